"""Text that wraps everywhere, never clips, and says how high it is at a width."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy

from helperkit.gui.ink import line, write
from helperkit.gui.lines import height_of, lay_out, natural_width
from helperkit.gui.qt_numbers import FOCUS_STRONG
from helperkit.gui.theme import Style


class Text(QLabel):
    """A paragraph in one of the design's sizes and colours."""

    def __init__(
        self, style: Style, size: str = "body", colour: str = "ink", *, bold: bool = False
    ) -> None:
        super().__init__()
        self._style = style
        self._size = size
        self._colour = colour
        self._bold = bold
        self._at_most = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str) -> None:
        """Change the text."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
            self.update()

    def limit(self, at_most: int) -> None:
        """Make the letters at most so many px high, in a narrow window; 0 = no limit."""
        if at_most != self._at_most:
            self._at_most = at_most
            self.restyle()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.updateGeometry()
        self.update()

    @property
    def letters(self) -> QFont:
        """The font of now."""
        return self._style.font(self._size, bold=self._bold, at_most=self._at_most)

    def _laid_out(self, width: int) -> QTextLayout:
        return lay_out(self.text(), self.letters, width, mirrored=self.isRightToLeft())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that the text needs at this width."""
        return height_of(self._laid_out(width))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the text on one line."""
        layout = lay_out(self.text(), self.letters, 100_000)
        return QSize(natural_width(layout), height_of(layout))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small width: the text can always wrap."""
        return QSize(self._style.px(40), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the lines."""
        painter = QPainter(self)
        write(
            painter,
            QPointF(0, 0),
            self.text(),
            font=self.letters,
            width=self.width(),
            colour=self._style.colour(self._colour),
            mirrored=self.isRightToLeft(),
        )
        self.paint_more(painter)
        painter.end()

    def paint_more(self, painter: QPainter) -> None:
        """Paint what a heir adds."""


class Heading(Text):
    """The heading of a screen. It takes the focus when the screen changes, so that it is read.

    The ring shows only when the customer comes here with the Tab key: a ring around text that
    cannot be pressed would puzzle everyone else.
    """

    def __init__(self, style: Style) -> None:
        super().__init__(style, "title", bold=True)
        self._ring = False
        self.setProperty("focusPolicy", FOCUS_STRONG)

    def show_ring(self) -> None:
        """Show the ring: the Tab key came here."""
        self._ring = True
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        self._ring = False
        super().focusOutEvent(event)
        self.update()

    def paint_more(self, painter: QPainter) -> None:
        """Underline with a thick line while it has the focus from the keyboard."""
        if self._ring:
            width = self._style.px(4)
            bottom = self.height() - width // 2
            text_width = natural_width(self._laid_out(self.width()))
            left = self.width() - text_width if self.isRightToLeft() else 0
            ends = [QPointF(left, bottom), QPointF(left + text_width, bottom)]
            line(painter, ends, self._style.colour("focus"), width)
