"""Pages, books and drawings made to keep a window waiting: none stands still."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.hostile.viewer_fuzz import LONGEST, opened
from tests.screens.reading_samples import book_members, packed
from tests.screens.test_viewer_drawings import image_of, named, svg, uses
from tests.screens.test_viewer_large_pages import LARGE

SIDE = 7_000  # dots of a side: nearly all that a picture may have


def bits(path: Path, side: int) -> bytes:
    """Write a small PNG of very many black dots."""
    image = QImage(side, side, QImage.Format.Format_Mono)
    image.fill(0)
    assert image.save(str(path))
    return path.read_bytes()


def book_with(drawing: str) -> bytes:
    members = book_members(1, more='<p><img src="a.svg"/></p>')
    return packed({**members, "OEBPS/text/a.svg": drawing.encode()})


def attacks(folder: Path) -> dict[str, tuple[bytes, str]]:
    """Return each file and what is to come of it."""
    os.mkfifo(folder.parent / "pipe")
    pipe = named(image_of(str(folder.parent / "pipe")))
    device = named(image_of("/dev/ptmx"))
    pages = {f"{name}.html": (html.encode(), "shown") for name, html in LARGE.items()}
    torn = "<a " + '""' * 1_500_000 + ">x</a>"
    return pages | {
        "uses.epub": (book_with(uses(10, 8)), "shown"),
        "uses.svg": (uses(10, 8).encode(), "refused:None"),
        "device.epub": (book_with(image_of(device)), "shown"),
        "pipe.epub": (book_with(image_of(pipe)), "shown"),
        "doctype.svg": (svg("<!DOCTYPE " * 60_000).encode(), "refused:None"),
        "torn quotes.html": (torn.encode(), "shown"),
    }


def test_nothing_made_to_keep_a_window_waiting_does(tmp_path: Path) -> None:
    folder = tmp_path / "things"
    folder.mkdir()
    wanted = attacks(folder)
    for name, (content, _) in wanted.items():
        (folder / name).write_bytes(content)
    found = opened(folder)
    assert {name: said for name, (said, _) in found.items()} == {
        name: said for name, (_, said) in wanted.items()
    }
    slow = {name: longest for name, (_, longest) in found.items() if longest >= LONGEST}
    assert not slow


@pytest.mark.parametrize("ending", ["html", "epub"])
def test_very_large_pictures_do_not_keep_the_window_waiting(tmp_path: Path, ending: str) -> None:
    folder = tmp_path / "things"
    folder.mkdir()
    shown = "".join(f'<p><img src="data/{n}.png"/></p>' for n in range(12))
    content = bits(tmp_path / "a.png", SIDE)
    if ending == "epub":
        pictures = {f"OEBPS/text/data/{n}.png": content for n in range(12)}
        made = packed({**book_members(1, more=shown), **pictures})
    else:
        made = shown.encode()
        (folder / "data").mkdir()
        for number in range(12):
            (folder / "data" / f"{number}.png").write_bytes(content)
    (folder / f"a.{ending}").write_bytes(made)
    (said, longest), *_ = opened(folder).values()
    assert said == "shown"
    assert longest < LONGEST
