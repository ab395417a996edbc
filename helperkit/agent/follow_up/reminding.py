"""A quiet line that says that a call back is due; one timer waits for the next moment."""

import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from helperkit.agent.cases.due import Line, next_turn
from helperkit.agent.cases.model import When, reminded
from helperkit.agent.cases.store import Store
from helperkit.agent.cases.telling import about, product_said
from helperkit.agent.follow_up.clerk import Clerk
from helperkit.gui.announce import announce
from helperkit.gui.buttons import QuietButton
from helperkit.gui.column import Column
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words

OFTEN = 2.0  # seconds between two looks at the clock: a timer stands still while a computer sleeps
SOON = 0.05  # seconds after the moment itself
JUMP = timedelta(seconds=5)  # that the clock may differ from the time that passed


class Reminding(QObject):
    """`turned`: the list may be another one now. `wanted` carries the id of a case."""

    turned = Signal()
    wanted = Signal(str)

    def __init__(self, style: Style, words: Words, clerk: Clerk) -> None:
        super().__init__()
        self._words, self._clerk = words, clerk
        self._line: Line | None = None
        self._said = Text(style, bold=True)
        self.show_it = QuietButton(style, words.text("agent-due-show"))
        self.well = QuietButton(style, words.text("agent-due-well"))
        self._row = Flow(style, 12, 8)
        self._row.put([self._said, self.show_it, self.well])
        members = ((self._row, 0),)
        self._panel = Panel(style, "primary_soft", "primary", members=members, pad=(20, 6))
        self.line = Column(style, ((self._panel, 0),), pad=(40, 4))
        self.line.hide()
        self.show_it.clicked.connect(self._show)
        self.well.clicked.connect(self._told)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._turn = self._looked = datetime.now(UTC)
        self._passed = time.monotonic()
        self._zone = _offset(self._looked)

    @property
    def buttons(self) -> tuple[QuietButton, QuietButton]:
        """What can be pressed, in its order."""
        return self.show_it, self.well

    def show_due(self, due: Sequence[Line], at: datetime) -> None:
        """Say the first of what was due when the list was read, and wait for the next moment."""
        self._turn = next_turn([line.case for line in due], at)
        self._wait(datetime.now(UTC))
        first = next((line for line in due if line.reminds), None)
        same = first is not None and self._line is not None and first.case.id == self._line.case.id
        self._line = first
        if first is None:
            self.line.hide()
            return
        text = self._words.text
        named = product_said(first.case, text) or text("agent-case-nothing-known")
        said = text("agent-due", product=named, about=about(first.case, text) or "none")
        self._said.say(said)
        self._panel.setAccessibleName(said)
        self.line.show()
        self.restyle()
        if not same:
            announce(self._panel, said)

    def _wait(self, now: datetime) -> None:
        wait = (self._turn - now).total_seconds() + SOON
        self._timer.start(round(min(max(wait, SOON), OFTEN) * 1000))

    def _look(self) -> None:
        """Look whether the next moment has come, or the clock was set, here or to another zone."""
        now, passed, zone = datetime.now(UTC), time.monotonic(), _offset(datetime.now(UTC))
        awake = timedelta(seconds=passed - self._passed)
        jumped = abs(now - self._looked - awake) > JUMP or zone != self._zone
        self._looked, self._passed, self._zone = now, passed, zone
        self._wait(now)
        if jumped or now >= self._turn:
            self.turned.emit()

    def _show(self) -> None:
        if self._line is not None:
            self.wanted.emit(self._line.case.id)
        self._told()

    def _told(self) -> None:
        """Note that the agent knows it: it does not come again."""
        line, self._line = self._line, None
        self.line.hide()
        if line is not None:
            told = partial(_told, line.case.id, line.reminds)
            self._clerk.do(self, told, lambda _: self.turned.emit())

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        for part in (self._said, self.show_it, self.well):
            part.restyle()
        for column in (self._row, self._panel, self.line):
            column.again()
            column.update()


def _offset(now: datetime) -> timedelta | None:
    """Return what the clock on the wall is ahead of UTC; Python asks the system once only."""
    if sys.platform != "win32":
        time.tzset()
    return now.astimezone().utcoffset()


def _told(name: str, of: tuple[When, ...], store: Store) -> None:
    """Store that a reminder was told; of the case of now, which another window may have changed."""
    case = store.get(name)
    if case is not None and any(one.when in of and not one.told for one in case.reminders):
        store.put(reminded(case, of, datetime.now(UTC)))
