"""Spelling and grammar by Harper (Apache-2.0), which reads English and asks no network."""

import functools
import re
from collections.abc import Iterator
from threading import Lock
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from harper import Lint, Linter

_LOCALE = "en"
_AT_ONCE = 2_000  # characters: Harper takes more than the length of a sentence that never ends
_ENDS = re.compile(r"[.?!…][”\"')’]*\s|\n")
_RUN = re.compile(r"\S{60,}")  # no word: Harper takes the square of its length
# What it calls a matter of style is judged by our own lists, or not at all.
_NOT_ASKED = frozenset(
    {"Readability", "Enhancement", "WordChoice", "Style", "Capitalization", "Regionalism"}
)
_OF_SPELLING = frozenset(
    {"Spelling", "Punctuation", "Formatting", "Repetition", "Typo", "BoundaryError"}
)
# These of its rules find more in good sentences than in bad ones; `rules/marks.py` knows spaces.
_OFF = (
    *("MissingPreposition", "CondenseAllThe", "AWhile", "DisjointPrefixes", "WereWhere", "Spaces"),
    *(
        "Dashes",
        "OneOfTheSingular",
        "SentenceCapitalization",
        "LongSentences",
        "UnclosedQuotes",
        "NumericRangeEnDash",
    ),
)


class Slip(msgspec.Struct, frozen=True):
    """What Harper found: where, whether it is spelling, and what may be right."""

    start: int
    end: int
    spelling: bool
    better: str


class Harper:
    """Harper's linters. One call at a time: they are not made for several threads."""

    def __init__(self, dialects: tuple["Linter", ...], names: frozenset[str]) -> None:
        self._dialects = dialects
        self._names = names
        self._lock = Lock()

    def slips(self, text: str) -> list[Slip]:
        """Return what is wrong in a text, by its places."""
        with self._lock:
            known = _words_of(text)
            return [
                slip
                for start, end in slices(known)
                for lint in self._dialects[0].lint(known[start:end], language="plaintext")
                if (slip := self._slip(lint, text, start)) is not None
            ]

    def _slip(self, lint: "Lint", text: str, begin: int) -> Slip | None:
        """Return what was found in the slice of the text that begins there."""
        if lint.lint_kind in _NOT_ASKED:
            return None
        spelled = lint.lint_kind == "Spelling"
        start, end = begin + lint.span.start, begin + lint.span.end
        if spelled and (_within(text, start) or self._is_name(lint.problem_text)):
            return None
        suggestions = lint.suggestions
        better = suggestions[0].replacement_text if suggestions else ""
        return Slip(start, end, lint.lint_kind in _OF_SPELLING, better)

    def _is_name(self, word: str) -> bool:
        """Return whether it is a name or a number, or right in another English."""
        if word.lower() in self._names or len(word) == 1:
            return True
        inner = word[1:].replace("'", "").replace("’", "")
        return not inner.islower() or not inner.isalpha() or self._spelled_elsewhere(word)

    def _spelled_elsewhere(self, word: str) -> bool:
        """Return whether another English spells it so."""
        return any(
            not [
                one for one in other.lint(word, language="plaintext") if one.lint_kind == "Spelling"
            ]
            for other in self._dialects[1:]
        )


def _words_of(text: str) -> str:
    """Return the text with spaces in place of what is no word."""
    return _RUN.sub(lambda run: " " * len(run.group()), text)


def slices(text: str) -> Iterator[tuple[int, int]]:
    """Yield where parts of a text stand: each ends with a sentence, where one is short enough."""
    start = 0
    while start < len(text):
        end = min(start + _AT_ONCE, len(text))
        if end < len(text):
            ends = [found.end() for found in _ENDS.finditer(text, start, end)]
            space = text.rfind(" ", start, end) + 1
            end = ends[-1] if ends else space if space > start else end
        yield start, end
        start = end


def _within(text: str, start: int) -> bool:
    """Return whether a word with a capital stands within a sentence, and so is a name."""
    before = text[max(0, start - 3) : start].rstrip(' “"(')
    return text[start].isupper() and bool(before) and before[-1] not in ".?!:\n"


@functools.cache
def harper(locale: str, names: frozenset[str]) -> Harper | None:
    """Return Harper, loaded in a second; None: not installed, or it cannot read this language."""
    if locale != _LOCALE:
        return None
    try:
        from harper import Dialect, Linter
    except ImportError:
        return None
    dialects = (Linter(Dialect.BRITISH), Linter(Dialect.AMERICAN))
    dialects[0].set_lint_config(dialects[0].get_lint_config() | dict.fromkeys(_OFF, False))
    return Harper(dialects, names)
