"""Underlines in the text: waves under words, dots under a sentence, and the place of now."""

from collections.abc import Sequence

import msgspec
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from helperkit.agent.writing.places import Place
from helperkit.gui.theme import Style

_Line = QTextCharFormat.UnderlineStyle


class Mark(msgspec.Struct, frozen=True, eq=False):
    """A place in a text, that goes along with it while somebody types before it."""

    place: Place
    cursor: QTextCursor

    @property
    def fits(self) -> bool:
        """Whether the text there is still that which was found."""
        there = self.cursor.selectedText().replace("\u2029", "\n").replace("\xa0", " ")
        return there == self.place.marked

    def mend(self) -> bool:
        """Write the better wording there, which can be undone. False: the text is another one."""
        if not self.place.better or not self.fits:
            return False
        self.cursor.insertText(self.place.better)
        return True


def marks(editor: QPlainTextEdit, places: Sequence[Place]) -> tuple[Mark, ...]:
    """Return the marks of an editor's text."""
    return tuple(Mark(place, _cursor(editor, place)) for place in places)


def underline(
    editor: QPlainTextEdit, shown: Sequence[Mark], now: Mark | None, style: Style
) -> None:
    """Underline all places; the one of now has a ground of its own, too."""
    drawn = []
    # A word within a sentence keeps its own line: it is drawn later.
    for mark in sorted(shown, key=lambda one: not one.place.sentence):
        line = QTextCharFormat()
        if not mark.place.whole:
            dots = mark.place.sentence
            line.setUnderlineStyle(_Line.DotLine if dots else _Line.WaveUnderline)
            line.setUnderlineColor(style.colour("primary" if dots else "warm"))
        if mark is now and mark.place.sentence:
            line.setBackground(style.colour("primary_soft"))
            line.setUnderlineStyle(_Line.SingleUnderline)
        elif mark is now and not mark.place.whole:
            line.setBackground(style.colour("primary"))
            line.setForeground(style.colour("on_primary"))
        drawn.append(_selection(mark.cursor, line))
    editor.setExtraSelections(drawn)


def _selection(cursor: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    one = QTextEdit.ExtraSelection()
    one.cursor, one.format = cursor, look
    return one


def _cursor(editor: QPlainTextEdit, place: Place) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(place.start)
    cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
