"""Words that a text explains itself, as in "A browser is a program that shows web pages".

Whoever explains a word teaches it, so it is neither of the trade nor hard in that text.
"""

from collections.abc import Iterator

from helperkit.words.check.lists import Definitions
from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage
from helperkit.words.check.reading import WORD, Sentence, Word

_LONGEST_TERM = 3  # words
_LEAST = 3  # words that explain
_OF_WORDS = frozenset({Rule.JARGON, Rule.HARD_WORD, Rule.HOUSE_WORD})
_MARKS = (",", ":", "(", "–", "—")


def unexplained(passage: Passage, found: list[Finding]) -> Iterator[Finding]:
    """Yield findings, but those of a word only where the text does not explain it."""
    terms = {_stem(plain) for plain in explained(passage)}
    for one in found:
        words = (match.group().lower() for match in WORD.finditer(one.found))
        if one.rule not in _OF_WORDS or not any(_stem(word) in terms for word in words):
            yield one


def explained(passage: Passage) -> Iterator[str]:
    """Yield the words that the text explains."""
    words = passage.lists.definitions
    for number, sentence in enumerate(passage.sentences):
        yield from _by_is(sentence.tokens, words)
        yield from _beside(sentence.tokens, words)
        yield from _named(sentence.tokens, words)
        if number and _points(sentence.tokens, words):
            yield from _last(passage.sentences[number - 1])


def _stem(plain: str) -> str:
    return plain.removesuffix("s")


def _by_is(tokens: tuple[Word, ...], words: Definitions) -> Iterator[str]:
    """Yield the word of "A browser is a program that …" and "Streaming means that …"."""
    first = 1 if tokens[0].plain in words.before else 0
    for at in range(first + 1, min(first + _LONGEST_TERM, len(tokens) - _LEAST) + 1):
        if at >= len(tokens) or tokens[at].after:
            return
        if tokens[at].plain in words.equals and _explains(tokens, at + 1, words):
            yield from (token.plain for token in tokens[first:at])
            return


def _explains(tokens: tuple[Word, ...], at: int, words: Definitions) -> bool:
    """Return whether words that explain begin here: "a program that shows pages"."""
    rest = tokens[at:]
    if len(rest) < _LEAST:
        return False
    if tokens[at - 1].plain in words.means:
        return True
    return rest[0].plain in words.opens and any(one.plain in words.goes_on for one in rest[1:])


def _beside(tokens: tuple[Word, ...], words: Definitions) -> Iterator[str]:
    """Yield the word of "a PDF: a file that …", "a ZIP, which is …", "a second copy, a backup"."""
    for at in range(1, len(tokens)):
        if not tokens[at].after.endswith(_MARKS):
            continue
        rest = [token.plain for token in tokens[at:]]
        also = any(token.after or token.plain in ("and", "or") for token in tokens[at + 2 :])
        which = rest[0] in ("which", "that") and len(rest) > 2 and rest[1] in words.equals
        brackets = tokens[at].after.endswith("(") and len(rest) > 1
        apposed = (not also or tokens[at].after == ":") and _explains(tokens, at, words)
        if which or brackets or apposed:
            yield from (token.plain for token in tokens[max(0, at - 2) : at])
        elif 2 <= len(rest) <= _LONGEST_TERM and rest[0] in ("a", "an", "or") and at >= _LEAST:
            yield from rest[1:]


def _named(tokens: tuple[Word, ...], words: Definitions) -> Iterator[str]:
    """Yield the word of "this is called streaming"."""
    for at, token in enumerate(tokens[:-1]):
        if token.plain in words.called and at > 1:
            yield from (one.plain for one in tokens[at + 1 : at + 1 + _LONGEST_TERM])


def _points(tokens: tuple[Word, ...], words: Definitions) -> bool:
    return (
        len(tokens) > _LEAST
        and tokens[0].plain in words.points
        and tokens[1].plain in words.equals
        and tokens[2].plain in (*words.opens, *words.goes_on)
    )


def _last(sentence: Sentence) -> Iterator[str]:
    """Yield the last words of a sentence."""
    yield from (token.plain for token in sentence.tokens[-_LONGEST_TERM:])
