"""Our own window for e-books: locks of shops, torn books and hostile ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from helperkit.gui.viewers.book_box import Box, beside
from helperkit.gui.viewers.book_source import BookSource
from helperkit.journey.problems import Problem, ProblemName
from tests.screens.book_windows import opened, refusal
from tests.screens.faces import Bot
from tests.screens.reading_samples import book_members, packed, write_book

PROBLEM = ProblemName
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


def changed(name: str, content: bytes) -> bytes:
    return packed({**book_members(), name: content})


@pytest.mark.parametrize(
    ("made", "problem"),
    [
        (lambda: b"", PROBLEM.DAMAGED),
        (lambda: packed(book_members())[:700], PROBLEM.DAMAGED),
        (lambda: packed(without("META-INF/container.xml")), PROBLEM.DAMAGED),
        (lambda: packed(without("OEBPS/book.opf")), PROBLEM.DAMAGED),
        (lambda: changed("OEBPS/book.opf", b"<package/>"), PROBLEM.DAMAGED),
        (lambda: changed("big", bytes(600 << 20)), PROBLEM.TOO_BIG_INSIDE),
        (lambda: changed("OEBPS/book.opf", bytes(9 << 20)), PROBLEM.TOO_BIG_INSIDE),
    ],
    ids=["empty", "cut", "no-container", "no-package", "no-chapters", "bomb", "big-package"],
)
def test_what_is_no_whole_book_is_a_problem(
    qtbot: Bot, tmp_path: Path, made: Callable[[], bytes], problem: ProblemName
) -> None:
    (tmp_path / "book.epub").write_bytes(made())
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
