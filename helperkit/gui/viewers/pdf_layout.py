"""Where the pages of a PDF stand below each other, in px. No widgets, no document."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from itertools import accumulate

import msgspec
from PySide6.QtCore import QRectF, QSize, QSizeF

GAP = 14  # px between pages and around them
POINTS = 72  # an inch
SMALLEST, LARGEST = 0.25, 6.0
LEAST_SIDE, MOST_SIDE = 8.0, 14_400.0  # points; the most is that of ISO 32000-1, annex C
PAPER = QSizeF(595, 842)  # points, ISO 216 A4: for a page that does not tell


class Fit(StrEnum):
    """What the size of a page follows."""

    WIDTH = "width"
    PAGE = "page"
    ZOOM = "zoom"


def fit_of(name: str) -> Fit:
    """Return what was remembered; the width where that is nothing we know."""
    return next((fit for fit in Fit if fit.value == name), Fit.WIDTH)


class Layout(msgspec.Struct, frozen=True):
    """The places of all pages."""

    sizes: tuple[tuple[int, int], ...]  # px
    tops: tuple[int, ...]  # px; one more than pages: the last is the end
    widest: int  # px

    @property
    def high(self) -> int:
        """The height of all pages, in px."""
        return self.tops[-1]

    def place(self, page: int, room: int) -> QRectF:
        """Return where a page stands, in the middle of so many px of width."""
        wide, high = self.sizes[page]
        left = max(GAP, (max(room, self.widest + 2 * GAP) - wide) // 2)
        return QRectF(left, self.tops[page], wide, high)

    def at(self, y: float) -> int:
        """Return the page at this height, the nearest there is."""
        return max(0, min(bisect_right(self.tops, y) - 1, len(self.sizes) - 1))


def lay_out(points: Sequence[QSizeF], fit: Fit, zoom: float, room: QSize, dots: float) -> Layout:
    """Return the places of pages of these sizes in a window with so much room.

    `zoom` counts for Fit.ZOOM alone; 1 is the size on paper, at so many dots an inch.
    """
    inner = QSize(max(40, room.width() - 2 * GAP), max(40, room.height() - 2 * GAP))
    made: dict[tuple[float, float], tuple[int, int]] = {}
    sizes = []
    for size in points:
        paper = size.width(), size.height()
        if paper not in made:
            scale = scale_of(size, fit, zoom, inner, dots)
            made[paper] = max(1, round(paper[0] * scale)), max(1, round(paper[1] * scale))
        sizes.append(made[paper])
    tops = tuple(accumulate((high + GAP for _, high in sizes), initial=GAP))
    return Layout(tuple(sizes), tops, max((wide for wide, _ in sizes), default=0))


def scale_of(size: QSizeF, fit: Fit, zoom: float, inner: QSize, dots: float) -> float:
    """Return the px for each point of a page."""
    across, down = inner.width() / size.width(), inner.height() / size.height()
    match fit:
        case Fit.WIDTH:
            return across
        case Fit.PAGE:
            return min(across, down)
        case Fit.ZOOM:
            return zoom * dots / POINTS


def told_size(size: QSizeF) -> QSizeF:
    """Return a page's size in points, such that it can be laid out whatever the file says."""
    if not (size.width() > 0 and size.height() > 0):
        return PAPER
    return QSizeF(
        min(max(size.width(), LEAST_SIDE), MOST_SIDE),
        min(max(size.height(), LEAST_SIDE), MOST_SIDE),
    )
