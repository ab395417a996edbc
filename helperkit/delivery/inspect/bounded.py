"""Work of another's making over a foreign file, that can be broken off at any moment.

A library for a format may go round for minutes without reading a byte, and asks nobody whether
to go on. So it works in a thread of its own, and an exception is raised in there from outside.
"""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

from helperkit.delivery.work import Watch

LOOK_SECONDS = 0.05  # between two looks at the watch

Result = TypeVar("Result")


class _BrokenOff(BaseException):
    """The time is over. Not an Exception, so that no repair inside a library swallows it."""


def bounded(
    work: Callable[[Callable[[], None]], Result], seconds: float, watch: Watch
) -> Result | None:
    """Return what the work gives, or None after so many seconds. Raises what the work raises.

    `work` gets a check to call now and then; between two calls it is broken off from outside.
    Raises `Cancelled` when the watch says so.
    """
    given: list[Result] = []
    worker = _Worker(lambda check: given.append(work(check)))
    until = time.monotonic() + seconds
    worker.start()
    try:
        while not worker.ended.wait(LOOK_SECONDS):
            watch.check()
            if time.monotonic() >= until:
                return None
    finally:
        worker.break_off()
    if worker.error is not None:
        raise worker.error
    return given[0]


class _Worker(threading.Thread):
    """One piece of such work. A daemon: a call into C cannot be broken off, and is not awaited."""

    def __init__(self, work: Callable[[Callable[[], None]], None]) -> None:
        super().__init__(daemon=True, name="bounded")
        self._work = work
        self._lock = threading.Lock()
        self._under_way = False
        self._broken_off = False
        self.ended = threading.Event()
        self.error: Exception | None = None

    def run(self) -> None:
        """Work; whatever comes from outside comes between the two uses of the lock."""
        try:
            with self._lock:
                self._under_way = not self._broken_off
            self._check()
            try:
                self._work(self._check)
            except Exception as error:  # noqa: BLE001 - it is raised again where it is awaited
                self.error = error
            with self._lock:
                self._under_way = False
        except _BrokenOff:
            self._under_way = False
        finally:
            self.ended.set()

    def break_off(self) -> None:
        """Raise in the thread, wherever it is. Does nothing when the work is done."""
        import ctypes  # hardly ever needed

        with self._lock:
            self._broken_off = True
            if self._under_way and self.ident is not None:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(
                    ctypes.c_ulong(self.ident), ctypes.py_object(_BrokenOff)
                )

    def _check(self) -> None:
        if self._broken_off:
            raise _BrokenOff
