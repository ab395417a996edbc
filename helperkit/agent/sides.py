"""Two columns of a page: side by side, or below each other where there is little room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helperkit.agent.call.mirror import Mirror
from helperkit.agent.fitted import Fitted
from helperkit.gui.column import Column
from helperkit.gui.theme import Style

SIDE = 40  # px at 100 %, around
BESIDE = 16  # px at 100 %, around the right column where it stands beside the left one
LARGE = 150  # per cent: from here on both columns need half of the width
LARGER = 125  # per cent: from here on the caller's screen is seldom in sight as a whole
WIDE = 0.9
UNDER = 24  # px at 100 %: the foot of its card
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class _Left(Fitted):
    """The left column: Tab leads to all of it, so the keys for a page are the right one's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave them to what stands around."""
        if Qt.Key(event.key()) in PAGES:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Sides(QWidget):
    """On the left a caller's screen with all around it, on the right what to do. Each scrolls.

    `spaced`: Space was pressed where nothing else takes it; True with Shift.
    """

    spaced = Signal(bool)

    def __init__(
        self, style: Style, left: Column, right: Column, mirror: Mirror, foot: QWidget | None = None
    ) -> None:
        """`foot` stands below the right column, and does not scroll with it."""
        super().__init__()
        self._style, self._left, self._mirror = style, left, mirror
        self._whole, self._most_high = False, 0
        self.least = WIDE  # of its column's width, the caller's screen in any case
        self.scrolls = (_Left(style, left), Fitted(style, right))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        beside = self._beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.scrolls[1], 1)
        if foot is not None:
            beside.addWidget(foot)
        self._row.addWidget(self.scrolls[0])
        self._row.addLayout(beside)

    def make_whole(self, whole: bool, high: int) -> None:
        """Stand below each other, nothing scrolled by itself, the caller's screen so `high`."""
        self._whole, self._most_high = whole, high
        way = QHBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if whole else way.LeftToRight)
        # Below each other both begin at one line.
        air = self._style.px(SIDE - BESIDE) if whole else 0
        self._beside.setContentsMargins(air, 0, air, 0)
        for scroll in self.scrolls:
            scroll.make_whole(whole)

    def to_top(self) -> None:
        """Show the right column from its top: what stands there is new."""
        self.scrolls[1].hold(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of Space: no button and no line has taken it. A page is one of what to do."""
        step = PAGES.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self.spaced.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif step is not None and not self._whole:
            self.scrolls[1].page(step)
        else:
            super().keyPressEvent(event)

    def arrange(self, parts: tuple[int, int]) -> None:
        """Share the width so, and fit the caller's screen.

        It is as wide as its column where that leaves it in sight as a whole, else nearly so.
        """
        if self._whole:
            self._mirror.limit(self._most_high)
            return
        large = self._style.zoom >= LARGE
        for at, part in enumerate((1, 1) if large else parts):
            self._row.setStretch(at, part)
        room = self.scrolls[0].viewport().size()
        self._mirror.limit(0)
        rest = self._left.heightForWidth(room.width()) - self._mirror.minimumSizeHint().height()
        above, wide = self._left.above(self._mirror, room.width()) or (0, room.width())
        whole = room.height() - above - self._style.px(UNDER)
        least = self.least if self._style.zoom < LARGER else WIDE
        wanted = min(self._mirror.whole_height(round(least * wide)), room.height())
        self._mirror.limit(max(room.height() - rest, whole, wanted))
