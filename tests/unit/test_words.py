"""The texts: every screen has its own, all are well formed, and none is left over."""

import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from msgspec.structs import replace

import helperkit
from helperkit.assets import asset
from helperkit.journey.kinds import Kind
from helperkit.journey.model import State
from helperkit.journey.order import Box, Thing
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.steps import Choose
from helperkit.words.amounts import time_text
from helperkit.words.load import Words
from helperkit.words.medium import Medium
from helperkit.words.texts import NoSuchText, Texts
from tests.screens.examples import FOLDER, ORDER, PARCEL, PLACE
from tests.screens.gallery import gallery
from tests.unit.walks import graph

OURS = ("common", "journey", "problems", "beside")  # the journey's; the others are the faces' own
FILES = sorted(asset("words/en").glob("*.ftl"))
NAMED = re.compile(r"\{ ?([a-z][\w-]*(?:\.[\w-]+)?) ?\}")
ASKED = re.compile(r"\btext\(\s*\"([a-z][\w.-]*)\"")
TYPEWRITER = re.compile(r"\w'|'\w|\"")  # in place of ’ and “ ”
LANGUAGES = ("en", "pseudo", "rtl")


def _as_said(shown):
    """Return what the words see of a screen: not what its choices send, nor the six words."""
    return str((replace(shown, code=None, choices=()), [choice.name for choice in shown.choices]))


@functools.cache
def every_screen():
    """Return an example of every screen: the gallery's, and one of each shape on the way."""
    things = tuple(Thing(f"{FOLDER}/{kind}", kind.name, kind) for kind in Kind)
    all_kinds = State(Choose(Box(ORDER, PLACE, PARCEL, FOLDER, things), every=True))
    found = {_as_said(place.shown): place.shown for place in graph().values()}
    return (*gallery().values(), *found.values(), screen(all_kinds))


def messages(path):
    return [
        entry
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body
        if not isinstance(entry, ast.BaseComment)
    ]


def test_the_files_are_there():
    assert set(OURS) <= {path.stem for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_is_well_formed(path):
    for entry in messages(path):
        assert isinstance(entry, ast.Message), (path.name, entry)
        attributes = [attribute.id.name for attribute in entry.attributes]
        assert len(attributes) == len(set(attributes)), entry.id.name


def test_a_text_without_a_name_is_none_also_when_all_is_read():
    texts = Texts(asset("words/en"), "en")
    assert texts.names
    assert not texts.has("", "progress-of")


def test_no_message_is_given_twice():
    names = [entry.id.name for path in FILES for entry in messages(path)]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_has_all_its_texts(language):
    words = Words(language)
    assert len(every_screen()) > 200
    for shown in every_screen():
        page = words.page(shown)
        said = (
            *(page.heading, page.body, page.picture, page.strip, page.code_said),
            *(page.safe, page.progress, page.product, page.field, *page.choices, *page.stages),
            *(part for item in page.items for part in (item.title, item.kind, item.note)),
        )
        assert all(said[:5]), shown.name
        assert all((*page.choices, *page.stages)), shown.name
        assert bool(page.field) == bool(shown.field), shown.name
        odd = shown.values.get("odd", "none") != "none"
        told = bool(shown.problem) or odd or shown.name in {"report_kept", "report_sending"}
        assert bool(page.safe) == told, shown.name
        for text in said:
            assert not set("{}$") & set(text), (shown.name, text)
            assert not re.search(r"\bnone\b", text), (shown.name, text)
            assert text == text.strip(), (shown.name, text)
            assert "  " not in text, (shown.name, text)


def test_the_trial_languages_differ_as_they_should():
    """The longer twin shows texts that are not in the files; the other only turns round."""
    shown = gallery()["problem_disk_full"]
    plain, dressed, turned = (Words(language).page(shown) for language in LANGUAGES)
    for text, longer in zip(
        (plain.heading, plain.body, plain.safe, *plain.choices),
        (dressed.heading, dressed.body, dressed.safe, *dressed.choices),
        strict=True,
    ):
        assert longer.startswith("[")
        assert len(longer) > 1.3 * len(text)
    assert (turned.heading, turned.body) == (plain.heading, plain.body)
    assert turned.right_to_left
    assert not plain.right_to_left
    assert not dressed.right_to_left


class Noting(Texts):
    """Texts that note which of them were asked for."""

    def __init__(self):
        super().__init__(asset("words/en"), "en")
        self.asked = set()

    def text(self, name, attribute="", **values):
        """Return the text, and note it."""
        self.asked.add((name, attribute))
        return super().text(name, attribute, **values)


def test_no_text_is_left_over():
    noting = Noting()
    for medium in Medium:
        words = Words(medium=medium)
        words._texts = noting  # the texts themselves, that also take notes
        for shown in every_screen():
            words.page(shown)
    for seconds in (1, 60, 300, 3600, 36_000):
        time_text(noting, seconds)
    of_files = {
        (entry.id.name, part)
        for path in FILES
        if path.stem in OURS
        for entry in messages(path)
        for part in (*([""] if entry.value else []), *(a.id.name for a in entry.attributes))
    }
    spoken_of = {
        (name.partition(".")[0], name.partition(".")[2])
        for path in FILES
        for name in NAMED.findall(path.read_text(encoding="utf-8"))
    }
    by_name = {  # texts of the chrome, that code asks for by their names
        (name.partition(".")[0], name.partition(".")[2])
        for path in sorted(Path(helperkit.__file__).parent.rglob("*.py"))
        for name in ASKED.findall(path.read_text(encoding="utf-8"))
    }
    sizes = {(f"size-{unit}", "") for unit in ("bytes", "kb", "mb", "gb")}  # see the amounts
    assert of_files - noting.asked - spoken_of - by_name - sizes == set()


def test_a_screen_without_words_is_said():
    with pytest.raises(NoSuchText):
        Words().text("no_such_screen.heading")
    with pytest.raises(NoSuchText):
        Words().text("hello.no-such-part")
    with pytest.raises(NoSuchText):
        Words().text("getting.heading.more")


def test_a_value_that_was_forgotten_is_said():
    with pytest.raises(NoSuchText):
        Words().text("progress-of", done="1 MB")


@pytest.mark.parametrize("problem", list(ProblemName))
def test_a_problem_can_be_told_without_a_screen(problem):
    words = Words()
    for part in ("heading", "body"):
        assert re.match(r"[A-Z].*[.?]$", words.problem(problem, part))


def test_the_first_word_on_the_phone_is_that_of_the_screen_beneath():
    words = Words()
    by_phone, beneath = (words.page(gallery()[name]) for name in ("by_phone", "getting"))
    assert by_phone.code[0] == beneath.code[0]
    assert by_phone.code != beneath.code


def test_a_rest_does_not_promise_time():
    words = Words()
    assert (
        words.page(gallery()["getting"]).progress == "6.2\xa0MB of 12\xa0MB. About 2 minutes left."
    )
    assert words.page(gallery()["paused"]).progress == "6.2\xa0MB of 12\xa0MB is here."
    shown = gallery()["getting_start"]
    assert words.page(shown).progress
    assert words.progress(shown.progress, resting=True) == ""


def said_parts(node: ast.BaseNode) -> Iterator[str]:
    """Yield what a message says in its own letters, without names of texts and of choices."""
    if isinstance(node, ast.TextElement):
        yield node.value
    for part in vars(node).values():
        for one in part if isinstance(part, list) else [part]:
            if isinstance(one, ast.BaseNode) and not isinstance(one, ast.StringLiteral):
                yield from said_parts(one)


@pytest.mark.parametrize("place", ["words", "lessons"])
def test_no_text_has_a_mark_of_a_typewriter(place: str) -> None:
    found = [
        f"{path.name}: {said}"
        for path in sorted(asset(place).rglob("*.ftl"))
        for said in said_parts(FluentParser().parse(path.read_text("utf-8")))
        if TYPEWRITER.search(said)
    ]
    assert not found
