"""What happened, as a list: a press on a line shows the screen that it led to."""

from bisect import bisect_right

from PySide6.QtCore import QSize, Signal

from helperkit.agent.reports.sections import Section
from helperkit.gui.theme import Style
from helperkit.gui.viewers.lists import CalmList
from helperkit.words.load import Words
from helperkit.words.reports import Moment, ReportWords

MOST = 200  # lines; each has to be broken between words
HIGH = 340  # px at 100 %


class _Lines(CalmList):
    """As wide as there is room, and of one height."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a place for some lines; what is more scrolls."""
        return QSize(self._style.px(480), self._style.px(HIGH))

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.setMinimumWidth(0)
        self.setMaximumWidth(16_777_215)
        self.updateGeometry()
        self.setFont(self._style.font())
        self.setPalette(self._style.palette())
        self.scheduleDelayedItemsLayout()


class TimelinePanel(Section):
    """The newest lines of what happened; `chosen` carries a position of the history."""

    chosen = Signal(int)

    def __init__(self, style: Style, words: Words, told: ReportWords) -> None:
        text, title = words.text, words.text("read-heading-timeline")
        self._moments: list[Moment] = list(told.happened(MOST))
        self.list = _Lines(style, title)
        self.list.restyle()
        rows: list[str] = []
        self._positions: list[int] = []
        for moment in self._moments:
            before = " ".join(part for part in (moment.gap, moment.day) if part)
            said = "  ".join(part for part in (moment.time, moment.said) if part)
            rows.append(f"{before}\n{said}" if before else said)
            self._positions.append(moment.position)
        self.list.put(rows)
        self.list.chosen.connect(self._choose)
        lines = []
        if not rows:
            lines.append(text("read-nothing-happened"))
        elif not told.times_are_known():
            lines.append(text("read-no-times"))
        if (left := len(told.told.entries) - MOST) > 0:
            lines.append(text("read-earlier-lines", count=left))
        below = ((self.list, 0),) if rows else ()
        super().__init__(style, title, lines, below=below)

    def mark(self, position: int) -> None:
        """Show which line led to the screen of a position."""
        self.list.mark(bisect_right(self._positions, position) - 1)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._positions):
            self.chosen.emit(self._positions[row])
