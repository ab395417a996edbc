"""Draws pages of a PDF in a thread of Qt's own, one at a time, the most wanted first.

PDFium does one thing at a time for the whole process. A page that takes it half a minute would
freeze a window that asks for anything meanwhile: so while a page is drawn, nothing else is asked.
"""

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer

SLOW = 3000  # milliseconds after which a page counts as slow
MOST_PIXELS = 16_000_000  # of one page: 64 MB
Wish = tuple[int, QSize]  # a page, from 0, and how large, in px
Asker = Callable[[], Wish | None]
Taker = Callable[[int, QSize, QImage], None]  # gets the size that was wished for


class Drawing(QObject):
    """Asks its askers in turn what they want drawn, until none wants anything."""

    slow = Signal()

    def __init__(self, document: QPdfDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._askers: list[tuple[Asker, Taker]] = []
        self._wish: Wish | None = None
        self._asked: Asker | None = None
        self._taker: Taker | None = None
        self._slow = False
        self._ended = False
        self._renderer = QPdfPageRenderer()
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(document)
        self._renderer.pageRendered.connect(self._came)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SLOW)
        self._patience.timeout.connect(self._is_slow)

    @property
    def busy(self) -> bool:
        """Whether a page is being drawn: then nothing may be asked of the document."""
        return self._wish is not None

    @property
    def is_slow(self) -> bool:
        """Whether the page that is being drawn takes long."""
        return self._slow

    def _is_slow(self) -> None:
        self._slow = True
        self.slow.emit()

    def add(self, ask: Asker, take: Taker) -> None:
        """Take one more who may want pages; the first ones come first."""
        self._askers.append((ask, take))

    def remove(self, ask: Asker) -> None:
        """Ask this one no more; nobody takes what is being drawn for it."""
        self._askers = [one for one in self._askers if one[0] != ask]
        if self._asked == ask:
            self._taker = None

    def poke(self) -> None:
        """Look whether somebody wants something now."""
        if self.busy or self._ended:
            return
        for ask, take in self._askers:
            if (wish := ask()) is not None:
                page, size = wish
                self._wish, self._asked, self._taker = wish, ask, take
                self._patience.start()
                if not self._renderer.requestPage(page, bounded(size)):
                    # Qt draws no page of a book whose second one is torn, except here.
                    QTimer.singleShot(0, self, self._draw_here)
                return

    def _draw_here(self) -> None:
        if self._wish is not None and not self._ended:
            page, size = self._wish
            self._came(page, size, self._document.render(page, bounded(size)))

    def _came(self, page: int, _size: QSize, image: QImage) -> None:
        if self._wish is None or self._wish[0] != page:
            return
        size, take = self._wish[1], self._taker
        self._wish, self._asked, self._taker, self._slow = None, None, None, False
        self._patience.stop()
        if self._ended:
            return
        try:
            if take is not None:
                take(page, size, image)
        finally:
            self.poke()

    def let_go(self) -> None:
        """Close the document, at once or when the page that is being drawn is done."""
        self._ended = True
        document, renderer = self._document, self._renderer
        if not self.busy:
            renderer.setDocument(QPdfDocument(self))
            document.close()
            return
        # A drawing that is under way cannot be broken off, and whoever deletes it waits for it.
        # So all are kept, and no window waits. Only the end of the whole process does, unseen.
        self.setParent(None)
        self._patience.stop()
        for kept in (self, document, renderer):
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(kept))
        renderer.pageRendered.connect(lambda *_: document.close())


def bounded(size: QSize) -> QSize:
    """Return a size in the same proportions that has no more pixels than may be drawn."""
    wide, high = max(1, size.width()), max(1, size.height())
    part = min(1.0, (MOST_PIXELS / (wide * high)) ** 0.5)
    return QSize(max(1, int(wide * part)), max(1, min(int(high * part), MOST_PIXELS)))
