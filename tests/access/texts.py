"""What is said in a window, and what of it wears no trial dress: it was not translated."""

import re
from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from helperkit.gui.code_words import CodeChip
from helperkit.gui.links import TermLink
from helperkit.gui.text import Text
from helperkit.journey.screen import Screen
from helperkit.words.load import Words
from tests.access.seen import View

DRESSED = re.compile(r"\[[^\[\]]*~~\]")
LETTERS = re.compile(r"[^\W\d_]{2,}")


def said_in(window: QWidget) -> Iterator[str]:
    """Yield all that is seen or heard in a window."""
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        # A word that is explained is a part of the text around it, and wears its dress there.
        if not widget.isVisibleTo(window) or isinstance(widget, CodeChip | TermLink):
            continue
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton | Text):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()


def plain_words(text: str, known: str) -> str:
    """Return what of a text wears no trial dress, and is not a name from elsewhere."""
    while (less := DRESSED.sub(" ", text)) != text:
        text = less
    return " ".join(word for word in LETTERS.findall(text) if word not in known)


def names_on(screen: Screen, words: Words) -> str:
    """Return what on a screen comes from files, from a report that is written, or from pictures."""
    page = words.page(screen)
    items = [*(item.title for item in page.items), *(item.said for item in screen.items)]
    return " ".join((*items, page.code_said))


def check_translated(view: View) -> list[str]:
    """Find texts in a trial language that wear no dress: told to ears, or drawn."""
    page = view.page.page
    if page is None:
        return ["there is no page"]
    known = names_on(page.screen, view.window._words)
    texts = {*said_in(view.window), *(one.text for one in view.written)}
    return [f"not translated: {plain!r}" for text in texts if (plain := plain_words(text, known))]
