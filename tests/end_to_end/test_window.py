"""The whole journey through the real window, by keyboard alone, and again in the terminal."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from helperkit.gui.app import Desk
from helperkit.gui.viewers import desk as desks
from helperkit.gui.viewers import pdf_trial
from helperkit.journey.model import Stopped, WelcomeBack
from helperkit.journey.problems import ProblemName
from helperkit.journey.steps import Getting, Got
from helperkit.journey.steps_after import CanYouSee, Done
from helperkit.performer.practising import practising
from tests.end_to_end.journeys import final_state, helperkit, journals


class Bot(Protocol):
    """What is used of pytest-qt's qtbot."""

    def waitUntil(self, check: Callable[[], bool], timeout: int = ...) -> None: ...  # noqa: N802


@pytest.fixture
def quiet_exit() -> Iterator[None]:
    yield
    for widget in QApplication.topLevelWidgets():
        widget.close()


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None, "nothing has the keyboard"
    QTest.keyClick(target, key)


class Walk:
    """A customer with a keyboard and no mouse."""

    def __init__(self, desk: Desk, qtbot: Bot) -> None:
        self.desk, self.qtbot = desk, qtbot

    @property
    def name(self) -> str:
        return self.desk.running.session.screen.name

    def until(self, name: str, milliseconds: int = 20_000) -> None:
        self.qtbot.waitUntil(lambda: self.name == name, timeout=milliseconds)

    def books_looked_at(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """Return what names the books, from now on, that another process looks at first."""
        names: list[str] = []
        look = pdf_trial.is_drawn

        def noted(path: Path) -> bool:
            names.append(path.name)
            return look(path)

        monkeypatch.setattr(desks, "is_drawn", noted)
        return names

    def on(self, here: str, then: str) -> None:
        """On this screen, press Enter; the next one comes."""
        self.until(here)
        press(Qt.Key.Key_Return)
        self.until(then)


def open_desk(launch: object, qtbot: Bot) -> Walk:
    desk = Desk(launch)  # type: ignore[arg-type] # a Launch
    desk.window.show()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    return Walk(desk, qtbot)


@pytest.mark.usefixtures("quiet_exit")
def test_by_keyboard_from_hello_to_the_open_book(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, to = tmp_path / "home", tmp_path / "My Orders"
    typed = helperkit(home, "practice", "--terminal", "--yes", "--to", str(to))
    assert typed.returncode == 0, typed.stderr
    (journal,) = journals(home)
    in_terminal = final_state(journal)
    journal.unlink()
    shutil.rmtree(to)

    with practising(home, place=str(to)) as launch:
        walk = open_desk(launch, qtbot)
        walk.on("hello", "comfort")
        walk.on("comfort", "order_card")
        walk.on("order_card", "place")
        walk.qtbot.waitUntil(lambda: not walk.desk.running.session.screen.busy)
        walk.on("place", "getting")
        walk.until("got")
        walk.on("got", "unpack")
        walk.on("unpack", "choose")
        looked_at = walk.books_looked_at(monkeypatch)
        walk.on("choose", "open")
        qtbot.waitUntil(lambda: looked_at == ["Garden Notes.pdf"])  # before it is asked for
        walk.on("open", "check")
        assert len(looked_at) == 1
        viewer = walk.desk.viewer
        assert isinstance(viewer, QWidget)
        assert viewer.isVisible()
        assert "Garden Notes" in viewer.windowTitle()
        walk.desk.window.activateWindow()
        walk.qtbot.waitUntil(walk.desk.window.isActiveWindow)
        walk.on("check", "again")
        walk.on("again", "done")
        assert walk.desk.running.session.state == final_state(journals(home)[0])
        walk.desk.running.close()
    assert isinstance(final_state(journals(home)[0]).step, Done)
    assert final_state(journals(home)[0]) == in_terminal
    assert (to / "Garden Notes" / "Garden Notes.pdf").is_file()


@pytest.mark.usefixtures("quiet_exit")
def test_pause_help_and_back_lose_nothing(qtbot: Bot, tmp_path: Path) -> None:
    with practising(tmp_path / "home", place=str(tmp_path / "to")) as launch:
        walk = open_desk(launch, qtbot)
        walk.on("hello", "comfort")
        walk.on("comfort", "order_card")
        walk.on("order_card", "place")
        walk.qtbot.waitUntil(lambda: not walk.desk.running.session.screen.busy)
        walk.on("place", "getting")
        press(Qt.Key.Key_F1)  # help by phone, while the file goes on coming
        walk.until("by_phone")
        press(Qt.Key.Key_Escape)
        walk.qtbot.waitUntil(lambda: walk.name in {"getting", "got"})
        if walk.name == "getting":
            press(Qt.Key.Key_Return)  # Pause
            walk.until("paused")
            walk.on("paused", "getting")
        launch.hurry()
        walk.until("got")
        walk.desk.running.close()


@pytest.mark.usefixtures("quiet_exit")
def test_a_closed_window_comes_back_to_its_place(qtbot: Bot, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with practising(home, place=str(tmp_path / "to")) as launch:
        walk = open_desk(launch, qtbot)
        walk.on("hello", "comfort")
        walk.on("comfort", "order_card")
        walk.on("order_card", "place")
        walk.qtbot.waitUntil(lambda: not walk.desk.running.session.screen.busy)
        walk.on("place", "getting")
        walk.desk.window.close()
        walk.desk.running.close()

        again = open_desk(launch, qtbot)
        step = again.desk.running.session.state.step
        assert isinstance(step, WelcomeBack)
        assert isinstance(step.before, Getting)
        launch.hurry()
        again.on("welcome_back", "getting")
        again.until("got")
        assert isinstance(again.desk.running.session.state.step, Got)
        again.desk.running.close()


@pytest.mark.usefixtures("quiet_exit")
def test_a_problem_has_its_own_screen_and_a_way_on(qtbot: Bot, tmp_path: Path) -> None:
    with practising(tmp_path / "home", problem="password", place=str(tmp_path / "to")) as launch:
        walk = open_desk(launch, qtbot)
        walk.on("hello", "comfort")
        walk.on("comfort", "order_card")
        walk.on("order_card", "place")
        walk.qtbot.waitUntil(lambda: not walk.desk.running.session.screen.busy)
        walk.on("place", "getting")
        launch.hurry()
        walk.until("got")
        walk.on("got", "unpack")
        walk.on("unpack", "locked")
        for text, then in (("rose1", "problem_password"), ("tulip7", "choose")):
            QTest.keyClicks(field_by_tab(), text)
            press(Qt.Key.Key_Return)
            walk.until(then)
        walk.desk.running.close()
    assert not isinstance(walk.desk.running.session.state.step, Stopped | CanYouSee)
    assert ProblemName.PASSWORD not in walk.name


def field_by_tab() -> QWidget:
    """Go on with Tab until the keyboard is in a field."""
    for _ in range(20):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus.inherits("QLineEdit"):
            return focus
        press(Qt.Key.Key_Tab)
    raise AssertionError("no field can be reached by Tab")
