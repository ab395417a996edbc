"""`update`: from a state and an event to the next state and what is asked of the world.

Pure. The turns of the single steps are in the `turn_…` modules; here is what holds for all of
them: whose answers count, what work begins when a step is entered, what is cancelled when it is
left, and the steps beside the way that a customer can reach from anywhere.
"""

from typing import TypeGuard, get_args

import msgspec

from helperkit.journey import (
    turn_after,
    turn_beside,
    turn_finding,
    turn_getting,
    turn_lesson,
    turn_opening,
    turn_report,
)
from helperkit.journey.effects import (
    Cancel,
    Effect,
    Work,
)
from helperkit.journey.events import (
    PASSING,
    ByHand,
    DeedRefused,
    Event,
    ExplanationAsked,
    HelpAsked,
    LessonAsked,
    LessonsAsked,
    NetworkReturned,
    ProgramStarted,
    ReportAsked,
    WorkFailed,
)
from helperkit.journey.model import (
    Beside,
    ByPhone,
    Detour,
    DoByHand,
    Explaining,
    State,
    Step,
    Stopped,
    WelcomeBack,
    Working,
)
from helperkit.journey.report import Afterwards, Report
from helperkit.journey.steps import (
    Hello,
)
from helperkit.journey.steps_lesson import (
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
    ReportStep,
    ReportWork,
    RewritingReport,
    SendingReport,
)
from helperkit.journey.turn import Turn
from helperkit.journey.waking import at_rest, woken
from helperkit.journey.work import work_of

# A union looks at its members one by one, and a journey that is played asks a hundred thousand
# times.
_WORKING = frozenset(get_args(Working))
_DETOURS = frozenset(get_args(Detour))
_BESIDE = frozenset(get_args(Beside))
_AT_REST, _SENDING = (Stopped, WelcomeBack), (SendingReport, CopyingReport)
_SEEN_TO_ITS_END = ReportStep | LessonStep
_NOTHING: frozenset[int] = frozenset()


def update(state: State, event: Event) -> tuple[State, tuple[Effect, ...]]:
    """Return the state that follows the event, and the effects, in the order to perform them.

    An event that does not matter here gives the very same state and no effects.
    """
    if isinstance(event, ProgramStarted):
        state = msgspec.structs.replace(state, system=event.system)
        was = state.step
        step = (
            woken(state.step, event.given, event.lost) if event.again else Hello(given=event.given)
        )
        if event.unsent is not None:
            step = _to_send(was, step, event.unsent)
        return _enter(state, Turn(step), event)
    turn = _turn(state.step, event)
    if turn is None:
        return state, ()
    return _enter(state, turn, event)


def _to_send(was: Step, step: Step, unsent: Report) -> Step:
    """Return the step that asks about a report that waits.

    Where a line was just taken out of it, that may be in the file still: it is written first.
    """
    while isinstance(was, Detour) and not isinstance(was, RewritingReport):
        was = was.before
    if isinstance(was, RewritingReport) and was.report.path == unsent.path:
        report = msgspec.structs.replace(unsent, without=was.report.without)
        return RewritingReport(step, report, afterwards=Afterwards.BACK)
    return AskToSend(step, unsent)


def _turn(step: Step, event: Event) -> Turn | None:
    attempt: int | None = getattr(event, "attempt", None)
    if attempt is not None:
        return _answered(step, event, attempt)
    match event:
        case HelpAsked():
            if isinstance(step, ByPhone):
                return None
            return Turn(ByPhone(_stood_beside(step)))
        case ReportAsked():
            return None if isinstance(step, MakingReport) else Turn(MakingReport(_on_the_way(step)))
        case DeedRefused():
            return Turn(_by_hand(step, event))
        case ExplanationAsked(topic=topic):
            return Turn(Explaining(_on_the_way(step), topic))
        case LessonAsked(name=name, told=told):
            return Turn(OpeningLesson(_on_the_way(step), name, told))
        case LessonsAsked():
            return Turn(OpeningShelf(_on_the_way(step)))
        case NetworkReturned() if _is_detour(step):
            beneath = _turn(step.before, event)
            if beneath is None:
                return None
            return Turn(msgspec.structs.replace(step, before=beneath.step), beneath.deeds)
        case _:
            return _turn_of_step(step, event)


def _turn_of_step(step: Step, event: Event) -> Turn | None:
    if type(step) in _BESIDE:  # half of a long journal stands there, and the rest knows none
        return (
            turn_beside.turn(step, event)
            or turn_report.turn(step, event)
            or turn_lesson.turn(step, event)
        )
    return (
        turn_finding.turn(step, event)
        or turn_getting.turn(step, event)
        or turn_opening.turn(step, event)
        or turn_after.turn(step, event)
    )


def _answered(step: Step, event: Event, attempt: int) -> Turn | None:
    """Take an answer of the work: of this step, or of the one that a detour was taken from."""
    if _works(step) and step.attempt == attempt:
        if isinstance(event, WorkFailed):
            return Turn(_stopped(step, event))
        return _turn_of_step(step, event)
    if _is_detour(step):
        beneath = _answered(step.before, event, attempt)
        said_at_once = beneath is not None and isinstance(beneath.step, Stopped)
        if beneath is None or (said_at_once and not isinstance(step, _SEEN_TO_ITS_END)):
            return beneath  # a problem is said at once, but not in the middle of these
        return Turn(msgspec.structs.replace(step, before=beneath.step), beneath.deeds)
    return None


def _stopped(step: Working, event: WorkFailed) -> Step:
    """Return the problem's own step; an `unknown` in the report leads back, not round and round."""
    if isinstance(step, _SENDING):
        return turn_report.kept(step, event)
    if isinstance(step, LessonWork):
        return turn_lesson.failed(step, event.problem)
    before = step.before if isinstance(step, ReportWork) else step
    while isinstance(before, _AT_REST):
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


def _works(step: Step) -> TypeGuard[Working]:
    return type(step) in _WORKING


def _is_detour(step: Step) -> TypeGuard[Detour]:
    return type(step) in _DETOURS


def _on_the_way(step: Step) -> Step:
    while _is_detour(step):
        step = step.before
    return step


def _stood_beside(step: Step) -> Step:
    """Return what help stands beside, and comes back to: a report or a lesson counts too."""
    while _is_detour(step) and not isinstance(step, _SEEN_TO_ITS_END):
        step = step.before
    return step


def _by_hand(step: Step, refused: DeedRefused) -> Step:
    if isinstance(step, MailingReport) and refused.deed is ByHand.MAIL:
        return msgspec.structs.replace(step, by_hand=True)
    return DoByHand(_stood_beside(step), refused.deed, refused.text)


def _running(step: Step) -> frozenset[int]:
    """Return the attempts that a step has under way, beneath a detour too."""
    beneath = _running(step.before) if _is_detour(step) else _NOTHING
    return beneath | {step.attempt} if _works(step) and step.attempt else beneath


def _enter(state: State, turn: Turn, event: Event) -> tuple[State, tuple[Effect, ...]]:
    """Begin the work of a step that was entered, and cancel the work of one that was left."""
    step, attempt, begun = _begin(turn.step, state.attempt, turn.secret)
    running = _NOTHING if isinstance(event, ProgramStarted) else _running(state.step)
    cancelled: tuple[Cancel, ...] = ()
    if running:
        answered = _NOTHING if isinstance(event, PASSING) else {getattr(event, "attempt", 0)}
        cancelled = tuple(Cancel(left) for left in sorted(running - _running(step) - answered))
    following = State(step=step, attempt=attempt, system=state.system)
    if following == state:
        following = state
    # Deeds first: the work may need what they tell, such as how to sign in.
    return following, (*cancelled, *turn.deeds, *begun)


def _begin(step: Step, attempt: int, secret: str) -> tuple[Step, int, tuple[Work, ...]]:
    if _is_detour(step):
        before, attempt, begun = _begin(step.before, attempt, secret)
        step = msgspec.structs.replace(step, before=before)
    else:
        begun = ()
    if _works(step) and step.attempt == 0:
        attempt += 1
        step = msgspec.structs.replace(step, attempt=attempt)
        begun = (*begun, work_of(step, secret))
    return step, attempt, begun
