"""Our own window for a book: driven by keyboard, with a real PDF."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from helperkit.assets import asset
from helperkit.gui.theme import Style
from helperkit.gui.viewer import CannotShow, Viewer
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.journey.problems import ProblemName
from helperkit.words.load import Words
from tests.screens.faces import Bot, press, type_in

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = Words()
PAGES = ("A rose is red.", "Nothing grows here.", "Another rose, and one more rose.", "The end.")
QUIET = pytest.mark.qt_log_ignore("This plugin does not support")  # of the platform, for dialogs


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


@pytest.fixture
def opened(qtbot: Bot, tmp_path: Path) -> Callable[..., Viewer]:
    def open_it(theme: str = "light", zoom: int = 100) -> Viewer:
        book = write_book(tmp_path / "book.pdf")
        thing = Thing(str(book), "Garden Notes", Kind.PDF, book.stat().st_size)
        viewer = Viewer(thing, WORDS, Style(theme, zoom))
        qtbot.addWidget(viewer)
        with qtbot.waitExposed(viewer):
            viewer.show()
        viewer.activateWindow()
        qtbot.waitUntil(viewer.view.hasFocus)
        return viewer

    return open_it


def test_the_window_is_called_like_the_book_and_tells_the_page(
    opened: Callable[..., Viewer],
) -> None:
    viewer = opened()
    assert viewer.windowTitle() == "Garden Notes"
    assert "1" in viewer.page_text.text()
    assert str(len(PAGES)) in viewer.page_text.text()


def test_pages_are_turned_by_key_and_by_button(qtbot: Bot, opened: Callable[..., Viewer]) -> None:
    viewer = opened()
    press(KEY.Key_PageDown, CONTROL)
    assert viewer.page == 1
    QTest.mouseClick(viewer.buttons["viewer-next"], Qt.MouseButton.LeftButton)
    assert viewer.page == 2
    press(KEY.Key_PageUp, CONTROL)
    assert viewer.page == 1
    press(KEY.Key_End, CONTROL)
    assert viewer.page == len(PAGES) - 1
    assert not viewer.buttons["viewer-next"].isEnabled()
    press(KEY.Key_PageDown, CONTROL)
    assert viewer.page == len(PAGES) - 1
    press(KEY.Key_Home, CONTROL)
    assert viewer.page == 0
    assert not viewer.buttons["viewer-previous"].isEnabled()


def test_page_down_reads_on_by_a_window_and_leaves_nothing_out(
    opened: Callable[..., Viewer],
) -> None:
    viewer = opened()
    bar = viewer.view.verticalScrollBar()
    seen = [bar.value()]
    for _ in range(50):
        press(KEY.Key_PageDown)
        seen.append(bar.value())
    steps = [after - before for before, after in pairwise(seen)]
    assert max(steps) < bar.pageStep()
    assert seen[-1] == bar.maximum()
    assert viewer.page == len(PAGES) - 1
    press(KEY.Key_PageUp)
    assert bar.value() < bar.maximum()


def test_the_page_grows_and_shrinks_and_fits_the_width(opened: Callable[..., Viewer]) -> None:
    viewer = opened()
    fitting = viewer.zoom
    press(KEY.Key_Plus, CONTROL)
    assert viewer.zoom == pytest.approx(fitting * 1.25)
    press(KEY.Key_Minus, CONTROL)
    press(KEY.Key_Minus, CONTROL)
    assert viewer.zoom == pytest.approx(fitting / 1.25)
    press(KEY.Key_0, CONTROL)
    assert viewer.zoom == pytest.approx(fitting)


def test_a_word_is_found_and_one_goes_from_place_to_place(
    qtbot: Bot, opened: Callable[..., Viewer]
) -> None:
    viewer = opened()
    press(KEY.Key_F, CONTROL)
    assert viewer.search.line.hasFocus()
    type_in("rose")
    qtbot.waitUntil(lambda: "3" in viewer.search.hits)
    assert (viewer.search.count, viewer.search.at) == (3, 0)
    assert "1" in viewer.search.hits
    press(KEY.Key_Return)
    assert (viewer.search.at, viewer.page) == (1, 2)
    press(KEY.Key_F3)
    press(KEY.Key_F3)
    assert (viewer.search.at, viewer.page) == (0, 0)
    press(KEY.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert viewer.search.at == 2


def test_a_word_typed_in_the_practice_book_while_it_is_painted(tmp_path: Path) -> None:
    book = asset("practice") / "garden_notes" / "Garden Notes.pdf"
    ended = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("search_typed.py")), str(book), "the"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout) > 0


def test_a_word_that_is_not_there_is_told_and_escape_ends_the_search(
    qtbot: Bot, opened: Callable[..., Viewer]
) -> None:
    viewer = opened()
    press(KEY.Key_F, CONTROL)
    type_in("tulip")
    qtbot.waitUntil(lambda: bool(viewer.search.hits))
    assert viewer.search.count == 0
    assert not viewer.search.after.isEnabled()
    press(KEY.Key_Escape)
    assert not viewer.search.isVisible()
    assert viewer.view.hasFocus()
    assert viewer.isVisible()
    press(KEY.Key_Escape)
    assert not viewer.isVisible()


def test_the_book_is_printed_page_by_page(
    qtbot: Bot, opened: Callable[..., Viewer], tmp_path: Path
) -> None:
    viewer = opened()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    job = viewer.print_on(printer)
    ends: list[bool] = []
    job.ended.connect(ends.append)
    qtbot.waitUntil(lambda: bool(ends), timeout=30_000)
    assert ends == [True]
    assert viewer.notice.text
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    assert printed.pageCount() == len(PAGES)


@pytest.mark.qt_log_ignore("QPainter::begin")  # that is how Qt tells it
def test_a_printer_that_cannot_begin_is_told_kindly(
    qtbot: Bot, opened: Callable[..., Viewer], tmp_path: Path
) -> None:
    viewer = opened()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
    viewer.print_on(printer)
    assert viewer.notice.text == WORDS.text("viewer-no-printer")


@QUIET
def test_control_p_opens_the_systems_print_window(
    qtbot: Bot, opened: Callable[..., Viewer]
) -> None:
    viewer = opened()
    press(KEY.Key_P, CONTROL)
    dialogs = viewer.findChildren(QPrintDialog)
    assert len(dialogs) == 1
    qtbot.waitUntil(dialogs[0].isVisible)
    dialogs[0].reject()


def test_everything_that_takes_the_focus_has_a_name(opened: Callable[..., Viewer]) -> None:
    viewer = opened()
    press(KEY.Key_F, CONTROL)
    named = [*viewer.findChildren(QAbstractButton), *viewer.findChildren(QLineEdit), viewer.view]
    assert len(named) > 9
    for widget in named:
        assert widget.accessibleName(), widget
        if isinstance(widget, QAbstractButton):
            assert widget.height() >= 48


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("theme", ["light", "dark", "high"])
def test_it_has_the_colours_of_the_theme(
    opened: Callable[..., Viewer], theme: str, zoom: int
) -> None:
    viewer = opened(theme, zoom)
    assert viewer.grab().toImage().pixelColor(2, 2).name() == Style(theme).theme.bg.lower()
    for button in viewer.buttons.values():
        assert viewer.rect().contains(button.parentWidget().geometry())
        assert button.height() >= button.heightForWidth(button.width())


@pytest.mark.parametrize(
    ("content", "problem"),
    [(b"%PDF-1.7\nnothing more", ProblemName.DAMAGED), (b"", ProblemName.DAMAGED)],
)
def test_a_damaged_book_is_a_problem_and_not_an_empty_window(
    qtbot: Bot, tmp_path: Path, content: bytes, problem: ProblemName
) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(content)
    with pytest.raises(CannotShow) as stopped:
        Viewer(Thing(str(path), "Broken", Kind.PDF), WORDS, Style())
    assert stopped.value.problem is problem


def test_a_missing_book_is_left_to_others(qtbot: Bot, tmp_path: Path) -> None:
    with pytest.raises(CannotShow) as stopped:
        Viewer(Thing(str(tmp_path / "gone.pdf"), "Gone", Kind.PDF), WORDS, Style())
    assert stopped.value.problem is None


def test_the_file_is_free_again_when_the_window_is_closed(
    qtbot: Bot, opened: Callable[..., Viewer], tmp_path: Path
) -> None:
    viewer = opened()
    press(KEY.Key_Escape)
    qtbot.waitUntil(lambda: not viewer.isVisible())
    shutil.move(tmp_path / "book.pdf", tmp_path / "moved.pdf")
    assert QApplication.focusWidget() is not viewer.view
