"""Two negatives in one part of a sentence."""

from collections.abc import Iterator

from helperkit.words.check.lists import Negatives
from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage, holds
from helperkit.words.check.reading import Word

# Of what is, not of what is done: "unwanted", but not "unlock".
_ENDINGS = ("ed", "able", "ible", "ful", "ing", "ly", "al", "ary", "en", "ant", "ent", "ous")


def negatives(passage: Passage) -> Iterator[Finding]:
    """Yield each pair of negatives."""
    if not holds(passage, Rule.DOUBLE_NEGATIVE):
        return
    words, tell = passage.lists.negatives, passage.lists.verbs.tell
    fine = passage.lists.listed[Rule.DOUBLE_NEGATIVE].fine
    for sentence in passage.sentences:
        spared = fine.everywhere(sentence.tokens)
        last: Word | None = None
        opened = False  # by "without", and one comma has passed
        for at, token in enumerate(sentence.tokens):
            if token.after or token.plain in words.parts:
                first = sentence.tokens[0]
                opened = last is first and first.plain in words.opens and token.after == ","
                last = last if opened else None
            if token.quoted or any(start <= at < end for start, end in spared):
                continue
            if token.plain in words.no:
                if last is not None and (not opened or token.plain in words.opens_no):
                    yield passage.finding(Rule.DOUBLE_NEGATIVE, (last.start, token.end))
                last, opened = token, False
            elif last is None or opened:
                continue
            elif token.plain in words.within or _negates(token, words, tell):
                yield passage.finding(Rule.DOUBLE_NEGATIVE, (last.start, token.end))
                last = None


def _negates(token: Word, words: Negatives, tell: frozenset[str]) -> bool:
    """Return whether the word begins with a no of its own: "unhelped", but not "unpack"."""
    return (
        token.plain.startswith(words.begins)
        and token.plain.endswith(_ENDINGS)
        and not token.plain.startswith(words.begins_not)
        and token.plain not in tell
    )
