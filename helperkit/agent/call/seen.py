"""The word that a box means, beside its picture."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helperkit.gui.ink import surface, write
from helperkit.gui.lines import WIDE, height_of, lay_out, natural_width
from helperkit.gui.pictures import pixmap
from helperkit.gui.theme import Style

PICTURE, GAP = 28, 6  # px at 100 %
SMALLEST = 13  # px at 100 %: letters of a long word in a narrow box
OWN_COLOURS = "light"  # the pictures keep theirs in every theme; a light plate lies beneath


def fitting(style: Style, size: str, said: str, room: int) -> QFont:
    """Return the font of a size, or one so much smaller that this stands on one line."""
    font = style.font(size)
    while natural_width(lay_out(said, font, WIDE)) > room and font.pixelSize() > style.px(SMALLEST):
        font = style.font(size, at_most=font.pixelSize() - 1)
    return font


class WordSeen(QWidget):
    """A picture and a word. A very long word goes on in a second line."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._said = self._picture = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, said: str, picture: str) -> None:
        """Show another word. `picture` is its name in the list."""
        self._said, self._picture = said, picture
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.updateGeometry()
        self.update()

    def _room(self, width: int) -> int:
        return max(1, width - self._style.px(PICTURE + GAP))

    def letters(self, room: int) -> QFont:
        """Return the font in which the word stands in this room: smaller where it is long."""
        return fitting(self._style, "small", self._said, room)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that picture and word need at this width."""
        room = self._room(width)
        layout = lay_out(self._said, self.letters(room), room)
        return max(self._style.px(PICTURE), height_of(layout))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size on one line."""
        px = self._style.px
        word = natural_width(lay_out(self._said, self._style.font("small"), WIDE))
        return QSize(px(PICTURE + GAP) + word, px(PICTURE))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture, and the word beside it."""
        style, mirrored = self._style, self.isRightToLeft()
        side = style.px(PICTURE)
        room = self._room(self.width())
        painter = QPainter(self)
        box = QRectF(self.width() - side if mirrored else 0, 0, side, side)
        if style.theme.dark:
            paper = style.colour("paper")
            surface(painter, box, style.px(6), fill=paper, border=paper, width=0)
        if self._picture:
            drawn = pixmap(f"words/{self._picture}", OWN_COLOURS, side, self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft(), drawn)
        font = self.letters(room)
        high = height_of(lay_out(self._said, font, room))
        at = QPointF(0 if mirrored else side + style.px(GAP), max(0, (side - high) / 2))
        ink = style.colour("ink")
        write(painter, at, self._said, font=font, width=room, colour=ink, mirrored=mirrored)
        painter.end()
