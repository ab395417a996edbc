"""Filling, outlining and writing in a colour, without Qt's namespace.

`QPainter.setPen` and `setBrush` build it (every enum, about 20 ms) to tell their arguments apart;
paths and formats do not. After the first paint it makes no difference.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPalette, QPen

from helperkit.gui.lines import lay_out


@lru_cache(maxsize=128)
def brush(colour: int) -> QBrush:
    """Return a solid brush of "AARRGGBB" as a number."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor.fromRgba(colour))
    return palette.brush(QPalette.ColorRole.Window)


def solid(colour: QColor) -> QBrush:
    """Return a solid brush."""
    return brush(colour.rgba())


def pen(colour: QColor, width: float) -> QPen:
    """Return a pen, `width` px wide."""
    made = QPen()
    made.setBrush(solid(colour))
    made.setWidthF(width)
    return made


def rounded(box: QRectF, corner: float, *, inset: float = 0) -> QPainterPath:
    """Return a rectangle with round corners, moved inwards by `inset` px."""
    path = QPainterPath()
    path.addRoundedRect(box.adjusted(inset, inset, -inset, -inset), corner, corner)
    return path


def surface(
    painter: QPainter, box: QRectF, corner: float, *, fill: QColor, border: QColor, width: float
) -> None:
    """Paint a rounded surface with a border that lies inside the box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = rounded(box, corner, inset=width / 2)
    if fill.alpha():
        painter.fillPath(path, solid(fill))
    painter.strokePath(path, pen(border, width))


def line(painter: QPainter, points: list[QPointF], colour: QColor, width: float) -> None:
    """Draw from point to point."""
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    painter.strokePath(path, pen(colour, width))


def write(
    painter: QPainter,
    at: QPointF,
    text: str,
    *,
    font: QFont,
    width: int,
    colour: QColor,
    mirrored: bool = False,
    centred: bool = False,
) -> None:
    """Write a text, broken at `width` px, from its upper left corner on."""
    ink = solid(colour)
    lay_out(text, font, width, mirrored=mirrored, centred=centred, ink=ink).draw(painter, at)
