"""Reports that were to be sent and are not received yet: remembered until they are, or not wanted.

A note for each lies in the program's own folder. The report itself stays where it was written.
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from helperkit.delivery.upload.kept import Kept
from helperkit.files import make_private, try_lock
from helperkit.journey.report import Report
from helperkit.product.addresses import may_take_reports

LONGEST_NOTE = 256 * 1024  # bytes
# A note that is taken away stays away: whoever writes one looks, under this lock, if it is wanted.
_WRITING = threading.Lock()


class Note(msgspec.Struct, frozen=True):
    """What is needed to go on with sending."""

    report: Report
    kept: Kept = Kept()


def remember(home: Path, note: Note, wanted: Callable[[], bool] = lambda: True) -> None:
    """Write a note, or write it anew, if it is `wanted` still. Raises OSError."""
    path = _path(home, note.report)
    _make_folder(path)
    part = path.with_suffix(".part")
    with _WRITING:
        if not wanted():
            return
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.encode(note))
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)


def forget(home: Path, report: Report) -> None:
    """Take the note away: the report was received, or is not to be sent any more."""
    with _WRITING, suppress(OSError):
        _path(home, report).unlink(missing_ok=True)


def kept_of(home: Path, report: Report) -> Kept:
    """Return what was kept of sending this report, if it ever began."""
    note = _read(_path(home, report))
    return note.kept if note is not None else Kept()


def first_unsent(home: Path, *, practice: bool = False) -> Report | None:
    """Return the report that has waited longest and that no window is sending now.

    One whose file is gone is forgotten. `practice`: one of the practice shop may be asked about.
    """
    found: list[tuple[float, Report]] = []
    with suppress(OSError):
        for path in (home / "reports" / "waiting").glob("*.json"):
            note = _read(path)
            if note is None or not Path(note.report.outgoing).is_file():
                with suppress(OSError):
                    path.unlink()
                continue
            address = note.report.support.reports
            if may_take_reports(address, practice=practice) and not _is_sent_now(path):
                found.append((path.stat().st_mtime, note.report))
    return min(found, key=lambda one: one[0], default=(0.0, None))[1]


@contextmanager
def sending(home: Path, report: Report) -> Iterator[bool]:
    """Within the block no other window asks about this report; give False where one sends it."""
    path = _path(home, report).with_suffix(".lock")
    _make_folder(path)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "ab") as file:
        yield try_lock(file)
    with suppress(OSError):
        path.unlink()


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
        with path.open("rb") as file:
            return msgspec.json.decode(file.read(LONGEST_NOTE), type=Note)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
