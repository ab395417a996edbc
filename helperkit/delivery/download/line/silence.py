"""When a line counts as silent: nothing comes, hardly anything, or the computer slept.

Told apart here, in seconds and bytes; `Line` waits, and hands over how long and what came.
"""

import time
from collections import deque

QUIET_SECONDS = 2.0  # silence that a customer is told of
TRICKLE = 64  # bytes a second: less than this is no download
PARTS = 4  # the patience is weighed in so many parts, to end a trickle soon after it
SLEPT_SECONDS = 5.0  # one short wait that took longer was no wait: the computer was asleep


class Stalled(Exception):
    """Nothing, or hardly anything, came for as long as the patience lasts."""


class Slept(Stalled):
    """The computer slept, or the program was stopped: the server has given this line up.

    Nobody is to blame for it, so it is no failed try.
    """


class Wakefulness:
    """Notices that one short wait lasted far longer than it was meant to.

    Two clocks are looked at, for each sees what the other misses: Linux's monotonic clock stands
    still while the computer sleeps; the clock on the wall is set back and forth. Where somebody
    sets it forward, one connection is made anew for nothing.
    """

    def __init__(self) -> None:
        self._ahead = time.time() - time.monotonic()

    def check(self, waited: float) -> None:
        """Raise `Slept` if a wait of so many monotonic seconds was a sleep."""
        before, self._ahead = self._ahead, time.time() - time.monotonic()
        if waited > SLEPT_SECONDS or self._ahead - before > SLEPT_SECONDS:
            raise Slept


class Flow:
    """Weighs what comes in against the time spent waiting for it.

    With a patience of 20 s: silence ends after 20 s; a trickle, at the latest, after the part of
    5 s in which it began and four more, so 25 s. Either is `quiet` within 4 s of its beginning.
    """

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._silent = 0.0
        self._owed = 0.0
        self._spent = 0.0  # seconds of waiting in this part
        self._bytes = 0  # that came in this part
        self._parts: deque[tuple[int, float]] = deque(maxlen=PARTS)  # bytes and seconds of each

    @property
    def quiet(self) -> bool:
        """Whether so little comes that the customer should hear of it."""
        return self._owed > QUIET_SECONDS

    def weigh(self, seconds: float, count: int) -> None:
        """Add one wait and the bytes that ended it. Raise `Stalled`."""
        # Each byte pays for 1/128 s: at 64 a second half of the time stays owed, which makes
        # more than QUIET_SECONDS in four seconds. Bytes cannot pay for time to come.
        self._owed = max(0.0, self._owed + seconds - count / (2 * TRICKLE))
        self._silent = 0.0 if count else self._silent + seconds
        if self._silent >= self._patience:
            raise Stalled
        self._spent += seconds
        self._bytes += count
        if self._spent >= self._patience / PARTS:
            self._parts.append((self._bytes, self._spent))
            self._spent, self._bytes = 0.0, 0
            came, spent = map(sum, zip(*self._parts, strict=True))
            if len(self._parts) == PARTS and came < TRICKLE * spent:
                raise Stalled
