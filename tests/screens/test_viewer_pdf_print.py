"""Printing a book: torn pages, a full disk, a book that goes, and a window that is closed."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from shiboken6 import isValid

from helperkit.gui.viewers.pdf import PdfViewer
from helperkit.gui.viewers.pdf_print import Printing
from helperkit.gui.viewers.printed_file import is_whole
from helperkit.gui.viewers.text_printing import print_document
from tests.hostile.pdf_maker import CATALOG, TEXT, book, pdf, stream
from tests.screens.faces import Bot
from tests.screens.pdf_samples import PAGES, Opened, openings
from tests.screens.viewer_tools import WORDS

LONG = 60_000  # milliseconds
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>"


@pytest.fixture
def opened(qtbot: Bot, tmp_path: Path) -> Iterator[Opened]:
    yield from openings(qtbot, tmp_path)


def into(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def with_kids(kids: bytes, count: int) -> bytes:
    """Return a book whose pages are not all there."""
    pages = b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids)
    return pdf(CATALOG, pages, PAGE, stream(TEXT))


def printed(qtbot: Bot, viewer: PdfViewer, file: Path) -> tuple[Printing, bool]:
    """Print into a file; return the job, and whether it went well."""
    viewer.print_on(into(file))
    job = viewer.printing
    assert job is not None
    ends: list[bool] = []
    job.ended.connect(ends.append)
    qtbot.waitUntil(lambda: bool(ends), timeout=LONG)
    assert not job.is_under_way
    return job, ends[0]


def test_the_book_is_printed_page_by_page(qtbot: Bot, opened: Opened, tmp_path: Path) -> None:
    viewer = opened()
    assert printed(qtbot, viewer, tmp_path / "printed.pdf")[1]
    values = {"name": "printed.pdf", "folder": tmp_path.name}
    assert viewer.notice.text == WORDS.text("viewer-printed-file", **values)
    document = QPdfDocument()
    document.load(str(tmp_path / "printed.pdf"))
    assert document.pageCount() == len(PAGES)


@pytest.mark.parametrize(
    ("kids", "count", "empty"), [(b"3 0 R 3 0 R 9 0 R", 3, 1), (b"3 0 R null", 2, 1)]
)
def test_a_page_that_cannot_be_drawn_stays_empty(
    qtbot: Bot, opened: Opened, tmp_path: Path, kids: bytes, count: int, empty: int
) -> None:
    torn = tmp_path / "torn.pdf"
    torn.write_bytes(with_kids(kids, count))
    viewer = opened(book=torn)
    qtbot.waitUntil(lambda: viewer.view.has_drawn(0))  # also where the second page is torn
    job, well = printed(qtbot, viewer, tmp_path / "printed.pdf")
    assert (well, job.empty) == (True, empty)
    assert viewer.notice.text == WORDS.text("viewer-printed-empty", count=empty)
    document = QPdfDocument()
    document.load(str(tmp_path / "printed.pdf"))
    assert document.pageCount() == count


def test_a_book_without_its_pages_is_not_printed(
    qtbot: Bot, opened: Opened, tmp_path: Path
) -> None:
    torn = tmp_path / "torn.pdf"
    torn.write_bytes(with_kids(b"3 0 R", 400))
    job, well = printed(qtbot, opened(book=torn), tmp_path / "printed.pdf")
    assert (well, job.empty) == (False, 3)
    assert not (tmp_path / "printed.pdf").exists()


def test_a_book_that_goes_meanwhile_is_not_printed(
    qtbot: Bot, opened: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(book(3))
    viewer = opened(book=path)
    path.write_bytes(b"")
    assert not printed(qtbot, viewer, tmp_path / "printed.pdf")[1]
    assert not (tmp_path / "printed.pdf").exists()


def test_a_book_is_never_printed_over_itself(opened: Opened, tmp_path: Path) -> None:
    viewer = opened()
    path = tmp_path / "book.pdf"
    content = path.read_bytes()
    viewer.print_on(into(path))
    said = WORDS.text("viewer-no-printed-file", name="", folder=tmp_path.name)
    assert viewer.notice.text == said
    assert path.read_bytes() == content


def test_closing_asks_once_before_it_breaks_a_print_off(
    qtbot: Bot, opened: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(book(200))
    viewer = opened(book=path)
    file = tmp_path / "printed.pdf"
    viewer.print_on(into(file))
    job = viewer.printing
    assert job is not None
    qtbot.waitUntil(lambda: any(tmp_path.glob(".print-*")))
    viewer.close()
    assert viewer.isVisible()
    assert viewer.notice.text == WORDS.text("viewer-still-printing")
    assert job.is_under_way
    viewer.close()
    assert not viewer.isVisible()
    assert not job.is_under_way
    assert not file.exists()  # no short book that looks whole
    assert not list(tmp_path.glob(".print-*"))
    qtbot.waitUntil(lambda: not isValid(viewer))  # and its end takes nobody along


def test_a_file_that_lost_a_part_is_not_whole(qtbot: Bot, opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    assert printed(qtbot, opened(), file)[1]
    content = file.read_bytes()
    assert is_whole(file)
    for torn in (content[:-100], content[:2000] + content[2100:], b""):
        file.write_bytes(torn)
        assert not is_whole(file)
    file.unlink()
    assert not is_whole(file)


LIMITED = """
import resource, sys
from pathlib import Path
import helperkit.gui
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from helperkit.gui.viewers.text_printing import print_document
app = QApplication([])
printer = QPrinter()
printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
printer.setOutputFileName(sys.argv[1])
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
print(print_document(QTextDocument("A rose is a rose. " * 3000), printer, Path("/none")))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize(("room", "well"), [(3_000, False), (1 << 30, True)])
def test_a_disk_that_fills_is_told(tmp_path: Path, room: int, well: bool) -> None:
    file = tmp_path / "printed.pdf"
    file.write_bytes(b"an older print")
    command = [sys.executable, "-c", LIMITED, str(file), str(room)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == str(well)
    assert (file.read_bytes() != b"an older print") is well
    assert [*tmp_path.iterdir()] == [file]


@pytest.mark.parametrize("over", ["itself", "a folder", "nothing"])
def test_a_text_is_never_printed_over_what_must_stay(tmp_path: Path, qapp: Bot, over: str) -> None:
    read, place = tmp_path / "a.txt", tmp_path / "printed.pdf"
    read.write_text("A rose.")
    if over == "itself":
        place = read
    elif over == "a folder":
        place.mkdir()
    well = print_document(QTextDocument("A rose."), into(place), read)
    assert well is (over == "nothing")
    assert read.read_text() == "A rose."
    assert place.is_dir() is (over == "a folder")
    assert not list(tmp_path.glob(".print-*"))


def test_a_book_that_is_gone_is_said_and_not_the_place(
    qtbot: Bot, opened: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(book(3))
    viewer = opened(book=path)
    path.write_bytes(b"")
    printed(qtbot, viewer, tmp_path / "printed.pdf")
    assert viewer.notice.text == WORDS.text("viewer-unread")
