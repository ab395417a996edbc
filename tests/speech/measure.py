"""What is heard of each word, and how calls go where words are heard like that."""

import random
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from helperkit.phone.nearest import nearest
from helperkit.phone.words import WORDS
from tests.speech.calls import codes, outcome
from tests.speech.hearing import Recogniser
from tests.speech.voices import SLOWLY, spoken


class Item(NamedTuple):
    """One word that was said once."""

    line: str
    voice: str
    speed: int
    word: str
    heard: str

    @property
    def right(self) -> bool:
        """Whether an agent who types what was heard gets the word."""
        return nearest(self.heard).word == WORDS.index(self.word)


class Dialogue(NamedTuple):
    """One call, and its outcome."""

    line: str
    voice: str
    speed: int
    outcome: str


def items(
    recogniser: Recogniser, line: str, voice: str, speed: int, words: Sequence[str] = WORDS
) -> list[Item]:
    """Return what is heard of each of the words, with noise that is always the same."""
    seed = int.from_bytes(f"{line} {voice} {speed}".encode())
    chance = np.random.default_rng(seed)
    hear = recogniser.hear
    return [
        Item(line, voice, speed, word, hear(spoken(word, voice, speed), chance)) for word in words
    ]


def dialogues(found: Iterable[Item], count: int) -> list[Dialogue]:
    """Return how so many calls go for each line, voice and speed that all words were said in.

    A word is heard in a call as it was among the items. One that is said again is said slowly.
    """
    heard: dict[tuple[str, str, int], dict[str, str]] = {}
    for item in found:
        heard.setdefault((item.line, item.voice, item.speed), {})[item.word] = item.heard
    calls = []
    for (line, voice, speed), words in heard.items():
        if len(words) < len(WORDS):
            continue
        slowly = heard.get((line, voice, SLOWLY), words)
        # The same codes over each line.
        for code in codes(count, random.Random(f"{voice} {speed}")):

            def hear(word: str, again: bool, at: tuple = (words, slowly)) -> str:
                return at[again][word]

            calls.append(Dialogue(line, voice, speed, outcome(code, hear)))
    return calls
