"""Finding a word in a book: how many places there are, and the way from one to the next."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helperkit.gui.buttons import QuietButton
from helperkit.gui.fields import Line
from helperkit.gui.flow import Flow
from helperkit.gui.text import Text
from helperkit.gui.theme import Style


class SearchBar(QWidget):
    """A line to type the word in, two buttons, and where we are."""

    closed = Signal()

    def __init__(
        self, style: Style, text: Callable[..., str], document: QPdfDocument, view: QPdfView
    ) -> None:
        super().__init__()
        self._text = text
        self._view = view
        self._model = QPdfSearchModel(self)
        self._model.setDocument(document)
        view.setSearchModel(self._model)
        self._at = -1
        self.line = Line(style)
        self.line.setAccessibleName(text("viewer-search-field"))
        self.line.setPlaceholderText(text("viewer-search-field"))
        self.line.textChanged.connect(self._search)
        self.line.entered.connect(lambda: self.go(1))
        self.before = QuietButton(style, text("viewer-search-previous"))
        self.before.clicked.connect(lambda: self.go(-1))
        self.after = QuietButton(style, text("viewer-search-next"))
        self.after.clicked.connect(lambda: self.go(1))
        self._hits = Text(style, "body", "soft")
        self._row = Flow(style, 12, 8)
        self._row.put([self.line, self.before, self.after, self._hits])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        # Queued: the view lets the model search, and count, in the middle of a painting. Going to
        # a place or arranging anything then pulls the pages away that are being painted.
        self._model.countChanged.connect(self._counted, Qt.ConnectionType.QueuedConnection)
        self._counted()

    @property
    def count(self) -> int:
        """How many places were found so far."""
        return self._model.rowCount(QModelIndex())

    @property
    def at(self) -> int:
        """The place that is shown, from 0; -1 for none."""
        return self._at

    @property
    def hits(self) -> str:
        """What is said about the places."""
        return self._hits.text()

    def _search(self, word: str) -> None:
        self._at = -1
        self._model.setSearchString(word.strip())
        self._say()

    def _counted(self) -> None:
        if self.count and self._at < 0:
            self.go(1)
        else:
            self._say()

    def go(self, step: int) -> None:
        """Show the next place (1) or the one before (-1); after the last comes the first."""
        if self.count:
            self._at = (self._at + step) % self.count if self._at >= 0 else 0
            self._view.setCurrentSearchResultIndex(self._at)
            self._view.pageNavigator().jump(self._model.resultAtIndex(self._at))
        self._say()

    def _say(self) -> None:
        if self.count:
            text = self._text("viewer-hits", at=str(self._at + 1), of=str(self.count))
        else:
            text = self._text("viewer-no-hits") if self.line.text().strip() else ""
        self._hits.say(text)
        self._hits.setVisible(bool(text))
        self.before.setEnabled(self.count > 0)
        self.after.setEnabled(self.count > 0)
        self._row.again()

    def begin(self) -> None:
        """Come up, ready to type."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def let_go(self, empty: QPdfDocument) -> None:
        """Stop searching, and hold an empty book: this one is being closed."""
        self._model.setSearchString("")
        self._model.setDocument(empty)

    def end(self) -> None:
        """Go away, and take the marks along."""
        self.hide()
        self._model.setSearchString("")
        self._at = -1
        self.closed.emit()
