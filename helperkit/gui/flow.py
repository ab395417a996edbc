"""Widgets side by side that go on in the next row where a row is full."""

import itertools

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from helperkit.gui.arranged import Arranged
from helperkit.gui.order import read_in_order
from helperkit.gui.theme import Style


class Flow(Arranged):
    """A row of widgets that wraps. Rows are mirrored where one reads from right to left.

    `gap` is between the widgets, `row_gap` between the rows, in px at 100 %. With `last_at_end`
    the last widget stands at the far end of its row.
    """

    def __init__(
        self, style: Style, gap: int = 16, row_gap: int = 16, *, last_at_end: bool = False
    ) -> None:
        super().__init__(style)
        self._gap = gap
        self._row_gap = row_gap
        self._last_at_end = last_at_end
        self._members: list[QWidget] = []
        # Kept: without a parent Python would delete one at once, in the middle of its own press.
        self._gone: list[QWidget] = []
        self._alone: set[QWidget] = set()
        self._dense = False

    def put(
        self, members: list[QWidget], alone: set[QWidget] | None = None, *, dense: bool = False
    ) -> None:
        """Show these widgets, in this order; those in `alone` have a row for themselves.

        Where it is `dense`, they have it only if that costs no room.
        """
        self._gone = [old for old in self._members if old not in members]
        for old in self._gone:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._members = members
        self._alone = alone or set()
        self._dense = dense
        for new in members:
            if new.parent() is not self:
                new.setParent(self)
        read_in_order(self, members)
        for one, next_one in itertools.pairwise(members):
            QWidget.setTabOrder(one, next_one)
        for new in members:
            new.show()
        self.again()

    def again(self) -> None:
        """Arrange anew: a label, the zoom or the number of members has changed."""
        self.updateGeometry()
        self._arrange(self.width(), place=True)

    def members(self) -> list[QWidget]:
        """Return the widgets in their order."""
        return list(self._members)

    def _rows(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        calm = self._filled(width, self._alone)
        if not self._dense:
            return calm
        tight = self._filled(width, set())
        return tight if len(tight) < len(calm) else calm

    def _filled(self, width: int, by_itself: set[QWidget]) -> list[list[tuple[QWidget, QSize]]]:
        gap = self._style.px(self._gap)
        rows: list[list[tuple[QWidget, QSize]]] = []
        used = 0
        closed = True
        for member in self._members:
            if member.isHidden():
                continue
            hint = member.sizeHint()
            wide = max(1, min(hint.width(), width))
            high = member.heightForWidth(wide) if member.hasHeightForWidth() else hint.height()
            alone = member in by_itself
            if closed or alone or used + gap + wide > width:
                rows.append([])
                used = -gap
            rows[-1].append((member, QSize(wide, high)))
            used += gap + wide
            closed = alone
        return rows

    def _arrange(self, width: int, *, place: bool) -> int:
        gap, row_gap = self._style.px(self._gap), self._style.px(self._row_gap)
        mirrored = self.isRightToLeft()
        top = 0
        rows = self._rows(width)
        for number, row in enumerate(rows):
            high = max(size.height() for _, size in row)
            left = 0
            for member, size in row:
                x = left
                is_last = number == len(rows) - 1 and member is self._members[-1]
                if self._last_at_end and is_last and len(row) > 1:
                    x = width - size.width()
                if mirrored:
                    x = width - x - size.width()
                if place:
                    y = top + (high - size.height()) // 2
                    member.setGeometry(QRect(x, y, size.width(), size.height()))
                left += size.width() + gap
            top += high + row_gap
        return max(0, top - row_gap) if rows else 0

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of everything in one row."""
        shown = [m.sizeHint() for m in self._members if not m.isHidden()]
        gaps = self._style.px(self._gap) * max(0, len(shown) - 1)
        width = sum(size.width() for size in shown) + gaps
        return QSize(width, self.heightForWidth(max(width, 1)))
