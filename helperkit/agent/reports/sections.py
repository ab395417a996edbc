"""Panels of a report: a heading and lines, in one column or two."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from helperkit.gui.arranged import Arranged
from helperkit.gui.column import Column
from helperkit.gui.panel import Panel
from helperkit.gui.text import Heading, Text
from helperkit.gui.theme import Style

PAD = (22, 18)  # px at 100 %
GAP = 16
SIDE = 40  # px at 100 %, around
MOST_PARTS = 60  # lines of their own; what is more stands in one
MAIN = 0.62  # of the width
ROOMY = 1000  # px at 100 %: in a narrower place all stands in one column


class Section(Panel):
    """A heading, then a text each line; without any line it is not there."""

    def __init__(
        self,
        style: Style,
        title: str,
        lines: Iterable[str] = (),
        *,
        fill: str = "card",
        border: str = "hair",
        size: str = "small",
        below: tuple[tuple[QWidget, int], ...] = (),
    ) -> None:
        self.title = Text(style, "body", bold=True)
        self.title.say(title)
        self._size = size
        self._below = below
        self._texts: list[Text] = []
        super().__init__(style, fill, border, members=((self.title, 8), *below), pad=PAD)
        self.setAccessibleName(title)
        self.tell(lines)

    def tell(self, lines: Iterable[str]) -> None:
        """Change the lines."""
        told = list(lines)
        if len(told) > MOST_PARTS:
            told[MOST_PARTS:] = ["\n".join(told[MOST_PARTS:])]
        for old in self._texts:
            old.setParent(None)
            old.deleteLater()
        self._texts = []
        for line in told:
            text = Text(self._style, self._size)
            text.say(line)
            self._texts.append(text)
        self.put(((self.title, 8), *((text, 8) for text in self._texts), *self._below))
        for text in self._texts:
            text.show()
        self.is_empty = not told and not self._below
        if self.parent() is not None:  # alone, it would be a window
            self.setVisible(not self.is_empty)

    def lines(self) -> list[str]:
        """Return what it says."""
        return [text.text() for text in self._texts]


class VerdictPanel(Panel):
    """What it is, in large letters, and how sure that is. `seen` once: it was painted."""

    seen = Signal()

    def __init__(self, style: Style, sure: str, what: str) -> None:
        self.heading = Heading(style)
        self.heading.say(what)
        self._sure = Text(style, "body", "soft")
        self._sure.say(sure)
        super().__init__(style, members=((self._sure, 4), (self.heading, 0)), pad=PAD)
        self.setAccessibleName(f"{sure} {what}")
        self.was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell when it can be seen: after this turn, all of it is painted."""
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self, self.seen.emit)


class Board(Arranged):
    """A head, what to say beside it, and the rest: two columns where there is room, else one.

    In one column the side stands between the head and the rest. Heights follow the width.
    """

    WIDE = ROOMY

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self.head, self.side, self.rest = (Column(style, ()) for _ in range(3))
        for part in (self.head, self.side, self.rest):
            part.setParent(self)

    def put(
        self, head: Sequence[QWidget], side: Sequence[QWidget], rest: Sequence[QWidget]
    ) -> None:
        """Show these widgets in the place of what was there."""
        for column, members in ((self.head, head), (self.side, side), (self.rest, rest)):
            for old in column.children():
                if isinstance(old, QWidget) and old not in members:
                    old.hide()
                    old.setParent(None)
                    old.deleteLater()
            column.put(tuple((member, GAP) for member in members))
            for member in members:
                member.setVisible(not (isinstance(member, Section) and member.is_empty))
        self.again()
        for column in (self.head, self.side, self.rest):
            column.again()  # of the same size as before, Qt does not tell it to place the new ones

    def _arrange(self, width: int, *, place: bool) -> int:
        px = self._style.px
        side, gap = px(SIDE), px(GAP)
        inner = max(1, width - 2 * side)
        if width < px(ROOMY):
            top = gap
            for part in (self.head, self.side, self.rest):
                high = part.heightForWidth(inner)
                if place:
                    part.setGeometry(QRect(side, top, inner, high))
                top += high + gap
            return top
        main = round((inner - gap) * MAIN)
        beside = inner - gap - main
        head, rest = (part.heightForWidth(main) for part in (self.head, self.rest))
        high = self.side.heightForWidth(beside)
        if place:
            mirrored = self.isRightToLeft()
            x = side + beside + gap if mirrored else side
            self.head.setGeometry(QRect(x, gap, main, head))
            self.rest.setGeometry(QRect(x, gap + head + gap, main, rest))
            self.side.setGeometry(QRect(side if mirrored else side + main + gap, gap, beside, high))
        return max(head + gap + rest, high) + 2 * gap
