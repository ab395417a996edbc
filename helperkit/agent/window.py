"""The agent's window."""

from pathlib import Path

from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helperkit.agent.call.page import CallPage
from helperkit.agent.products import products
from helperkit.gui.system_look import wanted_theme
from helperkit.gui.theme import ZOOMS, Look, Style
from helperkit.words.load import Words

LEAST = QSize(900, 600)
USUAL = QSize(1340, 900)


class AgentWindow(QWidget):
    """One window for all who help callers."""

    def __init__(self, words: Words, home: Path) -> None:
        super().__init__()
        self._settings = QSettings(str(home / "agent.ini"), QSettings.Format.IniFormat)
        self._look = self._saved_look()
        self.style_of_now = Style(wanted_theme(self._look), self._saved_zoom())
        self.call = CallPage(self.style_of_now, words, products(home).get)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.call)
        self.setWindowTitle(words.text("agent-title"))
        self.setMinimumSize(LEAST)
        self.setAutoFillBackground(True)
        self.resize(self._saved_size())
        self._connect_keys()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._restyle()
        self.call.boxes.go_to(0)

    def _connect_keys(self) -> None:
        keys = {
            "Ctrl++": lambda: self.step_zoom(1),
            "Ctrl+=": lambda: self.step_zoom(1),
            "Ctrl+-": lambda: self.step_zoom(-1),
            "Ctrl+0": lambda: self.set_zoom(ZOOMS[0]),
            "Ctrl+N": self.call.begin,
        }
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)

    # Colours and size of the text

    @property
    def zoom(self) -> int:
        """The size of the text in per cent."""
        return self.style_of_now.zoom

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

    def choose_look(self, look: Look) -> None:
        """Use these colours, and remember them."""
        self._look = look
        self._settings.setValue("look", look.value)
        self._follow_system()

    def _follow_system(self) -> None:
        theme = wanted_theme(self._look)
        if theme != self.style_of_now.name:
            self.style_of_now.name = theme
            self._restyle()

    def _restyle(self) -> None:
        self.setPalette(self.style_of_now.palette())
        self.call.restyle()

    def _saved_look(self) -> Look:
        saved = str(self._settings.value("look", Look.SYSTEM.value))
        return next((look for look in Look if look.value == saved), Look.SYSTEM)

    def _saved_zoom(self) -> int:
        saved = str(self._settings.value("text", ZOOMS[0]))
        return next((zoom for zoom in ZOOMS if str(zoom) == saved), ZOOMS[0])

    # The window itself

    def _saved_size(self) -> QSize:
        """Return the size of last time, no larger than the screen."""
        saved = self._settings.value("size")
        size = saved if isinstance(saved, QSize) and saved.isValid() else USUAL
        screen = QGuiApplication.primaryScreen()
        return size.boundedTo(screen.availableSize()).expandedTo(LEAST)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the size."""
        if not self.isMaximized() and not self.isFullScreen():
            self._settings.setValue("size", self.size())
        self._settings.sync()
        super().closeEvent(event)
