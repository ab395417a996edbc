"""`helperkit words check`: is a text short, plain, kind, and right?"""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import click
import msgspec

from helperkit.terminal.outcome import WRONG_USE
from helperkit.terminal.plain import plain
from helperkit.terminal.streams import input_bytes
from helperkit.words.check import Kind
from helperkit.words.check.kinds import ENOUGH_FOR_GRADE
from helperkit.words.check.sources.found import Text
from helperkit.words.check.sources.walk import (
    MOST_BYTES,
    Placed,
    Report,
    check_all,
    texts_at,
    texts_of_input,
    without_rules,
)
from helperkit.words.check.telling import Telling
from helperkit.words.load import Words

NOTHING, FINDINGS = 0, 1
INSTALL = 'python -m pip install "helperkit[words]"'
_OF_PACKAGES = frozenset({"common-words", "grammar"})
_STANDARD_INPUT = "-"


class Told(msgspec.Struct, frozen=True):
    """One finding as JSON."""

    file: str
    line: int
    column: int
    name: str
    kind: Kind
    rule: str
    found: str
    better: str
    what: str
    why: str


class Totals(msgspec.Struct, frozen=True):
    """The last line of JSON."""

    findings: int
    waived: int
    texts: int
    words: int
    mean_grade: float
    highest_grade: float
    longest_sentence: int
    longest_body: int
    uncommon: tuple[str, ...]
    rests: tuple[str, ...]


def check_words(path: str, *, kind: str | None, as_json: bool, thorough: bool = False) -> int:
    """Check a file, a folder or standard input; return 0 where nothing is found, else 1.

    Where there is no text at all, as of an input that is closed, it is wrong use.
    """
    given = Kind(kind) if kind else None
    words = Words()
    if path == _STANDARD_INPUT:
        try:
            content = input_bytes(MOST_BYTES + 1)
        except OSError:
            print(words.text("check-no-input"), file=sys.stderr)
            return WRONG_USE
        texts = list(texts_of_input(content, given))
    else:
        if not _is_there(path):
            raise click.UsageError(f"there is no {plain(path)}")
        texts = list(texts_at(Path(path), given, words.language))
    report = check_all(
        [one for one in texts if isinstance(one, Text)],
        language=words.language,
        thorough=thorough,
    )
    unread = [one for one in texts if isinstance(one, Placed)]
    findings = (*unread, *report.findings)
    _tell(findings, report, words, as_json=as_json)
    if not as_json and path != _STANDARD_INPUT:
        for language in sorted(without_rules(Path(path))):
            print(words.text("check-other-language", language=language))
    return FINDINGS if findings else NOTHING


def _is_there(path: str) -> bool:
    try:
        return bool(path) and Path(path).exists()
    except OSError:  # too long, or in a folder that nobody may look into
        return False


def _tell(findings: tuple[Placed, ...], report: Report, words: Words, *, as_json: bool) -> None:
    telling = Telling(words)
    totals = _totals(len(findings), report)
    if as_json:
        for one in findings:
            print(msgspec.json.encode(_told(one, telling)).decode())
        print(msgspec.json.encode(totals).decode())
        return
    for one in findings:
        place = {"file": plain(one.file), "line": str(one.line), "column": str(one.column)}
        print(words.text("check-at", what=plain(telling.what(one.finding)), **place))
        better = telling.better(one.finding)
        print("    " + plain(" ".join(filter(None, (telling.why(one.finding), better)))))
    if findings:
        print()
    for line in _summary(findings, report, totals, words, telling):
        print(plain(line))


def _told(one: Placed, telling: Telling) -> Told:
    finding = one.finding
    return Told(
        one.file,
        one.line,
        one.column,
        one.name,
        one.kind,
        finding.rule.value,
        finding.found,
        finding.better,
        telling.what(finding),
        telling.why(finding),
    )


def _totals(findings: int, report: Report) -> Totals:
    grades = _grades(report)
    return Totals(
        findings=findings,
        waived=report.waived,
        texts=len(report.figures),
        words=sum(figures.words for _, figures in report.figures),
        mean_grade=round(mean(grades.values()), 2) if grades else 0.0,
        highest_grade=max(grades.values(), default=0.0),
        longest_sentence=max((f.longest_sentence for _, f in report.figures), default=0),
        longest_body=max((f.words for t, f in report.figures if t.kind is Kind.BODY), default=0),
        uncommon=tuple(sorted({word for _, f in report.figures for word in f.uncommon})),
        rests=report.rests,
    )


def _grades(report: Report) -> dict[str, float]:
    """Return the grades of texts that are long enough to have one, by their places."""
    return {
        _where(text): figures.grade
        for text, figures in report.figures
        if figures.words >= ENOUGH_FOR_GRADE and text.kind is not Kind.STAFF
    }


def _where(text: Text) -> str:
    return f"{Path(text.file).name}:{text.line}"


def _summary(
    findings: tuple[Placed, ...], report: Report, totals: Totals, words: Words, telling: Telling
) -> Iterator[str]:
    text = words.text
    yield text("check-found", count=len(findings)) if findings else text("check-nothing")
    if report.waived:
        yield text("check-waived", count=report.waived)
    if not report.figures:
        return  # nothing could be read
    yield text("check-texts", count=totals.texts, words=totals.words)
    if grades := _grades(report):
        hardest = max(grades, key=lambda place: grades[place])
        average, highest = f"{totals.mean_grade:.1f}", f"{totals.highest_grade:.1f}"
        yield text("check-grade", mean=average, highest=highest, where=hardest)
    if report.figures:
        longest, figures = max(report.figures, key=lambda one: one[1].longest_sentence)
        count = str(figures.longest_sentence)
        yield text("check-longest-sentence", count=count, where=_where(longest))
    bodies = [one for one in report.figures if one[0].kind is Kind.BODY]
    if bodies:
        body, figures = max(bodies, key=lambda one: one[1].words)
        yield text("check-longest-body", count=str(figures.words), where=_where(body))
    if "common-words" not in report.rests:
        yield telling.uncommon(totals.uncommon)
    for name in report.rests:
        yield telling.rests(name)
    if _OF_PACKAGES & set(report.rests):
        yield text("check-rests-how", command=INSTALL)
