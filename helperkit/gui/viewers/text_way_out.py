"""The row that asks before anything leads out of what is read."""

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helperkit.gui.announce import announce
from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.text import Text
from helperkit.gui.theme import Style


class WayOut(QWidget):
    """Names the place on the web, and goes there only when its button is pressed."""

    ended = Signal()

    def __init__(
        self,
        style: Style,
        text: Callable[..., str],
        go: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__()
        self._text = text
        self._go = go
        self._address = ""
        self.said = Text(style, "body", "ink")
        self.there = QuietButton(style, text("viewer-text-out-go"))
        self.there.clicked.connect(self._leave)
        self.stay = QuietButton(style, text("viewer-text-out-stay"))
        self.stay.clicked.connect(self.end)
        self._row = Flow(style, 12, 8)
        self._row.put([self.said, self.there, self.stay])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self.hide()

    def ask(self, address: str) -> None:
        """Ask whether to go to this address."""
        self._address = address
        self.said.say(self._text("viewer-text-out", place=place_of(address)))
        self._row.again()
        self.show()
        announce(self.there, self.said.text())
        self.stay.setFocus()

    def end(self) -> bool:
        """Go away, and return whether it was there."""
        if self.isHidden():
            return False
        self.hide()
        self.ended.emit()
        return True

    def _leave(self) -> None:
        self._go(QUrl(self._address, QUrl.ParsingMode.StrictMode))
        self.end()


def place_of(address: str) -> str:
    """Return the part of an address that says whose it is."""
    try:
        parts = urlsplit(address)
        named = parts.hostname or parts.path
    except ValueError:
        named = address
    return named if len(named) <= 60 else f"…{named[-60:]}"
