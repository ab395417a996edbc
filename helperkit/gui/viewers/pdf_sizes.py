"""How large the pages of a PDF are: the first ones at once, the others when there is time."""

from PySide6.QtCore import QObject, QSizeF, QTimer, Signal
from PySide6.QtPdf import QPdfDocument

from helperkit.gui.viewers.pdf_drawing import Drawing
from helperkit.gui.viewers.pdf_layout import told_size

AT_ONCE = 20  # pages whose size is asked for before the first is shown
AT_A_TIME = 200  # pages whose size is asked for in one go afterwards


class PageSizes(QObject):
    """The sizes on paper, in points. Those not asked for yet are taken to be like the last."""

    changed = Signal()

    def __init__(self, document: QPdfDocument, drawing: Drawing, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._drawing = document, drawing
        self._asked = 0
        self.points: list[QSizeF] = []
        self._asking = QTimer(self)
        self._asking.timeout.connect(self._go_on)

    def begin(self, first: int) -> None:
        """Ask for the first sizes, and for that of the page that is shown first."""
        count = self._document.pageCount()
        self._asked = min(count, AT_ONCE)
        known = self._ask(0, self._asked)
        self.points = [*known, *[known[-1]] * (count - self._asked)]
        if self._asked <= first < count:
            self.points[first] = self._ask(first, first + 1)[0]
        if self._asked < count:
            self._asking.start(0)

    def _ask(self, begin: int, end: int) -> list[QSizeF]:
        return [told_size(self._document.pagePointSize(page)) for page in range(begin, end)]

    def _go_on(self) -> None:
        if self._drawing.busy:
            return
        begin, end = self._asked, min(self._asked + AT_A_TIME, len(self.points))
        known = self._ask(begin, end)
        changed = known != self.points[begin:end]
        self.points[begin:end] = known
        self._asked = end
        if end == len(self.points):
            self._asking.stop()
        if changed:
            self.changed.emit()
