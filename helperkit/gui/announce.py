"""Speaks through the system's screen reader, where one is running."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, focus: bool = False) -> None:
    """Let a screen reader speak a text; with `focus` also that the widget has the focus anew."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

    if not QAccessible.isActive():
        return
    if focus:
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Focus))
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
