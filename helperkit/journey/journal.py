"""The journal: one event a line, as JSON, so that a journey can be played again.

Milestones are written, each with the newest progress before it (see `events.PASSING`), so that
a replay gives the very state that was. A password never is, nor a name to sign in with, nor what
a customer says in their own words, nor the names of what is missing of a damaged parcel, or of
files that were found and not chosen, nor which lessons were done. The first line of a journey is
its `ProgramStarted`. A line may tell when it was written (`Moment`), for people: a replay does not
look at it. Reading drops a torn last line, which a crash may leave.
"""

from collections.abc import Iterable, Iterator
from functools import cache

import msgspec
from msgspec.structs import replace

from helperkit.journey.events import (
    Event,
    FilesFound,
    LessonsListed,
    ParcelUnpacked,
    PasswordGiven,
    SignInGiven,
    WordsGiven,
)
from helperkit.journey.fields import Maybe
from helperkit.journey.model import START, State
from helperkit.journey.update import update


class Moment(msgspec.Struct, frozen=True):
    """When a line was written: whole Unix seconds by this computer's clock.

    It stands in the line beside the event's own fields. Older journals have none.
    """

    at: Maybe = None


_ENCODER = msgspec.json.Encoder()


@cache
def _events() -> msgspec.json.Decoder[Event]:
    return msgspec.json.Decoder(Event)  # a hundred types: made where there is something to read


@cache
def _moments() -> msgspec.json.Decoder[Moment]:
    return msgspec.json.Decoder(Moment)


class JournalUnreadable(ValueError):
    """A line before the last is not an event of this version."""


def encode(event: Event, at: int | None = None) -> bytes:
    """Return the event as one line, without what must not be kept.

    `at` is when it happened, in Unix seconds; `update` never sees it.
    """
    if isinstance(event, PasswordGiven | SignInGiven | WordsGiven):
        event = type(event)()
    if isinstance(event, FilesFound):
        files = tuple(replace(file, path="", title="") for file in event.files)
        event = replace(event, files=files)
    if isinstance(event, LessonsListed):
        event = replace(event, entries=())
    if isinstance(event, ParcelUnpacked):
        event = replace(event, missing_names=())
    line = _ENCODER.encode(event)
    return (line if at is None else b'%s,"at":%d}' % (line[:-1], at)) + b"\n"


def time_of(line: bytes) -> int | None:
    """Return when a line was written, None where it does not say."""
    try:
        return _moments().decode(line).at
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def decode(journal: bytes) -> Iterator[Event]:
    """Yield the events of a journal, in order, leaving out a torn last line.

    Raises `JournalUnreadable` when any other line is not an event.
    """
    *lines, _torn = journal.split(b"\n")
    for number, line in enumerate(lines, start=1):
        try:
            yield _events().decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise JournalUnreadable(f"line {number}: {error}") from error


def whole(journal: bytes) -> bytes:
    """Return the journal without a torn last line."""
    return journal[: journal.rfind(b"\n") + 1]


def replay(events: Iterable[Event], start: State = START) -> Iterator[State]:
    """Yield the state after each event. Effects are not performed."""
    state = start
    for event in events:
        state, _effects = update(state, event)
        yield state


def final(events: Iterable[Event], start: State = START) -> State:
    """Return the state after all the events; `start` when there are none."""
    state = start
    for event in events:
        state, _effects = update(state, event)
    return state
