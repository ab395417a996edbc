"""What `helperkit cases` tells of cases: a table for people, JSON lines for programs."""

import json as json_text
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

import msgspec

from helperkit.agent.cases.due import Line
from helperkit.agent.cases.model import Call, Case, Report
from helperkit.diagnostics.summary import Text
from helperkit.terminal.table import table_lines
from helperkit.words.letters import line as plain_line

DONE = "done"  # as a standing, of what is on no list
_COLUMNS = ("product", "about", "standing", "when", "outcome", "id")


def lines_for_people(
    due: Sequence[Line], done: Sequence[Case], settle: Collection[str], text: Text
) -> Iterator[str]:
    """Yield the lines: how many, what is due now, the table."""
    count = len(due) + len(done)
    if not count:
        yield text("cases-none")
        return
    yield text("cases-count", count=count)
    if reminders := sum(bool(line.reminds) for line in due):
        yield text("cases-remind", count=str(reminders))
    if settle:
        yield text("cases-settle", cases=", ".join(sorted(settle)))
    yield ""
    rows = [_row(line.case, line.standing.value, text) for line in due]
    rows += [_row(case, DONE, text) for case in done]
    yield from table_lines([text(f"cases-column-{name}") for name in _COLUMNS], rows)


def lines_for_programs(
    due: Sequence[Line], done: Sequence[Case], settle: Collection[str], *, note: bool
) -> Iterator[str]:
    """Yield a JSON line for each case, without its note unless that is asked for."""
    every = [(line.case, line.standing.value, line) for line in due]
    for case, standing, line in (*every, *((case, DONE, None) for case in done)):
        told = msgspec.to_builtins(case)
        if not note:
            del told["note"]
        until = _utc(line.until) if line is not None else None
        reminds = msgspec.to_builtins(line.reminds) if line is not None else ()
        around = {"standing": standing, "until": until, "reminds": reminds}
        conflict = {"to_settle": case.id in settle}
        yield json_text.dumps({"type": "Case"} | around | conflict | told)


def _row(case: Case, standing: str, text: Text) -> tuple[str, ...]:
    when = _when(case)
    outcome = text(f"cases-outcome-{_dashed(case.outcome)}")
    named = text(f"cases-standing-{_dashed(standing)}")
    return (product_said(case, text), about(case, text), named, when, outcome, case.id)


def product_said(case: Case, text: Text) -> str:
    """Return the product's name, else its number in words; "" where nobody knows it."""
    number = case.product.number
    named = text("agent-product-number", number=str(number)) if number else ""
    return plain_line(case.product.name) or named


def about(case: Case, text: Text) -> str:
    """Return what a case is about, in a few words; "" where nobody knows."""
    match case.origin:
        case Call(_, screen, problem):
            return (
                _or_word(f"report-cause-{_dashed(problem)}", problem, text) if problem else screen
            )
        case Report(file, _, cause):
            return _or_word(f"verdict-{_dashed(cause)}", cause, text) if cause else plain_line(file)
        case None:
            return ""


def _or_word(name: str, word: str, text: Text) -> str:
    """Return a text; the word itself where another version knew it, and this one does not."""
    try:
        return text(name)
    except LookupError:
        return word


def _when(case: Case) -> str:
    if case.call_back is None:
        return ""
    at = case.call_back.at
    return f"{case.call_back.day}{f' {at:%H:%M}' if at else ''}"


def _utc(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _dashed(word: str) -> str:
    return str(word).replace("_", "-")
