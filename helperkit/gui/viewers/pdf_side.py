"""What stands beside the pages: the contents of a book, or its pages small."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
)

from helperkit.gui.theme import Style
from helperkit.gui.viewers.lists import calm
from helperkit.gui.viewers.pdf_drawing import Drawing, Wish
from helperkit.gui.viewers.pdf_night import nightly
from helperkit.gui.viewers.pdf_outline import Title
from helperkit.gui.viewers.pdf_pages import Pages

WIDE = 300  # px at 100 %
SMALL = 150  # px at 100 %, the longer side of a small page
MOST_KEPT = 400  # small pages
Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole


class SmallPages(QAbstractListModel):
    """All pages, each as a small picture once that was drawn."""

    def __init__(self, style: Style, text: Callable[..., str], count: int) -> None:
        super().__init__()
        self._text, self._count = text, count
        self.side = style.px(SMALL)
        self._pictures: dict[int, QPixmap] = {}
        self._blank = QPixmap(round(self.side * 0.7), self.side)
        self._blank.fill(style.colour("hair"))

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

    def put(self, page: int, image: QImage) -> None:
        """Show a page that was drawn."""
        if len(self._pictures) >= MOST_KEPT:
            del self._pictures[next(iter(self._pictures))]
        self._pictures[page] = QPixmap.fromImage(image)
        at = self.index(page)
        self.dataChanged.emit(at, at, [ROLE.DecorationRole])


class Side(QStackedWidget):
    """The two lists. A press, or Enter, goes to the page."""

    chosen = Signal(int)

    def __init__(
        self, style: Style, text: Callable[..., str], drawing: Drawing, pages: Pages
    ) -> None:
        super().__init__()
        self._style, self._text = style, text
        self._drawing, self._pages = drawing, pages
        self._titles: list[Title] = []
        self._count = 0
        self.model: SmallPages | None = None
        self.setFixedWidth(style.px(WIDE))
        drawing.add(self._wanted, self._came)
        self.hide()

    # Each list is made when it is first asked for: most readers never do.

    @cached_property
    def titles(self) -> QListWidget:
        """The contents."""
        view = QListWidget()
        view.setAccessibleName(self._text("viewer-contents-list"))
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        view.itemActivated.connect(self._go)
        view.itemClicked.connect(self._go)
        calm(view, self._style)
        self.addWidget(view)
        return view

    @cached_property
    def small(self) -> QListView:
        """All pages, small."""
        view = QListView()
        view.setAccessibleName(self._text("viewer-small-pages"))
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setMovement(QListView.Movement.Static)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setUniformItemSizes(True)
        side = self._style.px(SMALL)
        view.setIconSize(QSize(side, side))
        view.activated.connect(lambda index: self.chosen.emit(index.row()))
        view.clicked.connect(lambda index: self.chosen.emit(index.row()))
        calm(view, self._style)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._drawing.poke())
        self.model = SmallPages(self._style, self._text, self._count)
        view.setModel(self.model)
        self.addWidget(view)
        return view

    def begin(self, count: int) -> None:
        """Know how many pages there are."""
        self._count = count

    def show_titles(self, titles: list[Title]) -> None:
        """Fill the contents."""
        self._titles = titles
        self.titles.clear()
        for title in titles:
            item = QListWidgetItem("\u2003" * title.depth + title.text)
            self.titles.addItem(item)

    def swap(self, view: QListView, page: int) -> bool:
        """Show this list, or nothing when it is shown already; return whether it is shown."""
        shown = self.isHidden() or self.currentWidget() is not view
        self.setVisible(shown)
        if shown:
            self.setCurrentWidget(view)
            self.mark(page)
            view.setFocus()
            self._drawing.poke()
        return shown

    def mark(self, page: int) -> None:
        """Mark the page of now."""
        if self.isHidden():
            return
        if self.currentWidget() is self.small and self.model is not None:
            at = self.model.index(page)
            self.small.setCurrentIndex(at)
            self.small.scrollTo(at)
        elif self._titles:
            before = [i for i, title in enumerate(self._titles) if title.page <= page]
            self.titles.setCurrentRow(before[-1] if before else 0)

    def _go(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self._titles[self.titles.row(item)].page)

    def _wish(self, page: int) -> Wish:
        side = self._style.px(SMALL) * self.devicePixelRatioF()
        shape = self._pages.shape(page).scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        return page, shape.toSize().expandedTo(QSize(1, 1))

    def _wanted(self) -> Wish | None:
        if self.isHidden() or self.model is None or not self.small.isVisible():
            return None
        seen = self.small.viewport().rect()
        first = self.small.indexAt(QPoint(2 * self._style.px(10), 2 * self._style.px(10))).row()
        for page in range(max(0, first), self.model.rowCount()):
            if self.small.visualRect(self.model.index(page)).top() > seen.bottom():
                return None
            if not self.model.has(page):
                return self._wish(page)
        return None

    def _came(self, page: int, _size: QSize, image: QImage) -> None:
        if self.model is not None:
            night = self._pages.night
            self.model.put(page, nightly(image, self._style) if night else image)
