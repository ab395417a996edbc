"""What the customer saw, again in the agent's window: played, stepped, and never pressed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helperkit.agent.reports import replay as replays
from helperkit.agent.reports.page import ReportsPage
from helperkit.agent.reports.replay import ReplayPanel
from helperkit.gui.theme import Look
from tests.hostile.bundles.base import EVENTS, journal, report
from tests.screens import faces
from tests.screens.agent_reports_tools import Desk, kept, read
from tests.screens.faces import Bot, press

KEY = Qt.Key


def replay_of(
    qtbot: Bot, desk: Desk, content: bytes | None = None
) -> tuple[ReportsPage, ReplayPanel]:
    page = desk.open()
    read(qtbot, page, kept(desk.inbox, content))
    assert page.report.replay is not None
    return page, page.report.replay


def heading(replay: ReplayPanel) -> str:
    shown = replay.mirror.page.page
    assert shown is not None
    return shown.heading


def test_it_begins_where_the_problem_came_and_goes_both_ways(qtbot: Bot, desk: Desk) -> None:
    _page, replay = replay_of(qtbot, desk)
    assert heading(replay) == "We cannot reach the internet."
    replay.back.click()
    assert heading(replay) != "We cannot reach the internet."
    replay.problem.click()
    assert heading(replay) == "We cannot reach the internet."
    replay.step.click()
    replay.step.click()
    replay.step.click()
    assert replay.position == len(EVENTS)
    assert replay.caption.text().endswith("The file was there.")


def test_it_plays_to_the_end_and_stops(qtbot: Bot, desk: Desk, monkeypatch) -> None:
    monkeypatch.setattr(replays, "PACE", 4)
    _page, replay = replay_of(qtbot, desk)
    seen: list[int] = []
    replay.moved.connect(seen.append)
    replay.go_to(len(EVENTS))
    replay.speed.click()
    assert replay.speed.label == "Speed: 2×"
    replay.play.click()
    assert replay.is_playing
    assert replay.play.label == "Stop"
    qtbot.waitUntil(lambda: not replay.is_playing)
    assert seen[1:] == sorted(seen[1:])
    assert seen[1] == 0
    assert seen[-1] == len(EVENTS)
    assert replay.play.label == "Play"


def test_it_is_driven_with_keys_alone(qtbot: Bot, desk: Desk) -> None:
    _page, replay = replay_of(qtbot, desk)
    replay.mirror.setFocus()
    press(KEY.Key_Home)
    assert replay.position == 0
    press(KEY.Key_Right)
    assert replay.position == 1
    press(KEY.Key_Left)
    press(KEY.Key_End)
    assert replay.position == len(EVENTS)
    press(KEY.Key_Space)
    assert replay.is_playing
    press(KEY.Key_Space)
    assert not replay.is_playing
    assert replay.mirror.hasFocus()


def test_the_page_takes_no_press_and_no_focus(qtbot: Bot, desk: Desk) -> None:
    page, replay = replay_of(qtbot, desk)
    sent: list[object] = []
    replay.mirror.page.sent.connect(sent.append)
    before = QApplication.focusWidget()
    for _ in range(len(EVENTS)):
        replay.step_by(-1)
        size = replay.mirror.viewport().size()
        for x in range(0, size.width(), 60):
            for y in range(0, size.height(), 40):
                at = replay.mirror.viewport().rect().topLeft()
                at.setX(x)
                at.setY(y)
                QTest.mouseClick(replay.mirror.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert sent == []
    assert before is page.report.heading
    assert QApplication.focusWidget() in {before, replay.mirror}


def test_it_is_the_very_page_of_the_customer(qtbot: Bot, desk: Desk, tmp_path) -> None:
    _page, replay = replay_of(qtbot, desk)
    window = faces.opened(qtbot, tmp_path / "theirs")
    window.choose_look(Look.LIGHT)
    for position in range(len(EVENTS) + 1):
        replay.go_to(position)
        shown = replay.mirror.page.page
        assert shown is not None
        window.show_screen(shown.screen)
        window.page.card.heading.clearFocus()
        QApplication.processEvents()
        theirs, ours = window.page, replay.mirror.page
        assert theirs.size() == ours.size()
        for part in ("card", "rail", "strip", "top"):
            one, other = getattr(theirs, part), getattr(ours, part)
            assert one.isHidden() == other.isHidden()
            if not one.isHidden():
                assert one.geometry() == other.geometry(), (position, part)
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()
        assert theirs.card.grab().toImage() == ours.card.grab().toImage(), position


def test_a_line_of_what_happened_leads_to_its_screen(qtbot: Bot, desk: Desk) -> None:
    page, replay = replay_of(qtbot, desk)
    assert page.report.timeline is not None
    rows = page.report.timeline.list
    met = next(n for n in range(rows.count()) if "A problem:" in rows.item(n).text())
    assert rows.currentRow() == met
    rows.setFocus()
    press(KEY.Key_Up)
    press(KEY.Key_Return)
    assert heading(replay) != "We cannot reach the internet."
    press(KEY.Key_Down)
    press(KEY.Key_Return)
    assert heading(replay) == "We cannot reach the internet."
    replay.step_by(1)
    assert rows.currentRow() == met + 1


def test_a_state_that_cannot_be_drawn_is_told(qtbot: Bot, desk: Desk) -> None:
    content = report({"journal.jsonl": journal(EVENTS[:0])})
    _page, replay = replay_of(qtbot, desk, content)
    assert replay.caption.text().startswith("Screen 1 of 1.")
