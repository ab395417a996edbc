"""The journal: what is written can be read again, and played again to the very same screens."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helperkit.journey.events import (
    PASSING,
    DownloadProgressed,
    FileReceived,
    FilesFound,
    FolderAsked,
    OrderRead,
    ParcelUnpacked,
    PasswordGiven,
    Paused,
    PlaceProposed,
    ProgramStarted,
    SignInGiven,
    WentOn,
    WordsGiven,
)
from helperkit.journey.journal import JournalUnreadable, decode, encode, replay, whole
from helperkit.journey.model import START, State
from helperkit.journey.order import Box
from helperkit.journey.screens import screen
from helperkit.journey.session import Session
from helperkit.journey.steps import Found, Getting, Got, Opening, Pausing, Unpacking
from helperkit.journey.steps_after import Listening, MakingSheet, MakingShortcut
from helperkit.journey.update import update
from tests.screens.gallery import ORDER, PARCEL, PLACE, states
from tests.unit.walks import answers_to, every_event, pressable, under_way

# Work that begins at another press: what was opened or said is gone.
NOT_KEPT = (Opening, Listening, MakingShortcut, MakingSheet)
EVENTS = tuple(every_event(3))
LINES = [encode(event) for event in EVENTS[:40]]
UNTIL_GETTING = (
    ProgramStarted(given="card"),
    WentOn(),
    WentOn(),
    OrderRead(1, ORDER),
    WentOn(),
    PlaceProposed(2, PLACE),
    WentOn(),
)


class Journey:
    """A session with its journal in memory; the effects are kept, and not performed."""

    def __init__(self, start=START):
        self.journal = b""
        self.effects = []
        self.shown = []
        self.states = []  # after each milestone
        self.session = Session(
            start, record=self.record, perform=self.effects.append, show=self.shown.append
        )

    def record(self, event):
        self.journal += encode(event)

    def send(self, *events):
        for event in events:
            written = self.journal
            self.session.send(event)
            if self.journal != written:
                self.states.append(self.session.state)


def last(journal, start=START):
    return [start, *replay(decode(journal), start)][-1]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
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
    if isinstance(event, FilesFound):
        return msgspec.structs.replace(event, files=nameless(event.files))
    return event


def nameless(files):
    return tuple(msgspec.structs.replace(file, path="", title="") for file in files)


def unnamed(state):
    """Return a state as it is after a break, without the names of what is missing."""

    def bare(value):
        if isinstance(value, Box):
            return msgspec.structs.replace(value, missing_names=())
        if isinstance(value, Found):
            return Found(nameless(value.files))
        if not isinstance(value, msgspec.Struct):
            return value
        names = [name for name in ("step", "before", "box") if hasattr(value, name)]
        return msgspec.structs.replace(value, **{n: bare(getattr(value, n)) for n in names})

    return bare(state)


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


@pytest.mark.parametrize("start", [START, State(system="other")])
def test_the_first_line_is_the_start_of_the_program(start):
    journey = Journey(start)
    journey.send(ProgramStarted())
    journey.send(WentOn())
    assert [type(event) for event in decode(journey.journal)] == [ProgramStarted, WentOn]


def walk(choose, steps):
    """Go a random way, by presses, answers and now and then a new start; return the journey."""
    journey = Journey()
    journey.send(*choose([UNTIL_GETTING, (ProgramStarted(given=choose(["", "card"])),)]))
    for _ in range(steps):
        state = journey.session.state
        pressed, answered = tuple(pressable(screen(state))), tuple(answers_to(state.step))
        good = tuple(event for event in answered if type(event).__name__ != "WorkFailed")
        kinds = [k for k in (pressed, good, good, answered) if k]
        journey.send(choose([*choose(kinds), ProgramStarted(again=True)]))
    return journey


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.integers(1, 60))
def test_a_journey_played_again_gives_equal_states_and_screens(random, steps):
    journey = walk(random.choice, steps)
    events = list(decode(journey.journal))
    played = [
        state
        for event, state in zip(events, replay(events), strict=True)
        if not isinstance(event, PASSING)
    ]
    states = list(map(unnamed, journey.states))
    assert played == states
    assert list(map(screen, played)) == list(map(screen, states))


def stripped(step):
    """Return the step without the amounts that progress brings, and what follows from them.

    Where the received bytes lie is known by how many came.
    """
    if hasattr(step, "before"):
        step = msgspec.structs.replace(step, before=stripped(step.before))
    if hasattr(step, "amount"):
        step = msgspec.structs.replace(step, amount=type(step.amount)())
    if hasattr(step, "came_from"):
        step = msgspec.structs.replace(step, came_from="")
    return step


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.integers(1, 60))
def test_progress_changes_amounts_and_nothing_else(random, steps):
    journey = walk(random.choice, steps)
    events = [e for e in decode(journey.journal) if not isinstance(e, PASSING)]
    *_, state = replay(events)
    assert stripped(state.step) == stripped(unnamed(journey.session.state).step)
    assert state.attempt == journey.session.state.attempt


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


@pytest.mark.parametrize("name", states())
def test_a_new_start_leads_back_to_the_same_work(name):
    cut_off = msgspec.structs.replace(states()[name], attempt=5)
    back, effects = update(cut_off, ProgramStarted(again=True))
    assert effects == ()
    assert under_way(back.step) == {}
    shown = screen(back)
    if shown.name != "welcome_back":
        assert shown.name in {"hello", "comfort", "done"}
        return
    on, effects = update(back, WentOn())
    works = under_way(on.step)
    assert len(effects) == len(works)
    assert set(works) <= {6}
    beneath = cut_off.step
    while hasattr(beneath, "before"):
        beneath = beneath.before
    if isinstance(on.step, Getting) and isinstance(beneath, Unpacking):
        assert on.step.order.spoilt == beneath.parcel  # the damaged parcel is got again
        return
    if hasattr(beneath, "attempt") and not isinstance(beneath, NOT_KEPT):
        expected = msgspec.structs.replace(beneath, attempt=6)
        if isinstance(beneath, Getting):  # nothing is expected of work that has not begun
            expected = msgspec.structs.replace(expected, amount=beneath.amount.at_rest)
        assert list(works.values()) == [expected]
    if isinstance(beneath, Pausing):
        assert isinstance(on.step, Getting)
        assert on.step.amount == beneath.amount


def test_a_late_answer_from_before_the_break_changes_nothing():
    journey = Journey()
    journey.send(*UNTIL_GETTING, ProgramStarted(again=True), WentOn())
    state = journey.session.state
    assert isinstance(state.step, Getting)
    journey.send(FileReceived(3, PARCEL))
    assert journey.session.state is state
    journey.send(FileReceived(state.attempt, PARCEL))
    assert isinstance(journey.session.state.step, Got)


def test_a_locked_parcel_asks_again_after_a_break():
    """The password is kept nowhere, so the work begins without it and finds the lock."""
    state = State(Unpacking(ORDER, PLACE, PARCEL, attempt=4), attempt=4)
    back = update(state, ProgramStarted(again=True))[0]
    _on, effects = update(back, WentOn())
    assert [effect.password for effect in effects] == [""]
