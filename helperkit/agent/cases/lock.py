"""One window at a time changes the cases: a lock of the system's own, which ends with its process.

SQLite has locks too, and keeps them. This one is around them for two reasons: a list that is put
aside must not be written to in that moment; and many SQLite libraries (3.7.0 to 3.51.2) can lose
a commit where one process empties the log while another begins to copy it.
Source: https://sqlite.org/wal.html#walresetbug
"""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from helperkit.agent.cases.refusal import CasesRefused, Refusal
from helperkit.files import try_lock

ASK_AGAIN_SECONDS = 0.002
PATIENCE_SECONDS = 10.0


def require_own(path: Path) -> None:
    """Raise FileExistsError where a pipe, a folder or a link stands under a name of ours.

    To open a pipe may take for ever, and a link leads to a file that is somebody else's.
    """
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISREG(mode):
        raise FileExistsError(errno.EEXIST, "no file of ours", str(path))


@contextmanager
def alone(path: Path, patience: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Within the block nobody else holds this lock. Raises `CasesRefused` (BUSY) and OSError."""
    until = time.monotonic() + patience
    require_own(path)
    with open(path, "ab", opener=_never_waiting) as file:
        while not try_lock(file):
            if time.monotonic() >= until:
                raise CasesRefused(Refusal.BUSY)
            time.sleep(ASK_AGAIN_SECONDS)
        yield


def _never_waiting(path: str, flags: int) -> int:
    """Open it, though a pipe may have taken the place of the file since it was looked at."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0), 0o600)
