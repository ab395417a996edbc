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
from contextlib import suppress
from pathlib import Path

from helperkit.itself import own_command

COMMAND = "draw-first-page"  # of our own program, for ourselves
MOST_SECONDS = 10.0
_WIDE = 1200  # px, about as in the window
_SPACE = 3 << 30  # bytes: a page that needs more would take the computer along
_SIGNAL_AT_PARENTS_END = 1  # PR_SET_PDEATHSIG of linux/prctl.h
_drawing: set["subprocess.Popen[bytes]"] = set()


def is_drawn(path: Path) -> bool:
    """Return whether the file was borne; what it said of the file is the window's to find out.

    May take seconds: call it in a thread.
    """
    command, environment = own_command(COMMAND)
    environment["QT_QPA_PLATFORM"] = "offscreen"
    try:
        drawing = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return True  # nothing can be started now: that is not the file's fault
    _drawing.add(drawing)
    try:
        drawing.communicate(os.fsencode(path), MOST_SECONDS)
    except subprocess.TimeoutExpired:
        return False
    finally:
        drawing.kill()
        drawing.wait()
        _drawing.discard(drawing)
    return drawing.returncode == 0


@atexit.register
def end() -> None:
    """End the processes that draw: nobody waits for them any more."""
    for drawing in tuple(_drawing):
        drawing.kill()


def answer() -> int:
    """Draw the first page of the file that is named: the other side of `is_drawn`."""
    _end_in_time()
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
    try:
        locked = open_document(document, path)
    except CannotShow:
        return 0
    if not locked:
        paper = told_size(document.pagePointSize(0))
        high = round(paper.height() * _WIDE / paper.width())
        document.render(0, bounded(QSize(_WIDE, high)))
    application.quit()
    return 0


def _end_in_time() -> None:
    """End this process by itself, should the other be gone: while it draws, no thread gets a turn.

    So the system does it on Linux at once; everywhere else a clock does, without Python's help.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    faulthandler.dump_traceback_later(MOST_SECONDS + 1, exit=True, file=nowhere)
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):  # another C library may lack it
            ctypes.CDLL(None).prctl(_SIGNAL_AT_PARENTS_END, int(signal.SIGKILL))
