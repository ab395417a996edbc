"""Where the links of a PDF lead: to a place in it. Those that lead out of it are not followed."""

from PySide6.QtCore import QObject, QPointF
from PySide6.QtPdf import QPdfDocument, QPdfLinkModel


class Links(QObject):
    """The links of a document, asked for page by page."""

    def __init__(self, document: QPdfDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._model: QPdfLinkModel | None = None

    def goal(self, page: int, x: float, y: float) -> tuple[int, float] | None:
        """Return where the link at this place leads: a page, and a height on it, in points."""
        if self._model is None:
            self._model = QPdfLinkModel(self)
            self._model.setDocument(self._document)
        self._model.setPage(page)
        link = self._model.linkAt(QPointF(x, y))
        if not link.isValid() or link.page() < 0 or not link.url().isEmpty():
            return None
        return link.page(), link.location().y()

    def let_go(self) -> None:
        """Read in the document no more."""
        if self._model is not None:
            self._model.setDocument(QPdfDocument(self))
