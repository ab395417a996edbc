"""The passive: something is done, and nobody is said to do it."""

from collections.abc import Iterator

from helperkit.words.check.lists import Passive
from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage, holds
from helperkit.words.check.reading import Sentence, Word

_FURTHEST = 3  # words between "is" and what was done
_FURTHEST_ASKED = 8  # in "Why was the course on roses removed?"


def passive(passage: Passage) -> Iterator[Finding]:
    """Yield each passive."""
    if not holds(passage, Rule.PASSIVE):
        return
    fine = passage.lists.listed[Rule.PASSIVE].fine
    for sentence in passage.sentences:
        spared = fine.everywhere(sentence.tokens)
        for start, end in _passives(sentence, passage.lists.passive):
            by = (
                end < len(sentence.tokens)
                and sentence.tokens[end].plain in passage.lists.passive.by
            )
            if by or not any(a < end and start < b for a, b in spared):
                tokens = sentence.tokens
                span = (tokens[start].start, tokens[end - 1].end)
                yield passage.finding(Rule.PASSIVE, span)


def _passives(sentence: Sentence, words: Passive) -> Iterator[tuple[int, int]]:
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        if tokens[at].plain in words.be and not tokens[at].quoted:
            end = _done_after(tokens, at, words, asks=sentence.asks)
            if end:
                yield at, end
                at = end
                continue
        at += 1
    if sentence.asks and (end := _asked(tokens, words)):
        yield end - 1, end


def _asked(tokens: tuple[Word, ...], words: Passive) -> int:
    """Return the place after what was done in a question: "Why was your seat taken?", or 0."""
    at = next((at for at in (0, 1) if at < len(tokens) and tokens[at].plain in words.was), None)
    if at is None or (at and tokens[0].plain not in words.asks):
        return 0
    for place in range(at + 2, min(at + _FURTHEST_ASKED, len(tokens))):
        token, before = tokens[place], tokens[place - 1].plain
        if token.quoted or token.after:
            return 0
        last = place + 1 == len(tokens) or tokens[place + 1].plain in words.goes_on
        if _is_done(token.plain, words) and last and before not in words.not_asked:
            state = token.plain in words.states and tokens[at].plain in words.states_after
            return 0 if state else place + 1
    return 0


def _done_after(tokens: tuple[Word, ...], at: int, words: Passive, *, asks: bool) -> int:
    """Return the place after what was done, or 0."""
    be, skipped = at, at + 1
    while skipped < len(tokens) and skipped - at <= _FURTHEST:
        word = tokens[skipped]
        if word.quoted or word.after:
            return 0
        if word.plain in words.be:
            be = skipped
        elif _is_done(word.plain, words):
            by = skipped + 1 < len(tokens) and tokens[skipped + 1].plain in words.by
            state = word.plain in words.states and tokens[be].plain in words.states_after
            return 0 if state and not by else skipped + 1
        elif word.plain not in words.between and not (asks and at == 0):
            return 0
        skipped += 1
    return 0


def _is_done(plain: str, words: Passive) -> bool:
    return plain in words.irregular or (
        plain.endswith(words.ending) and plain not in words.not_done
    )
