"""Checks of the keyboard: the Tab key walks as one reads, and every key does what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from helperkit.gui.links import TermLink
from helperkit.gui.scroll import MoreBelow
from helperkit.gui.target import Target
from helperkit.journey.events import WentBack
from tests.access.places import first_place
from tests.access.seen import View, says

ROW = 8  # px: middles this near each other are in one row
KEY = Qt.Key


def reading_order(view: View) -> list[QWidget]:
    """Return what can have the focus, as one reads it; from the heading on, round to it again."""
    found: list[tuple[int, int, int, QWidget]] = []
    for number, root in enumerate(view.roots):
        here = [w for w in view.focusable() if root.isAncestorOf(w)]
        boxes = sorted(
            ((first_place(w, root), w) for w in here), key=lambda pair: pair[0].center().y()
        )
        top = None
        for box, widget in boxes:
            middle = box.center().y()
            top = middle if top is None or middle - top > ROW else top
            across = -box.right() if widget.isRightToLeft() else box.left()
            if isinstance(widget, TermLink) and widget.isRightToLeft():
                across = here.index(widget)  # Latin words in it stand as their letters run
            found.append((number, top, across, widget))
    ordered = [widget for *_, widget in sorted(found, key=lambda one: one[:3])]
    heading = view.page.card.heading
    at = ordered.index(heading) if heading in ordered else 0
    return ordered[at:] + ordered[:at]


def walked(view: View, wanted: int, key: Qt.Key) -> list[QWidget | None]:
    """Return where a key leads, press by press, until the heading has the focus again."""
    heading = view.page.card.heading
    heading.setFocus()
    found: list[QWidget | None] = []
    for _ in range(wanted + 3):
        QTest.keyClick(QApplication.focusWidget() or view.window, key)
        found.append(QApplication.focusWidget())
        if found[-1] is heading:
            break
    return found


def check_tab(view: View) -> list[str]:
    """Find where Tab or Shift+Tab leave the order of reading, stay, or never come."""
    wanted = reading_order(view)
    round_trip = [*wanted[1:], wanted[0]]
    back = [*reversed(wanted[1:]), wanted[0]]
    found = []
    for key, way in ((KEY.Key_Tab, round_trip), (KEY.Key_Backtab, back)):
        met = walked(view, len(wanted), key)
        if met != way:
            pairs = zip(met, way, strict=False)
            one, other = next((p for p in pairs if p[0] is not p[1]), (None, None))
            named = [says(w) if w is not None else "nothing" for w in (one, other)]
            found.append(f"{key.name} leads to {named[0]} in the place of {named[1]}")
    view.rest()
    return found + [f"no key reaches {says(w)}" for w in unreached(view)]


def unreached(view: View) -> list[QWidget]:
    """Return what can be pressed, and by no key; Tab scrolls by itself to what lies below."""
    focusable = set(view.focusable())
    return [w for w in view.targets() if w not in focusable and not isinstance(w, MoreBelow)]


def check_named(view: View) -> list[str]:
    """Find what can have the focus, and has no name to be said."""
    return [
        f"no name: {type(widget).__name__} at {widget.pos().toTuple()}"
        for widget in view.focusable()
        if isinstance(widget, QAbstractButton | QLineEdit) and not widget.accessibleName().strip()
    ]


class Presses:
    """Check that Enter and Space press. What is pressed alike on many screens is tried once."""

    def __init__(self) -> None:
        self._known: set[tuple[object, ...]] = set()

    def check(self, view: View) -> list[str]:
        """Find buttons that Enter or Space does not press.

        Things on the desktop to play with have other keys, as on a real one; their own test
        presses them.
        """
        found = []
        for widget in view.focusable():
            key = type(widget), widget.accessibleName()
            if not isinstance(widget, Target) or key in self._known:
                continue
            self._known.add(key)
            for pressed in (KEY.Key_Space, KEY.Key_Return, KEY.Key_Enter):
                if not _takes(widget, pressed):
                    found.append(f"{pressed.name} does not press {says(widget)}")
        view.rest()
        return found


def _takes(widget: Target, key: Qt.Key) -> bool:
    """Whether a key presses a button: Space holds it down, Enter clicks; nothing is sent."""
    clicked: list[bool] = []
    widget.setFocus()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(widget, "click", lambda: clicked.append(True))
        QTest.keyPress(widget, key)
    taken = bool(clicked) or widget.isDown()
    widget.setDown(False)
    return taken


def check_escape(view: View) -> list[str]:
    """Find a screen that Escape does not leave: wherever the focus is."""
    found = []
    focusable = view.focusable()
    for widget in (focusable[0], view.page.card.heading, focusable[-1]):
        sent: list[object] = []
        view.window.sent.connect(sent.append)
        widget.setFocus()
        QTest.keyClick(widget, KEY.Key_Escape)
        view.window.sent.disconnect(sent.append)
        if sent != [WentBack()]:
            found.append(f"Escape on {says(widget)} sends {sent}")
    view.rest()
    return found
