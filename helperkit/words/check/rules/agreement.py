"""Words that do not go together: "the teacher are", "two book", "we are selling since 2012"."""

from collections.abc import Iterator

from helperkit.words.check.lists import Agreement
from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage, holds
from helperkit.words.check.reading import Sentence, Word

Span = tuple[int, int]
_LEAST_ASKED = 4  # words of "Where your file is?"
_FURTHEST = 3  # words between "does" and its verb
_YEAR = 4  # digits


def agreement(passage: Passage) -> Iterator[Finding]:
    """Yield words of a sentence that do not agree with each other."""
    if not holds(passage, Rule.GRAMMAR):
        return
    words = passage.lists.agreement
    for sentence in passage.sentences:
        tokens = sentence.words
        for start, end in (
            *_thing_and_verb(tokens, words),
            *_number_and_thing(tokens, words),
            *_since(tokens, words),
            *_asked(sentence, words),
        ):
            if not any(token.quoted for token in tokens[start:end]):
                yield passage.finding(Rule.GRAMMAR, (tokens[start].start, tokens[end - 1].end))


def _thing_and_verb(tokens: tuple[Word, ...], words: Agreement) -> Iterator[Span]:
    """Yield "the teacher are" and "the children likes", where a part of a sentence begins."""
    for at in range(len(tokens) - 2):
        before, thing, verb = tokens[at : at + 3]
        begins = at == 0 or bool(before.after) or tokens[at - 1].plain in words.opens
        if not begins or before.plain not in words.before or thing.after or verb.after:
            continue
        one, many = _is_one(thing.plain, words), _is_many(thing.plain, words)
        if verb.plain in words.wished and at and tokens[at - 1].plain in words.wishes:
            continue  # "if the shelf were"
        if many and before.plain in words.single and verb.plain in words.of_many:
            yield at, at + 3
        if (one and verb.plain in words.of_many) or (many and verb.plain in words.of_one):
            yield at, at + 3


def _is_one(plain: str, words: Agreement) -> bool:
    if plain in words.either or plain in words.many or not plain.isalpha():
        return False
    return plain in words.one or not plain.endswith("s")


def _is_many(plain: str, words: Agreement) -> bool:
    return plain in words.many or (plain.endswith("s") and plain.removesuffix("s") in words.things)


def _number_and_thing(tokens: tuple[Word, ...], words: Agreement) -> Iterator[Span]:
    """Yield "two book is" and "another lessons"."""
    for at in range(len(tokens) - 1):
        number, thing = tokens[at : at + 2]
        following = tokens[at + 2] if at + 2 < len(tokens) else None
        ends = following is None or bool(following.after) or following.plain in words.ends
        if thing.after or not ends:
            continue
        is_many = number.plain in words.numbers
        if is_many and thing.plain in words.things:
            yield at, at + 2
        one = number.plain in words.ones and thing.plain not in words.things
        if one and thing.plain.removesuffix("s") in words.things:
            yield at, at + 2


def _since(tokens: tuple[Word, ...], words: Agreement) -> Iterator[Span]:
    """Yield "are selling books since 2012"."""
    for at, token in enumerate(tokens[:-1]):
        following = tokens[at + 1].plain
        year = following.isdigit() and len(following) == _YEAR
        if token.plain not in words.since_words or not (year or following in words.since):
            continue
        for first in range(at):
            done = tokens[first + 1].plain.endswith("ing") and first + 1 < at
            if tokens[first].plain in words.am and done and not _had(tokens, words):
                yield first, at + 2


def _had(tokens: tuple[Word, ...], words: Agreement) -> bool:
    return any(token.plain in words.had for token in tokens)


def _asked(sentence: Sentence, words: Agreement) -> Iterator[Span]:
    """Yield "Where your file is?" and "How does it looks?"."""
    tokens = sentence.words
    if not sentence.asks or len(tokens) < _LEAST_ASKED:
        return
    straight = tokens[0].plain in words.asks and tokens[1].plain in words.before
    if straight and tokens[-1].plain in words.asked_last:
        yield 0, len(tokens)
    for at, token in enumerate(tokens):
        if token.plain in words.help and not token.after:
            for place in range(at + 2, min(at + 2 + _FURTHEST, len(tokens))):
                if tokens[place].after:
                    break
                if tokens[place].plain in words.third:
                    yield at, place + 1
                    break
