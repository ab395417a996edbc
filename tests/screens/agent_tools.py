"""What the tests of the agent's window share: a window with the keyboard, cases, and keys."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from helperkit.agent.cases.lock import PATIENCE_SECONDS
from helperkit.agent.cases.model import Call, Case, Product, When, begun, planned
from helperkit.agent.cases.store import Store
from helperkit.agent.window import AgentWindow
from helperkit.gui.buttons import QuietButton
from helperkit.phone.encode import spoken
from helperkit.phone.names import said_in
from helperkit.words.load import Words
from tests.screens.faces import Bot, press, type_in
from tests.screens.gallery import gallery

NOW = datetime.now(UTC)
KEY = Qt.Key
DAMAGED = spoken(gallery()["problem_damaged"].code)  # type: ignore[arg-type]  # it has one


def today() -> date:
    """Return the day of now: a run may last past midnight."""
    return datetime.now().date()


def opened(
    qtbot: Bot,
    home: Path,
    section: int = 0,
    language: str = "en",
    patience: float = PATIENCE_SECONDS,
) -> AgentWindow:
    """Return a window that is shown and has the keyboard."""
    window = AgentWindow(Words(language), home, patience)
    # Closed once more: the first time it may tell of what is not saved.
    qtbot.addWidget(window, before_close_func=lambda _: window.close())
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_section(section)
    return window


def kept(home: Path, name: str = "Garden Notes", days: int = 0, **fields: Any) -> Case:
    """Store a case that is to be called back."""
    origin = Call(DAMAGED, "problem_damaged", "damaged")
    case = begun(NOW, Product(7, name), fields.pop("origin", origin), fields.pop("language", ""))
    when = When(today() + timedelta(days))
    with Store(home) as store:
        return store.put(planned(case, when, NOW, fields.pop("reminders", ())))


def with_case(qtbot: Bot, home: Path, **fields: Any) -> AgentWindow:
    """Return a window that shows the one case that there is."""
    kept(home, **fields)
    window = opened(qtbot, home, 1)
    qtbot.waitUntil(lambda: window.call_backs.case.case is not None)
    return window


def stored(home: Path) -> list[Case]:
    """Return all cases of a home."""
    with Store(home) as store:
        return list(store.every().cases)


def the_case(home: Path) -> Case:
    """Return the only case of a home."""
    (case,) = stored(home)
    return case


def becomes(qtbot: Bot, home: Path, holds: Callable[[Case], object]) -> Case:
    """Wait until the only case is as wished, and return it."""
    qtbot.waitUntil(lambda: any(holds(case) for case in stored(home)))
    return the_case(home)


def keyboard() -> QWidget:
    """Return where the keyboard is."""
    held = QApplication.focusWidget()
    assert held is not None
    return held


def said(widget: QWidget) -> str:
    """Return what a button or a line says."""
    label = widget.label if isinstance(widget, QuietButton) else ""
    return label or widget.accessibleName()


def go_to(label: str) -> QWidget:
    """Press Tab until the keyboard is on what says this; it must be reached in one round."""
    first = keyboard()
    while not said(keyboard()).startswith(label):
        press(KEY.Key_Tab)
        assert keyboard() is not first, f"no Tab leads to {label!r}"
    return keyboard()


def choose(label: str) -> None:
    """Go to a button by keys, and press Enter on it."""
    button = go_to(label)
    assert isinstance(button, QAbstractButton)
    QTest.keyClick(button, KEY.Key_Return)


def fill(label: str, text: str) -> None:
    """Go to a line by keys, and type."""
    line = go_to(label)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    type_in(text)


def ring(first: QWidget, look: Callable[[QWidget], None]) -> list[QWidget]:
    """Return all that Tab leads to, one round, beginning at this one; `look` at each."""
    first.setFocus()
    found: list[QWidget] = []
    while keyboard() not in found:
        found.append(keyboard())
        look(keyboard())
        press(KEY.Key_Tab)
    return found


def place(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget is in the window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def call(window: AgentWindow) -> None:
    """Type six words, as a caller reads them out."""
    window.show_section(0)
    for word in DAMAGED:
        type_in(word[:4])
        press(KEY.Key_Return)


def find_words(window: AgentWindow) -> None:
    """Type the words of who rings in practice."""
    page = window.practice
    assert page.exercise is not None
    for box, word in zip(page.hearing.boxes.boxes, page.exercise.caller.words, strict=True):
        box.line.setText(said_in("en", word))
        box.line.textEdited.emit(box.line.text())


def find_screen(window: AgentWindow) -> None:
    """Type the words of who rings in practice, and ask whether it is their screen."""
    find_words(window)
    window.practice.hearing.ask.buttons[0].click()
