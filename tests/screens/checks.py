"""What must hold of any drawn window: nothing is cut off, nothing lies on another thing."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QRegion
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QProgressBar, QWidget

from helperkit.gui.buttons import Button
from helperkit.gui.code_words import CodeChip
from helperkit.gui.pictures import Picture
from helperkit.gui.text import Text
from helperkit.gui.window import Window

LEAVES = (QAbstractButton, QLabel, QLineEdit, QProgressBar, Picture, CodeChip)


def place(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget is, in px of the window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def covered(widget: QWidget, window: QWidget) -> QRegion:
    """Return what a widget covers: a word that a line breaks covers two places."""
    if widget.mask().isEmpty():
        return QRegion(place(widget, window))
    return widget.mask().translated(place(widget, window).topLeft())


def leaves(window: Window) -> list[QWidget]:
    """Return everything that is seen and holds no other widget."""
    page = window.page
    return [
        widget
        for widget in page.findChildren(QWidget)
        if isinstance(widget, LEAVES)
        and widget.isVisibleTo(window)
        and not page.notice.isAncestorOf(widget)
    ]


def letters_high(widget: QWidget) -> int:
    """Return the px that a widget's letters need in its width, measured by Qt; 0 for no letters."""
    if isinstance(widget, Text):
        font, text, room = widget.letters, widget.text(), widget.width()
    elif isinstance(widget, Button):
        font, text, room = widget.letters, widget.label, widget.width() - 2 * widget.side
    else:
        return 0
    wrap, turned = Qt.TextFlag.TextWordWrap.value, Qt.TextFlag.TextForceRightToLeft.value
    # From right to left, Latin words with signs at their ends are broken as in either direction.
    ways = (wrap, wrap | turned) if widget.isRightToLeft() else (wrap,)
    measure, place_for = QFontMetrics(font), QRect(0, 0, room, 10_000)
    return min(measure.boundingRect(place_for, way, text).height() for way in ways)


def clipped(widget: QWidget) -> str:
    """Return what is wrong with the room that a widget has; "" for nothing."""
    needed = letters_high(widget)
    if widget.height() < needed:
        return f"{widget.height()} px high in the place of {needed}"
    parent = widget.parentWidget()
    if parent is not None and not parent.rect().contains(widget.geometry()):
        return f"{widget.geometry()} lies outside {parent.rect()}"
    return ""


def faults(window: Window) -> Iterator[str]:
    """Yield what is wrong, in words; nothing when all is well."""
    page = window.page
    shown = leaves(window)
    for widget in shown:
        if fault := clipped(widget):
            yield f"{type(widget).__name__} {words(widget)!r}: {fault}"
    scrolled = [widget for widget in shown if page.scroller.isAncestorOf(widget)]
    for i, one in enumerate(scrolled):
        for other in scrolled[i + 1 :]:
            above = one.isAncestorOf(other) or other.isAncestorOf(one)  # a word of a text
            if not above and covered(one, window).intersects(covered(other, window)):
                yield f"{words(one)!r} and {words(other)!r} overlap"
    if page.scroller.horizontalScrollBar().maximum() > 0:
        yield "it scrolls sideways"
    if not window.rect().contains(place(page.strip, window)):
        yield "the phone strip is not whole"
    if page.strip.visibleRegion().boundingRect() != page.strip.rect():
        yield "the phone strip is covered"


def words(widget: QWidget) -> str:
    """Return what a widget says."""
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (text() if callable(text) else "")
