"""Who uses the bytes of a file while it is still on its way: the promise between two rooms."""

from pathlib import Path
from typing import Protocol


class Follower(Protocol):
    """Hears of a part file. One thread calls these; they return at once, but for `whole`."""

    def began(self, part: Path, total: int, first: bytes) -> int:
        """Hear that a file of `total` bytes comes, which begins so.

        What was heard before is void. Return how many bytes of the file's end are wanted before
        the rest; 0 where the file is of no interest.
        """

    def grew(self, front: int, end_from: int) -> None:
        """Hear that the bytes up to `front`, and those from `end_from` on, are there."""

    def whole(self) -> None:
        """Hear that the file is whole and right, and will now be moved to its name.

        Where an open file cannot be moved, this waits until it is let go of.
        """

    def stopped(self) -> None:
        """Hear that bytes were taken back, or that no more will come: what was heard is void."""
