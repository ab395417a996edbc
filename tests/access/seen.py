"""A window as it is seen: pictures of its parts, and where each text was written in them."""

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from helperkit.gui import ink
from helperkit.gui.items import Row
from helperkit.gui.lines import lay_out
from helperkit.gui.links import TermLink
from helperkit.gui.window import Window
from tests.access.pixels import drawn

# Loaded late by the program; they write, and must be known before that is watched.
LATE = ("gui.pretend_desk", "gui.desk_thing", "gui.viewers.media_stage", "agent.call.seen")


class Written(NamedTuple):
    """One text, as it was written into a picture."""

    text: str
    font: QFont
    widget: QWidget
    inside: QRectF  # where its letters stand, in px of the widget
    root: QWidget
    place: QRect  # the same in px of the picture of the root


Draws = Callable[[QWidget], tuple[QImage, list[Written]]]


@contextmanager
def watched() -> Iterator[Draws]:
    """Give what draws a widget, and notes every text that is written then, and at no other time."""
    for late in LATE:
        importlib.import_module(f"helperkit.{late}")
    real = ink.write
    notes: list[tuple[Any, ...]] = []
    drawing = False

    def write(painter: QPainter, at: QPointF, text: str, **how: Any) -> None:
        real(painter, at, text, **how)
        if drawing and text and isinstance(widget := painter.device(), QWidget):
            notes.append((widget, painter.deviceTransform(), at, text, how))

    def draw(root: QWidget) -> tuple[QImage, list[Written]]:
        nonlocal drawing
        drawing = True
        picture = drawn(root)
        drawing = False
        found = [_written(root, *note) for note in notes]
        notes.clear()
        return picture, found

    writers = [m for m in list(sys.modules.values()) if getattr(m, "write", None) is real]
    with pytest.MonkeyPatch.context() as patch:
        for module in writers:  # each imported it by its name
            patch.setattr(module, "write", write)
        yield draw


def _written(
    root: QWidget, widget: Any, moved: Any, at: QPointF, text: str, how: dict[str, Any]
) -> Written:
    flags = {name: how[name] for name in ("mirrored", "centred") if name in how}
    laid = lay_out(text, how["font"], how["width"], ink=ink.solid(how["colour"]), **flags)
    box = QRectF()
    for number in range(laid.lineCount()):
        box = box.united(laid.lineAt(number).naturalTextRect())
    inside = box.translated(at)
    place = moved.mapRect(inside).toAlignedRect()
    return Written(text, how["font"], widget, inside, root, place)


class View:
    """What a customer has before them: one screen in one theme, zoom and language."""

    def __init__(self, window: Any, draws: Draws) -> None:
        self.window = window
        self.page: Any = window.page if isinstance(window, Window) else None
        self._draws = draws
        self.pictures: dict[QWidget, QImage] = {}
        self.written: list[Written] = []

    @property
    def roots(self) -> list[QWidget]:
        """What is drawn apart: all that scrolls, whole, the strip, and what lies over both."""
        found = [self.page._content, self.page.strip, self.page.more]
        return [root for root in found if not root.isHidden()]

    def draw(self) -> None:
        """Draw it as it is now."""
        self.pictures, self.written = {}, []
        for root in self.roots:
            self.pictures[root], written = self._draws(root)
            self.written += written

    def rest(self) -> None:
        """Let the heading have the focus, as when the screen came: without its ring."""
        self.page.card.heading.clearFocus()
        self.page.card.heading.setFocus()

    def part(self, root: QWidget, box: QRect) -> QImage:
        """Return a part of the picture of a root."""
        picture = self.pictures[root]
        return picture.copy(box.intersected(picture.rect()))

    def root_of(self, widget: QWidget) -> QWidget | None:
        """Return the drawn part in which a widget stands."""
        return next((r for r in self.roots if r is widget or r.isAncestorOf(widget)), None)

    def all(self, *kinds: type[QWidget]) -> list[QWidget]:
        """Return what is shown of these kinds."""
        return [
            widget
            for root in self.roots
            for widget in (root, *root.findChildren(QWidget))
            if isinstance(widget, kinds) and widget.isVisibleTo(self.window)
        ]

    def targets(self) -> list[QWidget]:
        """Return what can be pressed or typed in, but for words inside of a sentence."""
        found = self.all(QAbstractButton, QLineEdit)
        return [w for w in found if w.isEnabled() and not isinstance(w, TermLink) and acts(w)]

    def focusable(self) -> list[QWidget]:
        """Return what can have the focus."""
        no = Qt.FocusPolicy.NoFocus
        return [w for w in self.all(QWidget) if w.isEnabled() and w.focusPolicy() is not no]


def acts(widget: QWidget) -> bool:
    """Return whether a press does something: a row can also be there to be read only."""
    return not isinstance(widget, Row) or widget.sends is not None


def box_in(widget: QWidget, root: QWidget) -> QRect:
    """Return where a widget is, in px of what it stands in."""
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def settle() -> None:
    """Let layouts come to rest, and old widgets go, without drawing all anew."""
    for kind in (QEvent.Type.LayoutRequest, QEvent.Type.DeferredDelete):
        QCoreApplication.sendPostedEvents(None, kind.value)


def says(widget: QWidget) -> str:
    """Return what names a widget in a finding."""
    text = getattr(widget, "text", None)
    said = widget.accessibleName() or (text() if callable(text) else "")
    return f"{type(widget).__name__} {said[:40]!r}"
