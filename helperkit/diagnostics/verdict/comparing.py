"""Two reports of one customer: what is better, what is worse, and what else changed.

Only what an agent can use is compared. What differs each time (free memory, the length of the
list, little more or less room) is left out. Which report is the earlier one, their own times say.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

import msgspec

from helperkit.diagnostics.facts import (
    Access,
    Crash,
    Fact,
    Guards,
    KeptBytes,
    Language,
    Machine,
    Network,
    Openers,
    Place,
    Probe,
    Received,
    Room,
    RoomOf,
    ServerClock,
    Step,
    SystemVersion,
)
from helperkit.diagnostics.read.bundle import Bundle
from helperkit.diagnostics.summary import Text, words_of
from helperkit.diagnostics.verdict.advice import name_of
from helperkit.diagnostics.verdict.causes import Cause, Value, cut
from helperkit.diagnostics.verdict.link import is_older
from helperkit.diagnostics.verdict.plain import shown, span
from helperkit.diagnostics.verdict.ranking import Verdict
from helperkit.diagnostics.verdict.way import DAY

WELL = frozenset({Cause.ALL_WELL, Cause.STOPPED_MIDWAY, Cause.NEEDS_SHOWING})
NEWS = 0.25  # of what changes all the time, such as free room, so much more or less is news

F = TypeVar("F", bound=Fact)


class Side(StrEnum):
    """What a change is for the customer."""

    BETTER = "better"
    WORSE = "worse"
    ELSE = "else"


class Change(msgspec.Struct, frozen=True):
    """One change. `text` names a text, `changed-…`; `values` are what it quotes."""

    side: Side
    text: str
    values: tuple[tuple[str, Value], ...] = ()


class Order(StrEnum):
    """How the times of the two reports stand to what was asked for."""

    AS_GIVEN = "as_given"
    SWAPPED = "swapped"  # the one that was called the earlier is the later
    NOT_KNOWN = "not_known"  # one of them does not tell when it was made
    SAME = "same"  # both are the same report


class Comparison(msgspec.Struct, frozen=True):
    """What changed from the earlier report to the later one. `seconds` lie between them."""

    order: Order
    seconds: int
    changes: tuple[Change, ...]


class Told(msgspec.Struct, frozen=True):
    """A report and its verdict."""

    bundle: Bundle
    verdict: Verdict

    def of(self, kind: type[F], of: RoomOf | None = None) -> F | None:
        """Return the fact of a kind; `of` says which place, where there are several."""
        facts = (fact for fact in self.bundle.facts if isinstance(fact, kind))
        return next((f for f in facts if of is None or getattr(f, "of", None) is of), None)


def compare(earlier: Told, later: Told) -> Comparison:
    """Return what changed; where the times say that they stand the other way round, so it is."""
    if _is_same(earlier.bundle, later.bundle):
        return Comparison(Order.SAME, 0, ())
    times = _made(earlier.bundle), _made(later.bundle)
    if times[0] is None or times[1] is None:
        return Comparison(Order.NOT_KNOWN, 0, tuple(_changes(earlier, later)))
    seconds = int((times[1] - times[0]).total_seconds())
    if seconds < 0:
        return Comparison(Order.SWAPPED, -seconds, tuple(_changes(later, earlier)))
    return Comparison(Order.AS_GIVEN, seconds, tuple(_changes(earlier, later)))


def said(change: Change, text: Text) -> str:
    """Return a change in words."""
    return text(change.text, **{name: _shown(name, v, text) for name, v in change.values})


def between(found: Comparison, text: Text) -> str:
    """Return what is said of the order of the two reports."""
    return text(f"changed-order-{name_of_order(found.order)}", span=span(found.seconds, text))


def name_of_order(order: Order) -> str:
    """Return an order's name as it stands in a message's name."""
    return order.value.replace("_", "-")


def _shown(name: str, value: Value, text: Text) -> Value:
    if name.startswith("cause"):
        return text(f"verdict-{value}")
    if isinstance(value, int):  # all of them count bytes
        return shown("bytes", value, text)
    return shown("step" if name.startswith("step") else name, value, text)


def _change(side: Side, text: str, **values: Value) -> Change:
    quoted = tuple((name, cut(value)) for name, value in values.items())
    return Change(side, f"changed-{text}", quoted)


def _is_same(one: Bundle, other: Bundle) -> bool:
    ids = one.manifest.id, other.manifest.id
    return ids[0] == ids[1] if ids[0] and ids[1] else one == other


def _made(bundle: Bundle) -> datetime | None:
    try:
        made = datetime.fromisoformat(bundle.manifest.made)
        return made if made.tzinfo is not None and made.utctimetuple() else None
    except (ValueError, OverflowError):
        return None


def _changes(before: Told, after: Told) -> Iterator[Change]:
    yield from _of_journey(before, after)
    yield from _of_file(before, after)
    yield from _of_computer(before, after)
    yield from _of_way(before, after)


def _of_journey(before: Told, after: Told) -> Iterator[Change]:
    was, now = before.verdict.cause, after.verdict.cause
    if was is now and now not in WELL:
        yield _change(Side.ELSE, "still", cause=name_of(now))
    if was is not now and was not in {*WELL, Cause.NOT_KNOWN}:
        yield _change(Side.BETTER, "over", cause=name_of(was))
    if was is not now and now not in {*WELL, Cause.NOT_KNOWN}:
        yield _change(Side.WORSE, "new", cause=name_of(now))
    if now is Cause.ALL_WELL and was is not now:
        yield _change(Side.BETTER, "well")
    steps = [words_of(type(told.verdict.case.step)) for told in (before, after)]
    if steps[0] != steps[1]:
        yield _change(Side.ELSE, "step", step_before=steps[0], step_after=steps[1])
    orders = [told.verdict.case.order for told in (before, after)]
    names = [order.name if order is not None else "" for order in orders]
    if all(names) and names[0] != names[1]:
        yield _change(Side.ELSE, "product", before=names[0], after=names[1])


def _of_file(before: Told, after: Told) -> Iterator[Change]:
    kept = [told.of(KeptBytes) for told in (before, after)]
    came = [fact.durable + fact.ahead if fact is not None else 0 for fact in kept]
    if all(kept) and came[0] != came[1]:
        side = Side.BETTER if came[1] > came[0] else Side.WORSE
        yield _change(side, "kept", before=came[0], after=came[1])
    files = before.of(Received), after.of(Received)
    if files[0] is not None and files[1] is not None:
        yield from _turned("file-there", files[0].there, files[1].there)
        yield from _turned("file-same", files[0].as_received, files[1].as_received)
        yield from _turned("file-here", _not(files[0].online_only), _not(files[1].online_only))
    openers = before.of(Openers), after.of(Openers)
    if openers[0] is not None and openers[1] is not None and openers[0].kind is openers[1].kind:
        usual = openers[0].usual, openers[1].usual
        if usual[0] and usual[1] and usual[0] != usual[1]:
            yield _change(Side.ELSE, "opener", before=usual[0], after=usual[1])
        yield from _turned("opens", bool(usual[0]), bool(usual[1]))


def _of_computer(before: Told, after: Told) -> Iterator[Change]:
    versions = before.bundle.manifest.program, after.bundle.manifest.program
    if all(versions) and versions[0] != versions[1]:
        side = Side.WORSE if is_older(versions[1], versions[0]) else Side.BETTER
        yield _change(side, "program", before=versions[0], after=versions[1])
    systems = [_system(told.of(SystemVersion)) for told in (before, after)]
    if all(systems) and systems[0] != systems[1]:
        yield _change(Side.ELSE, "system", before=systems[0], after=systems[1])
    machines = before.of(Machine), after.of(Machine)
    if machines[0] and machines[1] and _is_news(machines[0].memory, machines[1].memory):
        memory = {"before": machines[0].memory or 0, "after": machines[1].memory or 0}
        yield _change(Side.ELSE, "memory", **memory)
    rooms = before.of(Room, RoomOf.PLACE), after.of(Room, RoomOf.PLACE)
    if rooms[0] and rooms[1] and _is_news(rooms[0].free, rooms[1].free):
        was, now = rooms[0].free or 0, rooms[1].free or 0
        yield _change(Side.BETTER if now > was else Side.WORSE, "room", before=was, after=now)
    places = before.of(Place, RoomOf.PLACE), after.of(Place, RoomOf.PLACE)
    if places[0] and places[1]:
        if places[0].cloud != places[1].cloud:
            yield _change(Side.ELSE, "cloud", after=places[1].cloud.value or "none")
        if places[0].disk != places[1].disk and places[1].disk:
            yield _change(Side.ELSE, "disk", disk=places[1].disk.value)
    access = before.of(Access, RoomOf.PLACE), after.of(Access, RoomOf.PLACE)
    if access[0] and access[1]:
        yield from _turned("folder-open", access[0].writable, access[1].writable)
    languages = before.of(Language), after.of(Language)
    if languages[0] and languages[1] and languages[0].language != languages[1].language:
        spoken = {"before": languages[0].language, "after": languages[1].language}
        if all(spoken.values()):
            yield _change(Side.ELSE, "language", **spoken)
    yield from _of_programs(before, after)


def _of_programs(before: Told, after: Told) -> Iterator[Change]:
    guards = before.of(Guards), after.of(Guards)
    if guards[0] and guards[1]:
        for guard in sorted(set(guards[1].names) - set(guards[0].names)):
            yield _change(Side.ELSE, "guard-new", guard=guard.value)
        for guard in sorted(set(guards[0].names) - set(guards[1].names)):
            yield _change(Side.ELSE, "guard-gone", guard=guard.value)
    numbers = [
        {fact.number for fact in told.bundle.facts if isinstance(fact, Crash) and fact.number}
        for told in (before, after)
    ]
    if new := numbers[1] - numbers[0]:
        yield _change(Side.WORSE, "crash", times=str(len(new)))


def _of_way(before: Told, after: Told) -> Iterator[Change]:
    networks = before.of(Network), after.of(Network)
    if networks[0] and networks[1] and networks[0].proxies != networks[1].proxies:
        yield _change(Side.ELSE, "proxy-new" if networks[1].proxies else "proxy-gone")
    probes = before.of(Probe), after.of(Probe)
    if probes[0] and probes[1]:
        yield from _turned("shop", *(probe.reached is Step.THERE for probe in probes if probe))
    right = [_is_right(told.of(ServerClock)) for told in (before, after)]
    yield from _turned("clock", *right)


def _turned(text: str, was: bool | None, now: bool | None) -> Iterator[Change]:
    """Yield the change of what is good where it holds; nothing where nobody knows."""
    if was is False and now is True:
        yield _change(Side.BETTER, f"{text}-again")
    if was is True and now is False:
        yield _change(Side.WORSE, f"{text}-no-more")


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value


def _is_right(clock: ServerClock | None) -> bool | None:
    if clock is None or clock.seconds_ahead is None:
        return None
    return abs(clock.seconds_ahead) <= DAY


def _system(fact: SystemVersion | None) -> str:
    return f"{fact.edition or fact.family.value} {fact.version}".strip() if fact else ""


def _is_news(was: int | None, now: int | None) -> bool:
    if was is None or now is None:
        return False
    return abs(was - now) >= NEWS * max(was, now) and was != now
