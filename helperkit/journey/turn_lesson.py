"""Turns of the steps of a lesson. A wrong try gets a hint; no tries are counted."""

from msgspec.structs import replace

from helperkit.journey.effects import Deed, ShowInFolder
from helperkit.journey.effects_lesson import RememberLesson, RemovePractice
from helperkit.journey.events import (
    AnswerPicked,
    Event,
    FolderAsked,
    HintAsked,
    LessonLeft,
    LessonOpened,
    LessonsListed,
    PasswordGiven,
    PracticeDropped,
    PracticeSeen,
    Retried,
    ThingHandled,
    ThingOpened,
    WentBack,
    WentOn,
)
from helperkit.journey.lesson import (
    Act,
    ActKind,
    Lesson,
    LookAt,
    OnDesk,
    PickOne,
    Practise,
    Said,
    Way,
    hinted,
)
from helperkit.journey.model import Step
from helperkit.journey.problems import ProblemName
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
from helperkit.journey.turn import Turn

Paged = LessonPage | LessonPractice
# Of a lesson's files: they were thrown away or changed; and what no other try would mend.
_SPOILT = frozenset({ProblemName.FILE_GONE, ProblemName.DAMAGED, ProblemName.UNKNOWN_PARCEL})
_REFUSED = frozenset({ProblemName.DISK_FULL, ProblemName.FOLDER_NOT_ALLOWED})


def turn(step: Step, event: Event) -> Turn | None:
    """Return the turn of a step of a lesson; None where the event says nothing."""
    match step, event:
        case OpeningLesson(before=before, told=told), LessonOpened(lesson=lesson, folder=folder):
            first = 1 if told and len(lesson.pages) > 1 else 0
            return _entered(before, lesson, folder, first)
        case OpeningShelf(before=before), LessonsListed(entries=entries):
            return Turn(LessonShelf(before, entries))
        case LessonPage() | LessonPractice(), WentBack() if step.at > 0:
            return _entered(step.before, step.lesson, step.folder, _page_before(step))
        case LessonPage() | LessonPractice(), WentBack() | LessonLeft():
            return Turn(step.before, _tidying(step))
        case LessonPage(), _:
            return _on_page(step, event)
        case LessonPractice(), _:
            return _practising(step, event)
        case LessonDone(), _:
            return _after(step, event)
        case ((OpeningLesson() | OpeningShelf() | LessonShelf()), WentBack()):
            return Turn(step.before)
        case LessonRefused(before=before), (WentBack() | WentOn()):
            return Turn(before)
        case _:
            return None


def failed(step: LessonWork, problem: ProblemName) -> LessonStep:
    """Return what follows where the work did not go well: never a problem of the journey."""
    if isinstance(step, LessonPractice) and problem in _SPOILT:  # then it is laid out anew
        return OpeningLesson(step.before, step.lesson.name, told=True, old=step.folder)
    if isinstance(step, LessonPractice) and step.act is not None and problem not in _REFUSED:
        return replace(step, act=None, attempt=0, said=hinted(step.said))
    return LessonRefused(step.before)


def _entered(before: Step, lesson: Lesson, folder: str, at: int) -> Turn:
    if at >= len(lesson.pages):
        return Turn(LessonDone(before, lesson, folder), (RememberLesson(lesson.name),))
    if isinstance(lesson.pages[at], Practise):
        return Turn(LessonPractice(before, lesson, at, folder))
    return Turn(LessonPage(before, lesson, at, folder))


def _on(step: Paged) -> Turn:
    return _entered(step.before, step.lesson, step.folder, step.at + 1)


def _page_before(step: Paged) -> int:
    """Return the page to go back to: one that is done with real files would lead on at once."""
    at = step.at - 1
    while at > 0 and isinstance(page := step.lesson.pages[at], Practise) and page.becomes:
        at -= 1
    return at


def _tidying(step: Paged | LessonDone) -> tuple[Deed, ...]:
    return (RemovePractice(step.folder, step.lesson.name),) if step.folder else ()


def _on_page(step: LessonPage, event: Event) -> Turn | None:
    page = step.lesson.pages[step.at] if step.at < len(step.lesson.pages) else None
    match page, event:
        case LookAt(), WentOn():
            return _on(step)
        case ((PickOne() | OnDesk()), HintAsked()):
            return Turn(replace(step, said=_other(step.said)))
        case PickOne(answers=answers, right=right), AnswerPicked(index=index):
            if not 0 <= index < len(answers):
                return None
            return _on(step) if answers[index] == right else _wrong(step)
        case OnDesk(goal=goal), ThingHandled(kind=kind, thing=thing, to=to):
            return _on(step) if Act(kind, thing, to) == goal else _wrong(step)
        case _:
            return None


def _wrong(step: LessonPage) -> Turn:
    return Turn(replace(step, said=hinted(step.said)))


def _other(said: Said) -> Said:
    return Said.HINT if said is Said.TASK else Said.TASK


def _practising(step: LessonPractice, event: Event) -> Turn | None:
    page = step.lesson.practice(step.at)
    match event:
        case PracticeSeen(done=True) | ThingOpened():
            return _on(step)
        case PracticeSeen():
            return Turn(replace(step, act=None, attempt=0, said=hinted(step.said)))
        case HintAsked() if step.act is None:
            return Turn(replace(step, said=_other(step.said)))
        case FolderAsked():
            return Turn(step, (ShowInFolder(step.folder),))
        case PasswordGiven(text=text) if page.way is Way.UNLOCK and step.act is None:
            return Turn(replace(step, act=Act(ActKind.UNPACK), attempt=0), secret=text)
        case ThingHandled(kind=kind, thing=thing, to=to) if _can(page, kind) and step.act is None:
            return Turn(replace(step, act=Act(kind, thing, to), attempt=0))
        case _:
            return None


def _can(page: Practise, kind: ActKind) -> bool:
    """Return whether such a thing is done for them here: it is their own doing all the same."""
    match page.way:
        case Way.UNPACK:
            return kind is ActKind.UNPACK
        case Way.SHOW | Way.FILES:
            return kind is (ActKind.OPEN if page.way is Way.SHOW else ActKind.MOVE)
        case Way.UNLOCK:
            return False


def _after(step: LessonDone, event: Event) -> Turn | None:
    match event:
        case WentOn() | WentBack() | LessonLeft():
            return Turn(step.before)
        case Retried():
            return Turn(OpeningLesson(step.before, step.lesson.name, old=step.folder))
        case PracticeDropped() if step.folder and not step.tidied:
            return Turn(replace(step, tidied=True), _tidying(step))
        case _:
            return None
