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
MOST_UNLOCKING = 60.0  # seconds for a password and its variants: each reads the file anew
_WIDE = 1200  # px, about as in the window
_SPACE = 3 << 30  # bytes: a page that needs more would take the computer along
_SIGNAL_AT_PARENTS_END = 1  # PR_SET_PDEATHSIG of linux/prctl.h
_ASKED_BY = "HELPERKIT_ASKED_BY"  # the number of the process that waits for the answer
# What it says, a line each.
_BEGUN, _DONE, _WRONG, _UNREAD, _FITS = b"begun", b"done", b"wrong", b"unread", b"fits "
_ENDED_BY_OTHERS = frozenset({-9, -15})  # SIGKILL and SIGTERM: not what a file does
_over = threading.Event()  # the program ends: nothing is begun any more
_drawing: set[Process] = set()


class NotRead(Exception):
    """The file cannot be read now, whatever its password is."""


def is_drawn(path: Path) -> bool:
    """Return whether the file was borne; what it said of the file is the window's to find out.

    A locked one is borne as soon as it is open. Where the other process never met the file, or
    was ended by somebody else, it says nothing of it. May take seconds: call it in a thread.
    """
    borne, _ = _try(path)
    if borne is None and not _over.is_set():
        borne, _ = _try(path)
    return borne is True


def fitting_password(path: Path, password: str) -> str | None:
    """Return what opens a locked file: the password, or what may have been meant; None: neither.

    Raises `NotRead` where the file cannot be read now, or was not borne. Where no other process
    tells, it is the password itself. May take long: call it in a thread.
    """
    borne, said = _try(path, password)
    fits = next((line for line in said if line.startswith(_FITS)), None)
    if fits is not None and borne is not False:
        return fits[len(_FITS) :].decode()
    if _WRONG in said:
        return None
    if _UNREAD in said or borne is False:
        raise NotRead
    return password


def _try(path: Path, password: str | None = None) -> tuple[bool | None, list[bytes]]:
    """Return whether the file was borne, None where another ended the process; and what it said."""
    around = {"QT_QPA_PLATFORM": "offscreen", _ASKED_BY: str(os.getpid())}
    try:
        drawing = start_own(COMMAND, environment=around)
    except OSError:
        return True, []  # nothing can be started now: that is not the file's fault
    _drawing.add(drawing)
    told = os.fsencode(path) + (b"" if password is None else b"\0" + password.encode())
    try:
        output, _ = drawing.communicate(told, MOST_START + _most_seconds(password))
    except subprocess.TimeoutExpired:
        drawing.kill()
        output, _ = drawing.communicate()
        said = output.split(b"\n")
        return _BEGUN not in said, said
    finally:
        drawing.kill()
        drawing.wait()
        _drawing.discard(drawing)
    said = output.split(b"\n")
    if _DONE in said or _BEGUN not in said:
        return True, said
    return None if drawing.returncode in _ENDED_BY_OTHERS else False, said


def _most_seconds(password: str | None) -> float:
    return MOST_SECONDS if password is None else MOST_UNLOCKING


@atexit.register
def end() -> None:
    """End the processes that draw: nobody waits for them any more."""
    _over.set()
    for drawing in tuple(_drawing):
        drawing.kill()


def answer() -> int:
    """Draw the first page of the file that is named: the other side of `is_drawn`."""
    _end_in_time(MOST_START)
    name, *given = sys.stdin.buffer.read().split(b"\0", 1)
    path, password = Path(os.fsdecode(name)), given[0].decode() if given else None
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
    from helperkit.gui.viewers.pdf_opening import open_document, unlock

    application = QGuiApplication([])  # letters need it
    document = QPdfDocument()
    _end_in_time(_most_seconds(password))
    _say(_BEGUN)
    try:
        if password is None:
            is_open = not open_document(document, path)
        else:
            fits = unlock(document, path, password)
            is_open = fits is not None
            _say(_WRONG if fits is None else _FITS + fits.encode())
    except CannotShow:
        is_open = False  # there is nothing to draw either
        _say(_UNREAD)
    if is_open:
        paper = told_size(document.pagePointSize(0))
        high = round(paper.height() * _WIDE / paper.width())
        document.render(0, bounded(QSize(_WIDE, high)))
    _say(_DONE)
    application.quit()
    return 0


def _say(word: bytes) -> None:
    sys.stdout.buffer.write(word + b"\n")
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
        if os.environ.get(_ASKED_BY, str(os.getppid())) != str(os.getppid()):
            os._exit(1)  # it was gone before the system was asked
