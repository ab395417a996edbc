"""A small book for the tests of our own window for books, and the window with it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from helperkit.gui.viewers.frame import Viewer
from helperkit.gui.viewers.pdf import PdfViewer
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from tests.screens.faces import Bot
from tests.screens.viewer_tools import around, close_all, show

PAGES = ("A rose is red.", "Nothing grows here.", "Another rose, and one more rose.", "The end.")
Opened = Callable[..., PdfViewer]


def write_book(path: Path) -> Path:
    """Write a small book with known words."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    painter = QPainter(writer)
    font = painter.font()
    font.setPointSize(14)
    painter.setFont(font)
    for number, text in enumerate(PAGES):
        if number:
            writer.newPage()
        painter.drawText(QPoint(600, 1200), text)
    painter.end()
    return path


def openings(qtbot: Bot, tmp_path: Path) -> Iterator[Opened]:
    """Yield what opens a book and gives it the keyboard; all windows are closed afterwards."""
    made: list[Viewer] = []

    def open_it(theme: str = "light", zoom: int = 100, book: Path | None = None) -> PdfViewer:
        book = book or write_book(tmp_path / "book.pdf")
        thing = Thing(str(book), "Garden Notes", Kind.PDF, book.stat().st_size)
        viewer = PdfViewer(thing, around(tmp_path / "home", theme, zoom))
        made.append(viewer)
        show(qtbot, viewer)
        if viewer.lock is None:
            qtbot.waitUntil(viewer.view.hasFocus)
        return viewer

    yield open_it
    close_all(made)
