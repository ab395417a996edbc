"""Which screens a journey can come to, and how: found by walking, from the start.

A way is a row of moves that fit any product: which of the presses, or which of the world's answers.
"""

from collections import deque
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import islice

import msgspec

from helperkit.agent.practice.caller import Caller, after, presses, starts
from helperkit.agent.practice.facts import answers
from helperkit.agent.practice.goods import Goods, examples
from helperkit.journey.effects import AskForNewLink, Deed, MailReport, OpenPage, ShowInFolder
from helperkit.journey.events import ByHand, DeedRefused, Event, ProgramStarted
from helperkit.journey.model import Detour, Stopped, order_of
from helperkit.journey.order import System

_MOST_A_SCREEN = 6  # ways that are kept
# Everything is met on the first; on the others only how a program is started there.
_SYSTEMS = {System.WINDOWS: "", System.MACOS: "start_mac_3", System.LINUX: "start_linux_3"}
_HAND: dict[type[Deed], ByHand] = {
    ShowInFolder: ByHand.FOLDER,
    OpenPage: ByHand.PAGE,
    AskForNewLink: ByHand.MAIL,
    MailReport: ByHand.MAIL,
}


class Kind(StrEnum):
    """What a move is."""

    START = "start"
    PRESS = "press"
    ANSWER = "answer"  # of the world, to the oldest work
    OUTSIDE = "outside"  # nobody asked: the program comes up again, a deed is refused


class Move(msgspec.Struct, frozen=True):
    """One of all that can happen there, by its number."""

    kind: Kind
    at: int


_HANDS = frozenset(_HAND)
Way = tuple[Move, ...]


def moved(caller: Caller, move: Move) -> Caller | None:
    """Return the caller after a move; None where there is no such move."""
    events = tuple(_events(caller, move.kind))
    return after(caller, events[move.at]) if move.at < len(events) else None


def led(goods: Goods, way: Way) -> Caller | None:
    """Return the caller to whom all of this has happened; None where it cannot."""
    caller: Caller | None = Caller(goods)
    for move in way:
        caller = moved(caller, move) if caller is not None else None
    return caller


class _Search:
    """The walk over all journeys. It is done once, and can be done in parts."""

    def __init__(self) -> None:
        self._found: dict[str, list[Way]] = {}
        self._walk = _everywhere()

    def go_on(self, most: int | None = None) -> bool:
        """Look at so many places more, None for all; return whether there are others still."""
        count = 0
        for name, way in islice(self._walk, most):
            count += 1
            kept = self._found.setdefault(name, [])
            if len(kept) < _MOST_A_SCREEN:
                kept.append(way)
        return most is not None and count == most

    def all(self) -> dict[str, tuple[Way, ...]]:
        """Return what was found, when everything is."""
        self.go_on()
        return {name: tuple(kept) for name, kept in self._found.items()}


@cache
def _search() -> _Search:
    return _Search()


@cache
def ways() -> dict[str, tuple[Way, ...]]:
    """Return for each screen some ways to it, the shortest first. It takes a second, once."""
    return _search().all()


def look_ahead(places: int) -> bool:
    """Do a part of that work beforehand, and return whether there is more of it.

    `places`: how many are looked at now, each about half a millisecond.
    """
    return _search().go_on(places)


def _everywhere() -> Iterator[tuple[str, Way]]:
    (order,) = examples((("book", ""),), "")
    for system, last in _SYSTEMS.items():
        for name, way in _walked(Goods(order, system)):
            yield name, way
            if name == last:
                break


def _walked(goods: Goods) -> Iterator[tuple[str, Way]]:
    waiting: deque[tuple[Caller, Way]] = deque([(Caller(goods), ())])
    seen: set[tuple[object, ...]] = set()
    while waiting:
        caller, way = waiting.popleft()
        for kind in (Kind.ANSWER, Kind.PRESS, Kind.OUTSIDE) if way else (Kind.START,):
            for at, event in enumerate(_events(caller, kind)):
                there = after(caller, event)
                key = _key(there)
                if key in seen:
                    continue
                seen.add(key)
                further = (*way, Move(kind, at))
                waiting.append((there, further))
                yield there.screen.name, further


def _events(caller: Caller, kind: Kind) -> Iterator[Event]:
    match kind:
        case Kind.START:
            yield from starts(caller.goods)
        case Kind.PRESS:
            yield from presses(caller)
        case Kind.ANSWER:
            if caller.pending:
                yield from answers(caller.pending[0], caller.goods)
        case Kind.OUTSIDE:
            yield ProgramStarted(caller.goods.system, again=True)
            deeds = (_HAND.get(type(deed)) for deed in caller.deeds)
            yield from (DeedRefused(hand, caller.goods.place) for hand in deeds if hand)


def _key(caller: Caller) -> tuple[object, ...]:
    """Return what tells one place on the way from others, as far as ways go."""
    step = caller.state.step
    name = caller.screen.name
    refusable = frozenset(type(deed) for deed in caller.deeds) & _HANDS
    if isinstance(step, Detour):  # it leads back to where one was
        return (name, type(step), isinstance(step.before, Stopped), refusable)
    order, box = order_of(step), getattr(step, "box", None)
    first = box.things[getattr(step, "chosen", box.start)].kind if box else None
    return (
        name,
        type(step),
        type(getattr(step, "before", None)),
        order and order.trust,
        first,
        box and len(box.things) > 1,
        bool(caller.pending),
        getattr(step, "tries", 0) > 0,
        bool(getattr(step, "picked", "")),
        getattr(step, "sight", None),
        getattr(step, "looked", False),
        getattr(step, "given", ""),
        getattr(step, "text", ""),
        refusable,
    )
