"""What a word means: a picture, the word and a short text, beneath the text of the screen."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent

from helperkit.gui.arranged import Arranged
from helperkit.gui.column import Column
from helperkit.gui.panel import paint_surface
from helperkit.gui.pictures import Picture
from helperkit.gui.text import Text
from helperkit.gui.theme import Style

SIDE = 72  # px at 100 %, of the picture
PAD = (16, 12)  # px at 100 %
GAP = 16


class TermBox(Arranged):
    """Shows one word at a time, or nothing."""

    LEAST = 200

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._word = Text(style, bold=True)
        self.says = Text(style)
        self._texts = Column(style, ((self._word, 2), (self.says, 0)))
        self._picture = Picture(style, SIDE)
        for part in (self._texts, self._picture):
            part.setParent(self)
        self.term = ""  # the name of what is shown
        self.hide()

    def show_term(self, name: str, word: str = "", says: str = "", picture: str = "") -> None:
        """Show a term, or with the name "" nothing."""
        self.term = name
        self._word.say(word)
        self.says.say(says)
        self._picture.show_picture(picture)
        self.setAccessibleName(f"{word}. {says}" if name else "")
        self.setVisible(bool(name))
        self.again()

    def again(self) -> None:
        """Arrange anew: a text or the zoom has changed."""
        self.updateGeometry()
        self._texts.again()
        self._arrange(self.width(), place=True)

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.again()

    def _arrange(self, width: int, *, place: bool) -> int:
        px = self._style.px
        side, pad, above, gap = px(SIDE), px(PAD[0]), px(PAD[1]), px(GAP)
        room = max(1, width - 2 * pad - side - gap)
        text = self._texts.heightForWidth(room)
        high = max(side, text) + 2 * above
        if place:
            mirrored = self.isRightToLeft()
            left = width - pad - side if mirrored else pad
            beside = pad if mirrored else pad + side + gap
            self._picture.setGeometry(QRect(left, (high - side) // 2, side, side))
            self._texts.setGeometry(QRect(beside, (high - text) // 2, room, text))
        return high

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the surface."""
        paint_surface(self, self._style, "card", "primary", 2)
