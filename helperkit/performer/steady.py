"""Keeps the time left calm: it counts down, and jumps only when it was really wrong."""

import time
from collections.abc import Callable

CLOSE = 0.25  # of the time that is expected: so much more or less is noise
LEAST = 10.0  # seconds that are noise in any case
FAR = 2.0  # so many times more or less is no noise: another line, another speed
NEW = 0.2  # the weight of what was just measured


class Steady:
    """The time left of one piece of work, in seconds, without the unrest of a speed.

    Without it, words such as "about 2 minutes" would change to and fro at their edges.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._said: float | None = None  # the moment of the end, as it is told
        self._seen = 0.0  # as it was measured, smoothed

    def seconds_left(self, measured: int | None) -> int | None:
        """Return what to say for a time that was just measured."""
        if not measured:
            self._said = None
            return measured
        now = self._clock()
        end = now + measured
        if self._said is None or not 1 / FAR <= measured / max(1.0, self._seen - now) <= FAR:
            self._said = self._seen = end
        self._seen += NEW * (end - self._seen)
        if abs(self._seen - self._said) > max(LEAST, CLOSE * (self._said - now)):
            self._said = self._seen
        return max(1, round(self._said - now))
