"""A text that is being checked, with all that its rules ask for."""

from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from helperkit.words.check.kinds import LIMITS, Limits, applies
from helperkit.words.check.lists import Lists
from helperkit.words.check.model import Finding, Kind, Rule
from helperkit.words.check.reading import Sentence, Word


class Passage(msgspec.Struct, frozen=True):
    """A text in its sentences. `lines` holds where each line begins."""

    text: str
    kind: Kind
    sentences: tuple[Sentence, ...]
    lines: tuple[int, ...]
    lists: Lists

    @property
    def limits(self) -> Limits:
        """What the kind of text allows."""
        return LIMITS[self.kind]

    def words(self) -> Iterator[Word]:
        """Yield all words."""
        for sentence in self.sentences:
            yield from sentence.words

    def finding(
        self,
        rule: Rule,
        span: tuple[int, int],
        better: str = "",
        *,
        replaces: bool = False,
        count: int = 0,
        most: int = 0,
    ) -> Finding:
        """Return a finding of what stands between two places of the text."""
        start, end = span
        line = bisect_right(self.lines, start)
        column = start - self.lines[line - 1] + 1
        found = self.text[start:end]
        return Finding(rule, start, end, line, column, found, better, replaces, count, most)


def passage(text: str, kind: Kind, lists: Lists) -> Passage:
    """Return a text, taken apart."""
    lines = [0]
    for line in text.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    return Passage(text, kind, lists.sentences(text), tuple(lines[: max(1, len(lines) - 1)]), lists)


def holds(passage: Passage, rule: Rule) -> bool:
    """Return whether the rule holds for this text."""
    return applies(rule, passage.kind)
