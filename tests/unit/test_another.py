"""The second wordings: one for each screen, plain, and truly another one than the first."""

import functools
import re
from statistics import mean

import msgspec
import pytest
from fluent.syntax import FluentParser, ast

from helperkit.assets import asset
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import Screen
from helperkit.words.load import Words
from helperkit.words.medium import Medium
from helperkit.words.teaching import Teaching
from helperkit.words.texts import NoSuchText
from tests.unit.test_wording import (
    HARDEST,
    HARDEST_MEAN,
    JARGON,
    MOST_IN_BODY,
    MOST_IN_SENTENCE,
    ONLY_IN_A_WINDOW,
    PROMISES,
    STAND_INS,
    grade,
    sentences,
    words_of,
)
from tests.unit.test_words import every_screen

FILE = asset("words/en/another.ftl")
LANGUAGES = ("en", "pseudo", "rtl")
MOST_SHARED = 0.4  # of the words that carry the sense, in the shorter of the two wordings
SMALL = frozenset(
    """
    a all an and another any are as at be been both but by can could did do does down each every
    for from get go goes had has have he her here him his how i if in into is it its let like
    may me more most much must my new no none not now of off on once one only or other our out
    over own please put say says she so some such take than that the their them then there
    these they thing things this those to too two up us use very was we were what when where
    which who why will with you your yours nothing wrong fault
    """.split()  # noqa: SIM905 - a list of 120 strings would be a page long
)
# What is a fact has to stand in both: a name in quotes, a number with its unit, what a file is.
FACTS = re.compile(r"“[^”]*”|\d[\d.]*\s?[KMG]?B?\b")


def said_again():
    """Return each screen that has a second wording: a lesson has its hints in the place of it."""
    return [one for one in every_screen() if one.lesson is None]


@functools.cache
def pairs():
    """Return each way that a screen is said: its page, and its second wording."""
    words, found = Words(), {}
    teaching = Teaching(words)
    for one in said_again():
        values = {
            name: STAND_INS.get(name, value) if value else value
            for name, value in one.values.items()
        }
        shown = msgspec.structs.replace(one, values=values)
        page, other = words.page(shown), teaching.another(shown)
        found[shown.name, page.heading, page.body, other.text] = page, other
    return tuple(found.values())


def sense_of(text):
    """Return the words that carry the sense of a text, without their endings."""
    plain = FACTS.sub(" ", text).lower()
    return {re.sub(r"(s|ed|ing)$", "", word) for word in words_of(plain) if word not in SMALL}


def shared(one, other, facts=""):
    """Return which part of the words of the shorter text stands in the other, 0 to 1."""
    first, second = (sense_of(text) - sense_of(facts) for text in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))


def test_every_screen_has_one_in_every_language():
    for language in LANGUAGES:
        teaching = Teaching(Words(language))
        for one in said_again():
            said = teaching.another(one)
            assert said.text == said.text.strip()
            assert not set("{}$\n") & set(said.text), said.text
            assert "  " not in said.text, said.text
            assert bool(said.picture) == bool(said.shows)
            assert not said.picture or asset(f"pictures/{said.picture}.svg").exists()


def test_a_page_tells_whether_it_has_one():
    words = Words()
    without = {one.name for one in every_screen() if not words.page(one).has_another}
    assert without == {"lesson"}


def test_none_is_left_over():
    entries = FluentParser().parse(FILE.read_text(encoding="utf-8")).body
    names = {entry.id.name for entry in entries if isinstance(entry, ast.Message)}
    of_screens = {f"another-{one.name}" for one in said_again()}
    of_pictures = {f"picture-{other.picture}" for _, other in pairs() if other.picture}
    assert names == of_screens | of_pictures


def test_forms_that_no_example_shows_are_short_and_plain_too():
    entries = FluentParser().parse(FILE.read_text(encoding="utf-8")).body
    for entry in (one for one in entries if isinstance(one, ast.Message)):
        for text in texts_in(entry.value):
            for sentence in sentences(text):
                assert len(words_of(sentence)) <= MOST_IN_SENTENCE, (entry.id.name, sentence)
            assert len(words_of(text)) <= MOST_IN_BODY, (entry.id.name, text)
            assert not JARGON.search(text), (entry.id.name, text)
            assert not PROMISES.search(text), (entry.id.name, text)


def texts_in(node):
    """Yield the literal texts of a message, with those of its variants."""
    if isinstance(node, ast.TextElement):
        yield node.value
    elif isinstance(node, ast.BaseNode):
        for value in vars(node).values():
            yield from texts_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts_in(value)


def test_a_screen_without_one_is_said():
    with pytest.raises(NoSuchText):
        Teaching(Words()).another(Screen("no_such_screen", ""))


def test_they_are_short_and_easy():
    assert len(pairs()) > 200
    for page, other in pairs():
        assert len(words_of(other.text)) <= MOST_IN_BODY, (page.screen.name, other.text)
        for sentence in sentences(other.text):
            assert len(words_of(sentence)) <= MOST_IN_SENTENCE, (page.screen.name, sentence)
        assert grade(other.text) <= HARDEST, (page.screen.name, other.text)
    assert mean(grade(other.text) for _, other in pairs()) <= HARDEST_MEAN


def test_they_have_no_words_of_the_trade_and_promise_nothing():
    for page, other in pairs():
        for pattern in (JARGON, PROMISES, ONLY_IN_A_WINDOW):
            assert not pattern.search(other.text), (page.screen.name, other.text)


def test_they_blame_nobody():
    for page, other in pairs():
        if page.screen.problem:
            assert "ou did nothing wrong" in other.text, (page.screen.name, other.text)
        assert not re.search(r"\byou (must|should|failed|forgot)\b", other.text, re.IGNORECASE)


def test_they_are_built_in_another_way():
    words, near = Words(), []
    for page, other in pairs():
        thing = str(words.values(page.screen).get("thing-words", ""))
        if shared(page.body, other.text, thing) > MOST_SHARED:
            near.append((page.screen.name, other.text))
    assert near == []


def test_the_measure_tells_synonyms_from_another_way():
    first = "It is like a drawer. You put files in it so you can find them again."
    near = "A drawer for files: put them in, and you find them again later."
    far = "Think of a shelf with a label. What belongs together stands there."
    assert shared(first, near) > MOST_SHARED > shared(first, far)


def test_what_has_to_be_known_is_in_both():
    """A name to ask the shop for, a password of a practice, and how much room is missing."""
    told = 0
    for page, other in pairs():
        if page.screen.problem is ProblemName.WRONG_SYSTEM and "“" in page.body:
            told += 1
            assert set(re.findall("“[^”]+”", page.body)) <= set(
                re.findall("“[^”]+”", other.text)
            ), page.body
        if "tulip7" in page.body:
            told += 1
            assert "tulip7" in other.text
        if page.screen.name == "problem_disk_full":
            for size in re.findall(r"[\d.]+\s[KMG]B", page.body):
                told += 1
                assert size in other.text
    assert told > 8


def test_nothing_is_read_before_it_is_asked_for():
    words = Words()
    for one in every_screen()[:5]:
        words.page(one)
    unread = {path.stem for path in words._texts._unread}
    assert {"another", "glossary"} <= unread
    assert Teaching(words).term("zip")
    assert "another" in {path.stem for path in words._texts._unread}


def test_the_terminal_s_bodies_are_no_others():
    """The second wording serves the window and the terminal alike: no key, no button by name."""
    keys = Teaching(Words(medium=Medium.KEYS))
    for page, other in pairs():
        assert keys.another(page.screen) == other
