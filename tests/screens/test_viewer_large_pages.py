"""Pages and books of very many tags or pictures: shown in parts or plainly, and nothing is lost."""

import re
from pathlib import Path

import pytest

from helperkit.gui.viewers import text_drawn
from helperkit.gui.viewers.book_source import BookSource
from helperkit.gui.viewers.text_pictures import Look, look_at
from helperkit.gui.viewers.text_source import out_of
from helperkit.gui.viewers.web import WebViewer
from helperkit.gui.viewers.web_clean import clean
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from tests.screens.faces import Bot
from tests.screens.reading_samples import book_members, png, write_book
from tests.screens.test_viewer_drawings import uses
from tests.screens.viewer_tools import around, show

MANY = 20_000
MOST_TAGS = 6_100  # of one leaf: with these Qt needs a third of a second
LARGE = {
    "list": "<ul>" + "".join(f"<li>n{n} " for n in range(MANY)) + "</ul>",
    "quotes": "<blockquote>" * 24 + "".join(f"<p>n{n} " for n in range(MANY)),
    "bold": "<p>" + "".join(f"<b>n{n} </b><i>a</i> " for n in range(MANY)),
    "anchors": "<p>" + "".join(f"<a id='x{n}'></a>n{n} " for n in range(MANY)),
    "links": "<p>" + "".join(f"<a href='#x'>n{n} </a> " for n in range(MANY)),
    "cells": "<table>" + "".join(f"<tr><td>n{n} " for n in range(MANY)) + "</table>",
    "pictures": "".join(f"<img src=a.png> n{n} " for n in range(MANY)),
}
_TAG = re.compile(r"<(?!br>)[a-z]")


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("name", LARGE)
def test_very_many_tags_are_shown_in_parts_or_plainly(name: str, whole: bool) -> None:
    leaves = clean(LARGE[name], lambda address: address, whole=whole).leaves
    assert whole == (len(leaves) == 1)
    for leaf in leaves:
        assert len(_TAG.findall(leaf.html)) < MOST_TAGS
        assert leaf.html.count("<li") <= MOST_TAGS // 2
        assert leaf.html.count("<img") <= MOST_TAGS // 4
    found = re.findall(r"n(\d+)", " ".join(leaf.text for leaf in leaves))
    assert [int(one) for one in found] == list(range(MANY))
    shown = re.findall(r"n(\d+) ", " ".join(leaf.html for leaf in leaves))
    assert [int(one) for one in shown] == list(range(MANY))


def test_a_chapter_of_many_cells_has_all_of_them(tmp_path: Path) -> None:
    cells = "".join(f"<tr><td>n{n} </td></tr>" for n in range(5_000))
    more = f"<table>{cells}</table>"
    source = BookSource(write_book(tmp_path / "a.epub", book_members(1, more=more)))
    words = " ".join(source.leaf(number).text for number in range(len(source)))
    source.close()
    assert [int(one) for one in re.findall(r"n(\d+)", words)] == list(range(5_000))


def opened(qtbot: Bot, tmp_path: Path, html: str) -> WebViewer:
    path = tmp_path / "page.html"
    path.write_text(html)
    viewer = WebViewer(Thing(str(path), "Page", Kind.WEB_PAGE), around(tmp_path / "home"))
    qtbot.addWidget(viewer)
    show(qtbot, viewer)
    return viewer


def looks_counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that grows with each picture that is looked at."""
    looked: list[int] = []

    def look(content: bytes, width: int, sharpness: float) -> Look | None:
        looked.append(len(content))
        return look_at(content, width, sharpness)

    monkeypatch.setattr(text_drawn, "look_at", look)
    return looked


def test_one_picture_in_many_places_is_read_once(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.png").write_bytes(png())
    read = looks_counted(monkeypatch)
    viewer = opened(qtbot, tmp_path, "<p>a <img src=a.png></p>" * 900)
    viewer.turn_night()  # by now the window has its width
    first = len(read)
    viewer.turn_night()
    viewer.grab()
    assert len(read) == first <= 2


def colours(viewer: WebViewer) -> set[str]:
    image = viewer.area.viewport().grab().toImage()
    return {image.pixelColor(x, 60).name() for x in range(0, image.width(), 7)}


def test_many_large_pictures_come_one_after_another_into_their_room(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_drawn, "AT_ONCE", 600 * 600)
    for number in range(4):
        (tmp_path / f"{number}.png").write_bytes(png(600, 600 + number))
    viewer = opened(qtbot, tmp_path, "".join(f"<p><img src={n}.png></p>" for n in (1, 0, 2, 3)))
    pictures = viewer.area._pictures
    high = viewer.area.document().size().height()
    qtbot.waitUntil(lambda: not pictures._waiting)
    assert viewer.area.document().size().height() == high > 2_000
    assert all(image.pixelColor(9, 9).name() == "#ff0000" for image in pictures._kept.values())
    assert "#ff0000" in colours(viewer)


def test_pictures_beyond_all_bounds_are_left_out(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_drawn, "_MOST_SHOWN", 100)
    monkeypatch.setattr(text_drawn, "_MOST_TAGS", 1_000)
    looked = looks_counted(monkeypatch)
    for number in range(100):
        (tmp_path / f"{number}.png").write_bytes(png(8, 8))
        (tmp_path / f"{number}.svg").write_text(uses(90, 1))
    many = "".join(f"<img src={n}.png><img src={n}.svg>" for n in range(100))
    viewer = opened(qtbot, tmp_path, f"<p>a</p>{many}")
    kept = viewer.area._pictures._kept
    assert len(kept) == 200
    assert sum(not image.isNull() for image in kept.values()) == 1
    assert len(looked) == 100 + 1_000 // uses(90, 1).count("<")


@pytest.mark.parametrize(
    ("address", "out"),
    [
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("MAILTO:a@b?subject=Hi%20you&body=x", "mailto:a@b?subject=Hi%20you&body=x"),
        ("mailto:a@b?attach=/home/x/.ssh/id&subject=Hi", "mailto:a@b?subject=Hi"),
        ("mailto:a@b?Attachment=/x&%61ttach=/y&cc=c@d&bcc=e@f", "mailto:a@b"),
        ("mailto:?to=a@b&cc=c@d#x", "mailto:?to=a@b"),
        ("mailto:a@b%3Fattach=/x", None),
        ("mailto:a@b%26attach=/x", None),
        ("mailto:?attach=/x", None),
        ("https://a.example/?attach=x", "https://a.example/?attach=x"),
        ("file:///x", None),
    ],
)
def test_an_email_takes_nothing_along(address: str, out: str | None) -> None:
    target = out_of(address)
    assert (target and target.out) == out
