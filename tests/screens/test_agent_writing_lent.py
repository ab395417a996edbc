"""A reply or a follow-up message, lent to the writing help and brought back."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from tests.hostile.bundles.base import report
from tests.screens.agent_tools import choose, kept, keyboard, opened
from tests.screens.faces import Bot, press, type_in

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_message_is_lent_and_comes_back(qtbot: Bot, tmp_path: Path) -> None:
    kept(tmp_path)
    window = opened(qtbot, tmp_path, 1)
    window.writing.editor.setPlainText("My own text.")
    qtbot.waitUntil(lambda: window.call_backs.case.case is not None)
    letter = window.call_backs.case.letter
    choose("Write a message")
    before = letter.body.toPlainText()
    choose("Check the wording")
    assert keyboard() is window.writing.editor
    assert window.writing.editor.toPlainText() == before
    press(KEY.Key_End, CONTROL)
    type_in("See you.")
    choose("Use in the reply")
    assert letter.body.toPlainText() == f"{before}See you."
    assert window.call_backs.isVisible()
    assert window.writing.editor.toPlainText() == "My own text."
    letter.body.undo()
    assert letter.body.toPlainText() == before


def test_a_reply_is_lent_and_left(qtbot: Bot, tmp_path: Path) -> None:
    file = tmp_path / "Report.helperreport"
    file.write_bytes(report())
    window = opened(qtbot, tmp_path)
    with qtbot.waitSignal(window.reports.report.shown):
        window.read(file)
    reply = window.reports.report.reply
    assert reply is not None
    before = reply.body.toPlainText()
    reply.check.click()
    type_in("Nothing of this.")
    choose("Back without changes")
    assert window.reports.isVisible()
    assert reply.body.toPlainText() == before
    assert not window.writing.editor.toPlainText()


def test_a_reply_that_is_gone_leaves_its_text_here(qtbot: Bot, tmp_path: Path) -> None:
    file = tmp_path / "Report.helperreport"
    file.write_bytes(report())
    window = opened(qtbot, tmp_path)
    with qtbot.waitSignal(window.reports.report.shown):
        window.read(file)
    reply = window.reports.report.reply
    assert reply is not None
    reply.check.click()
    lent = window.writing.editor.toPlainText()
    with qtbot.waitSignal(window.reports.report.shown):
        window.read(file)
    qtbot.waitUntil(lambda: window.reports.report.reply is not reply)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    press(KEY.Key_5, CONTROL)
    choose("Use in the reply")
    assert window.writing.editor.toPlainText() == lent
    assert "not open any more" in window.writing._told.text()
    choose("Copy")
    assert QApplication.clipboard().text() == lent
