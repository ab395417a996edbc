"""The journal on the disk: appended and synced at every milestone."""

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from helperkit.files import try_lock
from helperkit.journey.events import Event
from helperkit.journey.journal import encode, whole

NOWHERE = Path(os.devnull)
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
        if path != NOWHERE and not try_lock(self._file):
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
        """Begin an empty one. The old one is kept as `….old` beside, where there is room for it.

        A disk that is full of other things must not keep the window from opening.
        """
        from helperkit.diagnostics.placing import replace  # only here: not before the first paint

        with suppress(OSError):
            replace(self.path.read_bytes(), self.path.with_suffix(".old.jsonl"))
        try:
            self._file.truncate(0)
        except OSError:  # what comes now must not stand behind what was
            self._broken = True
        self.found = b""

    def read(self) -> bytes:
        """Return the journal as it stands."""
        return whole(self.path.read_bytes())

    def close(self) -> None:
        """Close the file and give it free."""
        with suppress(OSError):  # what could not be written cannot be written now
            self._file.close()


def journal_for_this_time(name: str) -> JournalFile:
    """Return a journal that the next start does not find, or where no disk has room for it, none.

    A full disk is what the window is to tell of: it must not keep it from opening.
    """
    try:
        return JournalFile(Path(tempfile.mkdtemp(prefix="helperkit-")) / f"{name}.jsonl")
    except OSError:
        return JournalFile(NOWHERE)
