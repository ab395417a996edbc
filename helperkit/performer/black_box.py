"""Remembers how the program ended, also where Python itself can no longer say it.

A file of its own in `HOME/crashes`, held by a lock while the program runs, and removed when it
ends well. Python's faulthandler writes into it where the system ends the program, or where the
window did not answer for some seconds: it needs no working Python for that. What a report tells
of it is in `diagnostics.collect.crashes`.

Source: https://docs.python.org/3/library/faulthandler.html
"""

import faulthandler
import os
import re
import threading
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from helperkit import __version__
from helperkit.files import make_private, try_lock
from helperkit.performer.crash import note_crash

HANG_SECONDS = 5.0  # without a beat
MOST_HANGS = 5  # that one run notes
KEPT = 10  # boxes of other runs; older ones are removed
# As `diagnostics.collect.crashes` reads them.
OVER = b"helperkit: the hang is over\n"
ENDED = b"helperkit: it ended well\n"
_OURS = re.compile(r"[0-9a-f]{9,16}-\d+\.box")  # the folder may be a link to a customer's
_BINARY: int = getattr(os, "O_BINARY", 0)


class BlackBox:
    """One run's black box, from its start to its end. Where nothing can be written, it is none."""

    def __init__(self, home: Path, hang_seconds: float | None = None) -> None:
        self._home = home
        self._patience = HANG_SECONDS if hang_seconds is None else hang_seconds
        self._hangs = 0
        self.path = home / "crashes" / f"{time.time_ns() // 1_000_000:x}-{os.getpid()}.box"
        self._number = self._opened()
        self._known = 0
        if self._number is not None:
            self._known = os.fstat(self._number).st_size
            faulthandler.enable(self._number)
        self._thread_hook = threading.excepthook
        threading.excepthook = self._slipped

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def beat(self) -> None:
        """Hear that the window answers. From the first beat on, its silence is noted."""
        if self._number is None:
            return
        with suppress(OSError):
            if os.fstat(self._number).st_size > self._known:
                os.write(self._number, OVER)
                self._known = os.fstat(self._number).st_size
                self._hangs += 1
        if self._hangs < MOST_HANGS:
            faulthandler.dump_traceback_later(self._patience, file=self._number)
        else:
            faulthandler.cancel_dump_traceback_later()

    def close(self) -> None:
        """Hear that the run ended well. What hung in it is kept."""
        threading.excepthook = self._thread_hook
        if self._number is None:
            return
        faulthandler.cancel_dump_traceback_later()
        faulthandler.disable()
        with suppress(OSError):
            if os.fstat(self._number).st_size > self._known:  # it hung until it was closed
                os.write(self._number, OVER)
                self._hangs += 1
            os.write(self._number, ENDED)
        os.close(self._number)
        self._number = None
        if not self._hangs:
            with suppress(OSError):
                self.path.unlink()

    def _opened(self) -> int | None:
        try:
            make_private(self.path.parent)
            number = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT | _BINARY, 0o600)
            try_lock(number)
            os.write(number, f"helperkit {__version__}\n".encode())
            _tidy(self.path.parent)
        except OSError:
            return None
        return number

    def _slipped(self, slip: threading.ExceptHookArgs) -> None:
        """Note an exception that nobody foresaw in a thread, and let it be said as always."""
        if slip.exc_value is not None:
            note_crash(self._home, slip.exc_value)
        self._thread_hook(slip)


def _tidy(folder: Path) -> None:
    ours = (path for path in folder.glob("*.box") if _OURS.fullmatch(path.name))
    for old in sorted(ours)[:-KEPT]:
        old.unlink(missing_ok=True)
