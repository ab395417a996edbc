"""Is all well? It is asked at a later start, once, and nothing is promised that will not happen."""

import pytest
from msgspec.structs import replace

from helperkit.journey.effects import Close, PlanFollowUp
from helperkit.journey.events import (
    AllIsWell,
    Finished,
    FollowUpAsked,
    FollowUpPlanned,
    FollowUpRefused,
    HelpAsked,
    Lost,
    NotAllWell,
    ProgramStarted,
    StartedOver,
    WentBack,
    WentOn,
)
from helperkit.journey.model import ByPhone, State
from helperkit.journey.order import Trust
from helperkit.journey.screens import screen
from helperkit.journey.steps import Hello, Ready
from helperkit.journey.steps_after import AllWell, Done, FindAgain, FollowUp
from helperkit.words.load import Words
from tests.screens.examples import BOX
from tests.unit.small_walks import walk

DONE = State(Done(BOX, 0), 4)
ASKED = State(Done(BOX, 0, FollowUp.ASKED), 4)
AGAIN = ProgramStarted(again=True)
PRACTICE = replace(BOX, order=replace(BOX.order, trust=Trust.PRACTICE))


def names(state):
    return [choice.name for choice in screen(state).choices]


def said(state):
    return Words().page(screen(state)).body


def test_it_is_asked_at_the_next_start_by_the_product_s_name():
    state, effects = walk(DONE, AGAIN)
    assert (state.step, effects) == (AllWell(BOX, 0), ())
    page = Words().page(screen(state))
    assert page.heading == f"Is all well with {BOX.order.name}?"
    assert names(state) == ["all-well", "not-well", "question", "something-new"]


def test_yes_ends_it_for_good():
    state, effects = walk(DONE, AGAIN, AllIsWell())
    assert (state, effects) == (ASKED, ())
    assert walk(state, AGAIN)[0].step == state.step  # which a start takes for the end of it


def test_no_opens_it_together():
    assert walk(DONE, AGAIN, NotAllWell())[0].step == Ready(BOX, 0)


def test_a_question_goes_to_a_person_and_comes_back():
    state, _ = walk(DONE, AGAIN, HelpAsked())
    assert state.step == ByPhone(AllWell(BOX, 0))
    assert walk(state, WentBack())[0].step == AllWell(BOX, 0)


def test_something_new_begins_with_what_came_with_the_start():
    given = ProgramStarted(again=True, given="new.helpercard")
    for answer in (StartedOver(), AllIsWell()):
        assert walk(DONE, given, answer)[0].step == Hello(given="new.helpercard")
    assert walk(DONE, AGAIN, StartedOver())[0].step == Hello()
    assert walk(DONE, given, NotAllWell())[0].step == Ready(BOX, 0)  # what is wrong comes first


def test_nobody_is_asked_twice():
    state, _ = walk(DONE, AGAIN, AGAIN)
    assert state.step == Done(BOX, 0, FollowUp.ASKED)


@pytest.mark.parametrize("lost", Lost)
def test_it_is_asked_also_where_the_file_was_put_elsewhere(lost):
    assert walk(DONE, ProgramStarted(again=True, lost=lost))[0].step == AllWell(BOX, 0)


def test_in_two_days_is_said_when_it_is_seen_to():
    state, effects = walk(DONE, FollowUpAsked())
    assert (state, effects) == (DONE, (PlanFollowUp(),))
    assert "two days" not in said(state)
    state, effects = walk(state, FollowUpPlanned())
    assert (state.step, effects) == (Done(BOX, 0, FollowUp.PLANNED), ())
    assert "In two days we will ask you" in said(state)
    assert "ask-in-two-days" not in names(state)
    assert walk(state, AGAIN)[0].step == AllWell(BOX, 0)


def test_where_it_cannot_be_that_is_said():
    state, _ = walk(DONE, FollowUpAsked(), FollowUpRefused())
    assert state.step == Done(BOX, 0, FollowUp.NOT_PLANNED)
    assert "cannot ask you in two days" in said(state)
    assert "ask-in-two-days" not in names(state)
    assert walk(state, AGAIN)[0].step == AllWell(BOX, 0)


def test_a_practice_is_not_followed_up_by_itself():
    state = State(Done(PRACTICE, 0), 4)
    assert "ask-in-two-days" not in names(state)
    assert walk(state, FollowUpAsked()) == (state, ())


def test_who_was_asked_is_not_offered_it_again():
    assert "ask-in-two-days" not in names(ASKED)
    assert walk(ASKED, FollowUpAsked(), FollowUpPlanned(), FollowUpRefused()) == (ASKED, ())


def test_the_end_is_still_the_end():
    for follow_up in FollowUp:
        state = State(Done(BOX, 0, follow_up), 4)
        assert walk(state, Finished())[1] == (Close(),)
        assert walk(state, WentBack())[0].step == FindAgain(BOX, 0)
    assert walk(State(FindAgain(BOX, 0), 4), WentOn())[0] == DONE
