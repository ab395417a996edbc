"""Writes the report: a small ZIP that says what happened, and nothing of whose computer it is.

What is in it, and in which order: `manifest.json`, `journal.jsonl`, `state.json`, `facts.json`,
`summary.txt`. All of it has passed the wall (`allow`).
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from helperkit import __version__
from helperkit.diagnostics import manifest
from helperkit.diagnostics.allow import Ledger, allow
from helperkit.diagnostics.collect import collect, collectors
from helperkit.diagnostics.facts import Facts
from helperkit.diagnostics.history import History, read
from helperkit.diagnostics.manifest import Failed, Item, Manifest, States
from helperkit.diagnostics.placing import appear
from helperkit.diagnostics.summary import Text, Told, date_text, summary
from helperkit.journey.events import WorkFailed

SUFFIX = ".helperreport"
CAP = 256 * 1024  # bytes of the whole file
SHORTER_LISTS = (10_000, 1_000, 100, 10)  # tried in turn when the newest line alone is too much
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')

T = TypeVar("T")
S = TypeVar("S", bound=msgspec.Struct)


def write_report(
    journal: bytes,
    to: Path,
    *,
    place: Path | None = None,
    text: Text | None = None,
    now: datetime | None = None,
) -> Path:
    """Write a report into the folder `to`, or under that name, and return where it is.

    `place` is where the journey's files go, for the room there; `text` finds the words, and
    without it there is no plain page. Raises OSError when the file cannot be written; for an
    empty or unreadable journal it does not.
    """
    made = now or datetime.now().astimezone()
    facts = collect(collectors(place))
    content = compose(read(journal), facts, text, made)
    return appear(content, to / _file_name(text, made) if to.is_dir() else to)


def compose(history: History, facts: Facts, text: Text | None, made: datetime) -> bytes:
    """Return the ZIP, at most `CAP` bytes: the oldest journal lines go first."""
    content = b""
    for longest in SHORTER_LISTS:
        newest = len(history.events)
        while True:
            content = _Draft(history, facts, made, newest, longest).zipped(text)
            if len(content) <= CAP:
                return content
            if not newest:
                break
            newest = int(newest * min(0.75, 0.9 * CAP / len(content)))
    raise AssertionError(f"{len(content)} bytes without a single line")


class _Draft:
    """A report with so many of the newest journal lines, and lists cut to such a length."""

    def __init__(
        self, history: History, facts: Facts, made: datetime, newest: int, longest: int
    ) -> None:
        self._history = history
        self._facts = facts
        self._made = made
        self._first = len(history.events) - newest
        self._ledger = Ledger(longest)
        self._files: dict[str, bytes] = {}
        self._failed: list[Failed] = []

    def zipped(self, text: Text | None) -> bytes:
        self._add("journal.jsonl", self._journal)
        states = self._add("state.json", self._states)
        facts = self._add("facts.json", lambda: self._walled(self._facts))
        if text is not None:
            self._add("summary.txt", lambda: self._summary(text, states, facts))
        return _zip({"manifest.json": _pretty(self._manifest()), **self._files})

    def _add(self, name: str, make: Callable[[], tuple[bytes, T]]) -> T | None:
        """Make a file. One that fails is an item of the report as well."""
        try:
            self._files[name], value = make()
        except Exception as error:  # noqa: BLE001 - a report must come out, whatever is broken
            self._failed.append(Failed(name, type(error).__name__))
            return None
        return value

    def _journal(self) -> tuple[bytes, None]:
        events = self._history.events[self._first :]
        lines = (msgspec.json.encode(allow(event, self._ledger)) + b"\n" for event in events)
        return b"".join(lines), None

    def _states(self) -> tuple[bytes, States]:
        first = self._history.before(self._first)
        return self._walled(States(manifest.SCHEMA, first, self._history.last))

    def _walled(self, value: S) -> tuple[bytes, S]:
        """Return what may leave, as JSON and as a value that holds no more than that."""
        allowed = allow(value, self._ledger)
        return _pretty(allowed), msgspec.convert(allowed, type(value))

    def _summary(
        self, text: Text, states: States | None, facts: Facts | None
    ) -> tuple[bytes, None]:
        failures = (e.problem for e in reversed(self._history.events) if isinstance(e, WorkFailed))
        told = Told(
            made=self._made,
            fate=self._fate(),
            states=states,
            facts=facts,
            items=(*self._items(), Item("summary.txt", "report-why-summary", 0, "")),
            failed=self._failed,
            left_out=sum(left.count for left in self._ledger.left_out()),
            earlier=next(failures, None),
        )
        return summary(told, text).encode(), None

    def _fate(self) -> manifest.JournalFate:
        fate = self._history.fate
        return msgspec.structs.replace(fate, kept=fate.kept - self._first, dropped=self._first)

    def _items(self) -> tuple[Item, ...]:
        return tuple(
            Item(
                name=name,
                why=f"report-why-{Path(name).stem}",
                size=len(content),
                sha256=hashlib.sha256(content).hexdigest(),
            )
            for name, content in self._files.items()
        )

    def _manifest(self) -> Manifest:
        return Manifest(
            schema=manifest.SCHEMA,
            program=__version__,
            made=self._made.isoformat(timespec="seconds"),
            items=self._items(),
            journal=self._fate(),
            left_out=self._ledger.left_out(),
            failed=tuple(self._failed),
        )


def _pretty(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"


def _zip(files: dict[str, bytes]) -> bytes:
    """Return a ZIP that is the same for the same files: no times, no system of its own."""
    room = io.BytesIO()
    with zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name)  # the oldest time that a ZIP can hold
            entry.create_system = 3  # Unix, so that the mode holds
            entry.external_attr = 0o600 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=9)
    return room.getvalue()


def _file_name(text: Text | None, made: datetime) -> str:
    date = date_text(made)
    stem = f"report {date}"
    if text is not None:
        try:
            stem = text("report-file-name", date=date)
        except Exception:  # noqa: BLE001 - broken words must not cost the report
            return stem + SUFFIX
    return _NOT_IN_NAMES.sub("-", stem).strip(" .") + SUFFIX
