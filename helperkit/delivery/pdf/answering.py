"""The process that looks: it answers until nobody asks, and ends itself where it must.

On Linux the system bounds its memory from outside (`asking`). Here a watch bounds it once more,
on macOS too; Windows has a bound on time alone. The watch ends the process also where the one
that asked is gone and cannot.
"""

import os
import sys
import threading
import time
from pathlib import Path

import msgspec

from helperkit.delivery.own_process import receive, send
from helperkit.delivery.pdf.facts import Damage, PdfFacts
from helperkit.delivery.pdf.talk import READY, Asked
from helperkit.delivery.regular import NotRegular, open_regular

_LOOK = 0.05  # seconds between two looks of the watch
_GRACE = 1.0  # seconds beyond what was asked for, in which the other process ends this one
_IDLE = 20.0  # seconds without a question, after which the process goes
MOST_MEMORY = 256 << 20  # bytes
TOO_BIG = 3  # the exit status where the memory is used up


class _Watch(threading.Thread):
    """Ends the process in time."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.until = time.monotonic() + _IDLE

    def run(self) -> None:
        while True:
            time.sleep(_LOOK)
            if _memory() > MOST_MEMORY:
                os._exit(TOO_BIG)
            if time.monotonic() > self.until:
                os._exit(0)


def answer() -> int:
    """Look into what is asked for, until nothing is."""
    to, back = sys.stdin.buffer, sys.stdout.buffer
    watch = _Watch()
    watch.start()
    from helperkit.delivery.pdf import look as _ready  # noqa: F401 - before anything is asked

    send(back, READY)
    while (told := receive(to)) is not None:
        asked = msgspec.msgpack.decode(told, type=Asked)
        watch.until = time.monotonic() + asked.seconds + _GRACE
        send(back, msgspec.msgpack.encode(_facts(asked)))
        watch.until = time.monotonic() + _IDLE
    return 0


def _facts(asked: Asked) -> PdfFacts:
    from helperkit.delivery.pdf.look import look

    try:
        with open_regular(Path(os.fsdecode(asked.path))) as file:
            return look(file, asked.seconds)
    except MemoryError:
        return PdfFacts(whole=None, note="too-big")
    except (OSError, NotRegular):  # it was there a moment ago
        return PdfFacts(whole=False, damage=Damage.HEADER)


def _memory() -> int:
    """Return the bytes of memory that this process has, on macOS the most that it ever had.

    0 where nothing tells. Not the most on Linux: there a process inherits that of its parent.
    """
    if sys.platform == "linux":
        pages = Path("/proc/self/statm").read_bytes().split()[1]
        return int(pages) * os.sysconf("SC_PAGESIZE")
    if sys.platform == "darwin":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return 0
