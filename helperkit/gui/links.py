"""Words of a text that are underlined quietly, and say what they mean when pressed."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from helperkit.gui.ink import line, pen, rounded
from helperkit.gui.target import Target
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.glossary import Found

DOT, SPACE = 2, 3  # px at 100 %, of the dotted line
AROUND = 4  # px at 100 %, between a word and the ring around it
LETTERS = frozenset({QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange})


class TermLink(Target):
    """One such word. It lies over its place in the text and paints only its ring."""

    access_role = "Button"
    access_opened = False  # whether it is explained now

    def __init__(self, style: Style, over: QWidget, term: str, word: str, tells: str) -> None:
        super().__init__()
        self.setParent(over)
        self._style = style
        self.term, self.word = term, word
        self.boxes: list[QRectF] = []
        self.setAccessibleName(word)
        self.setAccessibleDescription(tells)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter press it, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def lie_over(self, boxes: list[QRectF], over: QRect) -> None:
        """Take these places of a text: more than one where a line ends within the word."""
        air = self._style.px(AROUND)
        whole = QRectF()
        for box in boxes:
            whole = whole.united(box)
        place = whole.adjusted(-air, 0, air, 0).toAlignedRect().intersected(over)
        self.setGeometry(place)
        by = QPointF(place.topLeft())
        self.boxes = [box.adjusted(-air, 0, air, 0).translated(-by) for box in boxes]
        region = QRegion()
        for box in self.boxes:
            region += QRegion(box.toAlignedRect())
        self.setMask(region)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a ring where it has the focus."""
        if not self.hasFocus():
            return
        width = self._style.px(3)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = pen(self._style.colour("ink"), width)
        for box in self.boxes:
            painter.strokePath(rounded(box, self._style.px(5), inset=width / 2), ring)
        painter.end()


class Links(QWidget):
    """Lies over a text, with its words in their places. `asked` carries the name of a term."""

    asked = Signal(str)

    def __init__(self, style: Style, text: Text, tells: str) -> None:
        super().__init__(text)
        self._style, self._text, self._tells = style, text, tells
        self._shown: tuple[str, tuple[Found, ...]] = ("", ())
        self.words: list[TermLink] = []
        text.installEventFilter(self)
        self.show()

    def put(self, found: tuple[Found, ...]) -> bool:
        """Underline these words, and no others; return whether they are new."""
        text = self._text.text()
        if self._shown == (text, found):
            return False
        self._shown = (text, found)
        self._gone = self.words  # kept: else one is deleted in the middle of its own press
        for old in self._gone:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self.words = []
        for one in found:
            word = text[one.start : one.start + one.length]
            link = TermLink(self._style, self, one.term, word, self._tells)
            link.clicked.connect(lambda _=False, name=one.term: self.asked.emit(name))
            link.show()
            self.words.append(link)
        self.restyle()
        return True

    def restyle(self) -> None:
        """Lie over the text anew: its letters or its width have changed."""
        self.setGeometry(self._text.rect())
        text = self._text.text()
        for link, one in zip(self.words, self._shown[1], strict=True):
            before = _units(text[: one.start])
            link.lie_over(self._text.boxes(before, _units(link.word)), self.rect())
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the text."""
        if event.type() in LETTERS:
            self.restyle()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a dotted line below each of the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._style.px, self._style.colour("primary")
        for link in self.words:
            for box in link.boxes:
                place = box.translated(QPointF(link.pos()))
                at, end = place.left() + px(AROUND), place.right() - px(AROUND)
                low = place.bottom() - px(1)
                while at + px(DOT) <= end + 1:
                    dot = [QPointF(at, low), QPointF(at + px(DOT), low)]
                    line(painter, dot, colour, px(DOT))
                    at += px(DOT + SPACE)
        painter.end()


def _units(text: str) -> int:
    """Return how many places a text takes as Qt counts, in UTF-16."""
    return len(text.encode("utf-16-le")) // 2
