"""What a screen reader is told of our own widgets: Qt takes them all for nothing in particular.

A widget says with `access_role` what it is: the name of a role of `QAccessible.Role`. One that says
nothing is a window, a group where it has a name, and else only holds others together.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

PLAIN = "QWidget"  # Qt asks for the class of a widget first, then for those it comes from
_told: list[bool] = []  # once for all windows


def is_drawn(widget: QWidget) -> bool:
    """Return whether a widget is only drawn, in a picture that tells of itself."""
    return widget.window().graphicsProxyWidget() is not None


class Face(QAccessibleWidget):
    """A widget as it is told."""

    def role(self) -> "QAccessible.Role":
        """Return what the widget is."""
        widget = self.widget()
        named = getattr(widget, "access_role", "")
        if not named:
            held = "Grouping" if widget.accessibleName() else "Client"
            named = "Window" if widget.isWindow() else held
        return QAccessible.Role[named]

    def state(self) -> "QAccessible.State":
        """Return how it is: also whether it is ticked, opens a menu, or has opened something."""
        state, widget = super().state(), self.widget()
        if is_drawn(widget):
            state.invisible = True
        if widget.focusProxy() is not None:
            state.focusable = state.focused = False  # another takes it
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            state.checkable, state.checked = True, widget.isChecked()
        state.hasPopup = getattr(widget, "access_menu", False)
        opened = getattr(widget, "access_opened", None)
        if opened is not None:
            state.expandable, state.expanded, state.collapsed = True, opened, not opened
        return state

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        """Return what can be done with it: a button is pressed."""
        names = list(super().actionNames())
        return [_press(), *names] if isinstance(self.widget(), QAbstractButton) else names

    def doAction(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Do it, as a press would."""
        widget = self.widget()
        if name == _press() and isinstance(widget, QAbstractButton):
            widget.click()
        else:
            super().doAction(name)


def _press() -> str:
    from PySide6.QtGui import QAccessibleActionInterface

    return str(QAccessibleActionInterface.pressAction())


def _face(kind: str, told: Any) -> "QAccessibleInterface | None":
    """Return the face of a widget; None for what Qt knows better."""
    if isinstance(told, QWidget) and (kind == PLAIN or hasattr(told, "access_role")):
        return Face(told, QAccessible.Role.Client)
    return None


def tell_roles() -> None:
    """From now on, say what our widgets are."""
    if not _told:
        _told.append(True)
        QAccessible.installFactory(_face)
