"""Work beside the window: it goes on in a thread, its result comes back into the window's own."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

Result = TypeVar("Result")


class _Bridge(QObject):
    """Carries one result from a thread to the window."""

    came = Signal(object)


def aside(
    owner: QObject, work: Callable[[], Result], then: Callable[[Result | Exception], None]
) -> None:
    """Do the work in a thread, then call `then` with its result, or with what it raised.

    Nothing is called when the owner is gone by then. The work must not touch widgets.
    """
    bridge = _Bridge(owner)  # Qt lets it go with its owner, and drops what is still on its way

    def came(result: Result | Exception) -> None:
        bridge.deleteLater()
        then(result)

    bridge.came.connect(came)

    def run() -> None:
        try:
            result: Result | Exception = work()
        except Exception as error:  # noqa: BLE001 - it is given to the one who asked
            result = error
        try:
            bridge.came.emit(result)
        except RuntimeError:
            return  # the owner was closed meanwhile: there is nobody to tell

    threading.Thread(target=run, daemon=True, name="aside").start()
