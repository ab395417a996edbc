"""Short names in capitals that nobody explains: "DNS", "OTF"."""

from collections.abc import Iterator

from helperkit.words.check.kinds import is_label
from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage, holds
from helperkit.words.check.reading import Word

_LONGEST = 5  # letters


def abbreviations(passage: Passage) -> Iterator[Finding]:
    """Yield each short name in capitals that few people know, unless all is in capitals."""
    words = list(passage.words())
    shouted = sum(word.text.isupper() for word in words) * 2 > len(words)
    if not holds(passage, Rule.JARGON) or is_label(passage.kind) or shouted:
        return
    for word in words:
        plain = word.plain.removesuffix("s") if word.text.endswith("s") else word.plain
        if _short(word) and plain not in passage.lists.abbreviations:
            yield passage.finding(Rule.JARGON, (word.start, word.end))


def _short(word: Word) -> bool:
    capitals = word.text.removesuffix("s")
    letters = capitals.isalpha() and capitals.isupper()
    return letters and 1 < len(capitals) <= _LONGEST and not word.quoted
