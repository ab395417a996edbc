"""The journal: what is written in it, what is not, and how it can be read."""

import msgspec
import pytest

from helperkit.journey.events import (
    DownloadProgressed,
    FileReceived,
    FilesFound,
    FolderAsked,
    LessonsListed,
    OrderRead,
    ParcelUnpacked,
    PasswordGiven,
    Paused,
    ProgramStarted,
    SignInGiven,
    WentOn,
    WordsGiven,
)
from helperkit.journey.journal import JournalUnreadable, decode, encode, whole
from helperkit.journey.model import START, State
from helperkit.journey.order import System
from helperkit.journey.session import Session
from helperkit.journey.steps import Pausing
from tests.each import each
from tests.screens.examples import ORDER, PARCEL
from tests.unit.example_events import every_event
from tests.unit.recorded import UNTIL_GETTING, Journey, last, nameless

EVENTS = tuple(every_event(3))
LINES = [encode(event) for event in EVENTS[:40]]


@each("event", EVENTS)
def test_every_event_comes_back(event):
    line = encode(event)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    back = list(decode(line))
    secret = isinstance(event, PasswordGiven | SignInGiven | WordsGiven)
    assert back == [type(event)() if secret else without_names(event)]


def without_names(event):
    """Return the event as a journal keeps it, but for what a person typed."""
    if isinstance(event, ParcelUnpacked):
        return msgspec.structs.replace(event, missing_names=())
    if isinstance(event, LessonsListed):
        return msgspec.structs.replace(event, entries=())
    if isinstance(event, FilesFound):
        return msgspec.structs.replace(event, files=nameless(event.files))
    return event


def test_a_torn_last_line_is_left_out_wherever_it_tore():
    journal = b"".join(LINES)
    kept = list(decode(journal))
    ends, end = [], 0
    for line in LINES:
        ends.append(end := end + len(line))
    for torn in range(len(journal) + 1):
        complete = sum(end <= torn for end in ends)
        assert list(decode(journal[:torn])) == kept[:complete]
        assert whole(journal[:torn]) == b"".join(LINES[:complete])


def test_what_was_torn_can_be_written_on():
    journal = whole(b"".join(LINES)[:-3]) + LINES[-1]
    assert list(decode(journal)) == list(decode(b"".join(LINES)))


@pytest.mark.parametrize("broken", [b"{\n", b"\n", b"\xff\xfe\n", b'{"type":"Danced"}\n', b"[]\n"])
def test_a_broken_line_in_the_middle_is_said(broken):
    journal = LINES[0] + broken + LINES[1]
    events = decode(journal)
    assert next(events) == next(decode(LINES[0]))
    with pytest.raises(JournalUnreadable, match="line 2"):
        next(events)


def test_a_field_of_the_wrong_type_is_said():
    with pytest.raises(JournalUnreadable, match="line 1"):
        list(decode(b'{"type":"FileChosen","index":"first"}\n'))


@pytest.mark.parametrize("start", [START, State(system=System.MACOS)])
def test_the_first_line_is_the_start_of_the_program(start):
    journey = Journey(start)
    journey.send(ProgramStarted())
    journey.send(WentOn())
    assert [type(event) for event in decode(journey.journal)] == [ProgramStarted, WentOn]


def test_only_the_newest_progress_before_a_milestone_is_journalled():
    journey = Journey()
    journey.send(*UNTIL_GETTING)
    written = journey.journal
    for done in range(1, 1000):
        journey.send(DownloadProgressed(3, done, 12_400_000, 40))
    assert journey.journal == written
    journey.send(Paused())
    added = list(decode(journey.journal))[len(UNTIL_GETTING) :]
    assert added == [DownloadProgressed(3, 999, 12_400_000, 40), Paused()]
    paused = journey.session.state
    assert isinstance(paused.step, Pausing)
    assert paused.step.amount.done == 999
    assert last(journey.journal) == paused
    journey.send(WentOn())
    assert list(decode(journey.journal))[-1] == WentOn()
    assert last(journey.journal) == journey.session.state


def test_what_changes_nothing_is_not_journalled():
    journey = Journey()
    journey.send(*UNTIL_GETTING)
    written, shown = journey.journal, len(journey.shown)
    journey.send(FileReceived(1, PARCEL), OrderRead(3, ORDER), FolderAsked())
    assert journey.journal == written
    assert len(journey.shown) == shown


def test_a_milestone_is_recorded_before_its_effects_go_out():
    order = []
    session = Session(
        START,
        record=lambda event: order.append(type(event).__name__),
        perform=lambda effect: order.append(type(effect).__name__),
        show=lambda shown: order.append(shown.name),
    )
    for event in UNTIL_GETTING:
        session.send(event)
    assert order[-3:] == ["WentOn", "getting", "Download"]
    assert order[0] == "ProgramStarted"


def test_an_event_that_is_sent_while_another_turns_waits():
    """A press that comes at once, as with `--yes`, does not overtake the effects before it."""
    journey = Journey()

    def press_at_once(shown):
        if shown.name == "getting":
            journey.session.send(shown.main_choice.sends)

    journey.session = Session(
        START, record=journey.record, perform=journey.effects.append, show=press_at_once
    )
    journey.send(*UNTIL_GETTING)
    assert [type(effect).__name__ for effect in journey.effects[-2:]] == ["Download", "Cancel"]
    assert isinstance(journey.session.state.step, Pausing)
    assert last(journey.journal) == journey.session.state
