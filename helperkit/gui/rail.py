"""The four stations at the top: where the customer is."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from helperkit.gui.qt_numbers import ALIGN_CENTRE, ALIGN_TOP_CENTRE
from helperkit.gui.theme import Style

STEP = 240  # px at 100 % from one station to the next, where there is room
RADIUS = 17
EDGE = 36  # from the side to the first station


class StepRail(QWidget):
    """Stations in a row; those behind are ticked, the one of now is filled."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._names: tuple[str, ...] = ()
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_stage(self, names: tuple[str, ...], at: int, spoken: str) -> None:
        """Show the stations; `at` counts from 0; `spoken` is for a screen reader."""
        self._names, self._at = names, at
        self.setAccessibleName(spoken)
        self.setVisible(bool(names))
        self.update()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the circles and the names below."""
        px = self._style.px
        return QSize(px(2 * EDGE + 3 * STEP), px(2 * RADIUS + 1 + 28))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small width: the stations move together."""
        return QSize(self._style.px(200), self.sizeHint().height())

    def _centres(self) -> list[QPointF]:
        px = self._style.px
        count = max(len(self._names), 2)
        edge = px(EDGE)
        step = min(px(STEP), (self.width() - 2 * edge) / (count - 1))
        xs = [edge + step * i for i in range(count)]
        if self.isRightToLeft():
            xs = [self.width() - x for x in xs]
        return [QPointF(x, px(RADIUS) + 1.5) for x in xs]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint lines, circles and names."""
        if not self._names:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centres = self._centres()
        for i in range(len(self._names) - 1):
            self._paint_line(painter, centres[i], centres[i + 1], behind=i < self._at)
        for i, name in enumerate(self._names):
            self._paint_station(painter, centres[i], i, name, abs(centres[1].x() - centres[0].x()))
        painter.end()

    def _paint_line(self, painter: QPainter, a: QPointF, b: QPointF, *, behind: bool) -> None:
        gap = QPointF((self._style.px(RADIUS) + 4) * (1 if b.x() > a.x() else -1), 0)
        painter.setPen(QPen(self._style.colour("done" if behind else "line"), 3))
        painter.drawLine(a + gap, b - gap)

    def _paint_station(
        self, painter: QPainter, centre: QPointF, i: int, name: str, room: float
    ) -> None:
        style, px = self._style, self._style.px
        radius = px(RADIUS)
        ahead, now = i > self._at, i == self._at
        token = "line" if ahead else "primary" if now else "done"
        painter.setPen(QPen(style.colour(token), 3))
        painter.setBrush(style.colour("card" if ahead else token))
        painter.drawEllipse(centre, radius - 1.5, radius - 1.5)
        circle = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        if i < self._at:
            painter.setBrush(style.colour("done"))
            painter.setPen(QPen(style.colour("card" if not style.theme.dark else "bg"), px(3.5)))
            tick = [(-6.5, 0.5), (-2, 5), (6.5, -4.5)]
            points = [centre + QPointF(px(x * 10) / 10, px(y * 10) / 10) for x, y in tick]
            painter.drawPolyline(QPolygonF(points))
        else:
            painter.setPen(style.colour("soft" if ahead else "on_primary"))
            painter.setFont(style.font("small", bold=True))
            painter.drawText(circle, ALIGN_CENTRE, str(i + 1))
        painter.setPen(style.colour("ink" if now else "soft"))
        painter.setFont(style.font("small", bold=now))
        wide = max(room, px(2 * EDGE))
        below = QRectF(centre.x() - wide / 2, circle.bottom() + px(2), wide, px(28))
        slip = max(0.0, -below.left()) - max(0.0, below.right() - self.width())
        if i in {0, len(self._names) - 1}:
            # A long name at the side moves inwards instead of out of the window.
            needed = painter.fontMetrics().horizontalAdvance(name)
            over = max(0.0, needed / 2 - (centre.x() if slip > 0 else self.width() - centre.x()))
            below.translate(over if slip > 0 else -over if slip < 0 else 0, 0)
        painter.drawText(below, ALIGN_TOP_CENTRE, name)
