"""Opens the file with the cases, and puts a broken one aside: never away, and never over another.

The file has a folder of its own, so that it goes aside in one move, with its log.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from helperkit.agent.cases.lock import require_own
from helperkit.agent.cases.refusal import CasesRefused, Refusal, refusal_of
from helperkit.agent.cases.schema import bring_up
from helperkit.files import make_private, numbered, sync_folder

NAME = "cases.sqlite3"
LOG, SHARED = f"{NAME}-wal", f"{NAME}-shm"  # as SQLite calls them
BUSY_MILLISECONDS = 10_000
MOST_NUMBERS = 1000
SMALLEST_PAGE = 512  # bytes
_TABLES = {"cases": "id, revision, done, changed, found, body", "beside": "number, id, body"}


def folder_of(home: Path) -> Path:
    """Return the folder with the cases."""
    return home / "cases"


def _new_folder(home: Path) -> Path:
    return home / "cases.new"


def connected(home: Path) -> sqlite3.Connection:
    """Open the cases, as the only one at it. Raises `CasesRefused`, sqlite3.Error and OSError.

    A broken file is put aside with BROKEN, and what can be read of it is in a new one then.
    """
    folder, new = folder_of(home), _new_folder(home)
    if new.is_dir() and not os.path.lexists(folder):  # killed between the two moves below
        new.rename(folder)
    make_private(folder)
    try:
        return _sound(folder)
    except (CasesRefused, sqlite3.Error) as error:
        if _meaning(error) is not Refusal.BROKEN:
            raise
        broken = error
    # First all that needs room: on a full disk nothing is moved, and the next start tries again.
    shutil.rmtree(new, ignore_errors=True)
    try:
        make_private(new)
        with closing(_sound(new)) as base:
            saved = _save(folder, new, base)
        aside = _put_aside(home)
    except BaseException as error:
        shutil.rmtree(new, ignore_errors=True)
        if isinstance(error, PermissionError):  # Windows moves nothing that a window has open
            raise CasesRefused(Refusal.BROKEN) from broken
        raise
    new.rename(folder)
    sync_folder(home)
    raise CasesRefused(Refusal.BROKEN, aside, saved) from broken


def _meaning(error: CasesRefused | sqlite3.Error) -> Refusal | None:
    return error.refusal if isinstance(error, CasesRefused) else refusal_of(error)


def _sound(folder: Path) -> sqlite3.Connection:
    """Return an open file that is whole and of this version."""
    path = folder / NAME
    for own in (NAME, LOG, SHARED):
        require_own(folder / own)
    _refuse_log_alone(path)
    with suppress(FileExistsError):  # SQLite gives its log the same owner's rights
        path.touch(mode=0o600, exist_ok=False)
    base = sqlite3.connect(path, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None)
    try:
        # With the log, readers never wait for writers. FULL: what was acknowledged is there after
        # a power cut too. It costs some milliseconds for each change, and an agent makes few.
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = FULL")
        base.execute("PRAGMA fullfsync = ON")  # a Mac's fsync stops at the disk's own memory
        base.execute("PRAGMA secure_delete = ON")  # a note that was wiped out is gone
        bring_up(base)
        if base.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise CasesRefused(Refusal.BROKEN)
        base.execute("BEGIN IMMEDIATE")  # whether it may be written to
        base.execute("ROLLBACK")
    except BaseException:
        base.close()
        raise
    return base


def _refuse_log_alone(path: Path) -> None:
    """Refuse an empty file beside a log: SQLite would throw the log away."""
    log = path.with_name(LOG)
    with suppress(FileNotFoundError):
        if not path.stat().st_size and log.stat().st_size:
            raise CasesRefused(Refusal.BROKEN)


def _put_aside(home: Path) -> Path:
    """Move the folder to a free name beside it, in one step, and return where it is."""
    folder = folder_of(home)
    day = datetime.now(UTC).date().isoformat()
    for number in range(1, MOST_NUMBERS):
        aside = home / numbered(f"broken cases {day}", number)
        if not os.path.lexists(aside):
            folder.rename(aside)
            return aside
    raise FileExistsError(str(folder))


def _save(folder: Path, room: Path, base: sqlite3.Connection) -> int:
    """Copy every row that can still be read, and return how many cases there were.

    A copy in `room` is read: SQLite would take the log in, or throw it away.
    """
    count = 0
    with TemporaryDirectory(dir=room) as name:
        copied = Path(name) / NAME
        for own in (NAME, LOG):
            with suppress(FileNotFoundError):
                shutil.copyfile(folder / own, copied.with_name(own))
        if not copied.stat().st_size:  # then SQLite would not look into the log
            copied.write_bytes(bytes(SMALLEST_PAGE))
        base.execute("BEGIN IMMEDIATE")
        for table, columns in _TABLES.items():
            places = ", ".join("?" * len(columns.split(",")))
            for row in _rows(copied, table, columns):
                # What a broken file says may not fit into a whole one.
                with suppress(sqlite3.IntegrityError):
                    base.execute(f"INSERT INTO {table} VALUES ({places})", row)  # noqa: S608 - ours
                    count += table == "cases"
        base.execute("COMMIT")
    return count


def _rows(path: Path, table: str, columns: str) -> Iterator[tuple[object, ...]]:
    """Yield the rows from either end up to where the file is broken, each once."""
    asked = f"SELECT rowid, {columns} FROM {table} ORDER BY rowid"  # noqa: S608 - ours
    seen: set[object] = set()
    for order in ("ASC", "DESC"):
        try:
            with closing(sqlite3.connect(path)) as base:
                for rowid, *row in base.execute(f"{asked} {order}"):
                    if rowid in seen:
                        break
                    seen.add(rowid)
                    yield tuple(row)
        except sqlite3.Error as error:
            # Here it is broken, or has no such table. Anything else, as no room, is no end of it.
            if refusal_of(error) not in {Refusal.BROKEN, None}:
                raise
