"""Runs the rules over a text and puts pseudonyms in the place of what they find."""

from collections.abc import Iterator
from unicodedata import decimal

from helperkit.diagnostics.names import Names
from helperkit.diagnostics.redact.rule import Known, Rule, Span
from helperkit.diagnostics.redact.rules import RULES
from helperkit.journey.fields import Pseudonym

LONGEST = 200_000  # characters; of a longer text the rest is cut off
_STAND_INS = {
    "path": Pseudonym.PATH,
    "file": Pseudonym.FILE,
    "link": Pseudonym.LINK,
    "host": Pseudonym.HOST,
    "person": Pseudonym.PERSON,
}
_WIDE = ord("！") - ord("!")
_DIGITS = frozenset("0123456789")


def clean(
    text: str,
    known: Known,
    names: Names | None = None,
    *,
    own: frozenset[str] = frozenset(),
    published: bool = False,
) -> tuple[str, tuple[str, ...]]:
    """Return a text with pseudonyms for what must not leave, and the rule of each that was found.

    `names` keeps pseudonyms stable over several texts. `own` are names that the seller gave: they
    stay. Of what is `published` only a person's names and keys are looked for.
    """
    if text in own:
        rules = tuple(rule for rule in RULES if rule.name not in {"file", "link", "host", "path"})
    else:
        rules = RULES
    short = text[:LONGEST]
    found = list(_found(_plain(short), known, rules, published))
    if not found:
        return short, ()
    book = names or Names()
    parts: list[str] = []
    hits: list[str] = []
    position = 0
    for start, end, kind, rule in _merged(found):
        parts += short[position:start], _stand_in(book, kind, short[start:end])
        hits.append(rule)
        position = end
    return "".join((*parts, short[position:])), tuple(hits)


def _plain(text: str) -> str:
    """Return the text with every digit, and every wide sign, as ASCII has it: sign for sign."""
    return text if text.isascii() else "".join(map(_plain_sign, text))


def _plain_sign(sign: str) -> str:
    if "！" <= sign <= "～":  # Halfwidth and Fullwidth Forms: all of ASCII, once more
        return chr(ord(sign) - _WIDE)
    return str(decimal(sign)) if sign.isdecimal() else sign


def _found(
    text: str, known: Known, rules: tuple[Rule, ...], published: bool
) -> Iterator[tuple[Span, int]]:
    letters, low = set(text), text.lower()
    digits = sum(map(text.count, letters & _DIGITS))
    for order, rule in enumerate(rules):
        if published and not rule.published:
            continue
        if rule.needs and letters.isdisjoint(rule.needs):
            continue
        if digits < rule.digits or (rule.words and not any(word in low for word in rule.words)):
            continue
        for span in rule.find(text, known):
            if span.end > span.start:
                yield span, order


def _merged(found: list[tuple[Span, int]]) -> Iterator[tuple[int, int, str, str]]:
    """Join spans that lie over one another: none of what any rule found may stay."""
    found.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    start, end, best = -1, -1, (len(RULES), "")
    for span, order in found:
        if span.start >= end:
            if end > start:
                yield start, end, best[1], RULES[best[0]].name
            start, end, best = span.start, span.end, (order, span.kind)
        else:
            end = max(end, span.end)
            best = min(best, (order, span.kind))
    if end > start:
        yield start, end, best[1], RULES[best[0]].name


def _stand_in(names: Names, kind: str, value: str) -> str:
    of = _STAND_INS.get(kind)
    if of is Pseudonym.PERSON:
        return names.word("person", value.casefold())
    return names.word(kind, value) if of is None else names.stand_in(of, value)
