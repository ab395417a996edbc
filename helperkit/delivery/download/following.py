"""Tells a follower how far a file is, whatever happens to its part file."""

from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.follower import Follower

SEEN = 64  # bytes of the beginning that a follower is shown


class Following:
    """The follower of one download; without one, nothing happens. One thread."""

    def __init__(self, staging: Staging, follower: Follower | None) -> None:
        self._staging = staging
        self._follower = follower
        self._begun = False
        self._end = 0  # bytes of the end that are wanted first

    def grew(self) -> None:
        """Tell what is there; the first time, ask which end is wanted."""
        staging, total = self._staging, self._staging.kept.total
        if self._follower is None or total is None or staging.written < SEEN:
            return
        if not self._begun:
            self._begun = True
            first = b"".join(staging.read_kept(0, SEEN))
            self._end = self._follower.began(staging.part, total, first)
        ahead = staging.ahead
        end_from = ahead[-1][0] if ahead and ahead[-1][1] == total else total
        self._follower.grew(staging.written, end_from)

    def end_wanted(self) -> int:
        """Return how many bytes of the end are wanted first; only once."""
        end, self._end = self._end, 0
        return end

    def whole(self) -> None:
        """Tell that the file is right and will be moved now."""
        if self._begun and self._follower is not None:
            self._follower.whole()

    def give_way(self) -> bool:
        """End it for this download, because room is short; False where nothing is gained by it."""
        if not self._begun:
            return False
        self.stop()
        self._follower = None
        return True

    def stop(self) -> None:
        """Tell that what was there is so no more."""
        if self._begun and self._follower is not None:
            self._begun = False
            self._follower.stopped()
