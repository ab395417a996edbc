"""Which work belongs to a step that works."""

from typing import assert_never

from helperkit.journey.effects import (
    CheckFile,
    CopyReport,
    Download,
    FindPrograms,
    LookForFiles,
    MakeSheet,
    MakeShortcut,
    OpenThing,
    ProposePlace,
    ReadOrder,
    SendReport,
    Understand,
    Unpack,
    Work,
    WriteReport,
)
from helperkit.journey.effects_lesson import ListLessons, OpenLesson, WatchPractice
from helperkit.journey.kinds import Kind
from helperkit.journey.lesson import ActKind, Way
from helperkit.journey.model import Beside, Step, Working, trusts
from helperkit.journey.order import Order, Thing, Trust, room_needed
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
from helperkit.journey.steps_lesson import (
    LessonPractice,
    LessonWork,
    OpeningLesson,
    OpeningShelf,
)
from helperkit.journey.steps_report import (
    CopyingReport,
    MakingReport,
    ReportWork,
    RewritingReport,
    SendingReport,
)
from helperkit.journey.turn_report import support_of


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
        case MakingReport() | RewritingReport() | SendingReport() | CopyingReport():
            return _of_a_report(step)
        case OpeningLesson() | OpeningShelf() | LessonPractice():
            return _of_a_lesson(step, secret)
        case _:
            assert_never(step)


def _of_a_report(step: ReportWork) -> Work:
    number = step.attempt
    match step:
        case MakingReport(before=before):
            return WriteReport(number, support_of(before).recipients)
        case RewritingReport(report=report):
            keys = report.support.recipients
            return WriteReport(number, keys, report.without, report.path)
        case SendingReport(report=report):
            return SendReport(number, report)
        case CopyingReport(report=report, folder=folder):
            return CopyReport(number, report, folder)
        case _:
            assert_never(step)


def _of_a_lesson(step: LessonWork, secret: str) -> Work:
    number = step.attempt
    match step:
        case OpeningShelf():
            return ListLessons(number)
        case OpeningLesson(before=before, name=name, old=old):
            return OpenLesson(number, name, _place_of(before), old)
        case LessonPractice(folder=folder, act=act):
            page = step.lesson.practice(step.at)
            if act is not None and page.way is Way.SHOW and act.kind is ActKind.OPEN:
                return OpenThing(number, Thing(f"{folder}/{page.file}", page.file, Kind.PDF))
            return WatchPractice(number, folder, page, act, secret)
        case _:
            assert_never(step)


def _place_of(step: Step) -> str:
    """Return the folder that the customer chose for this order; "" where none is chosen yet."""
    if isinstance(step, Beside):
        return _place_of(step.before)
    box = getattr(step, "box", None)
    place: str = box.place if box is not None else getattr(step, "place", "")
    return place
