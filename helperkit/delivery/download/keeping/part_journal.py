"""The journal of a part file: what its bytes are, replaced as a whole so that it is never torn."""

import errno
import os
import sys
import time
from pathlib import Path

import msgspec

from helperkit.delivery.download.resume import Kept
from helperkit.delivery.regular import NotRegular, open_regular

VERSION = 2
REPLACE_TRIES, REPLACE_SECONDS = 20, 0.05

_BINARY = getattr(os, "O_BINARY", 0)


class Journal(msgspec.Struct, frozen=True):
    """What the part file holds. `placing` and `sha256` are set just before the final move."""

    version: int = VERSION
    name: str = ""
    kept: Kept = Kept()
    sha256: str = ""
    placing: str = ""


def write_journal(path: Path, journal: Journal) -> None:
    """Put the journal in the place of the one before, synced. Raises OSError."""
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)  # whatever it is, it is not followed
    try:
        _write_synced(new, msgspec.json.encode(journal))
    except OSError:
        new.unlink(missing_ok=True)
        raise
    _replace(new, path)


def _replace(new: Path, path: Path) -> None:
    """Rename; on Windows, an antivirus program may hold the journal for a moment."""
    for left in reversed(range(REPLACE_TRIES)):
        try:
            new.replace(path)
        except PermissionError:
            if sys.platform != "win32" or not left:
                raise
            time.sleep(REPLACE_SECONDS)  # nothing tells when it lets go; a second in all
        else:
            return


def read_journal(path: Path) -> Journal:
    """Return the journal; an empty one where it is missing, torn or of another version.

    Raises OSError where something that is no file stands in its place.
    """
    try:
        if path.is_symlink():
            raise OSError(errno.ELOOP, "journal")
        with open_regular(path) as file:
            journal = msgspec.json.decode(file.read(), type=Journal)
    except NotRegular as error:
        raise OSError(errno.EEXIST, "journal") from error
    except (FileNotFoundError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Journal()
    return journal if _is_possible(journal) else Journal()


def reach(kept: Kept) -> int:
    """Return where the last byte that is kept ends."""
    return kept.ahead[-1][1] if kept.ahead else kept.durable


def _is_possible(journal: Journal) -> bool:
    kept = journal.kept
    ends = (kept.durable, *(end for _, end in kept.ahead))
    in_order = all(
        before <= start < end for before, (start, end) in zip(ends, kept.ahead, strict=False)
    )
    within = kept.total is None or reach(kept) <= kept.total
    return (
        journal.version == VERSION
        and kept.durable >= 0
        and in_order
        and within
        and (not kept.ahead or kept.total is not None)
    )


def _write_synced(path: Path, content: bytes) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)  # links hold secrets
    try:
        if os.write(fd, content) < len(content):  # a full disk may take only a part, and say so
            raise OSError(errno.ENOSPC, "journal")
        os.fsync(fd)
    finally:
        os.close(fd)
