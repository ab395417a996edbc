"""The window by keyboard alone, through problems of the download to the open book."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from helperkit.journey.steps import Getting
from helperkit.journey.steps_after import Done
from helperkit.performer.practising import practising
from helperkit.performer.run import Launch
from helperkit.practice.parcels import PASSWORD
from helperkit.practice.shop import Shop
from tests.end_to_end.test_window import Bot, Walk, field_by_tab, open_desk, press, quiet_exit
from tests.end_to_end.test_window_network import to_getting

__all__ = ["quiet_exit"]
pytestmark = pytest.mark.usefixtures("quiet_exit")


def tab_to(walk: Walk, choice: str) -> None:
    """Go on with Tab until the keyboard is on the button of a choice."""
    card = walk.desk.window.page.card
    walk.qtbot.waitUntil(card.heading.hasFocus)
    for _ in range(20):
        if card.focused_choice() == choice:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"{choice} cannot be reached by Tab")


def to_the_things(walk: Walk) -> None:
    """From the file that came to what was in it."""
    walk.until("got")
    walk.on("got", "unpack")
    walk.on("unpack", "choose")
    walk.on("choose", "open")


def test_from_a_sign_in_to_the_open_book(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "environ", os.environ.copy())  # the practice sets its proxy there
    home, to = tmp_path / "home", tmp_path / "to"
    with practising(home, problem="proxy_sign_in", place=str(to), pace=0) as launch:
        walk = open_desk(launch, qtbot)
        to_getting(walk, "order_card")
        walk.until("problem_proxy_sign_in")
        for typed in ("mary", PASSWORD):
            QTest.keyClicks(field_by_tab(), typed)
            press(Qt.Key.Key_Return)
        to_the_things(walk)
        walk.on("open", "check")
        walk.desk.window.activateWindow()
        walk.qtbot.waitUntil(walk.desk.window.isActiveWindow)
        walk.on("check", "again")
        walk.on("again", "done")
        assert isinstance(walk.desk.running.session.state.step, Done)
        walk.desk.running.close()
    assert (to / "Garden Notes" / "Garden Notes.pdf").is_file()


def test_a_new_link_is_typed_and_the_file_comes(qtbot: Bot, tmp_path: Path) -> None:
    to = tmp_path / "to"
    with Shop(problem="link_expired", pace=0) as old, Shop(pace=0) as new:
        walk = open_desk(Launch(tmp_path / "home", old.link, str(to)), qtbot)
        to_getting(walk, "plain_link")
        walk.until("problem_link_expired")
        tab_to(walk, "have-new-link")
        press(Qt.Key.Key_Return)
        walk.until("paste_link")
        QTest.keyClicks(field_by_tab(), new.link)
        press(Qt.Key.Key_Return)
        to_the_things(walk)
        walk.desk.running.close()


# The platform without a screen says so of each dialog, whoever opens it.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_without_room_another_folder_is_chosen_by_keyboard(qtbot: Bot, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    with practising(tmp_path / "home", problem="disk_full", place=str(tmp_path / "to")) as launch:
        walk = open_desk(launch, qtbot)
        to_getting(walk, "order_card")
        walk.until("problem_disk_full")
        tab_to(walk, "other-place")
        press(Qt.Key.Key_Return)
        walk.until("place")
        walk.qtbot.waitUntil(lambda: not walk.desk.running.session.screen.busy)
        tab_to(walk, "other-place")
        press(Qt.Key.Key_Return)
        dialog = walk.desk.window.page.pickers.open_one
        assert isinstance(dialog, QFileDialog)
        walk.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, str(other))
        press(Qt.Key.Key_Return)
        walk.until("problem_disk_full")  # it is on purpose, wherever it is kept
        before = walk.desk.running.session.state.step.before  # type: ignore[union-attr] # Stopped
        assert isinstance(before, Getting)
        assert before.place == str(other)
        walk.desk.running.close()
