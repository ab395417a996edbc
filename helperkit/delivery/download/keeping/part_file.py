"""Part files: which one a download works on, and which are nobody's."""

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

from helperkit.files import try_lock

MOST_AT_ONCE = 16  # downloads of one thing into one folder

_BINARY = getattr(os, "O_BINARY", 0)


def open_free(room: Path, key: str) -> tuple[Path, int]:
    """Open and lock the first part file that no other download works on. Raises OSError.

    What a killed one left comes before a new one.
    """
    names = [room / f"{key}{f'-{n}' if n > 1 else ''}.part" for n in range(1, MOST_AT_ONCE + 1)]
    known = [path for path in names if path.exists() or path.with_suffix(".json").exists()]
    for path in (*known, *names):
        fd = _open_locked(path)
        if fd is not None:
            return path, fd
    raise OSError(errno.EBUSY, "part")


def _open_locked(path: Path) -> int | None:
    flags = os.O_RDWR | os.O_CREAT | _BINARY | getattr(os, "O_NOFOLLOW", 0)
    while True:
        fd = os.open(path, flags, 0o666)
        if not try_lock(fd):
            os.close(fd)
            return None
        status = os.fstat(fd)
        if not stat.S_ISREG(status.st_mode):
            os.close(fd)
            raise OSError(errno.EEXIST, "part")
        if status.st_nlink == 1:
            return fd
        # Killed between naming the final file and removing this name, or removed by the download
        # that held the lock: either way these bytes are not ours to write to.
        if status.st_nlink > 1:
            path.unlink()
        os.close(fd)


def remove_orphans(room: Path, key: str, but: Path) -> None:
    """Remove what other downloads of the same thing left that were killed."""
    for path in room.glob(f"{key}*.part"):
        if path != but:
            with suppress(OSError):  # tidying is worth no problem to a customer who has the file
                _remove_if_nobodys(path)


def _remove_if_nobodys(path: Path) -> None:
    """Remove a part file that no download works on, while it is locked here."""
    fd = os.open(path, os.O_RDWR | _BINARY | getattr(os, "O_NOFOLLOW", 0))
    try:
        if not try_lock(fd) or not os.fstat(fd).st_nlink:  # somebody else's, or gone already
            return
        if sys.platform == "win32":
            os.close(fd)  # Windows removes no open file
            fd = -1
        path.with_suffix(".json").unlink(missing_ok=True)
        path.unlink()
    finally:
        if fd >= 0:
            os.close(fd)


def hide(folder: Path) -> None:
    """Keep the staging folder out of the customer's sight on Windows; elsewhere the dot does."""
    if sys.platform == "win32":
        import ctypes  # only needed there

        ctypes.windll.kernel32.SetFileAttributesW(str(folder), 2)
