"""Keeps the cases beside the window: a thread of its own has the store, and answers one by one."""

import queue
import threading
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from helperkit.agent.cases.lock import PATIENCE_SECONDS
from helperkit.agent.cases.model import Case
from helperkit.agent.cases.refusal import CasesRefused, refusal_of
from helperkit.agent.cases.store import Conflict, Store
from helperkit.gui.telling import tell
from helperkit.performer.crash import note_crash

Result = TypeVar("Result")
Job = tuple[QObject, Callable[[Store], Any], Callable[[Any], None]]
LONGER = 5.0  # seconds that the window's end waits beyond the patience with another window
AGAIN = 10_000  # milliseconds until what was refused is tried once more


class Waiting(msgspec.Struct, frozen=True, eq=False):
    """A change that the store refused. `then` hears of another reason, and when it is kept."""

    case: Case
    settles: tuple[int, ...]
    owner: QObject
    then: Callable[[Case | Exception], None]


class Clerk(QObject):
    """Does work with the store in the order in which it is asked for.

    It waits for another window, `patience` seconds at most.
    A store that cannot be opened is tried again with the next work: the disk may have room then.
    A change that is refused waits here, and is tried again until it is kept; `waits` tells of it.
    What nobody foresaw is noted as a crash, once.
    """

    waits = Signal()  # more or fewer changes wait
    _came = Signal(object)

    def __init__(self, home: Path, patience: float = PATIENCE_SECONDS) -> None:
        super().__init__()
        self._home, self._patience = home, patience
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._waiting: dict[tuple[int, str], Waiting] = {}  # by owner and case
        self._newest: dict[tuple[int, str], Waiting] = {}  # stored or not
        self._faults: dict[tuple[int, str], tuple[Waiting, str]] = {}  # that were told
        self._noted: set[str] = set()  # tracebacks of what nobody foresaw
        self._own: dict[tuple[int, str, int], int] = {}  # what came after an owner's revision
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AGAIN)
        self._later.timeout.connect(self._try)
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

    def put(
        self,
        owner: QObject,
        case: Case,
        then: Callable[[Case | Exception], None],
        settles: tuple[int, ...] = (),
    ) -> None:
        """Store a case. Refused, it waits; then `then` is called with the error, and once more."""
        key = id(owner), case.id
        before = self._waiting.pop(key, None)
        if before is not None:
            settles = (*before.settles, *settles)
        one = self._newest[key] = Waiting(case, settles, owner, then)
        self.do(self, partial(self._store, one), partial(self._came_of, one))

    @property
    def waiting(self) -> dict[str, Case]:
        """The changes that are not stored yet, by the id of their case."""
        return {name: one.case for (_, name), one in self._waiting.items()}

    def try_again(self) -> None:
        """Try once more to store what waits; who asks for that hears again why it is refused."""
        self._faults.clear()
        self._try()

    def _try(self) -> None:
        for one in tuple(self._waiting.values()):
            self.do(self, partial(self._store, one), partial(self._came_of, one))

    def _store(self, one: Waiting, store: Store) -> Case:
        """Store a change, in the clerk's own thread.

        Whoever changes a case twice need not wait for the first to be stored.
        """
        case, owner = one.case, id(one.owner)
        while (later := self._own.get((owner, case.id, case.revision))) is not None:
            case = replace(case, revision=later)
        kept = store.put(case, one.settles)
        if kept.revision > case.revision:
            self._own[owner, case.id, case.revision] = kept.revision
        return kept

    def _came_of(self, one: Waiting, came: Case | Exception) -> None:
        key = id(one.owner), one.case.id
        if self._newest[key] is one:
            if isinstance(came, Exception) and not isinstance(came, Conflict):
                self._waiting[key] = one
                self._later.start()
            else:
                self._waiting.pop(key, None)
        self.waits.emit()
        fault = one, repr(came) if isinstance(came, Exception) else ""
        known = bool(fault[1]) and self._faults.get(key) == fault
        self._faults[key] = fault
        if isValid(one.owner) and not known:
            one.then(came)

    def end(self) -> None:
        """Do what was asked for, give the store back, and stop."""
        self._later.stop()
        self._jobs.put(None)
        self._thread.join(self._patience + LONGER)

    def _work(self) -> None:
        store: Store | None = None
        while (job := self._jobs.get()) is not None:
            owner, work, then = job
            try:
                if store is None:
                    store = Store(self._home, self._patience)
                result = work(store)
            except Exception as error:  # noqa: BLE001 - it is given to the one who asked
                result = error
                self._note(error)
            tell(self._came, (owner, then, result))
        if store is not None:
            store.close()

    def _note(self, error: Exception) -> None:
        """Keep the traceback of what nobody foresaw, for whoever is to mend it."""
        named = isinstance(error, OSError) and refusal_of(error) is not None
        trace = "".join(traceback.format_exception(error))
        if not (named or isinstance(error, CasesRefused | Conflict) or trace in self._noted):
            self._noted.add(trace)
            note_crash(self._home, error)


def _answer(told: tuple[QObject, Callable[[Any], None], Any]) -> None:
    owner, then, result = told
    if isValid(owner):
        then(result)
