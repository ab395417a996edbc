"""What all our own windows share: the kind line, the keys, work beside them, and the first look."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QImage

from helperkit.gui.theme import Style
from helperkit.gui.viewers.choice import make_viewer
from helperkit.gui.viewers.frame import Viewer
from helperkit.gui.viewers.pdf_small import SmallPages
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from tests.screens.faces import Bot, press
from tests.screens.media_samples import FFMPEG, make_media
from tests.screens.pdf_samples import write_book
from tests.screens.picture_samples import plain
from tests.screens.reading_samples import packed
from tests.screens.reading_samples import write_book as write_epub
from tests.screens.viewer_tools import WORDS, around, show

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
# A machine for tests has no sound, and no card for films.
pytestmark = pytest.mark.qt_log_ignore(
    "pipewire", "PulseAudio", "No audio device", "No RHI backend", "Could not open media", "VAAPI"
)
MADE = {
    Kind.PDF: lambda folder: write_book(folder / "book.pdf"),
    Kind.PICTURE: lambda folder: plain(folder / "a.png"),
    Kind.EPUB: lambda folder: write_epub(folder / "book.epub"),
}
if FFMPEG is not None:
    MADE |= {
        Kind.SOUND: lambda folder: make_media(folder / "a.ogg", 2, film=False),
        Kind.VIDEO: lambda folder: make_media(folder / "a.webm", 2, film=True),
    }
WRITTEN = {
    Kind.TEXT: ("a.txt", b"A rose is a rose.\n"),
    Kind.WEB_PAGE: ("a.html", b"<h1>Roses</h1><p>A rose.</p>"),
    Kind.ZIP: ("a.zip", packed({"a.txt": b"a"})),
}
KINDS = [*MADE, *WRITTEN]


def viewer_of(qtbot: Bot, kind: Kind, folder: Path, zoom: int = 100) -> Viewer:
    if kind in MADE:
        path = MADE[kind](folder)
    else:
        name, content = WRITTEN[kind]
        path = folder / name
        path.write_bytes(content)
    viewer = make_viewer(Thing(str(path), "A thing", kind), around(folder / "home", zoom=zoom))
    show(qtbot, viewer)
    return viewer


def box_of(viewer: Viewer, widget: object) -> QRect:
    return QRect(widget.mapTo(viewer, QPoint(0, 0)), widget.size())  # type: ignore[attr-defined] # any widget


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_line_hides_no_button_and_stays_in_a_window_of_another_size(
    qtbot: Bot, tmp_path: Path, kind: Kind
) -> None:
    viewer = viewer_of(qtbot, kind, tmp_path, zoom=200)
    for size in (QSize(1100, 760), QSize(800, 700)):
        viewer.notice_of("viewer-outside-none")
        viewer.resize(size)
        qtbot.waitUntil(lambda: box_of(viewer, viewer.body).contains(viewer.notice.geometry()))
        line = viewer.notice.geometry()
        for button in viewer.buttons.values():
            assert not button.isVisible() or not line.intersects(box_of(viewer, button))
    viewer.close()


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_keys_work_in_every_window(qtbot: Bot, tmp_path: Path, kind: Kind) -> None:
    viewer = viewer_of(qtbot, kind, tmp_path)
    press(KEY.Key_F11)
    qtbot.waitUntil(viewer.isFullScreen)
    press(KEY.Key_Escape)
    qtbot.waitUntil(lambda: not viewer.isFullScreen())
    assert viewer.isVisible()
    press(KEY.Key_W, CONTROL)
    qtbot.waitUntil(lambda: not viewer.isVisible())


@pytest.mark.parametrize("kind", KINDS)
def test_every_button_is_reached_by_tab(qtbot: Bot, tmp_path: Path, kind: Kind) -> None:
    viewer = viewer_of(qtbot, kind, tmp_path)
    viewer.show_more()
    wanted = {b for b in viewer.buttons.values() if b.isVisible() and b.isEnabled()}
    reached = set()
    for _ in range(60):
        press(KEY.Key_Tab)
        reached.add(viewer.focusWidget())
    assert wanted <= reached
    assert all(widget.accessibleName() for widget in reached)
    viewer.close()


def test_a_window_that_closes_while_work_beside_it_answers() -> None:
    program = Path(__file__).with_name("aside_closed.py")
    ended = subprocess.run(
        [sys.executable, str(program)], capture_output=True, text=True, timeout=120, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout) > 0


def test_a_program_that_ends_while_work_wants_to_tell() -> None:
    program = Path(__file__).with_name("aside_ended.py")
    for _ in range(3):
        ended = subprocess.run(
            [sys.executable, str(program)], capture_output=True, text=True, timeout=120, check=False
        )
        assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize("night", [False, True])
def test_a_small_page_is_seen_as_paper_also_where_it_is_chosen(qtbot: Bot, night: bool) -> None:
    style = Style("light")
    pages = SmallPages(style, WORDS.text, 3)
    clear = QImage(70, 100, QImage.Format.Format_ARGB32)
    clear.fill(0)
    pages.put(1, clear, night=night)
    icon = pages.data(pages.index(1), Qt.ItemDataRole.DecorationRole)
    looks = [
        icon.pixmap(QSize(70, 100), mode).toImage()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected)
    ]
    assert looks[0] == looks[1]
    assert looks[0].pixelColor(0, 50) == style.colour("line")
    assert (looks[0].pixelColor(35, 50).lightness() > 240) is not night
    pages.forget()
    assert not pages.has(1)
