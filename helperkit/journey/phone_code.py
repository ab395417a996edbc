"""What the phone code says of a state: the part of it that six spoken words can carry."""

from helperkit.journey.model import Beside, State, Step, order_of, trusts
from helperkit.journey.order import Amount, Order, Trust
from helperkit.journey.screen import Screen
from helperkit.journey.steps import Unpacking
from helperkit.phone.fields import MOST_TRIES, SIXTEENTHS, SOURCES, SYSTEMS, Code
from helperkit.phone.numbers import SCREENS, STEPS

BENEATH = "beneath"  # the value of a screen that names the one under it
_UNKNOWN_SOURCE = SOURCES.index(Trust.LINK)


def code_of(state: State, shown: Screen) -> Code | None:
    """Return the code of a state, whose screen is given; None for a screen without a number.

    Of the screen that says whom to call, the code is that of the screen beneath: what is wrong
    there is what a person at the other end has to know.
    """
    beneath = shown.values.get(BENEATH)
    number = SCREENS.get(str(beneath or shown.name))
    if number is None:  # a test sees to it that there is none
        return None
    base = _base(state.step)
    order = order_of(state.step)
    return Code(
        screen=number,
        product=order.number if order is not None and trusts(order) else 0,
        step=STEPS[type(base).__name__],
        system=SYSTEMS.index(state.system),
        source=_UNKNOWN_SOURCE if order is None else _source(order.trust),
        progress=_sixteenths(getattr(base, "amount", None)),
        attempt=_attempt(base, order),
        by_phone=beneath is not None,
    )


def _base(step: Step) -> Step:
    """Return the step on the way itself, beneath all that stands beside it."""
    return _base(step.before) if isinstance(step, Beside) else step


def _source(trust: Trust) -> int:
    """Return where the order came from; a practice has a card of our own."""
    return SOURCES.index(Trust.CARD if trust is Trust.PRACTICE else trust)


def _sixteenths(amount: Amount | None) -> int:
    """Return how much is done; 0 where nobody knows of how much, and never all of it."""
    if amount is None or not amount.total:
        return 0
    return min(SIXTEENTHS - 1, amount.done * SIXTEENTHS // amount.total)


def _attempt(base: Step, order: Order | None) -> int:
    """Return the number of the try: after passwords that did not fit, or a file that was broken."""
    tries = base.tries if isinstance(base, Unpacking) else 0
    again = order is not None and order.spoilt is not None
    return min(MOST_TRIES, 1 + tries + again)
