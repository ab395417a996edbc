"""Work beside the window: it goes on in a thread, its result comes back into the window's own."""

import atexit
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from helperkit.gui.telling import tell

Result = TypeVar("Result")
MOST_SECONDS = 1.0  # that the program's end waits for work: a disk that is gone may never answer


class _Bridge(QObject):
    """Carries one result from a thread to the window.

    Nothing but its own delivery ends it. Were it its owner's child, it could go with the owner
    while the thread is still within its signal, and that takes the program along.
    """

    came = Signal(object)


_under_way: dict[_Bridge, threading.Thread] = {}


def aside(
    owner: QObject,
    work: Callable[[], Result],
    then: Callable[[Result | Exception], None],
    unheard: Callable[[Result], None] | None = None,
) -> None:
    """Do the work in a thread, then call `then` with its result, or with what it raised.

    When the owner is gone by then, only `unheard` is called, to let go of a result that holds
    something. The work must not touch widgets.
    """
    bridge = _Bridge()

    def run() -> None:
        try:
            result: Result | Exception = work()
        except Exception as error:  # noqa: BLE001 - it is given to the one who asked
            result = error
        tell(bridge.came, result)

    thread = _under_way[bridge] = threading.Thread(target=run, daemon=True, name="aside")

    def came(result: Result | Exception) -> None:
        thread.join()  # it only has to leave its signal
        del _under_way[bridge]
        if isValid(owner):
            then(result)
        elif unheard is not None and not isinstance(result, Exception):
            unheard(result)

    # Queued: it is called in the thread that the bridge belongs to, which is the window's.
    bridge.came.connect(came, Qt.ConnectionType.QueuedConnection)
    thread.start()


@atexit.register
def end() -> None:
    """Wait a moment for work that is left, before `tell` says nothing any more."""
    until = time.monotonic() + MOST_SECONDS
    for thread in tuple(_under_way.values()):
        thread.join(max(0.0, until - time.monotonic()))
