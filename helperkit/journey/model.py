"""The state of a journey at one moment, and the steps that stand beside the way."""

from typing import Union

import msgspec

from helperkit.journey.events import ByHand, Topic
from helperkit.journey.fields import Count, Maybe, Private, Shared
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Order, Parcel, System, Trust
from helperkit.journey.problems import Evidence, FreeProgram, Opener, ProblemName
from helperkit.journey.steps import (
    AskToLook,
    BaseStep,
    CheckingFile,
    Choose,
    ChooseNames,
    ChoosePlace,
    Comfort,
    FindingPrograms,
    FindOrder,
    Found,
    Getting,
    Got,
    Hello,
    Locked,
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
    Saved,
    StartProgram,
    Unpacking,
)
from helperkit.journey.steps_after import (
    Advice,
    CanYouSee,
    Done,
    FindAgain,
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

# Beside the way. `before` is the step to go on from; it is never one of these itself.


class Stopped(BaseStep, frozen=True):
    """A named problem. Trying again goes on from `before`."""

    before: "Step"
    problem: ProblemName
    evidence: Evidence = Evidence()
    page: Private = ""
    missing: Maybe = None
    error_id: Shared = ""
    part: Private = ""  # the file that is missing of a parcel in several
    program: FreeProgram = FreeProgram()  # that would open it; `page` is its maker's
    openers: tuple[Opener, ...] = ()  # programs of this computer that could


class Explaining(BaseStep, frozen=True):
    """A few words about what something is."""

    before: "Step"
    topic: Topic


class ByPhone(BaseStep, frozen=True):
    """How to reach a person."""

    before: "Step"


class MakingReport(BaseStep, frozen=True):
    """The report for support is being written."""

    before: "Step"
    attempt: Count = 0


class ReportReady(BaseStep, frozen=True):
    """The report is on the disk."""

    before: "Step"
    path: Private


class DoByHand(BaseStep, frozen=True):
    """The system did not open a folder, a page or an e-mail: here is what to use by hand."""

    before: "Step"
    deed: ByHand
    text: Private


class WelcomeBack(BaseStep, frozen=True):
    """The program was closed or cut off in the middle; the place was kept.

    `given` is a card or link that came with this start: starting over begins with it.
    """

    before: "Step"
    given: Private = ""


Step = Union[  # noqa: UP007 - the steps name each other before they are all defined
    Hello,
    Comfort,
    FindOrder,
    PasteLink,
    PickFile,
    AskToLook,
    Looking,
    Found,
    Reading,
    Restate,
    ProposingPlace,
    ChoosePlace,
    Getting,
    Pausing,
    CheckingFile,
    Got,
    Packed,
    Unpacking,
    Locked,
    ChooseNames,
    Saved,
    Choose,
    Ready,
    StartProgram,
    Opening,
    FindingPrograms,
    CanYouSee,
    TellUs,
    ToldUs,
    Listening,
    Unsure,
    Advice,
    FindAgain,
    OfferShortcut,
    MakingShortcut,
    ShortcutReady,
    MakingSheet,
    SheetReady,
    Done,
    Stopped,
    Explaining,
    ByPhone,
    MakingReport,
    ReportReady,
    DoByHand,
    WelcomeBack,
]

Working = (
    Looking
    | Reading
    | ProposingPlace
    | Getting
    | CheckingFile
    | Unpacking
    | Opening
    | FindingPrograms
    | Listening
    | MakingShortcut
    | MakingSheet
    | MakingReport
)
After = (
    CanYouSee
    | TellUs
    | ToldUs
    | Listening
    | Unsure
    | Advice
    | FindAgain
    | OfferShortcut
    | MakingShortcut
    | ShortcutReady
    | MakingSheet
    | SheetReady
    | Done
)
Beside = Stopped | Explaining | ByPhone | MakingReport | ReportReady | DoByHand | WelcomeBack


class State(msgspec.Struct, frozen=True):
    """A whole journey at one moment. `attempt` is the number of the newest work."""

    step: Step = Hello()
    attempt: Count = 0
    system: System = System.OTHER


START = State()


def order_of(step: Step) -> Order | None:
    """Return the order that a step is about, where one is known."""
    if isinstance(step, Beside):
        return order_of(step.before)
    if isinstance(step, After):
        return step.box.order
    match step:
        case Saved() | Choose() | Ready() | StartProgram() | Opening() | FindingPrograms():
            return step.box.order
        case Hello() | Comfort() | FindOrder() | AskToLook() | Looking() | Found():
            return None
        case _:
            return step.order


def trusts(order: Order) -> bool:
    """Return whether the order's word can be relied on: a trusted card, or our own practice."""
    return order.trust in {Trust.CARD, Trust.PRACTICE}


def as_it_was_sent(step: Stopped) -> bool:
    """Return whether the parcel equals the card's checksum: getting it again would mend nothing."""
    if step.problem is not ProblemName.DAMAGED:
        return False
    if is_empty(step.evidence):
        return True
    match step.before:
        case Unpacking(parcel=parcel) | Got(parcel=parcel):
            return parcel.verified
        case Ready(box=box):
            return box.parcel.verified
        case _:
            return False


def is_empty(evidence: Evidence) -> bool:
    """Return whether a parcel is sound, but nothing is in it."""
    return evidence.note == "nothing-inside"


def is_unfinished(step: Stopped) -> bool:
    """Return whether the file is still on its way, so that waiting is what helps."""
    if step.problem is not ProblemName.DAMAGED or not isinstance(step.before, Got):
        return False
    return step.before.parcel.kind is Kind.UNFINISHED


def shown_safely(step: Stopped) -> bool:
    """Return whether our own window may show a file whose name does not fit: a picture.

    It reads a picture by what is in it, starts nothing, and refuses all else. Once it did not
    show it, it is not offered again.
    """
    if step.problem is not ProblemName.UNSAFE_FILE or step.evidence != Evidence():
        return False
    match step.before:
        case Ready(box=box, chosen=chosen):
            return box.things[chosen].kind is Kind.PICTURE
        case Got(parcel=parcel):
            return parcel.kind is Kind.PICTURE
        case _:
            return False


def salvageable(step: Stopped) -> Parcel | None:
    """Return the damaged parcel of which what is whole can be saved, if that is what helps now.

    To get it again comes first, where that may mend it.
    """
    match step.before:
        case Unpacking(order=order, parcel=parcel) | Got(order=order, parcel=parcel):
            tried = order.spoilt is not None or not order.urls or parcel.verified
            helps = tried and step.problem is ProblemName.DAMAGED and not is_empty(step.evidence)
            found = parcel if helps else None
        case Getting(order=order):
            found = order.spoilt
        case _:
            found = None
    return found if found is not None and found.packed and not found.saving else None
