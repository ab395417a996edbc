"""Every lesson that there is, played to its end: in the real window by keyboard, and by numbers.

A new folder in `assets/lessons` is played by itself: what is to be done stands in its file.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from helperkit.gui.app import Desk
from helperkit.gui.desk_thing import DeskThing
from helperkit.journey.events import LessonsAsked
from helperkit.journey.lesson import (
    ActKind,
    Lesson,
    LookAt,
    OnDesk,
    Page,
    PickOne,
    Practise,
    Said,
    Way,
)
from helperkit.journey.model import State
from helperkit.journey.screen import LessonView, Screen
from helperkit.journey.screens import screen
from helperkit.journey.steps import ChoosePlace, FindOrder
from helperkit.journey.steps_lesson import LessonDone, LessonPage, LessonPractice
from helperkit.performer.lessons import DONE, lesson_names, read_lesson
from helperkit.performer.run import Launch
from helperkit.words.load import Words
from tests.end_to_end.journeys import final_state, helperkit, journals

KEY = Qt.Key
MOST_SCREENS = 6
LESSONS = {name: Lesson(name, read_lesson(name).pages) for name in lesson_names()}
every_lesson = pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)


def test_the_lessons_are_there_and_each_is_short() -> None:
    assert len(LESSONS) >= 14
    for lesson in LESSONS.values():
        assert len(lesson.pages) + 1 <= MOST_SCREENS, lesson.name
        done = [page for page in lesson.pages if not isinstance(page, LookAt)]
        assert done, f"nothing is done in {lesson.name}"


class Player:
    """A customer with a keyboard and no mouse, in the customer's window."""

    def __init__(self, desk: Desk, until: Callable[[Callable[[], bool]], None]) -> None:
        self.desk, self.until = desk, until

    @property
    def screen(self) -> Screen:
        return self.desk.running.session.screen

    @property
    def view(self) -> LessonView:
        view = self.screen.lesson
        assert view is not None, self.screen.name
        return view

    def press(self, key: Qt.Key) -> None:
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the keyboard"
        QTest.keyClick(target, key)

    def go_to(self, wanted: Callable[[QWidget], bool]) -> None:
        """Press Tab until the keyboard is where it is wanted."""
        for _ in range(60):
            focus = QApplication.focusWidget()
            if focus is not None and wanted(focus):
                return
            self.press(KEY.Key_Tab)
        pytest.fail("not reached by Tab")

    def go_to_label(self, label: str) -> None:
        self.go_to(lambda widget: widget.accessibleName() == label)

    def answer(self, index: int) -> None:
        page = self.desk.window.page.page
        assert page is not None
        self.go_to_label(page.items[index].title)
        self.press(KEY.Key_Return)

    def handle(self, kind: ActKind, thing: str, to: str = "") -> None:
        """Do something with a thing of the desktop: Enter opens it, Space shows its list."""
        self.go_to(lambda widget: isinstance(widget, DeskThing) and widget.name == thing)
        if kind is ActKind.OPEN:
            self.press(KEY.Key_Return)
            return
        (acts,) = (one.acts for one in self.view.things if one.name == thing)
        at = next(i for i, act in enumerate(acts) if (act.kind, act.to) == (kind, to))
        self.press(KEY.Key_Space)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in range(at):
            QTest.keyClick(menu, KEY.Key_Down)
        QTest.keyClick(menu, KEY.Key_Return)
        self.desk.window.activateWindow()  # without a screen, nothing has the keyboard now
        self.until(self.desk.window.isActiveWindow)

    def do(self, page: Page) -> None:
        """Do what a page asks for."""
        match page:
            case LookAt():
                self.press(KEY.Key_Return)
            case PickOne(answers=answers, right=right):
                self.answer(answers.index(right))
            case OnDesk(goal=goal) | Practise(way=Way.FILES, goal=goal):
                self.handle(goal.kind, goal.thing, goal.to)
            case Practise(way=Way.UNLOCK, password=password):
                self.type_in(password)
            case Practise():
                self.press(KEY.Key_Return)

    def type_in(self, password: str) -> None:
        field = self.desk.window.page.card.field
        field.line.setFocus()
        field.line.selectAll()
        QTest.keyClicks(field.line, password)
        QTest.keyClick(field.line, KEY.Key_Return)

    def try_otherwise(self, page: Page) -> bool:
        """Do something else than what is asked for; return False where nothing else can be done."""
        match page:
            case PickOne(answers=answers, right=right):
                self.answer(next(i for i, answer in enumerate(answers) if answer != right))
            case OnDesk(goal=goal):
                acts = [act for thing in self.view.things for act in thing.acts]
                other = next(
                    act
                    for act in acts
                    if (act.kind, act.thing, act.to) != (goal.kind, goal.thing, goal.to)
                )
                self.handle(other.kind, other.thing, other.to)
            case Practise(way=Way.UNLOCK):
                self.type_in("tulip")
            case _:
                return False
        return True

    def come_back(self) -> None:
        """Come back to this window from one with a book."""
        self.desk.window.activateWindow()
        self.until(self.desk.window.isActiveWindow)
        self.until(self.desk.window.page.card.heading.hasFocus)


@pytest.fixture
def player(qtbot: object, tmp_path: Path) -> Iterator[Player]:
    """Give a customer at the question where the e-mail is, with the lessons open."""
    launch = Launch(tmp_path / "home", place=str(tmp_path / "My Orders"))
    desk = Desk(launch)
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
    return ", ".join(part for part in (page.items[at].title, page.items[at].kind) if part)


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


def test_all_lessons_are_played_to_their_ends_by_numbers(tmp_path: Path) -> None:
    """One after the other in the terminal twin; then the journey stands where it was."""
    home, to = tmp_path / "home", tmp_path / "My Orders"
    more = [c.name for c in screen(State(LessonDone(FindOrder(), Lesson()))).choices].index("learn")
    typed = ["1", "1", "1", "3", "3"]  # hello, comfort, the order, what is a folder, small lessons
    for at, lesson in enumerate(LESSONS.values(), start=2):
        typed += [str(at), *numbers(lesson), str(more + 1)]
    typed.append("1")  # back from the page of all lessons
    done = helperkit(home, "practice", "--terminal", "--to", str(to), answers="\n".join(typed))
    (journal,) = journals(home)
    assert isinstance(final_state(journal).step, ChoosePlace), done.stdout[-3000:]
    assert kept_in(next(home.rglob(DONE))) == list(LESSONS)
    words = Words()
    for lesson in LESSONS.values():
        praised = screen(State(LessonDone(FindOrder(), lesson)))
        assert words.page(praised).product in done.stderr + done.stdout
