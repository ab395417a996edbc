"""Checks one text by all rules."""

import re
from collections.abc import Iterable, Iterator
from threading import Lock

from helperkit.words.check.kinds import applies
from helperkit.words.check.lists import lists
from helperkit.words.check.model import Checked, Figures, Finding, Kind, Rule
from helperkit.words.check.passage import Passage, passage
from helperkit.words.check.reading import quotes
from helperkit.words.check.rules.abbreviations import abbreviations
from helperkit.words.check.rules.agreement import agreement
from helperkit.words.check.rules.definitions import unexplained
from helperkit.words.check.rules.hard_words import hard_words, uncommon
from helperkit.words.check.rules.instructions import instructions, next_step
from helperkit.words.check.rules.labels import labels
from helperkit.words.check.rules.length import grade_of, hard_to_read, length
from helperkit.words.check.rules.listed import listed
from helperkit.words.check.rules.marks import marks
from helperkit.words.check.rules.negatives import negatives
from helperkit.words.check.rules.order import order
from helperkit.words.check.rules.passive import passive
from helperkit.words.check.rules.promises import promises
from helperkit.words.check.tools import link_grammar
from helperkit.words.check.tools.frequency import frequency
from helperkit.words.check.tools.harper import harper

LONGEST = 40_000  # characters that are read
_SOURCE = "en"
_RULES = (
    *(length, hard_to_read, listed, abbreviations, passive, negatives, promises),
    *(instructions, next_step, labels, marks, agreement, order),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_LEAST_TO_PARSE, _MOST_TO_PARSE = 3, 20  # words
# What one of these rules has named, the first does not name again.
_LISTED = (Rule.JARGON, Rule.HOUSE_WORD, Rule.IDIOM, Rule.IDLE_POLITENESS, Rule.PROMISE, Rule.BLAME)
_FAMILIES = {
    Rule.HARD_WORD: (Rule.HARD_WORD, Rule.SPELLING, *_LISTED),
    Rule.GRAMMAR: (Rule.GRAMMAR, Rule.SPELLING, Rule.DOUBLE_NEGATIVE),
    Rule.SPELLING: (Rule.GRAMMAR, Rule.SPELLING),
}
_LAST = (Rule.SPELLING, Rule.GRAMMAR, Rule.HARD_WORD)
_one_at_a_time = Lock()


def ready(language: str = _SOURCE) -> None:
    """Load what a check needs, which takes about a second."""
    check("Hello.", language=language)


def check(
    text: str, kind: Kind = Kind.REPLY, *, language: str = _SOURCE, thorough: bool = False
) -> Checked:
    """Return what is wrong with a text, and its figures; it never raises for what is in it.

    What is longer than `LONGEST` is cut, and that is told. `thorough` asks the link-grammar parser
    as well, where it is installed; that takes a second. Raises `FileNotFoundError` for a language
    that has no lists.
    """
    with _one_at_a_time:
        known = lists(language)
        read = _CONTROLS.sub(" ", text[:LONGEST])
        shown = passage(read, kind, known)
        count = frequency(known.locale)
        found: list[Finding] = [one for rule in _RULES for one in rule(shown)]
        found += hard_words(shown, count)
        found = list(unexplained(shown, found))
        found += _slips(shown)
        if thorough and kind not in (Kind.BUTTON,):
            found += _unlinked(shown)
        if len(text) > LONGEST:
            found.append(shown.finding(Rule.CUT, (LONGEST, LONGEST), most=LONGEST))
        rests = tuple(_rests(known.locale, known.taught.names, thorough=thorough))
        figures = _figures(shown, tuple(sorted({w.plain for w in uncommon(shown, count)})))
    kept = (one for one in _each_once(found) if applies(one.rule, kind))
    return Checked(
        tuple(sorted(kept, key=lambda one: (one.start, one.rule, one.end))), figures, rests
    )


def _figures(shown: Passage, uncommon_words: tuple[str, ...]) -> Figures:
    lengths = [len(sentence.words) for sentence in shown.sentences]
    return Figures(
        words=sum(lengths),
        sentences=len(lengths),
        grade=round(grade_of(shown), 2),
        longest_sentence=max(lengths, default=0),
        uncommon=uncommon_words,
    )


def _rests(locale: str, names: frozenset[str], *, thorough: bool) -> Iterator[str]:
    if frequency(locale) is None:
        yield "common-words"
    if harper(locale, names) is None:
        yield "grammar"
    if thorough and not link_grammar.there():
        yield "link-grammar"


def _slips(shown: Passage) -> Iterator[Finding]:
    """Yield what Harper finds outside quotes and addresses."""
    linter = harper(shown.lists.locale, shown.lists.taught.names)
    if linter is None:
        return
    inside = quotes(shown.text)
    for slip in linter.slips(shown.text):
        if any(start < slip.end and slip.start < end for start, end in inside):
            continue
        rule = Rule.SPELLING if slip.spelling else Rule.GRAMMAR
        yield shown.finding(rule, (slip.start, slip.end), slip.better, replaces=bool(slip.better))


def _unlinked(shown: Passage) -> Iterator[Finding]:
    """Yield whole sentences that the parser cannot put together."""
    asked = {
        sentence: re.sub(r"\s+", " ", sentence.text).strip()
        for sentence in shown.sentences
        if sentence.text.endswith((".", "?"))
        and _LEAST_TO_PARSE <= len(sentence.words) <= _MOST_TO_PARSE
        and not any(word.quoted or word.text[0].isupper() for word in sentence.words[1:])
        and not {":", ";"} & set(sentence.text)
    }
    bad = link_grammar.unlinked(list(asked.values()), shown.lists.locale)
    for sentence, text in asked.items():
        if text in bad:
            yield shown.finding(Rule.GRAMMAR, (sentence.start, sentence.end))


def _each_once(found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings, but none that another of the same rule holds already.

    A better wording is kept; a word that is on a list is not also told as uncommon.
    """
    ranked = sorted(
        found,
        key=lambda one: (one.rule in _LAST, one.rule is Rule.HARD_WORD, not one.better, one.start),
    )
    kept: list[Finding] = []
    taken: dict[tuple[Rule, int], None] = {}
    for one in ranked:
        family = _FAMILIES.get(one.rule, (one.rule,))
        places = range(one.start, max(one.end, one.start + 1))
        long = one.rule in (Rule.LONG_SENTENCE, Rule.LONG_TEXT, Rule.HARD_TO_READ)
        if not long and any((rule, place) in taken for rule in family for place in places):
            continue
        if not long:
            taken |= {(one.rule, place): None for place in places}
        kept.append(one)
    yield from kept
