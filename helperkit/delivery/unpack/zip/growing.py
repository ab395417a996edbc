"""A ZIP that is on its way: its file as far as it is there, and its reader."""

import os
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO, cast

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.reader import Sink
from helperkit.delivery.unpack.single.spool import Taking
from helperkit.delivery.unpack.zip.forward import Found
from helperkit.delivery.unpack.zip.reader import ZipReader
from helperkit.delivery.unpack.zip.seekable import Seekable
from helperkit.delivery.unpack.zip.source import Source
from helperkit.delivery.unpack.zip.starts import each_start
from helperkit.journey.problems import ProblemName


class NotThere(Exception):
    """These bytes have not come yet, and nobody waits for them."""


class Growing(Source):
    """A part file: who reads what is not there yet waits for it.

    `check` raises what ends a wait; it is called after each `wake`.
    """

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
        """Hear that the bytes up to `front`, and those from `end_from` on, are there."""
        with self._changed:
            self._front, self._end_from = front, min(end_from, self.size)
            self.is_whole = self.all_is_there
            self._changed.notify_all()

    def wake(self) -> None:
        """Let whoever waits look whether to go on."""
        with self._changed:
            self._changed.notify_all()

    @property
    def to_come(self) -> int:
        """How many bytes are still to come."""
        return max(0, self._end_from - self._front)

    @property
    def all_is_there(self) -> bool:
        """Whether nothing is missing any more."""
        return self._front >= self._end_from

    @property
    def end_is_there(self) -> bool:
        """Whether the end is, be it all of the file or the last bytes of it."""
        return self._end_from < self.size or self.all_is_there

    def wait_for(self, is_so: Callable[[], bool]) -> None:
        """Wait until it is so. Raises what `check` raises."""
        with self._changed:
            while not is_so():
                self._check()
                self._changed.wait()
            self._check()

    def is_there(self, at: int, length: int) -> bool:
        """Whether these bytes are there; what lies behind the file's end never will be."""
        end = at + length
        return self._front >= end or at >= self._end_from or self.all_is_there or end > self.size

    def read(self, at: int, length: int) -> bytes:
        """Return bytes from a place, as soon as they are there. Raises as `wait_for`, DAMAGED."""
        self.wait_for(lambda: self.is_there(at, length))
        return super().read(at, length)

    def up_to(self, at: int, length: int) -> bytes:
        """Return bytes from a place, less where the file ends before. Raises as `read`."""
        return self.read(at, max(0, min(length, self.size - at)))

    def now(self, at: int, length: int) -> bytes:
        """Return bytes from a place. Raises NotThere instead of waiting."""
        if not self.is_there(at, length):
            raise NotThere
        return super().read(at, length)

    def close(self) -> None:
        """Close the file."""
        self.file.close()


class _Now(Seekable):
    """The file as it is now, for those who read it like any other; NotThere beyond that."""

    def __init__(self, source: Growing) -> None:
        super().__init__(source.size)
        self._source = source

    def fill(self, at: int, view: memoryview) -> int:
        view[:] = self._source.now(at, len(view))
        return len(view)


class GrowingZip(ZipReader):
    """A ZIP of which the directory is there, and the members come one after another.

    `found`: members that were unpacked by their local headers, by the places of these. Raises
    NotThere where not all of the directory is there, and UNSAFE_PARCEL where it disagrees.
    """

    def __init__(self, source: Growing, found: Mapping[int, Found]) -> None:
        self._growing = source
        super().__init__(cast(BinaryIO, _Now(source)), source)
        self.ready: dict[int, Path] = {}  # files that are unpacked already, by member
        for number, record in enumerate(self._records):
            one = found.get(record.offset)
            if one is None:
                continue
            if not one.is_of(record):
                raise refuse(ProblemName.UNSAFE_PARCEL, "directory-disagrees")
            self.ready[number] = one.file

    def _find_starts(self, *, save: bool) -> dict[int, int]:
        """Leave it for later: the local headers are not there yet."""
        return {} if not save else super()._find_starts(save=save)

    def pour(self, sink: Sink, password: str) -> None:
        """Give each member as soon as it is there; its local header is checked right before.

        Once all is there, the rest is given at once. The sink is one on the disk of `ready`.
        """
        taking = cast(Taking, sink)
        starts = each_start(self._source, self._records)
        while not self._growing.all_is_there:
            number, start = next(starts, (-1, 0))
            if number < 0:
                return
            if not self._is_taken(number, taking):
                self._starts[number] = start
                outlet = sink.begin(number)
                if outlet is not None:
                    self._pour_one(number, self._packed(number, password, sink.check), outlet)
        rest = dict(starts)
        self._starts = {n: start for n, start in rest.items() if not self._is_taken(n, taking)}
        super().pour(sink, password)

    def _is_taken(self, number: int, sink: Taking) -> bool:
        """Whether the member's file was there already, and lies in its place now."""
        file = self.ready.get(number)
        return file is not None and sink.take(number, file)
