"""One new file in a folder of our own: opened, filled, and given its time and its right to run."""

import contextlib
import os
from pathlib import Path

from helperkit.delivery.unpack.plan import Entry

Content = bytes | bytearray | memoryview

# A name that stands there already, link or not, is never opened.
AGAIN = (
    os.O_WRONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
NEW = AGAIN | os.O_CREAT | os.O_EXCL
MODE = 0o666

_TIME_WHILE_OPEN = os.utime in os.supports_fd


def write_new(folder: str, entry: Entry, content: Content) -> None:
    """Write a whole file. Raises OSError; what was begun then is left as it is."""
    path = f"{folder}/{entry.path}"
    try:
        fd = os.open(path, NEW, MODE)
    except FileNotFoundError:  # the first file of its folder
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        fd = os.open(path, NEW, MODE)
    try:
        write_all(fd, content)
        finish_open(fd, entry)
    finally:
        os.close(fd)
    finish_closed(path, entry)


def write_all(fd: int, content: Content) -> None:
    """Write all of it: a write may stop short, as where the disk is nearly full."""
    written, count = os.write(fd, content), len(content)
    while written < count:
        written += os.write(fd, memoryview(content)[written:])


def finish_open(fd: int, entry: Entry) -> None:
    """Give a complete file what it can have while it is open: its time, its right to run."""
    if _TIME_WHILE_OPEN:
        _set_time(fd, entry)
    if entry.runnable and os.name == "posix":
        mode = os.fstat(fd).st_mode
        os.fchmod(fd, mode | (mode & 0o444) >> 2)  # whoever may read it may run it


def finish_closed(path: str, entry: Entry) -> None:
    """Give a complete file what it can have only when it is closed and marked: its time."""
    if not _TIME_WHILE_OPEN:
        _set_time(path, entry)


def _set_time(file: int | str, entry: Entry) -> None:
    if entry.modified is not None:
        with contextlib.suppress(OSError, OverflowError, ValueError):
            os.utime(file, (entry.modified, entry.modified))
