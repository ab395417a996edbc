"""The customer's window: a page, what stands around it, and what the customer set."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSize, Signal

from helperkit.gui.adjustable import AdjustableWindow
from helperkit.gui.page import PageView
from helperkit.gui.theme import ZOOMS, Look
from helperkit.journey.events import BiggerTextAsked, Event, OrderGiven, WordsGiven
from helperkit.journey.screen import Screen
from helperkit.words.languages import keep
from helperkit.words.load import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from helperkit.gui.speech import Reader
    from helperkit.gui.text import Text

LEAST = QSize(640, 480)
USUAL = QSize(1180, 800)
PATIENT = "slow"  # how a customer wants to be read to


class Window(AdjustableWindow):
    """Shows screens. `sent` carries the events of the customer."""

    sent = Signal(object)
    spoke = Signal()  # another language was chosen, and is spoken

    def __init__(self, words: Words, home: Path) -> None:
        super().__init__(home / "window.ini", LEAST, USUAL)
        self._words, self._home = words, home
        self._reader: Reader | None = None
        self.page = PageView(self.style_of_now, words.text)
        self._screen: Screen | None = None
        self._said = ""  # in the customer's own words, while a screen says it again
        self.page.sent.connect(self._send)
        self.page.changed.connect(self._begin_screen)
        self.page.reworded.connect(self._reword)
        self.page.painted.connect(self._after_first_paint)
        self.page.top.bigger.clicked.connect(self.bigger)
        self.page.top.read.clicked.connect(self.read_aloud)
        self.page.top.pace.clicked.connect(self.change_pace)
        self.page.strip.say_asked.connect(self.say_code)
        self.page.top.look.chosen.connect(lambda name: self.choose_look(Look(name)))
        self.page.top.language.chosen.connect(self.speak)
        self.page.setParent(self)
        self.setWindowTitle(words.text("window-title"))
        self.setAcceptDrops(True)
        self.label()

    # What is shown

    def show_screen(self, screen: Screen) -> None:
        """Show a screen."""
        if not screen.quotes:
            self._said = ""
        self._screen = screen
        self.page.show_page(self._words.page(self._honest(screen), self._said))

    def _honest(self, screen: Screen) -> Screen:
        """Return the screen without an offer of larger text where there is none."""
        kept = tuple(c for c in screen.choices if not isinstance(c.sends, BiggerTextAsked))
        if kept == screen.choices or self.zoom < ZOOMS[-1]:
            return screen
        values = screen.values | {"text": "biggest"}
        return msgspec.structs.replace(screen, choices=kept, values=values)

    def _send(self, event: Event) -> None:
        if isinstance(event, WordsGiven):
            self._said = event.text
        self.sent.emit(event)

    def say(self, name: str) -> None:
        """Show a kind line of the words for a few seconds."""
        self.page.say(self._words.text(name))

    def label(self) -> None:
        """Say on the buttons what they do now."""
        text = self._words.text
        biggest = self.style_of_now.zoom >= ZOOMS[-1]
        reader = self._reader
        reading = reader is not None and reader.reading and not reader.slowly
        saying = reader is not None and reader.reading and reader.slowly
        said = text("window-say-stop") if saying else text("window-say")
        if said != self.page.strip.say.label:
            self.page.strip.say.say(said)
            if self._screen is not None:
                self.page.again()
        pace = text("window-faster" if self._patient() else "window-slower")
        self.page.top.label(
            look=text("window-look"),
            pace=pace if reading else "",
            bigger=text("window-smaller" if biggest else "window-bigger"),
            another=text("window-first-way" if self.page.another else "window-another"),
            read=text("window-stop" if reading else "window-read"),
        )
        names = {look.value: text(f"window-look-{look}") for look in Look}
        self.page.top.look.offer(names, self._look)
        self.page.top.offer_languages(text, self._words.language)

    def speak(self, language: str) -> None:
        """Say everything in this language from now on, and remember it; the focus stays."""
        self._stop_reading()
        self._reader = None  # the next one has a voice of that language
        self._words.speak(language)
        keep(self._home, language)
        self.setWindowTitle(self._words.text("window-title"))
        self.page.notice.hide()
        self.label()
        if self._screen is not None:
            self.show_screen(self._screen)
        self.spoke.emit()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now, and say them on the buttons."""
        self.label()
        self.page.restyle()

    def set_zoom(self, zoom: int) -> None:
        """Set the size of the text in per cent, and take back what is offered no more."""
        super().set_zoom(zoom)
        if self._screen is not None:
            self.show_screen(self._screen)

    # Reading aloud

    def read_aloud(self) -> None:
        """Read the screen to the customer; stop when it is being read."""
        reader = self._voice()
        if reader.reading:
            reader.stop()
        else:
            reader.read(*(text for _, text in self._read_parts()))

    def _read_parts(self) -> "list[tuple[Text | None, str]]":
        """Return what Read to me says, each with the text that it stands in; None for a button."""
        page = self.page.page
        labels = page.choices if page is not None else ()
        return [*self.page.card.texts(), *((None, label) for label in labels)]

    def change_pace(self) -> None:
        """Read slower than usual, or as usual again, and remember it."""
        patient = not self._patient()
        self._settings.setValue("reading", PATIENT if patient else "usual")
        self._voice().be_patient(patient)
        self.label()

    def _patient(self) -> bool:
        return str(self._settings.value("reading", "")) == PATIENT

    def _mark(self, part: int, start: int, length: int) -> None:
        """Mark what is being read, and nothing else."""
        for at, (widget, _) in enumerate(self._read_parts()):
            if widget is not None:
                widget.mark(start if at == part else 0, length if at == part else 0)

    def _tell_reading(self) -> None:
        """Say on the buttons that reading has begun or ended; nothing is marked."""
        self._mark(-1, 0, 0)
        self.label()

    def say_code(self) -> None:
        """Say the six words slowly, for the person on the phone; stop when they are being said."""
        reader = self._voice()
        if reader.reading:
            reader.stop()
        elif self.page.page is not None:
            reader.read_slowly([word.said for word in self.page.page.code])

    def _voice(self) -> "Reader":
        if self._reader is None:
            from helperkit.gui.speech import Reader

            self._reader = Reader(self._words.language, self)
            self._reader.be_patient(self._patient())
            self._reader.changed.connect(self._tell_reading)
            self._reader.saying.connect(self._mark)
            self._reader.failed.connect(lambda: self.say("window-no-voice"))
        return self._reader

    def _begin_screen(self) -> None:
        self._stop_reading()
        self.label()  # it is said in its first way

    def _reword(self) -> None:
        """Go on reading with the other wording, where one was being read."""
        reader = self._reader
        reading = reader is not None and reader.reading and not reader.slowly
        self._stop_reading()
        self.label()
        if reading:
            self.read_aloud()

    def _stop_reading(self) -> None:
        if self._reader is not None:
            self._reader.stop()

    # The window itself

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802 - Qt's name
        """Let the page fill the window."""
        super().resizeEvent(event)
        self.page.setGeometry(self.rect())

    def _after_first_paint(self) -> None:
        from helperkit.gui.icon import own_icon
        from helperkit.words.teaching import Teaching

        self.page.teach(Teaching(self._words))
        self._connect_keys()
        self.setWindowIcon(own_icon())
        self.connect_look()

    def _connect_keys(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        keys = {
            "F1": self.page.ask_for_help,
            "Esc": self.page.go_back,
            "Alt+Left": self.page.go_back,
        }
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)

    def closeEvent(self, event: "QCloseEvent") -> None:  # noqa: N802 - Qt's name
        """Remember the size. What is under way is kept by the journal."""
        self._stop_reading()
        super().closeEvent(event)

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:  # noqa: N802 - Qt's name
        """Take files and links."""
        if dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:  # noqa: N802 - Qt's name
        """Begin with what was dropped."""
        if text := dropped(event):
            event.acceptProposedAction()
            self.sent.emit(OrderGiven(text))


def dropped(event: "QDropEvent") -> str:
    """Return the path or the link that is dropped; "" where it is something else."""
    for url in event.mimeData().urls():
        return url.toLocalFile() if url.isLocalFile() else url.toString()
    text = event.mimeData().text().strip()
    return text if text.startswith(("https://", "http://", "helperkit:")) else ""
