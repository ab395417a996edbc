"""Reads many reports beside the window, with all cores, and tells lines as they come."""

import os
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance

from helperkit.agent.reports.kept_rows import KeptRows
from helperkit.agent.reports.lines import Telling
from helperkit.agent.turns import short_turns
from helperkit.diagnostics.inbox.folder import Found, Look, look_at
from helperkit.diagnostics.inbox.reading import Task
from helperkit.diagnostics.inbox.row import Row
from helperkit.diagnostics.inbox.workers import rows
from helperkit.gui.telling import tell
from helperkit.performer.crash import note_crash
from helperkit.words.load import Words

AT_ONCE = 100  # lines: more would let the window wait


class FolderReading(QObject):
    """One reading of a folder, or of several files, in a thread of its own."""

    came = Signal(object)  # a list of lines: new ones, or such as are known better now
    gone = Signal(object)  # the places of files that went while they were read
    ended = Signal(object)  # whether all of the folder could be looked into

    def __init__(
        self, paths: Sequence[Path], home: Path, keys: Sequence[str], language: str
    ) -> None:
        super().__init__()
        self._paths, self._keys, self._language = tuple(paths), tuple(keys), language
        self._home = home
        self._kept = KeptRows(home)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True, name="reports")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Tell nothing any more. What is read at this moment is still kept."""
        self._stopped.set()

    def join(self) -> None:
        """Wait until the thread has ended."""
        self._thread.join()

    def _run(self) -> None:
        try:
            with short_turns():
                self._read_all()
        except Exception as error:  # noqa: BLE001 - nobody shall wait for a list that is never whole
            note_crash(self._home, error)
            self._say(self.ended, False)

    def _read_all(self) -> None:
        telling = Telling(Words(self._language).text)
        there: Look = look_at(self._paths)
        known = self._kept.of(there.found)
        for at in range(0, len(there.found), AT_ONCE):
            some = there.found[at : at + AT_ONCE]
            self._say(self.came, [telling.line(found, known.get(found.place)) for found in some])
        files = {found.place: found for found in there.found if found.place not in known}
        newest = sorted(files.values(), key=lambda found: -found.mtime_ns)
        for read in self._read(newest):
            both = [(files[row.place], row) for row in read]
            self._kept.add(both)
            self._say(self.came, [telling.line(found, row) for found, row in both])
        gone = [found.place for found in there.found if not os.path.lexists(found.path)]
        if gone:
            self._say(self.gone, gone)
        self._say(self.ended, there.whole)

    def _read(self, files: Sequence[Found]) -> Iterator[list[Row]]:
        tasks = [Task(found.path, found.place, found.mtime_ns / 1e9) for found in files]
        for read in rows(tasks, self._keys, beside=True):
            yield read
            if self._stopped.is_set():
                return  # and the processes end, for nobody asks the generator any more

    def _say(self, signal: SignalInstance, value: object) -> None:
        if not self._stopped.is_set():
            tell(signal, value)
