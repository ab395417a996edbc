"""What an agent can ask a caller at the moment: the caller's answers are always true."""

from enum import StrEnum

import msgspec

from helperkit.agent.practice.exercise import Exercise
from helperkit.agent.practising.hearing import Hearing
from helperkit.phone.arithmetic import PLACES
from helperkit.phone.names import said_in
from helperkit.words.load import Words
from helperkit.words.script import script_of


class Kind(StrEnum):
    """What is asked for."""

    SCREEN = "screen"  # is it this one?
    WORD = "word"  # is it this one?
    AGAIN = "again"
    SEEN = "seen"


class Question(msgspec.Struct, frozen=True):
    """One question, as it is said. `about`: places of words; or a place, and a word."""

    kind: Kind
    label: str
    about: tuple[int, ...] = ()


def before_found(hearing: Hearing, words: Words) -> tuple[Question, ...]:
    """Return what can be asked until the caller's screen is there."""
    text, asks = words.text, []
    if hearing.seen is not None:
        heading = words.page(hearing.seen).heading
        asks.append(Question(Kind.SCREEN, text("agent-practice-ask-screen", heading=heading)))
    if (question := hearing.question) is not None:
        place, word = question
        named = said_in(hearing.call.language, word)
        label = text("agent-practice-ask-is", place=str(place + 1), word=named)
        asks.append(Question(Kind.WORD, label, question))
    for place in range(PLACES):
        label = text("agent-practice-ask-word", place=str(place + 1))
        asks.append(Question(Kind.AGAIN, label, (place,)))
    everything = text("agent-practice-ask-all")
    return (*asks, Question(Kind.AGAIN, everything, tuple(range(PLACES))), _seen(words))


def when_found(exercise: Exercise, words: Words) -> tuple[Question, ...]:
    """Return what can be asked when it is there: the script's own questions too."""
    script = script_of(exercise.caller.screen, words, words)
    return (_seen(words), *(Question(Kind.SEEN, line) for line in script.ask))


def _seen(words: Words) -> Question:
    return Question(Kind.SEEN, words.text("agent-practice-ask-sees"))
