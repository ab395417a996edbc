"""Checks texts beside the window: a thread of its own reads them one by one."""

import queue
import threading

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from helperkit.agent.turns import short_turns
from helperkit.agent.writing.places import Answer, answer, language_of_check
from helperkit.gui.telling import tell
from helperkit.words.check import Kind, ready
from helperkit.words.check.telling import Telling
from helperkit.words.load import Words

PAUSE = 400  # milliseconds in typing
MOST_SECONDS = 15.0  # that the window's end waits: a long text takes some on a slow computer


class Asked(msgspec.Struct, frozen=True):
    """A text to check. Each has its number."""

    number: int
    text: str
    kind: Kind


class Checking(QObject):
    """Answers to the text of now alone: an answer to an older one is dropped.

    `came` carries an `Answer`, or what went wrong.
    """

    came = Signal(object)
    _told = Signal(object)

    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._number = 0
        self._waits: Asked | None = None
        self._under_way = False
        self._jobs: queue.SimpleQueue[Asked | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._send)
        self._told.connect(self._answered, Qt.ConnectionType.QueuedConnection)

    def prepare(self) -> None:
        """Load what a check needs, before the first text is there."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, daemon=True, name="writing")
            self._thread.start()

    def ask(self, text: str, kind: Kind) -> None:
        """Check a text as soon as nothing else was asked for a moment."""
        self.forget()
        self._waits = Asked(self._number, text, kind)
        self._pause.start()

    def forget(self) -> None:
        """Let nothing come any more of what was asked for."""
        self._number += 1
        self._waits = None
        self._pause.stop()

    def end(self) -> None:
        """Stop. What is read at this moment is read to its end, for native code is within it."""
        self.forget()
        self._jobs.put(None)
        if self._thread is not None:
            self._thread.join(MOST_SECONDS)

    def _send(self) -> None:
        """Give the text of now to the thread, one at a time: the next waits, and only the last."""
        if self._waits is None or self._under_way:
            return
        self.prepare()
        self._under_way = True
        self._jobs.put(self._waits)
        self._waits = None

    def _answered(self, told: tuple[int, Answer | Exception]) -> None:
        number, came = told
        self._under_way = False
        if number == self._number:
            self.came.emit(came)
        elif not self._pause.isActive():
            self._send()

    def _work(self) -> None:
        language = language_of_check(self._language)
        telling = Telling(Words(self._language))
        with short_turns():
            ready(language)
        while (asked := self._jobs.get()) is not None:
            came: Answer | Exception
            try:
                with short_turns():
                    came = answer(asked.text, asked.kind, language, telling)
            except Exception as error:  # noqa: BLE001 - it is told in the window
                came = error
            tell(self._told, (asked.number, came))
