"""What is too wide for a terminal goes on in the next line, between words."""

import pytest

from helperkit.terminal.table import table_lines
from helperkit.terminal.wrapping import wrapped

LONG = "It is likely this: the server's certificate is signed by nobody that the system knows."


@pytest.fixture
def columns(monkeypatch):
    def wide(number):
        monkeypatch.setenv("COLUMNS", str(number))

    return wide


def test_lines_are_broken_between_words_and_set_in_as_they_began(columns):
    columns(40)
    for begun in ("", "   • ", "14:05  ", "   12  ", "       "):
        first, *more = wrapped([begun + LONG])
        assert first.startswith(begun)
        assert max(map(len, (first, *more))) < 40
        assert {line[: len(begun)].strip() for line in more} <= {""} or not begun
        assert " ".join((first + " " + " ".join(more)).split()) == " ".join((begun + LONG).split())


def test_a_link_stays_whole_and_a_short_line_as_it_is(columns):
    columns(40)
    link = "https://shop.example/" + "a" * 60
    assert list(wrapped([link, "", "  a  b"])) == [link, "", "  a  b"]


def test_a_pipe_gets_each_line_whole(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    assert list(wrapped([LONG * 3])) == [LONG * 3]


def test_a_table_that_is_too_wide_is_told_row_by_row(columns):
    names, rows = ("What", "Since", "After"), [("a" * 30, "version 1.3", "x" * 30)]
    columns(100)
    assert len([*table_lines(names, rows)]) == 3
    columns(60)
    assert [*table_lines(names, rows)] == [
        "a" * 30,
        "   Since: version 1.3",
        "   After: " + "x" * 30,
    ]
