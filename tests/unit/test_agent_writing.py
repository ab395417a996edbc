"""What the writing help tells of a text, and where an editor finds it."""

import pytest

from helperkit.agent.writing.places import (
    KINDS,
    MOST_SHOWN,
    Answer,
    answer,
    language_of_check,
)
from helperkit.words.check import LONGEST, Kind
from helperkit.words.check.telling import Telling
from helperkit.words.load import Words

TELLING = Telling(Words())


def told(text: str, kind: Kind = Kind.REPLY) -> Answer:
    return answer(text, kind, "en", TELLING)


@pytest.mark.parametrize(
    "before", ["", "😀😀 ", "שלום עליכם. ", "e\u0301\u0323 👩‍👩‍👧 ", "\ud83d "]
)
def test_places_count_as_qt_counts(before: str) -> None:
    text = f"{before}Please open it agian."
    (place,) = (one for one in told(text).places if one.marked == "agian")
    units = text.encode("utf-16-le", "surrogatepass")
    there = units[2 * place.start : 2 * place.end].decode("utf-16-le")
    assert there == "agian"
    assert place.better == "again"


def test_a_finding_says_what_and_why_and_what_to_say() -> None:
    (place,) = (one for one in told("Our server is slow.").places if one.marked == "server")
    assert place.told.splitlines() == [
        "A word of the trade: “server”",
        "Customers do not know the words of our trade.",
        "Better: the shop",
    ]
    assert place.better == ""  # it does not fit into every sentence as it stands


def test_of_many_findings_the_first_are_told_and_all_are_counted() -> None:
    found = told("The server is slow. " * 300)
    assert len(found.places) == MOST_SHOWN
    assert found.found > 300


def test_that_a_text_was_cut_is_told_first() -> None:
    found = told("The server is slow. " * (LONGEST // 20 + 1))
    assert "Only the first" in found.places[0].told
    assert found.places[1].start < found.places[2].start


def test_terms_need_no_next_step() -> None:
    text = "The file is broken. It did not come."
    replies, terms = (
        {one.told for one in told(text, kind).places} for kind in (Kind.REPLY, Kind.TERMS)
    )
    assert any("not what to do next" in one for one in replies)
    assert not any("not what to do next" in one for one in terms)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["", " ", "\n\n\t ", "\u200f\u202e", "\x00", "a" * 500])
def test_any_text_has_an_answer(kind: Kind, text: str) -> None:
    assert told(text, kind).found >= 0


def test_a_language_without_lists_is_read_with_the_english_ones() -> None:
    assert language_of_check("en") == "en"
    assert language_of_check("de") == "en"
