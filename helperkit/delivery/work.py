"""How a piece of work tells how far it is, and how it is told to stop."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from helperkit.journey.screen import Progress

LEAST_SECONDS_BETWEEN = 0.1  # at most ten reports of progress a second


class Cancelled(Exception):
    """The work was asked to stop. What was kept so far stays."""


class Watch:
    """One piece of work under way: report progress through it, ask it whether to go on.

    Any thread may call `cancel`; `when_cancelled` closes what would otherwise block, such as a
    socket that waits for bytes.
    """

    def __init__(self, report: Callable[[Progress], None] = lambda _: None) -> None:
        self._report = report
        self._cancelled = threading.Event()
        self._woken = threading.Event()
        self._lock = threading.RLock()  # a signal may cancel in the middle of `when_cancelled`
        self._reporting = threading.RLock()  # as many threads as there are cores report
        self._closers: list[Callable[[], None]] = []
        self._next_report = 0.0

    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop, and wake it where it blocks."""
        self._cancelled.set()
        self._woken.set()
        with self._lock:
            closers = list(self._closers)
        for close in closers:
            close()

    def check(self) -> None:
        """Raise `Cancelled` if the work was asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Sleep, but wake early when nudged, and raise `Cancelled` when asked to stop."""
        self._woken.wait(seconds)
        self._woken.clear()
        self.check()

    def nudge(self) -> None:
        """Wake work that waits: what it waits for, such as the network, may be back."""
        self._woken.set()

    @property
    def is_due(self) -> bool:
        """Whether a report of progress would be passed on now: asked where each would cost much."""
        return time.monotonic() >= self._next_report

    def progress(self, progress: Progress, *, always: bool = False) -> None:
        """Report how far the work is, at most ten times a second unless `always`: one at a time."""
        with self._reporting:
            now = time.monotonic()
            if always or now >= self._next_report:
                self._next_report = now + LEAST_SECONDS_BETWEEN
                self._report(progress)

    @contextmanager
    def when_cancelled(self, close: Callable[[], None]) -> Iterator[None]:
        """Within the block, `close` is called (from another thread) when the work is cancelled."""
        with self._lock:
            self._closers.append(close)
        try:
            self.check()
            yield
        finally:
            with self._lock:
                self._closers.remove(close)
