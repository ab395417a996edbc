"""Text broken into lines at a width. Kept, for widgets ask for the same lines many times."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QFont, QTextCharFormat, QTextLayout, QTextOption

MOST_KEPT = 400
WIDE = 100_000  # px: everything in one line
_kept: dict[tuple[object, ...], QTextLayout] = {}


def lay_out(
    text: str,
    font: QFont,
    width: int,
    *,
    mirrored: bool = False,
    centred: bool = False,
    ink: QBrush | None = None,
) -> QTextLayout:
    """Break a text into lines of at most `width` px; long names break inside a word.

    `ink` is needed only for what will be drawn.
    """
    colour = ink.color().rgba() if ink is not None else None
    key = (text, font.family(), font.pixelSize(), font.bold(), width, mirrored, centred, colour)
    layout = _kept.get(key)
    if layout is None:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        layout = _kept[key] = _prepared(text, font, mirrored=mirrored, ink=ink)
        _break(layout, width, centred=centred)
    return layout


def _prepared(text: str, font: QFont, *, mirrored: bool, ink: QBrush | None) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if mirrored:
        # Only here, so that a start from left to right does not build Qt's namespace.
        from PySide6.QtCore import Qt

        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    if ink is not None:
        whole = QTextLayout.FormatRange()
        whole.start, whole.length = 0, len(text.encode("utf-16-le")) // 2
        look = QTextCharFormat()
        look.setForeground(ink)
        whole.format = look
        layout.setFormats([whole])
    return layout


def _break(layout: QTextLayout, width: int, *, centred: bool) -> None:
    layout.beginLayout()
    top = 0.0
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(1, width))
        natural = line.naturalTextRect()
        left = (width - natural.width()) / 2 - natural.x() if centred else 0
        line.setPosition(QPointF(left, top))
        top += line.height()
        line = layout.createLine()
    layout.endLayout()


def natural_width(layout: QTextLayout) -> int:
    """Return the px that the widest line needs."""
    widths = [layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())]
    return int(max(widths, default=0)) + 1


def height_of(layout: QTextLayout) -> int:
    """Return the px from the first line's top to the last line's foot."""
    count = layout.lineCount()
    if not count:
        return 0
    last = layout.lineAt(count - 1)
    return int(last.y() + last.height() + 0.99)
