"""Has the first page of a PDF drawn by another process before a window of ours does it.

PDFium works inside whoever asks it: a file that ends it ends the window too, and a page without
an end is never done. So our own program once more meets an unknown file first, and may be lost.
"""

import atexit
import faulthandler
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from helperkit.delivery.own_process import Process, start_own

COMMAND = "draw-first-page"  # of our own program, for ourselves
MOST_START = 30.0  # seconds until it meets the file: a slow computer is not the file's fault
MOST_SECONDS = 10.0  # from then on
_WIDE = 1200  # px, about as in the window
_SPACE = 3 << 30  # bytes: a page that needs more would take the computer along
_SIGNAL_AT_PARENTS_END = 1  # PR_SET_PDEATHSIG of linux/prctl.h
_BEGUN, _DONE = b"begun", b"done"
_ENDED_BY_OTHERS = frozenset({-9, -15})  # SIGKILL and SIGTERM: not what a file does
_over = threading.Event()  # the program ends: nothing is begun any more
_drawing: set[Process] = set()


def is_drawn(path: Path) -> bool:
    """Return whether the file was borne; what it said of the file is the window's to find out.

    A locked one is borne as soon as it is open. Where the other process never met the file, or
    was ended by somebody else, it says nothing of it. May take seconds: call it in a thread.
    """
    borne = _try(path)
    if borne is None and not _over.is_set():
        borne = _try(path)
    return borne is True


def _try(path: Path) -> bool | None:
    """Return whether the file was borne; None where the process was ended from outside."""
    try:
        drawing = start_own(COMMAND, environment={"QT_QPA_PLATFORM": "offscreen"})
    except OSError:
        return True  # nothing can be started now: that is not the file's fault
    _drawing.add(drawing)
    try:
        said, _ = drawing.communicate(os.fsencode(path), MOST_START + MOST_SECONDS)
    except subprocess.TimeoutExpired:
        drawing.kill()
        said, _ = drawing.communicate()
        return _BEGUN not in said
    finally:
        drawing.kill()
        drawing.wait()
        _drawing.discard(drawing)
    if _DONE in said or _BEGUN not in said:
        return True
    return None if drawing.returncode in _ENDED_BY_OTHERS else False


@atexit.register
def end() -> None:
    """End the processes that draw: nobody waits for them any more."""
    _over.set()
    for drawing in tuple(_drawing):
        drawing.kill()


def answer() -> int:
    """Draw the first page of the file that is named: the other side of `is_drawn`."""
    _end_in_time(MOST_START)
    path = Path(os.fsdecode(sys.stdin.buffer.read()))
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (_SPACE, _SPACE))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtPdf import QPdfDocument

    import helperkit.gui  # noqa: F401 - before PySide6, see pyside.py
    from helperkit.gui.viewers.frame import CannotShow
    from helperkit.gui.viewers.pdf_drawing import bounded
    from helperkit.gui.viewers.pdf_layout import told_size
    from helperkit.gui.viewers.pdf_opening import open_document

    application = QGuiApplication([])  # letters need it
    document = QPdfDocument()
    _end_in_time(MOST_SECONDS)
    _say(_BEGUN)
    try:
        locked = open_document(document, path)
    except CannotShow:
        locked = True  # there is nothing to draw either
    if not locked:
        paper = told_size(document.pagePointSize(0))
        high = round(paper.height() * _WIDE / paper.width())
        document.render(0, bounded(QSize(_WIDE, high)))
    _say(_DONE)
    application.quit()
    return 0


def _say(word: bytes) -> None:
    sys.stdout.buffer.write(word)
    sys.stdout.buffer.flush()


def _end_in_time(seconds: float) -> None:
    """End this process by itself, should the other be gone: while it draws, no thread gets a turn.

    So the system does it on Linux at once; everywhere else a clock does, without Python's help.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):  # another C library may lack it
            ctypes.CDLL(None).prctl(_SIGNAL_AT_PARENTS_END, int(signal.SIGKILL))
