"""Words in the wrong place, or missing: "Where you did buy it?", "The video, starts", "It easy"."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from helperkit.words.check.kinds import is_label
from helperkit.words.check.lists import Order
from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage, holds
from helperkit.words.check.reading import Sentence, Word

Span = tuple[int, int]
Tokens = tuple[Word, ...]
_LEAST = 3  # words
_LONGEST_THING = 4  # words: "the first new video"


def order(passage: Passage) -> Iterator[Finding]:
    """Yield words of a sentence that stand in the wrong place, or lack another."""
    if not holds(passage, Rule.GRAMMAR) or is_label(passage.kind):
        return
    for sentence in passage.sentences:
        whole = sentence.stops and len(sentence.words) >= _LEAST
        for rule in (*_ANYWHERE, *(_WHOLE if whole else ())):
            for start, end in rule(sentence, passage.lists.order):
                found = sentence.words[start:end]
                if not any(word.quoted for word in found):
                    yield passage.finding(Rule.GRAMMAR, (found[0].start, found[-1].end))


def _straight_question(sentence: Sentence, words: Order) -> Iterator[Span]:
    """Yield "Where you did buy it?" and "When the course will start?"."""
    tokens = sentence.words
    comma = any(token.after for token in tokens[1:])
    if not sentence.asks or comma or tokens[0].plain not in words.asks:
        return
    inverted = any(a.plain in words.help and b.plain in words.who for a, b in pairwise(tokens[1:]))
    if tokens[1].plain in words.who and not inverted:
        yield 0, 2
    thing = len(tokens) > _LEAST and tokens[1].plain in words.before and not inverted
    if thing and tokens[2].plain not in words.help and tokens[3].plain in words.help:
        yield 0, 4


def _parted(sentence: Sentence, words: Order) -> Iterator[Span]:
    """Yield "The video, starts": a comma between who does and what is done."""
    tokens = sentence.words
    if tokens[0].plain not in words.before:
        return
    for at in range(1, min(_LONGEST_THING + 1, len(tokens))):
        if tokens[at].plain in words.verbs:
            alone = not any(token.after == "," for token in tokens[at + 1 :])
            if tokens[at].after == "," and at > 1 and alone:
                yield 0, at + 1
            return
        if tokens[at].after:
            return


def _no_article(sentence: Sentence, words: Order) -> Iterator[Span]:
    """Yield "you need new password", "press button" and "File is broken."."""
    tokens = sentence.words
    begins = tokens[0].plain in words.things and tokens[1].plain in words.finite
    if begins and not tokens[1].after and not sentence.asks:
        yield 0, 2
    for at in range(1, len(tokens)):
        before, thing = tokens[at - 1], tokens[at]
        if thing.plain not in words.things or thing.after or not _ends(tokens, at, words):
            continue
        described = at > 1 and before.plain in words.adjectives and not before.after
        if described and tokens[at - 2].plain in words.takers:
            yield at - 2, at + 1
        named = at > 1 and tokens[at - 2].plain in words.before  # "an open book"
        if before.plain in words.bare_takers and not named and not before.after:
            yield at - 1, at + 1


def _ends(tokens: Tokens, at: int, words: Order) -> bool:
    """Return whether what a word is part of ends with it: "book", but not "book cover"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is None or bool(following.after) or following.plain in words.ends


def _no_verb(sentence: Sentence, words: Order) -> Iterator[Span]:
    """Yield "We looking for it" and "It very easy"."""
    first, second = sentence.words[:2]
    doing = second.plain.endswith("ing") and second.plain not in words.not_doing
    lacks = doing or second.plain in words.states
    if first.plain in words.who and first.text.isalpha() and lacks and not second.after:
        yield 0, 2


def _manner(sentence: Sentence, words: Order) -> Iterator[Span]:
    """Yield "works perfect" and "opens very slow"."""
    tokens = sentence.words
    for at in range(len(tokens) - 1):
        last = at + 1 + (tokens[at + 1].plain in words.degrees)
        named = at > 0 and tokens[at - 1].plain in words.before  # "the sound", no verb
        if tokens[at].plain not in words.runs or last >= len(tokens) or named:
            continue
        together = not any(token.after for token in tokens[at + 1 : last + 1])
        if together and tokens[last].plain in words.manners and _ends(tokens, last, words):
            yield at, last + 1


def _apostrophe(sentence: Sentence, words: Order) -> Iterator[Span]:
    """Yield "two book's" and "the video's are"."""
    tokens = sentence.words
    for at, token in enumerate(tokens):
        stem = token.plain.removesuffix("'s")
        if stem == token.plain or stem not in words.owns or at == 0:
            continue
        last = at + 1 == len(tokens)
        if last or tokens[at + 1].after or tokens[at + 1].plain in ("are", "were", "have", "and"):
            yield at, at + 1


def _base_form(sentence: Sentence, words: Order) -> Iterator[Span]:
    """Yield "the book contain": one thing with the verb of many."""
    tokens = sentence.words
    one = tokens[0].plain in words.before and tokens[1].plain in words.things
    if one and tokens[2].plain in words.bases and not tokens[2].after and not sentence.asks:
        yield 0, 3


_Shape = Callable[[Sentence, Order], Iterator[Span]]
_ANYWHERE: tuple[_Shape, ...] = (_manner, _apostrophe)
_WHOLE: tuple[_Shape, ...] = (_straight_question, _parted, _no_article, _no_verb, _base_form)
