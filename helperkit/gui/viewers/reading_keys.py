"""Keys, wheel and ring of whatever is read from its top to its end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from helperkit.gui.scroll import CalmBar
from helperkit.gui.theme import Style

STEP = 1.25  # from one size to the next
PART = 0.9  # of a window, that Page Down reads on


class ReadingArea(QAbstractScrollArea):
    """Moves by the keys that everybody tries. Heirs say what a page and a size are."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._ring = False
        # One of our own: asking Qt for its viewport makes PySide6 build all kinds of widgets.
        self.port = QWidget()
        self.setViewport(self.port)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(CalmBar(style))
        self.setHorizontalScrollBar(CalmBar(style))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def turn(self, step: int) -> None:
        """Go so many pages on, or back."""

    def zoom_by(self, factor: float) -> None:
        """Make what is seen larger or smaller."""

    def to_start(self) -> None:
        """Show where it begins."""
        self.verticalScrollBar().setValue(0)

    def to_end(self) -> None:
        """Show where it ends."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def read_on(self, step: int) -> None:
        """Go so many windows full on, or back: a page may be higher than the window."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(step * self.port.height() * PART))

    def move_by(self, across: int, down: int) -> None:
        """Go so many small steps."""
        for bar, steps in ((self.horizontalScrollBar(), across), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() + steps * self._style.px(48))

    @property
    def goes_sideways(self) -> bool:
        """Whether there is something at the side that is not seen."""
        return self.horizontalScrollBar().maximum() > 0

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Read on."""
        key, held = Qt.Key, Qt.KeyboardModifier
        modifiers = event.modifiers() & ~held.KeypadModifier
        ahead = -1 if self.isRightToLeft() else 1
        match event.key(), modifiers:
            case (key.Key_PageDown | key.Key_Space, held.NoModifier):
                self.read_on(1)
            case (key.Key_PageUp, held.NoModifier) | (key.Key_Space, held.ShiftModifier):
                self.read_on(-1)
            case (key.Key_Down, held.NoModifier):
                self.move_by(0, 1)
            case (key.Key_Up, held.NoModifier):
                self.move_by(0, -1)
            case (key.Key_Right, held.NoModifier) if self.goes_sideways:
                self.move_by(1, 0)
            case (key.Key_Left, held.NoModifier) if self.goes_sideways:
                self.move_by(-1, 0)
            case (key.Key_Right, held.NoModifier):
                self.turn(ahead)
            case (key.Key_Left, held.NoModifier):
                self.turn(-ahead)
            case (key.Key_Home, held.NoModifier):
                self.to_start()
            case (key.Key_End, held.NoModifier):
                self.to_end()
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll; with Ctrl make what is seen larger or smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned := event.angleDelta().y():
                self.zoom_by(STEP if turned > 0 else 1 / STEP)
            event.accept()
            return
        super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show a ring where the Tab key came here."""
        reason = Qt.FocusReason
        self._ring = event.reason() in (reason.TabFocusReason, reason.BacktabFocusReason)
        self.port.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        self._ring = False
        self.port.update()
        super().focusOutEvent(event)

    def paint_ring(self, painter: QPainter) -> None:
        """Paint the ring, where there is one."""
        if self._ring:
            painter.setPen(QPen(self._style.colour("focus"), 2 * self._style.px(3)))
            painter.drawRect(self.port.rect())
