"""What an agent wrote is not lost without a word: at closing, and when another case is shown."""

from pathlib import Path

from helperkit.agent.window import AgentWindow
from tests.screens.agent_reports_tools import kept as a_report
from tests.screens.agent_tools import KEY, choose, kept, opened, with_case
from tests.screens.faces import Bot, press, type_in

WARNED = "You wrote a text in “"


def warned(window: AgentWindow) -> bool:
    """Close, and return whether the window stays and says why."""
    stays = not window.close()
    assert (WARNED in window.unsaved.said.text()) is stays
    return stays


def with_report(qtbot: Bot, home: Path) -> AgentWindow:
    window = opened(qtbot, home, 2)
    with qtbot.waitSignal(window.reports.report.shown):
        window.reports.open(a_report(home))
    return window


def test_a_text_of_the_agents_own_is_told_of_once(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path, 4)
    type_in("Dear Ann")
    window.show_section(0)
    assert warned(window)
    assert "“Writing”" in window.unsaved.said.text()
    assert window.writing.isVisible()
    assert window.unsaved.isVisible()
    assert window.close()


def test_a_text_that_was_copied_is_not_lost(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path, 4)
    type_in("Dear Ann")
    assert warned(window)
    window.writing.copy.click()
    window.show_section(0)
    assert window.unsaved.isHidden()
    assert not warned(window)


def test_a_reply_is_told_of_also_below_another_report(qtbot: Bot, tmp_path: Path) -> None:
    window = with_report(qtbot, tmp_path)
    view = window.reports.report
    assert not view.unsaved
    assert view.reply is not None
    view.reply.body.setPlainText("Dear Ann")
    with qtbot.waitSignal(view.shown):
        window.reports.open(a_report(tmp_path, name="Another.helperreport"))
    assert warned(window)
    assert window.reports.isVisible()
    with qtbot.waitSignal(view.shown):
        window.reports.open(tmp_path / "Report.helperreport")
    assert view.reply.body.toPlainText() == "Dear Ann"
    view.reply.copy.click()
    assert not view.unsaved


def test_a_letter_is_there_again_when_its_case_is(qtbot: Bot, tmp_path: Path) -> None:
    kept(tmp_path, "Other Notes", days=1)
    window = with_case(qtbot, tmp_path)
    qtbot.waitUntil(lambda: window.call_backs.list.count() == 2)
    letter = window.call_backs.case.letter
    choose("Write a message")
    type_in("Dear Anna, ")
    written = letter.body.toPlainText()
    window.call_backs.list.setFocus()
    press(KEY.Key_Down)
    assert "Dear Anna" not in letter.body.toPlainText()
    assert letter.write.isVisible()
    assert letter.unsaved
    press(KEY.Key_Up)
    assert letter.body.toPlainText() == written
    assert letter.body.isVisible()
    assert warned(window)
    assert window.call_backs.isVisible()
    choose("Copy")
    assert not letter.unsaved
