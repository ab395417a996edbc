"""The line in which one word is typed, and the keys that lead out of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from helperkit.agent.call.seen import fitting
from helperkit.gui.fields import Line

SIDE = 6  # px at 100 % beside a word
EDGE = 8  # px that Qt keeps free in a line, and its cursor


class WordLine(Line):
    """Where one word is typed. Arrow keys go from box to box, and through what comes near."""

    stepped = Signal(int)  # so many boxes on, or back
    turned = Signal(int)  # to the next word that comes near, or the one before
    spaced = Signal(bool)  # the next line of what to say; True: the one before

    def restyle(self) -> None:
        """Take the style's colours and sizes of now; the longest words have room."""
        super().restyle()
        side = self._style.px(SIDE)
        self.setTextMargins(side, 0, side, 0)
        self.fit()

    def fit(self) -> None:
        """Make the letters so small that the whole word can be seen."""
        room = self.width() - 2 * self._style.px(SIDE) - EDGE
        font = fitting(self._style, "body", self.text(), room)
        if font != self.font():
            self.setFont(font)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the whole word be seen at this width."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the keys that lead out of the box."""
        keys = Qt.Key
        at, end = self.cursorPosition(), len(self.text())
        match event.key():
            case keys.Key_Left if at == 0:
                self.stepped.emit(-1)
            case keys.Key_Right if at == end:
                self.stepped.emit(1)
            case keys.Key_Backspace if not self.text():
                self.stepped.emit(-1)
            case keys.Key_Up:
                self.turned.emit(-1)
            case keys.Key_Down:
                self.turned.emit(1)
            case keys.Key_Space:  # no word has one
                shift = Qt.KeyboardModifier.ShiftModifier
                self.spaced.emit(bool(event.modifiers() & shift))
            case _:
                super().keyPressEvent(event)
