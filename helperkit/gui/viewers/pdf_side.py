"""What stands beside the pages: the contents of a book, or its pages small."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView, QStackedWidget, QWidget

from helperkit.gui.theme import Style
from helperkit.gui.viewers.aside import aside
from helperkit.gui.viewers.lists import WIDE, CalmList, calm
from helperkit.gui.viewers.pdf_drawing import Drawing, Wish
from helperkit.gui.viewers.pdf_outline import Title
from helperkit.gui.viewers.pdf_pages import Pages
from helperkit.gui.viewers.pdf_small import SMALL, SmallPages


class Side(QStackedWidget):
    """The two lists. A press, or Enter, goes to the page."""

    chosen = Signal(int)
    lacks_titles = Signal()  # a book without contents: its pages are shown in their place

    def __init__(
        self, style: Style, text: Callable[..., str], drawing: Drawing, pages: Pages
    ) -> None:
        super().__init__()
        self._style, self._text = style, text
        self._drawing, self._pages = drawing, pages
        self._read: Callable[[], list[Title]] | None = None
        self._titles: list[Title] = []
        self.setFixedWidth(style.px(WIDE))
        drawing.add(self._wanted, self._came)
        self.hide()

    # Each list is made when it is first asked for: most readers never do.

    @cached_property
    def titles(self) -> CalmList:
        """The contents."""
        view = CalmList(self._style, self._text("viewer-contents-list"))
        view.chosen.connect(lambda row: self.chosen.emit(self._titles[row].page))
        self.addWidget(view)
        return view

    @cached_property
    def model(self) -> SmallPages:
        """What the small pages are taken from."""
        return SmallPages(self._style, self._text, self._pages.count)

    @cached_property
    def small(self) -> QListView:
        """All pages, small."""
        view = QListView()
        view.setAccessibleName(self._text("viewer-small-pages"))
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setMovement(QListView.Movement.Static)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setUniformItemSizes(True)
        view.setIconSize(QSize(self.model.side, self.model.side))
        view.activated.connect(lambda index: self.chosen.emit(index.row()))
        view.clicked.connect(lambda index: self.chosen.emit(index.row()))
        calm(view, self._style)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._drawing.poke())
        view.setModel(self.model)
        self.addWidget(view)
        return view

    def begin(self, read: Callable[[], list[Title]]) -> None:
        """Know how the contents are read. It may take seconds, and goes on in a thread."""
        self._read = read

    def swap_titles(self) -> None:
        """Show the contents, or nothing when they are shown already."""
        if self._read is not None:
            aside(self, self._read, self._take_titles)
            self._read = None
        self._swap(self.titles)

    def swap_small(self) -> None:
        """Show all pages small, or nothing when they are shown already."""
        self._swap(self.small)

    def _take_titles(self, titles: list[Title] | Exception) -> None:
        if isinstance(titles, list) and titles:
            self._titles = titles
            self.titles.put([title.text for title in titles], [title.depth for title in titles])
            self.mark(self._pages.page)
        elif self._shows(self.titles):
            self._swap(self.small)
            self.lacks_titles.emit()

    def _shows(self, view: QWidget) -> bool:
        return not self.isHidden() and self.currentWidget() is view

    def _swap(self, view: QWidget) -> None:
        shown = not self._shows(view)
        self.setVisible(shown)
        if shown:
            self.setCurrentWidget(view)
            self.mark(self._pages.page)
            self._drawing.poke()
        (view if shown else self._pages).setFocus()

    def mark(self, page: int) -> None:
        """Mark the page of now."""
        if self.isHidden():
            return
        if self.currentWidget() is self.small:
            at = self.model.index(page)
            self.small.setCurrentIndex(at)
            self.small.scrollTo(at)
        elif self._titles:
            before = [row for row, title in enumerate(self._titles) if title.page <= page]
            here = self.titles.currentRow()
            if not (here in before and self._titles[here].page == page):  # of several, the chosen
                self.titles.mark(before[-1] if before else 0)

    def forget(self) -> None:
        """Draw the small pages anew: they have other colours."""
        if "model" in self.__dict__:
            self.model.forget()

    def _wish(self, page: int) -> Wish:
        side = self._style.px(SMALL) * self.devicePixelRatioF()
        shape = self._pages.shape(page).scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        return page, shape.toSize().expandedTo(QSize(1, 1))

    def _wanted(self) -> Wish | None:
        if self.isHidden() or self.currentWidget() is not self.small:
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
        self.model.put(page, image, night=self._pages.night)
