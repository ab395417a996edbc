"""Unpacking a stream in one pass: its files lie under numbers until all of its names are known.

A stream's list comes with its bytes, and to make it twice would double the time. So the bytes go
into a private folder, under names of ours; nothing that the archive says touches the disk before
the plan is made and checked.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, runtime_checkable

import msgspec

from helperkit.delivery.unpack.plan import check_room
from helperkit.delivery.unpack.reader import Piece, Sink
from helperkit.delivery.unpack.writing.new_file import MODE, NEW, write_all
from helperkit.journey.problems import Problem


class Taking(Sink, Protocol):
    """A sink on the same disk as the spool."""

    def take(self, member: int, file: Path) -> bool:
        """Move a finished file to a member's place; False when the member is not wanted."""


class Spool(msgspec.Struct):
    """A private, empty folder on the disk where the files will appear."""

    folder: str
    free: int  # bytes
    check: Callable[[int], None]  # hears how much of the archive was read; raises `Cancelled`
    came: int = 0

    def path(self, number: int) -> Path:
        """Return where a file lies."""
        return Path(self.folder, str(number))

    def open(self, number: int) -> "SpoolFile":
        """Begin a file. Raises OSError."""
        return SpoolFile(self, number)


@runtime_checkable
class Spooled(Protocol):
    """A reader whose list comes with the bytes, so that a spool saves it half of the work."""

    def spool(self, spool: Spool) -> None:
        """Unpack into a spool, from which `pour` then takes the files."""


class SpoolFile:
    """One file of a spool while it is being written; an `Outlet`."""

    __slots__ = ("_fd", "_spool")

    def __init__(self, spool: Spool, number: int) -> None:
        self._spool = spool
        self._fd = os.open(f"{spool.folder}/{number}", NEW, MODE)

    def write(self, piece: Piece) -> None:
        """Write. Raises DISK_FULL before the disk is, and OSError."""
        spool = self._spool
        spool.came += len(piece)
        check_room(spool.came, spool.free)
        write_all(self._fd, piece)

    def end(self) -> None:
        """Close the file."""
        self.close()

    def lose(self, problem: Problem) -> None:  # noqa: ARG002 - the index keeps it
        """Close the file; it stays with what came."""
        self.close()

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        if self._fd >= 0:
            fd, self._fd = self._fd, -1
            os.close(fd)
