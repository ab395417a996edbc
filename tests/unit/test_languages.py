"""The languages beside English: what each must have, and what happens where it has less."""

import re

import pytest
from fluent.syntax import FluentParser, ast

from helperkit.assets import asset
from helperkit.words.languages import SOURCE_LANGUAGE, languages
from helperkit.words.load import Words
from helperkit.words.medium import Medium
from helperkit.words.texts import Texts
from tests.unit.test_words import every_screen

OTHERS = [language for language in languages() if language != SOURCE_LANGUAGE]
# Read by agents and writers alone, whose language is their own: these may stay in English.
AGENTS = {
    *(
        "agent",
        "agent_practice",
        "agent_reports",
        "agent_writing",
        "check",
        "code",
        "comparing",
        "evidence",
    ),
    *("inbox", "reading", "told", "verdicts"),
}
OF_CUSTOMERS = {"cases": "follow-up-"}  # of this file, only what begins so
# Attributes where a language may ask for less than English, and why.
FEWER = {
    ("es", "place", "body"): "“su música” would have to be “él” or “ella”: the size alone is said",
}
PLURALS = {"zero", "one", "two", "few", "many", "other"}


def messages(language):
    """Return what customers read in a language: each message by its name, such as "zip/idea"."""
    found = {}
    for path in sorted(asset("lessons").glob(f"*/{language}.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.BaseComment):
                continue
            assert isinstance(entry, ast.Message), (path, entry)
            name = f"{path.parent.name}/{entry.id.name}"
            assert name not in found, f"{name} is given twice"
            found[name] = entry
    for path in sorted(asset(f"words/{language}").glob("*.ftl")):
        if path.stem in AGENTS:
            continue
        begins = OF_CUSTOMERS.get(path.stem, "")
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.BaseComment):
                continue
            assert isinstance(entry, ast.Message), (path.name, entry)
            if entry.id.name.startswith(begins):
                assert entry.id.name not in found, f"{entry.id.name} is given twice"
                found[entry.id.name] = entry
    return found


class _Messages(dict[str, dict[str, ast.Message]]):
    """The messages of each language; parsed when they are asked for, not where tests are listed."""

    def __missing__(self, language):
        if language not in languages():
            raise KeyError(language)
        self[language] = messages(language)
        return self[language]


MESSAGES = _Messages()


def parts(message):
    """Yield the name ("" for the message itself) and the pattern of each part."""
    if message.value is not None:
        yield "", message.value
    for attribute in message.attributes:
        yield attribute.id.name, attribute.value


def walked(node, language, seen=()):
    """Yield all within a pattern, also within the messages that it speaks of."""
    yield node
    if isinstance(node, ast.MessageReference) and node.id.name not in seen:
        name = node.id.name
        spoken_of = MESSAGES[language].get(name) or MESSAGES[SOURCE_LANGUAGE][name]
        part = node.attribute.name if node.attribute else ""
        yield from walked(dict(parts(spoken_of))[part], language, (*seen, name))
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from walked(child, language, seen)


def asked(pattern, language):
    """Return the names of the values that a text asks for."""
    nodes = walked(pattern, language)
    return {node.id.name for node in nodes if isinstance(node, ast.VariableReference)}


def forms(pattern, language):
    """Return what a text tells apart: each value's name with the keys, without plural forms."""
    found = set()
    for node in walked(pattern, language):
        if not isinstance(node, ast.SelectExpression):
            continue
        for variant in node.variants:
            key = getattr(variant.key, "name", None) or variant.key.value
            if isinstance(node.selector, ast.VariableReference) and key not in PLURALS:
                found.add((node.selector.id.name, key))
    return found


def test_there_are_others():
    assert "es" in OTHERS


def test_every_file_is_read_by_somebody():
    files = {path.stem for path in asset("words/en").glob("*.ftl")}
    assert files >= AGENTS
    assert len(MESSAGES[SOURCE_LANGUAGE]) > 600


@pytest.mark.parametrize("language", OTHERS)
def test_no_text_of_customers_is_missing(language):
    ours = MESSAGES[language]
    missing = [
        f"{name}.{part}" if part else name
        for name, message in MESSAGES[SOURCE_LANGUAGE].items()
        for part, _ in parts(message)
        if name not in ours or part not in dict(parts(ours[name]))
    ]
    assert missing == []


@pytest.mark.parametrize("language", OTHERS)
def test_none_is_left_over(language):
    ours, english = MESSAGES[language], MESSAGES[SOURCE_LANGUAGE]
    spoken_of = {
        node.id.name
        for message in ours.values()
        for _, pattern in parts(message)
        for node in walked(pattern, language)
        if isinstance(node, ast.MessageReference)
    }
    assert set(ours) - set(english) - spoken_of == set()
    for name in set(ours) & set(english):
        extra = dict(parts(ours[name])).keys() - dict(parts(english[name])).keys()
        assert extra == set(), name


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_asks_for_what_the_english_one_asks_for(language):
    different = {}
    for name, message in MESSAGES[language].items():
        if name not in MESSAGES[SOURCE_LANGUAGE]:
            continue
        english = dict(parts(MESSAGES[SOURCE_LANGUAGE][name]))
        for part, pattern in parts(message):
            here, there = asked(pattern, language), asked(english[part], SOURCE_LANGUAGE)
            fewer = there - here if (language, name, part) not in FEWER else set()
            if here - there or fewer:
                different[name, part] = (here - there, fewer)
    assert different == {}


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_tells_apart_what_the_english_one_does(language):
    """A form may be added, such as a gender's; none of those in English may be gone."""
    gone = {}
    for name, message in MESSAGES[language].items():
        if name not in MESSAGES[SOURCE_LANGUAGE]:
            continue
        english = dict(parts(MESSAGES[SOURCE_LANGUAGE][name]))
        for part, pattern in parts(message):
            lost = forms(english[part], SOURCE_LANGUAGE) - forms(pattern, language)
            if (language, name, part) in FEWER:
                lost = {(value, key) for value, key in lost if value in asked(pattern, language)}
            if lost:
                gone[name, part] = lost
    assert gone == {}


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("medium", Medium)
def test_every_screen_is_said(language, medium):
    words = Words(language, medium)
    for shown in every_screen():
        page = words.page(shown)
        assert page.heading
        for text in (page.heading, page.body, page.safe, *page.choices, *page.stages):
            assert not set("{}$") & set(text), (shown.name, text)
            assert not re.search(r"\bnone\b|  ", text), (shown.name, text)
            assert text == text.strip(), (shown.name, text)


@pytest.mark.parametrize("language", languages())
def test_the_six_words_are_said_in_it(language):
    page = Words(language).page(every_screen()[0])
    assert len({word.said for word in page.code}) == 6
    assert (page.code_said == Words().page(every_screen()[0]).code_said) == (language == "en")


def test_what_is_missing_is_said_in_english(tmp_path):
    """Never a crash: a word in another language is better than none."""
    (tmp_path / "some.ftl").write_text(
        "choice-start = Los\nhello =\n    .heading = Hallo\nown = { choice-back }\n"
        "time-minutes = Noch { $minutes } Minuten\n",
        encoding="utf-8",
    )
    english = Texts(asset("words/en"), "en")
    texts = Texts(tmp_path, "de", english)
    assert texts.text("choice-start") == "Los"
    assert texts.text("choice-back") == english.text("choice-back")
    assert texts.text("hello", "heading") == "Hallo"
    assert texts.text("hello", "body") == english.text("hello", "body")
    assert texts.text("own") == english.text("choice-back")
    assert texts.text("kind-noun", kind="book") == "book"
    assert texts.has("hello", "body")
    assert texts.attributes("hello") == english.attributes("hello")
    assert texts.names == english.names | {"own"}
    with pytest.raises(LookupError):
        texts.text("no-such-text")
    with pytest.raises(LookupError):
        texts.attributes("no-such-text")


def test_what_agents_read_falls_back_to_english():
    spanish = Words("es").for_agents()
    assert spanish.names == Words().for_agents().names
    assert spanish.names
    assert Words("es").text("agent-call") == Words().text("agent-call")


def test_a_language_can_be_changed_while_it_runs():
    words = Words()
    said = words.text  # what the window keeps
    before = said("hello.heading")
    words.speak("es")
    assert said("hello.heading") == Words("es").text("hello.heading") != before
    words.speak("pseudo-rtl")
    assert words.right_to_left
    assert said("hello.heading").startswith("[")
    words.speak("en")
    assert (said("hello.heading"), words.right_to_left) == (before, False)
