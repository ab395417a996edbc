"""Full stops, capitals, spaces and commas."""

import re
from collections.abc import Iterator
from itertools import pairwise

from helperkit.words.check.kinds import is_label
from helperkit.words.check.model import Finding, Kind, Rule
from helperkit.words.check.passage import Passage
from helperkit.words.check.reading import Sentence

_BEFORE_MARK = re.compile(r"(?<=\w) +(?=[,.;:?!](?:\s|$))")
_TWO_SPACES = re.compile(r"(?<=[^\s.?!]) {2,3}(?=\w)")
_MANY_MARKS = re.compile(r"[!?]{2,5}|(?<!\.)\.\.(?!\.)|,,|;;")
_NO_SPACE = re.compile(r"(?<=[a-z]),(?=[A-Za-z])|(?<=[a-z]{2})[.?!](?=[A-Z][a-z])")
_INCHES = re.compile(r'\d"(?!\w)')
_SMALL = re.compile(r"(?<![\w.'’-])i(?=\s|['’])(?!\.)")
_PATTERNS = (_BEFORE_MARK, _TWO_SPACES, _MANY_MARKS, _NO_SPACE, _SMALL)
_LEAST = 3  # words of a sentence that needs a full stop
_FEWEST_BEFORE = 3  # words before a comma that is too weak


def marks(passage: Passage) -> Iterator[Finding]:
    """Yield marks that are missing, doubled or in the wrong place."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(passage.text):
            yield passage.finding(
                Rule.SPELLING, (match.start(), max(match.end(), match.start() + 1))
            )
    yield from _open_quotes(passage)
    label = _is_label(passage)
    for number, sentence in enumerate(passage.sentences):
        first = sentence.words[0]
        before = passage.sentences[number - 1] if number else None
        begins = before is None or (before.stops and not before.text.endswith((":", "…")))
        small = first.text[:1].islower() and not first.quoted and not _mixed(first.text)
        if small and begins and not label and not sentence.item:
            yield passage.finding(Rule.SPELLING, (first.start, first.end))
        if not label and _unended(sentence):
            yield passage.finding(Rule.SPELLING, (sentence.words[-1].start, sentence.end))
        if _asks_unmarked(sentence, passage) and not label:
            yield passage.finding(Rule.SPELLING, (sentence.end - 1, sentence.end), "?")
        yield from _splices(passage, sentence)


def _open_quotes(passage: Passage) -> Iterator[Finding]:
    """Yield the last quotation mark of a line where their number is odd."""
    for start, end in pairwise((*passage.lines, len(passage.text))):
        line = passage.text[start:end]
        if line.count('"') % 2 and not _INCHES.search(line):
            at = start + line.rindex('"')
            yield passage.finding(Rule.SPELLING, (at, at + 1))


def _is_label(passage: Passage) -> bool:
    """Return whether no full stop is needed: a label, or a short text that is not a sentence."""
    short = passage.kind in (Kind.TEXT, Kind.STAFF) and len(passage.sentences) == 1
    return is_label(passage.kind) or (short and not passage.sentences[0].stops)


def _mixed(text: str) -> bool:
    return not text.isalpha() or not text.islower()


def _unended(sentence: Sentence) -> bool:
    """Return whether the sentence lacks its full stop."""
    if sentence.stops or sentence.item or sentence.line_end or len(sentence.words) < _LEAST:
        return False
    bare = sentence.text.rstrip()
    return bare[-1:] not in {",", "”", '"', ")"} and not sentence.words[-1].quoted


def _asks_unmarked(sentence: Sentence, passage: Passage) -> bool:
    """Return whether the sentence is a question, and ends with a full stop."""
    asks, tokens = passage.lists.asks, sentence.tokens
    if not sentence.text.endswith(".") or len(tokens) < _LEAST:
        return False
    at = 1 if tokens[0].plain in asks["first"] else 0
    at += at and tokens[1].plain in asks["much"]
    thing = (
        not {tokens[0].plain, tokens[at].plain} & asks["no_order"]
        and tokens[at + 1].plain in asks["thing"]
    )
    return (
        tokens[at].plain in asks["begin"]
        and (tokens[at + 1].plain in asks["go_on"] or thing)
        and not any(token.after for token in tokens[1:])
    )


def _splices(passage: Passage, sentence: Sentence) -> Iterator[Finding]:
    """Yield a comma between two whole sentences."""
    splice, tokens = passage.lists.splice, sentence.tokens
    if tokens[0].plain in splice["opens"] or sentence.asks:
        return
    stated = any(token.plain in splice["go_on"] for token in tokens[1 : _FEWEST_BEFORE - 1])
    for at in range(_FEWEST_BEFORE, len(tokens) - 1):
        comma = tokens[at].after == ","
        stated = stated or tokens[at - 1].plain in splice["go_on"]
        if comma and stated and tokens[at].plain in passage.lists.verbs.tell:
            start = tokens[at - 1].end
            yield passage.finding(Rule.SPELLING, (start, start + 1), ".")
            continue
        if not comma or tokens[at].plain not in splice["begin"] or tokens[at + 1].quoted:
            continue
        if tokens[at + 1].plain in splice["go_on"]:
            start = tokens[at - 1].end
            yield passage.finding(Rule.SPELLING, (start, start + 1), ".")
