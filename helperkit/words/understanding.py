"""Understands what customers see, in their own words: offline, small, and easy to explain.

The words of a sentence are compared with those of the examples in `assets/words/LANGUAGE/
sights.toml`. How near a sight is comes half from its example that is most alike, and half from
all of its examples: each word votes for the sights that it is used for. A word counts for more
the fewer sights it tells; pieces of words count a little, so that "instructor" is not far from
"instructions". One that was typed wrong counts as the nearest word of the examples. So each
answer has its reason: the example that is nearest, and the words that both have.
"""

import math
import re
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import msgspec

from helperkit.journey.events import Sight

LONGEST = 2000  # characters that are looked at
WINDOW = 14  # words: of a long story, each stretch is compared by itself
NEAREST = 3  # sights that are offered where it is not sure
SURE = 0.34  # of 1: from here on a sight is said again as understood
AHEAD = 0.28  # by so much of its nearness it has to be before the next sight
KNOWN = 0.5  # of the words; below it was another language, or a cat on the keys
LIKELY = 0.20  # a sight below this is not offered
ALIKE = 82.0  # of 100: a word that was typed wrong, see rapidfuzz.fuzz.ratio
LONG_ENOUGH = 4  # letters of a word that may be typed wrong
STRANGE = 4.8  # what a word counts for that no example has; less where words vote
STRANGE_VOTE = 1.2
PAIR = 0.5  # of what a word counts for: two words in a row, beside those of each
PIECE = 0.25  # the same for a piece of a word
PIECE_LETTERS = 4
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
    size: float


class Understanding:
    """The examples of one language, ready to be compared with."""

    def __init__(self, path: Path) -> None:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        lines = [line.split() for line in told["same"]]
        self._same = {word: line[0] for line in lines for word in line}
        self._joined: dict[str, str] = told["joined"]
        apart = "|".join(sorted(self._joined, key=len, reverse=True))
        self._apart = re.compile(rf"\b({apart})\b")
        groups: dict[str, list[str]] = {**told["sights"], NONE: told["none"]["other"]}
        examples = [(sight, text) for sight, texts in groups.items() for text in texts]
        words = [self._words(text) for _sight, text in examples]
        self._known = frozenset(self._same) | {w for each in words for w in each}
        terms = [self._terms(each) for each in words]
        self._found: defaultdict[str, list[int]] = defaultdict(list)  # where each term stands
        for number, each in enumerate(terms):
            for term in each:
                self._found[term].append(number)
        self._votes = {
            term: _shares((examples[number][0] for number in numbers), groups)
            for term, numbers in self._found.items()
        }
        self._weights = {
            term: _weight(votes.values(), len(groups)) * _part(term)
            for term, votes in self._votes.items()
        }
        self._examples = [
            _Example(sight, text, self._size(each))
            for (sight, text), each in zip(examples, terms, strict=True)
        ]

    def __call__(self, text: str) -> Understood:
        """Return what the words mean."""
        reasons = self.reasons(text)
        sights = [r for r in reasons if r.sight != NONE and r.nearness >= LIKELY]
        if not sights:
            return Understood()
        first = sights[0]
        second = max((r.nearness for r in reasons if r is not first), default=0.0)
        words = self._words(text[:LONGEST])
        known = sum(word in self._known for word in words)
        sure = (
            first.nearness >= SURE
            and second <= first.nearness * (1 - AHEAD)
            and known >= len(words) * KNOWN
        )
        return Understood(tuple(Sight(r.sight) for r in sights[:NEAREST]), sure)

    def reasons(self, text: str) -> list[Reason]:
        """Return how near each sight is, the nearest first."""
        words = [self._mended(word) for word in self._words(text[:LONGEST])]
        best: dict[str, Reason] = {}
        for start in range(0, max(1, len(words) - WINDOW // 2), WINDOW // 2):
            for reason in self._compared(self._terms(words[start : start + WINDOW])):
                known = best.get(reason.sight)
                if known is None or reason.nearness > known.nearness:
                    best[reason.sight] = reason
        return sorted(best.values(), key=lambda reason: -reason.nearness)

    def _compared(self, said: frozenset[str]) -> list[Reason]:
        """Return how near each sight is that any of the terms tells."""
        both: defaultdict[int, float] = defaultdict(float)
        votes: defaultdict[str, float] = defaultdict(float)
        for term in said & self._weights.keys():
            weight = self._weights[term]
            for number in self._found[term]:
                both[number] += weight
            for sight, share in self._votes[term].items():
                votes[sight] += weight * share
        size = self._size(said)
        alike: dict[str, tuple[float, str]] = {}
        for number, weight in both.items():
            example = self._examples[number]
            cosine = weight / math.sqrt(size * example.size)
            alike[example.sight] = max(alike.get(example.sight, (0.0, "")), (cosine, example.text))
        every = self._size(said, STRANGE_VOTE)
        return [
            Reason(sight, (near + votes[sight] / every) / 2, text)
            for sight, (near, text) in alike.items()
        ]

    def _size(self, terms: frozenset[str], strange: float = STRANGE) -> float:
        return sum(self._weights.get(term, strange * _part(term)) for term in terms)

    def _words(self, text: str) -> list[str]:
        """Return the words in small letters, without marks and accents."""
        plain = unicodedata.normalize("NFKD", _MARKS.sub("", text.lower()))
        letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
        said = " ".join(_WORD.findall(letters))
        return self._apart.sub(lambda found: self._joined[found[0]], said).split()

    def _terms(self, words: list[str]) -> frozenset[str]:
        """Return what counts of the words: each, each two in a row, and their pieces."""
        kept = [self._same.get(word, word) for word in words]
        pairs = (f"{one} {next_one}" for one, next_one in pairwise(kept))
        return frozenset((*kept, *pairs, *(piece for word in words for piece in _pieces(word))))

    def _mended(self, word: str) -> str:
        """Return the word, or the known one that was meant."""
        from rapidfuzz import fuzz, process

        if word in self._known or len(word) < LONG_ENOUGH:
            return word
        found = process.extractOne(word, self._known, scorer=fuzz.ratio, score_cutoff=ALIKE)
        return word if found is None else str(found[0])


def _shares(sights: Iterable[str], groups: dict[str, list[str]]) -> dict[str, float]:
    """Return how a term's one vote is shared among sights, however many examples each has."""
    counted = {sight: times / len(groups[sight]) for sight, times in Counter(sights).items()}
    every = sum(counted.values())
    return {sight: share / every for sight, share in counted.items()}


def _weight(shares: Iterable[float], groups: int) -> float:
    """Return what a term counts for: more, the fewer sights its vote is shared among."""
    spread = math.exp(-sum(share * math.log(share) for share in shares))
    return math.log(1 + groups / spread) ** 2


def _pieces(word: str) -> Iterator[str]:
    """Give the pieces of a word that is long enough, marked as such."""
    whole = f"<{word}>"
    if len(word) >= PIECE_LETTERS:
        for start in range(len(whole) - PIECE_LETTERS + 1):
            yield f"~{whole[start : start + PIECE_LETTERS]}"


def _part(term: str) -> float:
    """Return what a term counts for beside a word."""
    return PIECE if term.startswith("~") else PAIR if " " in term else 1.0
