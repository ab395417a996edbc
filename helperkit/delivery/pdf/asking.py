"""Has a PDF looked into by another process, which is ended where it takes too long or too much.

A library for a format may go round for minutes, or fill the memory, and asks nobody whether to
go on. So it works in a process of its own: our own program again. One that answered well is kept
for the next file, for starting it is the longest part; it ends itself when nothing is asked.
"""

import atexit
import os
import threading
import time
from contextlib import suppress
from pathlib import Path

import msgspec

from helperkit.delivery.own_process import receive, send, start_own
from helperkit.delivery.pdf.answering import TOO_BIG
from helperkit.delivery.pdf.facts import PdfFacts
from helperkit.delivery.pdf.talk import COMMAND, READY, Asked
from helperkit.delivery.regular import open_regular
from helperkit.delivery.work import Watch

_START = 10.0  # seconds that the other process may take to begin
_SLACK = 0.3  # seconds in which it may say that there was not enough time
_SPACE = 640 << 20  # bytes of addresses, more than of memory: threads and libraries set some aside
_CPU = 300  # seconds of work in its whole life, should nobody be left to end it
# It writes no file and leaves no core.
_LIMITS = ("-c 0", "-f 0", "-n 64", f"-t {_CPU}", f"-v {_SPACE >> 10}")


class _Looker:
    """The other process, seen from here. One thread uses it at a time."""

    def __init__(self) -> None:
        self.served = False
        self._process = start_own(COMMAND, _LIMITS)

    def ask(self, path: Path, seconds: float, watch: Watch) -> PdfFacts | None:
        """Return what it found; None where it was lost. Raises `Cancelled`."""
        if not self.served and self._heard(_START, watch) != READY:
            return None
        began = time.monotonic()
        asked = msgspec.msgpack.encode(Asked(os.fsencode(path.absolute()), seconds))
        told = self._heard(seconds + _SLACK, watch, asked)
        if told is not None:
            with suppress(msgspec.MsgspecError):
                facts = msgspec.msgpack.decode(told, type=PdfFacts)
                self.served = True
                return facts
        if time.monotonic() - began >= seconds:
            return PdfFacts(whole=None, note="too-long")
        return PdfFacts(whole=None, note="too-big") if self.close() == TOO_BIG else None

    def close(self) -> int:
        """End it, whatever it does; return the exit status that it had."""
        self._process.kill()
        self._process.communicate()
        return self._process.returncode

    def _heard(self, seconds: float, watch: Watch, said: bytes | None = None) -> bytes | None:
        """Say something, and return the answer; None where it ends, or has to be ended, first."""
        to, back = self._process.stdin, self._process.stdout
        assert to is not None  # noqa: S101 - it was asked for above
        assert back is not None  # noqa: S101 - it was asked for above
        late = threading.Timer(seconds, self._process.kill)
        late.daemon = True
        late.start()
        try:
            with watch.when_cancelled(self._process.kill), suppress(OSError):
                if said is not None:
                    send(to, said)
                told = receive(back)
                if told is not None:
                    return told
        finally:
            late.cancel()
        watch.check()
        return None


_lock = threading.Lock()
_resting: list[_Looker] = []  # one at most


def examine(path: Path, seconds: float, watch: Watch) -> PdfFacts:
    """Look into a PDF for at most about so many seconds, and those that the start takes.

    Raises OSError, NotRegular and `Cancelled`.
    """
    open_regular(path).close()
    watch.check()
    if seconds <= 0:
        return PdfFacts(whole=None, note="too-long")
    kept = _taken()
    facts = _asked(kept, path, seconds, watch) if kept is not None else None
    # One that was kept may have ended itself in the meantime: a new one is asked again.
    facts = facts or _asked(_Looker(), path, seconds, watch)
    return facts or PdfFacts(whole=None, note="too-big")


def _asked(looker: _Looker, path: Path, seconds: float, watch: Watch) -> PdfFacts | None:
    facts = None
    try:
        facts = looker.ask(path, seconds, watch)
    finally:
        if facts is None or facts.note in {"too-long", "too-big"} or not _kept(looker):
            looker.close()
    return facts


def _taken() -> _Looker | None:
    with _lock:
        return _resting.pop() if _resting else None


def _kept(looker: _Looker) -> bool:
    """Keep it for the next file; False where one is kept already."""
    with _lock:
        if _resting:
            return False
        _resting.append(looker)
        return True


@atexit.register
def end() -> None:
    """End the process that is kept."""
    looker = _taken()
    if looker is not None:
        looker.close()
