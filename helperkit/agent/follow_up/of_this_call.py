"""Beside what to say: plan a call back without leaving the call, or end it as solved."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from helperkit.agent.cases.model import (
    Case,
    Outcome,
    When,
    begun,
    finished,
    noted,
    planned,
    ticked,
    tried,
)
from helperkit.agent.cases.store import Conflict
from helperkit.agent.fitted import bring_into_view
from helperkit.agent.follow_up.clerk import Clerk
from helperkit.agent.follow_up.entry import arrange
from helperkit.agent.follow_up.kept import KeptCase
from helperkit.agent.follow_up.moments import when_said
from helperkit.agent.follow_up.outcome_panel import OutcomePanel
from helperkit.agent.follow_up.plan_panel import PlanPanel
from helperkit.agent.follow_up.telling import told_of
from helperkit.gui.announce import announce
from helperkit.gui.buttons import PrimaryButton, QuietButton
from helperkit.gui.column import Column
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words

Filled = Callable[[Case, datetime], Case]  # the case with what is known of the call by now


class FollowUp(QObject):
    """The case of the call under way: `panels` stand above what to say, `foot` below it."""

    stored = Signal(object)  # the case
    ended = Signal()  # solved: the next caller may come
    opened = Signal()  # one of the panels asks something
    settled = Signal()  # a call back is planned: the call goes on

    def __init__(self, style: Style, words: Words, clerk: Clerk, home: Path, fill: Filled) -> None:
        super().__init__()
        self._words, self._clerk, self._home, self._fill = words, clerk, home, fill
        self._kept: KeptCase | None = None
        self._known = False
        self._refused = False  # the last time: what is stored later ends no call
        self._said: list[str] = []
        self.plan = PlanPanel(style, words)
        self.outcome = OutcomePanel(style, words)
        self._told = Text(style)
        self.told = Panel(
            style, "primary_soft", "primary", members=((self._told, 0),), pad=(20, 14)
        )
        parts = (self.told, self.plan, self.outcome)
        self.panels = Column(style, tuple((part, 12) for part in parts))
        self.call_back = PrimaryButton(style, words.text("agent-plan"))
        self.solved = QuietButton(style, words.text("agent-solved"))
        self._buttons = Flow(style, 12, 8)
        self._buttons.put([self.call_back, self.solved])
        self.foot = Column(style, ((self._buttons, 0),), pad=(16, 12))
        self.call_back.clicked.connect(self.ask_when)
        self.solved.clicked.connect(self.ask_outcome)
        self.plan.planned.connect(self._plan)
        self.outcome.answered.connect(self._end)
        self.plan.left.connect(lambda: self._leave(self.call_back))
        self.outcome.left.connect(lambda: self._leave(self.solved))
        self.begin()

    def begin(self) -> None:
        """Begin with another call."""
        self._kept = None
        self._refused = False
        self._said = []
        self.plan.note.line.clear()  # it was of another caller
        self._close()
        self.say("")
        self.show_known(False)

    def show_known(self, known: bool) -> None:
        """Offer a call back once the screen is known; what was said of the last call is over."""
        if known and not self._known and self._kept is None:
            self.say("")
        self._known = known
        self._show_foot()

    def _show_foot(self) -> None:
        """Show its buttons but while a call back is planned: that has its own, and needs room."""
        self.foot.setVisible(self._known and self.plan.isHidden())

    def again(self) -> None:
        """Arrange anew: the zoom has changed."""
        self._buttons.again()
        self.foot.again()
        arrange(self.panels)

    def say(self, line: str) -> None:
        """Say a line above what to say; "" for none."""
        self._told.say(line)
        self.told.setVisible(bool(line))
        arrange(self.told)
        announce(self.told, line)
        if line:
            bring_into_view(self.told)

    def tick(self, name: str) -> None:
        """Note that a line of the script was said."""
        if name not in self._said:
            self._said.append(name)
            if self._kept is not None:
                self._kept.put(self._now())

    def ask_when(self) -> None:
        """Ask when to call back."""
        self._open(self.plan)
        self.plan.begin(self._kept.case.note if self._kept else self.plan.note.text())
        bring_into_view(self.plan)
        self.opened.emit()

    def ask_outcome(self) -> None:
        """Ask how it ended."""
        self._open(self.outcome)
        self.outcome.begin()
        arrange(self.outcome)
        self.opened.emit()

    def _open(self, panel: Panel) -> None:
        self._close()
        self.say("")
        panel.show()
        self._show_foot()
        arrange(panel)

    def _close(self) -> None:
        self.plan.hide()
        self.outcome.hide()
        self._show_foot()
        arrange(self.panels)

    def _leave(self, button: QWidget) -> None:
        """Close what was opened, and go on by keyboard where it was opened from."""
        self._close()
        if button.isVisible():
            button.setFocus()

    def _now(self) -> Case:
        """Return the case as it is by now."""
        now = datetime.now(UTC)
        case = self._kept.case if self._kept is not None else begun(now)
        case = self._fill(case, now)
        for name in self._said:
            case = ticked(case, name, now)
        return case

    def _plan(self, when: When, note: str) -> None:
        now = datetime.now(UTC)
        self._store(planned(noted(self._now(), note, now), when, now, (when,)))
        self._close()
        self.settled.emit()

    def _end(self, outcome: Outcome) -> None:
        now = datetime.now(UTC)
        if outcome is Outcome.NOT_SOLVED:
            self._store(tried(self._now(), outcome, now))
            self.ask_when()
            return
        self._store(finished(self._now(), outcome, now))
        self._close()

    def _store(self, case: Case) -> None:
        if self._kept is None:
            self._kept = KeptCase(self, self._clerk, case, self._answer)
        self._kept.put(case)

    def _answer(self, result: Case | Exception) -> None:
        if isinstance(result, Exception):
            self._refused = not isinstance(result, Conflict)
            self.say(told_of(result, self._words, self._home))
            return
        self.stored.emit(result)
        if self._kept is None or self._kept.case.id != result.id:
            return  # of a call that is over
        late, self._refused = self._refused, False
        if late and result.done:
            self.say(self._words.text("agent-stored-late"))
        elif result.done:
            self.ended.emit()
            self.say(self._words.text("agent-ended"))
        elif result.call_back is not None and self.plan.isHidden():
            today = datetime.now(UTC).astimezone().date()
            day = when_said(self._words, result.call_back, today)
            self.say(self._words.text("agent-planned", day=day))
