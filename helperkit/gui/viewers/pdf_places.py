"""The places in a PDF where a word stands."""

import time

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel

from helperkit.gui.viewers.pdf_drawing import Drawing

IN_ONE_GO = 0.01  # seconds; QPdfSearchModel by itself looks at one page each tenth of a second
MOST = 10_000  # places that are marked; more of them tell nobody anything


class FoundPlaces(QObject):
    """Searches page by page, and goes from place to place."""

    changed = Signal()  # more was found, another place is shown, or the marks are gone
    shown = Signal(int, QRectF)  # go to this box on this page, in points

    def __init__(self, document: QPdfDocument, drawing: Drawing, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._drawing = document, drawing
        self._model: QPdfSearchModel | None = None
        self._boxes: dict[int, list[QRectF]] = {}
        self._of: list[tuple[int, list[QRectF]]] = []
        self.at = -1
        self._next = 0  # the page to be looked at next
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._look)

    @property
    def searching(self) -> bool:
        """Whether there are pages that were not looked at yet."""
        return self._looking.isActive()

    @property
    def count(self) -> int:
        """How many places were found so far."""
        return len(self._of)

    def seek(self, word: str) -> bool:
        """Search for a word, "" for none. False where the document has no time for it now."""
        self._forget()
        if word and self._drawing.busy and self._drawing.is_slow:
            return False
        if self._model is None and word:
            self._model = QPdfSearchModel(self)
            self._model.setDocument(self._document)
        if self._model is not None:
            self._model.setSearchString(word)
        if word:
            self._looking.start(0)
        self.changed.emit()
        return True

    def _forget(self) -> None:
        self._boxes, self._of, self.at = {}, [], -1
        self._next = 0
        self._looking.stop()

    def _look(self) -> None:
        """Look at some pages, unless one is being drawn: then the document has no time."""
        if self._model is None or self._drawing.busy:
            return
        until, count = time.monotonic() + IN_ONE_GO, self._document.pageCount()
        while self._next < count and self.count < MOST and time.monotonic() < until:
            for link in self._model.resultsOnPage(self._next):
                boxes = joined(link.rectangles())
                self._of.append((self._next, boxes))
                self._boxes.setdefault(self._next, []).extend(boxes)
            self._next += 1
        if self._next >= count or self.count >= MOST:
            self._looking.stop()
        if self.count and self.at < 0:
            self.go(1)
        else:
            self.changed.emit()

    def go(self, step: int) -> None:
        """Show the next place (1) or the one before (-1); after the last comes the first."""
        if self.count:
            self.at = (self.at + step) % self.count if self.at >= 0 else 0
            page, boxes = self._of[self.at]
            self.shown.emit(page, boxes[0] if boxes else QRectF())
        self.changed.emit()

    def on(self, page: int) -> list[QRectF]:
        """Return the boxes of all places on a page."""
        return self._boxes.get(page, [])

    def now_on(self, page: int) -> list[QRectF]:
        """Return the boxes of the place of now, where it is on this page."""
        if 0 <= self.at < self.count and self._of[self.at][0] == page:
            return self._of[self.at][1]
        return []

    def let_go(self) -> None:
        """Search no more."""
        self._looking.stop()
        if self._model is not None:
            self._model.setSearchString("")
            self._model.setDocument(QPdfDocument(self))
            self._model = None


def joined(letters: list[QRectF]) -> list[QRectF]:
    """Return one box for each line of a found word, in the place of one for each letter."""
    lines: list[QRectF] = []
    for letter in letters:
        if lines and lines[-1].top() < letter.center().y() < lines[-1].bottom():
            lines[-1] = lines[-1].united(letter)
        else:
            lines.append(letter)
    return lines
