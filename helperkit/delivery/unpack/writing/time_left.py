"""How long an unpacking will still take."""

import math
import time
from collections.abc import Callable

SURE_SECONDS = 1.0  # before so much was seen of the work, no time left is said


class TimeLeft:
    """The time left of work that goes evenly, by the time that its first part took."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = clock()

    def seconds(self, done: int, total: int) -> int | None:
        """Return the seconds left, with so much done of it all; None where nobody can say."""
        spent = self._clock() - self._began
        if spent < SURE_SECONDS or done <= 0:
            return None
        return math.ceil(spent * max(0, total - done) / done)
