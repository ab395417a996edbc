"""Keeps the cases beside the window: a thread of its own has the store, and answers one by one."""

import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from helperkit.agent.cases.store import Store
from helperkit.gui.telling import tell

Result = TypeVar("Result")
Job = tuple[QObject, Callable[[Store], Any], Callable[[Any], None]]
MOST_SECONDS = 15.0  # that the window's end waits: another window may hold the store for ten


class Clerk(QObject):
    """Does work with the store in the order in which it is asked for.

    A store that cannot be opened is tried again with the next work: the disk may have room then.
    """

    _came = Signal(object)

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._home = home
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._came.connect(_answer, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, daemon=True, name="clerk")
        self._thread.start()

    def do(
        self,
        owner: QObject,
        work: Callable[[Store], Result],
        then: Callable[[Result | Exception], None],
    ) -> None:
        """Do the work, then call `then` in the window's thread with its result, or its error.

        Nothing is called when the owner is gone by then. The work must not touch widgets.
        """
        self._jobs.put((owner, work, then))

    def end(self) -> None:
        """Do what was asked for, give the store back, and stop."""
        self._jobs.put(None)
        self._thread.join(MOST_SECONDS)

    def _work(self) -> None:
        store: Store | None = None
        while (job := self._jobs.get()) is not None:
            owner, work, then = job
            try:
                if store is None:
                    store = Store(self._home)
                result = work(store)
            except Exception as error:  # noqa: BLE001 - it is given to the one who asked
                result = error
            tell(self._came, (owner, then, result))
        if store is not None:
            store.close()


def _answer(told: tuple[QObject, Callable[[Any], None], Any]) -> None:
    owner, then, result = told
    if isValid(owner):
        then(result)
