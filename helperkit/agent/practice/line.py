"""The telephone line: how six words come over it, some misheard, some not heard at all."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from math import exp

import msgspec

from helperkit.agent.practice.chance import chance
from helperkit.phone.field128 import SIZE
from helperkit.phone.names import ALSO, SOURCE, said_in
from helperkit.phone.sounds import sound_distance
from helperkit.phone.words import WORDS

_NEAREST = 8  # words that one can be taken for
_STEEP = 4.0  # how much likelier the nearer one is, e-fold for each 1 / 4 of distance
_SLOWLY = 0.5  # of all slips are left when a word is said again, slowly


class Level(StrEnum):
    """How good the line is."""

    CLEAR = "clear"
    NOISY = "noisy"
    VERY_NOISY = "very-noisy"


class Slips(msgspec.Struct, frozen=True):
    """How often what happens to one word, each 0 to 1."""

    misheard: float
    missing: float
    another_name: float  # such as "train" for a locomotive
    unsure: float  # is right, and said with "I think"


SLIPS = {
    Level.CLEAR: Slips(0.01, 0.01, 0.05, 0.05),
    Level.NOISY: Slips(0.06, 0.05, 0.10, 0.15),
    Level.VERY_NOISY: Slips(0.15, 0.12, 0.15, 0.25),
}
_ADMITTED = 0.5  # of what was misheard sounds unsure


class Heard(msgspec.Struct, frozen=True):
    """How one word came over the line; "" where nothing was heard."""

    said: str = ""
    unsure: bool = False


def over_line(
    words: Sequence[int], level: Level, seed: int, language: str = SOURCE, again: int = 0
) -> tuple[Heard, ...]:
    """Return how these words are heard. `again`: how often they were said before this."""
    slips = SLIPS[level]
    part = _SLOWLY if again else 1.0
    heard = []
    for place, word in enumerate(words):
        luck = chance(seed, "word", place, word, again)
        at = luck.random()
        if at < slips.missing * part:
            heard.append(Heard())
        elif at < (slips.missing + slips.misheard) * part:
            heard.append(
                Heard(said_in(language, _taken_for(word, luck.random())), luck.random() < _ADMITTED)
            )
        else:
            other = language == SOURCE and luck.random() < slips.another_name
            names = _other_names().get(word, ()) if other else ()
            said = luck.choice(names) if names else said_in(language, word)
            heard.append(Heard(said, luck.random() < slips.unsure * part))
    return tuple(heard)


def near_words(word: int) -> tuple[int, ...]:
    """Return the words that one is most easily taken for, the nearest first."""
    others = (other for other in range(SIZE) if other != word)
    return tuple(sorted(others, key=lambda other: sound_distance(word, other))[:_NEAREST])


def _taken_for(word: int, at: float) -> int:
    near = near_words(word)
    weights = [exp(-_STEEP * sound_distance(word, other)) for other in near]
    left = at * sum(weights)
    for other, weight in zip(near, weights, strict=True):
        left -= weight
        if left <= 0:
            return other
    return near[-1]


@cache
def _other_names() -> dict[int, tuple[str, ...]]:
    """Return what else an English-speaking person may call the pictures."""
    found: dict[int, tuple[str, ...]] = {}
    for name, words in ALSO.items():
        for word in words:
            number = WORDS.index(word)
            found[number] = (*found.get(number, ()), name)
    return found
