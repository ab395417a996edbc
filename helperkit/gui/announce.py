"""Speaks through the system's screen reader, where one is running.

What stands below the heading of a new screen is announced where screen readers speak what is
announced. On Linux not all of them do (Orca 43 does not): all speak the description of what has
the focus, and also when it changes.
"""

import sys

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from helperkit.words.page import Page

BY_DESCRIPTION = sys.platform == "linux"


def announce(widget: QWidget, text: str, *, focus: bool = False) -> None:
    """Let a screen reader speak a text; with `focus` also that the widget has the focus anew."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

    if not QAccessible.isActive() or widget.window().graphicsProxyWidget() is not None:
        return  # nobody hears, or it is only a picture of a window
    if focus:
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Focus))
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def describe(heading: QWidget, text: str) -> None:
    """Let what stands below a heading be spoken with it."""
    heading.setAccessibleDescription(text if BY_DESCRIPTION else "")


def arrive(heading: QWidget, text: str, *, focus: bool) -> None:
    """Let a new screen be spoken that was described; with `focus` the heading has it anew."""
    announce(heading, "" if BY_DESCRIPTION else text, focus=focus)


def answer(pressed: QWidget, beside: QWidget, text: str) -> None:
    """Let what came of a press be spoken, while what was pressed keeps the focus.

    It describes what was pressed until that loses the focus; else it is announced for `beside`.
    """
    if BY_DESCRIPTION and pressed.hasFocus():
        pressed.setAccessibleDescription(text)
        if pressed.findChild(_Forgetting) is None:
            pressed.installEventFilter(_Forgetting(pressed))
    else:
        announce(beside, text)


class _Forgetting(QObject):
    """Takes a description back when the focus goes on: who comes again does not hear it again."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(watched, QWidget) and event.type() is QEvent.Type.FocusOut:
            watched.setAccessibleDescription("")
            self.deleteLater()
        return False


def news_of(before: Page, page: Page) -> str:
    """Return what is new to hear on a screen that stays: another heading, or a lesson's hint."""
    if before.heading != page.heading:
        return f"{page.heading} {page.progress}".strip()
    return page.body if page.screen.lesson is not None and before.body != page.body else ""
