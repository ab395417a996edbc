"""`update` and `screen` for every step and every event: what holds for all of them."""

import functools
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from helperkit.journey import (
    turn_after,
    turn_beside,
    turn_finding,
    turn_getting,
    turn_opening,
    turn_report,
)
from helperkit.journey.effects import Effect
from helperkit.journey.events import PASSING, Event, ProgramStarted
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


class Turn(NamedTuple):
    """An event in a state, and what it gives."""

    state: State
    event: Event
    after: State
    effects: tuple[Effect, ...]


@functools.cache
def turns() -> dict[str, tuple[Turn, ...]]:
    """Return every event in every state, by the state's name."""
    return {
        name: tuple(Turn(state, event, *update(state, event)) for event in EVENTS)
        for name, state in STATES.items()
    }


def every_turn() -> Iterator[tuple[Turn, tuple[str, Event]]]:
    """Yield each turn, with what tells it from the others when a test fails."""
    for name, of_state in turns().items():
        yield from ((turn, (name, turn.event)) for turn in of_state)


TURNS = {
    False: (turn_beside.turn, turn_report.turn),
    True: (turn_after.turn, turn_finding.turn, turn_getting.turn, turn_opening.turn),
}


def test_no_turn_of_the_way_knows_a_step_beside_it_and_none_beside_knows_the_way():
    """So `update` asks only half of them, which is half of the time of a long replay."""
    for name, state in STATES.items():
        others = TURNS[isinstance(state.step, Beside)]
        said = {event for event in EVENTS for turn in others if turn(state.step, event)}
        assert not said, name


def test_the_examples_are_of_every_class():
    assert {type(event) for event in EVENTS} == set(CLASSES)
    assert {type(state.step) for state in STATES.values()} == set(STEP_CLASSES)
    assert not ANSWERS & {type(event) for event in presses()}


def test_a_late_answer_changes_nothing():
    for turn, where in every_turn():
        running = under_way(turn.state.step)
        if type(turn.event) in ANSWERS and turn.event.attempt not in running:
            assert turn.after is turn.state, where
            assert turn.effects == (), where


def test_what_does_not_matter_gives_the_very_same_state():
    for turn, where in every_turn():
        if not isinstance(turn.event, ProgramStarted):  # which is journalled in any case
            assert turn.after is turn.state or turn.after != turn.state, where


def test_work_begins_when_its_step_is_entered_and_once():
    for (state, event, after, effects), where in every_turn():
        begun = {n: step for n, step in under_way(after.step).items() if n > state.attempt}
        works = {effect.attempt: effect for effect in effects if hasattr(effect, "attempt")}
        for attempt in cancelled(effects):
            del works[attempt]
        password = SECRET if SECRET in repr(event) else ""
        assert works == {n: work_of(step, password) for n, step in begun.items()}, where
        assert len(effects) == len(set(effects)), where
        assert after.attempt == state.attempt + len(begun), where


def test_no_work_is_entered_without_beginning():
    for turn, where in every_turn():
        step = turn.after.step
        assert getattr(step, "attempt", 1) > 0, where
        if hasattr(step, "before") and not _stands(step):
            assert getattr(step.before, "attempt", 1) > 0, where


def test_work_is_cancelled_exactly_when_it_is_left():
    for (state, event, after, effects), where in every_turn():
        if isinstance(event, ProgramStarted):
            assert not cancelled(effects), where  # nothing runs in a program that comes up
            continue
        left = set(under_way(state.step)) - set(under_way(after.step))
        answered = set() if isinstance(event, PASSING) else {getattr(event, "attempt", 0)}
        assert cancelled(effects) == left - answered, where


def test_only_a_person_cancels_work():
    for (state, event, _after, effects), where in every_turn():
        failed_report = isinstance(state.step, ReportWork) and getattr(event, "attempt", 0) == OWN
        if type(event) in ANSWERS and not failed_report:
            assert not cancelled(effects), where


def test_a_password_is_kept_in_no_state():
    for after in _looked_at():
        for secret in (SECRET, WHO):
            assert secret.encode() not in msgspec.json.encode(after), after
            assert secret not in repr(screen(after)), after


@functools.cache
def _looked_at() -> frozenset[State]:
    return frozenset(turn.after for turn, _where in every_turn())


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
