"""The states that share six words: what the code does not carry may be otherwise on the screen.

From the likeliest state others are made by one change each: another kind of file, another cause,
another wait. Which changes cannot be seen does not matter: only screens that differ are kept.
"""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec.structs import replace

from helperkit.journey.kinds import Kind
from helperkit.journey.model import (
    Beside,
    State,
    Step,
    trusts,
)
from helperkit.journey.order import (
    Amount,
    Box,
    Oddity,
    Order,
    Parcel,
    Since,
    Support,
    Thing,
    Trust,
    Waiting,
)
from helperkit.journey.phone_makings import DOTS
from helperkit.journey.phone_variants_beside import beside
from helperkit.journey.presses import Sight
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import Screen
from helperkit.journey.screens import screen
from helperkit.journey.screens_advice import NAMES
from helperkit.journey.steps import (
    CheckingFile,
    ChoosePlace,
    Found,
    Getting,
    ProposingPlace,
    Restate,
    Saved,
    StartProgram,
    Unpacking,
)
from helperkit.journey.steps_after import (
    Advice,
    CanYouSee,
    Done,
    FollowUp,
    Listening,
    TellUs,
    ToldUs,
    Unsure,
)
from helperkit.phone.fields import SIXTEENTHS

P = ProblemName
# One kind for each way that the words and buttons of a file can be.
_KINDS = (
    *(Kind.PDF, Kind.PICTURE, Kind.SOUND, Kind.SPREADSHEET, Kind.PROGRAM_WINDOWS),
    *(Kind.PROGRAM_MAC, Kind.PROGRAM_LINUX, Kind.PROGRAM_PHONE, Kind.SEWING, Kind.KNITTING),
    *(Kind.CUT, Kind.MODEL, Kind.UNFINISHED, Kind.UNKNOWN, Kind.ZIP, Kind.SEVEN_ZIP),
)
_FULL, _SOME = 9_000_000_000_000, 20_000_000  # bytes: room enough for all, and for little
_SINCE = Since.NOW


def variants(state: State) -> tuple[State, ...]:
    """Return the state, and after it those with the same six words and another screen."""
    first = screen(state)
    seen: list[Screen] = [first]
    found = [state]
    for step in _changed(state.step):
        other = replace(state, step=step)
        shown = screen(other)
        alike = (shown.name, shown.code) == (first.name, first.code)
        if alike and shown not in seen:
            seen.append(shown)
            found.append(other)
    return tuple(found)


def _changed(step: Step) -> Iterator[Step]:
    """Yield the step with one thing changed that the code does not carry."""
    if isinstance(step, Beside):
        yield from beside(step)
        for before in _changed(step.before):
            yield replace(step, before=before)
        return
    yield from _by_itself(step)
    for name in ("order", "parcel", "box", "amount"):
        part: Any = getattr(step, name, None)
        for other in () if part is None else _PARTS[name](part, step):
            fewer = isinstance(other, Box) and getattr(step, "chosen", -1) >= len(other.things)
            yield replace(step, **{name: other}, **({"chosen": 0} if fewer else {}))


def _by_itself(step: Step) -> Iterator[Step]:
    """Yield what a step that stands beside none may be besides, but for its parts."""
    match step:
        case Found():
            file = Thing(DOTS, DOTS, Kind.PDF, 1, since=_SINCE)
            unfinished = replace(file, kind=Kind.UNFINISHED)
            yield from (Found(some) for some in ((file, file), (unfinished,), (unfinished, file)))
        case Restate(order=order):
            kind = Kind.ZIP if order.trust is Trust.OWN_FILE else Kind.UNKNOWN
            yield replace(step, kind=kind)
        case ChoosePlace(order=order):
            yield ProposingPlace(order)
            yield from (replace(step, free=free) for free in (_FULL, _SOME, 1))
        case CheckingFile(order=order):
            yield replace(step, picked=DOTS, place=DOTS)
        case CanYouSee():
            yield replace(step, own_viewer=not step.own_viewer)
        case TellUs(box=box, chosen=chosen):
            yield Listening(box, chosen)
        case ToldUs():
            yield from (replace(step, sight=sight) for sight in Sight)
        case Unsure():
            sights = tuple(Sight)
            yield from (replace(step, sights=sights[:count]) for count in (1, 2, 3))
        case Done():
            yield from (replace(step, follow_up=other) for other in FollowUp)
        case Advice(sight=sight, looked=True):
            yield from (replace(step, sight=other) for other in NAMES if other is not sight)
        case _:
            pass


# The parts of a step


def _orders(order: Order, _step: Step) -> Iterator[Order]:
    """Yield the order otherwise: of a card that is at hand all is known."""
    if order.name == DOTS:
        told = replace(order, kind="book", password_by="email")  # noqa: S106 - a way
        yield told
        yield replace(told, support=Support(DOTS, DOTS, DOTS, DOTS))
    if not trusts(order) and order.urls:
        yield replace(order, urls=(f"http://{DOTS}",))
    yield replace(order, spoilt=None)


def _parcels(parcel: Parcel, _step: Step) -> Iterator[Parcel]:
    for kind in _KINDS:
        yield replace(parcel, kind=kind)
    for other in (replace(parcel, verified=not parcel.verified), parcel):
        yield other
        yield replace(other, came_before=True)
        yield replace(other, saving=True)
        yield replace(other, kind=Kind.PICTURE, problem=P.UNSAFE_FILE)


def _boxes(box: Box, step: Step) -> Iterator[Box]:
    for order in _orders(box.order, step):
        yield replace(box, order=order)
    if isinstance(step, Saved):
        yield replace(box, saved=1, missing=1)
        return
    for odd in ((Oddity.RENAMED,), (Oddity.LEFT_OUT,), tuple(Oddity)):
        yield replace(box, oddities=odd)
    yield replace(box, saved=1, missing=1)
    chosen = getattr(step, "chosen", box.start)
    thing = box.things[chosen]
    unknown = replace(thing, path=DOTS, title=DOTS)
    yield replace(box, things=(replace(thing, only_ours=True), *box.things[1:]))
    if isinstance(step, StartProgram):
        return
    if not box.order.titles:
        for count in (1, 2, 6):
            yield replace(box, things=(thing,) * count)
    if not hasattr(step, "chosen"):
        yield replace(box, things=())
    for kind in _KINDS:
        before, after = box.things[:chosen], box.things[chosen + 1 :]
        yield replace(box, things=(*before, replace(unknown, kind=kind), *after))
        yield replace(box, things=(replace(unknown, kind=kind),), start=0)


def _amounts(amount: Amount, step: Step) -> Iterator[Amount]:
    sixteenth = (amount.total or SIXTEENTHS) // SIXTEENTHS
    further = amount.done + max(0, sixteenth - 1)
    yield replace(amount, done=further)
    yield replace(amount, done=max(1, further), seconds_left=60)
    if isinstance(step, Unpacking):
        yield replace(amount, done=max(1, further), files=1, all_files=2)
    if isinstance(step, Getting):
        yield from (replace(amount, waiting=one) for one in Waiting if one is not Waiting.NO)
    if not amount.done:
        yield Amount()
        yield Amount(1)


_PARTS: dict[str, Callable[[Any, Step], Iterator[object]]] = {
    "order": _orders,
    "parcel": _parcels,
    "box": _boxes,
    "amount": _amounts,
}
