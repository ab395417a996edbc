"""More than one thing to do in a sentence; and whether a text says what to do at all."""

from collections.abc import Iterator

from helperkit.words.check.lists import Lists, Verbs
from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage, holds
from helperkit.words.check.reading import Sentence, Word

_PARTS = frozenset(",;:—–-")


def instructions(passage: Passage) -> Iterator[Finding]:
    """Yield each sentence that tells to do more than one thing."""
    if not holds(passage, Rule.MANY_INSTRUCTIONS):
        return
    for sentence in passage.sentences:
        told = list(told_in(sentence, passage.lists.verbs))
        if len(told) > 1:
            span = (told[0].start, told[-1].end)
            yield passage.finding(Rule.MANY_INSTRUCTIONS, span, count=len(told), most=1)


def told_in(sentence: Sentence, verbs: Verbs) -> Iterator[Word]:
    """Yield the verbs that tell to do something."""
    tokens = sentence.tokens
    must = {end for _, end, _ in verbs.must.find(tokens)}
    together = {end for _, end, _ in verbs.together.find(tokens)}
    spared = {start for start, _, _ in verbs.not_told.find(tokens)}
    found = False
    for at, token in enumerate(tokens):
        if token.plain not in verbs.tell or token.quoted or at in spared or at in together:
            continue
        following = tokens[at + 1].plain if at + 1 < len(tokens) else ""
        helps = token.plain in verbs.helpers and following in verbs.helpers_before
        if following in verbs.not_before or helps:
            continue
        asked = sentence.asks and _requested(tokens, at, verbs)
        if asked or _begins(tokens, at, verbs, found=found) or at in must:
            found = True
            yield token


def _begins(tokens: tuple[Word, ...], at: int, verbs: Verbs, *, found: bool) -> bool:
    """Return whether an instruction can begin at this word."""
    if at == 0:
        return True
    before = tokens[at - 1].plain
    if tokens[at].after[-1:] in _PARTS and tokens[at].after:
        return True
    if before in verbs.after:
        first = tokens[at - 2].plain if at > 1 else ""
        return at == 1 or bool(tokens[at - 1].after) or first in verbs.ands or found
    if at > 1 and (tokens[at - 2].plain, before) in verbs.after_two:
        return True
    if at > 1 and (tokens[at - 2].plain, before) == verbs.never:
        return (
            at == 2 or bool(tokens[at - 2].after) or (found and tokens[at - 3].plain in verbs.ands)
        )
    return found and before in verbs.ands


def _requested(tokens: tuple[Word, ...], at: int, verbs: Verbs) -> bool:
    """Return whether a request begins at this word: "Could you please look …?"."""
    if tokens[at].plain in verbs.senses:
        return False
    first = at - 1 if at and tokens[at - 1].plain in verbs.after else at
    return (
        first > 1
        and tokens[first - 1].plain in verbs.reader
        and tokens[first - 2].plain in verbs.requests
    )


def next_step(passage: Passage) -> Iterator[Finding]:
    """Yield a text that tells of trouble, and neither asks, tells nor offers anything."""
    if not holds(passage, Rule.NO_NEXT_STEP):
        return
    lists = passage.lists
    told: Word | None = None
    for sentence in passage.sentences:
        tokens = sentence.tokens
        if sentence.asks or any(told_in(sentence, lists.verbs)):
            return
        if _steps(tokens, lists):
            return
        spared = lists.no_trouble.everywhere(tokens)
        for start, end, _ in lists.trouble.find(tokens):
            if told is None and not any(a < end and start < b for a, b in spared):
                told = tokens[start]
    if told is not None:
        span = (passage.sentences[-1].start, passage.sentences[-1].end)
        yield passage.finding(Rule.NO_NEXT_STEP, span)


def _steps(tokens: tuple[Word, ...], lists: Lists) -> bool:
    """Return whether it says what comes next; "you cannot", "we made a mistake" do not."""
    only_look = lists.no_step.everywhere(tokens)
    return any(
        not any(a < end and start < b for a, b in only_look)
        and not (end < len(tokens) and tokens[end].plain == lists.negative)
        for start, end, _ in lists.step.find(tokens)
    )
