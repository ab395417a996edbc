"""What a lesson asks of the world: see `effects`."""

from helperkit.journey.lesson import Act, Practise
from helperkit.journey.request import Request


class ListLessons(Request, frozen=True):
    """Find out which lessons there are, and which were done. Answered by `LessonsListed`."""

    attempt: int


class OpenLesson(Request, frozen=True):
    """Read a lesson, and lay out the files that it practises with. Answered by `LessonOpened`.

    They go into a folder of their own in `place`; "" for the usual place. `old` is the one of
    before, which goes first.
    """

    attempt: int
    name: str
    place: str = ""
    old: str = ""


class WatchPractice(Request, frozen=True):
    """Do what the customer did, if anything, and look at the files. Answered by `PracticeSeen`.

    Without an `act`, wait until the customer has done it in a window of the system.
    """

    attempt: int
    folder: str
    page: Practise
    act: Act | None = None
    password: str = ""


class RememberLesson(Request, frozen=True):
    """Remember on this computer that a lesson was done."""

    name: str


class RemovePractice(Request, frozen=True):
    """Take away what a lesson laid out. What the customer changed or added there stays."""

    folder: str
    name: str
