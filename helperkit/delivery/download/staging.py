"""The staging folder: the part file, its journal, and what of them survives anything.

`folder/.helperkit/KEY.part` holds bytes, `KEY.json` says what they are. The journal never claims
a byte that was not synced first, and is replaced as a whole, so a process killed at any moment
leaves a truthful pair. A lock on the part file keeps a second download of the same thing off it.
"""

import errno
import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self

import msgspec

from helperkit.delivery.download.disk import on_disk, place
from helperkit.delivery.download.resume import Kept
from helperkit.delivery.regular import NotRegular, open_regular
from helperkit.delivery.work import Watch
from helperkit.files import try_lock
from helperkit.journey.problems import Problem

STAGING = ".helperkit"
VERSION = 1
READ = 1024 * 1024
GIVEN_BACK = 64 * 1024  # bytes of the part that make room for its journal on a full disk
MOST_AT_ONCE = 16  # downloads of one thing into one folder

_BINARY = getattr(os, "O_BINARY", 0)


class Journal(msgspec.Struct, frozen=True):
    """What the part file holds. `placing` and `sha256` are set just before the final move."""

    version: int = VERSION
    url: str = ""
    name: str = ""
    kept: Kept = Kept()
    sha256: str = ""
    placing: str = ""


class Staging:
    """One download's part file and journal. Every error of the file system is a `Problem`."""

    def __init__(self, folder: Path, key: str) -> None:
        self.folder = folder
        self._room = folder / STAGING
        with on_disk():
            self._room.mkdir(exist_ok=True)
            _hide(self._room)
            self.part, self._fd = _open_free(self._room, key)
            self._journal_path = self.part.with_suffix(".json")
            try:
                self.journal = _read_journal(self._journal_path)
            except OSError:
                self._close_part()  # and its lock with it
                raise
            # Of an empty file, nothing but its journal can tell that it was moved.
            durable, placing = self.journal.kept.durable, self.journal.placing
            self._moved = os.fstat(self._fd).st_size < durable or bool(placing and not durable)
            self._placed = self._moved and bool(placing)  # until it proves otherwise
            self.written = 0 if self._moved else self.journal.kept.durable
            # Unsynced bytes beyond what the journal claims may be anything.
            os.ftruncate(self._fd, self.written)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def kept(self) -> Kept:
        """What is safe of the representation under way."""
        return Kept() if self._moved else self.journal.kept

    # Writing ------------------------------------------------------------------------------

    def begin(self, journal: Journal) -> None:
        """Begin the part file anew; the bytes before are gone."""
        with on_disk():
            # The journal first: whatever is killed in between, nothing false is claimed.
            self._write_journal(journal)
            os.ftruncate(self._fd, 0)
        self.written = 0
        self._moved = self._placed = False

    def write(self, chunk: bytes | memoryview) -> None:
        """Add bytes at the end."""
        view = memoryview(chunk)
        with on_disk():
            os.lseek(self._fd, self.written, os.SEEK_SET)
            while view:
                count = os.write(self._fd, view)
                self.written += count
                view = view[count:]

    def sync(self, *, total: int | None = None) -> None:
        """Make every byte so far survive a power cut, then say so in the journal."""
        kept = self.kept
        changed = msgspec.structs.replace(kept, durable=self.written, total=total or kept.total)
        if changed == kept or self._fd < 0:
            return
        with on_disk():
            os.fsync(self._fd)
            self._write_journal(msgspec.structs.replace(self.journal, kept=changed))

    def park(self) -> None:
        """Keep what there is, whatever ended the work; on a full disk all but the last bytes.

        A journal needs room too: without it, everything received would be lost.
        """
        try:
            self.sync()
        except Problem:
            with suppress(Problem), on_disk():
                self.written = max(0, self.written - GIVEN_BACK)
                os.ftruncate(self._fd, self.written)
                self.sync()

    # Reading ------------------------------------------------------------------------------

    def read_kept(self, start: int = 0) -> Iterator[bytes]:
        """Yield the bytes from `start` to the end of what is written."""
        at = start
        with on_disk():
            while at < self.written:
                os.lseek(self._fd, at, os.SEEK_SET)
                chunk = os.read(self._fd, min(READ, self.written - at))
                if not chunk:
                    return
                at += len(chunk)
                yield chunk

    # Ending -------------------------------------------------------------------------------

    def throw_away(self) -> None:
        """Forget the bytes: they proved wrong."""
        self.begin(Journal())

    def place(self, name: str, sha256: str, watch: Watch) -> Path:
        """Give the whole, verified file its final name; `finish` must follow."""

        def announce(tried: str) -> None:
            self._write_journal(msgspec.structs.replace(self.journal, sha256=sha256, placing=tried))

        if sys.platform == "win32":
            self._close_part()  # Windows moves no open file
        return place(self.part, self.folder, name, announce, watch)

    def placed_before(
        self, watch: Watch, *, size: int | None = None, sha256: str = ""
    ) -> Path | None:
        """Return the final file of an earlier call, if it lies there unchanged and is wanted.

        So it is after a call that held it, and after one that was killed before it tidied up.
        """
        if self._placed:
            # Cancelled or failed in here, the record stays: the file may well be right.
            self._placed = self._is_placed(watch, size, sha256)
        return self.folder / self.journal.placing if self._placed else None

    def _is_placed(self, watch: Watch, size: int | None, sha256: str) -> bool:
        journal = self.journal
        if size not in {None, journal.kept.durable} or sha256 not in {"", journal.sha256}:
            return False
        target = self.folder / journal.placing
        if target.name != journal.placing:
            return False
        with on_disk():
            if not target.is_file() or target.stat().st_size != journal.kept.durable:
                return False
            digest = hashlib.sha256()
            with target.open("rb") as opened:
                while chunk := opened.read(READ):
                    watch.check()
                    digest.update(chunk)
        return digest.hexdigest() == journal.sha256

    def finish(self, *, hold: bool) -> None:
        """Tidy up after the file has its final name; `hold` keeps the record of it."""
        if not hold:
            self.remove()
            return
        self._close_part()
        with on_disk():
            self.part.unlink(missing_ok=True)

    def remove(self) -> None:
        """Remove part, journal and, if nothing else is in it, the staging folder."""
        self._close_part()
        with on_disk():
            self.part.unlink(missing_ok=True)
            self._journal_path.unlink(missing_ok=True)
            try:
                self._room.rmdir()
            except OSError:
                return  # another download lives there

    def close(self) -> None:
        """Let go of the files and keep them; an untouched part leaves no trace."""
        if self._fd >= 0 and not self.written:
            if self._placed:
                self.finish(hold=True)
            else:
                self.remove()
        self._close_part()

    def _close_part(self) -> None:
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def _write_journal(self, journal: Journal) -> None:
        new = self._journal_path.with_suffix(".new")
        new.unlink(missing_ok=True)  # whatever it is, it is not followed
        try:
            _write_synced(new, msgspec.json.encode(journal))
        except OSError:
            new.unlink(missing_ok=True)
            raise
        new.replace(self._journal_path)
        self.journal = journal


def forget_placed(folder: Path, key: str) -> None:
    """Remove the records of placed files under this key; those of work under way stay."""
    room = folder / STAGING
    # Tidying is worth no problem to a customer who has the file: what fails is found next time.
    with suppress(OSError):
        for path in (room / f"{key}.json", *room.glob(f"{key}-*.json")):
            if not path.with_suffix(".part").exists():  # work under way has one
                path.unlink(missing_ok=True)
        room.rmdir()


def _write_synced(path: Path, content: bytes) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)  # links hold secrets
    try:
        if os.write(fd, content) < len(content):  # a full disk may take only a part, and say so
            raise OSError(errno.ENOSPC, "journal")
        os.fsync(fd)
    finally:
        os.close(fd)


def _read_journal(path: Path) -> Journal:
    """Return the journal; an empty one where it is missing, torn or of another version."""
    try:
        if path.is_symlink():
            raise OSError(errno.ELOOP, "journal")
        with open_regular(path) as file:
            journal = msgspec.json.decode(file.read(), type=Journal)
    except NotRegular as error:
        raise OSError(errno.EEXIST, "journal") from error
    except (FileNotFoundError, msgspec.DecodeError, RecursionError):
        return Journal()
    return journal if journal.version == VERSION and journal.kept.durable >= 0 else Journal()


def _open_free(room: Path, key: str) -> tuple[Path, int]:
    """Open and lock the first part file that no other download works on."""
    flags = os.O_RDWR | os.O_CREAT | _BINARY | getattr(os, "O_NOFOLLOW", 0)
    number = 1
    while True:
        path = room / (f"{key}.part" if number == 1 else f"{key}-{number}.part")
        fd = os.open(path, flags, 0o666)
        if number < MOST_AT_ONCE and not try_lock(fd):
            os.close(fd)
            number += 1
            continue
        status = os.fstat(fd)
        if not stat.S_ISREG(status.st_mode):
            os.close(fd)
            raise OSError(errno.EEXIST, "part")
        if status.st_nlink == 1:
            return path, fd
        # Killed between naming the final file and removing this name, or removed by the download
        # that held the lock: either way these bytes are not ours to write to.
        if status.st_nlink > 1:
            path.unlink()
        os.close(fd)


def _hide(folder: Path) -> None:
    """Keep the staging folder out of the customer's sight on Windows; elsewhere the dot does."""
    if sys.platform == "win32":
        import ctypes  # only needed there

        ctypes.windll.kernel32.SetFileAttributesW(str(folder), 2)
