"""Every pane of the agent's window in large letters and in small windows, in all directions."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import combinations, pairwise, product
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from helperkit.agent.cases.model import Report, When
from helperkit.agent.fitted import Fitted
from helperkit.agent.mirror import MirrorView
from helperkit.agent.window import AgentWindow
from helperkit.gui.panel import Panel
from helperkit.gui.scroll import Scroll
from helperkit.gui.text import Text
from helperkit.gui.theme import Look
from tests.hostile.bundles.base import report
from tests.screens.agent_tools import call, find_screen, kept, opened, place, ring, today
from tests.screens.faces import Bot

TARGET = 48  # px
SIZES = [(1180, 800, 200), (800, 600, 100), (800, 600, 200), (1340, 900, 100), (1180, 800, 150)]
VARIANTS = [
    *product(SIZES, [("en", Look.LIGHT), ("rtl", Look.HIGH)]),
    *product([(800, 600, 200), (1340, 900, 100)], [("pseudo", Look.DARK)]),
]
SHOWN = (Text, QAbstractButton, QLineEdit, QPlainTextEdit)


def home_of(window: AgentWindow) -> Path:
    return window.clerk._home


def on_a_call(qtbot: Bot, window: AgentWindow) -> None:
    call(window)


def plan_on_a_call(qtbot: Bot, window: AgentWindow) -> None:
    window.call.follow_up.call_back.click()


def outcome_on_a_call(qtbot: Bot, window: AgentWindow) -> None:
    window.call.follow_up.solved.click()


def call_backs(qtbot: Bot, window: AgentWindow) -> None:
    window.show_section(1)
    qtbot.waitUntil(lambda: window.call_backs.case.case is not None)
    window.call_backs.case.plan.not_now.click()  # closes what another one has opened


def plan_again(qtbot: Bot, window: AgentWindow) -> None:
    call_backs(qtbot, window)
    window.call_backs.case.tasks.buttons["again"].click()


def outcome(qtbot: Bot, window: AgentWindow) -> None:
    call_backs(qtbot, window)
    window.call_backs.case.tasks.buttons["solved"].click()


def letter(qtbot: Bot, window: AgentWindow) -> None:
    call_backs(qtbot, window)
    window.call_backs.case.letter.write.click()


def no_report(qtbot: Bot, window: AgentWindow) -> None:
    window.show_section(2)


def one_report(qtbot: Bot, window: AgentWindow) -> None:
    with qtbot.waitSignal(window.reports.report.shown):
        window.read(home_of(window) / "Report.helperreport")


def reports(qtbot: Bot, window: AgentWindow) -> None:
    window.read(home_of(window))
    qtbot.waitUntil(lambda: not window.reports.folder.is_reading)


def writing(qtbot: Bot, window: AgentWindow) -> None:
    window.show_section(4)
    with qtbot.waitSignal(window.writing.checking.came):
        window.writing.editor.setPlainText("You should have clicked it agian 😀.")
    window.writing.list.setCurrentRow(window.writing.list.count() - 1)
    assert window.writing.use.isVisible()


def lent_text(qtbot: Bot, window: AgentWindow) -> None:
    letter(qtbot, window)
    window.call_backs.case.letter.check.click()
    qtbot.waitUntil(lambda: window.writing.list.count() > 0 or "Nothing" in window.writing.state)


def before_practice(qtbot: Bot, window: AgentWindow) -> None:
    window.show_section(3)


def practice(qtbot: Bot, window: AgentWindow) -> None:
    window.practise("damaged", 4)


def practice_asks(qtbot: Bot, window: AgentWindow) -> None:
    find_screen(window)


def practice_tells(qtbot: Bot, window: AgentWindow) -> None:
    for task in window.practice.guiding.tasks:
        task.buttons[task._right].click()


def practice_over(qtbot: Bot, window: AgentWindow) -> None:
    window.practice.end()


# In this order: some go on from the one before.
PANES: list[Callable[[Bot, AgentWindow], None]] = [
    *(on_a_call, plan_on_a_call, outcome_on_a_call, call_backs, plan_again, outcome, letter),
    *(no_report, one_report, reports),
    *(writing, lent_text),
    *(before_practice, practice, practice_asks, practice_tells, practice_over),
]


def drawn(window: AgentWindow) -> list[QWidget]:
    """Return all texts and targets that are seen, or would be where one scrolls."""
    inside = [one for one in window.findChildren(QWidget) if one.isVisibleTo(window)]
    return [one for one in inside if isinstance(one, SHOWN) and not one.visibleRegion().isNull()]


def seen_of(one: QWidget, window: AgentWindow) -> QRect:
    """Return what is seen of a widget: the rest is scrolled away."""
    where = place(one, window)
    around = one.parentWidget()
    while around is not None and around is not window:
        where &= place(around, window)
        around = around.parentWidget()
    return where


def is_air(one: QWidget) -> bool:
    return isinstance(one, Text) and not one.text()


@pytest.mark.parametrize(("size", "how"), VARIANTS, ids=str)
def test_nothing_is_clipped_or_over_another_or_sideways(
    qtbot: Bot, tmp_path: Path, size: tuple[int, int, int], how: tuple[str, Look]
) -> None:
    (tmp_path / "Report.helperreport").write_bytes(report())
    kept(
        tmp_path,
        "The Great Book of Knitting Patterns",
        -1,
        reminders=(When(today() - timedelta(1)),),
    )
    kept(tmp_path, "Old Songs", 3, origin=Report("Report.helperreport", "", "offline"))
    window = opened(qtbot, tmp_path, language=how[0])
    window.choose_look(how[1])
    window.set_zoom(size[2])
    window.resize(*size[:2])
    qtbot.waitUntil(window.reminding.line.isVisible)
    found = []
    for pane in PANES:
        pane(qtbot, window)
        settled(qtbot, window)
        found += [f"{pane.__name__}: {fault}" for fault in faults(window)]
    assert found == []


def faults(window: AgentWindow) -> Iterator[str]:
    """Yield what is wrong with the window as it is now."""
    for scroll in window.findChildren(Scroll):
        content = scroll.widget()
        if content is not None and scroll.isVisibleTo(window):
            wide = content.width() > scroll.viewport().width()
            if wide or scroll.horizontalScrollBar().maximum():
                yield f"sideways: {content}"
            if isinstance(scroll, Fitted) and scroll.hasHeightForWidth():
                beyond = scroll.verticalScrollBar().maximum()
                if beyond:
                    yield f"{beyond} px of {content} are cut off"
    seen = [one for one in drawn(window) if not is_air(one)]
    if len(seen) < 2:
        yield "nothing is shown"
    for one in seen:
        where = place(one, window)
        if where.left() < 0 or where.right() > window.width():
            yield f"sideways: {one}"
        needed = one.heightForWidth(one.width()) if one.hasHeightForWidth() else 0
        if one.height() < needed:
            yield f"clipped: {one}"
        if not isinstance(one, Text) and min(one.height(), one.width()) < TARGET:
            yield f"small: {one}"
    places = [(one, seen_of(one, window)) for one in seen]
    for (one, where), (other, there) in combinations(places, 2):
        if where.intersects(there) and not (one.isAncestorOf(other) or other.isAncestorOf(one)):
            yield f"{one} over {other}"


def settled(qtbot: Bot, window: AgentWindow) -> None:
    """Wait until all is where it stays."""
    before: list[list[QRect]] = []

    def same() -> bool:
        for _ in range(5):  # a new height goes outwards, a step in each turn
            QApplication.processEvents()
        before.append([place(one, window) for one in drawn(window)])
        return len(before) > 2 and before[-1] == before[-2] == before[-3]

    qtbot.waitUntil(same)


@pytest.mark.parametrize("size", [(1180, 800, 200), (1340, 900, 100)], ids=str)
@pytest.mark.parametrize("pane", [on_a_call, call_backs, plan_again, letter, writing])
def test_tab_goes_as_one_reads_and_to_what_is_in_sight(
    qtbot: Bot, tmp_path: Path, pane: Callable[[Bot, AgentWindow], None], size: tuple[int, int, int]
) -> None:
    kept(tmp_path, reminders=(When(today() - timedelta(1)),))
    window = opened(qtbot, tmp_path)
    window.set_zoom(size[2])
    window.resize(*size[:2])
    qtbot.waitUntil(window.reminding.line.isVisible)
    pane(qtbot, window)
    settled(qtbot, window)
    stops = []

    def look(stop: QWidget) -> None:
        qtbot.waitUntil(lambda: in_sight(stop, window))

    first = window.bar.menu if window.bar.menu.isVisible() else window.bar.tabs[0]
    for stop in ring(first, look):
        if not isinstance(stop, MirrorView) and not part_of_a_mirror(stop, window):
            stops.append(stop)
    content = window.scroller.widget()
    assert content is not None
    below = size[2] == 200  # all in one column: each stop is below the last, or beside it
    for one, other in pairwise(stops[1:]):
        first, then = place(one, content), place(other, content)
        in_row = first.top() < then.bottom() and then.left() >= first.right() - 1
        assert not below or then.top() >= first.bottom() - 1 or in_row, f"{one} then {other}"
    assert len(stops) > 8


def part_of_a_mirror(stop: QWidget, window: AgentWindow) -> bool:
    return not window.isAncestorOf(stop)


def in_sight(stop: QWidget, window: AgentWindow) -> bool:
    """Whether the top of a stop is seen, and all of it where there is room."""
    if not window.isAncestorOf(stop):
        return True
    seen = place(window.scroller, window)
    where = place(stop, window)
    return seen.contains(where) or where.height() > seen.height() // 2


def test_a_form_comes_into_view_as_a_whole(qtbot: Bot, tmp_path: Path) -> None:
    kept(tmp_path)
    window = opened(qtbot, tmp_path)
    window.set_zoom(200)
    window.resize(1180, 800)
    outcome(qtbot, window)
    panel = window.call_backs.case.outcome
    assert isinstance(panel, Panel)
    qtbot.waitUntil(lambda: place(window.scroller, window).contains(place(panel, window)))
