"""What happened when, as people tell it: in local time, with the waits, and nothing twice."""

import re
from datetime import UTC, datetime, timedelta, tzinfo

import msgspec

from helperkit.diagnostics.history import History
from helperkit.diagnostics.read.bundle import Bundle
from helperkit.journey.events import PASSING, Event, ProgramStarted, WorkFailed
from helperkit.journey.model import Stopped
from helperkit.journey.problems import ProblemName

LONG_WAIT = 60  # seconds: from here on a wait is told
DEEPEST = 20  # steps beneath a step
LAST_TIME = 253_402_214_400  # the last day that a calendar knows, in Unix seconds
_LATER_WORD = re.compile(r"(?<=[a-z])[A-Z]")


class Entry(msgspec.Struct, frozen=True):
    """One line of a timeline.

    `position` is that of its (first) event in the history. `at` is a time by the customer's own
    clock, ISO 8601 with its distance from UTC, "" where nobody knows; `waited` the seconds since
    the line before, where that is long, and less than 0 where the clock was set back; `days` how
    often midnight passed in between.
    """

    position: int
    name: str  # of its words: "went-on", "came-back"
    at: str = ""
    waited: int = 0
    days: int = 0
    problem: ProblemName | None = None
    times: int = 1  # as often in a row


def timeline(bundle: Bundle) -> tuple[Entry, ...]:
    """Return what happened. Progress is left out: the lines around it say what came of it."""
    zone = _zone(bundle.manifest.made)
    history = bundle.history
    entries: list[Entry] = []
    before: datetime | None = None
    for position, event in enumerate(history.events):
        if isinstance(event, PASSING):
            continue
        at = _time(history, position, zone)
        entry = _entry(position, event, at, before)
        before = at or before
        last = entries[-1] if entries else None
        if last is not None and _same(last, entry):
            entries[-1] = msgspec.structs.replace(last, times=last.times + 1)
        else:
            entries.append(entry)
        if (problem := _met(history, position)) is not None:
            entries.append(Entry(position, "work-failed", entry.at, problem=problem))
    return tuple(entries)


def name_of(event: Event) -> str:
    """Return an event's name as it stands in the names of words."""
    if isinstance(event, ProgramStarted) and event.again:
        return "came-back"
    return dashed(type(event).__name__)


def dashed(name: str) -> str:
    """Return a class's name as it stands in the names of words: "went-on"."""
    return _LATER_WORD.sub(lambda found: f"-{found[0]}", name).lower()


def _entry(position: int, event: Event, at: datetime | None, before: datetime | None) -> Entry:
    waited = days = 0
    if at is not None and before is not None:
        seconds = int((at - before).total_seconds())
        waited = seconds if seconds >= LONG_WAIT or seconds < 0 else 0
        days = max(0, (at.date() - before.date()).days)
    return Entry(
        position=position,
        name=name_of(event),
        at=at.isoformat(timespec="seconds") if at is not None else "",
        waited=waited,
        days=days,
        problem=event.problem if isinstance(event, WorkFailed) else None,
    )


def _met(history: History, position: int) -> ProblemName | None:
    """Return the problem that a step ran into by itself, with an event that tells of none."""
    if isinstance(history.events[position], WorkFailed) or position + 1 >= len(history.states):
        return None
    after = history.states[position + 1].step
    if not isinstance(after, Stopped):
        return None
    before: object = history.states[position].step
    for _ in range(DEEPEST):  # who only comes back to a problem does not meet it anew
        if isinstance(before, Stopped) and before.problem == after.problem:
            return None
        before = getattr(before, "before", None)
    return after.problem


def _same(last: Entry, entry: Entry) -> bool:
    told = (last.name, last.problem) == (entry.name, entry.problem)
    return told and not entry.waited and not entry.days


def _time(history: History, position: int, zone: tzinfo) -> datetime | None:
    at = history.at(position)
    if at is None or not 86_400 <= at < LAST_TIME:
        return None
    return datetime.fromtimestamp(at, UTC).astimezone(zone)


def _zone(made: str) -> tzinfo:
    """Return the zone of the customer's clock, as the manifest tells; else that of UTC."""
    try:
        zone = datetime.fromisoformat(made).tzinfo
        return zone if zone is not None else UTC
    except (ValueError, OverflowError):
        return UTC


def lasted(bundle: Bundle) -> timedelta | None:
    """Return how long the whole history took, where its times are known and go forward."""
    known = [at for at in bundle.history.times if at is not None]
    if not known or known[-1] < known[0]:
        return None
    return timedelta(seconds=min(known[-1] - known[0], LAST_TIME))
