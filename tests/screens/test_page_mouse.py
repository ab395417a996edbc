"""The mouse: a double-click presses once, and what is below it is not pressed by accident."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from helperkit.gui.page import PageView
from helperkit.gui.target import Target
from helperkit.gui.theme import Style
from helperkit.gui.window import Window
from helperkit.journey.events import PutOff
from helperkit.words.load import Words
from tests.screens.faces import Bot, press, sent_by, shown
from tests.screens.gallery import gallery

SCREENS = gallery()
LEFT = Qt.MouseButton.LeftButton
NEAR = QPoint(9, 9)  # inside any button
KIND = QEvent.Type


class Clock:
    """Tells the seconds that the test wants."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def page(qtbot: Bot, clock: Clock) -> PageView:
    # Nobody but the fixture holds a bare page: Python must not take it away in a painting.
    words = Words()
    page = PageView(Style(), words.text, clock)
    qtbot.addWidget(page)
    page.resize(1180, 800)
    page.show_page(words.page(SCREENS["place"]))
    with qtbot.waitSignal(page.painted):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.card.heading.hasFocus)
    return page


def mouse(kind: QEvent.Type, widget: QWidget, at: QPoint = NEAR) -> None:
    """Send one event of the mouse, as the second press of a double-click comes."""
    button = Qt.MouseButton.NoButton if kind is KIND.MouseMove else LEFT
    held = LEFT if kind in (KIND.MouseButtonPress, KIND.MouseButtonDblClick) else button
    if kind is KIND.MouseButtonRelease:
        held = Qt.MouseButton.NoButton
    there = QPointF(widget.mapToGlobal(at))
    event = QMouseEvent(kind, QPointF(at), there, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def double_click(widget: QWidget) -> None:
    """Send what Qt sends for the second half of a double-click."""
    mouse(KIND.MouseButtonDblClick, widget)
    mouse(KIND.MouseButtonRelease, widget)


@pytest.mark.parametrize("name", ["place", "choose"])
def test_a_press_just_after_another_screen_came_is_not_taken(
    page: PageView, clock: Clock, name: str
) -> None:
    page.show_page(Words().page(SCREENS["unpack"]))
    page.show_page(Words().page(SCREENS[name]))
    sent: list[object] = []
    page.sent.connect(sent.append)
    targets = [*page.card.findChildren(Target), page.strip.help]
    targets = [one for one in targets if one.isVisibleTo(page)]
    for target in targets:
        QTest.mouseClick(target, LEFT)
        assert page.card.heading.hasFocus()
    assert sent == []
    clock.now += QApplication.doubleClickInterval() / 1000 + 0.01
    QTest.mouseClick(page.strip.help, LEFT)
    assert len(sent) == 1


def test_the_same_screen_that_changes_takes_every_press(page: PageView) -> None:
    page.show_page(Words().page(SCREENS["place"]))
    sent: list[object] = []
    page.sent.connect(sent.append)
    QTest.mouseClick(page.strip.help, LEFT)
    assert len(sent) == 1


def test_the_second_press_of_a_double_click_is_never_taken(page: PageView, clock: Clock) -> None:
    page.show_page(Words().page(SCREENS["getting"]))
    clock.now += 60
    later = next(
        page.card.button(c.name) for c in SCREENS["getting"].choices if c.sends == PutOff()
    )
    sent: list[object] = []
    page.sent.connect(sent.append)
    assert later is not None
    double_click(later)
    double_click(page.strip.help)
    assert sent == []
    QTest.mouseClick(later, LEFT)
    assert sent == [PutOff()]


def test_the_keyboard_need_not_wait(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["place"])
    window.show_screen(SCREENS["unpack"])
    with sent_by(window) as events:
        press(Qt.Key.Key_Return)
    assert len(events) == 1


def tinted(window: Window, target: Target) -> bool:
    """Return whether a button is drawn as one that the mouse is on."""
    image = window.grab(target.rect().translated(target.mapTo(window, QPoint(0, 0)))).toImage()
    wanted = "primary_soft"
    return image.pixelColor(image.width() // 2, 8) == window.style_of_now.colour(wanted)


def test_a_button_that_comes_below_a_resting_mouse_is_not_tinted(
    qtbot: Bot, tmp_path: Path
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["place"])
    QCursor.setPos(window.mapToGlobal(QPoint(300, 300)))
    qtbot.waitUntil(lambda: QCursor.pos() == window.mapToGlobal(QPoint(300, 300)))
    window.show_screen(SCREENS["unpack"])
    button = window.page.card.button("what-is-zip")
    assert button is not None
    inside = button.mapFromGlobal(QCursor.pos())
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)  # as Qt leaves it behind
    event = QMouseEvent(
        KIND.MouseMove,
        QPointF(NEAR),
        QPointF(button.mapToGlobal(inside)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(button, event)  # Qt tells of a move when something moves below it
    assert not tinted(window, button)
    mouse(KIND.MouseMove, button)
    assert tinted(window, button)
    QApplication.sendEvent(button, QEvent(KIND.Leave))
    assert not tinted(window, button)
