"""Archives and files made to hang the unpacker and the inspector, or to escape their names."""

import io
import os
import random
import struct
from pathlib import Path

import py7zr
import pytest

from helperkit.delivery.inspect import inspect, kind_of
from helperkit.delivery.unpack import plan, unpack
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.zip_maker import Item, tree, zipped
from tests.own_process import run


def refused(archive, into, watch=None):
    with pytest.raises(Problem) as caught:
        unpack(archive, into, "Book", watch or Watch())
    return caught.value.name


def made(path, content):
    path.write_bytes(content)
    return path


# Damage ------------------------------------------------------------------------------------


class Packed(Item):
    """A member with these very bytes, whatever its method."""

    packed = b"\x28\xb5\x2f\xfd\xff" + b"\xff" * 60


def far(offset):
    extra = struct.pack("<HHQ", 1, 8, offset)
    return zipped(Item("a", extra=extra), offsets=[0xFFFFFFFF])


@pytest.mark.parametrize(
    "content",
    [zipped(Packed("a", b"x" * 99, method=93)), far(1 << 63), far((1 << 64) - 1), far(1 << 40)],
    ids=["zstd", "offset 2^63", "offset 2^64-1", "offset 2^40"],
)
def test_damaged_zips(content, tmp_path):
    archive = made(tmp_path / "a.zip", content)
    assert refused(archive, tmp_path) is ProblemName.DAMAGED
    assert inspect(archive).kind.value == "zip"
    assert list(tmp_path.iterdir()) == [archive]


METHODS = {
    "zstd": {"id": py7zr.FILTER_ZSTD},
    "brotli": {"id": py7zr.FILTER_BROTLI, "level": 3},
    "bzip2": {"id": py7zr.FILTER_BZIP2},
    "deflate": {"id": py7zr.FILTER_DEFLATE},
    "lzma2": {"id": py7zr.FILTER_LZMA2, "preset": 1},
}


@pytest.mark.parametrize("method", METHODS)
def test_damaged_seven_zips(method, tmp_path):
    chance = random.Random(method)
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w", filters=[METHODS[method]]) as archive:
        archive.writestr(b"hello" * 3000 + chance.randbytes(3000), "a.txt")
    good = out.getvalue()
    told = set()
    for number in range(60):
        content = bytearray(good)
        for _ in range(1 + number % 8):
            content[chance.randrange(32, 1000)] ^= chance.randrange(1, 256)
        told.add(refused(made(tmp_path / "a.7z", content), tmp_path))
    assert told == {ProblemName.DAMAGED}


def test_folders_only_are_nothing(tmp_path):
    content = zipped(Item("one/", b""), Item("two/three/", b""))
    archive = made(tmp_path / "a.zip", content)
    with pytest.raises(Problem) as caught:
        plan(archive)
    assert (caught.value.name, caught.value.evidence.note) == (
        ProblemName.DAMAGED,
        "nothing-inside",
    )
    assert refused(archive, tmp_path) is ProblemName.DAMAGED


# Places and names --------------------------------------------------------------------------


@pytest.mark.parametrize("thing", ["file", "loop", "pipe"])
def test_other_things_under_our_name(thing, tmp_path):
    archive = made(tmp_path / "a.zip", zipped(Item("a")))
    into = tmp_path / "into"
    into.mkdir()
    home = into / ".helperkit"
    if thing == "file":
        home.write_text("mine")
    elif thing == "loop":
        home.symlink_to(home)
    else:
        os.mkfifo(home)
    before = tree(into) if thing == "file" else sorted(into.iterdir())
    assert refused(archive, into) is ProblemName.FOLDER_NOT_ALLOWED
    assert (tree(into) if thing == "file" else sorted(into.iterdir())) == before


@pytest.mark.parametrize("reading", [inspect, kind_of, plan])
def test_names_that_no_file_can_have(reading, tmp_path):
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    file = made(tmp_path / "file", b"x")
    for path in (Path("a" * 5000), tmp_path / ("d/" * 3000), loop, file / "a", tmp_path / "no"):
        with pytest.raises(Problem) as caught:
            reading(path)
        assert caught.value.name is ProblemName.FILE_GONE


def test_pipes_and_devices_are_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.zip")
    (tmp_path / "b.pdf").symlink_to("/dev/zero")
    code = """
import sys
from pathlib import Path
from helperkit.delivery.inspect import inspect, kind_of
from helperkit.delivery.unpack import plan
from helperkit.journey.problems import Problem
for path in map(Path, sys.argv[1:]):
    for reading in (inspect, kind_of, plan):
        try:
            reading(path)
        except Problem as problem:
            print(problem.name.value)
"""
    done = run(code, tmp_path / "a.zip", tmp_path / "b.pdf", timeout=30)
    assert done.stdout.split() == [b"unknown_parcel"] * 6
