"""Understands what customers see, in their own words: offline, small, and easy to explain.

The words of a sentence are compared with those of the examples in `assets/words/LANGUAGE/
sights.toml`. A word counts for more the fewer sights it is used for; one that was typed wrong
counts as the nearest word of the examples. So each answer has its reason: the example that is
nearest, and the words that both have.
"""

import math
import re
import tomllib
import unicodedata
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import msgspec

from helperkit.journey.events import Sight

LONGEST = 2000  # characters that are looked at
WINDOW = 14  # words: of a long story, each stretch is compared by itself
NEAREST = 3  # sights that are offered where it is not sure
SURE = 0.55  # of 1: from here on a sight is said again as understood
AHEAD = 0.10  # by so much it has to be before the next sight
LIKELY = 0.25  # a sight below this is not offered
ALIKE = 82.0  # of 100: a word that was typed wrong, see rapidfuzz.fuzz.ratio
LONG_ENOUGH = 4  # letters of a word that may be typed wrong
STRANGE = 2.2  # what a word counts for that no example has
PAIR = 0.7  # what two words in a row count for, beside those of each
NONE = "none"

_MARKS = re.compile(r"[\u2018\u2019'`´]")
_WORD = re.compile(r"[a-z0-9_]+")


class Understood(msgspec.Struct, frozen=True):
    """What words mean: the likeliest sight first, and whether that is sure."""

    sights: tuple[Sight, ...] = ()
    sure: bool = False


class Reason(msgspec.Struct, frozen=True):
    """Why a sight is near: how near of 1, and the example that is."""

    sight: str  # a `Sight`, or NONE
    nearness: float
    example: str


class _Example(msgspec.Struct, frozen=True):
    sight: str
    text: str
    terms: frozenset[str]


class Understanding:
    """The examples of one language, ready to be compared with."""

    def __init__(self, path: Path) -> None:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        self._left_out = frozenset(told["left_out"].split())
        lines = [line.split() for line in told["same"]]
        self._same = {word: line[0] for line in lines for word in line}
        groups: dict[str, list[str]] = {**told["sights"], NONE: told["none"]["other"]}
        self._known = frozenset(self._same) | self._left_out
        words = {word for texts in groups.values() for text in texts for word in _words(text)}
        self._known |= words
        self._examples = [
            _Example(sight, text, self._terms(_words(text)))
            for sight, texts in groups.items()
            for text in texts
        ]
        self._weights = self._weigh(len(groups))

    def __call__(self, text: str) -> Understood:
        """Return what the words mean."""
        reasons = self.reasons(text)
        sights = [r for r in reasons if r.sight != NONE and r.nearness >= LIKELY]
        if not sights:
            return Understood()
        first = sights[0]
        second = max((r.nearness for r in reasons if r is not first), default=0.0)
        sure = first.nearness >= SURE and first.nearness - second >= AHEAD
        return Understood(tuple(Sight(r.sight) for r in sights[:NEAREST]), sure)

    def reasons(self, text: str) -> list[Reason]:
        """Return how near each sight is, the nearest first."""
        words = [self._mended(word) for word in _words(text[:LONGEST])]
        best: dict[str, Reason] = {}
        for start in range(0, max(1, len(words) - WINDOW // 2), WINDOW // 2):
            terms = self._terms(words[start : start + WINDOW])
            for example in self._examples:
                near = self._nearness(terms, example.terms)
                known = best.get(example.sight)
                if near > 0 and (known is None or near > known.nearness):
                    best[example.sight] = Reason(example.sight, near, example.text)
        return sorted(best.values(), key=lambda reason: -reason.nearness)

    def _nearness(self, said: frozenset[str], example: frozenset[str]) -> float:
        """Return how much of both is in both (a cosine of weighted words), 0 to 1."""
        both = self._size(said & example)
        if not both:
            return 0.0
        return both / math.sqrt(self._size(said) * self._size(example))

    def _size(self, terms: frozenset[str]) -> float:
        return sum(self._weights.get(term, STRANGE) ** 2 for term in terms)

    def _terms(self, words: list[str]) -> frozenset[str]:
        kept = [self._same.get(w, w) for w in words if w not in self._left_out]
        return frozenset(kept) | {f"{one} {next_one}" for one, next_one in pairwise(kept)}

    def _weigh(self, groups: int) -> dict[str, float]:
        """Return what each term counts for: more, the fewer sights it is used for."""
        used: defaultdict[str, set[str]] = defaultdict(set)
        for example in self._examples:
            for term in example.terms:
                used[term].add(example.sight)
        return {
            term: math.log(1 + groups / len(sights)) * (PAIR if " " in term else 1.0)
            for term, sights in used.items()
        }

    def _mended(self, word: str) -> str:
        """Return the word, or the known one that was meant."""
        from rapidfuzz import fuzz, process

        if word in self._known or len(word) < LONG_ENOUGH:
            return word
        found = process.extractOne(word, self._known, scorer=fuzz.ratio, score_cutoff=ALIKE)
        return word if found is None else str(found[0])


def _words(text: str) -> list[str]:
    """Return the words in small letters, without marks and accents."""
    plain = unicodedata.normalize("NFKD", _MARKS.sub("", text.lower()))
    return _WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))
