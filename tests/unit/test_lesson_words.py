"""The words of lessons: all there in every language, plain, and true of the files that are real."""

import re
import zipfile
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from helperkit.assets import asset
from helperkit.journey.lesson import LookAt, OnDesk, PickOne, Practise, Said, Way
from helperkit.journey.model import State
from helperkit.journey.order import System
from helperkit.journey.screens import screen
from helperkit.journey.steps import FindOrder
from helperkit.journey.steps_lesson import LessonDone, LessonShelf
from helperkit.performer.lessons import read_lesson
from helperkit.words.languages import SOURCE_LANGUAGE, languages
from helperkit.words.load import Words
from helperkit.words.medium import Medium
from helperkit.words.teaching import Teaching
from tests.screens.gallery_lessons import ENTRIES, LESSONS, folder_of, step_of
from tests.unit.test_wording import (
    JARGON,
    MOST_IN_BODY,
    MOST_IN_SENTENCE,
    ONLY_IN_A_WINDOW,
    PROPER,
    ended,
    sentences,
    words_of,
)

NAMES = tuple(lesson.name for lesson in LESSONS)
OTHERS = tuple(language for language in languages() if language != SOURCE_LANGUAGE)
every_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=NAMES)
every_language = pytest.mark.parametrize("language", languages())
every_other = pytest.mark.parametrize("language", OTHERS)
REQUESTED = ("title", "praise")
NO_WORDS = re.compile(r"[Rr]ose[ -]7")  # a password, right and wrong


def every_step(lesson):
    """Yield each page of a lesson with all that it may say, and its praise."""
    for at, page in enumerate(lesson.pages):
        said = (Said.TASK,) if isinstance(page, LookAt) else Said
        yield from (step_of(lesson, at, one) for one in said)
    for tidied in (False, True):
        yield LessonDone(FindOrder(), lesson, folder_of(lesson), tidied)


def seen(page):
    """Return every text that is a lesson's own, or stands around one."""
    things = [text for thing in page.things for text in (thing.title, *thing.acts)]
    answers = [item.title for item in page.items]
    own = (page.product, page.heading, page.body, page.field, page.picture, page.desk)
    return [text for text in (*own, *page.choices, *answers, *things) if text]


@every_lesson
@every_language
def test_the_words_of_a_lesson_are_all_there_and_none_is_left_over(lesson, language):
    path = asset(f"lessons/{lesson.name}/{language}.ftl")
    entries = FluentParser().parse(path.read_text(encoding="utf-8")).body
    messages = {e.id.name: e for e in entries if isinstance(e, ast.Message)}
    assert not [e for e in entries if isinstance(e, ast.Junk)]
    things = {
        f"thing-{thing.name}"
        for page in lesson.pages
        if isinstance(page, OnDesk | Practise)
        for thing in page.things
    }
    assert set(messages) == {*REQUESTED, *things, *(page.name for page in lesson.pages)}
    for page in lesson.pages:
        wanted = {"heading", "body", "picture"}
        wanted.add("choice" if isinstance(page, LookAt) else "hint")
        if isinstance(page, PickOne):
            wanted |= {f"answer-{answer}" for answer in page.answers}
        if isinstance(page, Practise) and page.way is Way.UNLOCK:
            wanted.add("field")
        assert {a.id.name for a in messages[page.name].attributes} == wanted, page.name


@pytest.mark.parametrize("system", list(System))
@every_lesson
def test_every_page_is_plain_on_every_system_and_wherever_it_is_read(lesson, system):
    for medium in (Medium.WINDOW, Medium.KEYS):
        words = Words(medium=medium)
        for step in every_step(lesson):
            shown = words.page(screen(State(step, system=system)))
            assert len(words_of(shown.body)) <= MOST_IN_BODY, shown.body
            for sentence in sentences(f"{ended(shown.heading)} {shown.body}"):
                assert len(words_of(sentence)) <= MOST_IN_SENTENCE, sentence
            acts = (label for thing in shown.things for label in thing.acts)
            for text in (shown.product, shown.heading, shown.body, *shown.choices, *acts):
                assert not JARGON.search(PROPER.sub("", text)), text
            by_hand = medium is Medium.KEYS and ONLY_IN_A_WINDOW.search(shown.body)
            assert not by_hand, shown.body


@every_other
@every_lesson
def test_no_word_of_a_lesson_stays_english(lesson, language):
    """Neither its pages nor its name, in the list of all."""
    english, words = Words(), Words(language)
    for step in every_step(lesson):
        shown = screen(State(step))
        pairs = zip(seen(english.page(shown)), seen(words.page(shown)), strict=True)
        same = [said for first, said in pairs if said == first and not NO_WORDS.fullmatch(said)]
        assert same == []
    shelf = screen(State(LessonShelf(FindOrder(), ENTRIES)))
    at = NAMES.index(lesson.name)
    assert words.page(shelf).items[at].title != english.page(shelf).items[at].title


def test_the_line_above_a_lesson_is_in_the_language():
    at = NAMES.index("zip")
    page = Words("es").page(screen(State(step_of(LESSONS[at], 0))))
    assert page.product == "¿Qué es un archivo ZIP? Página 1 de 4."


@every_lesson
@every_language
def test_nothing_that_a_page_quotes_is_left_blank(lesson, language):
    """A file's name and its password are known on every page, also on those after it."""
    words = Words(language)
    for step in every_step(lesson):
        for text in seen(words.page(screen(State(step)))):
            assert not re.search(r"\s[.,:!?](\s|$)|:$|  |[{}]", text), text


def test_the_words_of_lessons_follow_a_change_of_language():
    words, shown = Words(), screen(State(step_of(LESSONS[0], 0, Said.TASK)))
    english = words.page(shown)
    words.speak("pseudo")
    longer = words.page(shown)
    assert len(longer.body) > len(english.body)
    assert len(longer.heading) > len(english.heading)
    words.speak("es")
    spanish = words.page(shown)
    assert spanish == Words("es").page(shown)
    assert spanish.body not in (english.body, longer.body)
    words.speak("en")
    assert words.page(shown) == english


def test_a_text_that_a_lesson_lacks_is_said_in_english(tmp_path, monkeypatch):
    """One alone, or all of them: never a crash."""
    shown = screen(State(step_of(LESSONS[0], 0)))
    english = Words().page(shown)
    for name in ("en", "es"):
        whole = asset(f"lessons/{LESSONS[0].name}/{name}.ftl").read_text(encoding="utf-8")
        kept = whole if name == "en" else re.sub(r" +\.heading = .*\n", "", whole, count=1)
        (tmp_path / f"{name}.ftl").write_text(kept, encoding="utf-8")
    monkeypatch.setattr("helperkit.words.lessons.asset", lambda _name: tmp_path)
    one_gone = Words("es").page(shown)
    assert one_gone.heading == english.heading
    assert one_gone.body != english.body
    (tmp_path / "es.ftl").unlink()
    all_gone = Words("es").page(shown)
    assert (all_gone.heading, all_gone.body) == (english.heading, english.body)


def test_each_lesson_that_the_glossary_names_is_there():
    teaching = Teaching(Words())
    named = {teaching.term(name).lesson for name in teaching.terms} - {""}
    assert named
    assert named <= set(NAMES)


def samples_of(name, language):
    """Return the folder with a lesson's files in a language."""
    return asset(f"lessons/{name}/practice{'' if language == SOURCE_LANGUAGE else f'-{language}'}")


@every_language
@pytest.mark.parametrize("name", [one.name for one in LESSONS if folder_of(one)])
def test_the_files_of_a_lesson_are_there_in_the_language(name, language):
    """Those that its pages speak of, each under its name in this language."""
    for page in read_lesson(name, language).pages:
        if not isinstance(page, Practise):
            continue
        there = {file.name for file in samples_of(name, language).iterdir()}
        asked = {page.file, *(thing.file for thing in page.things)} - {""}
        assert asked <= there | set(read_lesson(name, language).folders)
        if page.file.endswith(".zip"):
            with zipfile.ZipFile(samples_of(name, language) / page.file) as parcel:
                assert page.becomes in parcel.namelist()
    others = {language: read_lesson(name, language).pages for language in OTHERS}
    assert read_lesson(name).pages not in others.values()


@every_language
def test_what_a_lesson_says_of_a_parcel_is_in_it(language):
    words, lesson = Words(language), LESSONS[NAMES.index("zip")]
    body = words.page(screen(State(step_of(lesson, 2)))).body
    (parcel,) = samples_of("zip", language).iterdir()
    with zipfile.ZipFile(parcel) as content:
        assert len(content.namelist()) == 3
        assert all(Path(name).stem in body for name in content.namelist())
