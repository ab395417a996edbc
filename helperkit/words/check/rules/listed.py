"""What stands on a list: words of the trade, blame, sayings, idle politeness, promises."""

from collections.abc import Iterator

from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage, holds
from helperkit.words.check.reading import Word

LISTED = (
    *(
        Rule.JARGON,
        Rule.HOUSE_WORD,
        Rule.BLAME,
        Rule.IDIOM,
        Rule.IDLE_POLITENESS,
        Rule.PROMISE,
        Rule.HARD_WORD,
    ),
    *(Rule.DOUBLE_NEGATIVE, Rule.GRAMMAR),
)
_BY_LETTER = frozenset({Rule.GRAMMAR})  # here "it's" is not "it is"


def listed(passage: Passage) -> Iterator[Finding]:
    """Yield every listed phrase."""
    for rule in LISTED:
        if holds(passage, rule):
            for sentence in passage.sentences:
                yield from _found(passage, rule, sentence.tokens)
                if rule in _BY_LETTER and len(sentence.words) != len(sentence.tokens):
                    yield from _found(passage, rule, sentence.words)


def _found(passage: Passage, rule: Rule, tokens: tuple[Word, ...]) -> Iterator[Finding]:
    lists = passage.lists.listed[rule]
    fine = lists.fine.everywhere(tokens)
    for start, end, better in lists.phrases.find(tokens):
        if any(a <= start and end <= b for a, b in fine):
            continue
        if any(token.after[-1:] in {".", ",", ";", ":"} for token in tokens[start + 1 : end]):
            continue  # what a comma parts is no phrase
        span = (tokens[start].start, tokens[end - 1].end)
        yield passage.finding(rule, span, better, replaces=_replaces(better, rule))


def _replaces(better: str, rule: Rule) -> bool:
    """Return whether the better words can stand in the same place."""
    return bool(better) and rule in (Rule.HARD_WORD, Rule.GRAMMAR) and len(better.split()) == 1
