"""The graph of the journey: everything matters somewhere, and nobody is ever stuck."""

from collections import deque
from typing import get_args

import pytest

from helperkit.journey.effects import Cancel, Deed, Work
from helperkit.journey.events import ProgramStarted, Topic, WentBack
from helperkit.journey.kinds import Kind
from helperkit.journey.model import ByPhone, State, Stopped, order_of, trusts
from helperkit.journey.order import Trust
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.screens_lesson import PRAISE
from helperkit.journey.steps import CheckingFile, Got, Restate
from helperkit.journey.steps_after import Done
from helperkit.journey.update import update
from tests.screens.examples import LINK, OWN
from tests.screens.gallery import STEPS
from tests.unit.example_events import CLASSES
from tests.unit.walks import STEP_CLASSES, graph, pressable, shape

BACKS = 30  # more screens than any way back is long


def ways():
    for place in graph().values():
        yield from ((place.state, way) for way in place.ways)


def names(classes):
    return {cls.__name__ for cls in classes}


def test_every_event_matters_somewhere():
    mattering = {type(way.event) for state, way in ways() if way.to is not state or way.effects}
    # Dropped onto the window, the one event that no choice and no work sends.
    dropped = next(cls for cls in CLASSES if cls.__name__ == "OrderGiven")
    assert update(State(), dropped("card"))[1]
    assert names(CLASSES) == names(mattering | {dropped})


def test_every_effect_is_asked_for_somewhere():
    asked = {type(effect) for _state, way in ways() for effect in way.effects}
    assert names(asked) == names((*get_args(Work), *get_args(Deed), Cancel))


def test_every_step_problem_and_explanation_is_reached():
    steps = [place.state.step for place in graph().values()]
    assert {type(step) for step in steps} == set(STEP_CLASSES)
    assert {step.problem for step in steps if isinstance(step, Stopped)} == set(ProblemName)
    assert {getattr(step, "topic", None) for step in steps} - {None} == set(Topic)


def test_every_choice_does_something():
    for place in graph().values():
        for event in pressable(place.shown):
            after, effects = update(place.state, event)
            assert after is not place.state or effects, (place.shown.name, event)


def test_from_everywhere_the_end_or_a_person_can_be_reached():
    """By choices alone: the customer's own presses, and work that goes well."""
    into = {}
    for here, place in graph().items():
        for way in place.ways:
            if type(way.event).__name__ not in {"WorkFailed", "ProgramStarted"}:
                into.setdefault(shape(way.to.step), set()).add(here)
    for ends in (lambda step: isinstance(step, Done), lambda step: isinstance(step, ByPhone)):
        reached = {here for here, place in graph().items() if ends(place.state.step)}
        assert reached
        waiting = deque(reached)
        while waiting:
            for earlier in into.get(waiting.popleft(), ()):
                if earlier not in reached:
                    reached.add(earlier)
                    waiting.append(earlier)
        stuck = {p.shown.name for here, p in graph().items() if here not in reached}
        assert stuck == set()


def test_going_back_comes_to_an_end():
    for place in graph().values():
        state = place.state
        for _ in range(BACKS):
            before, (state, _effects) = state, update(state, WentBack())
            if state is before:
                break
        else:
            pytest.fail(f"back goes round from {place.shown.name}")


def parcel_of(step):
    if hasattr(step, "before"):
        return parcel_of(step.before)
    box = getattr(step, "box", None)
    return box.parcel if box else getattr(step, "parcel", None)


def is_own(step):
    return step.order.trust is Trust.OWN_FILE


def test_going_back_loses_nothing():
    for place in graph().values():
        step = place.state.step
        behind = update(place.state, WentBack())[0].step
        # "That is not mine", and a file of the customer's own that cannot be used.
        before = getattr(step, "before", None)
        asked = isinstance(step, Restate) or isinstance(before, CheckingFile)
        unusable = isinstance(step, Stopped) and isinstance(before, Got) and is_own(before)
        if not asked:
            assert order_of(behind) == order_of(step), place.shown.name
        if not unusable:
            assert parcel_of(behind) == parcel_of(step), place.shown.name


def test_back_is_offered_exactly_where_it_leads_somewhere():
    for place in graph().values():
        shown = place.shown
        offered = any(choice.sends == WentBack() for choice in shown.choices)
        leads = update(place.state, WentBack())[0] is not place.state
        # An explanation, a report that is ready and a lesson that is done have one button, which
        # leads back; "later" has Go on.
        one_way = shown.name.startswith("explain_") or shown.name in {"report_ready", "later"}
        one_way |= shown.lesson is not None and shown.lesson.part == PRAISE
        assert offered == leads or (one_way and leads), shown.name


def test_a_problem_offers_a_person():
    """Everywhere, at any work, for any cause."""
    for place in graph().values():
        if isinstance(place.state.step, Stopped):
            shown = place.shown
            assert {"help", "back"} <= {choice.name for choice in shown.choices}, shown


def test_a_stranger_s_words_are_not_shown():
    """An untrusted card counts as a plain link: anyone could have written its telephone number."""
    seen = 0
    for place in graph().values():
        order = order_of(place.state.step)
        if order is not None and order.trust is Trust.UNTRUSTED_CARD:
            seen += 1
            shown = place.shown
            assert not trusts(order)
            assert shown.phone == ""
            assert order.support.seller not in repr(shown)
            assert order.support.phone not in repr(shown)
    assert seen > 10


def test_after_a_break_the_journey_goes_on():
    for place in graph().values():
        state, effects = update(place.state, ProgramStarted(again=True, given="card"))
        assert effects == ()
        shown = screen(state)
        if shown.name != "welcome_back":
            assert shown.name in {"hello", "comfort", "done", "all_well"}
        anew = [c.sends for c in shown.choices if c.name in {"start-again", "something-new"}]
        if shown.name in {"hello", "comfort", "done"}:
            continue
        (again,) = anew
        assert update(state, again)[0].step.given == "card"


def test_a_file_and_a_plain_link_are_shown_to_the_customer():
    for order, title in ((OWN, "garden-notes.zip"), (LINK, "shop.example")):
        assert [item.title for item in screen(State(Restate(order))).items] == [title]


def test_a_seven_zip_parcel_is_not_called_a_zip_file():
    shown = screen(State(STEPS["unpack_seven_zip"]))
    assert shown.values["packing"] == Kind.SEVEN_ZIP
    assert "what-is-zip" not in {choice.name for choice in shown.choices}
