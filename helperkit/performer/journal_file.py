"""The journal on the disk: appended and synced at every milestone."""

import os
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from helperkit.files import try_lock
from helperkit.journey.events import Event
from helperkit.journey.journal import encode, whole


class JournalTaken(Exception):
    """Another program has this journal open."""


class JournalFile:
    """One journey's journal. Only one program writes to it at a time.

    Raises `JournalTaken`, and OSError where the folder cannot be written to.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._file: BinaryIO = path.open("a+b")
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
        """Add an event and wait until it is on the disk."""
        self._file.write(encode(event))
        self._file.flush()
        os.fsync(self._file.fileno())

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
        self._file.close()
