"""The journal on the disk: appended and synced at every milestone."""

import os
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from helperkit.files import try_lock
from helperkit.journey.events import Event
from helperkit.journey.journal import encode, whole

BINARY: int = getattr(os, "O_BINARY", 0)  # Windows would change line ends


class JournalTaken(Exception):
    """Another program has this journal open."""


class JournalFile:
    """One journey's journal. Only one program writes to it at a time.

    Raises `JournalTaken`, and OSError where the folder cannot be written to.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path = path
        self._broken = False
        # For the owner alone: a journal holds links that are worth a product.
        number = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | BINARY, 0o600)
        self._file: BinaryIO = os.fdopen(number, "a+b")
        if not try_lock(self._file):
            self._file.close()
            raise JournalTaken(str(path))
        self._file.seek(0)
        found = self._file.read()
        self.found = whole(found)
        if len(self.found) < len(found):  # a torn last line: a crash came while it was written
            self._file.truncate(len(self.found))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def append(self, event: Event) -> None:
        """Add an event and wait until it is on the disk.

        Where the disk takes no more, or an event cannot be written down, such as a file's name
        that is no text, the journey goes on without its journal: after a gap, what is played
        again would be another journey.
        """
        if self._broken:
            return
        try:
            self._file.write(encode(event, int(time.time())))
            self._file.flush()
            os.fsync(self._file.fileno())
        except (OSError, UnicodeEncodeError):
            self._broken = True

    def begin_anew(self) -> None:
        """Keep the old journal as `….old` beside, and begin an empty one."""
        self.path.with_suffix(".old.jsonl").write_bytes(self.path.read_bytes())
        self._file.truncate(0)
        self.found = b""

    def read(self) -> bytes:
        """Return the journal as it stands."""
        return whole(self.path.read_bytes())

    def close(self) -> None:
        """Close the file and give it free."""
        with suppress(OSError):  # what could not be written cannot be written now
            self._file.close()
