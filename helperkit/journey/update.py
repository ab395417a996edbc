"""`update`: from a state and an event to the next state and what is asked of the world.

Pure. The turns of the single steps are in the `turn_…` modules; here is what holds for all of
them: whose answers count, what work begins when a step is entered, what is cancelled when it is
left, and the steps beside the way that a customer can reach from anywhere.
"""

from typing import assert_never

import msgspec

from helperkit.journey import turn_after, turn_beside, turn_finding, turn_getting, turn_opening
from helperkit.journey.effects import (
    Cancel,
    CheckFile,
    Download,
    Effect,
    FindPrograms,
    LookForFiles,
    MakeSheet,
    MakeShortcut,
    OpenThing,
    ProposePlace,
    ReadOrder,
    Understand,
    Unpack,
    Work,
    WriteReport,
)
from helperkit.journey.events import (
    PASSING,
    DeedRefused,
    Event,
    ExplanationAsked,
    HelpAsked,
    NetworkReturned,
    ProgramStarted,
    ReportAsked,
    WorkFailed,
)
from helperkit.journey.model import (
    ByPhone,
    DoByHand,
    Explaining,
    MakingReport,
    ReportReady,
    State,
    Step,
    Stopped,
    WelcomeBack,
    Working,
    trusts,
)
from helperkit.journey.order import Order, Trust, room_needed
from helperkit.journey.steps import (
    CheckingFile,
    FindingPrograms,
    Getting,
    Hello,
    Looking,
    Opening,
    ProposingPlace,
    Reading,
    Unpacking,
)
from helperkit.journey.steps_after import Listening, MakingSheet, MakingShortcut
from helperkit.journey.turn import Turn
from helperkit.journey.waking import at_rest, woken

Detour = Explaining | ByPhone | MakingReport | ReportReady | DoByHand


def update(state: State, event: Event) -> tuple[State, tuple[Effect, ...]]:
    """Return the state that follows the event, and the effects, in the order to perform them.

    An event that does not matter here gives the very same state and no effects.
    """
    if isinstance(event, ProgramStarted):
        state = msgspec.structs.replace(state, system=event.system)
        step = (
            woken(state.step, event.given, event.lost) if event.again else Hello(given=event.given)
        )
        return _enter(state, Turn(step), event)
    turn = _turn(state.step, event)
    if turn is None:
        return state, ()
    return _enter(state, turn, event)


def _turn(step: Step, event: Event) -> Turn | None:
    attempt: int | None = getattr(event, "attempt", None)
    if attempt is not None:
        return _answered(step, event, attempt)
    match event:
        case HelpAsked():
            return None if isinstance(step, ByPhone) else Turn(ByPhone(_under_detour(step)))
        case ReportAsked():
            return (
                None if isinstance(step, MakingReport) else Turn(MakingReport(_under_detour(step)))
            )
        case DeedRefused(deed=deed, text=text):
            return Turn(DoByHand(_under_detour(step), deed, text))
        case ExplanationAsked(topic=topic):
            return Turn(Explaining(_under_detour(step), topic))
        case NetworkReturned() if isinstance(step, Detour):
            beneath = _turn_of_step(step.before, event)
            if beneath is None:
                return None
            return Turn(msgspec.structs.replace(step, before=beneath.step), beneath.deeds)
        case _:
            return _turn_of_step(step, event)


def _turn_of_step(step: Step, event: Event) -> Turn | None:
    return (
        turn_finding.turn(step, event)
        or turn_getting.turn(step, event)
        or turn_opening.turn(step, event)
        or turn_after.turn(step, event)
        or turn_beside.turn(step, event)
    )


def _answered(step: Step, event: Event, attempt: int) -> Turn | None:
    """Take an answer of the work: of this step, or of the one that a detour was taken from."""
    if isinstance(step, Working) and step.attempt == attempt:
        if isinstance(event, WorkFailed):
            return Turn(_stopped(step, event))
        return _turn_of_step(step, event)
    if isinstance(step, Detour):
        beneath = _answered(step.before, event, attempt)
        said_at_once = beneath is not None and isinstance(beneath.step, Stopped)
        if beneath is None or (said_at_once and not isinstance(step, MakingReport)):
            return beneath  # a problem is said at once, but a report that was asked for is made
        return Turn(msgspec.structs.replace(step, before=beneath.step), beneath.deeds)
    return None


def _stopped(step: Working, event: WorkFailed) -> Step:
    """Return the problem's own step; an `unknown` in the report leads back, not round and round."""
    before = step.before if isinstance(step, MakingReport) else step
    while isinstance(before, Stopped | WelcomeBack):
        before = before.before
    return Stopped(
        before=at_rest(before),
        problem=event.problem,
        evidence=event.evidence,
        page=event.page,
        missing=event.missing,
        error_id=event.error_id,
        part=event.part,
        program=event.program,
        openers=event.openers,
    )


def _under_detour(step: Step) -> Step:
    return step.before if isinstance(step, Detour) else step


def _running(step: Step) -> frozenset[int]:
    """Return the attempts that a step has under way, beneath a detour too."""
    own = {step.attempt} if isinstance(step, Working) and step.attempt else set()
    beneath = _running(step.before) if isinstance(step, Detour) else frozenset()
    return beneath | own


def _enter(state: State, turn: Turn, event: Event) -> tuple[State, tuple[Effect, ...]]:
    """Begin the work of a step that was entered, and cancel the work of one that was left."""
    step, attempt, begun = _begin(turn.step, state.attempt, turn.secret)
    answered = frozenset() if isinstance(event, PASSING) else {getattr(event, "attempt", 0)}
    left = () if isinstance(event, ProgramStarted) else _running(state.step) - _running(step)
    cancelled = tuple(Cancel(number) for number in sorted(frozenset(left) - answered))
    following = State(step=step, attempt=attempt, system=state.system)
    if following == state:
        following = state
    # Deeds first: the work may need what they tell, such as how to sign in.
    return following, (*cancelled, *turn.deeds, *begun)


def _begin(step: Step, attempt: int, secret: str) -> tuple[Step, int, tuple[Work, ...]]:
    if isinstance(step, Detour) and isinstance(step.before, Working):
        before, attempt, begun = _begin(step.before, attempt, secret)
        step = msgspec.structs.replace(step, before=before)
    else:
        begun = ()
    if isinstance(step, Working) and step.attempt == 0:
        attempt += 1
        step = msgspec.structs.replace(step, attempt=attempt)
        begun = (*begun, work_of(step, secret))
    return step, attempt, begun


def work_of(step: Working, secret: str = "") -> Work:
    """Return the work that belongs to a step. `secret`: what no step keeps, see `Turn`."""
    number = step.attempt
    match step:
        case Looking():
            return LookForFiles(number)
        case Reading(text=text):
            return ReadOrder(number, text)
        case ProposingPlace(order=order, parcel=parcel, refused=refused, came_from=came_from):
            needed = room_needed(order, parcel)
            coming = None if parcel else order
            return ProposePlace(number, refused, needed, coming, came_from)
        case Getting(order=order, place=place, came_from=came_from):
            return Download(number, order, place, came_from)
        case CheckingFile(box=box, chosen=chosen) if box is not None:
            return CheckFile(number, Order(Trust.OWN_FILE, file=box.things[chosen].path), "")
        case CheckingFile(order=order, picked=picked):
            return CheckFile(number, order, picked)
        case Unpacking(order=order, parcel=parcel, place=place, encoding=encoding):
            return Unpack(number, order, parcel, place, secret, encoding)
        case Opening(box=box, chosen=chosen, program=program):
            return OpenThing(number, box.things[chosen], program)
        case FindingPrograms(box=box, chosen=chosen):
            return FindPrograms(number, box.things[chosen])
        case Listening():
            return Understand(number, secret)
        case MakingShortcut(box=box, chosen=chosen):
            return MakeShortcut(number, box.things[chosen])
        case MakingSheet(box=box, chosen=chosen):
            known = box.order if trusts(box.order) else Order(Trust.LINK)
            several = len(box.things) if box.parcel.packed else 1
            thing = box.things[box.start if several > 1 else chosen]
            return MakeSheet(number, thing, box.folder, known.name, known.support, several)
        case MakingReport():
            return WriteReport(number)
        case _:
            assert_never(step)
