"""All that there is to read comes into sight by keys alone, in windows large and small."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from helperkit.agent.window import AgentWindow
from tests.screens.agent_reports_tools import kept as a_report
from tests.screens.agent_tools import KEY, call, find_words, keyboard, opened, place, with_case
from tests.screens.faces import Bot, press, type_in
from tests.screens.test_agent_layout import settled

SMALL = (800, 600)


def seen(widget: QWidget, window: AgentWindow) -> bool:
    """Whether the whole widget is in sight."""
    return widget.visibleRegion().boundingRect() == widget.rect() and window.rect().contains(
        place(widget, window)
    )


def page_down_to(qtbot: Bot, widget: QWidget, window: AgentWindow) -> None:
    """Press Page Down as often as it takes; each time something has to move."""
    settled(qtbot, window)
    while (top := place(widget, window).top()) >= window.height():
        press(KEY.Key_PageDown)
        now = place(widget, window).top()
        assert now < top
        assert top - now < window.height() - window.style_of_now.px(40)  # a line is seen again
    assert top >= 0


def test_what_happened_is_read_below_the_last_button(qtbot: Bot, tmp_path: Path) -> None:
    window = with_case(qtbot, tmp_path)
    window.set_zoom(200)
    window.resize(*SMALL)
    window.call_backs.case.letter.write.setFocus()
    page_down_to(qtbot, window.call_backs.case.history, window)


def test_what_the_report_hides_is_read(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path, 2)
    window.set_zoom(200)
    window.resize(*SMALL)
    with qtbot.waitSignal(window.reports.report.shown):
        window.reports.open(a_report(tmp_path))
    window.reports.open_many.setFocus()
    page_down_to(qtbot, window.reports.report.sections["about"], window)
    page_down_to(qtbot, window.reports.report.sections["receipt"], window)


@pytest.mark.parametrize("size", [(1180, 800), SMALL])
def test_what_to_do_is_read_from_the_boxes(
    qtbot: Bot, tmp_path: Path, size: tuple[int, int]
) -> None:
    window = opened(qtbot, tmp_path)
    window.resize(*size)
    call(window)
    assert keyboard() is window.call.boxes.boxes[5].line
    page_down_to(qtbot, window.call.script.next, window)
    press(KEY.Key_PageUp)
    assert keyboard() is window.call.boxes.boxes[5].line


def test_what_is_not_sure_is_explained_above_the_picture(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    window.resize(1180, 800)
    call(window)
    assert list(window.call.mirror.frames())
    line, mirror = window.call.doubts.line, window.call.mirror
    qtbot.waitUntil(lambda: seen(line, window))
    assert place(line, window).bottom() < place(mirror, window).top()


@pytest.mark.parametrize("name", ["call_back", "solved"])
def test_a_form_is_shown_from_its_heading(qtbot: Bot, tmp_path: Path, name: str) -> None:
    window = opened(qtbot, tmp_path)
    window.resize(1180, 800)
    call(window)
    follow_up = window.call.follow_up
    bar = window.call._sides.scrolls[1].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    getattr(follow_up, name).click()
    panel = follow_up.plan if name == "call_back" else follow_up.outcome
    right = window.call._sides.scrolls[1]
    settled(qtbot, window)
    assert place(panel, window).top() >= place(right, window).top()


def test_what_was_said_of_the_last_call_goes_with_the_next(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    call(window)
    follow_up = window.call.follow_up
    follow_up.solved.click()
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: follow_up._told.text() == "The last call is saved as solved.")
    type_in("avoc")
    press(KEY.Key_Return)
    assert window.call.mirror.isVisible()
    assert follow_up.told.isHidden()


def test_the_window_has_the_programs_icon(qtbot: Bot, tmp_path: Path) -> None:
    icon = opened(qtbot, tmp_path).windowIcon()
    assert {size.width() for size in icon.availableSizes()} >= {16, 32, 256}
    assert icon.pixmap(32).toImage().pixelColor(16, 16).alpha() == 255


def test_the_row_with_the_keyboard_has_a_ring(qtbot: Bot, tmp_path: Path) -> None:
    """It is two pixels wide at least, in the colour of the letters."""
    window = with_case(qtbot, tmp_path)
    one = window.call_backs.list
    window.call_backs.search.line.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: one.count() == 1)
    row = one.visualItemRect(one.item(0))
    middle = row.center().y()

    def edge() -> list[str]:
        picture = one.viewport().grab().toImage()
        return [picture.pixelColor(x, middle).name() for x in range(3, 12)]

    letters = window.style_of_now.colour("on_primary").name()
    assert letters not in edge()
    one.setFocus()
    assert edge().count(letters) >= 2


@pytest.mark.parametrize("size", [(1340, 900), (1180, 800)])
def test_in_larger_letters_practice_shows_that_the_words_fit(
    qtbot: Bot, tmp_path: Path, size: tuple[int, int]
) -> None:
    window = opened(qtbot, tmp_path, 3)
    window.set_zoom(125)
    window.resize(*size)
    window.practise("password", 7)
    qtbot.waitUntil(lambda: window.practice.exercise is not None)
    settled(qtbot, window)
    window.practice._sides.scrolls[0].verticalScrollBar().setValue(0)
    find_words(window)
    hearing = window.practice.hearing
    settled(qtbot, window)
    assert seen(hearing.banner, window)
    mirror = hearing.mirror

    def drawn() -> int:
        return mirror.mapFromScene(mirror.sceneRect()).boundingRect().width()

    qtbot.waitUntil(lambda: drawn() > 0.8 * mirror.width())


def test_in_small_windows_it_is_seen_that_the_words_fit(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    window.set_zoom(200)
    window.resize(*SMALL)
    call(window)
    settled(qtbot, window)
    assert seen(window.call.banner, window)
