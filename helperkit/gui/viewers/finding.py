"""The row for finding a word: a line to type in, two buttons, and where we are."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helperkit.gui.announce import announce
from helperkit.gui.fields import Line
from helperkit.gui.flow import Flow
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.gui.viewers.bar_button import BarButton


class SearchRow(QWidget):
    """Asks for a word, and tells how many places there are. What it is found in is another's."""

    asked = Signal(str)  # the word of now; "" for none
    went = Signal(int)  # 1: to the next place, -1: to the one before
    ended = Signal()

    def __init__(self, style: Style, text: Callable[..., str]) -> None:
        super().__init__()
        self._text = text
        self.line = Line(style)
        self.line.setAccessibleName(text("viewer-search-field"))
        self.line.setPlaceholderText(text("viewer-search-field"))
        self.line.textChanged.connect(lambda word: self.asked.emit(word.strip()))
        self.line.entered.connect(lambda: self.went.emit(1))
        self.before = BarButton(style, text("viewer-search-previous"))
        self.before.clicked.connect(lambda: self.went.emit(-1))
        self.after = BarButton(style, text("viewer-search-next"))
        self.after.clicked.connect(lambda: self.went.emit(1))
        self._hits = Text(style, "body", "soft")
        self._announced = ""
        self._row = Flow(style, 12, 8)
        self._row.put([self.line, self.before, self.after, self._hits])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self.show_hits(-1, 0)
        self.hide()

    @property
    def word(self) -> str:
        """The word of now; "" for none."""
        return self.line.text().strip()

    @property
    def hits(self) -> str:
        """What is said about the places."""
        return self._hits.text()

    def show_hits(self, at: int, count: int, *, searching: bool = False) -> None:
        """Tell at which place, from 0, of how many we are; nothing while none was found yet."""
        if count:
            said = self._text("viewer-hits", at=str(at + 1), of=str(count))
        else:
            said = self._text("viewer-no-hits") if self.word and not searching else ""
        if said != self._announced and not searching:  # then the number still grows
            self._announced = said
            announce(self.line, said)
        self._hits.say(said)
        self._hits.setVisible(bool(said))
        self.before.setEnabled(count > 0)
        self.after.setEnabled(count > 0)
        self._row.again()

    def begin(self) -> None:
        """Come up, ready to type."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()
        if self.word:
            self.asked.emit(self.word)

    def end(self) -> bool:
        """Go away, and take the marks along; return whether it was there."""
        if self.isHidden():
            return False
        self.hide()
        self.asked.emit("")
        self.ended.emit()
        return True
