"""Two negatives in one part of a sentence."""

from collections.abc import Iterator

from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage, holds
from helperkit.words.check.reading import Word


def negatives(passage: Passage) -> Iterator[Finding]:
    """Yield each pair of negatives."""
    if not holds(passage, Rule.DOUBLE_NEGATIVE):
        return
    words = passage.lists.negatives
    fine = passage.lists.listed[Rule.DOUBLE_NEGATIVE].fine
    for sentence in passage.sentences:
        spared = fine.everywhere(sentence.tokens)
        last: Word | None = None
        for at, token in enumerate(sentence.tokens):
            if token.after or token.plain in words.parts:
                last = None
            if token.quoted or any(start <= at < end for start, end in spared):
                continue
            if token.plain in words.no:
                if last is not None:
                    yield passage.finding(Rule.DOUBLE_NEGATIVE, (last.start, token.end))
                last = token
            elif token.plain in words.within and last is not None:
                yield passage.finding(Rule.DOUBLE_NEGATIVE, (last.start, token.end))
                last = None
