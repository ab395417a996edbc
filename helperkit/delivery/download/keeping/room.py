"""How much of a disk an earlier call has taken already, seen without its lock."""

from contextlib import suppress
from pathlib import Path

from helperkit.delivery.download.keeping.disk import room_of
from helperkit.delivery.download.keeping.staging import STAGING


def room_taken(folder: Path, key: str) -> int:
    """Return the bytes of the disk that the largest part file of this key has; 0 for none."""
    taken = 0
    with suppress(OSError):  # no such folder, or one that may not be read
        for path in (folder / STAGING).glob(f"{key}*.part"):
            taken = max(taken, room_of(path.stat()))
    return taken
