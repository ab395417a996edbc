"""Walks through the journey: the graph of all that can be reached.

The graph is bounded: a few example answers for each piece of work, every problem, and one example
for each shape that a state can have, see `shape`.
"""

import functools
import gc
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple, get_args

from helperkit.journey.effects import (
    AskForNewLink,
    Cancel,
    Effect,
    MailReport,
    OpenPage,
    PlanFollowUp,
    ShowInFolder,
    ShowReportText,
    ShowSheet,
)
from helperkit.journey.events import (
    ByHand,
    DeedRefused,
    DownloadProgressed,
    Event,
    FileReceived,
    FilesFound,
    FollowUpPlanned,
    FollowUpRefused,
    LessonOpened,
    LessonsListed,
    NamesDoubted,
    NetworkReturned,
    OrderRead,
    ParcelLocked,
    ParcelUnpacked,
    PlaceProposed,
    PracticeSeen,
    ProgramStarted,
    ReportCopyMade,
    ReportProgressed,
    ReportReceived,
    ReportWritten,
    SheetMade,
    ShortcutMade,
    ThingOpened,
    UnpackProgressed,
    WordsUnderstood,
)
from helperkit.journey.model import START, State, Step, Stopped, order_of
from helperkit.journey.report import Report
from helperkit.journey.screen import Screen
from helperkit.journey.screens import screen
from helperkit.journey.steps import (
    CheckingFile,
    FindingPrograms,
    Getting,
    Looking,
    Opening,
    ProposingPlace,
    Reading,
    Unpacking,
)
from helperkit.journey.steps_after import Listening, MakingSheet, MakingShortcut
from helperkit.journey.steps_lesson import LessonPractice, LessonStep, OpeningLesson, OpeningShelf
from helperkit.journey.steps_report import CopyingReport, ReportReady, SendingReport
from helperkit.journey.update import update
from tests.screens.examples import (
    PLACE,
)
from tests.screens.gallery_report import SERVER
from tests.unit.example_events import GIVEN, WHO, answers, failures, without_program

STEP_CLASSES: tuple[type[Step], ...] = get_args(Step)


def under_way(step: Step) -> dict[int, Step]:
    """Return the working steps in a step, itself or beneath a detour, by their attempts."""
    found: dict[int, Step] = {}
    layer: Step | None = step
    while layer is not None:
        if hasattr(layer, "attempt"):
            found[layer.attempt] = layer
        layer = getattr(layer, "before", None)
    found.pop(0, None)  # waits beneath a problem until it is entered
    return found


Shape = tuple[object, ...]
NAMED = (
    *("problem", "sight", "topic", "deed", "later", "every", "errand", "afterwards"),
    *("from_ways", "by_hand", "follow_up"),
    *("lesson", "at", "said", "act", "told", "tidied", "entries"),
)


@functools.cache
def _named(kind: type[Step]) -> tuple[str, ...]:
    """Return which of these the steps of a class have."""
    return tuple(name for name in NAMED if hasattr(kind, name))


def _report(report: Report | None) -> Shape | None:
    """Return what tells a report from others, as far as the journey's course goes."""
    return report and (
        bool(report.support.reports),
        bool(report.support.email),
        bool(report.sealed),
        bool(report.lines),
        bool(report.without),
    )


def _of_box(step: Step) -> Shape:
    """Return what tells the parcel and its contents from others, roughly."""
    box = getattr(step, "box", None)
    parcel = box.parcel if box else getattr(step, "parcel", None)
    return (
        parcel and (parcel.packed, parcel.verified, parcel.saving),
        box and (min(len(box.things), 2), bool(box.missing)),
    )


def _beneath(step: Step) -> Shape | None:
    """Return what matters of the step that another stands beside.

    It is come back to as it was: that is looked at where work has stopped. Where a report is made,
    or where a lesson begins, it does not matter at all.
    """
    before = getattr(step, "before", None)
    with_report = getattr(step, "report", None) is not None and not isinstance(step, ReportReady)
    if before is None or with_report or isinstance(step, LessonStep):
        return None
    if isinstance(step, Stopped):
        return (type(before), getattr(before, "problem", None), *_of_box(before))
    return (type(before), getattr(before, "problem", None))


def shape(step: Step) -> Shape:
    """Return what tells a step from others of its class, as far as the journey's course goes."""
    order, box = order_of(step), getattr(step, "box", None)
    parcel = box.parcel if box else getattr(step, "parcel", None)
    chosen = box.things[step.chosen] if box and hasattr(step, "chosen") else None
    return (
        type(step),
        order and (order.trust, bool(order.urls), order.spoilt is not None),
        *_of_box(step),
        parcel and (parcel.kind, parcel.problem),
        chosen and (chosen.kind, chosen.problem),
        bool(getattr(step, "place", "")),
        frozenset(file.kind for file in getattr(step, "files", ())),
        bool(getattr(step, "page", "")),
        bool(getattr(step, "attempt", 0)),
        bool(getattr(step, "picked", "")),
        min(getattr(step, "tries", 0), 2),
        getattr(step, "free", None),
        step.evidence.note if hasattr(step, "evidence") else "",
        min(len(getattr(step, "openers", ())), 2),
        bool(getattr(step, "program", "")),
        _report(getattr(step, "report", None)),
        *(getattr(step, name) for name in _named(type(step))),
        _beneath(step),
    )


def pressable(shown: Screen) -> Iterator[Event]:
    """Yield the event of each choice, line and thing of a screen, with example texts given."""
    for choice in shown.choices:
        yield choice.filled(GIVEN[choice.asks], WHO) if choice.asks else choice.sends
    yield from (item.sends for item in shown.items if item.sends is not None)
    if shown.lesson is not None:
        yield from (act for thing in shown.lesson.things for act in thing.acts)


_OF_WORK: dict[type[Step], tuple[type[Event], ...]] = {
    Looking: (FilesFound,),
    Reading: (OrderRead,),
    ProposingPlace: (PlaceProposed,),
    Getting: (DownloadProgressed, FileReceived),
    CheckingFile: (FileReceived,),
    Unpacking: (UnpackProgressed, ParcelLocked, NamesDoubted, ParcelUnpacked),
    Opening: (ThingOpened,),
    Listening: (WordsUnderstood,),
    FindingPrograms: (),  # it ends in one of the failures
    MakingShortcut: (ShortcutMade,),
    MakingSheet: (SheetMade,),
    SendingReport: (ReportProgressed, ReportReceived),
    CopyingReport: (ReportCopyMade,),
    OpeningShelf: (LessonsListed,),
    OpeningLesson: (LessonOpened,),
    LessonPractice: (PracticeSeen, ThingOpened),
}


def answers_to(step: Step) -> Iterator[Event]:
    """Yield what the work under way may say."""
    for attempt, working in under_way(step).items():
        fitting = _OF_WORK.get(type(working), (ReportWritten,))
        yield from (event for event in answers(attempt) if isinstance(event, fitting))
        if isinstance(working, Opening | FindingPrograms):
            yield from without_program(attempt)
        if not isinstance(working, FindingPrograms):
            yield from failures(attempt)


BY_HAND: dict[type, ByHand] = {
    ShowInFolder: ByHand.FOLDER,
    ShowSheet: ByHand.FOLDER,
    OpenPage: ByHand.PAGE,
    AskForNewLink: ByHand.MAIL,
    MailReport: ByHand.MAIL,
    ShowReportText: ByHand.FOLDER,
}


class Way(NamedTuple):
    """One edge of the graph."""

    event: Event
    to: State
    effects: tuple[Effect, ...]


class Place(NamedTuple):
    """One example of a shape, with the ways that lead on."""

    state: State
    shown: Screen
    ways: tuple[Way, ...]


@contextmanager
def kept_for_good() -> Iterator[None]:
    """Make very many things that stay: the collector need not look at them, now or later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@functools.cache
def graph() -> dict[Shape, Place]:
    """Return an example of every shape that can be reached from the start."""
    with kept_for_good():
        return _graph()


def _graph() -> dict[Shape, Place]:
    begun = (ProgramStarted(), ProgramStarted(given="card"), ProgramStarted(unsent=SERVER))
    waiting = deque(update(START, started)[0] for started in begun)
    found: dict[Shape, Place] = {}
    while waiting:
        state = waiting.popleft()
        here = shape(state.step)
        if here in found:
            continue
        again = ProgramStarted(again=True)
        outside = (NetworkReturned(), again)
        shown = screen(state)
        events = (*pressable(shown), *answers_to(state.step), *outside)
        ways = tuple(Way(event, *update(state, event)) for event in events)
        refused = {BY_HAND[type(e)] for way in ways for e in way.effects if type(e) in BY_HAND}
        replies: list[Event] = [DeedRefused(deed, PLACE) for deed in sorted(refused)]
        if any(PlanFollowUp() in way.effects for way in ways):
            replies += [FollowUpPlanned(), FollowUpRefused()]
        ways = (*ways, *(Way(said, *update(state, said)) for said in replies))
        found[here] = Place(state, shown, ways)
        waiting.extend(way.to for way in ways if way.to is not state)
    return found


def cancelled(effects: tuple[Effect, ...]) -> set[int]:
    """Return the attempts that the effects cancel."""
    return {effect.attempt for effect in effects if isinstance(effect, Cancel)}
