"""The staging folder: the part file, its journal, and what of them survives anything.

`folder/.helperkit/KEY.part` holds bytes, `KEY.json` says what they are. The journal never claims
a byte that was not synced first, and is replaced as a whole, so a process killed at any moment
leaves a truthful pair. A lock on the part file keeps a second download of the same thing off it.
"""

import os
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self

from msgspec.structs import replace

from helperkit.delivery.download.keeping import disk
from helperkit.delivery.download.keeping.disk import WRITE, bring_out, on_disk, reserve
from helperkit.delivery.download.keeping.part_file import hide, open_free, remove_orphans
from helperkit.delivery.download.keeping.part_journal import (
    Journal,
    reach,
    read_journal,
    write_journal,
)
from helperkit.delivery.download.keeping.spans import Span, count, grown, joined, without
from helperkit.delivery.download.resume import Kept
from helperkit.delivery.work import Watch
from helperkit.files import make_shared
from helperkit.journey.problems import Evidence, Problem, ProblemName

STAGING = ".helperkit"
READ = 1024 * 1024
TRIES = 100  # to open a part file in a room that others tidy away
GIVEN_BACK = 64 * 1024  # bytes of the part that make room for its journal on a full disk


class Staging:
    """One download's part file and journal. Every error of the file system is a `Problem`.

    The front, `[0, written)`, grows in order; extra connections write spans ahead of it with
    `write_at`, each from a thread of its own. All else belongs to one thread.
    """

    def __init__(self, folder: Path, key: str) -> None:
        self.folder = folder
        self._key = key
        self.room = folder / STAGING
        self._lock = threading.Lock()  # of the file's position, and of the spans ahead
        with on_disk():
            self.part, self._fd = self._opened()
            self.journal_path = self.part.with_suffix(".json")
            try:
                self._take_up()
            except OSError:
                self._close_part()  # and its lock with it
                raise

    def _take_up(self) -> None:
        """Read what an earlier call left."""
        self.journal = read_journal(self.journal_path)
        kept, placing = self.journal.kept, self.journal.placing
        # Of an empty file, nothing but its journal can tell that it was moved.
        torn = os.fstat(self._fd).st_size < reach(kept)
        self._moved = torn or bool(placing and not kept.durable)
        self.placed = self._moved and bool(placing)  # until it proves otherwise
        self.written, self._ahead = self.kept.durable, self.kept.ahead
        # Unsynced bytes beyond what the journal claims may be anything.
        os.ftruncate(self._fd, reach(self.kept))

    def _opened(self) -> tuple[Path, int]:
        """Open the part file in our room, which another download may just have tidied away."""
        for _ in range(TRIES):
            make_shared(self.room)
            with suppress(FileNotFoundError):
                hide(self.room)
                return open_free(self.room, self._key)
        return open_free(self.room, self._key)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def kept(self) -> Kept:
        """What is safe of the representation under way."""
        return Kept() if self._moved else self.journal.kept

    @property
    def ahead(self) -> tuple[Span, ...]:
        """The spans beyond the front that are written by now."""
        with self._lock:
            return self._ahead

    @property
    def held(self) -> int:
        """How many bytes are written by now, in front and ahead."""
        return self.written + count(self.ahead)

    @property
    def room_taken(self) -> int:
        """How many bytes of the disk the part file has, those set aside for it included."""
        return disk.room_of(os.fstat(self._fd))

    # Writing ------------------------------------------------------------------------------

    def begin(self, journal: Journal) -> None:
        """Begin the part file anew; the bytes before are gone. Room is reserved where it can be."""
        with on_disk():
            # The journal first: whatever is killed in between, nothing false is claimed.
            self._write_journal(journal)
            self.written, self._ahead = 0, ()
            self._moved = self.placed = False
            os.ftruncate(self._fd, 0)
            reserve(self._fd, journal.kept.total or 0)

    def write(self, chunk: bytes | memoryview) -> None:
        """Add bytes to the front."""
        view, start = memoryview(chunk), self.written
        with on_disk():
            while view:
                count = self._write_some(self.written, view)
                self.written += count
                view = view[count:]
        bring_out(self._fd, start, self.written)

    def write_at(self, position: int, chunk: bytes | memoryview, *, begins: bool) -> None:
        """Write bytes ahead of the front. Any thread may call it.

        `begins`: a span of its own begins here, even where another one ends.
        """
        view, at = memoryview(chunk), position
        with on_disk():
            while view:
                count = self._write_some(at, view)
                at += count
                view = view[count:]
        with self._lock:
            self._ahead = grown(self._ahead, position, at, begins=begins)

    def _write_some(self, position: int, view: memoryview) -> int:
        with self._lock:
            os.lseek(self._fd, position, os.SEEK_SET)
            return os.write(self._fd, view[:WRITE])

    def pass_ahead(self) -> None:
        """Let the front go on over a span that begins where it ends."""
        with self._lock:
            if self._ahead and self._ahead[0][0] <= self.written:
                self.written = max(self.written, self._ahead[0][1])
                self._ahead = self._ahead[1:]

    def join(self, at: int) -> None:
        """Make one of the two spans that meet here: their seam was compared."""
        with self._lock:
            meeting = [span for span in self._ahead if at in span]
            others = [span for span in self._ahead if at not in span]
            self._ahead = tuple(sorted((*others, *joined(meeting))))

    def sync(self, *, total: int | None = None) -> None:
        """Make every byte so far survive a power cut, then say so in the journal."""
        kept = self.kept
        if total is None:
            total = kept.total
        changed = replace(kept, durable=self.written, ahead=self.ahead, total=total)
        if changed == kept or self._fd < 0:
            return
        with on_disk():
            os.fsync(self._fd)
            self._write_journal(replace(self.journal, kept=changed))

    def park(self) -> None:
        """Keep what there is, whatever ended the work; on a full disk all but the last bytes.

        A journal needs room too: without it, everything received would be lost.
        """
        try:
            self.sync()
        except Problem as problem:
            if problem.name is not ProblemName.DISK_FULL:
                return  # the journal on the disk still tells the truth
            kept = self.kept
            with suppress(Problem), on_disk():
                # What the journal claims stays; of the rest, so much goes as the journal needs.
                back = self.written if kept.ahead else GIVEN_BACK
                self.written = max(kept.durable, self.written - back)
                self._ahead = kept.ahead
                os.ftruncate(self._fd, max(self.written, reach(kept)))
                self.sync()

    def forget(self, spans: Iterable[Span]) -> None:
        """Give up some spans; the front ends where the first of them begins."""
        left = without(((0, self.written), *self._ahead), spans)
        self.written = left[0][1] if left and left[0][0] == 0 else 0
        self._ahead = tuple(span for span in left if span[0] > self.written)
        with on_disk():
            changed = replace(self.kept, durable=self.written, ahead=self._ahead)
            self._write_journal(replace(self.journal, kept=changed))

    def throw_away(self) -> None:
        """Forget all bytes: they proved wrong."""
        self.begin(Journal())

    # Reading ------------------------------------------------------------------------------

    def read_kept(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """Yield the bytes from `start` to `end`, or to where the front ends."""
        at, end = start, self.written if end is None else end
        with on_disk():
            while at < end:
                with self._lock:
                    os.lseek(self._fd, at, os.SEEK_SET)
                    chunk = os.read(self._fd, min(READ, end - at))
                if not chunk:
                    return
                at += len(chunk)
                yield chunk

    # Ending -------------------------------------------------------------------------------

    def place(self, name: str, sha256: str, watch: Watch) -> Path:
        """Give the whole, verified file its final name; `finish` must follow."""

        def announce(tried: str) -> None:
            self._write_journal(replace(self.journal, sha256=sha256, placing=tried))

        with on_disk():
            self._require_part()
        if sys.platform == "win32":
            self._close_part()  # Windows moves no open file
        return disk.place(self.part, self.folder, name, announce, watch)

    def finish(self, *, hold: bool) -> None:
        """Tidy up after the file has its final name; `hold` keeps the record of it."""
        remove_orphans(self.room, self._key, but=self.part)
        if not hold:
            self.remove()
            return
        with on_disk():
            self._unlink_part()

    def remove(self) -> None:
        """Remove part, journal and, if nothing else is in it, the staging folder."""
        with on_disk():
            # The journal while the part is locked: after that, it may be another download's.
            if self._is_in_place() or not self.part.exists():
                self.journal_path.unlink(missing_ok=True)
            self._unlink_part()
            with suppress(OSError):  # another download lives there
                self.room.rmdir()

    def close(self) -> None:
        """Let go of the files and keep them; an untouched part leaves no trace."""
        if self._fd >= 0 and not self.held:
            if self.placed:
                self.finish(hold=True)
            else:
                self.remove()
        self._close_part()

    def _unlink_part(self) -> None:
        """Remove the part file while it is locked: another download could take it in between."""
        in_place = self._is_in_place()
        if sys.platform == "win32":
            self._close_part()  # Windows removes no open file
        if in_place:
            self.part.unlink(missing_ok=True)
        self._close_part()

    def _is_in_place(self) -> bool:
        """Whether the part file's name still stands for the file that is open here."""
        if sys.platform == "win32":
            return True  # no open file can be removed
        try:
            return self._fd >= 0 and os.path.samestat(os.fstat(self._fd), self.part.stat())
        except FileNotFoundError:
            return False

    def _require_part(self) -> None:
        """Raise `Problem` where somebody removed our part file: its name may be another's now."""
        if not self._is_in_place():
            name = ProblemName.FILE_BUSY if self.room.is_dir() else ProblemName.FOLDER_GONE
            raise Problem(name, Evidence(where="download", note="part"))

    def _close_part(self) -> None:
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def _write_journal(self, journal: Journal) -> None:
        self._require_part()
        write_journal(self.journal_path, journal)
        self.journal = journal
