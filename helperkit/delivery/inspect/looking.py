"""An open file that is looked into for a while: reads by place, never more than asked."""

import os
import time
from typing import BinaryIO

from helperkit.delivery.work import Watch

MOST_READ = 16 << 20  # bytes at once


class OutOfTime(Exception):
    """The look took too long."""


class Torn(Exception):
    """The file's own structure leads out of it, or contradicts itself."""


class Look:
    """One file under the eye. Raises OutOfTime, Torn and `Cancelled`."""

    def __init__(self, file: BinaryIO, head: bytes, seconds: float, watch: Watch) -> None:
        self.file = file
        self.head = head
        self.size = file.seek(0, os.SEEK_END)
        self.watch = watch
        self._until = time.monotonic() + seconds

    def check(self) -> None:
        """Raise when the time is over, or the watch says so."""
        self.watch.check()
        if time.monotonic() >= self._until:
            raise OutOfTime

    @property
    def left(self) -> float:
        """Seconds that are left."""
        return max(0.0, self._until - time.monotonic())

    def read(self, at: int, length: int) -> bytes:
        """Return bytes from a place, fewer at the end of the file."""
        self.check()
        if at < 0:
            raise Torn
        self.file.seek(at)
        return self.file.read(min(length, MOST_READ))

    def exactly(self, at: int, length: int) -> bytes:
        """Return just so many bytes. Raises Torn where the file ends before."""
        found = self.read(at, length)
        if len(found) < length:
            raise Torn
        return found

    def number(self, at: int, length: int, order: str = "big") -> int:
        """Return an unsigned number at a place."""
        return int.from_bytes(self.exactly(at, length), "little" if order == "little" else "big")

    def tail(self, length: int) -> bytes:
        """Return the last bytes."""
        return self.read(max(0, self.size - length), length)
