"""Our own window for pictures: driven by keyboard, with real and with hostile files."""

import base64
import gzip
import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton

from helperkit.gui.theme import Style
from helperkit.gui.viewers.frame import CannotShow, Viewer
from helperkit.gui.viewers.pictures import PictureViewer
from helperkit.gui.viewers.pictures_reading import (
    MOST_DOTS,
    read_picture,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.journey.problems import ProblemName
from tests.screens.faces import Bot, press
from tests.screens.picture_samples import RED, SVG, plain, refusal
from tests.screens.viewer_tools import WORDS, around, close_all, show

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
Opened = Callable[..., PictureViewer]
# Two frames of 2 × 2 dots, red then blue, 40 ms each.
GIF = base64.b64decode(
    "R0lGODlhAgACAPAAAP8AAAAA/yH/C05FVFNDQVBFMi4wAwEAAAAh+QQABAAAACwAAAAAAgACAAACAoRRACH5BAAE"
    "AAAALAAAAAACAAIAAAICjF8AOw=="
)


def exif(path: Path, turned: int) -> None:
    """Say in a JPEG how the camera was held (Exif 2.3, tag 0x0112)."""
    tags = struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, turned, 0, 0)
    body = b"Exif\0\0MM\0*" + struct.pack(">I", 8) + tags
    jpeg = path.read_bytes()
    path.write_bytes(jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:])


@pytest.fixture
def opened(qtbot: Bot, tmp_path: Path) -> Iterator[Opened]:
    made: list[Viewer] = []

    def open_it(
        path: Path, theme: str = "light", zoom: int = 100, *, still: bool = False
    ) -> PictureViewer:
        thing = Thing(str(path), "My picture", Kind.PICTURE)
        viewer = PictureViewer(thing, around(tmp_path / "home", theme, zoom, still=still))
        made.append(viewer)
        show(qtbot, viewer)
        qtbot.waitUntil(viewer.canvas.hasFocus)
        return viewer

    yield open_it
    close_all(made)


@pytest.mark.parametrize("ending", ["png", "jpg", "bmp", "webp", "tiff", "ico", "ppm", "xbm"])
def test_usual_formats_are_shown(qtbot: Bot, opened: Opened, tmp_path: Path, ending: str) -> None:
    viewer = opened(plain(tmp_path / f"picture.{ending}"))
    assert viewer.canvas.image.size() == QSize(60, 40)
    assert viewer.windowTitle() == "My picture"
    assert viewer.canvas.accessibleDescription()


def test_a_picture_under_a_wrong_ending_is_shown(opened: Opened, tmp_path: Path) -> None:
    plain(tmp_path / "a.png").rename(tmp_path / "a.jpg")
    assert opened(tmp_path / "a.jpg").canvas.image.size() == QSize(60, 40)


def test_one_goes_from_picture_to_picture(qtbot: Bot, opened: Opened, tmp_path: Path) -> None:
    for name, colour in (("2", "#ff0000"), ("10", "#00ff00"), ("1", "#0000ff")):
        plain(tmp_path / f"page {name}.png", colour)
    (tmp_path / "notes.txt").write_text("no picture")
    viewer = opened(tmp_path / "page 1.png")

    def shows(colour: str) -> Callable[[], bool]:
        return lambda: viewer.canvas.image.pixelColor(5, 5).name() == colour

    qtbot.waitUntil(shows("#0000ff"))
    assert viewer.place_text.text() == WORDS.text("viewer-picture-at", at="1", of="3")
    assert not viewer.buttons["viewer-picture-previous"].isEnabled()
    press(KEY.Key_Right)
    qtbot.waitUntil(shows("#ff0000"))
    press(KEY.Key_Right)
    qtbot.waitUntil(shows("#00ff00"))
    assert not viewer.buttons["viewer-picture-next"].isEnabled()
    press(KEY.Key_Home)
    qtbot.waitUntil(shows("#0000ff"))
    press(KEY.Key_End)
    qtbot.waitUntil(shows("#00ff00"))
    press(KEY.Key_Left)
    qtbot.waitUntil(shows("#ff0000"))
    assert viewer.windowTitle() == "page 2.png"


def test_a_picture_grows_shrinks_turns_and_fits(opened: Opened, tmp_path: Path) -> None:
    viewer = opened(plain(tmp_path / "large.png", size=QSize(3000, 2000)))
    fitting_zoom = viewer.canvas.zoom
    assert fitting_zoom < 1
    assert viewer.canvas.fits
    press(KEY.Key_Plus, CONTROL)
    assert viewer.canvas.zoom == pytest.approx(fitting_zoom * 1.25)
    for _ in range(6):
        press(KEY.Key_Plus, CONTROL)
    bar = viewer.canvas.horizontalScrollBar()
    middle = bar.value()
    assert 0 < middle < bar.maximum()
    press(KEY.Key_Right)
    assert bar.value() > middle
    press(KEY.Key_0, CONTROL)
    assert viewer.canvas.zoom == pytest.approx(fitting_zoom)
    press(KEY.Key_R, CONTROL)
    assert viewer.canvas.image.size() == QSize(2000, 3000)


def test_a_small_picture_is_not_blown_up(opened: Opened, tmp_path: Path) -> None:
    assert opened(plain(tmp_path / "small.png")).canvas.zoom == 1


def test_a_photo_stands_upright(opened: Opened, tmp_path: Path) -> None:
    photo = plain(tmp_path / "photo.jpg")
    exif(photo, 6)
    assert opened(photo).canvas.image.size() == QSize(40, 60)


def test_a_moving_picture_moves(qtbot: Bot, opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "moving.gif"
    path.write_bytes(GIF)
    viewer = opened(path)
    seen: set[str] = set()

    def both() -> bool:
        seen.add(viewer.canvas.image.pixelColor(0, 0).name())
        return len(seen) > 1

    qtbot.waitUntil(both)
    press(KEY.Key_M, CONTROL)
    assert viewer.buttons["viewer-picture-play"].label == WORDS.text("viewer-picture-play")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names, of POSIX")
def test_a_moving_picture_moves_on_whatever_takes_its_place(
    qtbot: Bot, opened: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "moving.gif"
    path.write_bytes(GIF)
    viewer = opened(path, still=True)
    path.unlink()
    os.mkfifo(path)  # whoever opens it now waits for ever
    press(KEY.Key_M, CONTROL)
    seen: list[str] = []

    def three() -> bool:
        dot = viewer.canvas.image.pixelColor(0, 0).name()
        if not seen or seen[-1] != dot:
            seen.append(dot)
        return len(seen) > 3

    qtbot.waitUntil(three)


def test_it_shows_what_was_asked_for_only_while_it_is_seen(opened: Opened, tmp_path: Path) -> None:
    plain(tmp_path / "b.png")
    viewer = opened(plain(tmp_path / "a.png"))
    assert viewer.shows(viewer.thing)
    viewer.go(1)
    assert not viewer.shows(viewer.thing)
    viewer.go(-1)
    assert viewer.shows(viewer.thing)


def test_it_stands_still_where_the_system_wants_that(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "moving.gif"
    path.write_bytes(GIF)
    viewer = opened(path, still=True)
    play = viewer.buttons["viewer-picture-play"]
    assert play.isEnabled()
    assert play.label == WORDS.text("viewer-picture-play")
    press(KEY.Key_M, CONTROL)  # but one may ask for it
    assert play.label == WORDS.text("viewer-picture-pause")


def test_a_damaged_picture_is_named(qtbot: Bot, tmp_path: Path) -> None:
    path = tmp_path / "torn.png"
    path.write_bytes(plain(tmp_path / "a.png").read_bytes()[:60])
    assert refusal(qtbot, path, tmp_path) is ProblemName.DAMAGED


def test_a_missing_picture_is_left_to_others(qtbot: Bot, tmp_path: Path) -> None:
    with pytest.raises(CannotShow) as stopped:
        PictureViewer(Thing(str(tmp_path / "no.png"), "No", Kind.PICTURE), around(tmp_path))
    assert stopped.value.problem is None


def test_a_damaged_neighbour_is_told_and_passed(qtbot: Bot, opened: Opened, tmp_path: Path) -> None:
    viewer = opened(plain(tmp_path / "1.png"))
    viewer.close()
    (tmp_path / "2.png").write_bytes(b"no picture")
    plain(tmp_path / "3.png", "#ff0000")
    viewer = opened(tmp_path / "1.png")
    press(KEY.Key_Right)
    said = WORDS.text("viewer-picture-bad", name="2.png")
    qtbot.waitUntil(lambda: viewer.notice.text == said)
    press(KEY.Key_Right)
    qtbot.waitUntil(lambda: not viewer.canvas.image.isNull())
    assert viewer.canvas.image.pixelColor(5, 5).name() == "#ff0000"


def test_a_very_large_photo_is_shown_smaller(opened: Opened, tmp_path: Path) -> None:
    photo = plain(tmp_path / "wide.jpg", size=QSize(12_000, 6_000))
    viewer = opened(photo)
    shown = viewer.canvas.image.size()
    assert shown.width() * shown.height() <= MOST_DOTS
    assert shown.width() / shown.height() == pytest.approx(2, rel=0.01)
    assert viewer.notice.text == WORDS.text("viewer-picture-shrunk")


def test_a_drawing_is_drawn_large(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "drawing.svg"
    path.write_text(SVG.format(RED))
    (tmp_path / "drawing.svgz").write_bytes(gzip.compress(path.read_bytes()))
    viewer = opened(path)
    assert viewer.canvas.image.width() == 2400
    assert viewer.canvas.image.pixelColor(100, 100).name() == "#ff0000"
    assert read_picture(tmp_path / "drawing.svgz").image == viewer.canvas.image


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("theme", ["light", "dark", "high"])
def test_it_has_the_colours_of_the_theme(
    opened: Opened, tmp_path: Path, theme: str, zoom: int
) -> None:
    viewer = opened(plain(tmp_path / "a.png"), theme, zoom)
    assert viewer.grab().toImage().pixelColor(2, 2).name() == Style(theme).theme.bg.lower()
    viewer.show_more()
    for button in viewer.findChildren(QAbstractButton):
        assert button.accessibleName()
        assert button.height() >= 48
