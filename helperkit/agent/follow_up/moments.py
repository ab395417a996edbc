"""Days and times as agents read them, and the moments of this computer's clock."""

from datetime import date, datetime

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
    day = day_said(words, when.day, today)
    return words.text("agent-day-at", day=day, time=f"{when.at:%H:%M}") if when.at else day


def moment_said(words: Words, moment: datetime, today: date) -> str:
    """Return the day and time of a moment, by this computer's clock."""
    here = moment.astimezone()
    return when_said(words, When(here.date(), here.time().replace(tzinfo=None)), today)
