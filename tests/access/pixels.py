"""Colours, measured in pictures: "0xAARRGGBB" as numbers, contrast as WCAG 2.2 counts it."""

from collections import Counter
from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from helperkit.gui.theme import contrast

STEP = 3  # each third row is looked at: every letter, and every ring, crosses several


@lru_cache(maxsize=1 << 18)
def ratio(one: int, other: int) -> float:
    """Return the contrast of two colours, 1 to 21: of their lightness alone, as seen in grey."""
    return contrast(QColor.fromRgb(one).name(), QColor.fromRgb(other).name())


def numbers(image: QImage) -> memoryview:
    """Return the colours of a picture, row by row."""
    return memoryview(image.constBits()).cast("I")


def drawn(root: QWidget, box: QRect | None = None) -> QImage:
    """Return a picture of a widget with all that stands in it, scrolled into view or not."""
    image = (root.grab() if box is None else root.grab(box)).toImage()
    return image.convertToFormat(QImage.Format.Format_RGB32)


def colours(part: QImage, step: int = STEP) -> "Counter[int]":
    """Return how often each colour is in a picture, looking at each `step`-th row."""
    wide, seen = part.width(), numbers(part)
    found: Counter[int] = Counter()
    for row in range(0, part.height(), step):
        found.update(seen[row * wide : (row + 1) * wide])
    return found


def changed(before: QImage, after: QImage, least: float, enough: int) -> int:
    """Return about how many pixels differ by at least this contrast, counting to `enough`."""
    wide, one, other = before.width(), numbers(before), numbers(after)
    found = 0
    for row in range(0, before.height(), STEP):
        here = slice(row * wide, (row + 1) * wide)
        if found < enough and one[here] != other[here]:
            pairs = Counter(zip(one[here], other[here], strict=True))
            found += STEP * sum(n for pair, n in pairs.items() if ratio(*pair) >= least)
    return found
