"""Hostile PDFs in our own window: it neither crashes nor stands still."""

import random
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from helperkit.assets import asset

LONGEST = 2000  # milliseconds that a window may not answer; the machine does other things too
FUZZED = 24
BEGIN = b"<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
EMPTY = b"<</Length 0>>stream\n\nendstream"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s]/Contents 4 0 R>>"


def pdf(*objects: bytes) -> bytes:
    """Return a PDF of these objects, the first of which is its root."""
    written, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return written + (
        b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
        + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, len(written))
    )


def slow() -> bytes:
    """Return a page of so many lines that drawing it takes PDFium half a minute."""
    lines = (
        b"%d %d m %d %d l S\n" % (i % 600, i % 800, (i * 7) % 600, (i * 13) % 800)
        for i in range(400_000)
    )
    packed = zlib.compress(b"".join(lines))
    return b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)


def attacks() -> dict[str, tuple[bytes, str]]:
    """Return each file and what is to come of it."""
    paper = PAGE % b"600 800"
    own_child = (
        b"<</First 6 0 R/Last 6 0 R>>",
        b"<</Title(a)/Parent 5 0 R/First 6 0 R/Last 6 0 R/Next 6 0 R/Dest[3 0 R/Fit]>>",
    )
    endless = b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 100000000>>"
    hidden = zlib.compress(b"2 0 " + endless)
    stream = b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
    return {
        "slow.pdf": (pdf(*BEGIN, paper, slow(), b"<<>>"), "shown"),
        "outline.pdf": (pdf(*BEGIN, paper, EMPTY, *own_child), "shown"),
        "thin.pdf": (pdf(*BEGIN, PAGE % b"1 100000", EMPTY, b"<<>>"), "shown"),
        "huge.pdf": (pdf(*BEGIN, PAGE % b"1000000000 1000000000", EMPTY, b"<<>>"), "shown"),
        "endless.pdf": (pdf(BEGIN[0], endless, paper, EMPTY, b"<<>>"), "refused:None"),
        "hidden.pdf": (
            pdf(BEGIN[0], b"<<>>", paper, EMPTY, stream % (len(hidden), hidden)),
            "refused:None",
        ),
    }


def opened(folder: Path) -> dict[str, tuple[str, int]]:
    """Open every file of a folder in a process of its own, which must end by itself."""
    program = Path(__file__).with_name("viewer_attacks.py")
    ended = subprocess.run(
        [sys.executable, str(program), str(folder)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    rows = (line.split("\t") for line in ended.stdout.splitlines())
    return {name: (said, int(longest)) for name, said, longest in rows}


@pytest.mark.parametrize("name", sorted(attacks()))
def test_a_made_attack_neither_crashes_nor_freezes_the_window(tmp_path: Path, name: str) -> None:
    content, wanted = attacks()[name]
    (tmp_path / name).write_bytes(content)
    said, longest = opened(tmp_path)[name]
    assert said == wanted
    assert longest < LONGEST


def test_changed_books_neither_crash_nor_freeze_the_window(tmp_path: Path) -> None:
    book = (asset("practice") / "garden_notes" / "Garden Notes.pdf").read_bytes()
    chance = random.Random(5)
    for number in range(FUZZED):
        changed = bytearray(book)
        for _ in range(chance.choice((1, 5, 40))):
            at = chance.randrange(len(changed))
            match chance.randrange(3):
                case 0:
                    changed[at] = chance.randrange(256)
                case 1:
                    del changed[at : at + chance.randrange(1, 400)]
                case _:
                    changed[at : at + 4] = b"9999"
        (tmp_path / f"{number:03}.pdf").write_bytes(changed)
    found = opened(tmp_path)
    assert len(found) == FUZZED
    assert {said for said, _ in found.values()} <= {"shown", "refused:damaged", "refused:None"}
    assert max(longest for _, longest in found.values()) < LONGEST
