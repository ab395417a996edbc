"""Days and times as agents read them, and the moments of this computer's clock."""

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale

from helperkit.agent.cases.model import When
from helperkit.words.languages import SOURCE_LANGUAGE, TRIALS
from helperkit.words.load import Words


def day_said(words: Words, day: date, today: date) -> str:
    """Return "today", "tomorrow", "yesterday", or the day of the week and the date."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days)
    if near is not None:
        return words.text(f"agent-day-{near}")
    language = SOURCE_LANGUAGE if words.language in TRIALS else words.language
    form = "dddd, d MMMM" if day.year == today.year else "d MMMM yyyy"
    return QLocale(language).toString(QDate(day.year, day.month, day.day), form)


def when_said(words: Words, when: When, today: date) -> str:
    """Return the day, and the time where there is one."""
    return _said(words, when.day, when.at, today)


def moment_said(words: Words, moment: datetime, today: date) -> str:
    """Return the day and time of a moment, by this computer's clock: one may tell any year."""
    here = moment.astimezone()
    return _said(words, here.date(), here.time(), today)


def _said(words: Words, day: date, at: time | None, today: date) -> str:
    said = day_said(words, day, today)
    return words.text("agent-day-at", day=said, time=f"{at:%H:%M}") if at else said
