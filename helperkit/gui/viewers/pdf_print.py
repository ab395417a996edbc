"""Prints a book page by page; the window stays alive meanwhile."""

from PySide6.QtCore import QObject, QPointF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

FINEST = 300  # dots an inch: finer costs memory and cannot be seen


class Printing(QObject):
    """One job: one page each turn of the event loop. `ended` says whether it went well."""

    ended = Signal(bool)

    def __init__(self, document: QPdfDocument, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._printer = printer
        first = printer.fromPage() or 1
        last = printer.toPage() or document.pageCount()
        self._pages = list(range(first - 1, min(last, document.pageCount())))
        self._painter = QPainter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)

    def begin(self) -> None:
        """Begin the job."""
        if not self._pages or not self._painter.begin(self._printer):
            self.ended.emit(False)
            return
        self._timer.start(0)

    def _next(self) -> None:
        self._draw(self._pages.pop(0))
        if self._pages and self._printer.newPage():
            return
        self._timer.stop()
        whole = not self._pages
        self.ended.emit(self._painter.end() and whole)

    def _draw(self, page: int) -> None:
        area = self._painter.viewport()
        points = self._document.pagePointSize(page)
        scale = min(area.width() / points.width(), area.height() / points.height())
        finest = min(1.0, FINEST / max(1, self._printer.resolution()))
        wanted = points * scale
        image = self._document.render(page, (wanted * finest).toSize().expandedTo(QSize(1, 1)))
        left = (area.width() - wanted.width()) / 2
        top = (area.height() - wanted.height()) / 2
        self._painter.save()
        self._painter.translate(QPointF(left, top))
        self._painter.scale(wanted.width() / image.width(), wanted.height() / image.height())
        self._painter.drawImage(QPointF(0, 0), image)
        self._painter.restore()
