"""When cases are due: who is to be called today, who waits too long, who comes later.

Days and times are those of the clock on the agent's wall. `zone` None is this computer's own,
with its changes of the clocks. A time that the clocks jump over counts as the one just after;
of a time that comes twice, the first counts (PEP 495, fold 0).
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

import msgspec

from helperkit.agent.cases.model import Case, When


class Standing(StrEnum):
    """How an open case stands, in the order of the list."""

    OVERDUE = "overdue"
    DUE = "due"  # its time has come: it is to be called now
    TODAY = "today"
    COMING = "coming"
    NO_DAY = "no_day"  # nobody planned to call back


PRESSING = frozenset({Standing.OVERDUE, Standing.DUE})


class Line(msgspec.Struct, frozen=True):
    """A line of the list. `until` is when it becomes overdue, UTC; `reminds` what is due now."""

    case: Case
    standing: Standing
    until: datetime | None = None
    reminds: tuple[When, ...] = ()


FEW_MINUTES = timedelta(minutes=15)  # in which a call-back is still in time
MORNING = time(9)  # when one is reminded of a day without a time
_ORDER = {standing: place for place, standing in enumerate(Standing)}
_NEVER = datetime.max.replace(tzinfo=UTC)


def due_list(cases: Iterable[Case], now: datetime, zone: tzinfo | None = None) -> tuple[Line, ...]:
    """Return the open cases: to call today first; of these who waits too long, then who is due.

    Within a group the one that becomes overdue first; a call-back without a time has the whole
    day. Those without a day stand last, the newest change first.
    """
    lines = [_line(case, now, zone) for case in cases if not case.done]
    return tuple(sorted(lines, key=_place))


def moment(when: When, zone: tzinfo | None = None) -> datetime:
    """Return when it is to be done, UTC: the time, else in the morning of the day."""
    return _utc(datetime.combine(when.day, when.at or MORNING, zone))


def deadline(when: When, zone: tzinfo | None = None) -> datetime:
    """Return from when on it is overdue, UTC: soon after the time, else the end of the day."""
    if when.at is not None:
        return moment(when, zone) + FEW_MINUTES
    return _end_of(when.day, zone)


def next_turn(cases: Iterable[Case], now: datetime, zone: tzinfo | None = None) -> datetime:
    """Return the next moment, UTC, at which the list may be another one: midnight at the latest."""
    today = now.astimezone(zone).date()
    turn = _end_of(today, zone)
    for case in cases:
        if case.done:
            continue
        moments = [moment(one.when, zone) for one in case.reminders if not one.told]
        if case.call_back is not None and case.call_back.day <= today:
            moments.append(deadline(case.call_back, zone))
            if case.call_back.at is not None:
                moments.append(moment(case.call_back, zone))
        turn = min([turn, *(one for one in moments if one > now)])
    return turn


def _end_of(day: date, zone: tzinfo | None) -> datetime:
    return _utc(datetime.combine(day + timedelta(days=1), time.min, zone))


def _utc(wall: datetime) -> datetime:
    # Not `wall.astimezone(UTC)`: in this computer's own zone, that takes a time which the clocks
    # jump over for one an hour too early.
    return datetime.fromtimestamp(wall.timestamp(), UTC)


def _line(case: Case, now: datetime, zone: tzinfo | None) -> Line:
    reminds = tuple(
        one.when for one in case.reminders if not one.told and moment(one.when, zone) <= now
    )
    until = None if case.call_back is None else deadline(case.call_back, zone)
    return Line(case, standing(case.call_back, now, zone), until, reminds)


def standing(when: When | None, now: datetime, zone: tzinfo | None = None) -> Standing:
    """Return how a case stands that is to be called back then; None for no day."""
    if when is None:
        return Standing.NO_DAY
    if deadline(when, zone) <= now:
        return Standing.OVERDUE
    if when.at is not None and moment(when, zone) <= now:
        return Standing.DUE
    return Standing.TODAY if when.day <= now.astimezone(zone).date() else Standing.COMING


def _place(line: Line) -> tuple[int, datetime, timedelta, str]:
    newest_first = _NEVER - line.case.changed if line.until is None else timedelta()
    return _ORDER[line.standing], line.until or _NEVER, newest_first, line.case.id
