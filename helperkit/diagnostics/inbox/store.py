"""What is kept of a folder's reports: a row of each, and which files were read already.

In a store: `reports/` has a row a report, as Parquet, for any warehouse; `files/` has which file
was seen when, under a hash in place of its name. A report that was read once counts for good,
also when its file is gone; a file that was refused counts as long as it is there as it was.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from helperkit import __version__
from helperkit.diagnostics.inbox.folder import Found
from helperkit.diagnostics.inbox.parts import Parts, connect
from helperkit.diagnostics.inbox.row import Row
from helperkit.files import try_lock


class Seen(msgspec.Struct, frozen=True):
    """A file of a folder, as it was seen in a run. `key` is that of its row."""

    place: str
    folder: str
    size: int
    mtime_ns: int
    key: str
    refusal: str = ""
    reader: str = __version__
    run: int = 0
    gone: bool = False


class Known(msgspec.Struct):
    """What a store knows: the newest run, and the folder's files by their place."""

    run: int
    files: dict[str, Seen]


class Store:
    """A folder of Parquet files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.reports = Parts(folder / "reports", Row, "key")
        self.files = Parts(folder / "files", Seen, "place")

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Within the block nobody else writes; False when another is at it. Raises OSError."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # For reading too: a pipe in this place would hold up an opening for writing alone.
        with (self.folder / "lock").open("a+b") as file:
            yield try_lock(file)

    def known(self, folder: str) -> Known:
        """Return what there is of a folder. Raises OSError."""
        columns = Seen.__struct_fields__
        with connect() as base:
            self.files.load(base, "files", columns)
            rows = base.execute("SELECT * FROM files WHERE folder = ?", [folder]).fetchall()
        files = {row[0]: Seen(*row) for row in rows}
        return Known(max(self.reports.newest(), self.files.newest()), files)

    def keys(self) -> set[str]:
        """Return the keys of all that this version read. Raises OSError."""
        with connect() as base:
            self.reports.load(base, "reports", ("key", "reader"))
            found = base.execute("SELECT key FROM reports WHERE reader = ?", [__version__])
            return {key for (key,) in found.fetchall()}

    def add(self, rows: Sequence[Row], seen: Sequence[Seen], run: int) -> None:
        """Keep rows, then that their files were read: killed in between, they are read again.

        Raises OSError.
        """
        self.reports.add(rows, run)
        self.files.add(seen, run)

    def tidy(self, run: int) -> None:
        """Make one part of many. Raises OSError."""
        self.reports.compact(run)
        self.files.compact(run)

    def sweep(self) -> None:
        """Remove what runs that were cut off had begun."""
        self.reports.sweep()
        self.files.sweep()


def seen_of(found: Found, row: Row, folder: str, run: int) -> Seen:
    """Return that a file was read, and as which row."""
    return Seen(found.place, folder, found.size, found.mtime_ns, row.key, row.refusal, run=run)
