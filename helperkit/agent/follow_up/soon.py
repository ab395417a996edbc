"""A time later today, as agents choose it. Pure: the clock of the wall comes from outside."""

from datetime import datetime, time, timedelta

from helperkit.agent.cases.model import When

AFTERNOON = time(15)
AFTERNOON_UNTIL = time(14, 30)  # from then on it is as good as now
_HOURS = {"hour": 1, "three": 3}
CHOICES = (*_HOURS, "afternoon", "time")


def choices(now: datetime) -> tuple[str, ...]:
    """Return what can be chosen at this time of the day."""
    late = now.time() >= AFTERNOON_UNTIL
    return tuple(one for one in CHOICES if not (late and one == "afternoon"))


def soon(choice: str, now: datetime) -> When | None:
    """Return the minute that is meant, after midnight of the next day; None for a typed time."""
    if choice == "afternoon":
        return When(now.date(), AFTERNOON)
    if choice not in _HOURS:
        return None
    # By way of the moment itself: the clocks may change in between.
    at = (now.astimezone() + timedelta(hours=_HOURS[choice])).astimezone()
    return When(at.date(), time(at.hour, at.minute))
