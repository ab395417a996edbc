"""When to call back: tomorrow, in two days or another day, perhaps a time, and a short note."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from helperkit.agent.cases.model import LONGEST_NOTE, When
from helperkit.agent.follow_up.entry import Entry, arrange
from helperkit.agent.follow_up.typed import day_of, time_of
from helperkit.agent.toggle import Toggles
from helperkit.gui.buttons import PrimaryButton, QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words

DAYS = ("tomorrow", "two", "other")


class PlanPanel(Panel):
    """`planned` carries a `When` and the note; `left` says that nothing is wanted after all.

    `closed`: it is not asked any more, for whatever reason.
    """

    planned = Signal(object, str)
    left = Signal()
    closed = Signal()

    def __init__(self, style: Style, words: Words) -> None:
        text = self._text = words.text
        title = Text(style, "lead", bold=True)
        title.say(text("agent-plan-when"))
        self.days = Toggles(style, tuple(text(f"agent-plan-{day}") for day in DAYS))
        self.day = Entry(style, text("agent-plan-day"))
        self.time = Entry(style, text("agent-plan-time"))
        self.note = Entry(style, text("agent-plan-note"), LONGEST_NOTE)
        self.save = PrimaryButton(style, text("agent-plan-save"))
        self.not_now = QuietButton(style, text("agent-plan-not-now"))
        buttons = Flow(style, 12, 8)
        buttons.put([self.save, self.not_now])
        members = (
            *((title, 12), (self.days, 14), (self.day, 12), (self.time, 12), (self.note, 16)),
            (buttons, 0),
        )
        super().__init__(style, members=members, pad=(20, 16))
        self.setAccessibleName(text("agent-plan-when"))
        for toggle in self.days.buttons:
            toggle.toggled.connect(self._show_day)
        for entry in (self.day, self.time, self.note):
            entry.line.entered.connect(self._save)
        self.save.clicked.connect(self._save)
        self.not_now.clicked.connect(self.left)
        self.day.hide()

    def begin(self, note: str) -> None:
        """Ask anew. `note` is what the case says already."""
        self.days.choose(0)
        self.day.line.clear()
        self.time.line.clear()
        self.note.line.setText(note)
        for entry in (self.day, self.time):
            entry.hint("")
        self.show()
        arrange(self)
        self.days.buttons[0].setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of it where the panel itself is closed, and not what is around it."""
        super().hideEvent(event)
        if self.isHidden():
            self.closed.emit()

    def _show_day(self) -> None:
        self.day.setVisible(DAYS[self.days.chosen] == "other")
        arrange(self)

    def _save(self) -> None:
        day, at = self._day(date.today()), time_of(self.time.text())
        bad_time = bool(self.time.text()) and at is None
        self.day.hint("" if day else self._text("agent-plan-day-hint"))
        self.time.hint(self._text("agent-plan-time-hint") if bad_time else "")
        arrange(self)
        if day is None:
            self.day.line.setFocus()
        elif bad_time:
            self.time.line.setFocus()
        else:
            self.planned.emit(When(day, at), self.note.text())

    def _day(self, today: date) -> date | None:
        match DAYS[self.days.chosen]:
            case "tomorrow":
                return today + timedelta(1)
            case "two":
                return today + timedelta(2)
            case _:
                day = day_of(self.day.text(), today)
                return day if day is not None and day >= today else None
