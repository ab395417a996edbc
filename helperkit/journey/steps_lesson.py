"""The steps of a lesson. They stand beside the way: `before` is the step to go on from."""

from helperkit.journey.fields import Count, NamedFolder, Private
from helperkit.journey.lesson import Act, Lesson, LessonEntry, Said
from helperkit.journey.steps import BaseStep


class OpeningLesson(BaseStep, frozen=True):
    """A lesson is being laid out. `told`: its idea was read already. `old`: a folder to reuse."""

    before: "model.Step"
    name: Private
    told: bool = False
    old: NamedFolder = ""
    attempt: Count = 0


class LessonPage(BaseStep, frozen=True):
    """A page of a lesson: to read, to answer, or with a pretend desktop."""

    before: "model.Step"
    lesson: Lesson
    at: Count = 0
    folder: NamedFolder = ""  # with the files to practise with; "" where there are none
    said: Said = Said.TASK


class LessonPractice(BaseStep, frozen=True):
    """A page with real files: what is done with them is watched. `act` is being done for them."""

    before: "model.Step"
    lesson: Lesson
    at: Count
    folder: NamedFolder
    said: Said = Said.TASK
    act: Act | None = None
    attempt: Count = 0


class LessonDone(BaseStep, frozen=True):
    """A lesson is done. `tidied`: its folder was taken away at the customer's wish."""

    before: "model.Step"
    lesson: Lesson
    folder: NamedFolder = ""
    tidied: bool = False


class LessonRefused(BaseStep, frozen=True):
    """A lesson could not be laid out, such as on a full disk."""

    before: "model.Step"


class OpeningShelf(BaseStep, frozen=True):
    """The lessons are being looked for."""

    before: "model.Step"
    attempt: Count = 0


class LessonShelf(BaseStep, frozen=True):
    """All lessons, to choose from."""

    before: "model.Step"
    entries: tuple[LessonEntry, ...] = ()


LessonWork = OpeningLesson | LessonPractice | OpeningShelf
LessonStep = LessonWork | LessonPage | LessonDone | LessonRefused | LessonShelf

# Last, because these steps and the union of all steps name each other.
from helperkit.journey import model  # noqa: E402
