"""Understands what customers see, in their own words: offline, small, and easy to explain.

The words of a sentence are compared with those of the examples in `assets/words/LANGUAGE/
sights.toml`. How near a sight is, is the mean of three: its example that is most alike; all of its
examples, where each word votes for the sights that it is used for; and the odds, as a naive Bayes
classifier has them. A word counts for more the fewer sights it tells; pieces of words count a
little, so that "instructor" is not far from "instructions". One that was typed wrong counts as the
nearest word of the examples. So each answer has its reason: the example that is nearest, and the
words that both have.
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
# Chosen by leaving out a tenth of the examples in turn: tests/benchmarks/own_words_rule.py.
SURE = 0.38  # of 1: from here on a sight is said again as understood
AHEAD = (0.34, 0.48)  # by so much of its nearness it has to be before the next sight; before NONE
KNOWN = 0.5  # of the words; below it was another language, or a cat on the keys
MOST_PARTS = 8  # of a sentence
LIKELY = 0.20  # a sight below this is not offered
ALIKE = 82.0  # of 100: a word that was typed wrong, see rapidfuzz.fuzz.ratio
LONG_ENOUGH = 4  # letters of a word that may be typed wrong
SWAPPED = 3  # letters of a word where two neighbours may have changed places
NAME_WORDS = 3  # after a closing
STRANGE = 4.8  # what a word counts for that no example has; less where words vote
STRANGE_VOTE = 1.2
UNSAID = 0.3  # times that a term is taken to be said of a sight, beside the examples
EVEN = 0.2  # of 1; where each term told a thing of its own, it were 1
PAIR = 0.8  # of what a word counts for: two words in a row, beside those of each
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
        self._between = re.compile(rf"\b(?:{'|'.join(told['between'])})\b")
        apart = "|".join(sorted(self._joined, key=len, reverse=True))
        self._polite = _Politeness(told["addressed"], told["openings"], told["closings"])
        self._apart = re.compile(rf"\b({apart})\b")
        groups: dict[str, list[str]] = {**told["sights"], NONE: told["none"]["other"]}
        examples = [(sight, text) for sight, texts in groups.items() for text in texts]
        words = [self._words(text) for _sight, text in examples]
        # The most used first: of two that are as near to what was typed wrong, that one was meant.
        used = Counter(word for each in words for word in each)
        self._known = dict.fromkeys((*(word for word, _times in used.most_common()), *self._same))
        terms = [self._terms(each) for each in words]
        self._found: defaultdict[str, list[int]] = defaultdict(list)  # where each term stands
        for number, each in enumerate(terms):
            for term in each:
                self._found[term].append(number)
        self._times = {
            term: Counter(examples[number][0] for number in numbers)
            for term, numbers in self._found.items()
        }
        self._votes = {term: _shares(times, groups) for term, times in self._times.items()}
        self._unsaid = {
            sight: math.log(UNSAID / (len(texts) + 2 * UNSAID)) for sight, texts in groups.items()
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
        found = self._understood(text)
        parts = self._between.split(text[:LONGEST].lower())
        if not found.sure or len(parts) == 1:
            return found
        # Of two things that are said in one breath, neither is sure.
        each = [self._understood(part) for part in parts[:MOST_PARTS] if part.strip()]
        one = not all(part.sure for part in each) or len({part.sights[0] for part in each}) == 1
        return Understood(found.sights, one)

    def _understood(self, text: str) -> Understood:
        reasons = self.reasons(text)
        sights = [r for r in reasons if r.sight != NONE and r.nearness >= LIKELY]
        if not sights:
            return Understood()
        first = sights[0]
        others = (r.nearness / (1 - AHEAD[r.sight == NONE]) for r in reasons if r is not first)
        sure = (
            first.nearness >= SURE
            and max(others, default=0.0) <= first.nearness
            and self.known(text) >= KNOWN
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

    def known(self, text: str) -> float:
        """Return which part of the words some example has, of 1."""
        words = self._words(text[:LONGEST])
        return sum(self._mended(word) in self._known for word in words) / max(1, len(words))

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
        odds = self._chances(said)
        return [
            Reason(sight, _mean(near, votes[sight] / every, odds[sight]), text)
            for sight, (near, text) in alike.items()
        ]

    def _chances(self, said: frozenset[str]) -> dict[str, float]:
        """Return how likely each sight is, of 1, as a naive Bayes classifier has it.

        The terms of a sentence tell much the same, so their sum counts for a part (EVEN).
        """
        known = said & self._times.keys()
        size = sum(map(_part, known))
        sums = {sight: size * unsaid for sight, unsaid in self._unsaid.items()}
        for term in known:
            for sight, times in self._times[term].items():
                sums[sight] += _part(term) * math.log1p(times / UNSAID)
        most = max(sums.values())
        chances = {sight: math.exp((each - most) * EVEN) for sight, each in sums.items()}
        every = sum(chances.values())
        return {sight: chance / every for sight, chance in chances.items()}

    def _size(self, terms: frozenset[str], strange: float = STRANGE) -> float:
        return sum(self._weights.get(term, strange * _part(term)) for term in terms)

    def _words(self, text: str) -> list[str]:
        """Return the words in small letters, without marks, accents, and greetings around them."""
        plain = unicodedata.normalize("NFKD", _MARKS.sub("", text.lower()))
        letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
        words = _WORD.findall(self._polite.taken_off(letters)) or _WORD.findall(letters)
        return self._apart.sub(lambda found: self._joined[found[0]], " ".join(words)).split()

    def _terms(self, words: list[str]) -> frozenset[str]:
        """Return what counts of the words: each, each two in a row, and their pieces."""
        kept = [self._same.get(word, word) for word in words]
        pairs = (f"{one} {next_one}" for one, next_one in pairwise(kept))
        return frozenset((*kept, *pairs, *(piece for word in words for piece in _pieces(word))))

    def _mended(self, word: str) -> str:
        """Return the word, or the known one that was meant."""
        from rapidfuzz import fuzz, process

        if word in self._known:
            return word
        swapped = next((each for each in _swapped(word) if each in self._known), None)
        if swapped is not None or len(word) < LONG_ENOUGH:
            return swapped or word
        found = process.extractOne(word, self._known.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
        return word if found is None else str(found[0])


class _Politeness:
    """Greetings before a letter, and what stands under it with a name: they tell of no sight.

    One step at a time and never back, so that no text, however odd, takes long.
    """

    def __init__(
        self, addressed: Iterable[str], openings: Iterable[str], closings: Iterable[str]
    ) -> None:
        every = (addressed, openings, closings)
        dear, before, after = ("|".join(sorted(said, key=len)[::-1]) for said in every)
        self._opening = re.compile(rf"\W*(?:(?:{before})\b|(?:{dear})(?: \w+){{1,4}} *[,:!\n])")
        self._closing = re.compile(rf"[.,;:!?\n-]\s*(?:{after})\b")

    def taken_off(self, text: str) -> str:
        """Return the text without them."""
        start, end = 0, len(text)
        while (opening := self._opening.match(text, start)) is not None:
            start = opening.end()
        for closing in reversed([*self._closing.finditer(text, start)]):
            if len(_WORD.findall(text, closing.end(), end)) > NAME_WORDS:
                break
            end = closing.start()
        return text[start:end]


def _shares(times: Counter[str], groups: dict[str, list[str]]) -> dict[str, float]:
    """Return how a term's one vote is shared among sights, however many examples each has."""
    counted = {sight: many / len(groups[sight]) for sight, many in times.items()}
    every = sum(counted.values())
    return {sight: share / every for sight, share in counted.items()}


def _weight(shares: Iterable[float], groups: int) -> float:
    """Return what a term counts for: more, the fewer sights its vote is shared among."""
    spread = math.exp(-sum(share * math.log(share) for share in shares))
    return math.log(1 + groups / spread) ** 2


def _mean(near: float, votes: float, odds: float) -> float:
    """Return how near a sight is: wholly, where it is said just like an example."""
    return 1.0 if math.isclose(near, 1.0) else (near + votes + odds) / 3


def _pieces(word: str) -> Iterator[str]:
    """Give the pieces of a word that is long enough, marked as such."""
    whole = f"<{word}>"
    if len(word) >= PIECE_LETTERS:
        for start in range(len(whole) - PIECE_LETTERS + 1):
            yield f"~{whole[start : start + PIECE_LETTERS]}"


def _swapped(word: str) -> Iterator[str]:
    """Give the word with each two neighbours changed about, as fast fingers do."""
    for place in range(len(word) - 1) if len(word) >= SWAPPED else ():
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _part(term: str) -> float:
    """Return what a term counts for beside a word."""
    return PIECE if term.startswith("~") else PAIR if " " in term else 1.0
