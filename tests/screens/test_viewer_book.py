"""Our own window for e-books: driven by keyboard; EPUB 2 and 3, locks, and hostile ones."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton

from helperkit.gui.viewers.book import BookViewer
from helperkit.gui.viewers.book_box import Box, beside
from helperkit.gui.viewers.book_source import BookSource
from helperkit.gui.viewers.text_leaf import MOST_LETTERS
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.journey.problems import Problem, ProblemName
from tests.screens.faces import Bot, press, type_in
from tests.screens.reading_samples import book_members, chapter, packed, png, write_book
from tests.screens.viewer_tools import WORDS, around, show

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
PROBLEM = ProblemName


def made(path: Path, home: Path, **look: Any) -> BookViewer:
    return BookViewer(Thing(str(path), "Garden Notes", Kind.EPUB), around(home, **look))


def opened(
    qtbot: Bot, tmp_path: Path, members: dict[str, bytes] | None = None, *, closes: bool = False,
    **look: Any,
) -> BookViewer:  # fmt: skip
    viewer = made(write_book(tmp_path / "book.epub", members), tmp_path / "home", **look)
    if not closes:
        qtbot.addWidget(viewer)
    show(qtbot, viewer)
    qtbot.waitUntil(viewer.area.hasFocus)
    return viewer


def refusal(qtbot: Bot, path: Path) -> object:
    viewer = made(path, path.parent / "home")
    qtbot.addWidget(viewer)
    with qtbot.waitSignal(viewer.refused) as answer:
        pass
    return answer.args[0]


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


ENCRYPTION = '<encryption><EncryptedData><EncryptionMethod Algorithm="{}"/></EncryptedData>'


@pytest.mark.parametrize(
    ("name", "content", "locked"),
    [
        ("META-INF/rights.xml", "<rights/>", True),
        ("META-INF/sinf.xml", "<sinf/>", True),
        ("META-INF/license.lcpl", "{}", True),
        ("META-INF/encryption.xml", ENCRYPTION.format("http://www.w3.org/2001/04/xmlenc#a"), True),
        ("META-INF/encryption.xml", ENCRYPTION.format("http://www.idpf.org/2008/embedding"), False),
        ("META-INF/encryption.xml", ENCRYPTION.format("http://ns.adobe.com/pdf/enc#RC"), False),
    ],
)  # fmt: skip
def test_a_shops_lock_is_named(
    qtbot: Bot, tmp_path: Path, name: str, content: str, locked: bool
) -> None:
    members = {**book_members(), name: content.encode()}
    if locked:
        path = write_book(tmp_path / "book.epub", members)
        assert refusal(qtbot, path) is PROBLEM.NO_PROGRAM
    else:
        opened(qtbot, tmp_path, members)


def without(*names: str) -> dict[str, bytes]:
    return {name: content for name, content in book_members().items() if name not in names}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", PROBLEM.DAMAGED),
        (packed(book_members())[:700], PROBLEM.DAMAGED),
        (packed(without("META-INF/container.xml")), PROBLEM.DAMAGED),
        (packed(without("OEBPS/book.opf")), PROBLEM.DAMAGED),
        (packed({**book_members(), "OEBPS/book.opf": b"<package/>"}), PROBLEM.DAMAGED),
        (packed({**book_members(), "big": bytes(600 << 20)}), PROBLEM.TOO_BIG_INSIDE),
        (packed({**book_members(), "OEBPS/book.opf": bytes(9 << 20)}), PROBLEM.TOO_BIG_INSIDE),
    ],
    ids=["empty", "cut", "no-container", "no-package", "no-chapters", "bomb", "big-package"],
)
def test_what_is_no_whole_book_is_a_problem(
    qtbot: Bot, tmp_path: Path, content: bytes, problem: ProblemName
) -> None:
    (tmp_path / "book.epub").write_bytes(content)
    assert refusal(qtbot, tmp_path / "book.epub") is problem


def test_a_chapter_that_is_a_bomb_is_not_read(tmp_path: Path) -> None:
    members = {**book_members(), "OEBPS/text/c2.xhtml": b"<p>" + b"a" * (40 << 20)}
    source = BookSource(write_book(tmp_path / "book.epub", members))
    assert "Chapter 1" in source.leaf(0).text
    with pytest.raises(Problem) as stopped:
        source.leaf(1)
    assert stopped.value.name is PROBLEM.TOO_BIG_INSIDE
    source.close()


def test_a_member_that_holds_more_than_it_says_is_not_read(tmp_path: Path) -> None:
    content = packed({**book_members(), "liar": b"x" * 100_000})
    size = (100_000).to_bytes(4, "little")
    (tmp_path / "book.epub").write_bytes(content.replace(size, (100).to_bytes(4, "little")))
    box = Box(tmp_path / "book.epub")
    with pytest.raises(Problem) as stopped:
        box.read("liar")
    assert stopped.value.name is PROBLEM.TOO_BIG_INSIDE
    box.close()
    with pytest.raises(Problem):
        box.read("mimetype")


def test_entities_that_grow_do_not(qtbot: Bot, tmp_path: Path) -> None:
    grows = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    members = book_members()
    for name in ("OEBPS/book.opf", "OEBPS/text/c1.xhtml"):
        members[name] = f"{grows}]>".encode() + members[name].replace(b"rose", b"&j; rose")
    viewer = opened(qtbot, tmp_path, members)
    assert len(viewer.area.toPlainText()) < 5_000


def test_contents_deeper_and_longer_than_any(qtbot: Bot, tmp_path: Path) -> None:
    members = book_members()
    line = b'<li><a href="text/c1.xhtml">x</a>'
    members["OEBPS/nav.xhtml"] = b'<nav epub:type="toc">' + (b"<ol>" + line) * 20_000
    viewer = opened(qtbot, tmp_path, members)
    assert viewer.contents.count() == 2_000


@pytest.mark.parametrize(
    ("name", "address", "member"),
    [
        ("OEBPS/text/c1.xhtml", "../pictures/a%20b.png", "OEBPS/pictures/a b.png"),
        ("OEBPS/text/c1.xhtml", "c2.xhtml", "OEBPS/text/c2.xhtml"),
        ("OEBPS/text/c1.xhtml", "../../../../etc/hostname", "etc/hostname"),
        ("OEBPS/text/c1.xhtml", "/OEBPS/x", "OEBPS/x"),
        ("OEBPS/text/c1.xhtml", "file:///etc/hostname", ""),
        ("OEBPS/text/c1.xhtml", "http://far/x", ""),
        ("OEBPS/text/c1.xhtml", "//far/x", ""),
        ("OEBPS/text/c1.xhtml", "http://[x", ""),
    ],
)
def test_addresses_stay_in_the_book(name: str, address: str, member: str) -> None:
    assert beside(name, address) == member


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
