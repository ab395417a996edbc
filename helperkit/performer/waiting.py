"""Reports that were to be sent and are not received yet: remembered until they are, or not wanted.

A note for each lies in the program's own folder. The report itself stays where it was written.
"""

import os
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from helperkit.delivery.regular import NotRegular, open_regular
from helperkit.delivery.upload.kept import Kept
from helperkit.files import make_private, try_lock
from helperkit.journey.report import Report
from helperkit.performer.one_at_a_time import give_back
from helperkit.product.addresses import may_take_reports

LONGEST_NOTE = 256 * 1024  # bytes
_OURS = re.compile(r"[0-9a-f]{16}\.json")  # the folder may be a link to one of the customer's
# A note that is taken away stays away: whoever writes one looks, under this lock, if it is wanted.
_WRITING = threading.Lock()


class Note(msgspec.Struct, frozen=True):
    """What is needed to go on with sending.

    `receipt` is what the server gave when it had all; None before. Another window that was asked
    to send the same finds it, and does not send it twice.
    """

    report: Report
    kept: Kept = Kept()
    receipt: str | None = None

    def is_received(self, content: bytes, report: Report) -> bool:
        """Return whether this very content was received where the report is to go."""
        import hashlib  # with OpenSSL: not before the first paint

        same = self.kept.sha256 == hashlib.sha256(content).hexdigest()
        return same and self.receipt is not None and self.report.support == report.support


def remember(home: Path, note: Note, wanted: Callable[[], bool] = lambda: True) -> None:
    """Write a note, or write it anew, if it is `wanted` still. Raises OSError."""
    from helperkit.diagnostics.placing import replace

    path = _path(home, note.report)
    _make_folder(path)
    with _WRITING:
        if wanted():
            replace(msgspec.json.encode(note), path)


def forget(home: Path, report: Report) -> None:
    """Take the note away: the report was received, or is not to be sent any more."""
    with _WRITING, suppress(OSError):
        _path(home, report).unlink(missing_ok=True)


def note_of(home: Path, path: str) -> Note | None:
    """Return the note of the report that lies there; None where it does not wait to be sent."""
    return _read(_path(home, Report(path)))


def first_unsent(home: Path, *, practice: bool = False) -> Report | None:
    """Return the report that has waited longest and that no window is sending now.

    One whose file is gone is forgotten. `practice`: one of the practice shop may be asked about.
    """
    found: list[tuple[float, Report]] = []
    with suppress(OSError):
        for path in (home / "reports" / "waiting").glob("*.json"):
            if _OURS.fullmatch(path.name):
                note = _read(path)
                if note is None or not _is_there(note.report):
                    with suppress(OSError):
                        path.unlink()
                    continue
                address = note.report.support.reports
                waits = note.receipt is None and may_take_reports(address, practice=practice)
                if waits and not _is_sent_now(path):
                    found.append((path.stat().st_mtime, note.report))
    return min(found, key=lambda one: one[0], default=(0.0, None))[1]


def _is_there(report: Report) -> bool:
    return any(Path(path).is_file() for path in (report.path, report.outgoing))


@contextmanager
def sending(home: Path, report: Report) -> Iterator[bool]:
    """Within the block no other window asks about this report; give False where one sends it."""
    path = _path(home, report).with_suffix(".lock")
    try:
        _make_folder(path)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError:  # where nothing can be kept, another window cannot have begun either
        yield True
        return
    file = os.fdopen(handle, "ab")
    alone = try_lock(file) and _is_named(file, path)
    try:
        yield alone
    finally:
        if alone:
            give_back(file, path)
        else:  # the name is the other window's
            file.close()


def _is_named(file: BinaryIO, path: Path) -> bool:
    """Return whether the file is there under its name: else its lock keeps nobody out."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False


def _is_sent_now(path: Path) -> bool:
    lock = path.with_suffix(".lock")
    try:
        with lock.open("r+b") as file:
            return not try_lock(file)
    except OSError:  # nobody made one
        return False


def _path(home: Path, report: Report) -> Path:
    import hashlib  # with OpenSSL: not before the first paint

    called = hashlib.sha256(report.path.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return home / "reports" / "waiting" / f"{called}.json"


def _make_folder(path: Path) -> None:
    make_private(path.parent.parent)
    make_private(path.parent)


def _read(path: Path) -> Note | None:
    try:
        with open_regular(path) as file:
            return msgspec.json.decode(file.read(LONGEST_NOTE), type=Note)
    except (OSError, NotRegular, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
