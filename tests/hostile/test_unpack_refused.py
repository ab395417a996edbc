"""Archives that attack are refused, and not one byte is written anywhere."""

import stat
import struct

import pytest

from helperkit.delivery.unpack import plan, unpack
from helperkit.delivery.unpack.plan import LIMITS
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.zip_maker import EVIL, Item, device, furnished, link, tree, zipped

UNSAFE = ProblemName.UNSAFE_PARCEL
BOMB = ProblemName.TOO_BIG_INSIDE
DAMAGED = ProblemName.DAMAGED
UNKNOWN = ProblemName.UNKNOWN_PARCEL

REFUSED = {
    "dot-dot at the start": (zipped(Item("../evil.txt")), UNSAFE),
    "dot-dot far": (zipped(Item("../../../../../../tmp/evil.txt")), UNSAFE),
    "dot-dot in the middle": (zipped(Item("a/../../evil.txt")), UNSAFE),
    "dot-dot with backslashes": (zipped(Item("..\\..\\evil.txt")), UNSAFE),
    "dot-dot in the middle, mixed": (zipped(Item("a\\..\\../evil.txt")), UNSAFE),
    "dot-dot at the end": (zipped(Item("a/..")), UNSAFE),
    "dot-dot with a space": (zipped(Item("a/.. /evil.txt")), UNSAFE),
    "three dots": (zipped(Item(".../evil.txt")), UNSAFE),
    "dot-dot folder": (zipped(Item("../out/", b"", mode=stat.S_IFDIR | 0o755)), UNSAFE),
    "absolute": (zipped(Item("/tmp/evil.txt")), UNSAFE),
    "absolute, backslash": (zipped(Item("\\evil.txt")), UNSAFE),
    "drive": (zipped(Item("C:\\evil.txt")), UNSAFE),
    "drive with slash": (zipped(Item("C:/evil.txt")), UNSAFE),
    "drive without slash": (zipped(Item("C:evil.txt")), UNSAFE),
    "UNC": (zipped(Item("\\\\host\\share\\evil.txt")), UNSAFE),
    "UNC with slashes": (zipped(Item("//host/share/evil.txt")), UNSAFE),
    "device path": (zipped(Item("\\\\?\\C:\\evil.txt")), UNSAFE),
    "link that escapes": (zipped(link("../evil", "/etc")), UNSAFE),
    "pipe": (zipped(device("pipe", stat.S_IFIFO)), UNSAFE),
    "character device": (zipped(device("null", stat.S_IFCHR)), UNSAFE),
    "block device": (zipped(device("disk", stat.S_IFBLK)), UNSAFE),
    "socket": (zipped(device("sock", stat.S_IFSOCK)), UNSAFE),
    "empty name": (zipped(Item("")), UNSAFE),
    "only a dot": (zipped(Item(".")), UNSAFE),
    "only slashes in the middle": (zipped(Item("./.")), UNSAFE),
    "200 folders deep": (zipped(Item("d/" * 200 + "evil.txt")), UNSAFE),
    "local name escapes": (zipped(Item("good.txt", local_name=b"../evil.txt")), UNSAFE),
    "local name differs": (zipped(Item("good.txt", local_name=b"evil.exe")), UNSAFE),
    "good first, bad last": (zipped(Item("good.txt"), Item("../evil.txt")), UNSAFE),
    "one kernel, many entries": (
        zipped(Item("a", EVIL * 99), Item("a", EVIL * 99), offsets=[0, 0]),
        BOMB,
    ),
    "overlapping by a few bytes": (
        zipped(Item("a", EVIL * 99, packed=440), Item("b", EVIL * 99)),
        BOMB,
    ),
    "claims more than ratio": (
        zipped(Item("a", bytes(1 << 20), deflated=True, size=(1 << 31))),
        BOMB,
    ),
    "gives more than it claims": (zipped(Item("a", bytes(1 << 20), deflated=True, size=10)), BOMB),
    "gives less than it claims": (zipped(Item("a", b"x" * 99, deflated=True, size=150)), DAMAGED),
    "stored, sizes disagree": (zipped(Item("a", b"x" * 99, size=9)), BOMB),
    "claims 4 GiB that are not there": (zipped(Item("a", packed=0xFFFFFFF0)), DAMAGED),
    "wrong checksum": (zipped(Item("a", crc=1)), DAMAGED),
    "directory points behind the end": (zipped(Item("a"), offsets=[1 << 30]), DAMAGED),
    "unknown method": (zipped(Item("a", method=77)), UNKNOWN),
    "strong encryption": (zipped(Item("a", flags=0x841)), UNKNOWN),
    "AES without its field": (zipped(Item("a", method=99, flags=0x801)), DAMAGED),
    "AES of no known strength": (
        zipped(
            Item(
                "a",
                method=99,
                flags=0x801,
                extra=struct.pack("<2HH2sBH", 0x9901, 7, 2, b"AE", 9, 8),
            )
        ),
        UNKNOWN,
    ),
    "LZMA dictionary of 4 GiB": (
        zipped(Item("a", struct.pack("<HHBL", 9, 5, 93, 0xFFFFFFFF) + EVIL, method=14)),
        BOMB,
    ),
    "nothing inside": (zipped(), DAMAGED),
    "only system junk": (zipped(Item("__MACOSX/._a")), DAMAGED),
    "part of a split archive": (
        zipped(Item("a"))[:-18] + b"\1\0" + zipped(Item("a"))[-16:],
        UNKNOWN,
    ),
    "zip64 sizes of 2^63": (
        zipped(
            Item(
                "a",
                size=0xFFFFFFFF,
                packed=0xFFFFFFFF,
                extra=struct.pack("<2H2Q", 1, 16, 1 << 63, 1 << 63),
            )
        ),
        DAMAGED,
    ),
    "zip64 offset negative": (zipped(Item("a"), prefix=b"", offsets=[0xFFFFFFFF]), DAMAGED),
    "not an archive": (b"just words, and many of them" * 99, UNKNOWN),
    "empty": (b"", DAMAGED),
    "cut behind an inner archive": (
        zipped(Item("one"), Item("inner.zip", zipped(Item("bonus.txt"))))[: 33 + 4 + 39]
        + zipped(Item("bonus.txt")),
        DAMAGED,
    ),
}


@pytest.fixture
def place(tmp_path):
    return furnished(tmp_path)


@pytest.mark.parametrize("case", REFUSED)
def test_attack_is_refused_and_writes_nothing(case, place, tmp_path):
    content, problem = REFUSED[case]
    archive = place / "parcel.zip"
    archive.write_bytes(content)
    before = tree(tmp_path)
    with pytest.raises(Problem) as caught:
        unpack(archive, place, "Product", Watch())
    assert caught.value.name is problem
    assert caught.value.evidence.where == "unpack"
    assert caught.value.evidence.note
    assert tree(tmp_path) == before


def test_a_link_already_in_the_place_is_not_written_through(tmp_path):
    into = tmp_path / "into"
    outside = tmp_path / "outside"
    into.mkdir()
    outside.mkdir()
    (into / "Product").symlink_to(outside)
    archive = tmp_path / "parcel.zip"
    archive.write_bytes(zipped(Item("a")))
    assert unpack(archive, into, "Product", Watch()).folder == into / "Product (2)"
    assert list(outside.iterdir()) == []


def test_a_link_in_place_of_our_own_folder_is_refused(tmp_path):
    into = tmp_path / "into"
    outside = tmp_path / "outside"
    into.mkdir()
    outside.mkdir()
    (into / ".helperkit").symlink_to(outside)
    archive = tmp_path / "parcel.zip"
    archive.write_bytes(zipped(Item("a")))
    with pytest.raises(Problem) as caught:
        unpack(archive, into, "Product", Watch())
    assert caught.value.name is ProblemName.FOLDER_NOT_ALLOWED
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("name", ["../out", "/tmp/out", "a/b", "CON", "..", "x:y"])
def test_the_folder_name_cannot_escape_either(name, tmp_path):
    into = tmp_path / "into"
    into.mkdir()
    archive = tmp_path / "parcel.zip"
    archive.write_bytes(zipped(Item("a")))
    got = unpack(archive, into, name, Watch())
    assert got.folder.parent == into
    assert [p.name for p in into.iterdir()] == [got.folder.name]


def test_more_entries_than_anyone_sells_are_refused(tmp_path):
    archive = tmp_path / "parcel.zip"
    item = Item("a", b"").central(0)
    count = LIMITS.entries + 1
    directory = item * count
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, len(directory), 0, 0)
    archive.write_bytes(directory + end)
    with pytest.raises(Problem) as caught:
        plan(archive)
    assert caught.value.name is BOMB
