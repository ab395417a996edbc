"""Reads the cards of the agent's products beside the window, and takes new ones."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from helperkit.agent.products import FOLDER, Looked, Product, Sold, cards_in, kept, looked_at
from helperkit.agent.turns import short_turns
from helperkit.gui.telling import tell

AT_ONCE = 20  # cards: a large one takes some 30 ms


class Shelf(QObject):
    """All products that are known by now. `came`: there are more; `read`: these are all."""

    came = Signal()
    read = Signal()
    added = Signal(object)  # what became of a card that was given: a `Looked`, or an OSError
    _some = Signal(object)
    _ended = Signal(object)
    _kept = Signal(object)

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._home = home
        self.sold = Sold()
        self.is_reading = (home / FOLDER).is_dir()
        self._stopped = threading.Event()
        self._some.connect(self._take)
        self._ended.connect(self._end)
        self._kept.connect(self._answer)

    def get(self, number: int) -> Product | None:
        """Return the product of a number; None where no card that was read has it."""
        return self.sold.get(number)

    def start(self) -> None:
        """Begin to read; without a folder of cards there is nothing to do."""
        if self.is_reading:
            threading.Thread(target=self._look, daemon=True, name="shelf").start()

    def stop(self) -> None:
        """Tell nothing any more."""
        self._stopped.set()

    def when_read(self, then: Callable[[], object]) -> None:
        """Do this when all cards are read, or at once where they are."""
        if self.is_reading:
            self.read.connect(then)
        else:
            then()

    def add(self, path: Path) -> None:
        """Copy a card to the others, and tell what came of it."""
        threading.Thread(target=self._keep, args=(path,), daemon=True, name="card").start()

    # In a thread

    def _look(self) -> None:
        with short_turns():
            some: list[Looked] = []
            for path in self._paths():
                if self._stopped.is_set():
                    return
                some.append(looked_at(path))
                if len(some) == AT_ONCE:
                    tell(self._some, some)
                    some = []
            tell(self._some, some)
            tell(self._ended, None)

    def _paths(self) -> list[Path]:
        try:
            return cards_in(self._home)
        except OSError:
            return []

    def _keep(self, path: Path) -> None:
        try:
            came: Looked | OSError = kept(path, self._home)
        except OSError as error:
            came = error
        if not self._stopped.is_set():
            tell(self._kept, came)

    # In the window's thread, where what was told before the end may come after it

    def _take(self, some: list[Looked]) -> None:
        if not self._stopped.is_set():
            self.sold.put(some)
            self.came.emit()

    def _end(self, _nothing: object) -> None:
        if not self._stopped.is_set():
            self.is_reading = False
            self.read.emit()

    def _answer(self, came: Looked | OSError) -> None:
        if self._stopped.is_set():
            return
        if isinstance(came, Product):
            self.sold.put([came])
            self.came.emit()
        self.added.emit(came)
