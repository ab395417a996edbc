"""Who rings: a caller at a place of a real journey, with a trouble that is chosen or left open."""

from collections.abc import Sequence
from random import Random

from msgspec.structs import replace

from helperkit.agent.practice.caller import Caller, after
from helperkit.agent.practice.chance import chance
from helperkit.agent.practice.facts import answers
from helperkit.agent.practice.goods import Goods
from helperkit.agent.practice.ways import Way, led, ways
from helperkit.journey.effects import Work
from helperkit.journey.events import WorkFailed
from helperkit.journey.model import Beside, Step, Stopped
from helperkit.journey.order import Order, System
from helperkit.journey.problems import ProblemName

_TROUBLED = 0.75  # of all callers: the others only do not know how to go on
PROBLEM = "problem_"
_SYSTEMS = (System.WINDOWS, System.MACOS, System.LINUX)
_NOBODY_RINGS = frozenset({"hello", "comfort", "done", "lesson"})  # unless that is asked for


def callable_screens() -> tuple[str, ...]:
    """Return the names of all screens that a caller can be at, in their order."""
    return tuple(sorted(ways()))


def ring(seed: int, orders: Sequence[Order], wanted: str = "") -> Caller:
    """Return the caller of a seed. `wanted` is a problem or a screen; "" for any.

    Raises ValueError where no journey leads there.
    """
    luck = chance(seed, "caller")
    for name in _screens_wanted(wanted, luck):
        caller = _caller_at(name, orders, luck)
        if caller is not None:
            return caller
    raise ValueError(wanted)


def _caller_at(name: str, orders: Sequence[Order], luck: Random) -> Caller | None:
    """Return a caller at a screen; None where no journey with these orders leads there."""
    tries = [(luck.choice(orders), luck.choice(_SYSTEMS)) for _ in range(3)]
    of_system = [(tries[0][0], system) for system in _SYSTEMS]
    way = luck.choice(ways()[name])
    for order, system in (*tries, *of_system, *((orders[0], system) for system in _SYSTEMS)):
        for one in (way, *ways()[name]):
            caller = _at_the_end(Goods(order, system), one, luck)
            if caller is not None and caller.screen.name == name:
                again = int(luck.random() < 1 / 3)
                return replace(caller, lasts=again if caller.trouble else 0)
    return None


def trouble_of(step: Step) -> ProblemName | None:
    """Return what is wrong where a caller is, also beneath help by phone and the like."""
    while isinstance(step, Beside):
        if isinstance(step, Stopped):
            return step.problem
        step = step.before
    return None


def _screens_wanted(wanted: str, luck: Random) -> tuple[str, ...]:
    """Return the screen that is wanted; where any will do, all of them, the chosen one first."""
    every = callable_screens()
    if wanted:
        named = wanted if wanted in every else f"{PROBLEM}{wanted}"
        if named not in every:
            raise ValueError(wanted)
        return (named,)
    troubled = luck.random() < _TROUBLED
    some = [
        name for name in every if name.startswith(PROBLEM) == troubled and name not in _NOBODY_RINGS
    ]
    first = luck.choice(some)
    return (first, *(name for name in some if name != first))


def _at_the_end(goods: Goods, way: Way, luck: Random) -> Caller | None:
    """Return the caller at the end of a way; of what stopped the work, any kind of it."""
    before = led(goods, way[:-1])
    there = led(goods, way)
    if before is None or there is None or not before.pending:
        return there
    met = there.trouble if there.trouble != before.trouble else None
    if met is None:
        return there
    alike = [one for one in _stops(before.pending[0], goods) if one.problem is met.problem]
    other = after(before, luck.choice(alike)) if alike else there
    return other if other.screen.name == there.screen.name else there


def _stops(work: Work, goods: Goods) -> list[WorkFailed]:
    return [fact for fact in answers(work, goods) if isinstance(fact, WorkFailed)]
