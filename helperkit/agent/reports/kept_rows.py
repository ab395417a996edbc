"""What was read of a folder's reports, kept on the agent's disk: the next time it is there at once.

A row counts for a file of the same place, size and time, and for this version of the program. No
name of a file stands in it. Two windows may use it at once; killed at any moment, it is whole.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

import msgspec

from helperkit import __version__
from helperkit.diagnostics.inbox.folder import Found
from helperkit.diagnostics.inbox.row import NEVER_READ, Row
from helperkit.diagnostics.read import Refusal

NAME = "report-rows.sqlite"
PATIENCE = 5.0  # seconds that another window may write
# What may be read another time, of a file that has not changed.
_AGAIN = frozenset({NEVER_READ, Refusal.SEALED.value, Refusal.UNREADABLE.value})
_TABLE = (
    "CREATE TABLE IF NOT EXISTS rows (place TEXT PRIMARY KEY, size INTEGER, mtime_ns INTEGER,"
    " reader TEXT, row BLOB) WITHOUT ROWID"
)


class KeptRows:
    """The rows on the disk. Where the disk refuses, nothing is kept, and all is read anew."""

    def __init__(self, home: Path) -> None:
        self._path = home / NAME
        self._decoder = msgspec.msgpack.Decoder(Row)
        self._encoder = msgspec.msgpack.Encoder()

    def of(self, files: Iterable[Found]) -> dict[str, Row]:
        """Return the rows of those files that have not changed since, by their place."""
        wanted = {found.place: found for found in files}
        rows: dict[str, Row] = {}
        with suppress(sqlite3.Error, OSError), closing(self._open()) as base:
            asked = "SELECT place, size, mtime_ns, row FROM rows WHERE reader = ?"
            for place, size, mtime_ns, content in base.execute(asked, (__version__,)):
                found = wanted.get(place)
                if found is not None and (found.size, found.mtime_ns) == (size, mtime_ns):
                    with suppress(msgspec.DecodeError):
                        rows[place] = self._decoder.decode(content)
        return rows

    def add(self, read: Iterable[tuple[Found, Row]]) -> None:
        """Keep rows."""
        told = [
            (found.place, found.size, found.mtime_ns, __version__, self._encoder.encode(row))
            for found, row in read
            if row.refusal not in _AGAIN
        ]
        with suppress(sqlite3.Error, OSError), closing(self._open()) as base, base:
            base.executemany("INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?)", told)

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        base = sqlite3.connect(self._path, timeout=PATIENCE)
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = NORMAL")
        base.execute(_TABLE)
        return base
