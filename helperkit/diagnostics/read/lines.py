"""The journal of a report: the events that this version knows, and the states they lead to."""

import time
from typing import Any

import msgspec

from helperkit.diagnostics.history import History
from helperkit.diagnostics.manifest import JournalFate
from helperkit.diagnostics.read.bundle import Odd
from helperkit.diagnostics.read.cleaning import Cleaned, is_clean
from helperkit.diagnostics.read.items import Notes, Unreadable
from helperkit.journey.events import Event
from helperkit.journey.journal import time_of
from helperkit.journey.model import START, State
from helperkit.journey.update import update

MOST_EVENTS = 20_000  # the program itself writes at most about half of that
MOST_MENDED = 2_000  # lines of another version that are looked at closely
LONGEST_MENDED = (
    1 << 19
)  # bytes of such a line: as values of no known type it takes forty times that
# Of the processor, for playing: a clock on the wall would cut honest reports on a busy machine.
MOST_SECONDS = 1.0
_LOOK_AT_THE_CLOCK = 64  # events

_DECODER: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)


def history_of(
    content: bytes, notes: Notes, start: State | None, seconds: float = MOST_SECONDS
) -> History:
    """Return what happened, played from `start` on. Raises `Unreadable` for what is no text."""
    try:
        content.decode("utf-8")
    except ValueError as error:
        raise Unreadable from error
    *lines, torn = content.split(b"\n", MOST_EVENTS)
    if len(lines) == MOST_EVENTS and torn:
        notes.add(Odd.EVENTS_TOO_MANY, count=torn.count(b"\n") + 1)
        torn = b""
    reader = _Lines(notes)
    for line in lines:
        reader.take(line)
    states, unplayed = _played(reader.events, start or START, seconds)
    if unplayed:
        notes.add(Odd.REPLAY_STOPPED, count=unplayed)
    fate = JournalFate(
        lines=len(lines),
        kept=len(reader.events),
        unreadable=len(lines) - len(reader.events),
        torn=bool(torn),
        unplayed=unplayed,
    )
    return History(tuple(reader.events), tuple(states), fate, tuple(reader.times))


class _Lines:
    """Reads one line after the other."""

    def __init__(self, notes: Notes) -> None:
        self.events: list[Event] = []
        self.times: list[int | None] = []
        self._notes = notes
        self._mended = 0

    def take(self, line: bytes) -> None:
        """Add the line's event, where this version knows it."""
        try:
            line = line if is_clean(line) else self._cleaned(line)
        except ValueError:
            self._notes.add(Odd.EVENT_UNREADABLE)
            return
        try:
            event = _DECODER.decode(line)
        except (ValueError, RecursionError):
            found = self._mend(line)
            if found is None:
                return
            event = found
        self.events.append(event)
        self.times.append(time_of(line))

    def _cleaned(self, line: bytes) -> bytes:
        cleaned = Cleaned(line.removesuffix(b"\r"))
        self._notes.add(Odd.TEXT_CLEANED, "journal.jsonl", cleaned.replaced)
        self._notes.add(Odd.TEXT_CUT, "journal.jsonl", cleaned.cut)
        return cleaned.text.encode()

    def _mend(self, line: bytes) -> Event | None:
        self._mended += 1
        if self._mended > MOST_MENDED or len(line) > LONGEST_MENDED:
            self._notes.add(Odd.EVENT_UNREADABLE)
            return None
        try:
            told: Any = msgspec.json.decode(line)
        except (ValueError, RecursionError):
            self._notes.add(Odd.EVENT_UNREADABLE)
            return None
        from helperkit.diagnostics.read.mending import Mender, Unfit

        mender = Mender(lambda field: self._notes.add(Odd.VALUE_UNKNOWN, field), self._notes.budget)
        try:
            event: Event = mender.fit(told, Event)
        except Unfit:
            name = told.get("type") if isinstance(told, dict) else None
            known = isinstance(name, str) and name not in _names()
            self._notes.add(
                Odd.EVENT_UNKNOWN if known else Odd.EVENT_UNREADABLE,
                name if isinstance(name, str) else "",
            )
            return None
        return event


def _names() -> frozenset[str]:
    return frozenset(kind.__name__ for kind in Event.__args__)


def _played(events: list[Event], start: State, seconds: float) -> tuple[list[State], int]:
    """Return the states from `start` on, and how many events were not played any more."""
    states, state = [start], start
    deadline = time.thread_time() + seconds
    for number, event in enumerate(events):
        if number % _LOOK_AT_THE_CLOCK == 0 and time.thread_time() > deadline:
            return states, len(events) - number
        try:
            state, _effects = update(state, event)
        except Exception:  # noqa: BLE001 - events of a stranger may make no sense at all
            return states, len(events) - number
        states.append(state)
    return states, 0
