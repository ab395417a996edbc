"""Files that are gone, changed, or no files at all, and those that are far too large."""

import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrinter

from helperkit.delivery.regular import NotRegular
from helperkit.gui.viewers.choice import SHOWN_BY, make_viewer
from helperkit.gui.viewers.frame import CannotShow, Viewer
from helperkit.gui.viewers.pdf import PdfViewer
from helperkit.gui.viewers.pictures import PictureViewer
from helperkit.gui.viewers.seemly import MOST_LETTERS, seemly
from helperkit.gui.viewers.text import is_short, text_source
from helperkit.gui.viewers.text_letters import LONGEST_LINE, leaves_of
from helperkit.gui.viewers.text_pages import Reading
from helperkit.gui.viewers.web_clean import clean
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from tests.screens.faces import Bot
from tests.screens.media_samples import FFMPEG, make_media
from tests.screens.pdf_samples import write_book
from tests.screens.picture_samples import plain
from tests.screens.reading_samples import packed
from tests.screens.reading_samples import write_book as write_epub
from tests.screens.viewer_tools import around, close_all, show

# A machine for tests has no sound, and no card for films.
pytestmark = pytest.mark.qt_log_ignore(
    "pipewire", "PulseAudio", "No audio device", "No RHI backend", "Could not open", "VAAPI"
)
NAME = "Garden\nnotes \u202efdp.exe\u2066 a\tb \0" + "w" * 500
KINDS = [kind for kind in SHOWN_BY if FFMPEG is not None or kind not in {Kind.SOUND, Kind.VIDEO}]


def made(kind: Kind, folder: Path) -> Path:
    """Write a thing of this kind, and others beside it where one goes from one to the next."""
    folder.mkdir()
    match kind:
        case Kind.PDF:
            return write_book(folder / "a.pdf")
        case Kind.EPUB:
            return write_epub(folder / "a.epub")
        case Kind.PICTURE:
            plain(folder / "b.png")
            return plain(folder / "a.png")
        case Kind.SOUND | Kind.VIDEO:
            ending, film = ("ogg", False) if kind is Kind.SOUND else ("webm", True)
            make_media(folder / f"b.{ending}", 2, film=film)
            return make_media(folder / f"a.{ending}", 2, film=film)
        case Kind.TEXT:
            ending, content = "txt", b"A rose is a rose.\n" * 20_000
        case Kind.WEB_PAGE:
            more = b"<p>A rose.\n" * 9_000
            ending, content = "html", b"<p>A rose.<img src=b.png><a href=b.html>b</a>" + more
        case _:
            ending, content = "zip", packed({"rose.txt": b"a"})
    path = folder / f"a.{ending}"
    path.write_bytes(content)
    return path


@pytest.fixture
def opened(qtbot: Bot, tmp_path: Path) -> Iterator[Callable[..., Viewer]]:
    viewers: list[Viewer] = []

    def open_it(kind: Kind, path: Path, title: str = "A thing", home: str = "home") -> Viewer:
        viewer = make_viewer(Thing(str(path), title, kind), around(tmp_path / home))
        viewers.append(viewer)
        show(qtbot, viewer)
        return viewer

    yield open_it
    close_all(viewers)


def use(qtbot: Bot, viewer: Viewer, folder: Path) -> None:
    """Do all that can be done in a window, but leave it open."""
    kept = {"viewer-close", "viewer-outside", "viewer-print", "viewer-whole-screen"}
    for name, button in viewer.buttons.items():
        if name not in kept:
            button.click()
    search = getattr(viewer, "search", None)
    if search is not None:
        search.begin()
        search.line.setText("rose")
        qtbot.waitUntil(lambda: bool(search.hits))
        search.after.click()
    if isinstance(viewer, Reading):
        viewer.follow(0)
        viewer.go_to_end()
    if isinstance(viewer, (Reading, PdfViewer)):
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / "printed.pdf"))
        viewer.print_on(printer)
        qtbot.waitUntil(lambda: bool(viewer.notice.text))
    viewer._keep()


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_goes_while_it_is_read(
    qtbot: Bot, tmp_path: Path, opened: Callable[..., Viewer], kind: Kind
) -> None:
    path = made(kind, tmp_path / "things")
    viewer = opened(kind, path)
    shutil.rmtree(path.parent)
    use(qtbot, viewer, tmp_path)
    assert viewer.isVisible()


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_becomes_another_while_it_is_read(
    qtbot: Bot, tmp_path: Path, opened: Callable[..., Viewer], kind: Kind
) -> None:
    path = made(kind, tmp_path / "things")
    viewer = opened(kind, path)
    for each in path.parent.iterdir():
        other = each.with_suffix(".new")
        other.write_bytes(os.urandom(999))
        other.replace(each)
    use(qtbot, viewer, tmp_path)
    assert viewer.isVisible()


@pytest.mark.parametrize("kind", KINDS)
def test_two_windows_of_one_file_and_a_home_that_keeps_nothing(
    qtbot: Bot, tmp_path: Path, opened: Callable[..., Viewer], kind: Kind
) -> None:
    path = made(kind, tmp_path / "things")
    (tmp_path / "file").write_bytes(b"")  # no folder can be made below it, whoever tries
    first, second = (opened(kind, path, home="file/home") for _ in range(2))
    first.close()
    use(qtbot, second, tmp_path)
    assert second.isVisible()


@pytest.mark.parametrize("kind", SHOWN_BY)
@pytest.mark.parametrize("place", ["folder", "pipe", "nothing"])
def test_what_is_no_file_is_left_to_others(
    qtbot: Bot, tmp_path: Path, kind: Kind, place: str
) -> None:
    path = tmp_path / "thing"
    if place == "folder":
        path.mkdir()
    elif place == "pipe":
        os.mkfifo(path)  # whoever opens it waits for ever
    answers: list[object] = []
    try:
        viewer = make_viewer(Thing(str(path), "x", kind), around(tmp_path / "home"))
    except CannotShow as stopped:
        answers.append(stopped.problem)
    else:
        viewer.refused.connect(answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        viewer.close()
    assert answers == [None]


@pytest.mark.parametrize("kind", KINDS)
def test_a_window_that_is_closed_while_it_loads(qtbot: Bot, tmp_path: Path, kind: Kind) -> None:
    path = made(kind, tmp_path / "things")
    gone: list[int] = []
    for _ in range(4):
        viewer = make_viewer(Thing(str(path), "x", kind), around(tmp_path / "home"))
        viewer.destroyed.connect(lambda: gone.append(1))
        viewer.close()
    qtbot.waitUntil(lambda: len(gone) == 4)


def is_open(path: Path) -> bool:
    """Return whether this program has a file open."""
    return any(os.path.realpath(one) == str(path) for one in Path("/proc/self/fd").iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists what a program has open")
@pytest.mark.parametrize("gone", [False, True], ids=["closed", "gone"])
def test_a_book_that_was_read_as_its_window_closed_is_let_go(
    qtbot: Bot, tmp_path: Path, *, gone: bool
) -> None:
    path = made(Kind.EPUB, tmp_path / "things").resolve()
    viewer = make_viewer(Thing(str(path), "x", Kind.EPUB), around(tmp_path / "home"))
    for thread in threading.enumerate():
        if thread.name == "aside":
            thread.join()  # it has told, and the window has not heard
    assert is_open(path)
    viewer.close()
    if gone:
        QCoreApplication.sendPostedEvents(viewer, QEvent.Type.DeferredDelete.value)
    qtbot.waitUntil(lambda: not is_open(path))


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_does_not_change_how_the_bar_above_reads(
    tmp_path: Path, opened: Callable[..., Viewer], kind: Kind
) -> None:
    viewer = opened(kind, made(kind, tmp_path / "things"), NAME)
    assert viewer.windowTitle() == seemly(NAME)


def test_a_seemly_name_is_one_short_line() -> None:
    name = seemly(NAME)
    assert name.startswith("Garden notes fdp.exe a b www")
    assert len(name) == MOST_LETTERS
    assert name.isprintable()
    assert seemly("שושנים and roses.pdf") == "שושנים and roses.pdf"


# Far too large


def test_lists_and_tables_without_an_end_are_shown_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    for line in ("* a\n", "12. a\n", "> - a\n", "a|b\n", "|a|\n"):
        assert is_short(line * 2_000)
        path.write_text(line * 200_000)
        source = text_source(path)
        assert source.leaf(0).text.startswith(line)
    assert is_short("A rose - is * a rose.\n" * 50_000)


def test_letters_without_an_end_take_time_that_grows_with_their_number() -> None:
    leaves = clean(f"<p>{'a' * 30_000_000}", lambda _: "").leaves
    assert sum(leaf.text.count("a") for leaf in leaves) == 30_000_000


@pytest.mark.parametrize("line", ["a rose ", "rose", "a rose\r\n", "a rose\r", "a\u00ad\0 rose\n"])
def test_a_text_that_is_read_in_pieces_has_all_its_letters(line: str) -> None:
    text = line * 300_000
    lines = "\n".join(leaf.text for leaf in leaves_of(text)).split("\n")
    assert "".join("".join(lines).split()).count("rose") == 300_000 or line == "rose"
    assert sum(one.count("r") for one in lines) == 300_000
    assert max(len(one) for one in lines) <= LONGEST_LINE
    if line[-1] in "\r\n":
        assert len(lines) == 300_000


def test_a_picture_of_too_many_dots_is_named_kindly(
    qtbot: Bot, tmp_path: Path, opened: Callable[..., Viewer]
) -> None:
    folder = tmp_path / "things"
    viewer = opened(Kind.PICTURE, made(Kind.PICTURE, folder))
    assert isinstance(viewer, PictureViewer)
    content = bytearray((folder / "b.png").read_bytes())
    content[16:24] = (20_000).to_bytes(4, "big") * 2  # its head says 400 million dots
    (folder / "b.png").write_bytes(content)
    viewer.go(1)
    qtbot.waitUntil(lambda: "b.png" in viewer.notice.text)


def test_a_pipe_has_no_places(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotRegular):
        text_source(tmp_path / "pipe")
