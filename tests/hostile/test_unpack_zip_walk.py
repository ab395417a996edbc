"""ZIP archives without their directory: members are found by what stands in front of them."""

import io
import os
import random
import subprocess
import zipfile

import pytest

from helperkit.delivery.unpack.zip.directory import read_directory
from helperkit.delivery.unpack.zip.walk import walk
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.corpus.zips import Unseekable
from tests.hostile.zip_maker import Item, jar_like, mac_like, zipped

BODIES = {
    "words.txt": b"some words " * 300,
    "d/noise.bin": random.Random(5).randbytes(9000),
    "empty": b"",
    "inner.zip": zipped(Item("one", b"1" * 99), Item("two", b"2" * 99, descriptor="signed")),
}


def by_python(streamed):
    out = Unseekable() if streamed else io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number, (name, body) in enumerate(BODIES.items()):
            archive.writestr(name, body, [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED][number % 2])
    return bytes(out.content) if streamed else out.getvalue()


def by_maker(shape):
    return zipped(*[Item(n, b, deflated=bool(b), descriptor=shape) for n, b in BODIES.items()])


ARCHIVES = {
    "python": by_python(False),
    "python, streamed": by_python(True),
    "mac": mac_like(BODIES),
    "jar": jar_like(BODIES),
    **{f"descriptor {s}": by_maker(s) for s in ("", "signed", "bare", "signed64", "bare64")},
}


def facts(records):
    return [(r.raw_name, r.method, r.crc, r.packed, r.size, r.offset) for r in records]


def walked(content):
    return walk(io.BytesIO(content))


@pytest.mark.parametrize("case", ARCHIVES)
def test_the_walk_finds_what_the_directory_says(case):
    content = ARCHIVES[case]
    known = facts(read_directory(io.BytesIO(content)))
    begin = content.index(b"PK\1\2", known[-1][-1] + known[-1][3])
    for cut in (len(content), len(content) - 1, begin + 20, begin):
        # Of the last one with a bare descriptor nothing is known when nothing follows it.
        if cut == begin and "bare" in case:
            continue
        found = walked(content[:cut])
        assert facts(found.records) == known
        assert found.cut == b""


@pytest.mark.parametrize("case", ARCHIVES)
def test_what_is_cut_is_named_and_nothing_is_made_up(case):
    content = ARCHIVES[case]
    known = facts(read_directory(io.BytesIO(content)))
    for cut in range(0, len(content), 97):
        found = walked(content[:cut])
        count = len(found.records)
        assert facts(found.records) == known[:count]
        if found.cut:
            assert found.cut == known[count][0]
        elif count < len(known):  # not even its header is there
            assert cut < known[count][-1] + 30 + len(known[count][0]) + 100


def test_by_info_zip_through_a_pipe(tmp_path):
    (tmp_path / "words.txt").write_bytes(BODIES["words.txt"])
    made = subprocess.run(
        ["zip", "-q", "-fd", "-", "words.txt"], cwd=tmp_path, check=True, capture_output=True
    ).stdout
    known = facts(read_directory(io.BytesIO(made)))
    assert facts(walked(made).records) == known


def test_many_members_are_walked_fast():
    content = zipped(*[Item(f"{n}", b"x" * 50, descriptor="signed") for n in range(20_000)])
    assert len(walked(content).records) == 20_000


def test_a_hole_in_the_middle_loses_what_was_there():
    items = [Item(f"{n}.bin", os.urandom(500)) for n in range(9)]
    content = bytearray(zipped(*items))
    at = content.index(b"4.bin")
    content[at - 30 : at + 300] = bytes(330)
    names = [record.raw_name for record in walked(bytes(content)).records]
    assert names == [f"{n}.bin".encode() for n in (0, 1, 2, 3, 5, 6, 7, 8)]


def test_a_flood_of_beginnings_ends():
    flood = Item("a" * 8, b"", flags=8, packed=0, size=0).local() * 40_000
    found = walked(flood)
    assert (found.records, found.cut) == ((), b"a" * 8)
    many = Item("a", b"").local() * 300
    with pytest.raises(Problem) as caught:
        walk(io.BytesIO(many), most=200)
    assert caught.value.name is ProblemName.TOO_BIG_INSIDE


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"PK\3\4" * 9999, bytes(99), os.urandom(9999)])
def test_what_is_no_archive_gives_nothing(content):
    assert walked(content).records == ()
