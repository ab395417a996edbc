"""What a film is seen on, and the line that tells and changes where it is."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from helperkit.gui.buttons import CORNER, RING
from helperkit.gui.ink import pen, rounded, solid, write
from helperkit.gui.lines import height_of, lay_out
from helperkit.gui.pictures import paint
from helperkit.gui.text import Text
from helperkit.gui.theme import Style, tokens

_BLACK = QColor(0, 0, 0)


class Stage(QWidget):
    """Shows the picture of now as large as it fits; a sound has its title there."""

    pressed = Signal()  # play, or stand
    skipped = Signal(int)  # seconds on, or back
    louder = Signal(int)  # steps

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._image = QImage()
        self._title = ""
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)

    @property
    def image(self) -> QImage:
        """The picture of now; a null one for a sound."""
        return self._image

    def show_image(self, image: QImage) -> None:
        """Show the next picture."""
        self._image = image
        self.update()

    def show_title(self, title: str) -> None:
        """Show a title in the place of pictures."""
        self._image, self._title = QImage(), title
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let the usual keys of players work."""
        key = Qt.Key
        match event.key():
            case key.Key_Space | key.Key_K | key.Key_Return | key.Key_Enter:
                if not event.isAutoRepeat():
                    self.pressed.emit()
            case key.Key_Left | key.Key_J:
                self.skipped.emit(-10)
            case key.Key_Right | key.Key_L:
                self.skipped.emit(10)
            case key.Key_Up:
                self.louder.emit(1)
            case key.Key_Down:
                self.louder.emit(-1)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Play or stand at a press."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring where the Tab key came here."""
        tabs = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._ring = event.reason() in tabs
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        self._ring = False
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture on black, or the title on the theme's ground."""
        style = self._style
        box = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = style.px(CORNER)
        if self._image.isNull():
            painter.fillPath(rounded(box, corner), solid(style.colour("card")))
            self._paint_title(painter)
        else:
            painter.fillPath(rounded(box, corner), solid(_BLACK))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left = (self.width() - size.width()) / 2
            top = (self.height() - size.height()) / 2
            painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
        if self._ring:
            ring = rounded(box, corner, inset=RING / 2)
            painter.strokePath(ring, pen(style.colour("focus"), RING))
        painter.end()

    def _paint_title(self, painter: QPainter) -> None:
        wide = self.width() - 2 * self._style.px(32)
        ink = solid(self._style.colour("ink"))
        font = self._style.font("title", bold=True)
        laid = lay_out(self._title, font, wide, centred=True, ink=ink)
        side = min(self._style.px(200), self.height() // 2)
        top = max(0.0, (self.height() - height_of(laid) - side) / 2)
        place = QRectF((self.width() - side) / 2, top, side, side)
        paint(painter, "kind_sound", self._style.name, place)
        laid.draw(painter, QPointF(self._style.px(32), top + side))


class Said(Text):
    """What is said in the film: in the middle, with the room of two lines all the time."""

    def __init__(self, style: Style) -> None:
        super().__init__(style, "lead", "ink", bold=True)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the room of two lines at least, so that the picture does not jump."""
        return max(2 * self.line_high, super().heightForWidth(width))

    @property
    def line_high(self) -> int:
        """The px of one line."""
        return height_of(lay_out("X", self.letters, 1000))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the lines in the middle."""
        painter = QPainter(self)
        ink = self._style.colour("ink")
        wide, at = self.width(), QPointF(0, 0)
        write(painter, at, self.text(), font=self.letters, width=wide, colour=ink, centred=True)
        painter.end()


class SeekBar(QSlider):
    """A line as long as the film. A press goes there; arrow keys go a little."""

    sought = Signal(int)  # milliseconds

    def __init__(self, style: Style, say: Callable[[int, int], str]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._style = style
        self._say = say
        self.setSingleStep(5_000)
        self.setPageStep(30_000)
        self.setMinimumHeight(style.px(tokens().min_target_px))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.actionTriggered.connect(lambda _: self.sought.emit(self.sliderPosition()))

    def show_time(self, at: int, length: int) -> None:
        """Show where it is; both in milliseconds."""
        if self.maximum() != length:
            self.setRange(0, max(1, length))
        if not self.isSliderDown():
            self.setValue(at)
            self.setAccessibleDescription(self._say(at, length))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a line that is easy to hit."""
        return QSize(self._style.px(300), self._style.px(tokens().min_target_px))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to where it was pressed."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._seek(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the mouse."""
        if self.isSliderDown():
            self._seek(event.position().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Stay there."""
        self.setSliderDown(False)

    def _seek(self, x: float) -> None:
        side = self._style.px(14)
        share = max(0.0, min((x - side) / max(1, self.width() - 2 * side), 1.0))
        share = 1 - share if self.isRightToLeft() else share
        self.setValue(round(share * self.maximum()))
        self.sought.emit(self.value())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line, what is over of it, and the knob."""
        style, px = self._style, self._style.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, thick, middle = px(14), px(8), self.height() / 2
        whole = QRectF(side, middle - thick / 2, self.width() - 2 * side, thick)
        share = self.value() / max(1, self.maximum())
        done = QRectF(whole)
        if self.isRightToLeft():
            done.setLeft(whole.right() - whole.width() * share)
        else:
            done.setWidth(whole.width() * share)
        painter.fillPath(rounded(whole, thick / 2), solid(style.colour("line")))
        painter.fillPath(rounded(done, thick / 2), solid(style.colour("primary")))
        x = done.left() if self.isRightToLeft() else done.right()
        knob = px(13)
        box = QRectF(x - knob, middle - knob, 2 * knob, 2 * knob)
        painter.fillPath(rounded(box, knob), solid(style.colour("primary")))
        if self.hasFocus():  # around all of it: a ring in the knob is hardly seen
            ring, around = px(RING), QRectF(self.rect())
            outline = rounded(around, px(CORNER), inset=ring / 2)
            painter.strokePath(outline, pen(style.colour("focus"), ring))
        painter.end()
