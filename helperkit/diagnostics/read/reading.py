"""Reads a report, whole or in part: from a hostile file to typed values, or a clear refusal."""

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from helperkit import __version__
from helperkit.diagnostics.history import History
from helperkit.diagnostics.manifest import SCHEMA, Manifest
from helperkit.diagnostics.read import items
from helperkit.diagnostics.read.bundle import (
    NOTHING_PLAYED,
    Bundle,
    BundleRefused,
    Odd,
    Recorded,
    Refusal,
)
from helperkit.diagnostics.read.container import MOST_BYTES, Container
from helperkit.diagnostics.read.items import Notes, Unreadable
from helperkit.diagnostics.read.lines import history_of
from helperkit.diagnostics.read.sealed import unsealed

MANIFEST = "manifest.json"  # what makes a ZIP a report
MOST = {  # bytes of each item; the program's own are far smaller
    MANIFEST: 1 << 18,
    "journal.jsonl": 6 << 20,
    "state.json": 1 << 20,
    "facts.json": 1 << 19,
    "redactions.json": 1 << 18,
    "summary.txt": 1 << 18,
}

T = TypeVar("T")


def read_bundle(source: Path | bytes, identities: Sequence[str] = ()) -> Bundle:
    """Return the report. What is broken or unknown in it becomes a note.

    `identities` are the secret keys of age, as text, for one that is sealed. Nothing is written
    to the disk. Raises `BundleRefused`.
    """
    content, sealed = unsealed(_bytes_of(source), identities)
    try:
        if not content.startswith(b"PK"):
            raise BundleRefused(Refusal.NOT_A_REPORT)
        return _Reader(Container(content)).bundle(sealed, len(content))
    except BundleRefused as refused:
        refused.key_fits = sealed
        raise


def content_of(path: Path) -> bytes:
    """Return what is in a file, or a little more than a report may have. It never waits.

    Raises ValueError, and OSError, also for what is no file: a pipe or a device may never end.
    """
    with open(path, "rb", opener=_never_waiting) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "no file", str(path))
        return file.read(MOST_BYTES + 1)


def _never_waiting(path: str, flags: int) -> int:
    """Open it, though a pipe may have taken the place of the file since it was looked at."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _bytes_of(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        content = source[: MOST_BYTES + 1]
    else:
        try:
            content = content_of(source)
        except (OSError, ValueError) as error:
            raise BundleRefused(Refusal.UNREADABLE) from error
    if not content:
        raise BundleRefused(Refusal.EMPTY)
    if len(content) > MOST_BYTES:
        raise BundleRefused(Refusal.TOO_LARGE)
    return content


class _Reader:
    """Reads the items of one container, each once."""

    def __init__(self, container: Container) -> None:
        if MANIFEST not in container.entries:
            raise BundleRefused(Refusal.NOT_A_REPORT)
        self._container = container
        self._notes = Notes()
        self._contents: dict[str, bytes] = {}
        for name in container.entries:
            content = container.read(name, MOST[name]) if name in MOST else None
            if content is not None:
                self._contents[name] = content
        for note in container.notes:
            self._notes.add(note.odd, note.of)

    def bundle(self, sealed: bool, size: int) -> Bundle:
        """Return all that could be read."""
        notes = self._notes
        manifest = self._manifest()
        self._compare(manifest)
        self._look_at_versions(manifest)
        recorded = self._item("state.json", items.recorded_of, Recorded())
        start = recorded.first

        def play(content: bytes, notes: Notes) -> History:
            return history_of(content, notes, start)

        history = self._item("journal.jsonl", play, NOTHING_PLAYED)
        gap = any(one.startswith("journal:") for one in manifest.taken_out)  # so it must differ
        if recorded.last and history.events and not gap and history.last != recorded.last:
            notes.add(Odd.REPLAY_DIFFERS)
        return Bundle(
            manifest=manifest,
            facts=self._item("facts.json", items.facts_of, ()),
            history=history,
            recorded=recorded,
            receipt=self._item("redactions.json", items.receipt_of, ()),
            summary=self._item("summary.txt", items.summary_of, ""),
            notes=notes.all(),
            sealed=sealed,
            size=size,
        )

    def _manifest(self) -> Manifest:
        """Return the manifest; an empty one where it broke on its way, and the rest may not have.

        Refuses one that came as it was packed and is none of ours: so is the whole ZIP.
        """
        content = self._contents.get(MANIFEST)
        if content is None:
            return items.no_manifest()
        try:
            return items.manifest_of(content, self._notes)
        except Unreadable as error:
            raise BundleRefused(Refusal.NOT_A_REPORT) from error

    def _item(self, name: str, make: Callable[[bytes, Notes], T], otherwise: T) -> T:
        content = self._contents.get(name)
        if content is None:
            return otherwise
        try:
            return make(content, self._notes)
        except Unreadable:
            self._notes.add(Odd.ITEM_UNREADABLE, name)
            return otherwise

    def _compare(self, manifest: Manifest) -> None:
        """Note what is not as the manifest says."""
        there = self._container.entries
        named = {item.name: item for item in manifest.items}
        for name, item in named.items():
            if name not in there:
                self._notes.add(Odd.ITEM_MISSING, name)
            elif (content := self._contents.get(name)) is not None:
                same = len(content) == item.size
                if not same or hashlib.sha256(content).hexdigest() != item.sha256.lower():
                    self._notes.add(Odd.ITEM_CHANGED, name)
        for name in there:
            listed = name == MANIFEST or name in named or not manifest.items
            if name not in MOST or not listed:
                self._notes.add(Odd.ITEM_UNKNOWN, name)

    def _look_at_versions(self, manifest: Manifest) -> None:
        if manifest.schema > SCHEMA:
            self._notes.add(Odd.SCHEMA_NEWER, str(manifest.schema))
        if manifest.schema and manifest.program != __version__:
            self._notes.add(Odd.PROGRAM_DIFFERS, manifest.program)
