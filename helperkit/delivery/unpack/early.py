"""Unpacking a ZIP while it is still on its way, so that it is ready at its last byte.

The directory stands at the end of a ZIP, so the end is wanted first. Then each member is unpacked,
into staging, as soon as its bytes are there. Nothing appears before the whole file was found to
be right; whatever is doubtful or fails on the way is given up without a word, and the file is
unpacked in the plain order afterwards.
"""

import contextlib
import os
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from helperkit.delivery.unpack.plan import LIMITS, Plan, refuse
from helperkit.delivery.unpack.reader import Sink
from helperkit.delivery.unpack.unpacking import Unpacked, Unpacking, planned
from helperkit.delivery.unpack.writing.origin_mark import read_mark
from helperkit.delivery.unpack.zip.reader import ZipReader
from helperkit.delivery.unpack.zip.source import Source
from helperkit.delivery.unpack.zip.starts import each_start
from helperkit.delivery.work import Watch
from helperkit.journey.problems import ProblemName

LEAST = 8 << 20  # bytes of a file that is worth it
# Bytes of the end that are asked for first. The server may send them twice: they stay below 1 %.
LEAST_END, MOST_END, SHARE = 64 << 10, 4 << 20, 256
_ZIP_HEAD = b"PK\3\4"


class EarlyUnpacking:
    """One parcel that is followed while it comes; a `Follower`. Close it in any case."""

    def __init__(self, into: Path) -> None:
        self.into = into
        self._try: _Try | None = None

    def began(self, part: Path, total: int, first: bytes) -> int:
        """Begin to follow a ZIP; see `Follower`."""
        self.close()
        if total < LEAST or not first.startswith(_ZIP_HEAD):
            return 0
        try:
            self._try = _Try(part, total, self.into)
        except OSError:
            return 0
        return min(max(LEAST_END, total // SHARE), MOST_END)

    def grew(self, front: int, end_from: int) -> None:
        """Go on with what is there now."""
        if self._try is not None:
            self._try.grew(front, end_from)

    def whole(self) -> None:
        """Let go of the part file where it could not be moved otherwise."""
        if self._try is not None and sys.platform == "win32":
            self._try.let_go()

    def stopped(self) -> None:
        """Give up."""
        self.close()

    def publish(self, archive: Path, folder_name: str, watch: Watch) -> Unpacked | None:
        """Let the folder of this archive appear; None where it must be unpacked plainly.

        Waits for the last member. Raises `Cancelled` and what publishing raises.
        """
        current, self._try = self._try, None
        if current is None:
            return None
        try:
            return current.publish(archive, folder_name, watch)
        finally:
            current.close()

    def close(self) -> None:
        """Give up, and leave nothing behind."""
        current, self._try = self._try, None
        if current is not None:
            current.close()


class _Try:
    """One representation of the file, and the thread that unpacks it."""

    def __init__(self, part: Path, total: int, into: Path) -> None:
        self._part = part
        self._total = total
        self._watch = Watch()
        self._unpacking = Unpacking(into, self._watch, password="", save=False)
        self._into = into
        self._source = _Growing(part, total, self._watch.check)
        self._publish: Callable[[str, Watch], Unpacked] | None = None
        self._staging = contextlib.ExitStack()
        self._thread = threading.Thread(target=self._run, name="early", daemon=True)
        self._thread.start()

    def grew(self, front: int, end_from: int) -> None:
        self._source.grew(front, end_from)

    def publish(self, archive: Path, folder_name: str, watch: Watch) -> Unpacked | None:
        if not self._is_of(archive):
            return None
        self._source.grew(self._total, self._total)
        while self._thread.is_alive():
            watch.check()
            self._thread.join(0.02)
        return None if self._publish is None else self._publish(folder_name, watch)

    def let_go(self) -> None:
        self._source.grew(self._total, self._total)
        self._thread.join()
        self._source.close()

    def close(self) -> None:
        self._watch.cancel()
        self._source.wake()
        self._thread.join()
        self._staging.close()
        self._source.close()

    def _is_of(self, archive: Path) -> bool:
        """Whether the archive is the very file that was followed."""
        with contextlib.suppress(OSError):
            return os.path.samestat(archive.stat(), self._source.status) and (
                archive.stat().st_size == self._total
            )
        return False

    def _run(self) -> None:
        # Whatever it is, the plain order will meet it again, and tell it to the customer.
        with contextlib.suppress(Exception):
            self._source.wait_for_end()
            reader = _GrowingZip(self._source.file, self._source)
            plan = planned(reader, self._total)
            self._require_room(plan)
            self._publish = self._unpacking.begin(
                reader, plan, self._total, read_mark(self._part), self._staging
            )

    def _require_room(self, plan: Plan) -> None:
        """Raise where the parcel, the rest of the file and a little more would not fit."""
        if plan.needs_password:
            raise refuse(ProblemName.PASSWORD, "needed")
        needed = plan.total + self._total + LIMITS.spare
        if shutil.disk_usage(self._into).free < needed:
            raise refuse(ProblemName.DISK_FULL, "early")


class _Growing(Source):
    """A part file: who reads what is not there yet waits for it."""

    is_whole = False

    def __init__(self, part: Path, total: int, check: Callable[[], None]) -> None:
        super().__init__(part.open("rb"))
        self.size = total
        self.status = os.fstat(self.file.fileno())
        self._check = check
        self._changed = threading.Condition()
        self._front = 0
        self._end_from = total

    def grew(self, front: int, end_from: int) -> None:
        with self._changed:
            self._front, self._end_from = front, min(end_from, self.size)
            self._changed.notify_all()

    def wake(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def wait_for_end(self) -> None:
        """Wait until the end is there. Raise `Cancelled`."""
        self._wait(lambda: self._end_from < self.size or self._front >= self.size)

    def read(self, at: int, length: int) -> bytes:
        """Return bytes from a place, as soon as they are there. Raise `Cancelled`."""
        end = at + length
        self._wait(lambda: self._front >= end or at >= self._end_from or end > self.size)
        return super().read(at, length)

    def close(self) -> None:
        self.file.close()

    def _wait(self, is_there: Callable[[], bool]) -> None:
        with self._changed:
            while not is_there():
                self._check()
                self._changed.wait()
            self._check()


class _GrowingZip(ZipReader):
    """A ZIP of which the directory is there, and the members come one after another."""

    def _find_starts(self, *, save: bool) -> dict[int, int]:
        """Leave it for later: the local headers are not there yet."""
        return {} if not save else super()._find_starts(save=save)

    def pour(self, sink: Sink, password: str) -> None:
        """Give each member as soon as it is there; its local header is checked right before."""
        for number, start in each_start(self._source, self._records):
            self._starts[number] = start
            outlet = sink.begin(number)
            if outlet is not None:
                self._pour_one(number, self._packed(number, password, sink.check), outlet)
