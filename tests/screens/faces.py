"""What the tests of the window share: windows with words, screens, and a keyboard."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from helperkit.gui.links import TermLink
from helperkit.gui.window import Window
from helperkit.journey.screen import Screen
from helperkit.words.load import Words


class Bot(Protocol):
    """What is used of pytest-qt's qtbot."""

    def addWidget(self, widget: QWidget) -> None: ...  # noqa: N802 - pytest-qt's name
    def waitUntil(self, check: Callable[[], Any], timeout: int = ...) -> None: ...  # noqa: N802
    def waitExposed(self, widget: QWidget) -> Any: ...  # noqa: N802
    def waitSignal(self, signal: Any, timeout: int = ...) -> Any: ...  # noqa: N802


def opened(
    qtbot: Bot, home: Path, language: str = "en", size: tuple[int, int] = (1180, 800)
) -> Window:
    """Return a shown window that has the keyboard."""
    window = Window(Words(language), home)
    qtbot.addWidget(window)
    window.resize(*size)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def complete(window: Window) -> bool:
    """Return whether that which comes after the first paint is there too."""
    return not window.windowIcon().isNull()


def shown(qtbot: Bot, home: Path, screen: Screen, language: str = "en") -> Window:
    """Return a window with this screen."""
    window = opened(qtbot, home, language)
    window.show_screen(screen)
    qtbot.waitUntil(lambda: complete(window) and window.page.card.heading.hasFocus())
    return window


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the keyboard"
    QTest.keyClick(focus, key, modifier)


def tab_past_words() -> None:
    """Go on with the Tab key, past the words of the text that can be explained."""
    press(Qt.Key.Key_Tab)
    while isinstance(QApplication.focusWidget(), TermLink):
        press(Qt.Key.Key_Tab)


def type_in(text: str) -> None:
    """Type where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the keyboard"
    QTest.keyClicks(focus, text)


@contextmanager
def sent_by(window: Window) -> Iterator[list[Any]]:
    """Collect the events that the window sends."""
    events: list[Any] = []
    window.sent.connect(events.append)
    yield events
    window.sent.disconnect(events.append)
