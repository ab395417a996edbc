"""The single files of a report, each from its JSON to typed values, as far as it makes sense."""

from collections import Counter
from typing import Any, get_type_hints

import msgspec

from helperkit.diagnostics.facts import Fact
from helperkit.diagnostics.manifest import JournalFate, Manifest
from helperkit.diagnostics.read.budget import Budget
from helperkit.diagnostics.read.bundle import Note, Odd, Recorded, Replaced
from helperkit.diagnostics.read.cleaning import Cleaned, name_of, shown, too_deep
from helperkit.journey.model import State, Step

MOST_FACTS = 1_000
MOST_NOTES = 200  # of different ones; the rest is counted together
LONGEST_SUMMARY = 50_000  # characters


class Unreadable(ValueError):
    """An item is not JSON, or nested too deeply, or not what it should be."""


class Notes:
    """Counts what is odd in a report, and what it costs to look closely at it."""

    def __init__(self, budget: Budget | None = None) -> None:
        self.budget = budget or Budget()
        self._counts: Counter[tuple[Odd, str]] = Counter()

    def add(self, odd: Odd, of: str = "", count: int = 1) -> None:
        """Note something odd; beyond `MOST_NOTES` kinds without its name."""
        if not count:
            return
        of = name_of(of)
        known = (odd, of) in self._counts or len(self._counts) < MOST_NOTES
        self._counts[odd, of if known else ""] += count

    def all(self) -> tuple[Note, ...]:
        """Return the notes, in the order in which they came up."""
        return tuple(Note(odd, of, count) for (odd, of), count in self._counts.items())


# What stands for what a manifest of another version does not have.
_EMPTY = {"program": "", "made": "", "items": [], "journal": {}}


def tree(content: bytes, notes: Notes) -> Any:
    """Return an item's JSON as plain values, cleaned. Raises `Unreadable`."""
    try:
        cleaned = Cleaned(content)
        if too_deep(cleaned.text):
            raise Unreadable
        value = msgspec.json.decode(cleaned.text)
    except (ValueError, RecursionError) as error:  # not UTF-8, not JSON
        raise Unreadable from error
    notes.add(Odd.TEXT_CLEANED, count=cleaned.replaced)
    notes.add(Odd.TEXT_CUT, count=cleaned.cut)
    return value


def manifest_of(content: bytes, notes: Notes) -> Manifest:
    """Return the manifest; what is missing or odd in it has an empty value.

    Raises `Unreadable` for what does not say which form of a report it is: from 1 on.
    """
    told = tree(content, notes)
    form = told.get("schema") if isinstance(told, dict) else None
    if not isinstance(form, int) or form < 1:
        raise Unreadable
    hints = get_type_hints(Manifest)
    kept = {**told}
    for name, empty in _EMPTY.items():
        try:
            _fit(kept.setdefault(name, empty), hints[name], Notes(notes.budget))
        except Unreadable:
            notes.add(Odd.VALUE_UNKNOWN, f"Manifest.{name}")
            kept[name] = empty
    manifest: Manifest = _fit(kept, Manifest, notes)
    return manifest


def no_manifest() -> Manifest:
    """Return what stands for a manifest that is not there."""
    return Manifest(schema=0, program="", made="", items=(), journal=JournalFate())


def facts_of(content: bytes, notes: Notes) -> tuple[Fact, ...]:
    """Return the facts that this version knows. Raises `Unreadable`."""
    told = tree(content, notes)
    listed = told.get("facts") if isinstance(told, dict) else None
    if not isinstance(listed, list):
        raise Unreadable
    facts: list[Fact] = []
    for one in listed[:MOST_FACTS]:
        try:
            facts.append(_fit(one, Fact, notes))
        except Unreadable:
            tag = one.get("fact") if isinstance(one, dict) else None
            notes.add(Odd.FACT_UNKNOWN, str(tag) if isinstance(tag, str) else "")
    notes.add(Odd.ITEM_TOO_LARGE, "facts.json", int(len(listed) > MOST_FACTS))
    return tuple(facts)


def recorded_of(content: bytes, notes: Notes) -> Recorded:
    """Return the states as they were written. Raises `Unreadable`."""
    told = tree(content, notes)
    if not isinstance(told, dict):
        raise Unreadable
    states: dict[str, State | None] = {}
    for name in ("first", "last"):
        try:
            one = told.get(name)
            # The step has a default as well, which would be another place than the one it was.
            _fit(one.get("step") if isinstance(one, dict) else None, Step, Notes(notes.budget))
            states[name] = _fit(one, State, notes)
        except Unreadable:
            notes.add(Odd.STATE_UNKNOWN, name)
            states[name] = None
    last = told.get("last")
    step = last.get("step") if isinstance(last, dict) else None
    names = [step.get(key) if isinstance(step, dict) else None for key in ("type", "problem")]
    spoken = [name_of(name) if isinstance(name, str) else "" for name in names]
    return Recorded(states["first"], states["last"], *spoken)


def receipt_of(content: bytes, notes: Notes) -> tuple[Replaced, ...]:
    """Return what was replaced, by which rule. Raises `Unreadable`."""
    told = tree(content, notes)
    listed = told.get("replaced") if isinstance(told, dict) else told
    if not isinstance(listed, list):
        raise Unreadable
    found: list[Replaced] = []
    for one in listed[:MOST_FACTS]:
        try:
            found.append(_fit(one, Replaced, notes))
        except Unreadable:
            notes.add(Odd.VALUE_UNKNOWN, "redactions.json")
    return tuple(found)


def summary_of(content: bytes, notes: Notes) -> str:
    """Return the plain page, cleaned."""
    text = content.decode("utf-8", "replace").replace("\r\n", "\n")
    notes.add(Odd.TEXT_CUT, "summary.txt", int(len(text) > LONGEST_SUMMARY))
    cleaned = shown(text, LONGEST_SUMMARY)
    notes.add(Odd.TEXT_CLEANED, "summary.txt", int(cleaned != text[:LONGEST_SUMMARY]))
    return cleaned


def _fit(value: Any, kind: Any, notes: Notes) -> Any:
    """Return the value as its type, which may be a union. Raises `Unreadable`."""
    try:
        return msgspec.convert(value, kind)
    except (msgspec.ValidationError, RecursionError):
        from helperkit.diagnostics.read.mending import Mender, Unfit
    try:
        mender = Mender(lambda field: notes.add(Odd.VALUE_UNKNOWN, field), notes.budget)
        return mender.fit(value, kind)
    except Unfit as error:
        raise Unreadable from error
