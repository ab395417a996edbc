"""Prints a book page by page; its pages are drawn beside the window, which stays alive."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QSize, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from helperkit.gui.viewers.pdf_drawing import Drawing, Wish
from helperkit.gui.viewers.pdf_layout import told_size
from helperkit.gui.viewers.printed_file import Target

FINEST = 300  # dots an inch: finer costs memory and cannot be seen
FINEST_IN_FILE = 200  # a file is looked at, and sent to others
REST = 10  # milliseconds between pages, for others who read in the document
MOST_EMPTY = 3  # pages one after another that cannot be drawn: then it is the file


class Printing(QObject):
    """One job. `ended` says whether it went well; `empty` counts pages that could not be drawn.

    `is_there` tells at the end whether the book was there all the time: PDFium draws white pages
    where it was not.
    """

    ended = Signal(bool)

    def __init__(
        self,
        document: QPdfDocument,
        drawing: Drawing,
        target: Target,
        is_there: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._is_there = is_there
        self._document, self._drawing = document, drawing
        self._target = target
        self._printer = printer = target.printer
        first = printer.fromPage() or 1
        last = printer.toPage() or document.pageCount()
        self._pages = list(range(first - 1, min(last, document.pageCount())))
        self._painter = QPainter()
        self.empty = 0
        self._empty_in_a_row = 0
        self._wants = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._go_on)

    @property
    def is_under_way(self) -> bool:
        """Whether pages are still to come."""
        return self._painter.isActive()

    def begin(self) -> None:
        """Begin the job."""
        if not (self._pages and self._target.begin() and self._painter.begin(self._printer)):
            self.ended.emit(self._target.end(well=False))
            return
        if (program := QCoreApplication.instance()) is not None:
            program.aboutToQuit.connect(self.stop)
        self._drawing.add(self._ask, self._take)
        self._rest.start()

    def stop(self) -> None:
        """Break the job off, without a word; no part of a file is left."""
        if self.is_under_way:
            self._printer.abort()
            self._finish(well=False)

    def _go_on(self) -> None:
        self._wants = True
        self._drawing.poke()

    def _ask(self) -> Wish | None:
        if not self._wants:
            return None
        page = self._pages[0]
        finest = FINEST_IN_FILE if self._printer.outputFileName() else FINEST
        part = min(1.0, finest / max(1, self._printer.resolution()))
        return page, (self._size(page) * part).toSize().expandedTo(QSize(1, 1))

    def _size(self, page: int) -> QSizeF:
        """Return how large a page is on this paper, in the printer's dots."""
        points = told_size(self._document.pagePointSize(page))
        area = self._painter.viewport()
        scale = min(area.width() / points.width(), area.height() / points.height())
        return points * scale

    def _take(self, page: int, _size: QSize, image: QImage) -> None:
        """Print a page; one that could not be drawn stays empty."""
        self._wants = False
        well = False
        try:
            del self._pages[0]
            self._empty_in_a_row = self._empty_in_a_row + 1 if image.isNull() else 0
            if image.isNull():
                self.empty += 1
            else:
                self._paint(self._size(page), image)
            if self._pages and self._empty_in_a_row < MOST_EMPTY and self._printer.newPage():
                self._rest.start()
                return
            well = not self._pages and self._empty_in_a_row < MOST_EMPTY
        finally:
            if not self._rest.isActive():
                self.ended.emit(self._finish(well=well))

    def _paint(self, wanted: QSizeF, image: QImage) -> None:
        area = self._painter.viewport()
        left = (area.width() - wanted.width()) / 2
        top = (area.height() - wanted.height()) / 2
        self._painter.save()
        self._painter.translate(QPointF(left, top))
        self._painter.scale(wanted.width() / image.width(), wanted.height() / image.height())
        self._painter.drawImage(QPointF(0, 0), image)
        self._painter.restore()

    def _finish(self, *, well: bool) -> bool:
        """Let printer and document go; return whether all of it was printed."""
        self._rest.stop()
        self._drawing.remove(self._ask)
        well = self._painter.end() and well and self._is_there()
        return self._target.end(well=well)
