"""A day and a time as agents type them. Pure: today comes from outside."""

import re
from datetime import date, time, timedelta

from helperkit.agent.cases.model import FIRST_YEAR, LAST_YEAR

_DAYS = re.compile(r"\d{1,3}")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))? ?(am|pm)?", re.IGNORECASE)


def day_of(text: str, today: date) -> date | None:
    """Return the day: "2026-06-12", or how many days from today. None for anything else.

    Days with points or slashes are not taken: nobody knows which number is the month.
    """
    text = text.strip()
    if _DAYS.fullmatch(text):
        return today + timedelta(int(text))
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day = map(int, found.groups())
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def time_of(text: str) -> time | None:
    """Return the time of "9", "14:30", "1430" or "2 pm"; None for anything else."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None
