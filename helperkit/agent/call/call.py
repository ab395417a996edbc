"""A call under way, as values: what was typed of the six words, and the screen that they give."""

from collections.abc import Sequence
from functools import cache

import msgspec
from msgspec.structs import replace

from helperkit.journey.events import Event
from helperkit.journey.model import State
from helperkit.journey.order import Order
from helperkit.journey.phone_real import is_real
from helperkit.journey.phone_state import state_of
from helperkit.journey.phone_variants import variants
from helperkit.journey.screens import screen
from helperkit.journey.update import update
from helperkit.phone.arithmetic import PLACES, symbol_of, symbols_of
from helperkit.phone.decode import Again, Ask, Meaning, Sure, judge
from helperkit.phone.fields import SOURCES, Code, Unreadable, unpacked
from helperkit.phone.nearest import Heard, nearest
from helperkit.phone.numbers import SCREEN_OF, STEPS

_BY_THREE = ("screen", "product", "step")  # what the first three words say; the rest comes later
# Where on the way a problem is met most often: its screen's words depend on that, and the first
# word alone does not say it. All others: when the file has come.
_LIKELY = {
    **dict.fromkeys(("problem_link_unreadable", "problem_card_unreadable"), "Reading"),
    **dict.fromkeys(
        (
            *("problem_offline", "problem_slow", "problem_server_busy", "problem_server_not_found"),
            *("problem_connection_not_safe", "problem_clock_wrong", "problem_proxy_sign_in"),
            *("problem_login_page", "problem_link_expired", "problem_link_used_up"),
            *("problem_disk_full", "problem_folder_not_allowed", "problem_folder_gone"),
        ),
        "Getting",
    ),
    **dict.fromkeys(
        (
            *("problem_password", "problem_unsafe_parcel", "problem_too_big_inside"),
            "problem_unknown_parcel",
        ),
        "Unpacking",
    ),
    **dict.fromkeys(("problem_no_program", "problem_unsafe_file", "problem_wrong_system"), "Ready"),
    "problem_not_expected": "CanYouSee",
}


class Call(msgspec.Struct, frozen=True):
    """What the agent did since the caller rang."""

    typed: tuple[str, ...] = ("",) * PLACES
    agreed: tuple[tuple[int, int], ...] = ()  # place and word that the caller said yes to
    refused: frozenset[tuple[int, int]] = frozenset()  # and no to
    language: str = "en"  # the caller's
    which: int = 0  # of the screens that share the words: what the caller says stands there
    presses: tuple[Event, ...] = ()  # in the picture of the caller's screen


def typed_at(call: Call, place: int, text: str) -> Call:
    """Return the call with this in the box at a place, 0 to 5. What was built on it is gone."""
    if call.typed[place] == text:
        return call
    return replace(
        call,
        typed=(*call.typed[:place], text, *call.typed[place + 1 :]),
        agreed=tuple(pair for pair in call.agreed if pair[0] != place),
        refused=frozenset(pair for pair in call.refused if pair[0] != place),
        which=0,
        presses=(),
    )


def answered(call: Call, *, yes: bool) -> Call:
    """Return the call after the caller's answer to the question of now."""
    match meaning(call):
        case Ask(place=place, word=word) if yes:
            return replace(call, agreed=(*call.agreed, (place, word)), which=0, presses=())
        case Ask(place=place, word=word):
            return replace(call, refused=call.refused | {(place, word)}, which=0, presses=())
        case _:
            return call


def told(call: Call, which: int) -> Call:
    """Return the call after the caller said which of the screens with these words it is."""
    return replace(call, which=which, presses=())


def pressed(call: Call, event: Event) -> Call:
    """Return the call after a press in the picture of the caller's screen."""
    return replace(call, presses=(*call.presses, event))


def undone(call: Call) -> Call:
    """Return the call without the last press."""
    return replace(call, presses=call.presses[:-1])


def heard(call: Call) -> tuple[Heard, ...]:
    """Return what each of the six boxes means."""
    agreed = dict(call.agreed)
    return tuple(
        Heard(agreed[place]) if place in agreed else nearest(text, call.language)
        for place, text in enumerate(call.typed)
    )


def meaning(call: Call) -> Meaning:
    """Return what the boxes mean together."""
    return judge(heard(call), call.refused, is_real)


def code_of_call(call: Call) -> Code | None:
    """Return the code that is sure, or so much of it as the first words say; None for nothing."""
    match meaning(call):
        case Sure(code=code):
            return code
        case Ask() | Again():
            return _begun([box.word for box in heard(call)])


def caller_state(call: Call, known: Order | None = None) -> State | None:
    """Return the state whose screen the caller sees, and then where the agent's presses lead.

    `known`: the order of the product's card, where the agent has it. Effects are not performed.
    """
    code = code_of_call(call)
    state = None if code is None else state_of(code, known)
    if state is None:
        return None
    if call.which:
        state = variants(state)[call.which]
    for event in call.presses:
        state, _effects = update(state, event)
    return state


def _begun(words: Sequence[int | None]) -> Code | None:
    """Return what the first words say alone: one gives the screen, three product and step too."""
    known: list[int] = []
    for word in words:
        if word is None:
            break
        known.append(word)
    if not known:
        return None
    code = _likeliest(symbol_of(known[0]))
    if len(known) < len(_BY_THREE):
        return code
    try:
        whole = unpacked((*symbols_of(known[:3]), 0, 0))
    except Unreadable:
        return code
    refined = replace(code, product=whole.product, step=whole.step)
    # A misheard second or third word must not hide the screen that the first word gives.
    return code if state_of(refined) is None else refined


@cache
def _likeliest(number: int) -> Code:
    """Return a code with this screen, where nothing else is known of the caller."""
    name = SCREEN_OF.get(number, "")
    code = Code(number, step=STEPS[_LIKELY.get(name, "Got")])
    for source in range(len(SOURCES)):  # the first is a card, as most callers have
        likely = replace(code, source=source)
        state = state_of(likely)
        if state is not None and screen(state).name == name:
            return likely
    return code
