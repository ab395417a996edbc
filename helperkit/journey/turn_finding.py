"""Turns on the way to knowing what was bought: hello, the link, the file, the restatement."""

import msgspec

from helperkit.journey.effects import MakeTextBigger
from helperkit.journey.events import (
    BiggerTextAsked,
    Event,
    FileChosen,
    FileFound,
    FilePicked,
    FilesFound,
    LinkFound,
    LinkPasted,
    OrderGiven,
    OrderRead,
    SearchAllowed,
    SearchAsked,
    Topic,
    WentBack,
    WentOn,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.model import Explaining, Step
from helperkit.journey.order import Order, Trust
from helperkit.journey.steps import (
    AskToLook,
    CheckingFile,
    Comfort,
    FindOrder,
    Found,
    Getting,
    Hello,
    Looking,
    PasteLink,
    Pausing,
    PickFile,
    ProposingPlace,
    Reading,
    Restate,
)
from helperkit.journey.turn import Turn


def turn(step: Step, event: Event) -> Turn | None:
    """Return the turn of a step before the order is known; None where the event says nothing."""
    match step, event:
        case (PasteLink() | PickFile(), OrderGiven(text=text)):
            return Turn(_reading(step, text))
        case (Hello() | Comfort() | FindOrder() | AskToLook() | Found(), OrderGiven()):
            return Turn(Reading(text=event.text))  # dropped onto the window
        case Hello(given=given), WentOn():
            return Turn(Comfort(given=given))
        case Comfort(given=given), WentOn():
            return Turn(Reading(text=given) if given else FindOrder())
        case Comfort(), BiggerTextAsked():
            return Turn(step, (MakeTextBigger(),))
        case Comfort(given=given), WentBack():
            return Turn(Hello(given=given))
        case FindOrder(), WentBack():
            return Turn(Comfort())
        case FindOrder(), LinkFound():
            return Turn(PasteLink())
        case FindOrder(), FileFound():
            return Turn(PickFile())
        case FindOrder(), SearchAsked():
            return Turn(AskToLook())
        case _:
            return _turn_giving(step, event)


def _turn_giving(step: Step, event: Event) -> Turn | None:
    match step, event:
        case PasteLink(), LinkPasted(text=text):
            return Turn(_reading(step, text))
        case PickFile(), FilePicked(text=text) if text:
            return Turn(_reading(step, text))
        case (PasteLink(order=order) | PickFile(order=order), WentBack()) if order is not None:
            # What has come of it is kept.
            return Turn(Pausing(order, step.place, came_from=step.came_from))
        case (Reading(order=order, place=place), WentBack()) if order is not None:
            return Turn(PasteLink(order, place, step.came_from))
        case (PasteLink() | PickFile() | AskToLook() | Found() | Looking() | Reading(), WentBack()):
            return Turn(FindOrder())
        case AskToLook(), SearchAllowed():
            return Turn(Looking())
        case (AskToLook() | Found(), LinkFound()):
            return Turn(PasteLink())
        case (AskToLook() | Found(), FileFound()):
            return Turn(PickFile())
        case Looking(), FilesFound(files=files):
            return Turn(Found(files=files))
        case Found(files=files), FileChosen(index=index) if 0 <= index < len(files):
            if files[index].kind is Kind.UNFINISHED:
                return Turn(Explaining(step, Topic.UNFINISHED))
            found = files[index]
            return Turn(Reading(text=event.path or found.path, kind=found.kind))
        case Reading(), OrderRead(order=order):
            return Turn(_understood(order, step))
        case Restate(order=order), WentOn():
            own = order.trust is Trust.OWN_FILE
            return Turn(CheckingFile(order=order) if own else ProposingPlace(order=order))
        case Restate(), (WentBack() | LinkFound()):
            return Turn(FindOrder())
        case _:
            return None


def _reading(step: PasteLink | PickFile, text: str) -> Step:
    return Reading(text=text, order=step.order, place=step.place, came_from=step.came_from)


def _understood(order: Order, step: Reading) -> Step:
    known = step.order
    if known is None:
        return Restate(order=order, kind=step.kind)
    if order.trust is Trust.OWN_FILE:  # the customer brought the known order's file by hand
        return CheckingFile(known, picked=order.file, place=step.place, came_from=step.came_from)
    # A new link for an order that is known already: the rest of the order stays, and the
    # receiving goes on where it was, with what was kept under the first link.
    kept_as = known.kept_as or next(iter(known.urls), "")
    return Getting(
        order=msgspec.structs.replace(known, urls=order.urls, kept_as=kept_as),
        place=step.place,
        came_from=step.came_from,
    )
