"""Turns after something was opened: was it seen, what is seen instead, how is it found again."""

from helperkit.journey.effects import Close, PlanFollowUp, ShowInFolder, ShowSheet
from helperkit.journey.events import (
    AllIsWell,
    DidNotSeeIt,
    Event,
    FileReceived,
    Finished,
    FolderAsked,
    FollowUpAsked,
    FollowUpPlanned,
    FollowUpRefused,
    NotAllWell,
    OtherThingAsked,
    ProgramAsked,
    Retried,
    SawIt,
    SheetAsked,
    SheetMade,
    SheetWanted,
    ShortcutAsked,
    ShortcutMade,
    Sight,
    SightTold,
    StartedOver,
    WentBack,
    WentOn,
    WordsGiven,
    WordsUnderstood,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.model import Step, Stopped
from helperkit.journey.order import Box, Parcel, Trust
from helperkit.journey.problems import Evidence
from helperkit.journey.steps import CheckingFile, FindingPrograms, Hello, Ready, StartProgram
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
from helperkit.journey.turn import Turn
from helperkit.journey.turn_opening import may_have_programs, shelf, shown_by

# What another program may show. Whatever runs is never handed to one.
WANTS_PROGRAM = frozenset({Sight.ASKS_PROGRAM, Sight.STRANGE_SIGNS})
# Where a look at the file can tell whether it is whole, or still there.
LOOKED_AT = frozenset({Sight.BROKEN, Sight.SOME_MISSING, Sight.GUARD})

# What a system asks or says when a program is started, and the page (of three) that is about it.
STARTING = {
    (Sight.GUARD, Kind.PROGRAM_WINDOWS): 1,  # SmartScreen
    (Sight.ASKS_PASSWORD, Kind.PROGRAM_WINDOWS): 2,  # UAC
    (Sight.GUARD, Kind.PROGRAM_MAC): 2,  # Gatekeeper
    (Sight.GUARD, Kind.PROGRAM_LINUX): 1,  # it may not run yet
    (Sight.NOTHING, Kind.PROGRAM_LINUX): 1,
    (Sight.ASKS_PROGRAM, Kind.PROGRAM_LINUX): 1,
    (Sight.STRANGE_SIGNS, Kind.PROGRAM_LINUX): 1,
    (Sight.ASKS_PASSWORD, Kind.PROGRAM_LINUX): 2,
}


def turn(step: Step, event: Event) -> Turn | None:
    """Return the turn of a step after the opening; None where the event says nothing."""
    match step, event:
        case (CanYouSee() | TellUs() | Listening() | Unsure() | Advice(), SawIt()):
            return Turn(FindAgain(step.box, step.chosen))
        case CanYouSee(box=box, chosen=chosen), DidNotSeeIt():
            return Turn(TellUs(box, chosen))
        case CanYouSee(box=box, chosen=chosen), WentBack():
            return Turn(Ready(box, chosen))
        case (CanYouSee() | TellUs() | Listening() | Unsure(), SightTold(sight=sight)):
            return Turn(ToldUs(step.box, step.chosen, sight))
        case (TellUs() | Listening(), WordsGiven(text=text)):
            return Turn(Listening(step.box, step.chosen), secret=text)
        case Listening(box=box, chosen=chosen), WordsUnderstood(sights=sights, sure=sure):
            if sure and sights:
                return Turn(ToldUs(box, chosen, sights[0]))
            return Turn(Unsure(box, chosen, sights))
        case TellUs(box=box, chosen=chosen), WentBack():
            return Turn(CanYouSee(box, chosen))
        case ToldUs(), WentOn():
            return Turn(_answer(step))
        case (ToldUs() | Listening() | Unsure() | Advice(), WentBack()):
            return Turn(TellUs(step.box, step.chosen))
        case Advice(), _:
            return _turn_advice(step, event)
        case CheckingFile(box=box), FileReceived(parcel=found) if box is not None:
            return Turn(_looked(box, step, found))
        case CheckingFile(box=box, chosen=chosen, sight=sight), WentBack() if box is not None:
            return Turn(Advice(box, chosen, sight))
        case ((Done() | AllWell()), _):
            return _turn_at_the_end(step, event)
        case _:
            return _turn_finding_again(step, event)


def _turn_advice(step: Advice, event: Event) -> Turn | None:
    match event:
        case WentOn() if step.sight in LOOKED_AT and not step.looked:
            box, chosen = step.box, step.chosen
            return Turn(CheckingFile(box.order, box=box, chosen=chosen, sight=step.sight))
        case Retried():
            return Turn(shown_by(step.box, step.chosen))
        case FolderAsked():
            return Turn(step, (ShowInFolder(step.box.things[step.chosen].path),))
        case OtherThingAsked():
            return Turn(shelf(step.box))
        case ProgramAsked() if may_have_programs(step.box.things[step.chosen]):
            return Turn(FindingPrograms(step.box, step.chosen))
        case _:
            return None


def _looked(box: Box, step: CheckingFile, found: Parcel) -> Step:
    """Return what a look at the file once more has told: what is wrong with it, or nothing."""
    if found.problem is None:
        return Advice(box, step.chosen, step.sight, looked=True)
    return Stopped(Ready(box, step.chosen), found.problem, Evidence(note=found.note))


def _turn_finding_again(step: Step, event: Event) -> Turn | None:
    match step, event:
        case FindAgain(box=box, chosen=chosen), FolderAsked():
            return Turn(step, (ShowInFolder(box.things[chosen].path),))
        case FindAgain(box=box, chosen=chosen), WentOn():
            return Turn(Done(box, chosen))
        case FindAgain(box=box, chosen=chosen), ShortcutAsked():
            return Turn(OfferShortcut(box, chosen))
        case FindAgain(box=box, chosen=chosen), SheetAsked():
            return Turn(MakingSheet(box, chosen))
        case FindAgain(box=box, chosen=chosen), WentBack():
            return Turn(CanYouSee(box, chosen))
        case OfferShortcut(box=box, chosen=chosen), WentOn():
            return Turn(MakingShortcut(box, chosen))
        case MakingShortcut(box=box, chosen=chosen), ShortcutMade(path=path):
            return Turn(ShortcutReady(box, chosen, path))
        case MakingSheet(box=box, chosen=chosen), SheetMade(path=path):
            return Turn(SheetReady(box, chosen, path))
        case SheetReady(path=path), SheetWanted():
            return Turn(step, (ShowSheet(path),))
        case ((ShortcutReady(path=path) | SheetReady(path=path)), FolderAsked()):
            return Turn(step, (ShowInFolder(path),))
        case ((ShortcutReady() | SheetReady()), WentOn()):
            return Turn(FindAgain(step.box, step.chosen))
        case (
            (OfferShortcut() | MakingShortcut() | ShortcutReady() | MakingSheet() | SheetReady()),
            WentBack(),
        ):
            return Turn(FindAgain(step.box, step.chosen))
        case _:
            return None


def may_follow_up(step: Done) -> bool:
    """Return whether the customer can ask to be asked: once, and not about what was practised."""
    return step.follow_up is FollowUp.AT_START and step.box.order.trust is not Trust.PRACTICE


def _turn_at_the_end(step: Done | AllWell, event: Event) -> Turn | None:
    box, chosen = step.box, step.chosen
    match step, event:
        case Done(), Finished():
            return Turn(step, (Close(),))
        case Done(), WentBack():
            return Turn(FindAgain(box, chosen))
        case Done(), FollowUpAsked() if may_follow_up(step):
            return Turn(step, (PlanFollowUp(),))
        case Done(follow_up=FollowUp.AT_START), FollowUpPlanned():
            return Turn(Done(box, chosen, FollowUp.PLANNED))
        case Done(follow_up=FollowUp.AT_START), FollowUpRefused():
            return Turn(Done(box, chosen, FollowUp.NOT_PLANNED))
        case AllWell(given=given), AllIsWell() if given:
            return Turn(Hello(given=given))
        case AllWell(), AllIsWell():
            return Turn(Done(box, chosen, FollowUp.ASKED))
        case AllWell(), NotAllWell():
            return Turn(Ready(box, chosen))
        case AllWell(given=given), StartedOver():
            return Turn(Hello(given=given))
        case _:
            return None


def _answer(step: ToldUs) -> Step:
    """Return what follows when the customer said that this is what they see."""
    box, chosen, sight = step.box, step.chosen, step.sight
    thing = box.things[chosen]
    part = STARTING.get((sight, thing.kind))
    if part is not None and thing.problem is None:
        return StartProgram(box, chosen, part)
    if sight is Sight.SEEN:
        return FindAgain(box, chosen)
    if sight in WANTS_PROGRAM and may_have_programs(thing):
        return FindingPrograms(box, chosen)
    return Advice(box, chosen, sight)
