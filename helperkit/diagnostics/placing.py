"""Puts a finished file under its name: whole at once, and never over anything."""

import errno
import os
import tempfile
from pathlib import Path

from helperkit.files import move_to_free_name, numbered, sync_folder

MOST_NUMBERS = 1000


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
    sync_folder(wanted.parent)
    return target


def _to_free_name(part: Path, wanted: Path) -> Path:
    for number in range(1, MOST_NUMBERS):
        target = wanted.with_name(numbered(wanted.name, number))
        try:
            move_to_free_name(part, target)
        except FileExistsError:
            continue
        return target
    raise FileExistsError(errno.EEXIST, "no free name")
