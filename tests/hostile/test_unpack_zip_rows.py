"""The rows of attacks and accidents that the other files do not hold, unpacked for real.

The whole tree beside and above the target is compared before and after.
"""

import shutil
import stat
import struct
import zlib

import pytest

from helperkit.delivery.unpack import plan, unpack
from helperkit.delivery.unpack.safety.layout import LONGEST_PATH
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.zip_maker import Item, extra, furnished, link, tree, zipped

BOMB = ProblemName.TOO_BIG_INSIDE
DEEP = "/".join(f"A rather long folder name, number {n}" for n in range(12))
DEEPEST = "/".join(f"folder {n:02}" for n in range(39))


def nested(levels):
    content = zipped(Item("words.txt"))
    for level in range(levels):
        content = zipped(Item(f"level {level}.zip", content))
    return content


TAMED = {
    "world-writable": (zipped(Item("a", mode=stat.S_IFREG | 0o777), Item("b")), {"a", "b"}),
    "sticky folder": (zipped(Item("d/", b"", mode=stat.S_IFDIR | 0o7777), Item("d/a"), Item("b")),
                      {"d/a", "b"}),
    "ports with small numbers": (
        zipped(Item("COM\u00b9"), Item("lpt\u00b3.txt"), Item("conin$"), Item("COM10")),
        {"_COM\u00b9", "_lpt\u00b3.txt", "_conin$", "COM10"},
    ),
    "a port as a folder": (zipped(Item("aux/a"), Item("b")), {"_aux/a", "b"}),
    "stream with a type": (zipped(Item("a.txt::$DATA"), Item("dd:x/b")),
                           {"a.txt__$DATA", "dd_x/b"}),
    "isolates and marks": (
        zipped(Item("a\u2066fdp\u2069.exe"), Item("b\u200f.txt")), {"afdp.exe", "b.txt"},
    ),
    "line separators": (zipped(Item("a\u2028b\u2029.txt"), Item("c")), {"a_b_.txt", "c"}),
    "sharp s, long s, dotless i": (
        zipped(Item("Stra\u00dfe"), Item("STRASSE"), Item("\u017fs"), Item("SS"), Item("\u0131"),
               Item("I")),
        {"Stra\u00dfe", "STRASSE (2)", "\u017fs", "SS (2)", "\u0131", "I (2)"},
    ),
    "a clash with what a clash was renamed to": (
        zipped(Item("a"), Item("a (2)"), Item("A")), {"a", "a (2)", "A (3)"},
    ),
    "folders that differ in Unicode form": (
        zipped(Item("caf\u00e9/a"), Item("cafe\u0301/b"), Item("c")),
        {"caf\u00e9/a", "caf\u00e9/b", "c"},
    ),
    "links both ways": (zipped(link("a", "b"), link("b", "a"), Item("c")), {"c"}),
    "a link over a folder": (zipped(Item("d/a"), link("d", "/tmp"), Item("d/b"), Item("c")),
                             {"d/a", "d/b", "c"}),
    "names of a surrogate half": (zipped(Item(b"a\xed\xa0\x80.txt"), Item("b")),
                                  {"a\ufffd\ufffd\ufffd.txt", "b"}),
    "extra-field bomb": (
        zipped(*[Item(f"{n}", extra=extra(0x9999, bytes(60_000))) for n in range(30)]),
        {f"{n}" for n in range(30)},
    ),
    "extra fields that never end": (
        zipped(Item("a", extra=extra(0x9999, b"") * 16_000), Item("b", extra=b"\x55")), {"a", "b"},
    ),
    "comment bomb": (zipped(Item("a"), comment=b"PK\5\6" + b"PK\1\2" * 16_000), {"a"}),
    "nested for ever": (nested(9), {"level 5.zip"}),
    "two archives, not nested further": (
        zipped(Item("a.zip", nested(2)), Item("b.zip", nested(2))), {"a.zip", "b.zip"},
    ),
}  # fmt: skip

REFUSED = {
    "bytes of a neighbour": (
        zipped(Item("a", b"x" * 40), Item("b", b"y" * 40), offsets=[0, 20]),
        {BOMB, ProblemName.DAMAGED},
    ),
    "a member around all others": (
        zipped(Item("a", b"x", packed=90, size=90), Item("b", b"y" * 60)),
        {BOMB},
    ),
    "the directory as a member": (
        zipped(Item("a", b"", packed=60, size=60)),
        {BOMB, ProblemName.DAMAGED},
    ),
    "a bomb inside an archive inside": (
        zipped(Item("b.zip", zipped(Item("a", bytes(150 << 20), deflated=True)), deflated=True)),
        {BOMB},
    ),
}


@pytest.fixture
def place(tmp_path):
    return furnished(tmp_path)


@pytest.mark.parametrize("case", TAMED)
def test_row_is_made_harmless(case, place, tmp_path):
    content, files = TAMED[case]
    (place / "parcel.zip").write_bytes(content)
    before = tree(tmp_path)
    got = unpack(place / "parcel.zip", place, "Product", Watch())
    assert set(got.files) == files
    found = [path for path in got.folder.rglob("*") if path.is_file()]
    assert {path.relative_to(got.folder).as_posix() for path in found} == files
    for path in got.folder.rglob("*"):
        assert not path.is_symlink()
        assert path.stat().st_mode & 0o7022 == 0
    shutil.rmtree(got.folder)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("case", REFUSED)
def test_row_is_refused(case, place, tmp_path):
    content, problems = REFUSED[case]
    (place / "parcel.zip").write_bytes(content)
    before = tree(tmp_path)
    with pytest.raises(Problem) as caught:
        unpack(place / "parcel.zip", place, "Product", Watch())
    assert caught.value.name in problems
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    "names",
    [
        [f"{DEEP}/A file with a long name, number {n}.pdf" for n in range(3)],
        [f"{DEEPEST}/{'n' * 200}.pdf", f"{DEEPEST}/b.txt", "top.txt"],
        ["x" * 230 + "/" + "y" * 230 + ".pdf", "x" * 230 + "/" + "y" * 229 + "z.pdf"],
        ["\U0001f600" * 59 + f"/{n}" + "\U0001f600" * 58 + ".pdf" for n in "12"] + ["b"],
        [f"CONTRACTS {'n' * 90}/{'m' * 90}/AUXILIARY{'l' * 99}.txt", "b"],
    ],
)
def test_no_path_is_too_long_for_windows_and_none_is_lost(names, place, tmp_path):
    bodies = {f"body {n}".encode() for n in range(len(names))}
    items = [Item(name, f"body {n}".encode()) for n, name in enumerate(names)]
    (place / "parcel.zip").write_bytes(zipped(*items))
    got = unpack(place / "parcel.zip", place, "Product", Watch())
    assert {(got.folder / name).read_bytes() for name in got.files} == bodies
    assert "renamed" in got.warnings
    for name in got.files:
        assert len(name.encode("utf-16-le")) // 2 <= LONGEST_PATH + len(" (2)")
    endings = {name.rpartition(".")[2] for name in names}
    assert {name.rpartition(".")[2] for name in got.files} == endings


def test_a_short_path_keeps_its_names(place):
    folder = "A rather long folder name that is quite all right"
    (place / "parcel.zip").write_bytes(zipped(Item(f"{folder}/{folder}/a.pdf"), Item("b")))
    entries = plan(place / "parcel.zip").entries
    assert [entry.path for entry in entries] == [f"{folder}/{folder}/a.pdf", "b"]


def test_a_million_empty_members(place, tmp_path):
    item = Item("a", b"").central(0)
    directory = item * 1_000_000
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 16_960, 16_960, len(directory), 31, 0)
    (place / "parcel.zip").write_bytes(Item("a", b"").local() + directory + end)
    before = tree(tmp_path)
    with pytest.raises(Problem) as caught:
        unpack(place / "parcel.zip", place, "Product", Watch())
    assert caught.value.name is BOMB
    assert tree(tmp_path) == before


def test_a_local_name_is_never_used(place, tmp_path):
    """Other programs read one name here and another there."""
    for local in (b"../evil.txt", b"good.exe", b"GOOD.TXT", b"good.txt\0", b"./good.txt"):
        (place / "parcel.zip").write_bytes(zipped(Item("good.txt", local_name=local)))
        before = tree(tmp_path)
        with pytest.raises(Problem) as caught:
            unpack(place / "parcel.zip", place, "Product", Watch())
        assert caught.value.evidence.note == "names-disagree"
        assert tree(tmp_path) == before


def test_unicode_path_extra_cannot_escape(place, tmp_path):
    field = b"\1" + struct.pack("<L", zlib.crc32(b"\x81.txt")) + b"../evil.txt"
    item = Item(b"\x81.txt", flags=0, extra=extra(0x7075, field))
    (place / "parcel.zip").write_bytes(zipped(item))
    before = tree(tmp_path)
    with pytest.raises(Problem) as caught:
        unpack(place / "parcel.zip", place, "Product", Watch())
    assert caught.value.name is ProblemName.UNSAFE_PARCEL
    assert tree(tmp_path) == before
