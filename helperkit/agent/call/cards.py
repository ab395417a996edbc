"""The cards of the agent's products: one more can be given, and what is odd about them is said."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from helperkit.agent.follow_up.entry import arrange
from helperkit.agent.products import Looked, Product, Unread
from helperkit.agent.shelf import Shelf
from helperkit.gui.announce import announce
from helperkit.gui.buttons import QuietButton
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.performer.orders import ENDING
from helperkit.words.letters import line
from helperkit.words.load import Words

MOST = 3  # cards that are named


class Cards(QObject):
    """A button that asks for a card, and lines on what came of it and on cards that are odd."""

    def __init__(self, style: Style, words: Words, shelf: Shelf) -> None:
        super().__init__()
        self._text, self._shelf = words.text, shelf
        self._added = ""
        self.button = QuietButton(style, words.text("agent-card-add"))
        self.note = Text(style, "small", bold=True)
        self.note.hide()
        self.button.clicked.connect(self.ask)
        shelf.added.connect(self._tell)
        shelf.read.connect(self._show)

    def ask(self) -> None:
        """Ask for the file of a card."""
        picker = QFileDialog(self.button.window(), self._text("agent-card-add"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setNameFilter(f"{self._text('agent-card-files')} (*{ENDING})")
        picker.fileSelected.connect(lambda path: self._shelf.add(Path(path)))
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def _tell(self, came: Looked | OSError) -> None:
        match came:
            case Product(card=card):
                self._added = self._text("agent-card-added", name=line(card.name))
            case Unread(file=file, why=why):
                name = "agent-card-refused" if why else "agent-card-not-opened"
                self._added = self._text(name, file=line(file), why=line(why))
            case OSError():
                self._added = self._text("agent-card-not-kept")
        self._show()
        announce(self.note, self.note.text())

    def _show(self) -> None:
        """Say what came of the last card, and which others are odd."""
        sold, text = self._shelf.sold, self._text
        doubled = [
            text(
                "agent-card-twice",
                number=str(alike[0].card.number),
                used=line(alike[0].file),
                others=", ".join(line(one.file) for one in alike[1 : MOST + 1]),
            )
            for alike in sold.doubled()[:MOST]
        ]
        unread = ", ".join(map(line, sold.unread[:MOST]))
        odd = [text("agent-card-unread", count=len(sold.unread), files=unread)] if unread else []
        said = "\n".join(filter(None, (self._added, *doubled, *odd)))
        self.note.say(said)
        self.note.setVisible(bool(said))
        around = self.note.parentWidget()
        if isinstance(around, QWidget):
            arrange(around)
