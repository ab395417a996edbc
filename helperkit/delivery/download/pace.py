"""How fast it goes, how long it will take, and how often to try again."""

import math
import time
from secrets import SystemRandom

SMOOTH_SECONDS = 5.0  # over which the speed is smoothed
SURE_SECONDS = 1.0  # before this much time of data no time left is said
SAMPLE_SECONDS = 0.25
ENOUGH = 16 * 1024  # bytes that count as progress and give all tries back

_chance = SystemRandom()


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


class Tries:
    """A bounded number of tries, all given back by progress; waits grow and are jittered."""

    def __init__(self, patience: float) -> None:
        self._first_wait = patience / 40
        self._most_wait = patience
        self._failed = 0
        self._received = 0

    def received(self, count: int) -> None:
        """Count new bytes on the disk."""
        self._received += count
        if self._received >= ENOUGH:
            self._failed = self._received = 0

    def failed(self, most: int) -> float | None:
        """Count a failure; return the seconds to wait before the next try, None after `most`."""
        self._failed += 1
        self._received = 0
        if self._failed >= most:
            return None
        wait = min(self._first_wait * 2.0 ** (self._failed - 1), self._most_wait)
        return wait * _chance.uniform(0.5, 1.0)
