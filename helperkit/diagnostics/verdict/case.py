"""What the analysers look at: what went wrong last, and what stands around it."""

from typing import TypeVar

import msgspec

from helperkit.diagnostics.facts import Fact, SystemVersion
from helperkit.diagnostics.read.bundle import Bundle
from helperkit.diagnostics.summary import beneath
from helperkit.diagnostics.verdict.unread import (
    end_is_open,
    foreign_word,
    known_problem,
    recorded_problem,
)
from helperkit.journey.events import (
    AnswerPicked,
    DownloadProgressed,
    Event,
    ExplanationAsked,
    FileReceived,
    HelpAsked,
    HintAsked,
    LessonAsked,
    LessonLeft,
    LessonOpened,
    LessonsAsked,
    LessonsListed,
    OrderRead,
    ParcelUnpacked,
    PlaceProposed,
    PracticeDropped,
    PracticeSeen,
    ProgramStarted,
    ReportAsked,
    ReportWritten,
    SawIt,
    Sight,
    SightTold,
    StartedOver,
    ThingHandled,
    ThingOpened,
    WentBack,
    WorkFailed,
)
from helperkit.journey.model import State, Step, Stopped, order_of
from helperkit.journey.order import Order, Parcel, System, Thing, Waiting
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.steps import (
    CheckingFile,
    Getting,
    Got,
    Pausing,
    ProposingPlace,
    Reading,
    Ready,
    Unpacking,
)
from helperkit.journey.steps_after import Advice, ToldUs
from helperkit.journey.steps_lesson import LessonStep

# What shows that a piece of work went well after all, by the step at which it had not.
MENDED_BY: tuple[tuple[type[Step], tuple[type[Event], ...]], ...] = (
    (Reading, (OrderRead, FileReceived)),
    (ProposingPlace, (PlaceProposed,)),
    (Getting, (FileReceived, ParcelUnpacked)),
    (CheckingFile, (FileReceived,)),
    (Got, (ParcelUnpacked, ThingOpened, FileReceived)),
    (Unpacking, (ParcelUnpacked,)),
    (Ready, (ThingOpened, SawIt)),
)
# What says nothing of the journey itself.
BESIDE = (
    *(ReportAsked, ReportWritten, ExplanationAsked, HelpAsked, WentBack, DownloadProgressed),
    *(LessonAsked, LessonsAsked, LessonsListed, LessonOpened, LessonLeft, PracticeSeen),
    *(HintAsked, AnswerPicked, ThingHandled, PracticeDropped),
)
_SEEN, _TOLD = (SawIt, ThingOpened), (ToldUs, Advice)
MENDED_ELSE: tuple[type[Event], ...] = (ReportWritten, SawIt, ThingOpened)


F = TypeVar("F")


class Trouble(msgspec.Struct, frozen=True):
    """A problem that was met. `times`: as often it came in a row, without anything better."""

    problem: ProblemName
    before: Step
    evidence: Evidence = Evidence()
    missing: int | None = None
    error_id: str = ""
    programs: int = 0  # of this computer that could open it
    done: int | None = None  # bytes that had come, of a download
    times: int = 1
    over: bool = False  # the same work went well afterwards
    shapes: tuple[str, ...] = ()  # of the passwords that did not fit in a row: "" for a plain one
    same_byte: int = 1  # as often a download ended with the very same bytes
    bare: bool = False  # hardly more than its name is known: the step and more was not read

    @property
    def came(self) -> int:
        """Bytes that had come: as the work counted them, else as the newest progress told."""
        return self.evidence.got_bytes or self.done or 0


class Case(msgspec.Struct, frozen=True):
    """One report, looked at for its cause."""

    step: Step  # what stands beneath explanations, help by phone and the report
    trouble: Trouble | None = None  # the newest one
    sight: Sight | None = None  # what the customer said last that they see, where that is not over
    facts: tuple[Fact, ...] = ()
    events: tuple[Event, ...] = ()
    family: System = System.OTHER
    waiting: Waiting = Waiting.NO  # why nothing came last, of a download that is not at its end
    wrote: str = ""  # the version that wrote the report
    played: bool = True  # the journal told something
    open_end: bool = False  # where the journey stands could not be read, or not be played
    foreign: str = ""  # the name of a problem that this version does not know

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """Return the facts of one kind."""
        return tuple(fact for fact in self.facts if isinstance(fact, kind))

    @property
    def order(self) -> Order | None:
        """The order that it is about."""
        return order_of(self.step)

    @property
    def current(self) -> Trouble | None:
        """The trouble that is not over."""
        return self.trouble if self.trouble is not None and not self.trouble.over else None

    @property
    def thing(self) -> Thing | None:
        """The file that was to be opened."""
        step = self.trouble.before if self.trouble is not None else self.step
        box, chosen = getattr(step, "box", None), getattr(step, "chosen", None)
        if box is None or not isinstance(chosen, int) or not 0 <= chosen < len(box.things):
            return None
        found: Thing = box.things[chosen]
        return found

    @property
    def parcel(self) -> Parcel | None:
        """The file that was received or picked."""
        step = self.trouble.before if self.trouble is not None else self.step
        box = getattr(step, "box", None)
        found: Parcel | None = box.parcel if box is not None else getattr(step, "parcel", None)
        return found


def case_of(bundle: Bundle) -> Case:
    """Return what a report tells, arranged for the analysers."""
    history = bundle.history
    last = bundle.last
    trouble: Trouble | None = None
    sight: Sight | None = None
    done: int | None = None
    waiting = Waiting.NO
    practised: set[int] = set()  # events of a lesson, which say nothing of what was bought
    for at, (event, state) in enumerate(zip(history.events, history.states[1:], strict=False)):
        if isinstance(event, ThingOpened) and isinstance(state.step, LessonStep):
            practised.add(at)
            continue
        match event:
            case ProgramStarted(again=False) | StartedOver():
                trouble, sight, done = None, None, None
            case DownloadProgressed():
                done, waiting = event.done, event.waiting
            case SightTold():
                sight = event.sight
            case _:
                pass
        if sight is not None and (isinstance(event, _SEEN) or sight is Sight.SEEN):
            sight = None
        trouble = _after(trouble, event, state, done)
        if isinstance(state.step, _TOLD):
            sight = None if state.step.sight is Sight.SEEN else state.step.sight
    step, stopped = beneath(last.step)
    if isinstance(step, _TOLD) and step.sight is not Sight.SEEN:
        sight = step.sight  # the journal was cut here too
    if stopped is not None and (trouble is None or trouble.problem is not stopped.problem):
        trouble = _of(stopped, done)  # the journal was cut: the state still tells
    trouble = _as_read(bundle, trouble, step)
    unnamed = trouble is not None and trouble.bare and trouble.problem is ProblemName.UNKNOWN
    return Case(
        step=step,
        trouble=trouble,
        sight=sight,
        facts=bundle.facts,
        events=tuple(e for at, e in enumerate(history.events) if at not in practised),
        family=_family(bundle, last),
        waiting=waiting if isinstance(step, Getting | Pausing) else Waiting.NO,
        wrote=bundle.manifest.program,
        played=bool(history.events) or bundle.recorded.last is not None,
        open_end=end_is_open(bundle),
        foreign=foreign_word(bundle) if unnamed else "",
    )


def _as_read(bundle: Bundle, trouble: Trouble | None, step: Step) -> Trouble | None:
    """Return the newest trouble where the last state, or the journal's beginning, was not read."""
    current = trouble if trouble is not None and not trouble.over else None
    open_end, name = end_is_open(bundle), recorded_problem(bundle)
    if name:
        problem = known_problem(name)
        if current is not None and current.problem is problem:
            return current
        return Trouble(problem or ProblemName.UNKNOWN, step, bare=True)
    if trouble is None:
        return _unplayed(bundle.history.events, step) if open_end else None
    if current is None:
        return trouble
    mended = current.problem is ProblemName.UNKNOWN and foreign_word(bundle) != ""
    return msgspec.structs.replace(current, bare=True) if open_end or mended else current


def _unplayed(events: tuple[Event, ...], step: Step) -> Trouble | None:
    """Return the newest failure that the replay could make no use of, where nothing came after."""
    for event in reversed(events):
        if isinstance(event, WorkFailed):
            return Trouble(event.problem, step, event.evidence, bare=True)
        if not isinstance(event, BESIDE):
            return None
    return None


def _after(trouble: Trouble | None, event: Event, state: State, done: int | None) -> Trouble | None:
    """Return the newest trouble after an event: a new one, one that came again, or one over."""
    stopped = state.step if isinstance(state.step, Stopped) else None
    if stopped is not None and _is_new(event, stopped):
        new = _of(stopped, done)
        if trouble is None or trouble.over or trouble.problem is not new.problem:
            return new
        same = trouble.evidence.note == new.evidence.note and trouble.came == new.came
        return msgspec.structs.replace(
            new,
            times=trouble.times + 1,
            same_byte=trouble.same_byte + 1 if same else 1,
            shapes=(*trouble.shapes, *new.shapes),
        )
    if stopped is None and isinstance(event, WorkFailed):
        return trouble  # a late one, which changed nothing
    if trouble is not None and not trouble.over and isinstance(event, _menders(trouble.before)):
        return msgspec.structs.replace(trouble, over=True)
    return trouble


def _is_new(event: Event, stopped: Stopped) -> bool:
    """Whether an event brought this problem, rather than back to it."""
    if isinstance(event, WorkFailed):
        return event.problem is stopped.problem
    return stopped.evidence.where in {"", "told"}  # known of a file, or told by the customer


def _menders(before: Step) -> tuple[type[Event], ...]:
    """Return the events that show that the work at a step went well after all."""
    return next((events for step, events in MENDED_BY if isinstance(before, step)), MENDED_ELSE)


def _of(stopped: Stopped, done: int | None) -> Trouble:
    before = stopped.before
    if isinstance(before, Getting) and before.amount.done:
        done = before.amount.done
    return Trouble(
        problem=stopped.problem,
        before=before,
        evidence=stopped.evidence,
        missing=stopped.missing,
        error_id=stopped.error_id,
        programs=len(stopped.openers),
        shapes=(stopped.evidence.note,) if stopped.problem is ProblemName.PASSWORD else (),
        done=done if isinstance(before, Getting) else None,
    )


def _family(bundle: Bundle, last: State) -> System:
    told = next((fact.family for fact in bundle.facts if isinstance(fact, SystemVersion)), None)
    return told or last.system
