"""Puts a report's files together, from what went through the wall."""

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from helperkit import __version__
from helperkit.diagnostics import manifest
from helperkit.diagnostics.allow import Ledger, allow
from helperkit.diagnostics.draft import FILES, Draft, FactPart
from helperkit.diagnostics.facts import Facts
from helperkit.diagnostics.manifest import Failed, Item, Manifest, Receipt, States
from helperkit.diagnostics.names import Measure
from helperkit.diagnostics.summary import Text, Told, page_of, summary_lines
from helperkit.journey.events import WorkFailed

T = TypeVar("T")
_EVENT = re.compile(r"journal:\d{1,9}")


class Assembly:
    """A report with so many of the newest journal lines, lists cut there, without some ids."""

    def __init__(self, draft: Draft, newest: int, longest: int, without: frozenset[str]) -> None:
        self._draft = draft
        self._history = draft.history
        self._longest = longest
        self._without = without
        self._first = len(draft.history.events) - newest
        self._ledger = Ledger()  # of what is in this report, and no more
        self._files: dict[str, bytes] = {}
        self._failed: list[Failed] = []
        positions = range(self._first, len(draft.history.events))
        taken = "journal" in without
        self.positions = [n for n in positions if not taken and f"journal:{n + 1}" not in without]
        self._fact_ids: set[str] = set()
        self.sentences: tuple[tuple[str, str], ...] = ()

    def zipped(self) -> bytes:
        """Return the ZIP."""
        self._add("journal", self._journal)
        states = self._add("state", self._states)
        facts = self._add("facts", self._facts)
        replaced = self._ledger.replaced()
        receipt = Receipt(manifest.SCHEMA, replaced, self._measures())
        self._files["redactions.json"] = _pretty(receipt)
        if self._draft.text is not None:
            text = self._draft.text
            self._add("summary", lambda: self._summary(text, states, facts or ()))
        return _zip({"manifest.json": _pretty(self._manifest()), **self._files})

    def _measures(self) -> tuple[Measure, ...]:
        """Return the lengths of names that stand in this report: what was taken out has none."""
        content = b"".join(self._files.values())
        every = self._draft.names.measures()
        return tuple(one for one in every if msgspec.json.encode(one.name) in content)

    def _add(self, name: str, make: Callable[[], tuple[bytes, T]]) -> T | None:
        """Make a file. One that fails is an item of the report as well."""
        if name in self._without:
            return None
        try:
            self._files[FILES[name]], value = make()
        except Exception as error:  # noqa: BLE001 - a report must come out, whatever is broken
            self._failed.append(Failed(FILES[name], type(error).__name__))
            return None
        return value

    def _journal(self) -> tuple[bytes, None]:
        parts = [self._draft.event(position, self._longest) for position in self.positions]
        for part in parts:
            if part.counts:
                self._ledger.add(part.counts)
        return b"".join(part.raw + b"\n" for part in parts), None

    def _states(self) -> tuple[bytes, States]:
        first = self._history.before(self._first)
        told = States(manifest.SCHEMA, first, self._history.last)
        ledger = self._draft.ledger(self._longest)
        allowed = allow(told, ledger)
        self._ledger.add(ledger.take())
        return _pretty(allowed), msgspec.convert(allowed, States)

    def _facts(self) -> tuple[bytes, tuple[FactPart, ...]]:
        every = tuple(self._draft.walled_facts(self._longest))
        self._fact_ids = {one.id for one in every}
        kept = tuple(one for one in every if one.id not in self._without)
        for one in kept:
            self._ledger.add(one.part.counts)
        listed = [msgspec.Raw(one.part.raw) for one in kept]
        return _pretty({"schema": self._draft.facts.schema, "facts": listed}), kept

    def _summary(
        self, text: Text, states: States | None, facts: tuple[FactPart, ...]
    ) -> tuple[bytes, None]:
        failures = (e.problem for e in reversed(self._history.events) if isinstance(e, WorkFailed))
        told = Told(
            made=self._draft.made,
            fate=self._fate(),
            states=states,
            facts=Facts(self._draft.facts.schema, tuple(one.fact for one in facts)),
            items=(*self._items(), Item("summary.txt", "report-why-summary", 0, "")),
            failed=self._failed,
            left_out=sum(left.count for left in self._ledger.left_out()),
            replaced=self._ledger.replaced(),
            taken_out=len(self._taken_out()),
            earlier=next(failures, None) if "journal" not in self._without else None,
        )
        self.sentences = tuple(summary_lines(told, text))
        page = page_of(said for name, said in self.sentences if name not in self._without)
        return page.encode(), None

    def _fate(self) -> manifest.JournalFate:
        fate, kept = self._history.fate, len(self.positions)
        taken_out = fate.kept - self._first - kept
        return msgspec.structs.replace(fate, kept=kept, dropped=self._first, taken_out=taken_out)

    def _taken_out(self) -> tuple[str, ...]:
        """Return the ids that were taken out, of those that there are."""
        there = {*FILES, *self._fact_ids, *(name for name, _said in self.sentences)}
        return tuple(
            sorted(n for n in self._without if n in there or _EVENT.fullmatch(n) is not None)
        )

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
            made=self._draft.made.isoformat(timespec="seconds"),
            items=self._items(),
            journal=self._fate(),
            left_out=self._ledger.left_out(),
            failed=tuple(self._failed),
            id=self._draft.number,
            taken_out=self._taken_out(),
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
