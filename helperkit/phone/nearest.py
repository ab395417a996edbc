"""Which word of the list was meant by what an agent typed."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

import msgspec

from helperkit.phone.edits import edit_distance
from helperkit.phone.field128 import SIZE
from helperkit.phone.names import ALSO, NAMES, SOURCE
from helperkit.phone.words import WORDS

NOT_HEARD = "?"
KEPT = 512  # answers: all six boxes are asked for with each letter
LEAST_LETTERS = 2  # that complete a word
OFFERED = 3  # words in a question
_TOO_FAR = 0.5  # of the letters: what differs more is no misspelling
_FOREIGN = 2  # names of another language: one alone may be a slip
_DIGITS = re.compile(r"\d{1,3}")


class Heard(msgspec.Struct, frozen=True):
    """What one box says: `word` where it is sure, else the words that come near, best first."""

    word: int | None = None
    near: tuple[int, ...] = ()

    @property
    def missing(self) -> bool:
        """Whether nothing was heard, or nothing that comes near."""
        return self.word is None and not self.near


@lru_cache(KEPT)  # a misspelt word costs some milliseconds, and is asked for at every key
def nearest(typed: str, language: str = SOURCE) -> Heard:
    """Return the word that was meant: a name in any language, some letters of one, or digits.

    Letters complete a word in the caller's language first. What fits several, or is misspelt,
    gives no sure word.
    """
    if _DIGITS.fullmatch(typed.strip()):
        number = int(typed)
        return Heard(number) if number < SIZE else Heard()
    letters = plain(typed)
    if not letters:
        return Heard()
    if exact := _names().get(letters):
        return _heard(exact)
    if len(letters) >= LEAST_LETTERS:
        own = NAMES.get(language, WORDS)
        for names in (dict.fromkeys(map(plain, own)), _names()):
            begun = {w for name in names if name.startswith(letters) for w in _names()[name]}
            if begun:
                return _heard(tuple(sorted(begun)))
    return Heard(near=_misspelt(letters))


def named_in(typed: str) -> frozenset[str]:
    """Return the languages in which this is a word's own name, written out."""
    letters = plain(typed)
    return frozenset(language for language in NAMES if letters and letters in _own(language))


def spoken_language(typed: Sequence[str], usual: str) -> str:
    """Return the language of the names that were typed; the `usual` one where that may be it.

    Two of them at least have to be of another language, and all such ones of the same.
    """
    named = [languages for text in typed if (languages := named_in(text))]
    foreign = [languages for languages in named if usual not in languages]
    if len(foreign) < _FOREIGN:
        return usual
    common = frozenset.intersection(*foreign)
    return next(iter(common)) if len(common) == 1 else usual


@cache
def _own(language: str) -> frozenset[str]:
    return frozenset(map(plain, NAMES[language]))


def plain(text: str) -> str:
    """Return the letters of a text alone: small, without accents, blanks and hyphens."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if sign.isalnum())


def _heard(words: tuple[int, ...]) -> Heard:
    return Heard(words[0]) if len(words) == 1 else Heard(near=words)


def _misspelt(letters: str) -> tuple[int, ...]:
    distances: dict[int, float] = {}
    for name, words in _names().items():
        if abs(len(name) - len(letters)) > max(len(name), len(letters)) * _TOO_FAR:
            continue
        far = edit_distance(letters, name) / max(len(name), len(letters))
        for word in words if far < _TOO_FAR else ():
            distances[word] = min(far, distances.get(word, far))
    return tuple(sorted(distances, key=lambda word: (distances[word], word)))[:OFFERED]


@cache
def _names() -> dict[str, tuple[int, ...]]:
    """Return every name in every language, in plain letters, with the words that it may mean."""
    found: dict[str, tuple[int, ...]] = {}
    for names in NAMES.values():
        for word, name in enumerate(names):
            before = found.get(plain(name), ())
            found[plain(name)] = before if word in before else (*before, word)
    for name, words in ALSO.items():
        found.setdefault(plain(name), tuple(WORDS.index(word) for word in words))
    return found
