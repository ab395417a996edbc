"""Draws the page to print: one A4 or Letter page, in large letters, as a PDF."""

from PySide6 import QtCore
from PySide6.QtCore import QBuffer, QLocale, QMarginsF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextOption,
)

from helperkit.gui.pictures import paint
from helperkit.gui.theme import family, tokens
from helperkit.performer.sheet import Sheet

DOTS = 300  # an inch
MARGIN = 18.0  # mm
POINT = DOTS / 72
THEME = "light"  # paper is white, whatever the window is
HEADING, PART, BODY, SMALL, PHONE = 27.0, 18.0, 17.0, 13.0, 32.0  # points
FAR = 100_000.0  # dots: longer than any text
LETTER = frozenset({QLocale.MeasurementSystem.ImperialUSSystem})
SCALES = (1.0, 0.9, 0.8, 0.7, 0.6)  # the largest with which everything is on the page
# Among letters from right to left (UAX #9), a number keeps its order, and a name its own direction.
AS_IT_IS = "\u2066{}\u2069"
ITS_OWN = "\u2068{}\u2069"


def draw_sheet(sheet: Sheet, *, right_to_left: bool = False) -> bytes:
    """Return the page as a PDF."""
    content = b""
    for scale in SCALES:
        content, fits = _drawn(sheet, right_to_left, scale)
        if fits:
            break
    return content


def _drawn(sheet: Sheet, right_to_left: bool, scale: float) -> tuple[bytes, bool]:
    """Return the page as a PDF, and whether nothing lies on top of another."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setTitle(sheet.heading)
    letter = QLocale().measurementSystem() in LETTER
    size = QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    layout = QPageLayout(
        size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
    writer.setPageLayout(layout)
    painter = QPainter(writer)
    try:
        painter.scale(scale, scale)
        room = (writer.width() / scale, writer.height() / scale)
        fits = _Drawing(painter, *room, right_to_left).draw(sheet)
    finally:
        painter.end()
    return bytes(buffer.data().data()), fits


class _Drawing:
    """One page under way: `top` is where the next part begins, in dots."""

    def __init__(self, painter: QPainter, width: float, height: float, right_to_left: bool) -> None:
        self._painter = painter
        self._width = width
        self._height = height
        self._mirrored = right_to_left
        self._top = 0.0
        self._colours = tokens().themes[THEME]
        directions = QtCore.Qt.LayoutDirection
        self._option = QTextOption(QtCore.Qt.AlignmentFlag.AlignLeading)
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if right_to_left:
            painter.setLayoutDirection(directions.RightToLeft)
            self._option.setTextDirection(directions.RightToLeft)

    def draw(self, sheet: Sheet) -> bool:
        """Draw everything, from the top to the foot, and return whether there was room."""
        mm = DOTS / 25.4
        if sheet.product:
            self._text(sheet.product, SMALL + 2, "primary", bold=True, lines=2)
            self._top += 1.5 * mm
        self._text(sheet.heading, HEADING, "ink", bold=True, lines=3)
        self._top += 4 * mm
        self._rule()
        self._top += 8 * mm
        self._text(sheet.how, PART, "primary", bold=True)
        self._top += 4 * mm
        for number, step in enumerate(sheet.steps, start=1):
            self._step(number, step)
            if number == 1:
                self._box("kind_folder", "  ›  ".join(map(ITS_OWN.format, sheet.folder)))
            elif number == 2:
                self._box(sheet.picture, sheet.file)
            self._top += 5 * mm
        self._call(sheet)
        return self._foot(sheet)

    def _call(self, sheet: Sheet) -> None:
        """Draw the telephone on a ground of its own, at the lower end of the page."""
        pad = 7 * DOTS / 25.4
        lines = [
            (sheet.call, PART, "primary", True, 1),
            (sheet.person, BODY, "ink", False, 2),
            (AS_IT_IS.format(sheet.phone) if sheet.phone else "", PHONE, "ink", True, 1),
            (sheet.hours, BODY, "soft", False, 2),
        ]
        shown = [line for line in lines if line[0]]
        gap = 2 * DOTS / 25.4
        inner = self._width - 2 * pad
        high = sum(self._high(text, size, bold, inner, most) for text, size, _, bold, most in shown)
        high += gap * (len(shown) - 1) + 2 * pad
        foot = 14 * DOTS / 25.4
        self._top = max(self._top + gap, self._height - high - foot)
        self._ground(QRectF(0, self._top, self._width, high), "primary_soft")
        self._top += pad
        for text, size, colour, bold, most in shown:
            self._text(text, size, colour, bold=bold, left=pad, right=pad, lines=most)
            self._top += gap
        self._top += pad - gap

    def _foot(self, sheet: Sheet) -> bool:
        text = f"{sheet.keep} {sheet.date}"
        top = self._height - self._high(text, SMALL, False, self._width)
        fits = self._top <= top
        self._top = top
        self._text(text, SMALL, "soft")
        return fits

    def _step(self, number: int, text: str) -> None:
        """Draw a step with its number in a circle."""
        side = BODY * POINT * 1.9
        x = self._width - side if self._mirrored else 0.0
        circle = QRectF(x, self._top, side, side)
        self._painter.setPen(QtCore.Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.primary))
        self._painter.drawEllipse(circle)
        self._painter.setPen(QColor(self._colours.on_primary))
        self._painter.setFont(self._font(BODY, bold=True))
        self._painter.drawText(circle, QtCore.Qt.AlignmentFlag.AlignCenter, str(number))
        indent = side * 1.4
        high = self._high(text, BODY, False, self._width - indent)
        start = self._top
        self._top = start + max(0.0, (side - high) / 2)
        self._text(text, BODY, "ink", left=indent)
        self._top = max(self._top, start + side)

    def _box(self, picture: str, text: str) -> None:
        """Draw what to look for, with its picture, below a step."""
        mm = DOTS / 25.4
        indent, pad, side = BODY * POINT * 1.9 * 1.4, 4 * mm, 13 * mm
        inner = self._width - indent - 3 * pad - side
        words = self._high(text, BODY, True, inner, lines=3)
        high = max(side, words) + 2 * pad
        self._top += 2.5 * mm
        left = 0.0 if self._mirrored else indent
        box = QRectF(left, self._top, self._width - indent, high)
        self._ground(box, "card", border="line")
        x = box.right() - pad - side if self._mirrored else box.left() + pad
        at = QRectF(x, self._top + (high - side) / 2, side, side)
        paint(self._painter, picture, THEME, at)
        start = self._top
        self._top = start + (high - words) / 2
        self._text(text, BODY, "ink", bold=True, left=indent + 2 * pad + side, right=pad, lines=3)
        self._top = start + high

    def _rule(self) -> None:
        pen = QPen(QColor(self._colours.primary), DOTS / 25.4)
        pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        long = self._width * 0.18
        x = self._width - long if self._mirrored else 0.0
        self._painter.drawLine(round(x), round(self._top), round(x + long), round(self._top))

    def _ground(self, box: QRectF, fill: str, border: str = "") -> None:
        corner = 3 * DOTS / 25.4
        edge = QColor(getattr(self._colours, border)) if border else None
        self._painter.setPen(QPen(edge, DOTS / 90) if edge else QPen(QtCore.Qt.PenStyle.NoPen))
        self._painter.setBrush(QColor(getattr(self._colours, fill)))
        self._painter.drawRoundedRect(box, corner, corner)

    def _text(
        self,
        text: str,
        points: float,
        colour: str,
        *,
        bold: bool = False,
        left: float = 0.0,
        right: float = 0.0,
        lines: int = 0,
    ) -> None:
        """Draw a text below what is there. `left`: at the side where lines begin. `lines`: most."""
        if self._mirrored:
            left, right = right, left
        room = self._width - left - right
        high = self._high(text, points, bold, room, lines)
        shown, kept = text, len(text)
        most = high + self._painter.fontMetrics().lineSpacing() / 2
        while kept and self._high(shown, points, bold, room) > most:
            kept -= 1
            shown = f"{text[:kept].rstrip()}…"
        self._painter.setPen(QColor(getattr(self._colours, colour)))
        self._painter.drawText(QRectF(left, self._top, room, high), shown, self._option)
        self._top += high

    def _high(self, text: str, points: float, bold: bool, room: float, lines: int = 0) -> float:
        self._painter.setFont(self._font(points, bold=bold))
        wanted = self._painter.boundingRect(QRectF(0, 0, room, FAR), text, self._option)
        one = self._painter.fontMetrics().lineSpacing()
        return min(wanted.height(), one * lines) if lines else wanted.height()

    def _font(self, points: float, *, bold: bool) -> QFont:
        font = QFont(family())
        font.setPointSizeF(points)
        font.setBold(bold)
        return font
