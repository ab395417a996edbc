"""Runs a command of the program with its window, and is its person: reads, types and presses.

`window_child.py COMMAND…`, with HELPERKIT_HOME set. Orders are JSON lines on standard input,
answers JSON lines on standard output. Orders: `["until", TEXT]` answers when the text can be read
or heard in the window of now, with all that can be; `["press", LABEL]` brings the keyboard to a
button and presses Enter; `["field", LABEL]` brings it to where one types; `["type", TEXT]` types
where the keyboard is, a letter at a time; `["key", NAME]` presses a key, as "Return" or "Ctrl+2";
`["close"]` closes the window.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGraphicsProxyWidget,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QWidget,
)

import helperkit.gui  # noqa: F401 - before PySide6, see pyside.py
from helperkit.__main__ import main

LOOK_AGAIN = 20  # milliseconds
PATIENCE = 30_000  # milliseconds


class Person(QObject):
    """Does one order after the other, in the window's own thread."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._do, Qt.ConnectionType.QueuedConnection)
        self._patience = QTimer(self)  # an order that cannot be done ends the process
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._give_up)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.asked.emit(json.loads(line))

    def _give_up(self) -> None:
        print("gave up; to be read:", [one for one in readable() if one], file=sys.stderr)
        os._exit(3)

    def _do(self, order: list[str]) -> None:
        if not self._patience.isActive():
            self._patience.start(PATIENCE)
        if self._done(order):
            self._patience.stop()
        else:
            QTimer.singleShot(LOOK_AGAIN, self, lambda: self._do(order))

    def _done(self, order: list[str]) -> bool:
        match order:
            case ["until", text]:
                read = list(readable())
                if not any(text in one for one in read):
                    return False
                answer(read)
            case ["press", label]:
                window().activateWindow()
                buttons = (one for one in shown(QAbstractButton) if said(one) == label)
                button = next(buttons, None)
                if button is None or not button.isEnabled():
                    return False
                button.setFocus()
                answer("pressed")
                QTimer.singleShot(0, button, lambda: QTest.keyClick(button, Qt.Key.Key_Return))
            case ["field", label]:
                lines = (one for one in shown(QLineEdit) if said(one).startswith(label))
                line = next(lines, None)
                if line is None:
                    return False
                line.setFocus()
                answer("there")
            case ["type", text]:
                QTest.keyClicks(keyboard(), text)
                answer("typed")
            case ["key", name]:
                pressed = QKeySequence(name)[0]
                QTest.keyClick(keyboard(), pressed.key(), pressed.keyboardModifiers())
                answer("pressed")
            case ["close"]:
                answer("closed")
                window().close()
        return True


def answer(told: Any) -> None:
    """Tell what came of an order."""
    print(json.dumps(told), file=out, flush=True)


def window() -> QWidget:
    """Return the window that the program opened first."""
    tops = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return next(one for one in tops if one.graphicsProxyWidget() is None)  # no picture of one


def keyboard() -> QWidget:
    """Return where the keyboard is."""
    return QApplication.focusWidget() or window()


def shown(kind: type[Any]) -> list[Any]:
    """Return everything of a kind that is seen."""
    return [one for one in window().findChildren(kind) if one.isVisibleTo(window())]


def said(widget: QWidget) -> str:
    """Return what a widget says to a screen reader."""
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (text() if callable(text) else "")


def readable() -> Iterator[str]:
    """Yield what can be read or heard, in pictures of windows too."""
    views = shown(QGraphicsView)
    items = (item for view in views for item in view.scene().items())
    drawn = (item.widget() for item in items if isinstance(item, QGraphicsProxyWidget))
    pages = (page for page in drawn if isinstance(page, QWidget))
    inside = (one for page in pages for one in page.findChildren(QWidget) if not one.isHidden())
    for widget in (*shown(QWidget), *inside):
        yield said(widget)
        if isinstance(widget, QLabel | QLineEdit):
            yield widget.text()


if __name__ == "__main__":
    out = sys.stdout
    sys.stdout = sys.stderr  # the program's own words must not stand among the answers
    QApplication.instance() or QApplication(sys.argv[:1])
    person = Person()
    sys.exit(main(sys.argv[1:]))
