"""Every lesson that there is, played to its end: in the real window by keyboard, and by numbers.

A new folder in `assets/lessons` is played by itself: what is to be done stands in its file.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from helperkit.gui.app import Desk
from helperkit.gui.items import in_one
from helperkit.journey.events import LessonsAsked
from helperkit.journey.lesson import (
    Lesson,
    OnDesk,
    PickOne,
    Practise,
    Said,
    Way,
)
from helperkit.journey.model import State
from helperkit.journey.screens import screen
from helperkit.journey.steps import ChoosePlace, FindOrder
from helperkit.journey.steps_lesson import LessonDone, LessonPage, LessonPractice
from helperkit.performer.lessons import DONE, lesson_names, read_lesson
from helperkit.performer.run import Launch
from helperkit.words.languages import SOURCE_LANGUAGE
from helperkit.words.load import Words
from tests.end_to_end.journeys import final_state, helperkit, journals
from tests.end_to_end.lesson_player import KEY, Player

LESSONS = {name: Lesson(name, read_lesson(name).pages) for name in lesson_names()}
every_lesson = pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)


@pytest.fixture
def player(qtbot: object, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Player]:
    """Give a customer at the question where the e-mail is, with the lessons open.

    Its parameter, where it has one, is the language that is spoken.
    """
    launch = Launch(tmp_path / "home", place=str(tmp_path / "My Orders"))
    desk = Desk(launch, getattr(request, "param", SOURCE_LANGUAGE))
    desk.window.show()
    desk.window.activateWindow()
    until = qtbot.waitUntil  # type: ignore[attr-defined] # pytest-qt's
    until(desk.window.isActiveWindow)
    player = Player(desk, until)
    for name in ("hello", "comfort"):
        assert player.screen.name == name
        player.press(KEY.Key_Return)
    desk.take(LessonsAsked())
    until(lambda: player.screen.name == "learn" and not player.screen.busy)
    yield player
    for widget in QApplication.topLevelWidgets():
        widget.close()
    desk.running.close()


# The platform without a screen says so of each menu, whoever opens it.
@pytest.mark.qt_log_ignore("This plugin does not support")
@every_lesson
def test_a_lesson_is_played_to_its_end_by_keyboard(
    player: Player, lesson: Lesson, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    assert not (home / DONE).exists()
    play(player, lesson)
    player.until(lambda: (home / DONE).exists() and kept_in(home / DONE) == [lesson.name])
    folder = tmp_path / "My Orders" / Words().text("practice-folder")
    practised = any(isinstance(page, Practise) for page in lesson.pages)
    assert folder.is_dir() == practised
    if practised:
        player.go_to_label(Words().text("choice-remove-practice"))
        player.press(KEY.Key_Return)
        player.until(lambda: not folder.exists())
    player.go_to_label(Words().text("choice-lesson-over"))
    player.press(KEY.Key_Return)
    assert player.desk.running.session.state.step == FindOrder()


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("player", ["es"], indirect=True)
def test_a_lesson_is_played_in_another_language(player: Player, tmp_path: Path) -> None:
    """With its own words, and with files that are named and written in that language."""
    lesson, words = Lesson("zip", read_lesson("zip", "es").pages), Words("es")
    assert row_of(player, lesson) == "¿Qué es un archivo ZIP? una pequeña lección"
    play(player, lesson)
    page = player.desk.window.page.page
    assert page is not None
    assert page.product == "¿Qué es un archivo ZIP? Página 4 de 4."
    assert page.body.startswith("Ya sabe abrir un archivo ZIP.")
    folder = tmp_path / "My Orders" / words.text("practice-folder")
    texts = {file.name for file in folder.rglob("*.txt")}
    assert texts == {"Petirrojo.txt", "Rosa.txt", "Lluvia.txt"}
    player.go_to_label(words.text("choice-remove-practice"))
    player.press(KEY.Key_Return)
    player.until(lambda: not folder.exists())


def play(player: Player, lesson: Lesson) -> None:
    """Choose a lesson from the page of all, and do each of its pages, the wrong thing first."""
    player.go_to_label(row_of(player, lesson))
    player.press(KEY.Key_Return)
    for at, page in enumerate(lesson.pages, start=1):
        player.until(lambda page=page: player.view.part == page.name and not player.screen.busy)
        assert (player.view.at, player.view.of) == (at, len(lesson.pages) + 1)
        if player.try_otherwise(page):
            player.until(lambda: player.view.said is Said.HINT and not player.screen.busy)
            assert player.view.part == page.name, "another try is not enough"
        player.do(page)
        if isinstance(page, Practise) and page.way is Way.SHOW:
            player.until(lambda page=page: player.view.part != page.name)
            assert player.desk.viewer is not None
            player.come_back()
    player.until(lambda: player.view.part == "praise")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_lesson_is_done_again_and_stopped_in_the_middle(player: Player, tmp_path: Path) -> None:
    """It begins afresh; who stops leaves no folder behind."""
    words, lesson = Words(), LESSONS["folder"]
    letter = tmp_path / "My Orders" / words.text("practice-folder") / "Letter.txt"
    play(player, lesson)
    assert not letter.exists(), "it lies in the drawer"
    player.go_to_label(words.text("lesson.choice-again"))
    player.press(KEY.Key_Return)
    player.until(lambda: player.view.at == 1)
    assert letter.is_file()
    player.press(KEY.Key_Return)
    player.until(lambda: player.view.at == 2)
    player.go_to_label(words.text("choice-leave-lesson"))
    player.press(KEY.Key_Return)
    assert player.desk.running.session.state.step == FindOrder()
    player.until(lambda: not letter.parent.exists())


def kept_in(file: Path) -> list[str]:
    """Return the lessons that are remembered as done."""
    return file.read_text(encoding="utf-8").split()


def row_of(player: Player, lesson: Lesson) -> str:
    """Return what the row of a lesson says."""
    page = player.desk.window.page.page
    assert page is not None
    at = next(i for i, item in enumerate(page.screen.items) if item.title == lesson.name)
    return in_one(page.items[at].title, page.items[at].kind)


def numbers(lesson: Lesson) -> Iterator[str]:
    """Yield what is typed in the terminal for each page of a lesson."""
    for at, page in enumerate(lesson.pages):
        kind = LessonPractice if isinstance(page, Practise) else LessonPage
        shown = screen(State(kind(FindOrder(), lesson, at, "x")))
        view = shown.lesson
        assert view is not None
        first = len(shown.choices) + 1
        match page:
            case PickOne(answers=answers, right=right):
                yield str(first + answers.index(right))
            case OnDesk(goal=goal) | Practise(way=Way.FILES, goal=goal):
                acts = [act for thing in view.things for act in thing.acts]
                told = [(act.kind, act.thing, act.to) for act in acts]
                yield str(first + told.index((goal.kind, goal.thing, goal.to)))
            case Practise(way=Way.UNLOCK, password=password):
                yield from ("1", password)
            case _:
                yield "1"


def typed_for(lessons: Iterable[Lesson]) -> str:
    """Return what is typed in the terminal to play lessons one after the other."""
    more = [c.name for c in screen(State(LessonDone(FindOrder(), Lesson()))).choices].index("learn")
    typed = ["1", "1", "1", "3", "3"]  # hello, comfort, the order, what is a folder, small lessons
    for lesson in lessons:
        typed += [str(list(LESSONS).index(lesson.name) + 2), *numbers(lesson), str(more + 1)]
    typed.append("1")  # back from the page of all lessons
    return "\n".join(typed)


def test_all_lessons_are_played_to_their_ends_by_numbers(tmp_path: Path) -> None:
    """One after the other in the terminal twin; then the journey stands where it was."""
    home, to = tmp_path / "home", tmp_path / "My Orders"
    answers = typed_for(LESSONS.values())
    done = helperkit(home, "practice", "--terminal", "--to", str(to), answers=answers)
    (journal,) = journals(home)
    assert isinstance(final_state(journal).step, ChoosePlace), done.stdout[-3000:]
    assert kept_in(next(home.rglob(DONE))) == list(LESSONS)
    words = Words()
    for lesson in LESSONS.values():
        praised = screen(State(LessonDone(FindOrder(), lesson)))
        assert words.page(praised).product in done.stderr + done.stdout


def test_a_lesson_is_played_by_numbers_in_another_language(tmp_path: Path) -> None:
    """With files that are named in it, too."""
    home, to = tmp_path / "home", tmp_path / "Mis pedidos"
    asked = ("--language", "es", "practice", "--terminal", "--to", str(to))
    done = helperkit(home, *asked, answers=typed_for([LESSONS["zip"]]))
    assert kept_in(next(home.rglob(DONE))) == ["zip"], done.stdout[-3000:]
    said = done.stderr + done.stdout
    assert "Primavera.zip" in said
    assert "¿Qué es un archivo ZIP? Página 4 de 4." in said
