"""The customer's window: a page, what stands around it, and what the customer set."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSettings, QSize, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helperkit.gui.page import PageView
from helperkit.gui.pictures import pixmap
from helperkit.gui.theme import ZOOMS, Look, Style, tokens
from helperkit.journey.events import BiggerTextAsked, Event, OrderGiven, WordsGiven
from helperkit.journey.screen import Screen
from helperkit.words.load import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from helperkit.gui.speech import Reader

LEAST = QSize(640, 480)
USUAL = QSize(1180, 800)
ICON_SIDES = (16, 24, 32, 48, 64, 128, 256)  # px


class Window(QWidget):
    """Shows screens. `sent` carries the events of the customer."""

    sent = Signal(object)

    def __init__(self, words: Words, home: Path) -> None:
        super().__init__()
        self._words = words
        self._settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
        self._look = self._saved_look()
        self._reader: Reader | None = None
        self.style_of_now = Style(self._first_theme(), self._saved_zoom())
        self.page = PageView(self.style_of_now, words.text)
        self._screen: Screen | None = None
        self._said = ""  # in the customer's own words, while a screen says it again
        self.page.sent.connect(self._send)
        self.page.changed.connect(self._stop_reading)
        self.page.painted.connect(self._after_first_paint)
        self.page.top.bigger.clicked.connect(self.bigger)
        self.page.top.read.clicked.connect(self.read_aloud)
        self.page.strip.say_asked.connect(self.say_code)
        self.page.top.look_chosen.connect(lambda name: self.choose_look(Look(name)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.setWindowTitle(words.text("window-title"))
        self.setMinimumSize(LEAST)
        self.setAcceptDrops(True)
        self.resize(self._saved_size())
        self._label()

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

    def _label(self) -> None:
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
        self.page.top.label(
            text("window-look"),
            text("window-smaller" if biggest else "window-bigger"),
            text("window-stop" if reading else "window-read"),
        )
        names = {look: text(f"window-look-{look}") for look in Look}
        self.page.top.offer_looks(names, self._look)

    # Size of the text

    @property
    def zoom(self) -> int:
        """The size of the text in per cent."""
        return self.style_of_now.zoom

    def bigger(self) -> None:
        """Make the text one step bigger; after the biggest comes the usual size."""
        larger = [zoom for zoom in ZOOMS if zoom > self.zoom]
        self.set_zoom(larger[0] if larger else ZOOMS[0])

    def step_zoom(self, step: int) -> None:
        """Make the text a step bigger (1) or smaller (-1), and stop at the ends."""
        at = ZOOMS.index(self.zoom) + step
        self.set_zoom(ZOOMS[max(0, min(at, len(ZOOMS) - 1))])

    def set_zoom(self, zoom: int) -> None:
        """Set the size of the text in per cent, one of `ZOOMS`, and remember it."""
        if zoom != self.zoom:
            self.style_of_now.zoom = zoom
            self._settings.setValue("text", zoom)
            self._restyle()
            if self._screen is not None:
                self.show_screen(self._screen)

    def _saved_zoom(self) -> int:
        saved = str(self._settings.value("text", ZOOMS[0]))
        return next((zoom for zoom in ZOOMS if str(zoom) == saved), ZOOMS[0])

    # Colours

    @property
    def theme(self) -> str:
        """The name of the theme of now."""
        return self.style_of_now.name

    def choose_look(self, look: Look) -> None:
        """Use the colours that the customer wants, and remember them."""
        self._look = look
        self._settings.setValue("look", look.value)
        self._follow_system()

    def _saved_look(self) -> Look:
        saved = str(self._settings.value("look", Look.SYSTEM.value))
        return next((look for look in Look if look.value == saved), Look.SYSTEM)

    def _first_theme(self) -> str:
        """Return the theme to begin with: the exact question to the system is too slow here."""
        if self._look is not Look.SYSTEM:
            return self._look.value
        last = str(self._settings.value("theme", ""))
        if last in tokens().themes:
            return last
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        return "dark" if ground.lightness() < 128 else "light"

    def _follow_system(self) -> None:
        from helperkit.gui.system_look import wanted_theme

        theme = wanted_theme(self._look)
        self._settings.setValue("theme", theme)
        if theme != self.style_of_now.name:
            self.style_of_now.name = theme
            self._restyle()
        self._label()

    def _restyle(self) -> None:
        self._label()
        self.page.restyle()

    # Reading aloud

    def read_aloud(self) -> None:
        """Read the screen to the customer; stop when it is being read."""
        reader = self._voice()
        if reader.reading:
            reader.stop()
        elif self.page.page is not None:
            reader.read(self.page.page.spoken)

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
            self._reader.changed.connect(self._label)
            self._reader.failed.connect(lambda: self.say("window-no-voice"))
        return self._reader

    def _stop_reading(self) -> None:
        if self._reader is not None:
            self._reader.stop()

    # The window itself

    def _after_first_paint(self) -> None:
        from PySide6.QtGui import QIcon

        self._connect_keys()
        icon = QIcon()
        for side in ICON_SIDES:
            icon.addPixmap(pixmap("icon", "light", side))
        self.setWindowIcon(icon)
        self._follow_system()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def _connect_keys(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        keys = {
            "F1": self.page.ask_for_help,
            "Esc": self.page.go_back,
            "Alt+Left": self.page.go_back,
            "Ctrl++": lambda: self.step_zoom(1),
            "Ctrl+=": lambda: self.step_zoom(1),
            "Ctrl+-": lambda: self.step_zoom(-1),
            "Ctrl+0": lambda: self.set_zoom(ZOOMS[0]),
        }
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)

    def _saved_size(self) -> QSize:
        """Return the size of last time, no larger than the screen."""
        saved = self._settings.value("size")
        size = saved if isinstance(saved, QSize) and saved.isValid() else USUAL
        screen = QGuiApplication.primaryScreen()
        return size.boundedTo(screen.availableSize()).expandedTo(LEAST)

    def closeEvent(self, event: "QCloseEvent") -> None:  # noqa: N802 - Qt's name
        """Remember the size. What is under way is kept by the journal."""
        self._stop_reading()
        if not self.isMaximized() and not self.isFullScreen():
            self._settings.setValue("size", self.size())
        self._settings.sync()
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
