"""Sentences and texts that are too long, or too hard to read as a whole."""

from collections.abc import Iterator

from helperkit.words.check.grade import grade
from helperkit.words.check.kinds import ENOUGH_FOR_GRADE, LONGEST_SENTENCE, is_label
from helperkit.words.check.model import Finding, Rule
from helperkit.words.check.passage import Passage


def grade_of(passage: Passage) -> float:
    """Return the school grade of a text; lines that are no sentences do not count."""
    told = [one for one in passage.sentences if not one.line_end or one.stops]
    words = [word.text for one in told for word in one.words]
    return max(0.0, grade(words, len(told)))


def length(passage: Passage) -> Iterator[Finding]:
    """Yield each sentence that is too long, and the whole text where it is."""
    most = min(LONGEST_SENTENCE, passage.limits.words)
    for sentence in passage.sentences:
        count = len(sentence.words)
        if count > most and not is_label(passage.kind):
            span = (sentence.start, sentence.end)
            yield passage.finding(Rule.LONG_SENTENCE, span, count=count, most=most)
    words = list(passage.words())
    if len(words) > passage.limits.words and len(passage.sentences) > 1:
        first = words[passage.limits.words]
        span = (first.start, words[-1].end)
        yield passage.finding(Rule.LONG_TEXT, span, count=len(words), most=passage.limits.words)


def hard_to_read(passage: Passage) -> Iterator[Finding]:
    """Yield a text that asks for more years of school than its readers may have."""
    words = sum(1 for _ in passage.words())
    found = grade_of(passage)
    most = passage.limits.grade
    if words >= ENOUGH_FOR_GRADE and found > most:
        span = (passage.sentences[0].start, passage.sentences[-1].end)
        yield passage.finding(Rule.HARD_TO_READ, span, count=round(found + 0.499), most=round(most))
