"""From a state to six words and back: the agent sees the caller's very screen."""

import pytest
from msgspec.structs import replace

from helperkit.journey.events import DownloadProgressed
from helperkit.journey.model import ByPhone, State, Stopped, order_of
from helperkit.journey.order import Amount, System, Trust
from helperkit.journey.phone_state import state_of
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.session import Session
from helperkit.journey.steps import Getting, Unpacking
from helperkit.phone.decode import Sure, decode
from helperkit.phone.encode import spoken
from helperkit.phone.fields import Code
from helperkit.phone.numbers import SCREENS
from helperkit.words.load import Words
from tests.each import each
from tests.screens.examples import GETTING, LINK, ORDER, OWN, PARCEL, PLACE, PRACTICE
from tests.screens.gallery import states
from tests.unit.walks import graph

STATES = states()
WORDS = Words()


def as_heard(state):
    """The screen that an agent gets who has the product's card and hears the six words."""
    shown = screen(state)
    heard = decode(spoken(shown.code))
    assert isinstance(heard, Sure)
    again = state_of(heard.code, order_of(state.step))
    assert again is not None
    return shown, screen(again)


def assert_alike(caller, agent):
    for part in ("name", "stage", "problem", "phone", "code"):
        assert getattr(caller, part) == getattr(agent, part), (caller.name, part)
    # Whose a report is, it says itself: it may be of another day.
    of_order = () if caller.name.startswith("report_") else ("seller",)
    for value in ("system", "product", "kind", "beneath", *of_order):
        assert caller.values.get(value) == agent.values.get(value), (caller.name, value)


@each("name", STATES)
def test_six_words_give_the_screen_back(name):
    for system in System:
        assert_alike(*as_heard(replace(STATES[name], system=system)))


def test_every_screen_on_the_way_comes_back():
    for place in graph().values():
        assert_alike(*as_heard(place.state))


@each("name", SCREENS)
def test_every_number_gives_its_screen_without_any_card(name):
    """As it is after the first word alone, at whatever place on the way."""
    for source in range(4):
        state = state_of(Code(SCREENS[name], step=4, source=source))
        assert state is not None
        shown = screen(state)
        page = WORDS.page(shown)
        assert page.heading
        # What was said is a file of one's own has other screens than a link has.
        if shown.name not in {"order_card", "plain_link", "own_file", "checked", "got"}:
            kept = {"already_here", "single_file"} if source == 3 else set()
            assert shown.name == name or name in kept | {"order_card", "plain_link", "own_file"}


def test_a_number_of_no_screen_gives_no_state():
    assert state_of(Code(127)) is None
    assert state_of(Code(0, step=15)) is None


@pytest.mark.parametrize("order", [ORDER, LINK, OWN, PRACTICE, replace(ORDER, number=1023)])
def test_product_and_source_are_those_of_the_order(order):
    code = screen(State(Getting(order, PLACE))).code
    known = order.trust in {Trust.CARD, Trust.PRACTICE}
    assert code.product == (order.number if known else 0)
    assert code.source == {Trust.LINK: 2, Trust.OWN_FILE: 3}.get(order.trust, 0)


def test_an_untrusted_cards_number_is_not_said():
    order = replace(ORDER, trust=Trust.UNTRUSTED_CARD)
    code = screen(State(Getting(order, PLACE))).code
    assert (code.product, code.source) == (0, 1)


def test_progress_is_told_in_sixteenths_and_comes_back():
    for sixteenths in range(16):
        amount = Amount(-(-12_400_000 * sixteenths // 16), 12_400_000)
        caller, agent = as_heard(State(Getting(ORDER, PLACE, amount=amount)))
        assert caller.code.progress == sixteenths
        assert agent.progress.done == amount.done
    assert screen(State(Getting(ORDER, PLACE, amount=Amount(5, 5)))).code.progress == 15


def test_tries_are_told_and_decide_what_is_said():
    for tries in range(5):
        state = State(Stopped(Unpacking(ORDER, PLACE, PARCEL, tries=tries), ProblemName.PASSWORD))
        caller, agent = as_heard(state)
        assert caller.code.attempt == min(4, tries + 1)
        if tries < 4:
            assert WORDS.page(caller).body == WORDS.page(agent).body


def test_help_by_phone_keeps_the_screen_beneath_in_the_first_word():
    stopped = Stopped(GETTING, ProblemName.LINK_EXPIRED)
    over, beneath = screen(State(ByPhone(stopped))), screen(State(stopped))
    assert over.code == replace(beneath.code, by_phone=True)
    assert over.name == "by_phone"


def test_words_stay_while_the_screen_does():
    """A caller may be reading them out while the bar moves."""
    shown = []
    session = Session(
        State(Getting(ORDER, PLACE, attempt=1), attempt=1),
        record=lambda _: None,
        perform=lambda _: None,
        show=shown.append,
    )
    first = session.screen.code
    for done in (2_000_000, 6_000_000, 12_000_000):
        session.send(DownloadProgressed(1, done, 12_400_000))
    assert len(shown) == 3
    assert {screen.progress.done for screen in shown} == {2_000_000, 6_000_000, 12_000_000}
    assert {screen.code for screen in shown} == {first}
    assert screen(session.state).code != first
