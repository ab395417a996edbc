"""The folders that a report tells of."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import msgspec

from helperkit.diagnostics.facts import RoomOf


class Where(msgspec.Struct, frozen=True):
    """The folders that a report tells of, as far as they are known; none of them need exist."""

    place: Path | None = None  # where the files of the journey go
    own: Path | None = None  # this program's own folder
    received: Path | None = None  # where the received file lies

    def named(self) -> dict[RoomOf, Path]:
        """Return each place once, by the first of its names."""
        known = {
            RoomOf.PLACE: self.place,
            RoomOf.BYTES: self.received,
            RoomOf.TEMP: _or_none(tempfile.gettempdir),
            RoomOf.HOME: _or_none(Path.home),
            RoomOf.OWN: self.own,
        }
        found: dict[RoomOf, Path] = {}
        for of, path in known.items():
            if path is not None and path not in found.values():
                found[of] = path
        return found


def _or_none(find: Callable[[], str | Path]) -> Path | None:
    """Return a folder; None where this system has no such thing, as without any home."""
    try:
        return Path(find())
    except (OSError, RuntimeError):
        return None
