"""The four stations at the top: where the customer is."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from helperkit.gui.ink import line, surface, write
from helperkit.gui.lines import WIDE, height_of, lay_out, natural_width
from helperkit.gui.theme import Style

STEP = 240  # px at 100 % from one station to the next, where there is room
RADIUS = 17
TICK = ((-7.0, 0.0), (-2.5, 5.0), (7.0, -5.0))  # px at 100 %, from the middle of the circle
BIG = 150  # per cent
EDGE = 36  # from the side to the first station


class StepRail(QWidget):
    """Stations in a row; those behind are ticked, the one of now is filled."""

    access_role = "StaticText"

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._names: tuple[str, ...] = ()
        self._at = 0
        self._spoken = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_stage(self, names: tuple[str, ...], at: int, spoken: str) -> None:
        """Show the stations; `at` counts from 0; `spoken` is for a screen reader."""
        self._names, self._at, self._spoken = names, at, spoken
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
        if self._is_short:
            return QSize(px(STEP), height_of(self._line()))
        return QSize(px(2 * EDGE + 3 * STEP), px(2 * RADIUS + 1 + 28))

    @property
    def _is_short(self) -> bool:
        """Whether only the station of now is named, on one line: large letters need the room."""
        return self._style.zoom >= BIG

    def _line(self) -> QTextLayout:
        return lay_out(self._spoken, self._style.font("small", bold=True), WIDE)

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
        if self._is_short:
            self._paint_short(painter)
            painter.end()
            return
        centres = self._centres()
        for i in range(len(self._names) - 1):
            self._paint_line(painter, centres[i], centres[i + 1], behind=i < self._at)
        for i, name in enumerate(self._names):
            self._paint_station(painter, centres[i], i, name)
        painter.end()

    def _paint_short(self, painter: QPainter) -> None:
        write(
            painter,
            QPointF(0, 0),
            self._spoken,
            font=self._style.font("small", bold=True),
            width=self.width(),
            colour=self._style.colour("ink"),
            mirrored=self.isRightToLeft(),
        )

    def _paint_line(self, painter: QPainter, a: QPointF, b: QPointF, *, behind: bool) -> None:
        gap = QPointF((self._style.px(RADIUS) + 4) * (1 if b.x() > a.x() else -1), 0)
        colour = self._style.colour("done" if behind else "line")
        line(painter, [a + gap, b - gap], colour, px_line(self._style))

    def _paint_station(self, painter: QPainter, centre: QPointF, i: int, name: str) -> None:
        style, px = self._style, self._style.px
        radius = px(RADIUS)
        ahead, now = i > self._at, i == self._at
        token = "line" if ahead else "primary" if now else "done"
        circle = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        fill = style.colour("card" if ahead else token)
        surface(
            painter, circle, radius, fill=fill, border=style.colour(token), width=px_line(style)
        )
        if i < self._at:
            tick = style.colour("bg" if style.theme.dark else "card")
            scale = style.zoom / 100
            points = [centre + QPointF(x * scale, y * scale) for x, y in TICK]
            line(painter, points, tick, 3.5 * scale)
        else:
            font = style.font("small", bold=True)
            high = height_of(lay_out(str(i + 1), font, 2 * radius))
            at = QPointF(circle.x(), centre.y() - high / 2)
            colour = style.colour("soft" if ahead else "on_primary")
            write(painter, at, str(i + 1), font=font, width=2 * radius, colour=colour, centred=True)
        self._paint_name(painter, circle, name, now=now)

    def _paint_name(self, painter: QPainter, circle: QRectF, name: str, *, now: bool) -> None:
        style = self._style
        font = style.font("small", bold=now)
        needed = natural_width(lay_out(name, font, WIDE))
        left = circle.center().x() - needed / 2
        # A long name at the side moves inwards in the place of out of the window.
        left = max(0.0, min(left, self.width() - needed))
        at = QPointF(left, circle.bottom() + style.px(2))
        write(
            painter,
            at,
            name,
            font=font,
            width=needed,
            colour=style.colour("ink" if now else "soft"),
        )


def px_line(style: Style) -> float:
    """Return the px of the rail's lines, which grow more slowly than the letters."""
    return 3.0 if style.zoom < BIG else 4.0
