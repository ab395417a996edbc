"""All pages of a PDF, each as a small picture once that was drawn."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from helperkit.gui.theme import Style
from helperkit.gui.viewers.pdf_night import nightly

SMALL = 150  # px at 100 %, the longer side of a small page
MOST_KEPT = 400
Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole


class SmallPages(QAbstractListModel):
    """What a list shows of the pages. Each has an edge: paper lies on a ground like paper."""

    def __init__(self, style: Style, text: Callable[..., str], count: int) -> None:
        super().__init__()
        self._style, self._text, self._count = style, text, count
        self.side = style.px(SMALL)
        self._pictures: dict[int, QIcon] = {}
        blank = QPixmap(QSize(round(self.side * 0.7), self.side))
        blank.fill(style.colour("hair"))
        self._blank = untinted(blank)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own
        """Return the number of pages."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        """Return what a list shows of one page."""
        match role:
            case ROLE.DisplayRole:
                return str(index.row() + 1)
            case ROLE.AccessibleTextRole:
                return self._text("viewer-small-page", at=str(index.row() + 1))
            case ROLE.DecorationRole:
                return self._pictures.get(index.row(), self._blank)
            case ROLE.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None

    def has(self, page: int) -> bool:
        """Return whether this page was drawn."""
        return page in self._pictures

    def put(self, page: int, image: QImage, *, night: bool) -> None:
        """Show a page that was drawn."""
        if len(self._pictures) >= MOST_KEPT:
            del self._pictures[next(iter(self._pictures))]
        paper = QPixmap(image.size())
        paper.fill(QColor("white"))
        painter = QPainter(paper)
        painter.drawImage(0, 0, nightly(image, self._style) if night else image)
        painter.setPen(self._style.colour("line"))
        painter.drawRect(paper.rect().adjusted(0, 0, -1, -1))
        painter.end()
        self._pictures[page] = untinted(paper)
        self._tell(page, page)

    def forget(self) -> None:
        """Have all pages drawn anew."""
        self._pictures.clear()
        self._tell(0, self._count - 1)

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(last), [ROLE.DecorationRole])


def untinted(picture: QPixmap) -> QIcon:
    """Return a picture that Qt does not colour over where its line is chosen."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
