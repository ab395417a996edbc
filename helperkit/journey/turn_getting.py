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
from helperkit.journey.steps import (
    CheckingFile,
    ChoosePlace,
    Getting,
    Got,
    Packed,
    Pausing,
    ProposingPlace,
    Ready,
    Restate,
)
from helperkit.journey.turn import Turn


def turn(step: Step, event: Event) -> Turn | None:
    """Return the turn of a step of the getting; None where the event says nothing."""
    match step, event:
        case ProposingPlace(order=order, parcel=parcel), PlaceProposed(place=place, free=free):
            return Turn(ChoosePlace(order=order, place=place, parcel=parcel, free=free))
        case (ProposingPlace() | ChoosePlace(), WentBack()):
            parcel = step.parcel
            return Turn(Got(step.order, parcel) if parcel else Restate(order=step.order))
        case ChoosePlace(order=order, parcel=parcel), PlacePicked(text=place) if place:
            return Turn(placed(order, parcel, place))
        case ChoosePlace(order=order, parcel=parcel, place=place), WentOn():
            return Turn(placed(order, parcel, place))
        case Got(), WentOn():
            return Turn(after_got(step))
        case Got(parcel=parcel), FolderAsked():
            return Turn(step, (ShowInFolder(parcel.path),))
        case CheckingFile(order=order), FileReceived(parcel=parcel):
            return Turn(Got(order, parcel))
        case CheckingFile(order=order), WentBack():
            return Turn(Restate(order=order))
        case _:
            return _turn_receiving(step, event)


def _turn_receiving(step: Step, event: Event) -> Turn | None:
    match step, event:
        case Getting(), DownloadProgressed():
            amount = Amount(event.done, event.total, event.seconds_left, event.waiting)
            return Turn(msgspec.structs.replace(step, amount=amount))
        case Getting(order=order, place=place), FileReceived(parcel=parcel):
            return Turn(Got(order, parcel, place))
        case Getting(order=order), HurryAsked() if order.trust is Trust.PRACTICE:
            return Turn(step, (Hurry(),))
        case Getting(order=order, place=place, amount=amount), Paused():
            return Turn(Pausing(order, place, _at_rest(amount)))
        case (Getting() | Pausing(later=False), PutOff()):
            return Turn(Pausing(step.order, step.place, _at_rest(step.amount), later=True))
        case (Getting() | Pausing(), WentBack()):
            return Turn(ChoosePlace(order=step.order, place=step.place))
        case Pausing(order=order, place=place, amount=amount), WentOn():
            return Turn(Getting(order, place, amount=amount))
        case Pausing(later=True), Finished():
            return Turn(step, (Close(),))
        case _:
            return None


def _at_rest(amount: Amount) -> Amount:
    return Amount(amount.done, amount.total)


def placed(order: Order, parcel: Parcel | None, place: str) -> Step:
    """Return what follows when the place is known: receive the file, or unpack what is here."""
    if parcel is not None:
        return Packed(order, place, parcel)
    return Getting(order, place)


def after_got(step: Got) -> Step:
    """Return what follows when the file is here: unpack it, or open it as it is."""
    order, parcel = step.order, step.parcel
    if parcel.problem is not None:
        return Stopped(before=step, problem=parcel.problem)
    if not parcel.packed:
        thing = Thing(
            parcel.path, order.name or parcel.name, parcel.kind, parcel.size, parcel.problem
        )
        return Ready(Box(order, parcel.folder, parcel, parcel.folder, (thing,)), 0)
    if not step.place:
        return ProposingPlace(order=order, parcel=parcel)
    return Packed(order, step.place, parcel)
