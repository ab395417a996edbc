"""Writes what a reader pours: only what was planned, never more, never over another file."""

import contextlib
import os
from pathlib import Path
from typing import BinaryIO

from helperkit.delivery.unpack.origin_mark import OriginMark
from helperkit.delivery.unpack.plan import Entry, Plan, refuse
from helperkit.delivery.work import Watch
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import Progress


class Writer:
    """The sink of an unpacking; its folder is private, new and without links."""

    def __init__(self, folder: Path, plan: Plan, watch: Watch, mark: OriginMark | None) -> None:
        self._folder = folder
        self._watch = watch
        self._mark = mark
        self._total = plan.total
        self._files = {e.member: e for e in plan.entries if not e.is_folder}
        self._made = {""}
        self._entry: Entry | None = None
        self._open: BinaryIO | None = None
        self._left = 0
        self.done = 0  # bytes written
        for entry in plan.entries:
            if entry.is_folder:
                self._make(entry.path)

    def begin(self, member: int) -> bool:
        """Open the member's file; False for a member that the plan leaves out."""
        self.check()
        entry = self._files.pop(member, None)
        if entry is None:
            return False
        self._make(entry.path.rpartition("/")[0])
        self._entry = entry
        self._left = entry.size
        self._open = (self._folder / entry.path).open("xb")
        return True

    def write(self, piece: bytes | bytearray) -> None:
        """Write, count and report. Raises TOO_BIG_INSIDE beyond what the plan said."""
        assert self._open is not None  # noqa: S101 - a reader writes between begin and end
        self.check()
        self._left -= len(piece)
        if self._left < 0:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "more-than-said")
        self._open.write(piece)
        self.done += len(piece)
        self._watch.progress(Progress(done=self.done, total=self._total))

    def end(self) -> None:
        """Close the file, give it its time, its right to run and its mark."""
        assert self._open is not None  # noqa: S101 - as above
        assert self._entry is not None  # noqa: S101 - as above
        self._open.close()
        self._open = None
        path = self._folder / self._entry.path
        if self._entry.runnable and os.name == "posix":
            mode = path.stat().st_mode
            path.chmod(mode | (mode & 0o444) >> 2)  # whoever may read it may run it
        if self._mark is not None:
            self._mark.put(path)
        if self._entry.modified is not None:
            with contextlib.suppress(OSError, OverflowError, ValueError):
                os.utime(path, (self._entry.modified, self._entry.modified))

    def check(self) -> None:
        """Raise `Cancelled` if the work was asked to stop."""
        self._watch.check()

    def finish(self) -> None:
        """Make sure that everything planned was written. Raises DAMAGED."""
        if self._files:
            raise refuse(ProblemName.DAMAGED, "missing")
        self._watch.progress(Progress(done=self.done, total=self._total), always=True)

    def close(self) -> None:
        """Close what a failure has left open."""
        if self._open is not None:
            with contextlib.suppress(OSError):
                self._open.close()

    def _make(self, folder: str) -> None:
        if folder in self._made:
            return
        (self._folder / folder).mkdir(parents=True, exist_ok=True)
        self._made.add(folder)
