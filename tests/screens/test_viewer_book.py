"""Our own window for e-books: driven by keyboard; EPUB 2 and 3."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton

from helperkit.gui.viewers.book import BookViewer
from helperkit.gui.viewers.book_source import BookSource
from helperkit.gui.viewers.text_leaf import MOST_LETTERS
from tests.screens.book_windows import made, opened
from tests.screens.faces import Bot, press, type_in
from tests.screens.reading_samples import book_members, chapter, png, write_book
from tests.screens.viewer_tools import WORDS, show

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def titles(viewer: BookViewer) -> list[str]:
    return [viewer.contents.item(at).text() for at in range(viewer.contents.count())]


@pytest.mark.parametrize("version", [2, 3])
def test_contents_lead_to_chapters_and_into_them(qtbot: Bot, tmp_path: Path, version: int) -> None:
    viewer = opened(qtbot, tmp_path, book_members(version=version))
    assert viewer.source.title == "Garden & Notes"
    assert titles(viewer)[:3] == ["Chapter & 1", "End 1", "Chapter & 2"]
    press(KEY.Key_T, CONTROL)
    assert viewer.contents.hasFocus()
    press(KEY.Key_Down)
    press(KEY.Key_Down)
    press(KEY.Key_Return)
    assert viewer.at == 1
    assert "Chapter 2" in viewer.area.toPlainText()
    assert viewer.area.hasFocus()
    viewer.contents.setFocus()
    press(KEY.Key_Down)
    press(KEY.Key_Space)
    assert viewer.at == 1
    assert viewer.area.verticalScrollBar().value() > 0
    viewer.contents.setFocus()
    press(KEY.Key_Escape)
    assert viewer.contents.isHidden()
    assert viewer.isVisible()


def test_one_reads_on_from_chapter_to_chapter_and_comes_back_to_the_place(
    qtbot: Bot, tmp_path: Path
) -> None:
    viewer = opened(qtbot, tmp_path, closes=True)
    press(KEY.Key_PageDown, CONTROL)
    assert viewer.at == 1
    assert viewer.contents.currentItem().text() == "Chapter & 2"
    press(KEY.Key_PageDown)
    qtbot.waitUntil(lambda: 0 < viewer.area.place < 1_000)  # once it is laid out
    place = viewer.area.place
    press(KEY.Key_Escape)
    again = opened(qtbot, tmp_path)
    qtbot.waitUntil(lambda: (again.at, again.area.place) == (1, place))
    for _ in range(30):
        press(KEY.Key_PageDown)
    assert (again.at, again.percent) == (2, 100)
    press(KEY.Key_Home, CONTROL)
    assert again.at == 0


def test_what_was_only_opened_is_not_read_yet(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, tmp_path)
    assert viewer.percent == 0
    assert viewer.read_text.text() == WORDS.text("viewer-text-read", percent="0")
    press(KEY.Key_PageDown, CONTROL)
    assert 0 < viewer.percent < 100


def test_a_word_is_found_in_every_chapter(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, tmp_path)
    press(KEY.Key_F, CONTROL)
    type_in("ROSE of chapter")
    qtbot.waitUntil(lambda: "3" in viewer.search.hits)
    press(KEY.Key_Return)
    press(KEY.Key_Return)
    assert viewer.at == 2


def test_a_picture_of_the_book_is_shown(qtbot: Bot, tmp_path: Path) -> None:
    members = book_members(more='<p><img src="../pictures/rose.png"/></p>')
    viewer = opened(qtbot, tmp_path, members)
    viewer.turn(1)
    number = 10_000  # the first of the second chapter
    assert viewer.source.picture(number) == png()
    image = viewer.area.document().resource(
        QTextDocument.ResourceType.ImageResource.value, f"picture:{number}"
    )
    assert image.width() == 8


def test_links_lead_through_the_book_and_ask_before_the_web(qtbot: Bot, tmp_path: Path) -> None:
    more = '<a href="c3.xhtml#end3">on</a><a href="https://far.example/x">far</a>'
    more += '<a href="x.bin">x</a>'
    viewer = opened(qtbot, tmp_path, book_members(more=more))
    viewer.follow(0)
    assert viewer.at == 2
    assert viewer.area.verticalScrollBar().value() > 0
    viewer.follow(1)
    assert viewer.way_out.isVisible()
    viewer.follow(2)
    assert viewer.notice.text == WORDS.text("viewer-text-no-way")


def test_a_book_without_contents_has_its_parts_counted(qtbot: Bot, tmp_path: Path) -> None:
    members = book_members()
    members["OEBPS/nav.xhtml"] = b"<nav>nothing"
    viewer = opened(qtbot, tmp_path, members)
    assert titles(viewer) == [WORDS.text("viewer-book-part", at=str(at)) for at in (1, 2, 3)]


def test_a_very_long_chapter_is_read_in_parts_with_nothing_left_out(tmp_path: Path) -> None:
    members = book_members()
    long = "".join(f"<p>line {n} of the long one</p>" for n in range(30_000))
    members["OEBPS/text/c2.xhtml"] = chapter(2, long).encode()
    source = BookSource(write_book(tmp_path / "book.epub", members))
    assert len(source) > 4
    every = {line for at in range(len(source)) for line in source.leaf(at).text.splitlines()}
    assert every >= {f"line {n} of the long one" for n in range(30_000)}
    assert all(len(source.leaf(at).html) < 3 * MOST_LETTERS for at in range(len(source)))
    target = source.place_of("OEBPS/text/c2.xhtml", "end2")
    assert target is not None
    source.close()


def test_a_torn_chapter_is_told_and_the_others_are_read(qtbot: Bot, tmp_path: Path) -> None:
    path = write_book(tmp_path / "book.epub")
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as box:
        info = box.getinfo("OEBPS/text/c2.xhtml")
    at = info.header_offset + 30 + len(info.filename) + info.compress_size // 2
    content[at] ^= 0xFF
    path.write_bytes(content)
    viewer = made(path, tmp_path / "home")
    qtbot.addWidget(viewer)
    show(qtbot, viewer)
    viewer.turn(1)
    assert viewer.notice.text == WORDS.text("viewer-text-torn")
    viewer.turn(1)
    assert "Chapter 3" in viewer.area.toPlainText()


def test_a_book_of_pandoc_is_read(qtbot: Bot, tmp_path: Path, pandoc: str) -> None:
    import subprocess

    (tmp_path / "rose.png").write_bytes(png(40, 30))
    (tmp_path / "book.md").write_text(
        "---\ntitle: Garden\n---\n\n# One\n\nA *rose*.[^1]\n\n![](rose.png)\n\n"
        "# Two\n\nMore.\n\n[^1]: x\n"
    )
    for version in ("epub2", "epub3"):
        out = tmp_path / f"{version}.epub"
        subprocess.run([pandoc, "book.md", "-t", version, "-o", out], cwd=tmp_path, check=True)
        viewer = made(out, tmp_path / "home")
        qtbot.addWidget(viewer)
        show(qtbot, viewer)
        assert {"One", "Two"} <= set(titles(viewer))
        viewer.go_to_line(titles(viewer).index("One"))
        assert "A rose." in viewer.area.toPlainText()
        every = range(len(viewer.source))
        assert any(viewer.source.picture(at * 10_000) for at in every)


@pytest.fixture
def pandoc() -> str:
    import shutil

    found = shutil.which("pandoc")
    if found is None:
        pytest.skip("pandoc is not here")
    return found


def test_everything_that_takes_the_focus_has_a_name(qtbot: Bot, tmp_path: Path) -> None:
    viewer = opened(qtbot, tmp_path)
    viewer.turn_contents()
    for widget in (*viewer.findChildren(QAbstractButton), viewer.area, viewer.contents):
        assert widget.accessibleName(), widget
    least = min(viewer.contents.sizeHintForRow(at) for at in range(viewer.contents.count()))
    assert least >= 48
