"""Turns from the choice of a place to the whole file."""

import msgspec

from helperkit.journey.effects import Close, Hurry, ShowInFolder
from helperkit.journey.events import (
    DownloadProgressed,
    Event,
    FileReceived,
    Finished,
    FolderAsked,
    HurryAsked,
    Paused,
    PlacePicked,
    PlaceProposed,
    PutOff,
    WentBack,
    WentOn,
)
from helperkit.journey.model import Step, Stopped
from helperkit.journey.order import Amount, Box, Order, Parcel, Thing, Trust
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.steps import (
    CheckingFile,
    ChoosePlace,
    Getting,
    Got,
    Packed,
    Pausing,
    PickFile,
    ProposingPlace,
    Ready,
    Restate,
)
from helperkit.journey.turn import Turn


def turn(step: Step, event: Event) -> Turn | None:
    """Return the turn of a step of the getting; None where the event says nothing."""
    match step, event:
        case ProposingPlace(order=order, parcel=parcel), PlaceProposed(place=place, free=free):
            return Turn(ChoosePlace(order, place, parcel, free, step.came_from))
        case (ProposingPlace() | ChoosePlace(), WentBack()):
            parcel = step.parcel
            return Turn(Got(step.order, parcel) if parcel else Restate(order=step.order))
        case ChoosePlace(order=order, parcel=parcel), PlacePicked(text=place) if place:
            return Turn(placed(order, parcel, place, step.came_from))
        case ChoosePlace(order=order, parcel=parcel, place=place), WentOn():
            return Turn(placed(order, parcel, place, step.came_from))
        case Got(), WentOn():
            return Turn(after_got(step))
        case Got(parcel=parcel), FolderAsked():
            return Turn(step, (ShowInFolder(parcel.path),))
        case CheckingFile(order=order, place=place, box=None), FileReceived(parcel=parcel):
            return Turn(received(Got(order, parcel, place)))
        case CheckingFile(box=None), WentBack():
            return Turn(before_checking(step) or Restate(order=step.order))
        case _:
            return _turn_receiving(step, event)


def _turn_receiving(step: Step, event: Event) -> Turn | None:
    match step, event:
        case Getting(), DownloadProgressed():
            amount = Amount(event.done, event.total, event.seconds_left, event.waiting)
            return Turn(msgspec.structs.replace(step, amount=amount))
        case Getting(order=order, place=place), FileReceived(parcel=parcel):
            return Turn(received(Got(order, parcel, place)))
        case Getting(order=order), HurryAsked() if order.trust is Trust.PRACTICE:
            return Turn(step, (Hurry(),))
        case Getting(order=order, place=place, amount=amount), Paused():
            return Turn(Pausing(order, place, amount.at_rest, came_from=step.came_from))
        case (Getting() | Pausing(later=False), PutOff()):
            return Turn(put_off(step))
        case (Getting() | Pausing(), WentBack()):
            came_from = lies_in(step)
            return Turn(ChoosePlace(step.order, step.place, came_from=came_from))
        case Pausing(order=order, place=place, amount=amount), WentOn():
            return Turn(Getting(order, place, amount=amount, came_from=step.came_from))
        case Pausing(later=True), Finished():
            return Turn(step, (Close(),))
        case _:
            return None


def put_off(step: Getting | Pausing) -> Pausing:
    """Return the rest until another day."""
    rest = step.amount.at_rest
    return Pausing(step.order, step.place, rest, later=True, came_from=step.came_from)


def lies_in(step: Getting | Pausing) -> str:
    """Return the folder where the bytes lie."""
    return still_elsewhere(step) or step.place


def still_elsewhere(step: Getting | Pausing) -> str:
    """Return the other folder where the bytes lie; "" once any were brought to this one."""
    return "" if step.amount.done else step.came_from


def placed(order: Order, parcel: Parcel | None, place: str, came_from: str) -> Step:
    """Return what follows when the place is known: receive the file, or unpack what is here."""
    if parcel is not None:
        return Packed(order, place, parcel)
    return Getting(order, place, came_from="" if came_from == place else came_from)


def before_checking(step: CheckingFile) -> Step | None:
    """Return where the customer picked a file for a known order; None for one of their own."""
    return PickFile(step.order, step.place, step.came_from) if step.picked else None


def received(step: Got) -> Step:
    """Return what is said of a file that has come: what is wrong with it is never praised."""
    return what_is_wrong(step) or step


def what_is_wrong(step: Got) -> Stopped | None:
    """Return the problem that a file was found to have; None where it can be gone on with."""
    parcel = step.parcel
    # What an earlier version could not open is tried: its journal is played again by this one.
    unknown = parcel.problem is ProblemName.UNKNOWN_PARCEL and parcel.packed
    if parcel.problem is None or unknown:
        return None
    return Stopped(step, parcel.problem, Evidence(note=parcel.note))


def look_again(step: Got) -> Step:
    """Return the step that looks at a file once more: it may be another one by now."""
    order, place = step.order, step.place
    if what_is_wrong(step) is None:
        return step
    if order.trust is Trust.OWN_FILE:
        return CheckingFile(order)
    if order.urls and place:
        return Getting(order, place)
    return CheckingFile(order, picked=step.parcel.path, place=place)


def after_got(step: Got) -> Step:
    """Return what follows when the file is here: unpack it, or open it as it is."""
    order, parcel = step.order, step.parcel
    if (stopped := what_is_wrong(step)) is not None:
        return stopped
    if not parcel.packed:
        return Ready(box_of_one(step), 0)
    if not step.place:
        return ProposingPlace(order=order, parcel=parcel)
    return Packed(order, step.place, parcel)


def box_of_one(step: Got) -> Box:
    """Return the box of a file that came as it is, in no parcel."""
    order, parcel = step.order, step.parcel
    name = order.name or parcel.name
    thing = Thing(
        parcel.path, name, parcel.kind, parcel.size, problem=parcel.problem, note=parcel.note
    )
    return Box(order, parcel.folder, parcel, parcel.folder, (thing,))
