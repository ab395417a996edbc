"""When to call back: later today, tomorrow or another day, perhaps a time, and a short note."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from helperkit.agent.cases.model import LONGEST_NOTE, When
from helperkit.agent.follow_up.entry import Entry, arrange
from helperkit.agent.follow_up.soon import CHOICES, choices, soon
from helperkit.agent.follow_up.typed import day_of, time_of
from helperkit.agent.toggle import Toggles
from helperkit.gui.buttons import PrimaryButton, QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words

DAYS = ("today", "tomorrow", "two", "other")
USUAL = DAYS.index("tomorrow")


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
        self.today = Toggles(style, tuple(text(f"agent-plan-today-{one}") for one in CHOICES))
        self.day = Entry(style, text("agent-plan-day"))
        self.time = Entry(style, text("agent-plan-time"))
        self.note = Entry(style, text("agent-plan-note"), LONGEST_NOTE)
        self.save = PrimaryButton(style, text("agent-plan-save"))
        self.not_now = QuietButton(style, text("agent-plan-not-now"))
        buttons = Flow(style, 12, 8)
        buttons.put([self.save, self.not_now])
        members = (
            *((title, 12), (self.days, 14), (self.today, 14), (self.day, 12), (self.time, 12)),
            *((self.note, 16), (buttons, 0)),
        )
        super().__init__(style, members=members, pad=(20, 16))
        self.setAccessibleName(text("agent-plan-when"))
        for toggle in (*self.days.buttons, *self.today.buttons):
            toggle.toggled.connect(self._show_fields)
        for entry in (self.day, self.time, self.note):
            entry.line.entered.connect(self._save)
        self.save.clicked.connect(self._save)
        self.not_now.clicked.connect(self.left)
        self.days.choose(USUAL)

    def begin(self, note: str) -> None:
        """Ask anew. `note` is what the case says already."""
        self.days.choose(USUAL)
        self._offer(datetime.now())
        self.day.line.clear()
        self.time.line.clear()
        self.note.line.setText(note)
        for entry in (self.day, self.time):
            entry.hint("")
        self.show()
        arrange(self)
        self.days.buttons[USUAL].setFocus()

    def _offer(self, now: datetime) -> None:
        """Offer what can still be chosen for today."""
        self.today.choose(0)
        there = choices(now)
        for name, toggle in zip(CHOICES, self.today.buttons, strict=True):
            toggle.setVisible(name in there)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of it where the panel itself is closed, and not what is around it."""
        super().hideEvent(event)
        if self.isHidden():
            self.closed.emit()

    def _show_fields(self) -> None:
        """Ask for what the day of now needs: how soon, which day, at what time."""
        today = self._chosen == "today"
        self.today.setVisible(today)
        self.day.setVisible(self._chosen == "other")
        self.time.setVisible(not today or CHOICES[self.today.chosen] == "time")
        arrange(self)

    @property
    def _chosen(self) -> str:
        return DAYS[self.days.chosen]

    def _save(self) -> None:
        now = datetime.now()
        if self._chosen == "today" and CHOICES[self.today.chosen] not in choices(now):
            self._offer(now)  # it has become too late for that
            return
        when = soon(CHOICES[self.today.chosen], now) if self._chosen == "today" else None
        when = when or self._typed(now)
        if when is not None:
            self.planned.emit(when, self.note.text())

    def _typed(self, now: datetime) -> When | None:
        """Return the day and the time of the lines; None, with a hint, where one does not fit."""
        day, at = self._day(now.date()), time_of(self.time.text())
        wrong = self._wrong_time(day, at, now)
        self.day.hint("" if day else self._text("agent-plan-day-hint"))
        self.time.hint(self._text(f"agent-plan-{wrong}-hint") if wrong else "")
        arrange(self)
        if day is not None and not wrong:
            return When(day, at)
        (self.time if day else self.day).line.setFocus()
        return None

    def _wrong_time(self, day: date | None, at: time | None, now: datetime) -> str:
        """Return what is wrong with the time; "" for nothing. Today without one would be due."""
        if self.time.text() and at is None:
            return "time"
        if day != now.date():
            return ""
        if at is None:
            return "today"
        return "past" if at <= now.time() else ""

    def _day(self, today: date) -> date | None:
        match self._chosen:
            case "today":
                return today
            case "tomorrow":
                return today + timedelta(1)
            case "two":
                return today + timedelta(2)
            case _:
                day = day_of(self.day.text(), today)
                return day if day is not None and day >= today else None
