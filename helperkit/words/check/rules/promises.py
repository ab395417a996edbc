"""Promises by their shape: something comes in a set time, or holds for everybody and always.

"You will have it within an hour" binds the seller; "we usually answer within a day" does not, nor
does what a customer may do "within 14 days".
"""

from collections.abc import Iterator

from helperkit.words.check.lists import Promises
from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage, holds
from helperkit.words.check.reading import Sentence, Word
from helperkit.words.check.rules.instructions import told_in

_FURTHEST = 4  # words between "within" and "days", or "every" and "gets"


def promises(passage: Passage) -> Iterator[Finding]:
    """Yield each promise of a time, and each that holds for all."""
    if not holds(passage, Rule.PROMISE):
        return
    words = passage.lists.promises
    fine = passage.lists.listed[Rule.PROMISE].fine
    for sentence in passage.sentences:
        tokens = sentence.tokens
        if sentence.asks or any(told_in(sentence, passage.lists.verbs)):
            continue
        spared = fine.everywhere(tokens)
        for start, end in (*_in_time(tokens, words), *_for_all(sentence, words)):
            quoted = any(token.quoted for token in tokens[start:end])
            if not quoted and not any(a < end and start < b for a, b in spared):
                yield passage.finding(Rule.PROMISE, (tokens[start].start, tokens[end - 1].end))


def _in_time(tokens: tuple[Word, ...], words: Promises) -> Iterator[tuple[int, int]]:
    """Yield "within an hour" where it says when somebody gets something."""
    plain = [token.plain for token in tokens]
    skill = not words.skills.isdisjoint(plain)
    if not (words.soft - words.can if skill else words.soft).isdisjoint(plain):
        return
    for at, one in enumerate(plain):
        if one not in words.within:
            continue
        unit = next(
            (
                n
                for n in range(at + 1, min(at + 1 + _FURTHEST, len(plain)))
                if plain[n] in words.units and plain[n - 1] not in words.which
            ),
            0,
        )
        given = any(word in words.gives for word in plain)
        if unit and given and not any(token.after for token in tokens[at + 1 : unit + 1]):
            yield at, unit + 1
            return


def _for_all(sentence: Sentence, words: Promises) -> Iterator[tuple[int, int]]:
    """Yield "everyone learns", "opens on any device", "the music always plays"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        many = token.plain in words.outcomes_many
        if token.plain not in words.outcomes and not many:
            continue
        after = at + 1
        if after < len(tokens) and tokens[after].plain in words.to:
            after += 1
        for place in (*range(max(0, at - _FURTHEST), at), after):
            first, last = min(at, place), max(at, place)
            whole = last < len(tokens) and tokens[place].plain in words.all
            if many and (place > at or tokens[place].plain not in words.all_many):
                continue
            if whole and not any(one.after for one in tokens[first + 1 : last + 1]):
                yield first, last + 1
                return
