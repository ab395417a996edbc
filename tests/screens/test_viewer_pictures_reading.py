"""Reading pictures within bounds: hostile ones, and those that are not for us."""

import gzip
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from helperkit.gui.viewers.pictures_reading import (
    MOST_DOTS,
    NotForUs,
    TooLarge,
    endings,
    fitting,
    neighbours,
    read_picture,
)
from tests.screens.faces import Bot
from tests.screens.picture_samples import RED, SVG, bomb, plain, refusal

FOREIGN = {  # the first bytes of what Qt brings no reader for
    "heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    "avif": b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf",
    "psd": b"8BPS\0\1\0\0\0\0\0\0\0\3\0\0\0\x10\0\0\0\x10\0\x08\0\3",
    "nef": b"II*\0\x08\0\0\0\0\0\0\0\0\0",
}


@pytest.mark.parametrize("ending", FOREIGN)
def test_a_picture_that_is_not_read_here_is_left_to_others_and_not_called_damaged(
    qtbot: Bot, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"photo.{ending}"
    path.write_bytes(FOREIGN[ending] + bytes(2000))
    assert refusal(qtbot, path, tmp_path) is None


@pytest.mark.qt_log_ignore("exceeds the current allocation limit")  # how Qt tells it
def test_a_picture_that_would_fill_the_memory_is_left_to_others(qtbot: Bot, tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    bomb(path, 12_000)  # half a MB, 576 MB unpacked
    assert path.stat().st_size < 1_000_000
    assert refusal(qtbot, path, tmp_path) is None
    with pytest.raises(TooLarge):
        read_picture(path)


def test_sizes_are_bounded_in_every_proportion() -> None:
    for full in (QSize(1_000_000, 1), QSize(1, 1_000_000), QSize(40_000, 40_000), QSize(3, 4)):
        size = fitting(full)
        assert size.width() * size.height() <= MOST_DOTS
        assert max(size.width(), size.height()) <= 30_000
    assert fitting(QSize(3, 4)) == QSize(3, 4)


@pytest.mark.parametrize("quote", ['"', "'"])
@pytest.mark.parametrize("scheme", ["", "file://", "file:"])
@pytest.mark.qt_log_ignore("Image filename is empty")  # that is what is left of it
def test_a_drawing_gets_nothing_from_elsewhere(
    qtbot: Bot, tmp_path: Path, quote: str, scheme: str
) -> None:
    secret = plain(tmp_path / "secret.png", "#00ff00", QSize(20, 10))
    image = f"<image width='20' height='10' xlink:href={quote}{scheme}{secret}{quote}/>"
    path = tmp_path / "spy.svg"
    path.write_text(
        SVG.format(RED + image).replace("<svg", '<svg xmlns:xlink="http://www.w3.org/1999/xlink"')
    )
    assert read_picture(path).image.pixelColor(100, 100).name() == "#ff0000"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "utf-32"])
def test_a_drawing_in_letters_that_hide_its_links_is_not_drawn(
    qtbot: Bot, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "hidden.svg"
    path.write_bytes(
        f'<?xml version="1.0" encoding="{encoding}"?>{SVG.format(RED)}'.encode(encoding)
    )
    with pytest.raises(NotForUs):
        read_picture(path)


def test_a_drawing_with_entities_is_not_drawn(qtbot: Bot, tmp_path: Path) -> None:
    path = tmp_path / "laughs.svg"
    path.write_text('<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + SVG.format("&b;"))
    with pytest.raises(NotForUs):
        read_picture(path)
    assert refusal(qtbot, path, tmp_path) is None


def test_a_packed_drawing_is_not_unpacked_without_end(qtbot: Bot, tmp_path: Path) -> None:
    path = tmp_path / "bomb.svgz"
    path.write_bytes(gzip.compress(b"<svg>" + b" " * (64 << 20)))
    with pytest.raises(NotForUs):
        read_picture(path)


def test_a_book_is_no_picture(qtbot: Bot, tmp_path: Path) -> None:
    assert "pdf" not in endings()
    path = tmp_path / "book.png"
    path.write_bytes(b"%PDF-1.4\n%%EOF")
    with pytest.raises(NotForUs):
        read_picture(path)


def test_a_folder_with_very_many_pictures_is_not_read_to_its_end(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.png").touch()
    found = neighbours(tmp_path / "29.png", 10)
    assert len(found) <= 11
    assert tmp_path / "29.png" in found
