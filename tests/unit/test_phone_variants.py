"""The agent's page through six words: the caller's own, or marked where it may be otherwise."""

import functools
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from helperkit.agent.call import call as calls
from helperkit.agent.call.call import Call
from helperkit.agent.call.sight import Seen, seen_by
from helperkit.journey.order import System
from helperkit.journey.phone_variants import variants
from helperkit.journey.screen import Screen
from helperkit.journey.screens import screen
from helperkit.phone.encode import spoken
from helperkit.words.likely import Part, differing
from helperkit.words.load import Words
from helperkit.words.page import Page
from tests.screens.products import Told, told

WORDS = Words()
# Why a caller's screen may read otherwise than the likeliest with the same words. Closed: what
# differs for another reason is a fault of the decoder, or needs a place in the code.
WHY = {
    "the card is not at hand": "product kind seller phone hours password_by practice",
    "which file it is": "title thing window opens called made_for known packing viewer way",
    "how many files": "count whole guess first more several saved all lost",
    "why it failed": (
        "cause issuer login busy proxy asks parts danger lock misfit met hint missing save link"
    ),
    "what is on the computer": "room free needed program maker opener here",
    "how far it is": "waits",
    "what was checked": "verified odd",
    "what the caller said": "sight",
    "whether it is asked again": "follow_up",
    "which lesson, and how far": "password file practice-folder",
    "how a report goes": "goes sealed out errand receipt deed about",
}
REASON_OF = {value: reason for reason, values in WHY.items() for value in values.split()}
A_NAME = "a name, a place or a number"  # which no value of the screen's words tells
REASONS = frozenset(WHY) | {A_NAME}
# Of the gallery's screens, so many are the caller's in every part, by what the agent has of the
# product; the others are marked. More is better.
EQUAL = {
    "plain": 117,
    "unknown": 19,
    "none": 113,
    "book": 134,
    "course": 134,
    "music": 135,
    "program": 143,
}
AFTER_A_QUESTION = 35  # more of the gallery's own, when the caller has read the heading out


class Met(NamedTuple):
    """A caller's page, and what the agent sees."""

    told: Told
    call: Call
    caller: Page
    agent: Seen

    @property
    def differing(self) -> frozenset[Part]:
        return differing(self.caller, self.agent.likely.page)


@functools.cache
def met() -> tuple[Met, ...]:
    return tuple(_meet())


def _meet() -> Iterator[Met]:
    for one in told((System.LINUX,)):
        shown = screen(one.state)
        assert shown.code is not None
        call = Call(typed=spoken(shown.code))
        agent = seen_by(call, one.known, WORDS)
        assert agent is not None
        yield Met(one, call, WORDS.page(shown), agent)


def reasons(caller: Screen, agent: Screen) -> frozenset[str]:
    names = caller.values.keys() | agent.values.keys()
    differ = {name for name in names if caller.values.get(name) != agent.values.get(name)}
    return frozenset(REASON_OF.get(name, name) for name in differ) or frozenset({A_NAME})


def test_the_screen_is_the_callers_own() -> None:
    for one in met():
        caller, agent = one.caller.screen, one.agent.screen
        for part in ("name", "stage", "problem", "code"):
            assert getattr(caller, part) == getattr(agent, part), (one.told.name, part)


def test_what_may_be_otherwise_is_marked() -> None:
    unmarked = {
        (one.told.name, one.told.product): one.differing - one.agent.likely.doubtful
        for one in met()
        if not one.differing <= one.agent.likely.doubtful
    }
    assert unmarked == {}


def test_many_are_the_callers_own_in_every_part() -> None:
    equal = Counter(one.told.product for one in met() if not one.differing)
    for product, least in EQUAL.items():
        assert equal[product] >= least, product


def test_every_difference_has_a_reason_of_the_list() -> None:
    seen: Counter[str] = Counter()
    for one in met():
        if one.differing:
            why = reasons(one.caller.screen, one.agent.likely.page.screen)
            assert why <= REASONS, (one.told.name, one.told.product, why - REASONS)
            seen.update(why)
    assert set(seen) == REASONS, seen  # none is kept for nothing


def test_the_heading_that_is_read_out_leads_on() -> None:
    better = 0
    for one in met():
        wanted = one.caller.heading
        which = next((h.which for h in one.agent.headings if h.text == wanted), None)
        if which is None or wanted == one.agent.likely.page.heading:
            continue
        after = seen_by(calls.told(one.call, which), one.told.known, WORDS)
        assert after is not None
        assert after.likely.page.heading == wanted
        assert Part.HEADING not in after.likely.doubtful
        differ = differing(one.caller, after.likely.page)
        assert differ <= after.likely.doubtful, (one.told.name, one.told.product)
        better += not differ and one.told.product == "plain"
    assert better >= AFTER_A_QUESTION


def test_a_heading_that_is_not_offered_has_a_blank() -> None:
    for one in met():
        if one.caller.screen.lesson is not None:  # the lessons' own: all of it is marked
            assert Part.HEADING in one.agent.likely.doubtful
            continue
        offered = {h.text for h in one.agent.headings} | {one.agent.likely.page.heading}
        # Without the card two things may be otherwise at once: it is asked for, and not offered.
        if one.caller.heading not in offered and one.told.product != "unknown":
            assert any("…" in heading for heading in offered), (one.told.name, one.told.product)


@pytest.mark.parametrize("product", EQUAL)
def test_variants_are_screens_of_the_same_words(product: str) -> None:
    for one in met():
        if one.told.product == product:
            base = calls.caller_state(one.call, one.told.known)
            assert base is not None
            shown = [screen(other) for other in variants(base)]
            assert {(s.name, s.code) for s in shown} == {(shown[0].name, shown[0].code)}
            assert all(shown[0] != other for other in shown[1:])


def test_another_word_forgets_which_heading_it_was() -> None:
    one = next(m for m in met() if m.agent.headings)
    call = calls.told(one.call, one.agent.headings[1].which)
    assert calls.typed_at(call, 5, "?").which == 0
    assert replace(call, which=0) == one.call
