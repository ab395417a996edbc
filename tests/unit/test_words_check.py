"""The wording check: every rule finds what it is for, and leaves good sentences alone."""

import subprocess
import sys
from copy import copy

import pytest

from helperkit.words.check import LONGEST, Kind, Rule, check
from helperkit.words.check.lists import lists
from helperkit.words.check.model import Finding
from helperkit.words.check.passage import passage
from helperkit.words.check.phrases import Phrases
from helperkit.words.check.rules.marks import marks
from helperkit.words.check.telling import Telling
from helperkit.words.check.tools.harper import slices
from helperkit.words.load import Words

GOOD = {
    Kind.TITLE: "Your book is here.",
    Kind.BUTTON: "Open the book",
    Kind.BODY: "It is safe in your folder. Next, we will open it.",
    Kind.SAID: "Please press the big green button.",
    Kind.REPLY: "Hello,\n\nPlease use the new link.\n\nKind regards\nThe Shop\n",
    Kind.TERMS: "You can read the book on every computer that you own.",
}
FAULTY = [
    (Rule.LONG_SENTENCE, Kind.BODY, "We look " + "here and there " * 5 + "for it."),
    (Rule.LONG_TEXT, Kind.BODY, "We look for it here. We look for it there. " * 4),
    (Rule.HARD_WORD, Kind.REPLY, "We commence with page one."),
    (Rule.HARD_WORD, Kind.REPLY, "The gazebo is green."),  # on no list: too few people say it
    (Rule.JARGON, Kind.BODY, "Please unzip the book."),
    (Rule.HOUSE_WORD, Kind.BODY, "Please download the book."),
    (Rule.PASSIVE, Kind.BODY, "Your file was moved by the shop. Please wait."),
    (Rule.BLAME, Kind.REPLY, "You forgot the name."),
    (Rule.DOUBLE_NEGATIVE, Kind.REPLY, "It is not impossible."),
    (Rule.IDIOM, Kind.REPLY, "It is a piece of cake."),
    (Rule.IDLE_POLITENESS, Kind.REPLY, "We apologise for any inconvenience."),
    (Rule.NO_NEXT_STEP, Kind.BODY, "We could not reach the shop."),
    (Rule.MANY_INSTRUCTIONS, Kind.BODY, "Open the folder and press the file."),
    (Rule.PROMISE, Kind.REPLY, "You will get it within two days."),
    (Rule.TITLE, Kind.TITLE, "Error"),
    (Rule.TITLE, Kind.TITLE, "Problem With Your Order"),
    (Rule.BUTTON, Kind.BUTTON, "OK"),
    (Rule.BUTTON, Kind.BUTTON, "The big book"),
    (Rule.GRAMMAR, Kind.BODY, "Your file are here."),
    (Rule.GRAMMAR, Kind.BODY, "You need open it."),
    (Rule.SPELLING, Kind.BODY, "We recieved it."),
    (Rule.SPELLING, Kind.BODY, "It is here"),
    (Rule.SPELLING, Kind.BODY, "The book is here, it is safe."),
    (Rule.SPELLING, Kind.BODY, "Is it here."),
]  # fmt: skip


def rules(text: str, kind: Kind) -> set[Rule]:
    return {finding.rule for finding in check(text, kind).findings}


@pytest.mark.parametrize(("rule", "kind", "text"), FAULTY, ids=lambda value: str(value)[:30])
def test_each_rule_finds_its_fault(rule: Rule, kind: Kind, text: str) -> None:
    found = [one for one in check(text, kind).findings if one.rule is rule]
    assert found
    assert text[found[0].start : found[0].end] == found[0].found


@pytest.mark.parametrize("kind", GOOD)
def test_good_texts_pass(kind: Kind) -> None:
    assert check(GOOD[kind], kind).findings == ()


def test_a_hard_text_is_found_by_its_grade() -> None:
    text = "Afterwards, several elderly gardeners happily gathered yellow apples together. " * 3
    assert Rule.HARD_TO_READ in rules(text, Kind.REPLY)
    assert check(GOOD[Kind.BODY], Kind.BODY).figures.grade < 3


def test_places_are_those_of_the_text() -> None:
    first, *_ = check("Hello,\n\nThis is fine.\nPlease unzip it.\n", Kind.REPLY).findings
    assert (first.rule, first.line, first.column, first.found) == (Rule.JARGON, 4, 8, "unzip")
    assert first.better == "open the parcel"


def test_what_is_quoted_is_not_judged() -> None:
    assert check("Please press “Download”.", Kind.BODY).findings == ()


def test_staff_may_use_the_words_of_the_trade() -> None:
    text = "The server sent an archive. Look at the checksum."
    assert check(text, Kind.STAFF).findings == ()
    assert Rule.JARGON in rules(text, Kind.BODY)


def test_contractions_are_read_as_what_they_stand_for() -> None:
    assert Rule.BLAME in rules("You didn't read it.", Kind.REPLY)
    assert Rule.BLAME in rules("You didn’t read it.", Kind.REPLY)


def test_figures_are_counted() -> None:
    figures = check("One two three. Four five.", Kind.REPLY).figures
    assert (figures.words, figures.sentences, figures.longest_sentence) == (5, 2, 3)
    assert check("The gazebo is here.", Kind.REPLY).figures.uncommon == ("gazebo",)


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_its_words(rule: Rule) -> None:
    telling = Telling(Words())
    finding = Finding(rule, 0, 1, 1, 1, "x", "y", count=2, most=1)
    assert telling.what(finding)
    assert telling.why(finding).endswith(".")
    assert "y" in telling.better(finding)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " \n\n ",
            "…",
            "?!",
            "🙂🙂🙂",
            "\0\0\x07",
            "\ud800",
            "مرحبا، كيف حالك؟",
            "“" * 500,
            "- " * 500,
        ),
        *("a" * 3_000, "a." * 1_500, "is " * 1_500, "you have " * 500, "Press, " * 500),
        *("no " * 500, "\n" * 3_000, "“a" * 1_500, "x'" * 1_500, "a-" * 1_500, "! " * 500),
        *(
            "http://" * 500,
            "a@" * 1_500,
            "#" * 3_000,
            "1" * 3_000,
            ",, " * 500,
            "(" * 3_000,
        ),
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_any_text_is_borne(text: str) -> None:
    for kind in (Kind.REPLY, Kind.TITLE):
        checked = check(text, kind)
        assert all(0 <= one.start <= one.end <= len(text) for one in checked.findings)


def test_a_text_that_is_too_long_is_cut_and_that_is_told() -> None:
    found = check("All is well. " * (60_000 // 13), Kind.TERMS)
    assert Rule.CUT in {one.rule for one in found.findings}
    assert found.figures.words < LONGEST


def test_the_window_s_words_do_not_load_the_check() -> None:
    """Of the customer's program nothing loads it: neither its code nor the packages it uses."""
    code = (
        "import sys; import helperkit.gui.window, helperkit.words.load, helperkit.terminal.cli;"
        "print([m for m in sys.modules if m.startswith("
        "('helperkit.words.check', 'harper', 'wordfreq'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_a_slip_late_in_a_long_text_is_found() -> None:
    text = "This line is good.\n" * 1_600 + "Open it agian."
    (slip,) = (one for one in check(text).findings if one.better == "again")
    assert text[slip.start : slip.end] == "agian"


@pytest.mark.parametrize(
    "text",
    [
        "a " * 5_000,
        "Good day. " * 500,
        "line\n" * 1_000,
        "x" * 5_000,
        "",
        "a.\n" * 3 + "c " * 3_000,
    ],
)
def test_harper_reads_all_of_a_text_in_short_slices(text: str) -> None:
    found = list(slices(text))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(0 < end - start <= 2_000 for start, end in found)
    for start, end in found[:-1]:
        if ". " in text[start:end] or "\n" in text[start:end]:
            assert text[:end].endswith((". ", "\n"))


def test_a_word_that_begins_many_phrases_is_not_held_against_each() -> None:
    listed = {f"we {number} it": "x" for number in range(2_000)} | {"we _ them": "y", "we": "z"}
    phrases = Phrases(listed)
    assert len(phrases._by_first["we", "7"]) == 1
    assert len(phrases._by_first["we", ""]) == 2
    for said, better in (("we 7 it", "x"), ("we saw them", "y"), ("we 7 them", "y"), ("we", "z")):
        tokens = lists("en").sentences(said)[0].tokens
        assert [found[2] for found in phrases.find(tokens)] == [better]


def test_each_word_of_an_endless_sentence_is_looked_at_once() -> None:
    looked = []

    class Counted(frozenset[str]):
        def __contains__(self, word: object) -> bool:
            looked.append(word)
            return super().__contains__(word)

    known = copy(lists("en"))
    known.splice = {name: Counted(words) for name, words in known.splice.items()}
    shown = passage("big old books, " * 500, Kind.REPLY, known)
    assert list(marks(shown))
    assert len(looked) < 5 * len(shown.sentences[0].tokens)
