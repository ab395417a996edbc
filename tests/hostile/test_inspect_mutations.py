"""Changed and random files under every ending: an answer always, an escape of errors never."""

import io
import random
import time

import pypdf
import pytest

from helperkit.delivery.endings import KIND_OF_ENDING
from helperkit.delivery.inspect import inspect, start_with
from helperkit.journey.kinds import MARKED

HEADS = [b"", b"%PDF-1.7\n", b"PK\3\4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"RIFF", b"OggS"]


@pytest.mark.parametrize("head", HEADS)
def test_noise_under_every_ending(head, tmp_path):
    chance = random.Random(str(head))
    for ending in KIND_OF_ENDING:
        path = tmp_path / f"thing.{ending}"
        path.write_bytes(head + chance.randbytes(chance.choice([0, 1, 7, 600, 5000])))
        found = inspect(path)
        assert found.safe is False or found.kind not in MARKED
        assert start_with([found]) in {0, None}


def test_changed_pdfs(tmp_path):
    writer = pypdf.PdfWriter()
    for _ in range(3):
        writer.add_blank_page(200, 200)
    out = io.BytesIO()
    writer.write(out)
    good = out.getvalue()
    chance = random.Random(4)
    path = tmp_path / "a.pdf"
    answers = set()
    for _ in range(300):
        content = bytearray(good)
        for _ in range(chance.randint(1, 8)):
            content[chance.randrange(9, len(content))] = chance.randrange(256)
        path.write_bytes(content)
        began = time.monotonic()
        answers.add(inspect(path).whole)
        assert time.monotonic() - began < 5
    assert {True, False} <= answers
