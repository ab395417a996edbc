"""The pages of a PDF below each other. They are drawn elsewhere; this only shows what has come.

Not a QPdfView: that one asks PDFium from the window's own thread, and stands still for as long as
a difficult page is being drawn.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtPdf import QPdfDocument

from helperkit.gui.theme import Style
from helperkit.gui.viewers.pdf_drawing import Drawing, Wish
from helperkit.gui.viewers.pdf_images import KeptImages
from helperkit.gui.viewers.pdf_layout import (
    GAP,
    LARGEST,
    POINTS,
    SMALLEST,
    Fit,
    lay_out,
)
from helperkit.gui.viewers.pdf_night import nightly
from helperkit.gui.viewers.pdf_sizes import PageSizes
from helperkit.gui.viewers.reading_keys import ReadingArea

MARK = 90  # how dense the marks of found words are, 0 to 255


class Pages(ReadingArea):
    """Shows a document from its top to its end."""

    moved = Signal()  # another page, or another place on it
    followed = Signal(int, float, float)  # a press on a page, in points: there may be a link

    def __init__(self, style: Style, document: QPdfDocument, drawing: Drawing) -> None:
        super().__init__(style)
        self._drawing = drawing
        self._sizes = PageSizes(document, drawing, self)
        self._sizes.changed.connect(self._arrange)
        self._fit, self._zoom = Fit.WIDTH, 1.0
        self._night = False
        self._ahead: tuple[int, int] | None = None
        self._place_of_before: tuple[int, float] | None = None
        self._images = KeptImages()
        self.marks: Callable[[int], list[QRectF]] = lambda _page: []
        self.mark_of_now: Callable[[int], list[QRectF]] = lambda _page: []
        self._layout = lay_out((), self._fit, 1.0, QSize(), POINTS)
        drawing.add(self._wanted, self._came)
        self.verticalScrollBar().valueChanged.connect(self._moved)

    def begin(self, page: int, wide: int) -> None:
        """Show the document. A page is drawn at once, as wide (px) as it will probably be."""
        self._sizes.begin(page)
        if page < self.count:
            self._ahead = page, wide
            self._drawing.poke()
            self._ahead = None

    # Where we are

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes.points)

    @property
    def page(self) -> int:
        """The page that is read: the one at the upper third of the window, from 0."""
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum() and bar.maximum() > 0:
            return max(0, self.count - 1)
        return self._layout.at(bar.value() + self.port.height() / 3)

    def shape(self, page: int) -> QSizeF:
        """Return the size of a page on paper, in points."""
        return self._sizes.points[page]

    def place(self) -> tuple[int, float]:
        """Return the page at the window's top, and how much of it is above, 0 to 1."""
        top = self.verticalScrollBar().value()
        page = self._layout.at(top + GAP)
        return page, (top + GAP - self._layout.tops[page]) / max(1, self._layout.sizes[page][1])

    def go_to(self, page: int, part: float = 0.0) -> None:
        """Show a page, the nearest there is, from so much of it on."""
        page = max(0, min(page, self.count - 1))
        top = self._layout.tops[page] - GAP + round(part * self._layout.sizes[page][1])
        self.verticalScrollBar().setValue(top)

    def remember(self, page: int, part: float) -> None:
        """Go to a place of before, once the window has its size."""
        self._place_of_before = page, part
        self.go_to(page, part)

    def show_box(self, page: int, box: QRectF) -> None:
        """Show a box on a page, in points, unless it is seen already."""
        on_window = self._on_window(page, box)
        if not QRectF(self.port.rect()).contains(on_window):
            self.go_to(page, max(0.0, box.top() / self._sizes.points[page].height() - 0.1))
            across = self.horizontalScrollBar()
            across.setValue(round(self._on_window(page, box).left()) + across.value() - 2 * GAP)

    def turn(self, step: int) -> None:
        """Go so many pages on, or back."""
        self.go_to(self.page + step)

    def _moved(self) -> None:
        self.port.update()
        self._drawing.poke()
        self.moved.emit()

    # Size and colours

    @property
    def fit(self) -> Fit:
        """What the size follows."""
        return self._fit

    @property
    def zoom(self) -> float:
        """How large the page of now is; 1 is its size on paper."""
        wide = self._layout.sizes[self.page][0]
        return wide / self._sizes.points[self.page].width() * POINTS / self.logicalDpiX()

    def zoom_by(self, factor: float) -> None:
        """Make the pages larger or smaller."""
        self.size_to(Fit.ZOOM, self.zoom * factor)

    def size_to(self, fit: Fit, zoom: float = 1.0) -> None:
        """Let the size of a page follow the window, or be fixed."""
        self._fit = fit
        self._zoom = max(SMALLEST, min(zoom, LARGEST))
        self._arrange()

    @property
    def night(self) -> bool:
        """Whether light letters are shown on dark pages."""
        return self._night

    def set_night(self, night: bool) -> None:
        """Show light letters on dark pages, or the pages as they are."""
        if night != self._night:
            self._night = night
            self._images.clear()
            self._moved()

    def _arrange(self) -> None:
        page, part = self.place() if self._layout.sizes else (0, 0.0)
        if self._place_of_before is not None:
            page, part = self._place_of_before
            if self.isVisible():
                self._place_of_before = None
        room, bar = self.maximumViewportSize(), self.verticalScrollBar()
        for _ in range(2):
            self._layout = lay_out(
                self._sizes.points, self._fit, self._zoom, room, self.logicalDpiX()
            )
            if self._layout.high <= room.height() or bar.sizeHint().width() == 0:
                break
            room = self.maximumViewportSize() - QSize(bar.sizeHint().width(), 0)
        seen = self.port
        bar.setPageStep(seen.height())
        bar.setSingleStep(self._style.px(48))
        bar.setRange(0, max(0, self._layout.high - seen.height()))
        across = self.horizontalScrollBar()
        across.setPageStep(seen.width())
        across.setSingleStep(self._style.px(48))
        across.setRange(0, max(0, self._layout.widest + 2 * GAP - seen.width()))
        if self._layout.sizes:
            self.go_to(page, part)
        self._moved()

    # Drawing

    def _shown(self) -> range:
        if not self._layout.sizes:
            return range(0)
        top = self.verticalScrollBar().value()
        return range(self._layout.at(top), self._layout.at(top + self.port.height() - 1) + 1)

    def _wish(self, page: int) -> Wish:
        wide, high = self._layout.sizes[page]
        dense = self.devicePixelRatioF()
        return page, QSize(round(wide * dense), round(high * dense))

    def _wanted(self) -> Wish | None:
        if self._ahead is not None:
            page, wide = self._ahead
            paper = self._sizes.points[page]
            size = QSize(wide, round(paper.height() * wide / paper.width()))
            return page, size * self.devicePixelRatioF()
        if not self.isVisible():
            return None
        shown = self._shown()
        near = [page for page in (shown.stop, shown.start - 1) if 0 <= page < self.count]
        for page in (*shown, *near):
            wish = self._wish(page)
            if page not in self._images or self._images[page][0] != wish[1]:
                return wish
        return None

    def _came(self, page: int, size: QSize, image: QImage) -> None:
        if page in self._images and size != self._wish(page)[1]:
            return  # drawn for a size of before
        image = nightly(image, self._style) if self._night else image
        self._images.put(page, size, image, least=len(self._shown()) + 1)
        self.port.update()

    def has_drawn(self, page: int) -> bool:
        """Return whether this page is seen as it will stay."""
        return page in self._images and self._images[page][0] == self._wish(page)[1]

    def _box(self, page: int) -> QRectF:
        box = self._layout.place(page, self.port.width())
        return box.translated(
            -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
        )

    def _on_window(self, page: int, box: QRectF) -> QRectF:
        whole = self._box(page)
        scale = whole.width() / self._sizes.points[page].width()
        return QRectF(
            whole.x() + box.x() * scale,
            whole.y() + box.y() * scale,
            box.width() * scale,
            box.height() * scale,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the pages that are seen, the marks on them, and the ring."""
        style = self._style
        painter = QPainter(self.port)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.port.rect(), style.colour("hair" if not style.theme.dark else "bg"))
        for page in self._shown():
            box = self._box(page)
            painter.fillRect(box, style.colour("card") if self._night else QColor("white"))
            if page in self._images:
                painter.drawImage(box, self._images[page][1])
            for token, marks in (
                ("focus_in", self.marks(page)),
                ("primary", self.mark_of_now(page)),
            ):
                colour = style.colour(token)
                colour.setAlpha(MARK)
                for mark in marks:
                    painter.fillRect(self._on_window(page, mark), colour)
            if self._night:
                painter.setPen(style.colour("line"))
                painter.drawRect(box)
        self.paint_ring(painter)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell where a page was pressed."""
        super().mouseReleaseEvent(event)
        at = event.position()
        for page in self._shown() if event.button() is Qt.MouseButton.LeftButton else ():
            box = self._box(page)
            if box.contains(at):
                scale = self._sizes.points[page].width() / box.width()
                x, y = (at.x() - box.x()) * scale, (at.y() - box.y()) * scale
                self.followed.emit(page, x, y)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange the pages for the room that there is now."""
        super().resizeEvent(event)
        if self._sizes.points:
            self._arrange()
