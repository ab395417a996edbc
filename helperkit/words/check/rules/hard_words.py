"""Words that are neither common nor taught."""

from collections.abc import Callable, Iterator

from helperkit.words.check.grade import syllables
from helperkit.words.check.lists import Taught
from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage, holds
from helperkit.words.check.reading import Word

Frequency = Callable[[str], float]
_SHORTEST = 3  # letters


def uncommon(passage: Passage, frequency: Frequency | None) -> Iterator[Word]:
    """Yield the words outside the common list that are not taught."""
    taught = passage.lists.taught
    for sentence in passage.sentences:
        for at, word in enumerate(sentence.words):
            name = word.text[:1].isupper() and (at > 0 or word.text[1:2].isupper())
            if name or word.quoted or len(word.plain) < _SHORTEST or not word.text.isalpha():
                continue
            if not _known(word.plain, taught, frequency):
                yield word


def hard_words(passage: Passage, frequency: Frequency | None) -> Iterator[Finding]:
    """Yield each word that few people know or that is long."""
    if not holds(passage, Rule.HARD_WORD):
        return
    for word in uncommon(passage, frequency):
        yield passage.finding(Rule.HARD_WORD, (word.start, word.end))


def _known(plain: str, taught: Taught, frequency: Frequency | None) -> bool:
    forms = list(_forms(plain, taught))
    if any(form in taught.words for form in forms):
        return True
    if syllables(plain) >= taught.long and not any(form in taught.easy_long for form in forms):
        return frequency is not None and any(
            frequency(form) >= taught.common_long for form in forms
        )
    return frequency is None or any(frequency(form) >= taught.common for form in forms)


def _forms(plain: str, taught: Taught) -> Iterator[str]:
    """Yield the word, and what it may be a form of."""
    yield plain
    for ending, base in taught.endings:
        stem = plain.removesuffix(ending)
        if stem != plain and len(stem) >= _SHORTEST - 1:
            yield stem + base
            if not base and stem[-1] == stem[-2:-1]:
                yield stem[:-1]  # "stopped"
