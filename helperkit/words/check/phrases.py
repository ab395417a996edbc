"""Phrases of a list, found in the words of a sentence in a time that grows with its length alone.

How phrases are written: words with spaces between them, and commas between phrases. `a|b` is one
word or the other, `word*` any word that begins so, `word?` one that may be missing, `_` any one
word, `..` up to three.
"""

from collections.abc import Iterator, Mapping
from itertools import chain, product

from helperkit.words.check.reading import Word

_GAP = ".."
_ANY = "_"
_MOST_BETWEEN = 3  # words for ".."


class Phrases:
    """A list of phrases, each with what is better ("" where nothing is known)."""

    def __init__(self, listed: Mapping[str, str]) -> None:
        # By the first word and the second; "" where the second may be any, or is none.
        self._by_first: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
        self._by_stem: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for written, better in listed.items():
            for parts in _forms(written):
                if parts[0].endswith("*"):
                    place = self._by_stem.setdefault(parts[0].rstrip("*")[:3], [])
                else:
                    place = self._by_first.setdefault((parts[0], _second(parts)), [])
                place.append((parts, better))
        for place in chain(self._by_first.values(), self._by_stem.values()):
            place.sort(key=lambda one: -len(one[0]))  # the longest first

    def find(self, tokens: tuple[Word, ...]) -> Iterator[tuple[int, int, str]]:
        """Yield where phrases stand (first token, and the one after the last), and what is better.

        What is in quotes is left out; of phrases in one place the longest counts.
        """
        at = 0
        while at < len(tokens):
            end, better = self._at(tokens, at)
            if end:
                yield at, end, better
            at = end or at + 1

    def everywhere(self, tokens: tuple[Word, ...]) -> list[tuple[int, int]]:
        """Return where phrases stand, also where one begins within another."""
        ends = ((at, self._at(tokens, at)[0]) for at in range(len(tokens)))
        return [(at, end) for at, end in ends if end]

    def _at(self, tokens: tuple[Word, ...], at: int) -> tuple[int, str]:
        first = tokens[at].plain
        if tokens[at].quoted:
            return 0, ""
        second = tokens[at + 1].plain if at + 1 < len(tokens) else ""
        listed = self._by_first.get((first, ""), ())
        if second and (also := self._by_first.get((first, second))):
            listed = sorted((*listed, *also), key=lambda one: -len(one[0]))
        for parts, better in chain(listed, self._by_stem.get(first[:3], ())):
            if end := _fits(parts, tokens, at):
                return end, better
        return 0, ""


def _second(parts: tuple[str, ...]) -> str:
    """Return the second word, or "" where it may be any."""
    second = parts[1] if len(parts) > 1 else ""
    return "" if second in (_GAP, _ANY) or second.endswith("*") else second


def _forms(written: str) -> Iterator[tuple[str, ...]]:
    """Yield every way that phrases can be said."""
    for phrase in written.lower().split(","):
        yield from _forms_of_one(phrase)


def _forms_of_one(phrase: str) -> Iterator[tuple[str, ...]]:
    choices: list[tuple[str, ...]] = []
    for part in phrase.split():
        may_miss = part.endswith("?")
        options = tuple(part.removesuffix("?").split("|"))
        choices.append((*options, "") if may_miss else options)
    for chosen in product(*choices):
        parts = tuple(part for part in chosen if part)
        if parts:
            yield parts


def _fits(parts: tuple[str, ...], tokens: tuple[Word, ...], at: int) -> int:
    """Return the place after the last word, or 0 where the phrase does not stand here."""
    for number, part in enumerate(parts):
        if part == _GAP:
            rest = parts[number + 1 :]
            for skipped in range(_MOST_BETWEEN + 1):
                if end := _fits(rest, tokens, at + skipped):
                    return end
            return 0
        if at >= len(tokens) or tokens[at].quoted or not _is(part, tokens[at].plain):
            return 0
        at += 1
    return at


def _is(part: str, plain: str) -> bool:
    if part == _ANY:
        return True
    return plain.startswith(part[:-1]) if part.endswith("*") else plain == part
