"""Reads a screen aloud with the system's own voice, where it has one."""

import re
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech

SPEED = -0.15  # a little slower than usual; -1 to 1
SLOWER = -0.5  # where that is still too fast
SLOW = -0.4  # for words that somebody writes down
PAUSE = 900  # ms after each of them
UNUSED = frozenset({"mock"})  # engines that make no sound
FALLBACK = ""  # an engine for where there is no other; "" = say so
STATE = QTextToSpeech.State
SENTENCE = re.compile(r"\S.*?(?:[.?!…]+[”\"')\]]*(?=\s|$)|$)", re.DOTALL)


class Utterance(NamedTuple):
    """What is said in one go: a sentence, and where it stands."""

    text: str
    part: int  # the number of the text that it is from
    start: int  # in UTF-16, as Qt counts


class Reader(QObject):
    """One voice. `failed` says that this computer has none, or that it broke."""

    changed = Signal()  # reading has begun or ended
    failed = Signal()
    saying = Signal(int, int, int)  # what is said now: the number of a text, a place, a length

    def __init__(self, language: str, parent: QObject | None = None, engine: str = "") -> None:
        super().__init__(parent)
        self._language = language
        self._engine = engine
        self._speech: QTextToSpeech | None = None
        self._wanted: Utterance | None = None
        self._now: Utterance | None = None
        self._later: deque[Utterance] = deque()
        self._reading = False
        self.slowly = False  # whether it says single words, with a pause after each
        self.patient = False  # whether it reads slower than usual
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._go_on)

    @property
    def reading(self) -> bool:
        """Whether a screen is being read, or about to be."""
        return self._reading

    def read(self, *texts: str) -> None:
        """Read some texts from their beginning, a sentence at a time."""
        self._read([one for n, text in enumerate(texts) for one in _sentences(text, n)])

    def read_slowly(self, words: list[str]) -> None:
        """Say some words, one by one, with a pause after each."""
        self._read([Utterance(word, 0, 0) for word in words], slowly=True)

    def _read(self, said: Sequence[Utterance], *, slowly: bool = False) -> None:
        if self._speech is None:
            self._speech = self._voice()
        if self._speech is None:
            self.failed.emit()
            return
        self.slowly = slowly
        self._later = deque(said)
        self._wanted = self._later.popleft() if said else None
        self._set(True)
        self._begin(self._speech.state())

    def _go_on(self) -> None:
        if self._speech is not None and self._later:
            self._wanted = self._later.popleft()
            self._begin(self._speech.state())

    def be_patient(self, patient: bool) -> None:
        """Read slower than usual, or not; the sentence of now begins anew."""
        self.patient = patient
        if self._reading and not self.slowly and self._speech is not None:
            self._wanted = self._wanted or self._now
            self._speech.stop()
            if self._wanted is not None:  # it was not said again on its way to rest
                self._begin(self._speech.state())

    def stop(self) -> None:
        """Stop reading."""
        self._wanted = self._now = None
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
        speech.sayingWord.connect(self._say_word)
        return speech

    def _begin(self, state: QTextToSpeech.State) -> None:
        """Go on as the voice gets ready, ends, or breaks."""
        speech = self._speech
        if speech is None:
            return
        if state is STATE.Error:
            self._wanted = self._now = None
            self._later.clear()
            self._set(False)
            self.failed.emit()
        elif state is STATE.Ready and self._wanted:
            self._say(speech)
        elif state is STATE.Ready and self._later and self.slowly:
            self._pause.start()
        elif state is STATE.Ready and self._later:
            self._wanted = self._later.popleft()
            self._say(speech)
        elif state is STATE.Ready and not self._pause.isActive():
            self._set(False)

    def _say(self, speech: QTextToSpeech) -> None:
        """Say what is wanted. Where the voice does not tell its words, all of it is marked."""
        now, self._wanted = self._wanted, None
        if now is None:
            return
        self._now = now
        locale = QLocale(self._language)
        if locale in speech.availableLocales():
            speech.setLocale(locale)
        speech.setRate(SLOW if self.slowly else SLOWER if self.patient else SPEED)
        if not self.slowly and not self._tells_words(speech):
            self.saying.emit(now.part, now.start, _units(now.text))
        speech.say(now.text)

    def _tells_words(self, speech: QTextToSpeech) -> bool:
        told = QTextToSpeech.Capability.WordByWordProgress
        return bool(speech.engineCapabilities() & told)

    def _say_word(self, _word: str, _id: int, start: int, length: int) -> None:
        if self._now is not None and self._reading and not self.slowly:
            self.saying.emit(self._now.part, self._now.start + start, length)

    def _set(self, reading: bool) -> None:
        if reading != self._reading:
            self._reading = reading
            self.changed.emit()


def _sentences(text: str, part: int) -> list[Utterance]:
    """Return a text in sentences, each with its place."""
    found = SENTENCE.finditer(text)
    return [Utterance(one.group(), part, _units(text[: one.start()])) for one in found]


def _units(text: str) -> int:
    """Return how many places a text takes as Qt counts, in UTF-16."""
    return len(text.encode("utf-16-le")) // 2
