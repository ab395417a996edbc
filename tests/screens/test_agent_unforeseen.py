"""What nobody foresaw in the agent's window: noted, said kindly, and nothing is lost."""

import gc
import sqlite3
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid, ownedByPython

from helperkit.agent import app
from helperkit.agent.cases.lock import alone
from helperkit.agent.cases.model import begun, noted
from helperkit.agent.cases.store import Store
from helperkit.agent.window import AgentWindow
from helperkit.gui.notice import Notice
from tests.screens.agent_tools import NOW, call, opened
from tests.screens.faces import Bot
from tests.screens.test_agent_refused import SOON, plan


def test_a_fault_in_a_slot_is_noted_and_said_and_the_window_stays(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back after this test
    seen: list[str] = []

    def slip() -> None:
        QTimer.singleShot(0, look)
        raise ZeroDivisionError

    def look() -> None:
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, AgentWindow)]
        seen.extend(n.text for w in windows if w.isVisible() for n in w.findChildren(Notice))
        QApplication.exit()

    QTimer.singleShot(0, slip)
    app.run(tmp_path)
    assert [text for text in seen if text] == [
        "Something did not work. It is noted here. Please try again."
    ]
    (note,) = (tmp_path / "crashes").glob("*.txt")
    assert "in slip" in note.read_text("utf-8")


def test_what_fails_for_a_reason_that_nobody_foresaw_waits_as_well(
    qtbot: Bot, tmp_path: Path
) -> None:
    window = opened(qtbot, tmp_path)
    case, came = noted(begun(NOW), "half a sign: \ud83d", NOW), []
    window.clerk.put(window, case, came.append)
    qtbot.waitUntil(lambda: bool(came))
    assert isinstance(came[0], UnicodeEncodeError)
    assert window.clerk.waiting == {case.id: case}
    assert window.unsaved.isVisible()
    (note,) = (tmp_path / "crashes").glob("*.txt")
    assert "in put" in note.read_text("utf-8")  # where it came up
    with qtbot.waitSignal(window.clerk.waits):
        window.clerk._later.start(0)  # what is tried again by itself, not in ten seconds
    assert len(came) == 1
    with qtbot.waitSignal(window.clerk.waits):
        window.unsaved.again_now.click()
    assert len(came) == 2  # who asks for it hears it again
    other = sqlite3.IntegrityError("another reason")
    window.clerk._came_of(window.clerk._newest[id(window), case.id], other)
    assert came[2] is other
    assert list((tmp_path / "crashes").glob("*.txt")) == [note]
    assert not window.close()  # it is told of before it is lost


def test_what_was_foreseen_is_no_crash(qtbot: Bot, tmp_path: Path) -> None:
    Store(tmp_path).close()
    window = opened(qtbot, tmp_path, patience=SOON)
    with alone(tmp_path / "cases.lock"):
        call(window)
        plan(window)
        qtbot.waitUntil(lambda: bool(window.clerk.waiting))
        assert not (tmp_path / "crashes").exists()
    window.unsaved.again_now.click()
    qtbot.waitUntil(lambda: not window.clerk.waiting)


def test_all_that_a_window_is_made_of_goes_with_it(qtbot: Bot, tmp_path: Path) -> None:
    """Else Python's collector deletes it in any thread, and a timer of it takes all along.

    What a thread holds lives as long as that, and has no timer under way then; the caller's page
    goes with its place in the picture.
    """
    gc.collect()
    before = {id(one) for one in _strays()}
    window = opened(qtbot, tmp_path)
    call(window)
    left = {type(one).__name__ for one in _strays() if id(one) not in before}
    assert left == {"AgentWindow", "Clerk", "Shelf", "MirrorPage"}


def _strays() -> list[QObject]:
    """Return all objects of Qt's that Python would delete: they have no parent."""
    found = [one for one in gc.get_objects() if isinstance(one, QObject) and isValid(one)]
    return [one for one in found if ownedByPython(one) and one.parent() is None]
