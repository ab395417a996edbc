"""Where a picture is seen: as large as the window, or as large as one wants it."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
)

from helperkit.gui.theme import Style
from helperkit.gui.viewers.reading_keys import ReadingArea

SMALLEST, LARGEST = 0.05, 16.0
MOST = 1_000_000  # more steps than there are pictures
CHECK = 12  # px, of the pattern behind what can be seen through


class Canvas(ReadingArea):
    """Shows one picture. `zoom` is 1 where a dot of the picture is a dot of the screen."""

    turned = Signal(int)  # to the picture so many on

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._image = QImage()
        self._fits = True
        self._zoom = 1.0
        self._held: QPoint | None = None
        self._ground = pattern(style)

    @property
    def image(self) -> QImage:
        """What is shown."""
        return self._image

    def show_image(self, image: QImage, *, same: bool = False) -> None:
        """Show a picture, whole; the next of one that moves (`same`) just as it was."""
        self._image = image
        if not same:
            self._fits = True
        self._arrange()

    def turn_around(self) -> None:
        """Turn the picture a quarter to the right."""
        self._image = self._image.transformed(QTransform().rotate(90))
        self._arrange()

    def turn(self, step: int) -> None:
        """Ask for another picture."""
        self.turned.emit(step)

    def to_start(self) -> None:
        """Ask for the first picture."""
        self.turned.emit(-MOST)

    def to_end(self) -> None:
        """Ask for the last picture."""
        self.turned.emit(MOST)

    @property
    def fits(self) -> bool:
        """Whether the whole picture is seen, whatever the window's size."""
        return self._fits

    @property
    def zoom(self) -> float:
        """How large a dot of the picture is, in dots of the screen."""
        if not self._fits or self._image.isNull():
            return self._zoom
        room = self.maximumViewportSize() * self.devicePixelRatioF()
        across, down = room.width() / self._image.width(), room.height() / self._image.height()
        return min(1.0, across, down)

    def fit(self) -> None:
        """Show the whole picture; a small one as it is."""
        self._fits = True
        self._arrange()

    def zoom_by(self, factor: float) -> None:
        """Make the picture larger or smaller, around the middle of what is seen."""
        before = self.zoom
        self._zoom = max(SMALLEST, min(before * factor, LARGEST))
        self._fits = False
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        sides = self.port.width(), self.port.height()
        middles = [bar.value() + side / 2 for bar, side in zip(bars, sides, strict=True)]
        self._arrange()
        for bar, middle, side in zip(bars, middles, sides, strict=True):
            bar.setValue(round(middle * self._zoom / before - side / 2))

    @property
    def size_seen(self) -> QSize:
        """The size of the picture in the window's px."""
        part = self.zoom / self.devicePixelRatioF()
        return QSize(
            max(1, round(self._image.width() * part)), max(1, round(self._image.height() * part))
        )

    def _arrange(self) -> None:
        seen, room = self.size_seen, self.maximumViewportSize()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        thick = down.sizeHint().width()
        fits = self._fits or self._image.isNull()
        if not fits and seen.height() > room.height():
            room.setWidth(room.width() - thick)
        if not fits and seen.width() > room.width():
            room.setHeight(room.height() - thick)
        for bar, long, side in (
            (down, seen.height(), room.height()),
            (across, seen.width(), room.width()),
        ):
            bar.setPageStep(side)
            bar.setRange(0, 0 if fits else max(0, long - side))
        self.port.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture in the middle, on a pattern where it can be seen through."""
        painter = QPainter(self.port)
        painter.fillRect(self.port.rect(), self._style.colour("bg"))
        if not self._image.isNull():
            seen, port = self.size_seen, self.port
            left = max(0, (port.width() - seen.width()) // 2) - self.horizontalScrollBar().value()
            top = max(0, (port.height() - seen.height()) // 2) - self.verticalScrollBar().value()
            box = QRectF(left, top, seen.width(), seen.height())
            if self._image.hasAlphaChannel():
                painter.drawTiledPixmap(box.intersected(QRectF(port.rect())), self._ground)
            smooth = self.zoom < 4
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawImage(box, self._image)
        self.paint_ring(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the picture into the window of now."""
        super().resizeEvent(event)
        self._arrange()

    # A large picture is pulled about with the mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take hold of the picture."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pull it along."""
        if self._held is not None:
            at = event.position().toPoint()
            moved, self._held = at - self._held, at
            across, down = self.horizontalScrollBar(), self.verticalScrollBar()
            across.setValue(across.value() - moved.x())
            down.setValue(down.value() - moved.y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let it go."""
        self._held = None


def pattern(style: Style) -> QPixmap:
    """Return the quiet squares that show where a picture can be seen through."""
    tile = QPixmap(2 * CHECK, 2 * CHECK)
    tile.fill(style.colour("paper"))
    painter = QPainter(tile)
    grey = style.colour("soft")
    grey.setAlpha(28)
    painter.fillRect(0, 0, CHECK, CHECK, grey)
    painter.fillRect(CHECK, CHECK, CHECK, CHECK, grey)
    painter.end()
    return tile
