"""What is pressed: takes one press at a time, and shows the mouse only where it really is."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QPushButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QPoint
    from PySide6.QtGui import QMouseEvent


@runtime_checkable
class Calm(Protocol):
    """A page that another one may take the place of, under the mouse."""

    def takes_press(self) -> bool:
        """Return whether a press of now is meant for what is shown now."""

    def moved_since(self, at: "QPoint") -> bool:
        """Return whether the mouse was moved to this place of the screen, in px."""


def page_of(widget: QWidget) -> Calm | None:
    """Return the page that a widget stands on; None in another window."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Calm):
        above = above.parentWidget()
    return above


class Target(QPushButton):
    """A button that a double-click presses once, and that keeps no trace of a mouse that left.

    Qt's own `underMouse` is set, and never taken back, where a button comes up below a resting
    mouse and is then moved.
    """

    def __init__(self) -> None:
        super().__init__()
        self._pointed = False
        self.setMouseTracking(True)

    @property
    def pointed_at(self) -> bool:
        """Whether the mouse was moved here, or holds the button down."""
        return self._pointed or self.isDown()

    def mousePressEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Take a press that is meant for what is shown."""
        page = page_of(self)
        if page is None or page.takes_press():
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Leave the second press of a double-click away, on a page; else it is one more press."""
        page = page_of(self)
        if page is None:
            super().mouseDoubleClickEvent(event)
        else:
            page.takes_press()  # the focus goes back to where the screen begins

    def mouseMoveEvent(self, event: "QMouseEvent") -> None:  # noqa: N802 - Qt's name
        """Note that the mouse is here."""
        super().mouseMoveEvent(event)
        page = page_of(self)
        inside = self.rect().contains(event.position().toPoint())
        moved = page is None or page.moved_since(event.globalPosition().toPoint())
        self._point(inside and moved)

    def leaveEvent(self, event: "QEvent") -> None:  # noqa: N802 - Qt's name
        """Note that the mouse is gone."""
        super().leaveEvent(event)
        self._point(False)

    def _point(self, pointed: bool) -> None:
        if pointed != self._pointed:
            self._pointed = pointed
            self.update()
