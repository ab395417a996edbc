"""The list of cases: about what, the note on who it is, when, and how it stands, in words."""

from collections.abc import Sequence
from datetime import date
from textwrap import shorten

import msgspec
from PySide6.QtCore import Signal

from helperkit.agent.cases.due import PRESSING, Line
from helperkit.agent.cases.model import Case
from helperkit.agent.follow_up.moments import when_said
from helperkit.gui.theme import Style
from helperkit.gui.viewers.lists import WIDE, CalmList
from helperkit.words.load import Words

LONGEST = 60  # characters of a note
FEW = 20  # lines: more than are seen at once
QWIDGETSIZE_MAX = (1 << 24) - 1  # px, as Qt calls it: no limit


class Listed(msgspec.Struct, frozen=True):
    """What is shown: open cases in their order, then those that are done."""

    due: tuple[Line, ...] = ()
    done: tuple[Case, ...] = ()

    @property
    def cases(self) -> tuple[Case, ...]:
        """All of them, in the order of the list."""
        return (*(line.case for line in self.due), *self.done)


class CaseList(CalmList):
    """`picked` carries the id of the case that the keyboard or the mouse is on."""

    picked = Signal(str)

    def __init__(self, style: Style, words: Words) -> None:
        super().__init__(style, words.text("agent-section-call-backs", count=0))
        self._words = words
        self._ids: tuple[str, ...] = ()
        self.currentRowChanged.connect(self._pick)

    def show_listed(self, listed: Listed, named: Sequence[str], today: date) -> None:
        """Show these cases; `named` says what each is about. The one of now stays."""
        held = self.current
        due = (_standing(line, self._words, today) for line in listed.due)
        done = (self._words.text("cases-standing-done") for _ in listed.done)
        notes = (shorten(case.note, LONGEST, placeholder=" …") for case in listed.cases)
        lines = zip(named, notes, (*due, *done), strict=True)
        self.blockSignals(True)
        self.put(["\n".join(part for part in one if part) for one in lines])
        self._ids = tuple(case.id for case in listed.cases)
        self.go_to(held)
        self.blockSignals(False)

    @property
    def current(self) -> str:
        """The id of the case of now; "" for none."""
        row = self.currentRow()
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def go_to(self, case: str) -> None:
        """Go to a case; to the first where it is not there."""
        if self._ids:
            self.setCurrentRow(self._ids.index(case) if case in self._ids else 0)
            self.scrollToItem(self.currentItem())

    def _pick(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            self.picked.emit(self._ids[row])

    def make_wide(self, wide: bool, high: int) -> None:
        """Take all the width, and `high` px at most; or stand beside the case."""
        usual = self._style.px(WIDE)
        self.setMinimumWidth(0 if wide else usual)
        self.setMaximumWidth(QWIDGETSIZE_MAX if wide else usual)
        lines = sum(self.sizeHintForRow(row) for row in range(min(self.count(), FEW)))
        self.setMinimumHeight(min(high, max(lines, usual // 2)) if wide else 0)
        self.setMaximumHeight(max(high, self.minimumHeight()) if wide else QWIDGETSIZE_MAX)

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.setFont(self._style.font())
        self.setPalette(self._style.palette())
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def _standing(line: Line, words: Words, today: date) -> str:
    when = line.case.call_back
    if when is None:
        return words.text("cases-standing-no-day")
    said = when_said(words, when, today)
    if line.standing in PRESSING:
        return f"{words.text(f'cases-standing-{line.standing}')} · {said}"
    return said
