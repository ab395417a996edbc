"""Why the cases cannot be read or kept: each cause has a name, and words that say what to do."""

import sqlite3
from enum import StrEnum
from pathlib import Path

from helperkit.delivery.disk_errors import named
from helperkit.journey.problems import ProblemName


class Refusal(StrEnum):
    """A cause. The value is its name in `assets/words` and in commands."""

    BROKEN = "broken"  # the file is damaged; it was put aside where `aside` says
    NEWER = "newer"  # a newer Helper Kit wrote it
    READ_ONLY = "read_only"
    FULL = "full"
    BUSY = "busy"  # another window wrote for too long
    GONE = "gone"  # the folder went, or the disk does not answer


class CasesRefused(Exception):
    """The cases cannot be used now. What was stored is still there.

    `aside` is where a broken list was put; `saved` how many of its cases are in the new one.
    """

    def __init__(self, refusal: Refusal, aside: Path | None = None, saved: int = 0) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.aside = aside
        self.saved = saved


# As what a refusal ends a command, for programs that know the closed list of problems.
PROBLEMS = {
    Refusal.BROKEN: ProblemName.DAMAGED,
    Refusal.NEWER: ProblemName.NOT_EXPECTED,
    Refusal.READ_ONLY: ProblemName.FOLDER_NOT_ALLOWED,
    Refusal.FULL: ProblemName.DISK_FULL,
    Refusal.BUSY: ProblemName.FILE_BUSY,
    Refusal.GONE: ProblemName.FOLDER_GONE,
}
_OF_PROBLEMS = {problem: refusal for refusal, problem in PROBLEMS.items()}

# The primary result codes of SQLite. Source: https://sqlite.org/rescode.html
_OF_CODES = {
    sqlite3.SQLITE_CORRUPT: Refusal.BROKEN,
    sqlite3.SQLITE_NOTADB: Refusal.BROKEN,
    sqlite3.SQLITE_READONLY: Refusal.READ_ONLY,
    sqlite3.SQLITE_PERM: Refusal.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Refusal.READ_ONLY,
    sqlite3.SQLITE_FULL: Refusal.FULL,
    sqlite3.SQLITE_BUSY: Refusal.BUSY,
    sqlite3.SQLITE_LOCKED: Refusal.BUSY,
    sqlite3.SQLITE_IOERR: Refusal.GONE,
}
_PRIMARY = 0xFF  # the lowest byte of an extended code
# Extended codes that say something else: a name that went; no room for what windows share.
_OF_EXTENDED = {
    sqlite3.SQLITE_READONLY_DBMOVED: Refusal.GONE,
    sqlite3.SQLITE_IOERR_SHMSIZE: Refusal.FULL,
}


def refusal_of(error: sqlite3.Error | OSError) -> Refusal | None:
    """Return what an error means; None for one that nobody foresaw."""
    if isinstance(error, OSError):
        return _OF_PROBLEMS.get(named(error) or ProblemName.UNKNOWN)
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    return _OF_EXTENDED.get(code) or _OF_CODES.get(code & _PRIMARY)
