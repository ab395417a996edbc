"""The box with a tick before a line that can be taken out and put back."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from helperkit.gui.ink import line, surface
from helperkit.gui.theme import Style

TICK = 32  # px at 100 %, the side of the box
THICK = 1 / 8  # of the box's side
_STROKE = ((0.22, 0.53), (0.42, 0.73), (0.79, 0.29))  # of the box's side


def paint_tick(
    painter: QPainter, style: Style, box: QRectF, *, ticked: bool, focused: bool
) -> None:
    """Paint the box. The tick's shape tells it, not the colour alone."""
    ink = style.focus_ink if focused else style.colour("primary")
    fill = ink if ticked else QColor(0, 0, 0, 0)
    surface(painter, box, style.px(7), fill=fill, border=ink, width=style.px(2))
    if ticked:
        tick = style.focus_fill if focused else style.colour("on_primary")
        paint_stroke(painter, box, tick)


def paint_stroke(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Paint the tick alone, as large as its box."""
    at = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _STROKE]
    line(painter, at, colour, box.width() * THICK)
