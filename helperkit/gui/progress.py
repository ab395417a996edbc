"""How far the work is: a bar that grows, and moves only where the system allows motion."""

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from helperkit.gui.ink import pen, rounded, solid
from helperkit.gui.theme import Style
from helperkit.journey.screen import Progress

PARTS = 1000  # the bar counts in thousandths, for a screen reader too
HIGH = 22  # px at 100 %
TICK = 40  # milliseconds between two pictures of the moving part
MOVES = 60  # pictures for one way along the bar


class ProgressBar(QProgressBar):
    """A wide, calm bar. Where nobody knows how much is left, a part of it moves along."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._phase = 0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._move)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_progress(self, progress: Progress, spoken: str) -> None:
        """Show how far the work is; `spoken` is for a screen reader."""
        if progress.total:
            self._timer.stop()
            self.setRange(0, PARTS)
            self.setValue(min(PARTS, progress.done * PARTS // progress.total))
        else:
            self.setRange(0, 0)
            if self._may_move() and not progress.waiting:
                self._timer.start()
            else:
                self._timer.stop()
        self.setAccessibleName(spoken)
        self.update()

    def _may_move(self) -> bool:
        from helperkit.gui.system_look import may_move  # its enums cost 10 ms: not at the start

        return may_move(self)

    def _move(self) -> None:
        if not self.isVisible():
            self._timer.stop()
            return
        self._phase = (self._phase + 1) % (2 * MOVES)
        self.update()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the bar's height."""
        return QSize(self._style.px(200), self._style.px(HIGH))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the bar's height."""
        return QSize(self._style.px(80), self._style.px(HIGH))

    def _filled(self, box: QRectF) -> QRectF:
        if self.maximum() > 0:
            part = self.value() / self.maximum()
            wide = max(box.width() * part, box.height() if self.value() else 0)
            left = box.right() - wide if self.isRightToLeft() else box.left()
            return QRectF(left, box.top(), wide, box.height())
        wide = box.width() / 4
        way = self._phase if self._phase <= MOVES else 2 * MOVES - self._phase
        return QRectF(
            box.left() + (box.width() - wide) * way / MOVES, box.top(), wide, box.height()
        )

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the track and what is done of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        corner = box.height() / 2
        track = rounded(box, corner)
        painter.fillPath(track, solid(self._style.colour("primary_soft")))
        done = rounded(self._filled(box), corner).intersected(track)
        painter.fillPath(done, solid(self._style.colour("primary")))
        painter.strokePath(track, pen(self._style.colour("line"), 1.5))
        painter.end()
