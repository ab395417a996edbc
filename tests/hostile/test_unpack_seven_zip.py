"""The attacks again, as 7z archives. py7zr writes any name through its lower level."""

import stat
import struct
import subprocess
import zlib

import py7zr
import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.unpack.seven_zip.small import SmallReader
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.zip_maker import EVIL, furnished, tree

UNSAFE = ProblemName.UNSAFE_PARCEL
BOMB = ProblemName.TOO_BIG_INSIDE
DAMAGED = ProblemName.DAMAGED
UNKNOWN = ProblemName.UNKNOWN_PARCEL


@pytest.fixture
def place(tmp_path):
    return furnished(tmp_path)


SEVEN_NAMES = {
    "../evil.txt": UNSAFE,
    "a/../../evil.txt": UNSAFE,
    "..\\evil.txt": UNSAFE,
    "/tmp/evil.txt": UNSAFE,
    "C:/evil.txt": UNSAFE,
    "\\\\host\\share\\evil.txt": UNSAFE,
    "a.txt:evil": "a.txt_evil",
    "NUL": "_NUL",
    "book\u202efdp.exe": "bookfdp.exe",
}


def seven_zipped(path, name, body=EVIL, attributes=None):
    with py7zr.SevenZipFile(path, "w", filters=[{"id": py7zr.FILTER_COPY}]) as archive:
        archive.writestr(body, "placeholder")
        info = archive.header.files_info.files[-1]
        info["filename"] = name
        if attributes is not None:
            info["attributes"] = attributes


@pytest.mark.parametrize("name", SEVEN_NAMES)
def test_seven_zip_names(name, place, tmp_path):
    expected = SEVEN_NAMES[name]
    archive = place / "parcel.7z"
    seven_zipped(archive, name)
    before = tree(tmp_path)
    if isinstance(expected, ProblemName):
        with pytest.raises(Problem) as caught:
            unpack(archive, place, "Product", Watch())
        assert caught.value.name is expected
        assert tree(tmp_path) == before
    else:
        assert unpack(archive, place, "Product", Watch()).files == (expected,)


@pytest.mark.parametrize(
    ("mode", "problem"),
    [(stat.S_IFLNK, DAMAGED), (stat.S_IFSOCK, UNSAFE), (stat.S_IFIFO, UNSAFE)],
)
def test_seven_zip_links_and_devices(mode, problem, place, tmp_path):
    archive = place / "parcel.7z"
    seven_zipped(archive, "x", b"/etc/passwd", attributes=(mode | 0o777) << 16 | 0x8000)
    before = tree(tmp_path)
    with pytest.raises(Problem) as caught:
        unpack(archive, place, "Product", Watch())
    assert caught.value.name is problem
    assert tree(tmp_path) == before


def test_seven_zip_with_one_bit_changed(place, tmp_path):
    archive = place / "parcel.7z"
    seven_zipped(archive, "a.bin", b"payload" * 99)
    content = bytearray(archive.read_bytes())
    content[content.index(b"payload") + 300] ^= 4
    archive.write_bytes(content)
    before = tree(tmp_path)
    with pytest.raises(Problem) as caught:
        unpack(archive, place, "Product", Watch())
    assert (caught.value.name, caught.value.evidence.note) == (DAMAGED, "crc")
    assert tree(tmp_path) == before


def test_seven_zip_that_wants_absurd_work_is_refused(tmp_path):
    source = tmp_path / "a.txt"
    source.write_bytes(b"words " * 999)
    archive = tmp_path / "parcel.7z"
    command = ["7zz", "a", "-mhc=off", "-ppw", str(archive), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    content = bytearray(archive.read_bytes())
    at = content.rindex(b"\x06\xf1\x07\x01") + 5  # the AES coder's properties: cycles first
    assert content[at] & 0x3F == 19
    content[at] = content[at] & 0xC0 | 30
    offset, length = struct.unpack_from("<2Q", content, 12)
    header = bytes(content[32 + offset : 32 + offset + length])
    struct.pack_into("<L", content, 28, zlib.crc32(header))
    struct.pack_into("<L", content, 8, zlib.crc32(bytes(content[12:32])))
    archive.write_bytes(content)
    with pytest.raises(Problem) as caught:
        unpack(archive, tmp_path, "Product", Watch(), password="pw")
    assert (caught.value.name, caught.value.evidence.note) == (UNKNOWN, "method")
    with archive.open("rb") as file, pytest.raises(Problem) as caught:
        SmallReader(file, "pw")  # what serves where the program is missing
    assert (caught.value.name, caught.value.evidence.note) == (BOMB, "cycles")
