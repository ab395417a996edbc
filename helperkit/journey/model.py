"""The state of a journey at one moment, and the steps that stand beside the way."""

from typing import Union

import msgspec

from helperkit.journey.events import ByHand, Topic
from helperkit.journey.fields import Count, Maybe, NamedFile, NamedLink, NamedSource, NoteNumber
from helperkit.journey.order import Order, System, Trust
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
    AllWell,
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
from helperkit.journey.steps_lesson import (
    LessonDone,
    LessonPage,
    LessonPractice,
    LessonRefused,
    LessonShelf,
    LessonStep,
    LessonWork,
    OpeningLesson,
    OpeningShelf,
)
from helperkit.journey.steps_report import (
    AskToSend,
    CopyingReport,
    MailingReport,
    MakingReport,
    ReportCopied,
    ReportInside,
    ReportKept,
    ReportReady,
    ReportSent,
    ReportStep,
    ReportWays,
    ReportWork,
    RewritingReport,
    SendingReport,
)

# Beside the way. `before` is the step to go on from; it is never one of these itself, but that
# `ByPhone` and `DoByHand` also stand beside a step about the report, or of a lesson.


class Stopped(BaseStep, frozen=True):
    """A named problem. Trying again goes on from `before`."""

    before: "Step"
    problem: ProblemName
    evidence: Evidence = Evidence()
    page: NamedLink = ""
    missing: Maybe = None
    error_id: NoteNumber = ""
    part: NamedFile = ""  # the file that is missing of a parcel in several
    program: FreeProgram = FreeProgram()  # that would open it; `page` is its maker's
    openers: tuple[Opener, ...] = ()  # programs of this computer that could


class Explaining(BaseStep, frozen=True):
    """A few words about what something is."""

    before: "Step"
    topic: Topic


class ByPhone(BaseStep, frozen=True):
    """How to reach a person."""

    before: "Step"


class DoByHand(BaseStep, frozen=True):
    """The system did not open a folder, a page or an e-mail: here is what to use by hand."""

    before: "Step"
    deed: ByHand
    text: NamedSource


class WelcomeBack(BaseStep, frozen=True):
    """The program was closed or cut off in the middle; the place was kept.

    `given` is a card or link that came with this start: starting over begins with it.
    """

    before: "Step"
    given: NamedSource = ""


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
    AllWell,
    Stopped,
    Explaining,
    ByPhone,
    MakingReport,
    ReportReady,
    ReportInside,
    RewritingReport,
    ReportWays,
    MailingReport,
    SendingReport,
    ReportSent,
    CopyingReport,
    ReportCopied,
    ReportKept,
    AskToSend,
    OpeningLesson,
    LessonPage,
    LessonPractice,
    LessonDone,
    LessonRefused,
    OpeningShelf,
    LessonShelf,
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
    | ReportWork
    | LessonWork
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
    | AllWell
)
Detour = Explaining | ByPhone | DoByHand | ReportStep | LessonStep  # what runs beneath goes on
Beside = Stopped | WelcomeBack | Detour


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
