"""Lets the system's wish to stop (Ctrl-C, logging out) reach a window that waits in Qt.

Python hears of a signal only when it runs again, and Qt may wait for hours. The signal writes a
byte into a pair of sockets, which wakes Qt (signal.set_wakeup_fd).
"""

import signal
import socket
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

STOPS = (signal.SIGINT, signal.SIGTERM)


class Stopping(QObject):
    """Calls `stop`, in the window's own thread, when one of the signals came. Once is enough."""

    def __init__(self, stop: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = stop
        self._heard, self._told = socket.socketpair()
        for end in (self._heard, self._told):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._before = [(one, signal.signal(one, self._came)) for one in STOPS]
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)

    def close(self) -> None:
        """Give the signals back to whoever had them before."""
        signal.set_wakeup_fd(-1)
        for one, handler in self._before:
            signal.signal(one, handler)
        self._notifier.setEnabled(False)
        self._heard.close()
        self._told.close()

    def _wake(self) -> None:
        """Let Python run for a moment: that is when it calls `_came`."""
        with suppress(BlockingIOError):
            self._heard.recv(64)

    def _came(self, *_: object) -> None:
        # By way of Qt's loop: what ends that does nothing before it has begun.
        QTimer.singleShot(0, self, self._stop)
