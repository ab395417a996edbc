"""Work beside the window: it goes on in a thread, its result comes back into the window's own."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

Result = TypeVar("Result")


class _Bridge(QObject):
    """Carries one result from a thread to the window.

    Nothing but its own delivery ends it. Were it its owner's child, it could go with the owner
    while the thread is still within its signal, and that takes the program along.
    """

    came = Signal(object)


_under_way: set[_Bridge] = set()


def aside(
    owner: QObject, work: Callable[[], Result], then: Callable[[Result | Exception], None]
) -> None:
    """Do the work in a thread, then call `then` with its result, or with what it raised.

    Nothing is called when the owner is gone by then. The work must not touch widgets.
    """
    bridge = _Bridge()
    _under_way.add(bridge)

    def run() -> None:
        try:
            result: Result | Exception = work()
        except Exception as error:  # noqa: BLE001 - it is given to the one who asked
            result = error
        try:
            bridge.came.emit(result)
        except RuntimeError:
            return  # the program is at its end: there is nobody to tell

    thread = threading.Thread(target=run, daemon=True, name="aside")

    def came(result: Result | Exception) -> None:
        thread.join()  # it only has to leave its signal
        _under_way.discard(bridge)
        if isValid(owner):
            then(result)

    # Queued: it is called in the thread that the bridge belongs to, which is the window's.
    bridge.came.connect(came, Qt.ConnectionType.QueuedConnection)
    thread.start()
