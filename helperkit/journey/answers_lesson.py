"""What the work for a lesson said."""

from helperkit.journey.fields import Count, NamedFolder
from helperkit.journey.lesson import Lesson, LessonEntry
from helperkit.journey.presses import Fact


class LessonsListed(Fact, frozen=True):
    """These lessons there are."""

    attempt: Count
    entries: tuple[LessonEntry, ...] = ()


class LessonOpened(Fact, frozen=True):
    """A lesson is laid out; `folder` has the files to practise with, where it needs any."""

    attempt: Count
    lesson: Lesson
    folder: NamedFolder = ""


class PracticeSeen(Fact, frozen=True):
    """What was to be done with the practice files is done; or what was tried was not it."""

    attempt: Count
    done: bool
