"""A window whose colours and size of text its user chooses, and that remembers them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from helperkit.gui.access import tell_roles
from helperkit.gui.theme import ZOOMS, Look, Style, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent


class AdjustableWindow(QWidget):
    """Keeps theme, zoom and size in a file of settings. Its widgets share `style_of_now`."""

    def __init__(self, settings: Path, least: QSize, usual: QSize) -> None:
        tell_roles()
        super().__init__()
        self._settings = QSettings(str(settings), QSettings.Format.IniFormat, self)
        self._look = self._saved_look()
        self.style_of_now = Style(self._first_theme(), self._saved_zoom())
        self.setMinimumSize(least)
        self.resize(self._saved_size(least, usual))

    def restyle(self) -> None:
        """Take the style's colours and sizes of now, everywhere."""
        raise NotImplementedError

    def label(self) -> None:
        """Say on the buttons what they do now."""
        raise NotImplementedError

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
            self.restyle()

    def _saved_zoom(self) -> int:
        saved = str(self._settings.value("text", ZOOMS[0]))
        return next((zoom for zoom in ZOOMS if str(zoom) == saved), ZOOMS[0])

    # Colours

    @property
    def theme(self) -> str:
        """The name of the theme of now."""
        return self.style_of_now.name

    @property
    def look(self) -> Look:
        """Which colours are wanted."""
        return self._look

    def choose_look(self, look: Look) -> None:
        """Use the colours that are wanted, and remember them."""
        self._look = look
        self._settings.setValue("look", look.value)
        self.follow_system()

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

    def follow_system(self) -> None:
        """Take the theme that is wanted now, and remember it for the next start."""
        from helperkit.gui.system_look import wanted_theme

        theme = wanted_theme(self._look)
        self._settings.setValue("theme", theme)
        if theme != self.style_of_now.name:
            self.style_of_now.name = theme
            self.restyle()
        self.label()

    # What comes after the first paint

    def connect_look(self) -> None:
        """From now on follow the system's colours, and the keys for the size of the text."""
        from PySide6.QtGui import QKeySequence, QShortcut

        keys = {
            "Ctrl++": lambda: self.step_zoom(1),
            "Ctrl+=": lambda: self.step_zoom(1),
            "Ctrl+-": lambda: self.step_zoom(-1),
            "Ctrl+0": lambda: self.set_zoom(ZOOMS[0]),
        }
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)
        self.follow_system()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow_system)

    # The size of the window

    def _saved_size(self, least: QSize, usual: QSize) -> QSize:
        """Return the size of last time, no larger than the screen."""
        saved = self._settings.value("size")
        size = saved if isinstance(saved, QSize) and saved.isValid() else usual
        screen = QGuiApplication.primaryScreen()
        return size.boundedTo(screen.availableSize()).expandedTo(least)

    def closeEvent(self, event: "QCloseEvent") -> None:  # noqa: N802 - Qt's name
        """Remember the size."""
        if not self.isMaximized() and not self.isFullScreen():
            self._settings.setValue("size", self.size())
        self._settings.sync()
        super().closeEvent(event)
