"""The six words for the phone, each with its picture and its place in the row."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from helperkit.gui.ink import surface, write
from helperkit.gui.lines import WIDE, height_of, lay_out, natural_width
from helperkit.gui.pictures import pixmap
from helperkit.gui.theme import Style
from helperkit.words.page import CodeWord

HIGH, PAD, GAP, PICTURE = 32, 8, 6, 26  # px at 100 %
ROUND = 10
OWN_COLOURS = "light"  # the pictures keep theirs in every theme; a light plate lies beneath


class CodeChip(QWidget):
    """One word: its number, its picture, and the word in bold letters."""

    access_role = "StaticText"

    def __init__(self, style: Style, number: int) -> None:
        super().__init__()
        self._style = style
        self._number = str(number)
        self._word = CodeWord("", "")
        self._drawn: QPixmap | None = None
        self._may_draw = False
        self._hint = (0, QSize())  # for a zoom: asked for often, while nothing changes
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, word: CodeWord) -> None:
        """Change the word."""
        if word != self._word:
            self._word = word
            self._drawn = None
            self._hint = (0, QSize())
            self.setAccessibleName(f"{self._number}: {word.said}")
            self.updateGeometry()
            self.update()

    def draw(self) -> None:
        """From now on, draw the picture: the first screen has been seen."""
        self._may_draw = True
        self.update()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self._drawn = None
        self.updateGeometry()
        self.update()

    @property
    def letters(self) -> QFont:
        """The font of the word."""
        return self._style.font("small", bold=True)

    def _parts(self) -> tuple[int, int, int]:
        """Return the px of the number, the picture and the word."""
        small = self._style.font("small")
        number = natural_width(lay_out(self._number, small, WIDE))
        picture = self._style.px(PICTURE) if self._word.picture else 0
        return number, picture, natural_width(lay_out(self._word.said, self.letters, WIDE))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of everything on one line."""
        if self._hint[0] != self._style.zoom:
            px = self._style.px
            parts = [part for part in self._parts() if part]
            wide = sum(parts) + px(GAP) * (len(parts) - 1) + 2 * px(PAD)
            self._hint = self._style.zoom, QSize(wide, px(HIGH))
        return self._hint[1]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint ground, number, picture and word; mirrored where one reads from the right."""
        px, style = self._style.px, self._style
        painter = QPainter(self)
        fill, border = style.colour("primary_soft"), style.colour("line")
        surface(painter, QRectF(self.rect()), px(ROUND), fill=fill, border=border, width=1)
        number, picture, _word = self._parts()
        left = px(PAD)
        self._write(painter, left, self._number, style.font("small"), "ink")
        left += number + px(GAP)
        if picture:
            self._picture(painter, QRectF(self._x(left, picture), 0, picture, picture))
            left += picture + px(GAP)
        self._write(painter, left, self._word.said, self.letters, "ink")
        painter.end()

    def _x(self, left: int, wide: int) -> int:
        return self.width() - left - wide if self.isRightToLeft() else left

    def _write(self, painter: QPainter, left: int, text: str, font: QFont, colour: str) -> None:
        layout = lay_out(text, font, WIDE)
        wide = natural_width(layout)
        at = QPointF(self._x(left, wide), (self.height() - height_of(layout)) / 2)
        write(painter, at, text, font=font, width=wide, colour=self._style.colour(colour))

    def _picture(self, painter: QPainter, into: QRectF) -> None:
        into.moveTop((self.height() - into.height()) / 2)
        if self._style.theme.dark:
            paper = self._style.colour("paper")
            surface(painter, into, self._style.px(6), fill=paper, border=paper, width=0)
            into.adjust(2, 2, -2, -2)
        if not self._may_draw:
            return
        ratio, side = self.devicePixelRatioF(), round(into.width())
        if self._drawn is None or self._drawn.devicePixelRatio() != ratio:
            self._drawn = pixmap(f"words/{self._word.picture}", OWN_COLOURS, side, ratio)
        painter.drawPixmap(into.topLeft(), self._drawn)
