"""Where a journey goes on after the program was closed or cut off."""

import msgspec

from helperkit.journey.answers import Lost
from helperkit.journey.model import (
    Detour,
    Step,
    Stopped,
    WelcomeBack,
    Working,
)
from helperkit.journey.steps import (
    CheckingFile,
    Choose,
    ChooseNames,
    Comfort,
    FindingPrograms,
    Found,
    Getting,
    Got,
    Hello,
    Locked,
    Looking,
    Opening,
    Packed,
    Pausing,
    Ready,
    Saved,
    Unpacking,
)
from helperkit.journey.steps_after import (
    Advice,
    AllWell,
    CanYouSee,
    Done,
    FindAgain,
    FollowUp,
    Listening,
    MakingSheet,
    MakingShortcut,
    OfferShortcut,
    SheetReady,
    ShortcutReady,
    TellUs,
    ToldUs,
    Unsure,
)
from helperkit.journey.steps_report import (
    ReportWork,
)
from helperkit.journey.turn_beside import again


def at_rest(step: Step) -> Step:
    """Return the step as it is entered anew: its work has not begun."""
    match step:
        case Opening(box=box, chosen=chosen) | FindingPrograms(box=box, chosen=chosen):
            return Ready(box, chosen)
        case CheckingFile(box=box, chosen=chosen) if box is not None:
            return Ready(box, chosen)
        case Listening(box=box, chosen=chosen):
            return TellUs(box, chosen)  # what was said is not kept
        case MakingShortcut(box=box, chosen=chosen):
            return OfferShortcut(box, chosen)
        case MakingSheet(box=box, chosen=chosen):
            return FindAgain(box, chosen)
        case _:
            pass
    if isinstance(step, Getting):
        return msgspec.structs.replace(step, attempt=0, amount=step.amount.at_rest)
    if isinstance(step, Working) and not isinstance(step, ReportWork):
        return msgspec.structs.replace(step, attempt=0)
    return step


def woken(step: Step, given: str, lost: Lost) -> Step:
    """Return the step to go on with. `lost` is what the customer has removed in the meantime."""
    while isinstance(step, WelcomeBack | Detour):
        step = step.before
    if isinstance(step, Stopped):
        step = again(step)
    if isinstance(step, Hello | Comfort):
        return step
    match step:
        case Done(box=box, chosen=chosen, follow_up=follow_up):
            return step if follow_up is FollowUp.ASKED else AllWell(box, chosen, given)
        case AllWell(box=box, chosen=chosen):
            return Done(box, chosen, FollowUp.ASKED)  # not answered: nobody is asked twice
        case Pausing(order=order, place=place, amount=amount):
            # To go on is what is meant now.
            step = Getting(order, place, amount=amount, came_from=step.came_from)
        case CanYouSee() | TellUs() | ToldUs() | Listening() | Unsure() | Advice():
            step = Ready(step.box, step.chosen)  # the window that was to be seen is gone
        case OfferShortcut() | MakingShortcut() | ShortcutReady() | MakingSheet() | SheetReady():
            step = FindAgain(step.box, step.chosen)
        case CheckingFile(box=box) if box is not None:
            step = msgspec.structs.replace(step, attempt=0)
        case Found():
            step = Looking()  # the journal keeps no names of what was found
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
