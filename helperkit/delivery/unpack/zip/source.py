"""The bytes of an archive by their place, for any thread."""

import os
import threading
from typing import BinaryIO

from helperkit.delivery.unpack.plan import refuse
from helperkit.journey.problems import ProblemName


class Source:
    """An open archive; one file, or several that are read as one."""

    is_whole = True  # so that reading more than is needed costs no waiting

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.size = file.seek(0, os.SEEK_END)
        self._lock = threading.Lock()
        self._fd = -1
        if hasattr(os, "pread"):
            try:
                self._fd = file.fileno()
            except OSError:  # several files have no number together
                self._fd = -1

    def read(self, at: int, length: int) -> bytes:
        """Return so many bytes from a place. Raises DAMAGED where the file ends before."""
        if self._fd >= 0:
            content = os.pread(self._fd, length, at)
            while len(content) < length:
                more = os.pread(self._fd, length - len(content), at + len(content))
                if not more:
                    break
                content += more
        else:
            with self._lock:
                self.file.seek(at)
                content = self.file.read(length)
        if len(content) != length:
            raise refuse(ProblemName.DAMAGED, "short")
        return content


class Window:
    """Reads in order, a stretch at a time: thousands of small looks make few calls."""

    STRETCH = 256 * 1024

    def __init__(self, source: Source) -> None:
        self._source = source
        self._at = 0
        self._content = b""

    def look(self, at: int, length: int) -> tuple[bytes, int]:
        """Return bytes, and where in them the place is; less follow where the file ends before."""
        begin = at - self._at
        if begin < 0 or begin + length > len(self._content):
            stretch = max(length, self._ahead(at))
            self._content = self._source.read(at, min(stretch, max(0, self._source.size - at)))
            self._at, begin = at, 0
        return self._content, begin

    def _ahead(self, at: int) -> int:
        """Return how much more is worth reading: little where the last look was far from here."""
        if not self._source.is_whole:
            return 0
        near = 0 <= at - self._at - len(self._content) < self.STRETCH // 4
        return self.STRETCH if near else 4096
