"""Changed and random files under every ending: an answer always, an escape of errors never."""

import random

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
