"""A practice call under way, as values: what was heard, what was asked, where the caller is."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from helperkit.agent.practice.caller import Caller, after, at_rest, presses
from helperkit.agent.practice.line import Heard, Level, over_line
from helperkit.agent.practice.ringing import ring
from helperkit.journey.model import ByPhone
from helperkit.journey.order import Order
from helperkit.journey.steps_after import CanYouSee, Done, FindAgain, OfferShortcut
from helperkit.journey.steps_report import ReportStep
from helperkit.phone.arithmetic import PLACES
from helperkit.phone.names import SOURCE

_OPENED = (FindAgain, OfferShortcut, Done)


class Ending(StrEnum):
    """Where the caller is when the call ends."""

    OPENED = "opened"  # what was bought is there
    PASSED_ON = "passed-on"  # to a person, with a report: as far as a call can come
    ON_THE_WAY = "on-the-way"


class Exercise(msgspec.Struct, frozen=True):
    """All of a practice call, from the first word on."""

    seed: int
    level: Level
    caller: Caller
    language: str = SOURCE
    heard: tuple[Heard, ...] = ()
    said: tuple[int, ...] = (0,) * PLACES  # how often each word was asked for again
    screens: int = 0  # that came since the call began
    questions: int = 0
    told: int = 0  # what to press, so often
    missed: bool = False  # a word was not heard, at least once

    @property
    def ending(self) -> Ending:
        """Where the caller is now."""
        step = self.caller.state.step
        if isinstance(step, _OPENED):
            return Ending.OPENED
        return Ending.PASSED_ON if isinstance(step, ByPhone | ReportStep) else Ending.ON_THE_WAY


def begun(
    seed: int, level: Level, orders: Sequence[Order], wanted: str = "", language: str = SOURCE
) -> Exercise:
    """Return a call that has just begun: the caller reads out the six words.

    Raises ValueError where no journey leads to what is `wanted`, a problem or a screen.
    """
    caller = ring(seed, orders, wanted)
    return _read_out(Exercise(seed, level, caller, language))


def _read_out(exercise: Exercise) -> Exercise:
    """Return the exercise with the words of the screen of now as they came over the line."""
    seed = exercise.seed * 1000 + exercise.screens
    words, level = exercise.caller.words, exercise.level
    return _hearing(exercise, over_line(words, level, seed, exercise.language))


def _hearing(exercise: Exercise, heard: tuple[Heard, ...]) -> Exercise:
    missed = exercise.missed or any(not word.said for word in heard)
    return replace(exercise, heard=heard, missed=missed)


def again(exercise: Exercise, *places: int) -> Exercise:
    """Return the exercise after the words at these places (0 to 5) were said again, slowly."""
    heard, said = list(exercise.heard), list(exercise.said)
    seed = exercise.seed * 1000 + exercise.screens
    for place in places:
        said[place] += 1
        words = exercise.caller.words
        once_more = over_line(words, exercise.level, seed, exercise.language, said[place])
        heard[place] = once_more[place]
    return replace(_hearing(asked(exercise), tuple(heard)), said=tuple(said))


def is_word(exercise: Exercise, place: int, word: int) -> tuple[Exercise, bool]:
    """Return the exercise after "Is word … …?", and the answer, which is always true."""
    right = exercise.caller.words[place] == word
    return asked(exercise), right


def asked(exercise: Exercise) -> Exercise:
    """Return the exercise after one question more."""
    return replace(exercise, questions=exercise.questions + 1)


def pressed(exercise: Exercise, at: int) -> Exercise:
    """Return the exercise after the caller pressed what they were told, and waited for it.

    `at` counts the buttons of their screen, then its lines. Raises IndexError for another.
    """
    caller = exercise.caller
    return _moved(exercise, at_rest(after(caller, presses(caller)[at])))


def waited(exercise: Exercise) -> Exercise:
    """Return the exercise after agent and caller waited for the work of now."""
    return _moved(exercise, at_rest(exercise.caller))


def _moved(exercise: Exercise, caller: Caller) -> Exercise:
    moved = replace(
        exercise,
        caller=caller,
        told=exercise.told + 1,
        screens=exercise.screens + 1,
        said=(0,) * PLACES,
    )
    return _read_out(moved)


def led_on(before: Exercise, now: Exercise) -> bool:
    """Return whether something came of it: another screen, or something done in the world."""
    return before.caller.state != now.caller.state or bool(now.caller.deeds)


def can_see(exercise: Exercise) -> bool:
    """Return whether the caller is asked if what was opened is there."""
    return isinstance(exercise.caller.state.step, CanYouSee)
