"""The caller's screen. What is pressed in it shows where the caller would be."""

import itertools
from collections.abc import Iterator

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLineF,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QGraphicsView, QWidget

from helperkit.agent.mirror import THEIRS, MirrorView
from helperkit.gui.page import PageView
from helperkit.gui.theme import Style
from helperkit.journey.screen import Choice
from helperkit.words.likely import Part
from helperkit.words.load import Words
from helperkit.words.page import Page
from helperkit.words.teaching import Teaching

LEAST = QSize(320, 260)  # px: the heading can still be read
FRAME, AROUND = 4, 7  # px of a caller's screen: a dotted line, and how far from what is in doubt
EXAMPLE = "…"  # what a caller types or chooses: nobody here knows what


class MirrorPage(PageView):
    """The customer's page, that asks nothing of this computer: no folder, no file, no password."""

    def choose(self, choice: Choice) -> None:
        """Send what the choice sends, as if something had been typed or chosen."""
        sends = choice.sends if choice.asks is None else choice.filled(EXAMPLE, EXAMPLE)
        self.sent.emit(sends)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave Space on the heading to the script beside; Enter presses the filled button."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Mirror(MirrorView):
    """Shows the caller's screen. `pressed` carries what is pressed."""

    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.page: MirrorPage | None = None
        self._words: Words | None = None
        self._most = THEIRS.height()
        self._doubtful: frozenset[Part] = frozenset()
        # The frames reach over the edges of what changes below them.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)

    def show_page(self, page: Page, words: Words, doubtful: frozenset[Part] = frozenset()) -> None:
        """Show a caller's page. `words` are those of the caller's language.

        A dotted frame is around the parts that are `doubtful`: they may read otherwise there.
        """
        if self.page is None or words is not self._words:
            self._words = words
            self.page = MirrorPage(Style(), words.text)
            self.page.sent.connect(self.pressed)
            self.hold(self.page, words.text)
            self.page.teach(Teaching(words))
        self.page.show_page(page)
        # All now: else the scene hears late of what changed, and is painted a second time for it.
        self.scene().update()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateLater)
        QCoreApplication.sendPostedEvents(self.page, QEvent.Type.UpdateRequest)
        self.setAccessibleName(page.spoken)
        self._doubtful = doubtful

    def frames(self) -> Iterator[QRect]:
        """Yield where the parts in doubt are that can be seen, in px of the caller's screen."""
        page = self.page
        if page is None:
            return
        around: dict[str, tuple[QWidget, ...]] = {
            Part.PRODUCT: (page.top.product,),
            Part.STRIP: (page.strip.line,),
        }
        for part in self._doubtful:
            places = (around | page.card.places).get(part, ())
            room = page.rect() if part is Part.STRIP else page.scroller.geometry()
            shown = [one for one in places if one.isVisibleTo(page)]
            whole = QRect()
            for one in shown:
                whole |= QRect(one.mapTo(page, QPoint(0, 0)), one.size())
            seen = whole.adjusted(-AROUND, -AROUND, AROUND, AROUND) & room
            if not whole.isEmpty() and not seen.isEmpty():
                yield seen

    def drawBackground(  # noqa: N802 - Qt's name
        self, painter: QPainter, rect: QRectF | QRect
    ) -> None:
        """Paint the ground of the caller's screen alone: beside it, what is around shows through.

        It is seen between parts of scaled pixels.
        """
        painter.fillRect(self.sceneRect() & QRectF(rect), Style().colour("bg"))

    def drawForeground(  # noqa: N802 - Qt's name
        self, painter: QPainter, rect: QRectF | QRect
    ) -> None:
        """Frame what is in doubt; the page below is the caller's own, and stays as it is."""
        super().drawForeground(painter, rect)
        pen = QPen(Style().colour("warm"), FRAME, Qt.PenStyle.DotLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # and no corners: round ones take 30 times as long
        painter.setPen(pen)
        for frame in map(QRectF, self.frames()):
            ends = frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft()
            painter.drawLines([QLineF(*pair) for pair in itertools.pairwise((*ends, ends[0]))])

    def limit(self, most: int) -> None:
        """Be at most so many px high."""
        self._most = max(LEAST.height(), most)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that the whole screen needs at this width, or that there are."""
        return min(self._most, self.whole_height(width))

    def whole_height(self, width: int) -> int:
        """Return the px that the whole screen needs at this width."""
        return super().heightForWidth(width)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return three quarters of the caller's own size."""
        return THEIRS * 0.75

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size at which it is of use."""
        return LEAST
