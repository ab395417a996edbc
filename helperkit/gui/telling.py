"""Tells the window something from a thread, up to the program's end and not beyond it."""

import atexit
import threading
from typing import Any

from PySide6.QtCore import SignalInstance

_telling = threading.Lock()  # held while something is told
_over = threading.Event()  # the program ends: there is nobody to tell


def tell(signal: SignalInstance, value: Any) -> None:
    """Emit a signal from a thread; nothing when the program is at its end.

    Python ends the threads that are left then, wherever they ask for its lock. Within a signal
    that is in the middle of Qt, and takes the program along.
    """
    with _telling:
        if not _over.is_set():
            signal.emit(value)


@atexit.register
def end() -> None:
    """Let nobody tell anything any more."""
    with _telling:
        _over.set()
