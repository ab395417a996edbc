"""Names from archives: what is safe, what folds together, what comes first."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helperkit.delivery.unpack.reader import Form, Member
from helperkit.delivery.unpack.safety.layout import lay_out
from helperkit.delivery.unpack.safety.names import (
    fitted,
    fold,
    natural,
    safe_part,
    safe_parts,
    units,
)
from helperkit.files import numbered
from helperkit.journey.problems import Problem

FORBIDDEN = set('<>:"/\\|?*') | {chr(n) for n in (*range(32), 127)}


@given(st.text(st.characters(), max_size=400))
def test_any_text_becomes_a_name_that_every_system_takes(text):
    name = safe_part(text)
    assert name
    assert name not in {".", ".."}
    assert not FORBIDDEN & set(name)
    assert name == name.rstrip(" .")
    assert len(name.encode()) <= 241
    assert name.split(".")[0].rstrip().upper() not in {"CON", "NUL", "AUX", "PRN", "COM1", "LPT9"}
    assert not any(unicodedata.bidirectional(c) in {"RLO", "LRO", "RLE", "LRE"} for c in name)
    assert safe_part(name) == name


@given(st.lists(st.text("aAäÄ./\\: \u202e\u0308", max_size=12), max_size=8))
def test_no_names_together_clash_or_escape(names):
    try:
        entries, _ = lay_out([Member(name=name, size=0) for name in names])
    except Problem:
        return
    paths = [entry.path for entry in entries]
    folded = {fold(path) for path in paths}
    assert len(folded) == len(paths)
    for path in paths:
        parts = path.split("/")
        assert all(part and part == safe_part(part) for part in parts)
        for end in range(1, len(parts)):
            assert fold("/".join(parts[:end])) not in folded


@pytest.mark.parametrize(
    "name", ["../a", "a/../b", "..", "/a", "\\a", "C:a", "c:\\a", "//h/s", ". ./a/.. "]
)
def test_ways_out(name):
    with pytest.raises(Problem):
        safe_parts(name)


def test_letters_that_a_mark_parted_come_together():
    assert safe_part("A\u202e\u0308") == "Ä"


def test_numbers_go_before_the_ending():
    assert numbered("book.pdf", 2) == "book (2).pdf"
    assert numbered("book", 3) == "book (3)"
    assert numbered(".profile", 2) == ".profile (2)"
    assert numbered("1. The whole story", 2) == "1. The whole story (2)"


def test_natural_order():
    names = ["Part 10", "part 2", "Part 1", "intro", "10", "9"]
    assert sorted(names, key=natural) == ["9", "10", "intro", "Part 1", "part 2", "Part 10"]


def test_a_single_top_folder_is_lifted_once():
    members = [
        Member(name="Book/", size=0, form=Form.FOLDER),
        Member(name="Book/Inner/", size=0, form=Form.FOLDER),
        Member(name="Book/Inner/a", size=1),
    ]
    entries, warnings = lay_out(members)
    assert [(e.path, e.is_folder) for e in entries] == [("Inner", True), ("Inner/a", False)]
    assert warnings == ()
    flat, _ = lay_out([*members, Member(name="b", size=1)])
    assert [e.path for e in flat] == ["Book", "Book/Inner", "Book/Inner/a", "b"]


def test_what_was_cut_is_still_safe():
    assert fitted("CONTRACT.txt", 7) == "_CON.txt"
    assert fitted("one. two.txt", 8) == "one.txt"
    assert fitted("\U0001f600" * 9, 5) == "\U0001f600" * 2


@given(st.text(st.characters(), max_size=300), st.integers(3, 60))
def test_any_name_can_be_cut(text, room):
    name = fitted(safe_part(text), room)
    assert safe_part(name) == name
    assert units(name) <= room + 1  # "_" may stand before a device's name
