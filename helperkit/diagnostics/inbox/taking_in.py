"""Takes the new files of a folder into a store: each is read once, and a copy counts once."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from helperkit import __version__
from helperkit.diagnostics.inbox.folder import Found, Look, look
from helperkit.diagnostics.inbox.reading import Task
from helperkit.diagnostics.inbox.row import NEVER_READ, Row
from helperkit.diagnostics.inbox.store import Known, Seen, Store, seen_of
from helperkit.diagnostics.inbox.workers import rows
from helperkit.diagnostics.read import Refusal

A_PART = 2_500  # rows; what a run that is killed has to read again is less than that
# What may be read another time, though the file is the same.
ONCE_MORE = frozenset({Refusal.UNREADABLE.value, NEVER_READ})

Tell = Callable[[int, int], None]  # how many files are read, and of how many


class Taken(msgspec.Struct, frozen=True):
    """What a run found. `busy`: another run is at it, and this one read nothing.

    `read` files are new or changed; `copies` of them were known; `whole` says whether every
    folder could be looked into. `refused` files by name are for the person at the terminal alone.
    """

    files: int = 0
    read: int = 0
    copies: int = 0
    gone: int = 0
    refused: tuple[tuple[str, str], ...] = ()  # path within the folder, and why
    whole: bool = True
    busy: bool = False


def take_in(
    folder: Path,
    store: Store,
    *,
    identities: Sequence[str] = (),
    processes: int | None = None,
    tell: Tell = lambda _done, _all: None,
) -> Taken:
    """Read what is new in a folder into a store. Raises OSError where the store cannot be used."""
    with store.alone() as alone:
        if not alone:
            return Taken(busy=True)
        store.sweep()
        there = look(folder)
        known = store.known(there.folder)
        return _Run(store, folder, there, known).taken(identities, processes, tell)


class _Run:
    def __init__(self, store: Store, folder: Path, there: Look, known: Known) -> None:
        self._store = store
        self._root = len(str(folder)) + 1
        self._there = there
        self._known = known
        self._run = known.run + 1
        self._keys: set[str] = set()
        self._rows: list[Row] = []
        self._seen: list[Seen] = []
        self._read = self._copies = 0

    def taken(self, identities: Sequence[str], processes: int | None, tell: Tell) -> Taken:
        there, known = self._there, self._known
        new = [found for found in there.found if self._is_new(found, bool(identities))]
        by_place = {found.place: found for found in new}
        self._keys = self._store.keys() if new else set()
        tasks = [Task(found.path, found.place, found.mtime_ns / 1e9) for found in new]
        try:
            for batch in rows(tasks, identities, processes):
                for row in batch:
                    self._take(row, by_place[row.place])
                if len(self._seen) >= A_PART:
                    self._keep()
                tell(self._read, len(new))
        finally:  # also when it is interrupted
            self._keep()
        gone = self._mark_gone()
        self._keep()
        with suppress(OSError):  # as it is, it can be read as well
            self._store.tidy(self._run)
        refused = [
            (found.path[self._root :], seen.refusal)
            for found in there.found
            if (seen := known.files.get(found.place)) is not None and seen.refusal
        ]
        return Taken(
            files=len(there.found),
            read=self._read,
            copies=self._copies,
            gone=gone,
            refused=tuple(sorted(refused)),
            whole=there.whole,
        )

    def _is_new(self, found: Found, keys: bool) -> bool:
        seen = self._known.files.get(found.place)
        if seen is None or (seen.size, seen.mtime_ns) != (found.size, found.mtime_ns):
            return True
        if seen.reader != __version__ or seen.refusal in ONCE_MORE:
            return True
        if keys and seen.refusal == Refusal.SEALED:
            return True
        if seen.gone:  # it is back
            self._seen.append(msgspec.structs.replace(seen, gone=False, run=self._run))
        return False

    def _take(self, row: Row, found: Found) -> None:
        self._read += 1
        seen = seen_of(found, row, self._there.folder, self._run)
        self._seen.append(seen)
        self._known.files[found.place] = seen
        if row.key in self._keys:
            self._copies += not row.refusal
            return
        self._keys.add(row.key)
        self._rows.append(msgspec.structs.replace(row, run=self._run))

    def _mark_gone(self) -> int:
        """Mark what is not there any more; all of it counts on."""
        if not self._there.whole:  # what could not be looked into is not gone
            return 0
        here = {found.place for found in self._there.found}
        gone = [s for s in self._known.files.values() if not s.gone and s.place not in here]
        self._seen += [msgspec.structs.replace(s, gone=True, run=self._run) for s in gone]
        return len(gone)

    def _keep(self) -> None:
        self._store.add(self._rows, self._seen, self._run)
        self._rows, self._seen = [], []
