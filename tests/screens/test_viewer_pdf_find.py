"""Our own window for a book: finding a word, small pages, printing; driven by keyboard."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from helperkit.assets import asset
from helperkit.gui.viewers.text_printing import tell_printed
from tests.screens.faces import Bot, press, type_in
from tests.screens.pdf_samples import PAGES, Opened, openings
from tests.screens.viewer_tools import WORDS

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
QUIET = pytest.mark.qt_log_ignore("This plugin does not support")  # of the platform, for dialogs


@pytest.fixture
def opened(qtbot: Bot, tmp_path: Path) -> Iterator[Opened]:
    yield from openings(qtbot, tmp_path)


def test_a_word_is_found_and_one_goes_from_place_to_place(qtbot: Bot, opened: Opened) -> None:
    viewer = opened()
    press(KEY.Key_F, CONTROL)
    assert viewer.search.line.hasFocus()
    type_in("rose")
    qtbot.waitUntil(lambda: "3" in viewer.search.hits)
    assert (viewer.places.count, viewer.places.at) == (3, 0)
    assert "1" in viewer.search.hits
    press(KEY.Key_Return)
    assert (viewer.places.at, viewer.page) == (1, 2)
    press(KEY.Key_F3)
    press(KEY.Key_F3)
    assert (viewer.places.at, viewer.page) == (0, 0)
    press(KEY.Key_F3, SHIFT)
    assert viewer.places.at == 2


def test_a_found_word_is_marked_where_it_stands(qtbot: Bot, opened: Opened) -> None:
    viewer = opened()
    press(KEY.Key_F, CONTROL)
    type_in("rose")
    qtbot.waitUntil(lambda: viewer.places.count == 3 and viewer.view.has_drawn(0))
    (box,) = viewer.places.on(0)
    scale = viewer.view.grab().width() / viewer.view.shape(0).width()  # nearly: pages have air
    seen = viewer.view.grab().toImage()
    marked = [
        y
        for y in range(0, seen.height(), 2)
        for x in range(0, seen.width(), 2)
        if seen.pixelColor(x, y).hsvSaturation() > 60 and seen.pixelColor(x, y).value() > 120
    ]
    assert marked
    assert min(marked) > (box.top() - 6) * scale
    assert max(marked) < (box.bottom() + 12) * scale
    press(KEY.Key_Escape)
    assert viewer.places.on(0) == []


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
    qtbot: Bot, opened: Opened
) -> None:
    viewer = opened()
    press(KEY.Key_F, CONTROL)
    type_in("tulip")
    qtbot.waitUntil(lambda: bool(viewer.search.hits))
    assert viewer.places.count == 0
    assert not viewer.search.after.isEnabled()
    press(KEY.Key_Escape)
    assert not viewer.search.isVisible()
    assert viewer.view.hasFocus()
    assert viewer.isVisible()
    press(KEY.Key_Escape)
    assert not viewer.isVisible()


def test_the_small_pages_are_drawn_and_lead_to_the_page(qtbot: Bot, opened: Opened) -> None:
    viewer = opened()
    press(KEY.Key_F9, SHIFT)
    assert viewer.side.small.hasFocus()
    model = viewer.side.model
    assert model is not None
    qtbot.waitUntil(lambda: all(model.has(page) for page in range(len(PAGES))))
    press(KEY.Key_End)
    press(KEY.Key_Return)
    assert viewer.page == len(PAGES) - 1
    press(KEY.Key_Escape)
    assert viewer.side.isHidden()
    assert viewer.view.hasFocus()


def test_a_book_without_contents_shows_its_pages_small(qtbot: Bot, opened: Opened) -> None:
    viewer = opened()
    press(KEY.Key_F9)
    qtbot.waitUntil(lambda: viewer.side.currentWidget() is viewer.side.small)
    assert viewer.notice.text == WORDS.text("viewer-no-contents")


@pytest.mark.qt_log_ignore("QPainter::begin")  # that is how Qt tells it
def test_a_printer_that_cannot_begin_is_told_kindly(opened: Opened, tmp_path: Path) -> None:
    viewer = opened()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
    viewer.print_on(printer)
    said = WORDS.text("viewer-no-printed-file", name="", folder="no such folder")
    assert viewer.notice.text == said


@pytest.mark.parametrize("well", [True, False])
def test_of_a_printer_is_spoken_where_there_is_one(opened: Opened, well: bool) -> None:
    viewer = opened()
    tell_printed(viewer, QPrinter(), well)
    assert viewer.notice.text == WORDS.text("viewer-printed" if well else "viewer-no-printer")


@QUIET
def test_control_p_opens_the_systems_print_window(qtbot: Bot, opened: Opened) -> None:
    viewer = opened()
    press(KEY.Key_P, CONTROL)
    dialogs = viewer.findChildren(QPrintDialog)
    assert len(dialogs) == 1
    qtbot.waitUntil(dialogs[0].isVisible)
    dialogs[0].reject()


def test_nothing_is_said_of_a_word_before_all_pages_were_looked_at(
    qtbot: Bot, opened: Opened
) -> None:
    viewer = opened()
    said: list[tuple[bool, str]] = []
    viewer.places.changed.connect(
        lambda: said.append((viewer.places.searching, viewer.search.hits))
    )
    press(KEY.Key_F, CONTROL)
    type_in("x")
    qtbot.waitUntil(lambda: viewer.search.hits == WORDS.text("viewer-no-hits"))
    assert said[0] == (True, "")
    assert not viewer.places.searching
