"""What a practice call was like, said kindly: no points, one thing that went well, one to try."""

from enum import StrEnum

import msgspec

from helperkit.agent.practice.exercise import Ending, Exercise
from helperkit.agent.practice.line import Level

FEW = 3  # questions, or fewer
SOON = 120  # seconds


class Found(msgspec.Struct, frozen=True):
    """What the agent found in a call. Tries count from 1; 0 is not tried."""

    screen: bool = False  # the caller's very screen
    cause: int = 0
    line: int = 0
    word: int = 0


class Was(msgspec.Struct, frozen=True):
    """What a call was about, in words: what one can look back at when it is over."""

    heading: str = ""  # of the caller's screen, as the call began
    cause: str = ""
    line: str = ""  # that is said first there
    word: str = ""  # that is better left out there


class Score(msgspec.Struct, frozen=True):
    """A call that is over."""

    level: Level
    seconds: int
    questions: int
    found: Found
    ending: Ending
    missed: bool = False  # a word was not heard


def score_of(exercise: Exercise, seconds: int, found: Found) -> Score:
    """Return the score of a call that ends now."""
    asked, ending = exercise.questions, exercise.ending
    return Score(exercise.level, seconds, asked, found, ending, exercise.missed)


class Well(StrEnum):
    """What went well."""

    OPENED = "opened"
    CAUSE = "cause"
    FEW_QUESTIONS = "few-questions"
    WORDS = "words"
    SCREEN = "screen"
    STAYED = "stayed"


class Try(StrEnum):
    """What to try next time."""

    SCREEN = "screen"
    RESTATE = "restate"
    LINE = "line"
    CAUSE = "cause"
    WORD = "word"
    QUESTIONS = "questions"
    ALL_WORDS = "all-words"
    TO_THE_END = "to-the-end"
    NOISIER = "noisier"
    FASTER = "faster"
    ANOTHER = "another"


def went_well(score: Score) -> Well:
    """Return the one thing that went well; there always is one."""
    found = score.found
    if score.ending is Ending.OPENED:
        return Well.OPENED
    if found.cause == 1:
        return Well.CAUSE
    if found.screen and score.questions <= FEW:
        return Well.FEW_QUESTIONS
    if found.line == 1 or found.word == 1:
        return Well.WORDS
    return Well.SCREEN if found.screen else Well.STAYED


def to_try(score: Score) -> Try:
    """Return the one thing to try next time: what would help a caller most comes first.

    It is about something that happened in the call: what was not come to is no mistake.
    """
    found = score.found
    if not found.screen:
        return Try.RESTATE if score.questions else Try.SCREEN
    if found.line > 1:
        return Try.LINE
    if found.cause > 1:
        return Try.CAUSE
    if found.word > 1:
        return Try.WORD
    if score.ending is Ending.ON_THE_WAY:
        return Try.TO_THE_END
    if score.questions > 2 * FEW:
        return Try.QUESTIONS if score.missed else Try.ALL_WORDS
    if score.seconds > SOON:
        return Try.FASTER
    return Try.ANOTHER if score.level is Level.VERY_NOISY else Try.NOISIER
