"""Examples of the steps of lessons: every page of every lesson that there is."""

from collections.abc import Iterator

from helperkit.journey.lesson import Act, ActKind, Lesson, LessonEntry, OnDesk, Practise, Said
from helperkit.journey.model import Step
from helperkit.journey.steps_lesson import (
    LessonDone,
    LessonPage,
    LessonPractice,
    LessonRefused,
    LessonShelf,
    OpeningLesson,
    OpeningShelf,
)
from helperkit.performer.lessons import lesson_names, read_lesson
from tests.screens.examples import GETTING, PLACE

LESSONS = tuple(Lesson(name, read_lesson(name).pages) for name in lesson_names())
PRACTICE_FOLDER = f"{PLACE}/Practice folder"
ENTRIES = tuple(LessonEntry(lesson.name, done=at < 3) for at, lesson in enumerate(LESSONS))


def step_of(lesson: Lesson, at: int, said: Said = Said.TASK) -> Step:
    """Return the step of a page."""
    kind = LessonPractice if isinstance(lesson.pages[at], Practise) else LessonPage
    return kind(GETTING, lesson, at, folder_of(lesson), said)


def folder_of(lesson: Lesson) -> str:
    """Return the folder that a lesson practises in, "" for none."""
    real = any(isinstance(page, Practise) for page in lesson.pages)
    return PRACTICE_FOLDER if real else ""


def _pages() -> Iterator[tuple[str, Step]]:
    for lesson in LESSONS:
        for at, page in enumerate(lesson.pages):
            name = f"lesson_{lesson.name}_{page.name}"
            yield name, step_of(lesson, at)
            if isinstance(page, OnDesk | Practise):  # where the words are many
                yield f"{name}_hint", step_of(lesson, at, Said.HINT)
        yield f"lesson_{lesson.name}_praise", LessonDone(GETTING, lesson, folder_of(lesson))


ZIP = next(lesson for lesson in LESSONS if lesson.name == "zip")
LESSON_STEPS: dict[str, Step] = {
    "learn_looking": OpeningShelf(GETTING),
    "learn": LessonShelf(GETTING, ENTRIES),
    "lesson_opening": OpeningLesson(GETTING, "zip"),
    "lesson_refused": LessonRefused(GETTING),
    "lesson_unknown": LessonPage(GETTING, Lesson()),
    "lesson_hint_again": step_of(ZIP, 1, Said.HINT_AGAIN),
    "lesson_at_work": LessonPractice(GETTING, ZIP, 1, PRACTICE_FOLDER, act=Act(ActKind.UNPACK)),
    "lesson_tidied": LessonDone(GETTING, ZIP, PRACTICE_FOLDER, tidied=True),
    **dict(_pages()),
}
