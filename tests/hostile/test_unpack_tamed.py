"""Archives with names and entries that only annoy are made harmless; nothing of them is lost."""

import stat

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Watch
from tests.hostile.zip_maker import Item, furnished, link, tree, zipped

# What is only a nuisance is made harmless, and the rest of the product is not lost.
TAMED = {
    "colon: an alternate stream": (zipped(Item("a.txt:evil")), {"a.txt_evil"}),
    "CON": (zipped(Item("CON")), {"_CON"}),
    "NUL.txt": (zipped(Item("NUL.txt")), {"_NUL.txt"}),
    "com1.tar.gz in a folder": (zipped(Item("x"), Item("d/com1.tar.gz")), {"x", "d/_com1.tar.gz"}),
    "aux with a space": (zipped(Item("aux .txt")), {"_aux .txt"}),
    "trailing dots and spaces": (zipped(Item("a.txt. ."), Item("d. /b")), {"a.txt", "d/b"}),
    "right-to-left override": (zipped(Item("book\u202efdp.exe")), {"bookfdp.exe"}),
    "control characters": (zipped(Item("a\x07\x1b[2Jb\n.txt")), {"a__[2Jb_.txt"}),
    "NUL in the name": (zipped(Item("book.pdf\0.exe")), {"book.pdf_.exe"}),
    "broken UTF-8 under the flag": (zipped(Item(b"a\xff\xfe.txt")), {"a\ufffd\ufffd.txt"}),
    "names that differ in case": (
        zipped(Item("Read.txt"), Item("READ.TXT")),
        {"Read.txt", "READ (2).TXT"},
    ),
    "folders that differ in case": (
        zipped(Item("Art/a"), Item("ART/b"), Item("c")),
        {"Art/a", "Art/b", "c"},
    ),
    "names that differ in Unicode form": (
        zipped(Item("caf\u00e9"), Item("cafe\u0301")),
        {"caf\u00e9", "caf\u00e9 (2)"},
    ),
    "duplicates": (zipped(*[Item("a.txt")] * 3), {"a.txt", "a (2).txt", "a (3).txt"}),
    "a file and a folder of one name": (zipped(Item("a"), Item("a/b")), {"a", "a (2)/b"}),
    "a folder and a file of one name": (zipped(Item("a/b"), Item("a")), {"a/b", "a (2)"}),
    "300 letters": (zipped(Item("n" * 300 + ".pdf")), {"n" * 176 + ".pdf"}),
    "300 wide letters": (zipped(Item("\u00e9" * 300 + ".pdf")), {"\u00e9" * 118 + ".pdf"}),
    "leading dot": (zipped(Item(".bashrc"), Item("a")), {".bashrc", "a"}),
    "dot folder": (zipped(Item("./a/./b"), Item("./c")), {"a/b", "c"}),
    "link to a folder, then a file through it": (
        zipped(link("out", "/tmp"), Item("out/evil.txt"), Item("a")),
        {"out/evil.txt", "a"},
    ),
    "link replaced by a file": (zipped(link("a", "/etc/passwd"), Item("a")), {"a"}),
    "chain of links": (
        zipped(link("a", ".."), link("a/b", ".."), Item("a/b/evil.txt"), Item("c")),
        {"a/b/evil.txt", "c"},
    ),
    "absolute link alone": (zipped(link("l", "/etc/passwd"), Item("a")), {"a"}),
    "setuid": (zipped(Item("a", mode=stat.S_IFREG | 0o6777), Item("b")), {"a", "b"}),
    "backslashes as folders": (zipped(Item("d\\a.txt"), Item("b")), {"d/a.txt", "b"}),
    "a long comment with a decoy": (zipped(Item("a"), comment=b"PK\5\6" * 9999), {"a"}),
    "a lying count": (zipped(Item("a"), Item("b"), count=1), {"a", "b"}),
    "a program in front": (zipped(Item("a"), prefix=b"MZ" + bytes(500)), {"a"}),
    "70 KB of junk behind": (zipped(Item("a")) + b"\r\n<html>" * 9000, {"a"}),
    "the systems' own litter": (
        zipped(Item("a"), Item("__MACOSX/._a"), Item(".DS_Store"), Item("d/Thumbs.db")),
        {"a"},
    ),
    "one folder around all": (zipped(Item("Book/a"), Item("Book/d/b")), {"a", "d/b"}),
    "a Mac program stays whole": (zipped(Item("X.app/Contents/x")), {"X.app/Contents/x"}),
    "20,000 empty entries": (
        zipped(*[Item(f"{n}", b"") for n in range(20_000)]),
        {str(n) for n in range(20_000)},
    ),
}


@pytest.fixture
def place(tmp_path):
    return furnished(tmp_path)


@pytest.mark.parametrize("case", TAMED)
def test_nuisance_is_made_harmless(case, place, tmp_path):
    content, files = TAMED[case]
    archive = place / "parcel.zip"
    archive.write_bytes(content)
    before = tree(tmp_path)
    got = unpack(archive, place, "Product", Watch())
    assert set(got.files) == files
    after = tree(tmp_path)
    inside = "one/two/Downloads/Product"
    new = {name for name in after if name not in before}
    assert {n for n in new if n != inside and not n.startswith(inside + "/")} == set()
    assert {name: after[name] for name in before} == before
    for path in got.folder.rglob("*"):
        assert not path.is_symlink()
        assert path.stat().st_mode & 0o7022 == 0
    assert {
        p.relative_to(got.folder).as_posix() for p in got.folder.rglob("*") if p.is_file()
    } == files
