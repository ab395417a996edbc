"""`update` and `screen` for every step and every event: what holds for all of them."""

import functools

import msgspec
import pytest

from helperkit.journey import (
    turn_after,
    turn_beside,
    turn_finding,
    turn_getting,
    turn_opening,
    turn_report,
)
from helperkit.journey.events import PASSING, ProgramStarted
from helperkit.journey.model import Beside, ByPhone, State, Step
from helperkit.journey.screens import screen
from helperkit.journey.steps import Reading
from helperkit.journey.steps_report import MakingReport, ReportWork
from helperkit.journey.update import update
from helperkit.journey.work import work_of
from helperkit.words.load import Words
from tests.screens.examples import ORDER, PLACE
from tests.screens.gallery import states
from tests.unit.example_events import ANSWERS, CLASSES, SECRET, WHO, every_event, presses
from tests.unit.walks import STEP_CLASSES, cancelled, under_way

OWN, BENEATH, OLD, NEXT = 7, 6, 3, 8  # attempts: of the step, of the step beneath, gone, to come
WORDS = Words()


def at_work(step: Step) -> Step:
    """Return the step with its work under way, and that of a step beneath it."""
    if hasattr(step, "attempt"):
        step = msgspec.structs.replace(step, attempt=OWN)
    if hasattr(step, "before") and hasattr(step.before, "attempt") and not _stands(step):
        step = msgspec.structs.replace(
            step, before=msgspec.structs.replace(step.before, attempt=BENEATH)
        )
    return step


def _stands(step: Step) -> bool:
    """Whether the work beneath has stopped: a problem, or a start after a break."""
    return type(step).__name__ in {"Stopped", "WelcomeBack", "AskToSend"}


# A detour while a new link is read: the answer begins the next work beneath it.
BENEATH_A_DETOUR = {
    "by_phone_new_link": State(ByPhone(Reading("x", order=ORDER, place=PLACE))),
    "report_making_new_link": State(MakingReport(Reading("x", order=ORDER, place=PLACE))),
}
STATES = {
    name: State(at_work(state.step), OWN) for name, state in (states() | BENEATH_A_DETOUR).items()
}
EVENTS = tuple(every_event(OWN, BENEATH, OLD, NEXT))
every_state = pytest.mark.parametrize("state", STATES.values(), ids=STATES)


@functools.cache
def turns(state: State):
    """Return each event with the state and the effects that it gives."""
    return tuple((event, *update(state, event)) for event in EVENTS)


TURNS = {
    False: (turn_beside.turn, turn_report.turn),
    True: (turn_after.turn, turn_finding.turn, turn_getting.turn, turn_opening.turn),
}


@every_state
def test_no_turn_of_the_way_knows_a_step_beside_it_and_none_beside_knows_the_way(state):
    """So `update` asks only half of them, which is half of the time of a long replay."""
    step = state.step
    others = TURNS[isinstance(step, Beside)]
    said = {type(event).__name__ for event in EVENTS for turn in others if turn(step, event)}
    assert said == set()


def test_the_examples_are_of_every_class():
    assert {type(event) for event in EVENTS} == set(CLASSES)
    assert {type(state.step) for state in STATES.values()} == set(STEP_CLASSES)
    assert not ANSWERS & {type(event) for event in presses()}


@every_state
def test_a_late_answer_changes_nothing(state):
    running = under_way(state.step)
    for event, after, effects in turns(state):
        if type(event) in ANSWERS and event.attempt not in running:
            assert after is state, event
            assert effects == (), event


@every_state
def test_what_does_not_matter_gives_the_very_same_state(state):
    for event, after, _effects in turns(state):
        if not isinstance(event, ProgramStarted):  # which is journalled in any case
            assert after is state or after != state, event


@every_state
def test_work_begins_when_its_step_is_entered_and_once(state):
    for event, after, effects in turns(state):
        begun = {n: step for n, step in under_way(after.step).items() if n > state.attempt}
        works = {effect.attempt: effect for effect in effects if hasattr(effect, "attempt")}
        for attempt in cancelled(effects):
            del works[attempt]
        password = SECRET if SECRET in repr(event) else ""
        assert works == {n: work_of(step, password) for n, step in begun.items()}, event
        assert len(effects) == len(set(effects)), event
        assert after.attempt == state.attempt + len(begun), event


@every_state
def test_no_work_is_entered_without_beginning(state):
    for event, after, _effects in turns(state):
        step = after.step
        assert getattr(step, "attempt", 1) > 0, event
        if hasattr(step, "before") and not _stands(step):
            assert getattr(step.before, "attempt", 1) > 0, event


@every_state
def test_work_is_cancelled_exactly_when_it_is_left(state):
    before = under_way(state.step)
    for event, after, effects in turns(state):
        if isinstance(event, ProgramStarted):
            assert not cancelled(effects)  # nothing runs in a program that comes up
            continue
        left = set(before) - set(under_way(after.step))
        answered = set() if isinstance(event, PASSING) else {getattr(event, "attempt", 0)}
        assert cancelled(effects) == left - answered, event


@every_state
def test_only_a_person_cancels_work(state):
    for event, _after, effects in turns(state):
        failed_report = isinstance(state.step, ReportWork) and getattr(event, "attempt", 0) == OWN
        if type(event) in ANSWERS and not failed_report:
            assert not cancelled(effects), event


@every_state
def test_a_password_is_kept_in_no_state(state):
    for event, after, _effects in turns(state):
        for secret in (SECRET, WHO):
            assert secret.encode() not in msgspec.json.encode(after), event
            assert secret not in repr(screen(after)), event


@functools.cache
def _looked_at() -> frozenset[State]:
    return frozenset(after for state in STATES.values() for _event, after, _ in turns(state))


def test_every_screen_that_follows_is_whole():
    """One filled button or work under way, no two choices alike, and all in words."""
    assert len(_looked_at()) > 500
    for state in _looked_at():
        shown = screen(state)
        mains = [choice for choice in shown.choices if choice.weight == "main"]
        assert len(mains) == 1 or (shown.busy and not mains), shown.name
        names = [choice.name for choice in shown.choices]
        assert len(names) == len(set(names)), shown.name
        sends = [choice.sends for choice in shown.choices]
        assert len(sends) == len(set(sends)), shown.name
        page = WORDS.page(shown)
        labels = page.choices
        assert len(labels) == len(set(labels)), shown.name
        assert page.heading, shown.name
        assert page.body, shown.name
        assert page.picture, shown.name
        assert all(labels), shown.name


def test_a_field_is_asked_for_where_a_choice_needs_it():
    typed = {"link", "password", "sign_in", "words"}
    for state in _looked_at():
        shown = screen(state)
        asked = {choice.asks for choice in shown.choices if choice.asks in typed}
        assert asked == ({shown.field} if shown.field else set()), shown.name


def test_equal_states_give_equal_screens():
    for state in _looked_at():
        twin = msgspec.json.decode(msgspec.json.encode(state), type=State)
        assert twin == state
        assert screen(twin) == screen(state)
