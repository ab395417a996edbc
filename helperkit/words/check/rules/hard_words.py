"""Words that are neither common nor taught."""

from collections.abc import Callable, Iterator

from helperkit.words.check.grade import syllables
from helperkit.words.check.lists import Taught
from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage, holds
from helperkit.words.check.reading import Word

Frequency = Callable[[str], float]
_SHORTEST = 3  # letters
_SHORTEST_OF_TWO = 7  # letters of a word that is made of two


def uncommon(passage: Passage, frequency: Frequency | None) -> Iterator[Word]:
    """Yield the words outside the common list that are not taught."""
    taught = passage.lists.taught
    for sentence in passage.sentences:
        for at, word in enumerate(sentence.words):
            within = any(sign.isupper() for sign in word.text[1:])  # "PhotoFix", "iPad", "PDF"
            name = within or (word.text[:1].isupper() and at > 0)
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
    long = syllables(plain) >= taught.long and not any(form in taught.easy_long for form in forms)
    if frequency is None:
        return not long
    if _of_two(plain, taught, frequency):
        return True
    least = taught.common_learned if plain.endswith(taught.learned) else taught.common
    least = taught.common_long if long else least
    return any(frequency(form) >= least for form in forms)


def _of_two(plain: str, taught: Taught, frequency: Frequency) -> bool:
    """Return whether the word is put together from two common ones: "workbook", "mailbox"."""
    for form in _forms(plain, taught):
        for at in range(_SHORTEST, len(form) - _SHORTEST + 1):
            parts = (form[:at], form[at:])
            if len(form) >= _SHORTEST_OF_TWO and all(
                frequency(part) >= taught.common_part for part in parts
            ):
                return True
    return False


def _forms(plain: str, taught: Taught) -> Iterator[str]:
    """Yield the word, and what it may be a form of."""
    yield plain
    for ending, base in taught.endings:
        stem = plain.removesuffix(ending)
        if stem != plain and len(stem) >= _SHORTEST - 1:
            yield stem + base
            if not base and stem[-1] == stem[-2:-1]:
                yield stem[:-1]  # "stopped"
