"""Speaks through the system's screen reader, where one is running."""

from PySide6.QtWidgets import QWidget

from helperkit.words.page import Page


def announce(widget: QWidget, text: str, *, focus: bool = False) -> None:
    """Let a screen reader speak a text; with `focus` also that the widget has the focus anew."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

    if not QAccessible.isActive():
        return
    if focus:
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Focus))
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def news_of(before: Page, page: Page) -> str:
    """Return what is new to hear on a screen that stays: another heading, or a lesson's hint."""
    if before.heading != page.heading:
        return f"{page.heading} {page.progress}"
    return page.body if page.screen.lesson is not None and before.body != page.body else ""
