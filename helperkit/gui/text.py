"""Text that wraps everywhere, never clips, and says how high it is at a width."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy

from helperkit.gui.ink import line, rounded, solid, write
from helperkit.gui.lines import WIDE, height_of, lay_out, natural_width
from helperkit.gui.qt_numbers import FOCUS_STRONG, TEXT_PLAIN
from helperkit.gui.theme import Style


class Text(QLabel):
    """A paragraph in one of the design's sizes and colours."""

    def __init__(
        self, style: Style, size: str = "body", colour: str = "ink", *, bold: bool = False
    ) -> None:
        super().__init__()
        # Guessed to be HTML, a stranger's name would fetch its pictures under the mouse.
        self.setProperty("textFormat", TEXT_PLAIN)
        self._style = style
        self._size = size
        self._colour = colour
        self._bold = bold
        self._at_most = 0
        self._highs: dict[tuple[int, int], int] = {}  # by width and zoom: asked for many times
        self._marked = (0, 0)  # a beginning and a length
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str) -> None:
        """Change the text."""
        if text != self.text():
            self._marked = (0, 0)
            self.setText(text)
            self._highs.clear()
            self.updateGeometry()
            self.update()

    def mark(self, start: int = 0, length: int = 0) -> None:
        """Mark what is being read, counted as Qt does, in UTF-16; without a length, nothing."""
        if (start, length) != self._marked:
            self._marked = (start, length)
            self.update()

    @property
    def marked(self) -> str:
        """What is marked."""
        start, length = self._marked
        units = self.text().encode("utf-16-le")[2 * start : 2 * (start + length)]
        return units.decode("utf-16-le", errors="replace")

    def boxes(self, start: int, length: int) -> list[QRectF]:
        """Return where a part of the text stands, one box a line, in px of this widget."""
        layout = self._laid_out(self.width())
        found: list[QRectF] = []
        for at in range(layout.lineCount()):
            one = layout.lineAt(at)
            first = max(start, one.textStart())
            last = min(start + length, one.textStart() + one.textLength())
            if first < last:
                # Not its cursor's places: from right to left they forget the blank at the end.
                runs = [run.boundingRect() for run in one.glyphRuns(first, last - first)]
                left = min((run.left() for run in runs), default=0.0)
                right = max((run.right() for run in runs), default=left)
                found.append(QRectF(left, one.y(), right - left, one.height()))
        return found

    def limit(self, at_most: int) -> None:
        """Make the letters at most so many px high, in a narrow window; 0 = no limit."""
        if at_most != self._at_most:
            self._at_most = at_most
            self.restyle()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self._highs.clear()
        self.updateGeometry()
        self.update()

    @property
    def letters(self) -> QFont:
        """The font of now."""
        return self._style.font(self._size, bold=self._bold, at_most=self._at_most)

    def _laid_out(self, width: int) -> QTextLayout:
        return lay_out(self.text(), self.letters, width, mirrored=self.isRightToLeft())

    def longest_word(self) -> int:
        """Return the px of the widest word: with less room it would be cut in two."""
        words = (lay_out(word, self.letters, WIDE) for word in self.text().split())
        return max(map(natural_width, words), default=0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that the text needs at this width."""
        key = width, self._style.zoom
        high = self._highs.get(key)
        if high is None:
            high = self._highs[key] = height_of(self._laid_out(width))
        return high

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
        self._paint_mark(painter)
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

    def _paint_mark(self, painter: QPainter) -> None:
        """Paint a ground and a thick line below what is marked: not by colour alone."""
        if not self._marked[1]:
            return
        style = self._style
        for box in self.boxes(*self._marked):
            wider = box.adjusted(-style.px(2), 0, style.px(2), 0)
            painter.fillPath(rounded(wider, style.px(4)), solid(style.colour("primary_soft")))
            ends = [wider.bottomLeft(), wider.bottomRight()]
            up = QPointF(0, style.px(1.5))
            line(painter, [end - up for end in ends], style.colour("primary"), style.px(3))

    def paint_more(self, painter: QPainter) -> None:
        """Paint what a heir adds."""


class Heading(Text):
    """The heading of a screen. It takes the focus when the screen changes, so that it is read.

    The ring shows only when the customer comes here with the Tab key: a ring around text that
    cannot be pressed would puzzle everyone else.
    """

    access_role = "Heading"

    def __init__(self, style: Style) -> None:
        super().__init__(style, "title", bold=True)
        self._ring = False
        self.setProperty("focusPolicy", FOCUS_STRONG)

    def say(self, text: str) -> None:
        """Change the text."""
        super().say(text)
        self.setAccessibleName(text)

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
