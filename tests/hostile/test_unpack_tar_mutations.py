"""Hundreds of tar archives and compressed files with a few bytes changed."""

import gzip
import io
import lzma
import random
import subprocess
import tarfile

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem

ROUNDS = 200


def plain(kind):
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=kind) as archive:
        for name, content in (("Book/words.txt", b"some words " * 60), ("Book/" + "n" * 150, b"x")):
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        info = tarfile.TarInfo("Book/link")
        info.type, info.linkname = tarfile.LNKTYPE, "Book/words.txt"
        archive.addfile(info)
    return made.getvalue()


def sparse(tmp_path):
    with (tmp_path / "holes").open("wb") as file:
        for place in range(30):
            file.seek(place << 13)
            file.write(b"x" * 5000)
    command = ["tar", "-S", "--format=gnu", "-cf", "-", "holes"]
    return subprocess.run(command, cwd=tmp_path, check=True, capture_output=True).stdout


MAKERS = {
    "gnu": lambda _: plain(tarfile.GNU_FORMAT),
    "pax": lambda _: plain(tarfile.PAX_FORMAT),
    "sparse": sparse,
    "gzip": lambda _: gzip.compress(plain(tarfile.PAX_FORMAT)),
    "xz": lambda _: lzma.compress(plain(tarfile.PAX_FORMAT)),
    "zstd": lambda _: (
        subprocess.run(
            ["zstd", "-c", "-q"], input=plain(tarfile.PAX_FORMAT), check=True, capture_output=True
        ).stdout
    ),
    "lz4": lambda _: (
        subprocess.run(
            ["lz4", "-c", "-q"], input=plain(tarfile.PAX_FORMAT), check=True, capture_output=True
        ).stdout
    ),
}


def mended(content):
    """Correct the checksums of all headers that stand at the place of one."""
    for at in range(0, len(content) - 511, 512):
        if content[at + 257 : at + 262] == b"ustar":
            content[at + 148 : at + 156] = b" " * 8
            content[at + 148 : at + 156] = b"%06o\0 " % sum(content[at : at + 512])
    return content


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("save", [False, True])
def test_changed_bytes(kind, save, tmp_path):
    good = MAKERS[kind](tmp_path)
    place = tmp_path / "outer" / "into"
    place.mkdir(parents=True)
    archive = tmp_path / "changed"
    chance = random.Random(f"{kind} {save}")
    outcomes = set()
    for _ in range(ROUNDS // 2):
        content = bytearray(good)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(min(len(content), chance.choice([600, 4096, len(content)])))
            content[at] = chance.choice([0, 1, 0x2D, 0x39, 0x7F, 0x80, 0xFF, chance.randrange(256)])
        if chance.random() < 0.8:
            content = mended(content)
        archive.write_bytes(content)
        try:
            got = unpack(archive, place, "Book", Watch(), save=save)
        except Problem as problem:
            outcomes.add(problem.name)
        else:
            outcomes.add("whole")
            assert got.folder.parent == place
        assert [p.name for p in place.parent.iterdir()] == ["into"]
        for left in place.iterdir():
            assert left.name.startswith("Book")
    assert {p.name for p in tmp_path.iterdir()} <= {"changed", "outer", "holes"}
    assert len(outcomes) >= 2
