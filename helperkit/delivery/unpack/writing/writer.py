"""Writes what a reader pours: only what was planned, never more, never over another file."""

import os
import threading
from collections.abc import Sequence
from pathlib import Path

from helperkit.delivery.unpack.plan import Entry, Plan, refuse
from helperkit.delivery.unpack.reader import Piece
from helperkit.delivery.unpack.writing.new_file import (
    AGAIN,
    MODE,
    NEW,
    finish_closed,
    finish_open,
    write_all,
)
from helperkit.delivery.unpack.writing.origin_mark import OriginMark
from helperkit.delivery.unpack.writing.time_left import TimeLeft
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from helperkit.journey.screen import Progress


class Writer:
    """The sink of an unpacking; its folder is private, new and without links.

    With `save` it keeps what is whole, and lists in `lost` what is not. A `quiet` one tells of its
    progress only at its end.
    """

    def __init__(
        self,
        folder: Path,
        plan: Plan,
        watch: Watch,
        mark: OriginMark | None,
        *,
        save: bool = False,
        quiet: bool = False,
    ) -> None:
        self.folder = os.fspath(folder)
        self.mark = mark
        self.save = save
        self.lost: dict[int, Problem] = {}  # by member
        self._watch = watch
        self._total = plan.total
        self._quiet = quiet
        self._time_left = TimeLeft()
        self._files = {e.member: e for e in plan.entries if not e.is_folder}
        self._all_files = len(self._files)
        self._closed = 0  # files
        self._made = {""}
        self._making = threading.Lock()
        self._open: set[_File] = set()
        self._done = 0
        for entry in plan.entries:
            if entry.is_folder:
                self._make(entry.path)

    def begin(self, member: int) -> "_File | None":
        """Open the member's file; None for a member that the plan leaves out."""
        self._watch.check()
        entry = self._files.pop(member, None)
        if entry is None:
            return None
        folder = entry.path.rpartition("/")[0]
        if folder not in self._made:
            self._make(folder)
        file = _File(self, entry)
        self._open.add(file)
        return file

    def hand_over(self, members: Sequence[int]) -> "_Handover | None":
        """Let another process write these; None where more is to be done than writing."""
        if self.mark is not None or self.save:
            return None
        taken = [entry for member in members if (entry := self._files.pop(member, None))]
        return _Handover(self, tuple(taken))

    def take_back(self, entries: Sequence[Entry]) -> None:
        """Count these as not written."""
        self._files.update((entry.member, entry) for entry in entries)

    def written(self, entries: Sequence[Entry]) -> None:
        """Count these, which another process has written."""
        self.came(sum(entry.size for entry in entries))
        self._closed += len(entries)

    def take(self, member: int, file: Path) -> bool:
        """Move a finished file from the spool to the member's place; False if it is not wanted."""
        self._watch.check()
        entry = self._files.pop(member, None)
        if entry is None:
            return False
        folder = entry.path.rpartition("/")[0]
        if folder not in self._made:
            self._make(folder)
        taken = _File(self, entry, file)
        self._open.add(taken)
        taken.end()
        self.came(entry.size)
        return True

    def check(self) -> None:
        """Raise `Cancelled` if the work was asked to stop."""
        self._watch.check()

    def came(self, count: int) -> None:
        """Count bytes that were written, and report."""
        # Two threads may lose a count for the moment of one report; `finish` tells the truth.
        self._done += count
        if self._watch.is_due and not self._quiet:
            self._watch.progress(self._progress(min(self._done, self._total)))

    def closed(self, file: "_File") -> None:
        """Hear that a file is complete, or gone."""
        self._open.discard(file)
        self._closed += 1

    def finish(self) -> None:
        """Make sure that everything planned was written. Raises DAMAGED."""
        if self._files:
            missing = refuse(ProblemName.DAMAGED, "missing")
            if not self.save:
                raise missing
            self.lost.update(dict.fromkeys(self._files, missing))
        self._closed = self._all_files
        self._watch.progress(self._progress(self._total), always=True)

    def close(self) -> None:
        """Close what a failure has left open."""
        for file in tuple(self._open):
            file.close()

    def _progress(self, done: int) -> Progress:
        """Return how far it is: a file counts when it is complete."""
        return Progress(
            done=done,
            total=self._total,
            seconds_left=self._time_left.seconds(done, self._total),
            files=self._closed - len(self.lost),
            all_files=self._all_files,
        )

    def _make(self, folder: str) -> None:
        with self._making:
            (Path(self.folder) / folder).mkdir(parents=True, exist_ok=True)
            while folder not in self._made:
                self._made.add(folder)
                folder = folder.rpartition("/")[0]


class _Handover:
    """Files of the plan that another process writes."""

    def __init__(self, writer: Writer, entries: tuple[Entry, ...]) -> None:
        self._writer = writer
        self.folder = writer.folder
        self.entries = entries

    def done(self) -> None:
        """Count them."""
        self._writer.written(self.entries)

    def take_back(self) -> None:
        """Remove what there is of them."""
        for entry in self.entries:
            Path(self.folder, entry.path).unlink(missing_ok=True)
        self._writer.take_back(self.entries)


class _File:
    """One file of the plan while it is being written."""

    __slots__ = ("_entry", "_fd", "_left", "_path", "_writer")

    def __init__(self, writer: Writer, entry: Entry, ready: Path | None = None) -> None:
        self._writer = writer
        self._entry = entry
        self._path = f"{writer.folder}/{entry.path}"
        self._left = entry.size
        if ready is None:
            self._fd = os.open(self._path, NEW, MODE)
            return
        # The folder is ours alone, and the plan gives no path twice: nothing stands there.
        ready.rename(self._path)
        self._fd = os.open(self._path, AGAIN)
        self._left -= os.fstat(self._fd).st_size

    def write(self, piece: Piece) -> None:
        """Write, count and report. Raises TOO_BIG_INSIDE beyond what the plan said."""
        writer = self._writer
        writer.check()
        count = len(piece)
        self._left -= count
        if self._left < 0:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "more-than-said")
        write_all(self._fd, piece)
        writer.came(count)

    def end(self) -> None:
        """Close the file, give it its time, its right to run and its mark."""
        if self._left:
            self.lose(refuse(ProblemName.DAMAGED, "short"))
            return
        finish_open(self._fd, self._entry)
        self.close()
        if self._writer.mark is not None:
            self._writer.mark.put(Path(self._path))
        finish_closed(self._path, self._entry)  # last, because the mark would change its time

    def lose(self, problem: Problem) -> None:
        """Give the file up: raise the problem, or remove what there is of the file."""
        self.close()
        if not self._writer.save:
            raise problem
        self._writer.lost[self._entry.member] = problem
        Path(self._path).unlink()

    def close(self) -> None:
        """Close the file as it is; a second time does nothing."""
        if self._fd >= 0:
            fd, self._fd = self._fd, -1
            os.close(fd)
        self._writer.closed(self)
