"""Cases as a table for other programs: CSV by RFC 4180, that no office program takes for formulas.

A cell that begins with one of =, +, -, @, tab or a carriage return would be calculated by Excel
and others when the file is opened. Such a cell gets an apostrophe before it, which they hide; so
does what begins like that after a semicolon, which is what parts cells in many countries.
Source: https://owasp.org/www-community/attacks/CSV_Injection
"""

import csv
import io
import re
from collections.abc import Iterable

from helperkit.agent.cases.model import Call, Case, Report, When

COLUMNS = (
    *("id", "opened", "changed", "product_number", "product", "words", "screen", "problem"),
    *("report", "signature", "cause", "language", "said", "outcome", "done"),
    *("call_back_day", "call_back_time", "reminders"),
)
NOTE = "note"
_SIGNS = "=+\\-@\t\r\n＝＋－＠"  # also the wide ones, which East Asian versions take for the same
_START = r"(?:(?<=[;\t\r\n])|\A)"
_RISKY = re.compile(f"{_START}(?=['\"]*[{_SIGNS}])")
_GUARDED = re.compile(f"{_START}'(?=['\"]*[{_SIGNS}])")


def table(cases: Iterable[Case], *, note: bool = False, excel: bool = False) -> bytes:
    """Return the cases as CSV in UTF-8; `excel` puts the mark before it by which Excel knows that.

    The agent's note is left out unless it is asked for.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow((*COLUMNS, NOTE) if note else COLUMNS)
    for case in cases:
        cells = (*_cells(case), case.note) if note else _cells(case)
        writer.writerow([guarded(cell) for cell in cells])
    return text.getvalue().encode("utf-8-sig" if excel else "utf-8", "replace")


def guarded(cell: str) -> str:
    """Return a cell that no office program calculates."""
    return _RISKY.sub("'", cell)


def unguarded(cell: str) -> str:
    """Return the cell as it was before `guarded`."""
    return _GUARDED.sub("", cell)


def _cells(case: Case) -> tuple[str, ...]:
    call = case.origin if isinstance(case.origin, Call) else Call()
    report = case.origin if isinstance(case.origin, Report) else Report("")
    back = case.call_back
    return (
        case.id,
        case.opened.isoformat(timespec="seconds"),
        case.changed.isoformat(timespec="seconds"),
        str(case.product.number or ""),
        case.product.name,
        " ".join(word or "?" for word in call.words),
        call.screen,
        call.problem,
        report.file,
        report.signature,
        report.cause,
        case.language,
        " ".join(case.said),
        case.outcome.value,
        "yes" if case.done else "no",
        back.day.isoformat() if back else "",
        back.at.isoformat("minutes") if back and back.at else "",
        " ".join(_moment(one.when) for one in case.reminders),
    )


def _moment(when: When) -> str:
    return f"{when.day}T{when.at.isoformat('minutes')}" if when.at else when.day.isoformat()
