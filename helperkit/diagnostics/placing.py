"""Puts a finished file under its name: whole at once, and never over anything."""

import errno
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

MOST_NUMBERS = 1000

# FAT, and some network folders, know no links.
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def appear(content: bytes, wanted: Path) -> Path:
    """Write a file that only its owner can read, and return where it is.

    A taken name gets " (2)". Raises OSError when it cannot be written; then nothing is left.
    """
    handle, name = tempfile.mkstemp(dir=wanted.parent, prefix=".report-", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        target = _to_free_name(part, wanted)
    finally:
        part.unlink(missing_ok=True)
    _sync_folder(wanted.parent)
    return target


def _to_free_name(part: Path, wanted: Path) -> Path:
    for number in range(1, MOST_NUMBERS):
        stem = wanted.stem if number == 1 else f"{wanted.stem} ({number})"
        target = wanted.with_name(stem + wanted.suffix)
        try:
            _move(part, target)
        except FileExistsError:
            continue
        return target
    raise FileExistsError(errno.EEXIST, "no free name")


def _move(part: Path, target: Path) -> None:
    if sys.platform == "win32":
        part.rename(target)  # refuses a taken name by itself
        return
    try:
        os.link(part, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # Take the name first, then move onto it.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        part.replace(target)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    with suppress(OSError):  # some network folders cannot; the file itself is synced
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
