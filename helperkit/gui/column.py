"""Widgets below each other, each with its own distance to the next; hidden ones take no room."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from helperkit.gui.arranged import Arranged
from helperkit.gui.order import read_in_order
from helperkit.gui.theme import Style


class Column(Arranged):
    """A column whose height follows its width. Distances are in px at 100 %.

    `pad` is the air around: left and right, above and below.
    """

    def __init__(
        self,
        style: Style,
        members: tuple[tuple[QWidget, int], ...],
        pad: tuple[int, int] = (0, 0),
    ) -> None:
        super().__init__(style)
        self._pad = pad
        self._part = 1.0
        self.put(members)

    def put(self, members: tuple[tuple[QWidget, int], ...]) -> None:
        """Take these widgets, each with its distance to the next."""
        self._members = members
        for member, _ in members:
            if member.parent() is not self:
                member.setParent(self)
        read_in_order(self, [member for member, _ in members])

    def tighten(self, part: float) -> None:
        """Use only a part of each distance, 0 to 1, where there is little room."""
        self._part = part

    def _arrange(self, width: int, *, place: bool) -> int:
        side, top = (self._style.px(air) for air in self._pad)
        inner, foot, below = width - 2 * side, top, 0
        for member, gap in self._members:
            if member.isHidden():
                continue
            top += below
            high = _high(member, inner)
            if place:
                member.setGeometry(QRect(side, top, inner, high))
            top += high
            below = self._style.px(gap * self._part)
        return top + foot

    def above(self, wanted: QWidget, width: int) -> tuple[int, int] | None:
        """Return the px above what stands in this column, and its width; None for a stranger.

        It may stand in a column that stands in this one.
        """
        side, top = (self._style.px(air) for air in self._pad)
        inner, below = width - 2 * side, 0
        for member, gap in self._members:
            if member.isHidden() and member is not wanted:
                continue
            if member is wanted:
                return top + below, inner
            inside = member.above(wanted, inner) if isinstance(member, Column) else None
            if inside is not None:
                return top + below + inside[0], inside[1]
            top += below + _high(member, inner)
            below = self._style.px(gap * self._part)
        return None


def _high(member: QWidget, width: int) -> int:
    if member.hasHeightForWidth():
        return member.heightForWidth(width)
    return member.sizeHint().height()
