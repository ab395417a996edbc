"""The message to a customer who was not reached: written, copied, and never lost."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication, QTextCursor

from helperkit.agent.cases.model import Outcome, noted, tried
from helperkit.agent.cases.store import Store
from helperkit.words.load import Words
from tests.screens.agent_tools import NOW, choose, keyboard, the_case, with_case
from tests.screens.faces import Bot, type_in

COPIED = Words().text("window-copied")


def test_the_letter_is_copied_in_the_customer_s_language(qtbot: Bot, tmp_path: Path) -> None:
    window = with_case(qtbot, tmp_path, language="en")
    letter = window.call_backs.case.letter
    choose("Write a message")
    assert keyboard() is letter.body
    letter.body.moveCursor(QTextCursor.MoveOperation.End)
    letter.body.insertPlainText("PS: Grüße 🌻")
    choose("Copy")
    copied = QGuiApplication.clipboard().text()
    assert copied == f"{letter.subject.text()}\n\n{letter.body.toPlainText()}"
    assert copied.endswith("PS: Grüße 🌻")
    assert Words("en").text("reply-greeting") in copied
    qtbot.waitUntil(lambda: window.call_backs._told.text() == COPIED)


def test_what_was_written_stays_when_another_window_changes_the_outcome(
    qtbot: Bot, tmp_path: Path
) -> None:
    window = with_case(qtbot, tmp_path)
    choose("Write a message")
    type_in("Dear Anna, ")
    with Store(tmp_path) as store:
        store.put(noted(the_case(tmp_path), "theirs", NOW))
    qtbot.waitUntil(lambda: window.call_backs.case.note.text() == "theirs")
    with Store(tmp_path) as store:
        store.put(tried(the_case(tmp_path), Outcome.NO_ANSWER, NOW))
    qtbot.waitUntil(lambda: window.call_backs.case.case.outcome is Outcome.NO_ANSWER)
    assert "Dear Anna, " in window.call_backs.case.letter.body.toPlainText()
    assert window.call_backs.case.letter.body.isVisible()
