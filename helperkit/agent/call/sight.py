"""What the caller sees, as values: the likeliest page, what of it is in doubt, and what to ask."""

import msgspec
from msgspec.structs import replace

from helperkit.agent.call.call import Call, caller_state, heard, undone
from helperkit.journey.model import State
from helperkit.journey.order import Order
from helperkit.journey.phone_variants import variants
from helperkit.journey.screen import Screen
from helperkit.journey.screens import screen
from helperkit.words.likely import Likely, likely
from helperkit.words.load import Words
from helperkit.words.page import Page


class Heading(msgspec.Struct, frozen=True):
    """A line that may stand at the top of the caller's screen. `which`: see `Call.which`."""

    text: str
    which: int
    chosen: bool


class Seen(msgspec.Struct, frozen=True):
    """The caller's screen as far as the words and the card say it."""

    screen: Screen
    likely: Likely
    headings: tuple[Heading, ...] = ()  # none where there is nothing to choose from
    after: str = ""  # "-then" after a press, "-same" where what was pressed happens beside it


def seen_by(call: Call, known: Order | None, caller: Words) -> Seen | None:
    """Return what the caller sees, or would see after the presses; None while nothing is known.

    `known`: the order of the product's card. `caller`: the words in the caller's language.
    """
    state = caller_state(call, known)
    if state is None:
        return None
    shown = screen(state)
    if call.presses:
        before = caller_state(undone(call), known)
        after = "-same" if before is not None and screen(before) == shown else "-then"
        return Seen(shown, _likely(state, caller), after=after)
    if not call.which:
        found = _likely(state, caller)
        return Seen(shown, found, _headings(found, call))
    base = caller_state(replace(call, which=0), known) or state
    told = _likely(state, caller, told=True)
    return Seen(shown, told, _headings(_likely(base, caller), call))


def as_heard(page: Page, call: Call, caller: Words) -> Page:
    """Return the page with the words at its foot that were heard, and no others.

    While they do not fit, or are not all there, nobody knows those that the caller has.
    """
    return replace(page, code=caller.code_words(one.word for one in heard(call)))


def _likely(state: State, caller: Words, *, told: bool = False) -> Likely:
    return likely(tuple(map(screen, variants(state))), caller, told=told)


def _headings(found: Likely, call: Call) -> tuple[Heading, ...]:
    if len(found.headings) < 2:
        return ()
    return tuple(
        Heading(text, which, which == call.which) for text, which in found.headings.items()
    )
