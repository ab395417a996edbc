"""How fast it goes, how long it will take, and how fast it may go."""

import math
import time

from helperkit.delivery.work import Watch

SMOOTH_SECONDS = 5.0  # over which the speed is smoothed
SURE_SECONDS = 1.0  # before this much time of data no time left is said
SAMPLE_SECONDS = 0.25
LIMIT_SECONDS = 0.05  # a limited line may be ahead of its time by so much


class Speed:
    """A smoothed speed in bytes a second, over the time in which data flowed."""

    def __init__(self) -> None:
        self._rate = 0.0
        self._weight = 0.0
        self._pending = 0
        self._since = time.monotonic()
        self._seen = 0.0

    def pause(self) -> None:
        """Leave out the time up to now: nothing was being received."""
        self._since = time.monotonic()
        self._pending = 0

    def add(self, count: int) -> None:
        """Count bytes that came just now."""
        self._pending += count
        now = time.monotonic()
        spent = now - self._since
        if spent < SAMPLE_SECONDS:
            return
        keep = math.exp(-spent / SMOOTH_SECONDS)
        self._rate = keep * self._rate + (1 - keep) * self._pending / spent
        self._weight = keep * self._weight + (1 - keep)
        self._seen += spent
        self._pending, self._since = 0, now

    def seconds_left(self, remaining: int) -> int | None:
        """Return the time left in seconds; None where it cannot be said honestly."""
        if self._seen < SURE_SECONDS or self._rate <= 0:
            return None
        return math.ceil(remaining * self._weight / self._rate)


class Limit:
    """Holds a download to so many bytes a second; None: as fast as it goes."""

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._ahead = 0.0  # seconds of bytes that came too early
        self._seen = time.monotonic()

    @property
    def most_at_once(self) -> int:
        """How many bytes one read may bring: a tenth of a second's."""
        return max(1024, self._most // 10) if self._most else 1 << 30

    def spend(self, count: int, watch: Watch) -> None:
        """Count bytes that came, and wait as long as they should have taken. Raise `Cancelled`."""
        if not self._most:
            return
        now = time.monotonic()
        self._ahead = max(0.0, self._ahead - (now - self._seen)) + count / self._most
        self._seen = now
        if self._ahead > LIMIT_SECONDS:
            watch.wait(self._ahead)
