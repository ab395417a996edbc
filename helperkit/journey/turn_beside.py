"""Turns of the steps beside the way: a problem, an explanation, help by phone."""

import msgspec

from helperkit.journey.effects import AskForNewLink, OpenPage, ShowInFolder, SignIn
from helperkit.journey.events import (
    Event,
    FileFound,
    FilePicked,
    FolderAsked,
    LinkFound,
    LinkPasted,
    NetworkReturned,
    NewLinkAsked,
    NewLinkFound,
    OtherThingAsked,
    PasswordGiven,
    PlaceChangeAsked,
    PlacePicked,
    ProgramChosen,
    PutOff,
    Retried,
    SavingAsked,
    SawIt,
    SignInAsked,
    SignInGiven,
    StartedOver,
    WentBack,
    WentOn,
)
from helperkit.journey.model import (
    ByPhone,
    DoByHand,
    Explaining,
    Step,
    Stopped,
    WelcomeBack,
    order_of,
    trusts,
)
from helperkit.journey.order import Order, Parcel, Trust
from helperkit.journey.problems import ProblemName
from helperkit.journey.steps import (
    AskToLook,
    CheckingFile,
    Choose,
    FindOrder,
    Getting,
    Got,
    Hello,
    Looking,
    Opening,
    Packed,
    PasteLink,
    Pausing,
    PickFile,
    ProposingPlace,
    Reading,
    Ready,
    Restate,
    Unpacking,
)
from helperkit.journey.steps_after import FindAgain
from helperkit.journey.stopped import as_it_was_sent, lost_own, salvageable, shown_safely
from helperkit.journey.turn import Turn
from helperkit.journey.turn_getting import (
    before_checking,
    box_of_one,
    lies_in,
    look_again,
    placed,
    put_off,
    still_elsewhere,
    what_is_wrong,
)
from helperkit.journey.turn_opening import next_try, shelf

# The file itself is broken or gone: where there is a link, it is received again.
MENDED_BY_GETTING = frozenset({ProblemName.DAMAGED, ProblemName.FILE_GONE})


def turn(step: Step, event: Event) -> Turn | None:
    """Return the turn of a step beside the way; None where the event says nothing."""
    match step, event:
        case (Explaining() | ByPhone() | DoByHand(), WentBack()):
            return Turn(step.before)
        case Explaining(before=before), WentOn():
            return Turn(before)
        case WelcomeBack(before=before), WentOn():
            return Turn(before)
        case WelcomeBack(given=given), StartedOver():
            return Turn(Hello(given=given))
        case Stopped(), _:
            return _turn_stopped(step, event)
        case _:
            return None


def _turn_stopped(step: Stopped, event: Event) -> Turn | None:
    before = step.before
    match event:
        case Retried():
            return Turn(again(step))
        case WentBack():
            return Turn(_behind(before))
        case SavingAsked():
            parcel = salvageable(step)
            return None if parcel is None else Turn(_saving(before, parcel))
        case SignInAsked() if step.page:
            return Turn(step, (OpenPage(step.page),))
        case NewLinkAsked():
            order = order_of(before)
            if order is None or not trusts(order) or not order.support.email:
                return None
            return Turn(step, (AskForNewLink(order.support, order.name),))
        case NewLinkFound() | LinkFound():
            return Turn(_new_link(before))
        case FileFound():
            return Turn(_pick_file(before))
        case NetworkReturned() if step.problem is ProblemName.OFFLINE:
            return Turn(before) if isinstance(before, Getting) else None
        case SignInGiven(name=name, text=text) if step.problem is ProblemName.PROXY_SIGN_IN:
            return Turn(before, (SignIn(name, text),))
        case FilePicked(text=text) if text and lost_own(step):
            return Turn(Reading(text))
        case StartedOver():
            return Turn(FindOrder())
        case _:
            return _turn_at(step, before, event)


def _turn_at(step: Stopped, before: Step, event: Event) -> Turn | None:
    match before, event:
        case Reading(), (LinkPasted(text=text) | FilePicked(text=text)):
            return Turn(Reading(text, 0, before.order, before.place, before.came_from))
        case CheckingFile(order=order, place=place), FilePicked(text=text) if before.picked:
            return Turn(Reading(text, 0, order, place, before.came_from))
        case Getting(order=order, place=place), PlaceChangeAsked():
            refused = _refused(step, place)
            return Turn(ProposingPlace(order, refused=refused, came_from=lies_in(before)))
        case Unpacking(order=order, parcel=parcel, place=place), PlaceChangeAsked():
            return Turn(ProposingPlace(order=order, parcel=parcel, refused=_refused(step, place)))
        case ProposingPlace(order=order, parcel=parcel), PlacePicked(text=place) if place:
            return Turn(placed(order, parcel, place, before.came_from))
        case Getting(), PutOff():
            return Turn(put_off(before))
        case Unpacking(), PasswordGiven(text=password):
            return Turn(next_try(before), secret=password)
        case ((Unpacking(parcel=parcel) | Got(parcel=parcel)), FolderAsked()):
            return Turn(step, (ShowInFolder(parcel.path),))
        case Ready(box=box, chosen=chosen), WentOn() if shown_safely(step):
            return Turn(Opening(box, chosen))
        case Got(), WentOn() if shown_safely(step):
            return Turn(Opening(box_of_one(before), 0))
        case Ready(box=box, chosen=chosen), FolderAsked():
            return Turn(step, (ShowInFolder(box.things[chosen].path),))
        case Ready(box=box, chosen=chosen), ProgramChosen(index=index):
            known = 0 <= index < len(step.openers)
            return Turn(Opening(box, chosen, program=step.openers[index].called)) if known else None
        case Ready(box=box, chosen=chosen), SawIt():
            return Turn(FindAgain(box, chosen))
        case Ready(box=box), OtherThingAsked() if box.parcel.packed:
            return Turn(Choose(box))
        case _:
            return None


def _refused(step: Stopped, place: str) -> str:
    """A full disk may still do after some tidying; a folder that may not be written to will not."""
    return "" if step.problem is ProblemName.DISK_FULL else place


def again(step: Stopped) -> Step:
    """Return the step that trying again goes to."""
    if as_it_was_sent(step):
        return look_again(step.before) if isinstance(step.before, Got) else step.before
    match step.before:
        case (
            Unpacking(order=order, place=place, parcel=parcel)
            | Got(order=order, place=place, parcel=parcel)
        ) if step.problem in MENDED_BY_GETTING:
            if step.problem is ProblemName.DAMAGED:
                order = _with_spoilt(order, parcel)
            if order.urls and place:
                return Getting(order, place)
            return look_again(step.before) if isinstance(step.before, Got) else step.before
        case Ready(box=box) if step.problem in MENDED_BY_GETTING:
            return Getting(box.order, box.place) if box.order.urls else step.before
        case Got():
            return look_again(step.before)
        case _:
            return step.before


def _with_spoilt(order: Order, parcel: Parcel) -> Order:
    """Return the order with the damaged parcel, in case that getting it again does not help."""
    return msgspec.structs.replace(order, spoilt=parcel)


def _saving(before: Step, parcel: Parcel) -> Step:
    """Return what follows when what is whole of a damaged parcel is wanted."""
    parcel = msgspec.structs.replace(parcel, problem=None, saving=True)
    match before:
        case Unpacking(order=order, place=place, encoding=encoding):
            return Unpacking(order, place, parcel, encoding=encoding)
        case Getting(order=order, place=place):
            return Unpacking(order, place, parcel)
        case Got(order=order, place=place):
            return Unpacking(order, place, parcel) if place else ProposingPlace(order, parcel)
        case _:
            return before


def _new_link(before: Step) -> Step:
    if isinstance(before, Getting):
        return PasteLink(before.order, before.place, still_elsewhere(before))
    if isinstance(before, Reading) or (isinstance(before, CheckingFile) and before.picked):
        return PasteLink(before.order, before.place, before.came_from)
    return PasteLink()


def _pick_file(before: Step) -> Step:
    if isinstance(before, Getting):
        return PickFile(before.order, before.place, still_elsewhere(before))
    return PickFile()


def _behind(before: Step) -> Step:
    """Return the calm step to stand on when the customer turns back from a problem."""
    match before:
        case Getting():
            return Pausing(before.order, before.place, before.amount, came_from=before.came_from)
        case CheckingFile():
            return before_checking(before) or FindOrder()
        case Reading(order=None):
            return FindOrder()
        case Looking():
            return AskToLook()
        case Reading(order=order, place=place):
            return PasteLink(order, place, before.came_from)
        case Unpacking():
            return Packed(before.order, before.place, before.parcel)
        case ProposingPlace(order=order, parcel=None):
            return Restate(order=order)
        case ProposingPlace(order=order, parcel=parcel) if parcel is not None:
            return Got(order, parcel)
        case Ready(box=box):
            return shelf(box)
        case Got(order=order) if order.trust is Trust.OWN_FILE and what_is_wrong(before):
            return Restate(order)
        case _:
            return before
