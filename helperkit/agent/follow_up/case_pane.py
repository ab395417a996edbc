"""One case: the screen of then, what was said, what came of it, and what to do now."""

from datetime import UTC, date, datetime

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal

from helperkit.agent.call.mirror import Mirror
from helperkit.agent.call.script_pane import Titled
from helperkit.agent.call.sight import seen_by
from helperkit.agent.cases.due import PRESSING, standing
from helperkit.agent.cases.letter import WRITTEN_TO, follow_up, language_of
from helperkit.agent.cases.model import (
    LONGEST_NOTE,
    Case,
    Outcome,
    Report,
    When,
    finished,
    noted,
    planned,
    reopened,
    tried,
)
from helperkit.agent.cases.store import Beside
from helperkit.agent.follow_up.entry import Entry, arrange
from helperkit.agent.follow_up.letter_panel import LetterPanel
from helperkit.agent.follow_up.moments import moment_said, when_said
from helperkit.agent.follow_up.of_call import call_of_case, lines_said
from helperkit.agent.follow_up.outcome_panel import OutcomePanel
from helperkit.agent.follow_up.plan_panel import PlanPanel
from helperkit.agent.follow_up.tasks import Tasks
from helperkit.agent.follow_up.versions import Versions
from helperkit.agent.products import Known
from helperkit.gui.column import Column
from helperkit.gui.panel import Panel
from helperkit.gui.text import Heading, Text
from helperkit.gui.theme import Style
from helperkit.journey.order import Support
from helperkit.words.languages import languages
from helperkit.words.letters import line
from helperkit.words.load import Words

MOST_HIGH = 380  # px at 100 %, the caller's screen of then


class CasePane(Column):
    """`changed` carries the case as it is to be stored, and the numbers of what that settles."""

    changed = Signal(object, object)
    told = Signal(str)  # the name of a text
    left = Signal()  # it was asked when to call back, and nothing is wanted
    settled = Signal()  # what came of it is known: the next one

    def __init__(self, style: Style, words: Words, known: Known) -> None:
        self._words, self._known = words, known
        self.case: Case | None = None
        text = words.text
        self.title = Heading(style)
        self._stands = Text(style)
        self.versions = Versions(style, words)
        self.tasks = Tasks(style, words)
        self.outcome = OutcomePanel(style, words)
        self.plan = PlanPanel(style, words)
        self.said = Titled(style, text("agent-case-said"))
        screen_title = Text(style, "lead", bold=True)
        screen_title.say(text("agent-case-screen"))
        self.mirror = Mirror()
        self.mirror.setInteractive(False)  # it is of then: nothing in it can be pressed
        self.mirror.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.doubt = Text(style, "small", "soft")
        self.doubt.say(text("agent-doubt"))
        self._words_then = Text(style, "small", "soft")
        parts_then = ((screen_title, 10), (self.mirror, 8), (self.doubt, 6), (self._words_then, 0))
        self.then = Panel(
            style,
            members=parts_then,
            pad=(20, 16),
        )
        self.note = Entry(style, text("agent-plan-note"), LONGEST_NOTE)
        self.history = Titled(style, text("agent-case-history"))
        self.letter = LetterPanel(style, words)
        parts = (
            *(self.versions, self.tasks, self.outcome, self.plan, self.note, self.said),
            *(self.then, self.letter, self.history),
        )
        members = ((self.title, 6), (self._stands, 16), *((part, 14) for part in parts))
        super().__init__(style, members, pad=(28, 28))
        self._parts = parts
        self.tasks.pressed.connect(self._press)
        self.outcome.answered.connect(self._called)
        self.plan.planned.connect(self._plan)
        self.outcome.left.connect(lambda: self._back_to("solved"))
        self.plan.left.connect(lambda: self._back_to("again"))
        self.plan.left.connect(self.left)
        self.note.line.editingFinished.connect(self._note)
        self.versions.settled.connect(self.changed)
        self.letter.told.connect(self.told)
        self.show_case(None, (), "")

    @property
    def is_written_in(self) -> bool:
        """Whether something is asked or typed here that is not stored yet."""
        asks = not (self.plan.isHidden() and self.outcome.isHidden())
        return self.case is not None and (asks or self.note.line.isModified())

    def show_case(self, case: Case | None, beside: tuple[Beside, ...], named: str) -> None:
        """Show a case; `beside` are other versions of it. None: there is none."""
        other = case is None or self.case is None or case.id != self.case.id
        if other and self.note.line.isModified():
            self._note()  # what was typed is of the case that goes
        self.case = case
        for part in self._parts:
            if part not in (self.outcome, self.plan) or other:
                part.setVisible(case is not None)
        for part in (self.tasks, self.note):
            part.setVisible(case is not None and self.plan.isHidden())
        if case is None:
            self.title.say(named)
            self._stands.hide()
            self._close()
            return
        if other:
            self._close()
        today = datetime.now(UTC).astimezone().date()
        self.title.say(named)
        self._stands.say(self._standing(case, today))
        self._stands.show()
        self.versions.show_versions(case, beside)
        self.tasks.show_for(case)
        self._show_then(case)
        if other or not self.note.line.isModified():
            self.note.line.setText(case.note)
        report = case.origin.file if isinstance(case.origin, Report) else ""
        said = self._words.text
        lines = (
            said("agent-case-opened", when=moment_said(self._words, case.opened, today)),
            said("agent-case-changed", when=moment_said(self._words, case.changed, today)),
            said("agent-case-outcome", outcome=said(_outcome_name(case.outcome))),
            *((said("agent-case-report", file=line(report)),) if report else ()),
        )
        self.history.show_lines(lines)
        self._show_letter(case)
        arrange(self)

    def _standing(self, case: Case, today: date) -> str:
        if case.done:
            return self._words.text(_outcome_name(case.outcome))
        if case.call_back is None:
            return self._words.text("cases-standing-no-day")
        when = when_said(self._words, case.call_back, today)
        said = self._words.text("agent-case-when", when=when)
        stands = standing(case.call_back, datetime.now(UTC))
        if stands not in PRESSING:
            return said
        return f"{said} · {self._words.text(f'cases-standing-{stands}')}"

    def _show_then(self, case: Case) -> None:
        product = self._known(case.product.number) if case.product.number else None
        caller = Words(self._language(case))
        call = call_of_case(case)
        seen = None if call is None else seen_by(call, product.order if product else None, caller)
        self.then.setVisible(seen is not None)
        if call is not None and seen is not None:
            doubtful = seen.likely.doubtful
            self.mirror.limit(self._style.px(MOST_HIGH))
            self.mirror.show_page(seen.likely.page, caller, doubtful)
            self._words_then.say(" · ".join(word or "?" for word in call.typed))
            self.doubt.setVisible(bool(doubtful))
        shown = None if seen is None else seen.screen
        self.said.show_lines(lines_said(case, shown, self._words, caller))

    def _show_letter(self, case: Case) -> None:
        if case.outcome not in WRITTEN_TO:
            self.letter.show_reply(case.id, None)
            return
        product = self._known(case.product.number) if case.product.number else None
        support = product.order.support if product else Support()
        caller = Words(self._language(case))
        self.letter.show_reply(case.id, follow_up(case, support, caller.text))

    def _language(self, case: Case) -> str:
        return language_of(case, languages())

    # What the agent does

    def _press(self, name: str) -> None:
        case, now = self.case, datetime.now(UTC)
        if case is None:
            return
        match name:
            case "solved":
                self._open(self.outcome)
                self.outcome.begin()
            case "no-answer":
                self._store(tried(case, Outcome.NO_ANSWER, now))
                self.ask_when()
            case "passed-on":
                self._end(finished(case, Outcome.PASSED_ON, now))
            case "not-needed":
                self._end(finished(case, Outcome.NOT_NEEDED, now))
            case _:  # plan again
                if case.done:
                    self._store(reopened(case, now))
                self.ask_when()

    def ask_when(self) -> None:
        """Ask when to call back."""
        self._open(self.plan)
        self.plan.begin(self.note.text())

    def _called(self, outcome: Outcome) -> None:
        now = datetime.now(UTC)
        if self.case is None:
            return
        if outcome is Outcome.NOT_SOLVED:
            self._store(tried(self.case, outcome, now))
            self.ask_when()
        else:
            self._end(finished(self.case, outcome, now))

    def _plan(self, when: When, note: str) -> None:
        now = datetime.now(UTC)
        if self.case is not None:
            self.note.line.setText(note)
            self._end(planned(noted(self.case, note, now), when, now, (when,)))

    def _end(self, case: Case) -> None:
        """Store what is settled for now; the keyboard goes on where the next case is."""
        self._store(case)
        self._close()
        self.settled.emit()

    def _note(self) -> None:
        self.note.line.setModified(False)
        if self.case is not None and self.note.text() != self.case.note:
            self._store(noted(self.case, self.note.text(), datetime.now(UTC)))

    def _store(self, case: Case) -> None:
        self.case = case
        self.changed.emit(case, ())

    def stored(self, case: Case) -> None:
        """Take the revision that a change has got."""
        if self.case is not None and self.case.id == case.id:
            self.case = replace(self.case, revision=case.revision)

    def _open(self, panel: Panel) -> None:
        self._close()
        panel.show()
        for part in (self.tasks, self.note):  # the plan has a line for the note of its own
            part.setVisible(panel is not self.plan)
        arrange(panel)

    def _close(self) -> None:
        self.outcome.hide()
        self.plan.hide()
        for part in (self.tasks, self.note):
            part.setVisible(self.case is not None)
        arrange(self)

    def _back_to(self, name: str) -> None:
        """Ask no more, and let the keyboard be where it was before."""
        self._close()
        self.tasks.buttons[name].setFocus()


def _outcome_name(outcome: Outcome) -> str:
    return f"cases-outcome-{outcome.value.replace('_', '-')}"
