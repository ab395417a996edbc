"""What `helperkit inspect` says of what opens a file on this computer."""

import pyembroidery
import pytest

from helperkit.delivery.inspect import inspect
from helperkit.delivery.opening.ways import Ways, ways_to_open
from helperkit.terminal.seen import lines_of_ways
from helperkit.words.load import Words
from tests.end_to_end.own_desktop import associate, desk, entry
from tests.unit.inspect_samples import KINDS, pdf

__all__ = ["desk"]
WORDS = Words()


def put(desk, name, content):
    path = desk / name
    path.write_bytes(content)
    return path


def said(ways):
    return list(lines_of_ways(WORDS, ways))


def test_programs_of_this_computer_are_named_the_usual_one_first(desk):
    entry(desk, "b.desktop", "application/x-stitches", name="Bees")
    entry(desk, "a.desktop", "application/x-stitches", name="Ants")
    associate(desk, "[Default Applications]\napplication/x-stitches=b.desktop\n")
    rose = pyembroidery.EmbPattern()
    rose.add_block([(0, 0), (90, 40), (0, 80)], "red")
    pyembroidery.write(rose, str(desk / "rose.pes"))
    ways = ways_to_open(inspect(desk / "rose.pes"))
    assert ways == Ways(ours=False, programs=("Bees", "Ants"), machine="sewing")
    assert said(ways) == ["These programs here can open it: Bees, Ants."]


def test_a_book_opens_in_our_own_window(desk):
    ways = ways_to_open(inspect(put(desk, "book.pdf", pdf())))
    assert ways is not None
    assert ways.ours
    assert said(ways)[0] == "Helper Kit can open it."


def test_with_nothing_here_the_free_program_is_named(desk):
    associate(desk, "")
    ways = ways_to_open(inspect(put(desk, "letter.odt", KINDS["a.odt"][0])))
    assert ways is not None
    assert not ways.programs
    assert said(ways) == ["This free program opens it: LibreOffice."]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("book.pdf.exe", b"MZ" + bytes(200)),
        ("run.sh", b"#!/bin/sh\nls\n"),
        ("song.part", b"ID3" + bytes(50)),
        ("book.pdf", b"<!doctype html><html><body>Sign in</body></html>"),
        ("broken.pdf", pdf()[:300]),
    ],
)
def test_nothing_opens_what_must_not_or_cannot_be_opened(desk, name, content):
    assert ways_to_open(inspect(put(desk, name, content))) is None


def test_a_folder_needs_no_program(desk):
    assert ways_to_open(inspect(desk / "share")) is None


def test_with_no_program_the_machine_is_named(desk):
    ways = ways_to_open(inspect(put(desk, "scarf.k", b";!knitout-2\nknit + f1 1\n")))
    assert ways is not None
    assert said(ways) == ["A knitting machine reads it."]
