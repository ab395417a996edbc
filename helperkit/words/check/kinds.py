"""How strict the rules are for each kind of text.

A sentence has the same limit everywhere, for it is read one at a time. What a customer sees on a
screen is the strictest: little at once, easy. A mail may be as long as one page; terms as long as
they need, in short sentences. Texts for staff may use the words of their trade.
"""

import msgspec

from helperkit.words.check.model import Kind, Rule

LONGEST_SENTENCE = 15  # words
ENOUGH_FOR_GRADE = 20  # words; with fewer, one long word decides
_LABELS = frozenset({Kind.TITLE, Kind.BUTTON})


class Limits(msgspec.Struct, frozen=True):
    """What a kind of text allows: words in all, the school grade, and rules that rest."""

    words: int
    grade: float = 5.0
    without: frozenset[Rule] = frozenset()


_PARTS = frozenset({Rule.NO_NEXT_STEP})  # these stand beside others that say what to do
_LONG = frozenset({Rule.TITLE, Rule.BUTTON})
_OF_LABELS = frozenset({Rule.NO_NEXT_STEP, Rule.MANY_INSTRUCTIONS})
_OF_STAFF = _LONG | {
    *(
        Rule.JARGON,
        Rule.HOUSE_WORD,
        Rule.HARD_WORD,
        Rule.PASSIVE,
        Rule.NO_NEXT_STEP,
        Rule.MANY_INSTRUCTIONS,
    ),
    *(Rule.PROMISE, Rule.DOUBLE_NEGATIVE),
}

LIMITS: dict[Kind, Limits] = {
    Kind.TITLE: Limits(words=10, without=_OF_LABELS | {Rule.BUTTON}),
    Kind.BUTTON: Limits(words=8, without=_OF_LABELS | {Rule.TITLE}),
    Kind.BODY: Limits(words=25, without=_LONG),
    Kind.TEXT: Limits(words=40, without=_LONG | _PARTS),
    Kind.SAID: Limits(words=50, without=_LONG | _PARTS),
    Kind.MAIL: Limits(words=200, without=_LONG),
    Kind.REPLY: Limits(words=200, without=_LONG),
    Kind.TERMS: Limits(words=1000, grade=6.0, without=_LONG | _PARTS | {Rule.PROMISE}),
    Kind.STAFF: Limits(words=60, grade=8.0, without=_OF_STAFF),
}


def is_label(kind: Kind) -> bool:
    """Return whether such texts are labels, which need no full stop."""
    return kind in _LABELS


def applies(rule: Rule, kind: Kind) -> bool:
    """Return whether the rule holds for this kind of text."""
    return rule not in LIMITS[kind].without
