"""Where the text of a card stands, and its picture: beside the text, or below it."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QRect

from helperkit.gui.air import ABOVE, Air
from helperkit.gui.theme import Style

WIDE = 800  # px at 100 %: from here on the picture stands beside the text
PICTURE = (176, 320)  # px at 100 %, smallest and largest
PADDING = 48
ROOMY = 700  # px: a narrower card has less air inside


class Spread(msgspec.Struct, frozen=True):
    """Lengths in px."""

    beside: bool
    padding: int  # to the sides
    above: int  # the text
    room: int  # the width of the text
    high: int  # the height of the text
    side: int  # of the picture; 0 without one
    gap: int  # between text and picture
    needed: int  # the height of the card

    def column(self, width: int, *, mirrored: bool) -> QRect:
        """Return where the text stands."""
        from_right = width - self.padding - self.room
        x = from_right if mirrored and self.beside else self.padding
        return QRect(x, self.above, self.room, self.high)

    def picture(self, width: int, height: int, *, mirrored: bool) -> QRect:
        """Return where the picture stands."""
        side = self.side
        if self.beside:
            x = self.padding if mirrored else width - self.padding - side
            return QRect(x, (height - side) // 2, side, side)
        return QRect((width - side) // 2, self.above + self.high + self.gap, side, side)


def stands_beside(width: int, style: Style) -> bool:
    """Return whether a card of this width has its picture beside the text."""
    return width * 100 / style.zoom >= WIDE


def spread(
    width: int, style: Style, air: Air, high_at: Callable[[int], int], *, drawn: bool
) -> Spread:
    """Return how a card of this width is laid out; `high_at` gives the text's height at a width."""
    px, beside = style.px, stands_beside(width, style)
    padding = px(PADDING) if beside else 40 if width >= ROOMY else 24
    above = round((px(40) if beside else padding) * ABOVE[air])
    inner = width - 2 * padding
    if beside:
        smallest, largest = PICTURE
        part = 0.25 if air is Air.LITTLE else 0.29  # of the width
        wished = width * 100 / style.zoom * part
        side = px(min(largest, max(smallest, wished))) if drawn else 0
        room = inner - side - (px(44) if drawn else 0)
        high = high_at(room)
        needed = above + max(high, side) + min(above, padding)
    else:
        side = min(px(208), inner) if drawn else 0
        room, high = inner, high_at(inner)
        needed = above + high + (px(28) + side if drawn else 0) + padding
    return Spread(beside, padding, above, room, high, side, px(28), needed)
