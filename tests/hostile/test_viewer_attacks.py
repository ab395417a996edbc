"""Hostile PDFs in our own window: it neither crashes nor stands still."""

import functools
import signal
import sys
import zlib
from collections import Counter
from pathlib import Path

import pytest

from helperkit.delivery import own_process
from helperkit.gui.viewers import pdf_trial
from helperkit.itself import own_command
from helperkit.journey.problems import ProblemName
from tests.hostile.viewer_fuzz import LONGEST, opened, opened_changed

CHANGED = 30  # of each kind; `python -m tests.hostile.viewer_fuzz` opens 500
EXPECTED = (
    ProblemName.DAMAGED,
    ProblemName.TOO_BIG_INSIDE,
    ProblemName.PASSWORD,
    ProblemName.NO_PROGRAM,
    ProblemName.UNKNOWN_PARCEL,
    ProblemName.UNSAFE_PARCEL,
)
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


NAMES = ("slow.pdf", "outline.pdf", "thin.pdf", "huge.pdf", "endless.pdf", "hidden.pdf")


@functools.cache
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


@pytest.mark.parametrize("name", NAMES)
def test_a_made_attack_neither_crashes_nor_freezes_the_window(tmp_path: Path, name: str) -> None:
    content, wanted = attacks()[name]
    (tmp_path / name).write_bytes(content)
    said, longest = opened(tmp_path)[name]
    assert said == wanted
    assert longest < LONGEST


def test_changed_books_neither_crash_nor_freeze_the_window(tmp_path: Path) -> None:
    found = opened_changed(CHANGED, 5, tmp_path)
    assert len(found) == 2 * CHANGED
    said = Counter(said for said, _ in found.values())
    assert said["shown"] > CHANGED / 4
    assert set(said) <= {"shown", "refused:None", *(f"refused:{one}" for one in EXPECTED)}
    assert max(longest for _, longest in found.values()) < LONGEST


def test_a_page_without_an_end_and_a_file_that_is_fatal_do_not_reach_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "slow.pdf"
    path.write_bytes(attacks()["slow.pdf"][0])
    assert not pdf_trial.is_drawn(path)
    path.write_bytes(pdf(*BEGIN, PAGE % b"600 800", EMPTY, b"<<>>"))
    assert pdf_trial.is_drawn(path)
    # A process that is killed while it draws is what a crash is, seen from outside.
    for ends in (signal.SIGSEGV, signal.SIGTERM):
        kills = f"import os; os.write(1, b'begun'); os.kill(os.getpid(), {ends.value})"
        command = [sys.executable, "-c", kills]
        monkeypatch.setattr(own_process, "own_command", lambda _, c=command: (c, {}))
        assert not pdf_trial.is_drawn(path)


@pytest.mark.parametrize(
    "first",
    [
        "os.write(1, b'begun'); os.kill(os.getpid(), 9)",  # somebody else ended it
        "os._exit(1)",  # it never met the file
        "os.write(1, b'begundone'); os.kill(os.getpid(), 11)",  # it fell only on its way out
    ],
)
def test_what_is_not_the_fault_of_a_file_is_not_held_against_it(
    first: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "fine.pdf"
    path.write_bytes(pdf(*BEGIN, PAGE % b"600 800", EMPTY, b"<<>>"))
    usual = own_command(pdf_trial.COMMAND)
    commands = iter([([sys.executable, "-c", f"import os; {first}"], {}), usual])
    monkeypatch.setattr(own_process, "own_command", lambda _: next(commands))
    assert pdf_trial.is_drawn(path)
