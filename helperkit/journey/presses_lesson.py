"""What a person pressed or did in a lesson: facts, in the past tense."""

from helperkit.journey.fields import Count, Private
from helperkit.journey.lesson import ActKind
from helperkit.journey.presses import Fact


class LessonsAsked(Fact, frozen=True):
    """The customer wants to see all lessons."""


class LessonAsked(Fact, frozen=True):
    """The customer wants a lesson. `told`: its idea was just read."""

    name: Private = ""
    told: bool = False


class LessonLeft(Fact, frozen=True):
    """The customer stopped in the middle of a lesson."""


class HintAsked(Fact, frozen=True):
    """The customer wants a hint, or the task once more."""


class AnswerPicked(Fact, frozen=True):
    """The customer picked an answer."""

    index: Count = 0


class ThingHandled(Fact, frozen=True):
    """The customer did something with a thing on a desktop."""

    kind: ActKind = ActKind.OPEN
    thing: Private = ""
    to: Private = ""


class PracticeDropped(Fact, frozen=True):
    """The customer does not want the practice folder any more."""
