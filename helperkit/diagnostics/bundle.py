"""Writes the report: a small ZIP that says what happened, and nothing of whose computer it is.

What is in it, and in which order: `manifest.json`, `journal.jsonl`, `state.json`, `facts.json`,
`redactions.json`, `summary.txt`. All of it has passed the wall (`allow`) and the rules (`redact`).
What can be taken out of it, and how: see `draft`.
"""

import re
import secrets
from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from helperkit.diagnostics.assembly import Assembly
from helperkit.diagnostics.collect import collect, collectors
from helperkit.diagnostics.draft import Draft, Line, draft_lines
from helperkit.diagnostics.facts import Facts
from helperkit.diagnostics.history import History, read
from helperkit.diagnostics.placing import appear, keep_names
from helperkit.diagnostics.redact.here import known_here
from helperkit.diagnostics.redact.rule import Known
from helperkit.diagnostics.summary import Text, date_text

SUFFIX = ".helperreport"
CAP = 256 * 1024  # bytes of the whole file
SHORTER_LISTS = (10_000, 1_000, 100, 10)  # tried in turn when the newest line alone is too much
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def write_report(
    journal: bytes,
    to: Path,
    *,
    place: Path | None = None,
    text: Text | None = None,
    now: datetime | None = None,
    facts: Facts | None = None,
    without: Collection[str] = (),
    home: Path | None = None,
) -> Path:
    """Write a report into the folder `to`, or under that name, and return where it is.

    `place` is where the journey's files go, for the room there; `text` finds the words, and
    without it there is no plain page. `facts`: those that were collected already. `without` are
    ids of lines to leave out. `home` is this program's own folder: which pseudonym means what is
    kept there. Raises OSError when the file cannot be written; for an empty or unreadable journal
    it does not.
    """
    draft = prepare(journal, place=place, text=text, now=now, facts=facts)
    return write_draft(draft, to, without=without, home=home)


def prepare(
    journal: bytes | History,
    *,
    place: Path | None = None,
    text: Text | None = None,
    now: datetime | None = None,
    facts: Facts | None = None,
) -> Draft:
    """Return a report that is not written yet. Collecting the facts may take a second."""
    return Draft(
        journal if isinstance(journal, History) else read(journal),
        facts or collect(collectors(place)),
        text,
        now or datetime.now().astimezone(),
        known=known_here(),
        number=secrets.token_hex(8),
    )


def write_draft(
    draft: Draft, to: Path, *, without: Collection[str] = (), home: Path | None = None
) -> Path:
    """Write a draft into the folder `to`, or under that name, and return where it is.

    Raises OSError when it cannot be written.
    """
    content = compose_draft(draft, without=without)
    if home is not None:  # first: whoever is killed after it has no report that nobody can explain
        keep_names(draft.names.meant, draft.number, home)
    return appear(content, to / _file_name(draft.text, draft.made) if to.is_dir() else to)


def compose(
    history: History,
    facts: Facts,
    text: Text | None,
    made: datetime,
    *,
    without: Collection[str] = (),
    known: Known = Known(),  # noqa: B008 - it is frozen
) -> bytes:
    """Return the ZIP of a report, as `compose_draft` does."""
    return compose_draft(Draft(history, facts, text, made, known=known), without=without)


def compose_draft(draft: Draft, *, without: Collection[str] = ()) -> bytes:
    """Return the ZIP, at most `CAP` bytes: the oldest journal lines go first."""
    return _fitting(draft, frozenset(without))[1]


def lines(draft: Draft) -> tuple[Line, ...]:
    """Return everything that is in the report, file by file, with why it is there.

    Each can be taken out by its id. A whole file comes before its lines.
    """
    whole, _content = _fitting(draft, frozenset())
    return tuple(draft_lines(draft, whole.positions, whole.sentences))


def _fitting(draft: Draft, without: frozenset[str]) -> tuple[Assembly, bytes]:
    for longest in SHORTER_LISTS:
        newest = len(draft.history.events)
        while True:
            assembly = Assembly(draft, newest, longest, without)
            content = assembly.zipped()
            if len(content) <= CAP:
                return assembly, content
            if not newest:
                break
            newest = int(newest * min(0.75, 0.9 * CAP / len(content)))
    raise AssertionError(f"{len(content)} bytes without a single line")


def _file_name(text: Text | None, made: datetime) -> str:
    date = date_text(made)
    stem = f"report {date}"
    if text is not None:
        try:
            stem = text("report-file-name", date=date)
        except Exception:  # noqa: BLE001 - broken words must not cost the report
            return stem + SUFFIX
    return _NOT_IN_NAMES.sub("-", stem).strip(" .") + SUFFIX
