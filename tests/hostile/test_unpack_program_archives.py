"""Archives that mean harm to 7-Zip's program, or to us through what it says."""

import random
import stat
import struct
import subprocess
import zlib
from pathlib import Path

import pytest

from helperkit.delivery.unpack import plan, unpack
from helperkit.delivery.unpack.seven_zip import cutting, listing
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.kept import Kept

RAR = Path(__file__).parent / "archives/rar"


def seven(archive, *options, cwd):
    subprocess.run(
        ["7zz", "a", *options, str(archive), "."], cwd=cwd, check=True, capture_output=True
    )


# What it says ---------------------------------------------------------------------------------

GOOD = "Path = a\nSize = 3\nAttributes = A\nCRC = 352441C2\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Size = 3\nPath = a\n\n",
        "Path = a\nSize = 3\nSize = 4\n\n",
        "Path = a\nPath = b\n\n",
        "Path = a\nwords\n\n",
        "Path = a\nSize = many\n\n",
        "Path = a\nSize = 3",
        "words\n\n",
    ],
)
def test_a_list_that_the_program_would_not_give_is_refused(text):
    assert listing.parse([GOOD.encode()])[0].crc == 0x352441C2
    with pytest.raises(Problem) as caught:
        listing.parse([(GOOD + text).encode()])
    assert caught.value.evidence.note == "listing"


def test_a_list_may_come_in_any_pieces():
    told = ("\nEnter password:\n" + GOOD * 3).encode()
    whole = listing.parse([told])
    assert len(whole) == 3
    assert listing.parse(bytes([byte]) for byte in told) == whole
    assert listing.parse([told.replace(b"\n", b"\r\n")]) == whole


@pytest.mark.parametrize("size", ["-5", "99999999999999999999", "1e9"])
def test_sizes_beyond_reason_are_refused(size):
    with pytest.raises(Problem):
        listing.parse([f"Path = a\nSize = {size}\n\n".encode()])


def test_what_does_not_fit_the_list_is_lost_or_refused():
    parts = [
        cutting.Part((0,), 3, zlib.crc32(b"abc")),
        cutting.Part((1, 2), 2, zlib.crc32(b"de")),
    ]

    def cut(stream):
        kept = Kept()
        pieces = iter([stream[:1], stream[1:], b""])
        cutting.cut(lambda: next(pieces), parts, kept)
        return kept.ended

    assert cut(b"abcde") == {0: b"abc", 1: b"de", 2: b"de"}
    with pytest.raises(Problem) as caught:
        cut(b"abcdef")
    assert caught.value.evidence.note == "more-than-said"
    for stream, place, note in [(b"abcd", 1, "short"), (b"abXde", 0, "crc"), (b"bcde", 0, "crc")]:
        with pytest.raises(cutting.Misfit) as misfit:
            cut(stream)
        assert (misfit.value.place, misfit.value.note) == (place, note)


def test_a_newline_in_a_name_makes_no_second_member(tmp_path):
    folder = tmp_path / "from"
    folder.mkdir()
    (folder / "a\n\nPath = b\nSize = 5\n\nPath = c").write_bytes(b"abc")
    seven(tmp_path / "x.7z", cwd=folder)
    (entry,) = plan(tmp_path / "x.7z").entries
    assert entry.size == 3


# Hostile archives -----------------------------------------------------------------------------


def patched(archive, change):
    """Change the plain header of a 7z, and make its checksums right again."""
    content = bytearray(archive.read_bytes())
    offset, length = struct.unpack_from("<2Q", content, 12)
    header = change(bytes(content[32 + offset : 32 + offset + length]))
    content[32 + offset :] = header
    struct.pack_into("<QL", content, 20, len(header), zlib.crc32(header))
    struct.pack_into("<L", content, 8, zlib.crc32(bytes(content[12:32])))
    archive.write_bytes(content)


def put(at, new):
    return lambda header: header[:at] + new + header[at + len(new) :]


@pytest.fixture
def plain(tmp_path):
    (tmp_path / "from").mkdir()
    (tmp_path / "from/a.txt").write_bytes(b"words " * 999)
    seven(tmp_path / "x.7z", "-mhc=off", "-m0=LZMA", cwd=tmp_path / "from")
    return tmp_path / "x.7z"


def test_a_header_that_counts_to_the_sky_is_named(plain, tmp_path):
    many = b"\xff" + struct.pack("<Q", 1 << 40)

    def change(header):
        at = header.index(b"\x05\x01")  # the files, and how many: one
        return header[: at + 1] + many + header[at + 2 :]

    patched(plain, change)
    with pytest.raises(Problem) as caught:
        unpack(plain, tmp_path, "Product", Watch())
    assert caught.value.name in {ProblemName.DAMAGED, ProblemName.TOO_BIG_INSIDE}


def test_a_dictionary_of_four_gigabytes_is_named(plain, tmp_path):
    def change(header):
        at = header.index(b"\x03\x01\x01\x05") + 5  # LZMA's five bytes, the first of them done
        return put(at, b"\xff" * 4)(header)

    patched(plain, change)
    with pytest.raises(Problem) as caught:
        unpack(plain, tmp_path, "Product", Watch())
    assert (caught.value.name, caught.value.evidence.note) == (
        ProblemName.TOO_BIG_INSIDE,
        "memory",
    )


@pytest.mark.parametrize("name", ["rar3-subdirs", "rar5-hlink", "rar5-psw", "rar5-symlink-win"])
def test_damaged_rars_are_named_or_read(name, tmp_path):
    chance = random.Random(name)
    good = (RAR / f"{name}.rar").read_bytes()
    (tmp_path / "into").mkdir()
    for _ in range(15):
        content = bytearray(good)
        for _ in range(chance.randrange(1, 5)):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        (tmp_path / "x.rar").write_bytes(content)
        try:
            unpack(tmp_path / "x.rar", tmp_path / "into", "P", Watch(), password="password")
        except Problem as problem:
            assert problem.name is not ProblemName.UNKNOWN  # noqa: PT017
    for path in (tmp_path / "into").rglob("*"):
        assert stat.S_ISREG(path.lstat().st_mode) or path.is_dir()


def test_a_link_in_a_rar_is_not_followed(tmp_path):
    got = unpack(RAR / "rar5-evil-symlink-traversal.rar", tmp_path, "P", Watch())
    assert got.warnings == ("link-left-out",)
    assert [path.name for path in tmp_path.iterdir()] == ["P"]
