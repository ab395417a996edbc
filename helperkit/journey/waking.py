"""Where a journey goes on after the program was closed or cut off."""

import msgspec

from helperkit.journey.answers import Lost
from helperkit.journey.model import (
    ByPhone,
    DoByHand,
    Explaining,
    MakingReport,
    ReportReady,
    Step,
    Stopped,
    WelcomeBack,
    Working,
)
from helperkit.journey.steps import (
    CanYouSee,
    Choose,
    ChooseNames,
    Comfort,
    Done,
    FindAgain,
    Getting,
    Got,
    Hello,
    Locked,
    Opening,
    Packed,
    Pausing,
    Ready,
    Saved,
    TellUs,
    ToldUs,
    Unpacking,
)
from helperkit.journey.turn_beside import again

BESIDE = (WelcomeBack, ByPhone, Explaining, MakingReport, ReportReady, DoByHand)


def at_rest(step: Step) -> Step:
    """Return the step as it is entered anew: its work has not begun."""
    if isinstance(step, Opening):
        return Ready(step.box, step.chosen)
    if isinstance(step, Getting):
        return msgspec.structs.replace(step, attempt=0, amount=step.amount.at_rest)
    if isinstance(step, Working) and not isinstance(step, MakingReport):
        return msgspec.structs.replace(step, attempt=0)
    return step


def woken(step: Step, given: str, lost: Lost) -> Step:
    """Return the step to go on with. `lost` is what the customer has removed in the meantime."""
    while isinstance(step, BESIDE):
        step = step.before
    if isinstance(step, Stopped):
        step = again(step)
    if isinstance(step, Hello | Comfort | Done):
        return step
    match step:
        case Pausing(order=order, place=place, amount=amount):
            # To go on is what is meant now.
            step = Getting(order, place, amount=amount, came_from=step.came_from)
        case CanYouSee(box=box, chosen=chosen) | TellUs(box=box, chosen=chosen):
            step = Ready(box, chosen)  # the window that was to be seen is gone
        case ToldUs(box=box, chosen=chosen):
            step = Ready(box, chosen)
        case _:
            step = at_rest(step)
    found = step if lost is Lost.NOTHING else _without(step, lost)
    return Hello(given=given) if found is None else WelcomeBack(found, given)


def _without(step: Step, lost: Lost) -> Step | None:
    """Return the step that brings back what is gone; None where only a new start can."""
    match step:
        case Saved(box=box) | Choose(box=box) | Ready(box=box) | FindAgain(box=box):
            order, place, parcel = box.order, box.place, box.parcel
        case Got() | Packed() | Unpacking() | Locked() | ChooseNames():
            order, place, parcel = step.order, step.place, step.parcel
        case _:
            return step
    if lost is Lost.THINGS and parcel.packed:
        return Packed(order, place, parcel)
    return Getting(order, place) if order.urls and place else None
