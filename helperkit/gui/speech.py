"""Reads a screen aloud with the system's own voice, where it has one."""

from collections import deque

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech

SPEED = -0.15  # a little slower than usual; -1 to 1
SLOW = -0.4  # for words that somebody writes down
PAUSE = 900  # ms after each of them
UNUSED = frozenset({"mock"})  # engines that make no sound
FALLBACK = ""  # an engine for where there is no other; "" = say so
STATE = QTextToSpeech.State


class Reader(QObject):
    """One voice. `failed` says that this computer has none, or that it broke."""

    changed = Signal()  # reading has begun or ended
    failed = Signal()

    def __init__(self, language: str, parent: QObject | None = None, engine: str = "") -> None:
        super().__init__(parent)
        self._language = language
        self._engine = engine
        self._speech: QTextToSpeech | None = None
        self._wanted = ""
        self._later: deque[str] = deque()  # to be said after it, each after a pause
        self._reading = False
        self.slowly = False  # whether it says single words
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._go_on)

    @property
    def reading(self) -> bool:
        """Whether a screen is being read, or about to be."""
        return self._reading

    def read(self, text: str) -> None:
        """Read a text, from its beginning."""
        self._read([text], slowly=False)

    def read_slowly(self, words: list[str]) -> None:
        """Say some words, one by one, with a pause after each."""
        self._read(words, slowly=True)

    def _read(self, texts: list[str], *, slowly: bool) -> None:
        if self._speech is None:
            self._speech = self._voice()
        if self._speech is None:
            self.failed.emit()
            return
        self.slowly = slowly
        self._later = deque(texts)
        self._wanted = self._later.popleft() if texts else ""
        self._set(True)
        self._begin(self._speech.state())

    def _go_on(self) -> None:
        if self._speech is not None and self._later:
            self._wanted = self._later.popleft()
            self._begin(self._speech.state())

    def stop(self) -> None:
        """Stop reading."""
        self._wanted = ""
        self._later.clear()
        self._pause.stop()
        if self._reading and self._speech is not None:
            self._speech.stop()
        self._set(False)

    def _voice(self) -> QTextToSpeech | None:
        engines = [e for e in QTextToSpeech.availableEngines() if e not in UNUSED]
        name = self._engine or (engines[0] if engines else FALLBACK)
        if not name:
            return None
        speech = QTextToSpeech(name, self)
        speech.stateChanged.connect(self._begin)
        return speech

    def _begin(self, state: QTextToSpeech.State) -> None:
        """Go on as the voice gets ready, ends, or breaks."""
        speech = self._speech
        if speech is None:
            return
        if state is STATE.Error:
            self._wanted = ""
            self._later.clear()
            self._set(False)
            self.failed.emit()
        elif state is STATE.Ready and self._wanted:
            text, self._wanted = self._wanted, ""
            locale = QLocale(self._language)
            if locale in speech.availableLocales():
                speech.setLocale(locale)
            speech.setRate(SLOW if self.slowly else SPEED)
            speech.say(text)
        elif state is STATE.Ready and self._later:
            self._pause.start()
        elif state is STATE.Ready and not self._pause.isActive():
            self._set(False)

    def _set(self, reading: bool) -> None:
        if reading != self._reading:
            self._reading = reading
            self.changed.emit()
