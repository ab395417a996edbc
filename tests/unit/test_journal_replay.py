"""A journal played again: the very same screens, and after a break the same work."""

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helperkit.journey.events import (
    PASSING,
    FileReceived,
    ProgramStarted,
    WentOn,
)
from helperkit.journey.journal import decode, replay
from helperkit.journey.model import State
from helperkit.journey.order import Box
from helperkit.journey.screens import screen
from helperkit.journey.steps import (
    FindingPrograms,
    Found,
    Getting,
    Got,
    Opening,
    Pausing,
    Unpacking,
)
from helperkit.journey.steps_after import Listening, MakingSheet, MakingShortcut
from helperkit.journey.steps_lesson import LessonShelf
from helperkit.journey.update import update
from tests.each import each
from tests.screens.examples import ORDER, PARCEL, PLACE
from tests.screens.gallery import states
from tests.unit.recorded import UNTIL_GETTING, Journey, nameless
from tests.unit.walks import answers_to, pressable, under_way

# Work that begins at another press: what was opened or said is gone.
NOT_KEPT = (Opening, FindingPrograms, Listening, MakingShortcut, MakingSheet)


def unnamed(state):
    """Return a state as it is after a break, without the names of what is missing."""

    def bare(value):
        if isinstance(value, Box):
            return msgspec.structs.replace(value, missing_names=())
        if isinstance(value, Found):
            return Found(nameless(value.files))
        if isinstance(value, LessonShelf):
            value = msgspec.structs.replace(value, entries=())
        if not isinstance(value, msgspec.Struct):
            return value
        names = [name for name in ("step", "before", "box") if hasattr(value, name)]
        return msgspec.structs.replace(value, **{n: bare(getattr(value, n)) for n in names})

    return bare(state)


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


@each("name", states())
def test_a_new_start_leads_back_to_the_same_work(name):
    cut_off = msgspec.structs.replace(states()[name], attempt=5)
    back, effects = update(cut_off, ProgramStarted(again=True))
    assert effects == ()
    assert under_way(back.step) == {}
    shown = screen(back)
    if shown.name != "welcome_back":
        assert shown.name in {"hello", "comfort", "done", "all_well"}
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
