"""What happened, from the journal: as much of it as can be read and played."""

from collections.abc import Iterable

import msgspec

from helperkit.diagnostics.manifest import JournalFate
from helperkit.journey.events import Event
from helperkit.journey.journal import decode, replay, time_of, whole
from helperkit.journey.model import START, State


class History(msgspec.Struct, frozen=True):
    """The events of a journal, and the states: the first before any event, one more after each.

    `times` has one entry for each event: Unix seconds by the customer's clock, None where the
    journal does not say.
    """

    events: tuple[Event, ...]
    states: tuple[State, ...]
    fate: JournalFate
    times: tuple[int | None, ...] = ()

    def at(self, position: int) -> int | None:
        """Return when the event of that position happened, where that is known."""
        return self.times[position] if position < len(self.times) else None

    def before(self, position: int) -> State:
        """Return the state before the event of that position."""
        return self.states[min(position, len(self.states) - 1)]

    @property
    def last(self) -> State:
        """The newest state that could be played."""
        return self.states[-1]


def read(journal: bytes) -> History:
    """Return what a journal tells. A line that cannot be read is left out, whatever it holds."""
    readable = whole(journal)
    lines = readable.split(b"\n")[:-1]
    events: list[Event] = []
    times: list[int | None] = []
    for line in lines:
        try:
            events.extend(decode(line + b"\n"))
            times.append(time_of(line))
        except (ValueError, RecursionError):  # JournalUnreadable, and bytes that are not UTF-8
            continue
    states = played(events)
    fate = JournalFate(
        lines=len(lines),
        kept=len(events),
        unreadable=len(lines) - len(events),
        torn=len(readable) < len(journal),
        unplayed=len(events) - (len(states) - 1),
    )
    return History(tuple(events), states, fate, tuple(times))


def played(events: Iterable[Event], start: State = START) -> tuple[State, ...]:
    """Return the states from `start` on, as far as the events make sense."""
    states = [start]
    try:
        for state in replay(events, start):
            states.append(state)
    except Exception:  # noqa: BLE001 - lines may be missing, so the rest may make no sense
        return tuple(states)
    return tuple(states)
