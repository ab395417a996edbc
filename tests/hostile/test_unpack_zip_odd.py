"""Odd ZIP archives that other programs open: we open them right, byte for byte."""

import os
import shutil
import stat
import struct
import subprocess
import time
import zlib

import pytest

from helperkit.delivery.unpack import plan, unpack
from helperkit.delivery.unpack.zip.directory import read_directory
from helperkit.delivery.unpack.zip.reader import ZipReader
from helperkit.delivery.unpack.zip.volumes import VolumeMissing
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.zip_maker import (
    Item,
    extra,
    furnished,
    jar_like,
    mac_like,
    powershell_like,
    tree,
    zipped,
)

WORDS = b"some words " * 500
FILES = {"a.txt": WORDS, "d/b.bin": bytes(range(256)) * 9}
MADE_64 = extra(1, struct.pack("<2Q", len(WORDS), len(WORDS)))


def with_64(content, *, version=45, room=44, locked=b""):
    """Put ZIP64 end records in front of the end record, which then says nothing itself."""
    body, end = content[:-22], content[-22:]
    _, _, _, _, count, length, offset, _ = struct.unpack("<4s4H2LH", end)
    big = struct.pack(
        "<4sQ2H2L4Q", b"PK\6\6", room + len(locked), 45, version, 0, 0, count, count, length, offset
    )
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(body), 1)
    full = struct.pack("<4s4H2LH", b"PK\5\6", *[0xFFFF] * 4, *[0xFFFFFFFF] * 2, 0)
    return body + big + locked + locator + full


PLAIN = [Item("a.txt", WORDS), Item("d/b.bin", FILES["d/b.bin"], deflated=True)]
ODD = {
    **{
        f"descriptor {shape}, {'deflated' if deflated else 'stored'}": zipped(
            *[Item(n, b, deflated=deflated, descriptor=shape) for n, b in FILES.items()]
        )
        for shape in ("signed", "bare", "signed64", "bare64")
        for deflated in (True, False)
    },
    "prefixed, offsets corrected": zipped(*PLAIN, prefix=b"MZ" + bytes(70_000)),
    "prefixed, offsets as before": b"#!/bin/sh\nexit\n" * 999 + zipped(*PLAIN),
    "prefixed ZIP64, offsets as before": b"MZ" + bytes(999) + with_64(zipped(*PLAIN)),
    "70 KB of junk behind": zipped(*PLAIN) + b"\r\n<html>" * 9000,
    "3 MB of junk behind": zipped(*PLAIN) + bytes(3 << 20),
    "junk in front and behind": b"MZ" * 99 + zipped(*PLAIN) + b"x" * 99_999,
    "comment with decoys": zipped(*PLAIN, comment=b"PK\5\6" + bytes(18) + b"PK\5\6" * 99),
    "comment with a directory": zipped(*PLAIN, comment=zipped(Item("a.txt", b"decoy"))[:-1]),
    "ZIP64 end records": with_64(zipped(*PLAIN)),
    "ZIP64 sizes": zipped(
        Item("a.txt", WORDS, packed=0xFFFFFFFF, size=0xFFFFFFFF, extra=MADE_64,
             local={"extra": MADE_64}),
        PLAIN[1],
    ),
    "marker of a split archive in one file": zipped(*PLAIN, prefix=b"PK00"),
    "disk numbers that mean nothing": zipped(Item("a.txt", WORDS, disk=7), PLAIN[1]),
    "signature behind the directory": zipped(*PLAIN)[:-22]
    + b"PK\5\5\4\0sign" + zipped(*PLAIN)[-22:],
    "local sizes of nonsense": zipped(
        Item("a.txt", WORDS, local={"size": 3, "packed": 5, "crc": 1}), PLAIN[1]
    ),
    "local method of nonsense": zipped(Item("a.txt", WORDS, local={"method": 8}), PLAIN[1]),
    "local flags of nonsense": zipped(Item("a.txt", WORDS, local={"flags": 0}), PLAIN[1]),
    "local slashes the other way": zipped(
        PLAIN[0], Item("d/b.bin", FILES["d/b.bin"], local_name=b"d\\b.bin")
    ),
    "as a Mac": mac_like({"d/": None, **FILES}),
    "as jar": jar_like(FILES),
    "as PowerShell": powershell_like(FILES),
    "count modulo 65,536": zipped(*PLAIN, count=1),
    "a folder with bytes": zipped(Item("d/", b"what?", mode=stat.S_IFDIR | 0o755), *PLAIN),
    "packed folder": zipped(Item("d/", b"", deflated=True, mode=stat.S_IFDIR | 0o755), *PLAIN),
}  # fmt: skip


def contents(folder):
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


@pytest.mark.parametrize("case", ODD)
def test_odd_archives_open(case, tmp_path):
    place = furnished(tmp_path)
    archive = place / "parcel.zip"
    archive.write_bytes(ODD[case])
    before = tree(tmp_path)
    got = unpack(archive, place, "Product", Watch())
    assert contents(got.folder) == FILES
    shutil.rmtree(got.folder)
    assert tree(tmp_path) == before


def refused(archive, into):
    before = sorted(into.iterdir())
    with pytest.raises(Problem) as caught:
        unpack(archive, into, "Product", Watch())
    assert sorted(into.iterdir()) == before
    return caught.value


@pytest.mark.parametrize(
    ("name", "content", "note"),
    [
        (
            "directory locked",
            with_64(zipped(*PLAIN), version=62, locked=bytes(28)),
            "locked-directory",
        ),
        ("header masked", zipped(Item("a", flags=0x2841)), "strong-encryption"),
        (
            "middle of a split one",
            zipped(*PLAIN)[:-18] + b"\2\0\2\0" + zipped(*PLAIN)[-14:],
            "volume-missing",
        ),
    ],
)  # fmt: skip
def test_what_nobody_can_read_is_named(name, content, note, tmp_path):
    archive = tmp_path / "parcel.zip"
    archive.write_bytes(content)
    problem = refused(archive, tmp_path)
    assert problem.name is ProblemName.UNKNOWN_PARCEL
    assert problem.evidence.note == note


def test_more_members_than_the_count_can_say(tmp_path):
    archive = tmp_path / "parcel.zip"
    items = [Item(f"{n}", b"") for n in range(65_540)]
    archive.write_bytes(zipped(*items))
    assert len(plan(archive).entries) == 65_540


@pytest.mark.parametrize(
    ("name", "path", "name_there"),
    [(b"\x81.txt", "ü.txt", b"\x81.txt"), (b"\x81.txt", "Lösung.txt", b"other")],
)
def test_unicode_paths_count_only_where_they_belong_to_the_name(name, path, name_there, tmp_path):
    field = b"\1" + struct.pack("<L", zlib.crc32(name_there)) + path.encode()
    archive = tmp_path / "parcel.zip"
    archive.write_bytes(zipped(Item(name, flags=0, extra=extra(0x7075, field))))
    wanted = path if name_there == name else "ü.txt"
    assert [entry.path for entry in plan(archive).entries] == [wanted]


def test_times_of_every_kind(tmp_path):
    seconds = 1_600_000_000
    ticks = (seconds + 11_644_473_600) * 10_000_000 + 5_000_000
    ntfs = bytes(4) + struct.pack("<2H3Q", 1, 24, ticks, ticks, ticks)
    fields = {
        "extended": extra(0x5455, b"\1" + struct.pack("<l", seconds)),
        "ntfs": extra(0x000A, ntfs),
        "unix": extra(0x5855, struct.pack("<2l", 1, seconds)),
        "behind another": extra(0x1234, b"abc") + extra(0x5455, b"\1" + struct.pack("<l", seconds)),
        "none": b"",
        "torn": struct.pack("<2H", 0x5455, 99) + b"\1",
    }
    archive = tmp_path / "parcel.zip"
    archive.write_bytes(zipped(*[Item(name, extra=field) for name, field in fields.items()]))
    times = {entry.path: entry.modified for entry in plan(archive).entries}
    assert times["extended"] == times["unix"] == times["behind another"] == seconds
    assert times["ntfs"] == seconds + 0.5
    assert times["none"] == times["torn"] == time.mktime((2025, 1, 1, 0, 0, 0, 0, 0, -1))


# Several files


@pytest.fixture
def product(tmp_path):
    book = tmp_path / "made" / "Book"
    book.mkdir(parents=True)
    (book / "noise.bin").write_bytes(os.urandom(200_000))
    (book / "more.bin").write_bytes(os.urandom(150_000))
    (book / "words.txt").write_bytes(WORDS)
    return book


def made_split(product, into, how):
    into.mkdir()
    target = str(into / "p.zip")
    if how == "zip -s":
        command = ["zip", "-r", "-s", "64k", target, "."]
    else:
        command = ["7zz", "a", "-tzip", "-v64k", target, "."]
    subprocess.run(command, cwd=product, check=True, capture_output=True)
    return sorted(path.name for path in into.iterdir())


@pytest.mark.parametrize("how", ["zip -s", "7zz -v"])
def test_any_volume_opens_all(how, product, tmp_path):
    volumes = tmp_path / "volumes"
    names = made_split(product, volumes, how)
    assert len(names) > 4
    for name in (names[0], names[2], names[-1]):
        got = unpack(volumes / name, tmp_path, "Product", Watch())
        assert contents(got.folder) == contents(product)
        shutil.rmtree(got.folder)


@pytest.mark.parametrize("how", ["zip -s", "7zz -v"])
def test_a_missing_volume_is_named(how, product, tmp_path):
    volumes = tmp_path / "volumes"
    names = made_split(product, volumes, how)
    for missing in names:
        (volumes / missing).rename(tmp_path / "aside")
        for opened in (names[0], names[-1]):
            if opened == missing:
                continue
            problem = refused(volumes / opened, tmp_path)
            assert isinstance(problem, VolumeMissing)
            assert problem.part == missing
            assert problem.evidence.note == "volume-missing"
        (tmp_path / "aside").rename(volumes / missing)


def test_files_that_only_look_like_volumes(tmp_path):
    for name in ("report.123", "p.zip", "q.z01"):
        (tmp_path / name).write_bytes(zipped(*PLAIN))
    for name in ("report.123", "p.zip"):
        assert plan(tmp_path / name).total == sum(map(len, FILES.values()))
    assert refused(tmp_path / "q.z01", tmp_path).part == "q.zip"


class Taking:
    """A sink that takes what is small, so that no test writes gigabytes."""

    def __init__(self, members):
        self.members = members
        self.bodies = {}

    def begin(self, member):
        if self.members[member].size > 1 << 20:
            return None
        self.bodies[member] = b""
        return Taken(self, member)

    def check(self):
        pass


class Taken:
    def __init__(self, sink, member):
        self.sink, self.member = sink, member

    def write(self, piece):
        self.sink.bodies[self.member] += bytes(piece)

    def end(self):
        pass

    def lose(self, problem):
        raise problem


def test_numbers_modulo_two_to_the_32(tmp_path):
    big, low = (1 << 32) + 12_345, 12_345
    archive = tmp_path / "big.zip"
    first, huge, last = (
        Item("first.txt", b"one", flags=8, descriptor="signed"),
        Item("huge.bin", b"", flags=8, packed=low, size=low, local={"packed": 0, "size": 0}),
        Item("last.txt", WORDS, deflated=True, flags=8, descriptor="signed"),
    )  # fmt: skip
    with archive.open("wb") as file:
        places = []
        for item in (first, huge, last):
            places.append(file.tell() & 0xFFFFFFFF)
            file.write(item.local())
            if item is huge:
                file.seek(big, os.SEEK_CUR)
                file.write(b"PK\7\x08" + struct.pack("<3L", 0, low, low))
        begin = file.tell()
        for item, place in zip((first, huge, last), places, strict=True):
            file.write(item.central(place))
        length = file.tell() - begin
        file.write(struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 3, 3, length, begin & 0xFFFFFFFF, 0))
    with archive.open("rb") as file:
        records = read_directory(file)
        assert [record.packed for record in records][1] == big
        assert [record.size for record in records] == [3, big, len(WORDS)]
        reader = ZipReader(file)
        sink = Taking(reader.members)
        reader.pour(sink, "")
        assert sink.bodies == {0: b"one", 2: WORDS}
