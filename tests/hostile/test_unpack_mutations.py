"""Hundreds of archives with a few bytes changed: only named problems, no hang, no leak."""

import random
import subprocess
import time
import zipfile

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem

ROUNDS = 300
LONGEST = 5.0  # seconds for one; a guard against hanging, far above what any takes


def made(kind, place):
    book = place / "Book"
    (book / "deep").mkdir(parents=True)
    (book / "words.txt").write_text("some words " * 60)
    (book / "deep" / "noise.bin").write_bytes(random.Random(1).randbytes(600))
    (book / "empty").touch()
    archive = place / "good"
    if kind == "zip":
        with zipfile.ZipFile(archive, "w") as made_zip:
            for method, name in enumerate(("words.txt", "deep/noise.bin", "empty")):
                ways = (zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_STORED)
                made_zip.write(book / name, name, compress_type=ways[method])
    else:
        options = {
            "7z": ["-mhc=off"],
            "7z-packed-header": ["-mhc=on"],
            "7z-bcj-bzip2": ["-m0=BCJ", "-m1=BZip2", "-mhc=off"],
            "7z-locked": ["-ppw", "-mhc=off"],
            "zip-locked": ["-tzip", "-ppw", "-mem=AES256"],
        }[kind]
        suffix = ".zip" if kind.startswith("zip") else ".7z"
        named = archive.with_suffix(suffix)
        subprocess.run(
            ["7zz", "a", *options, str(named), "Book"], cwd=place, check=True, capture_output=True
        )
        named.rename(archive)
    return archive.read_bytes()


def mended(content):
    """Correct a 7z archive's own checksums, so that changes reach beyond the first check."""
    import struct
    import zlib

    offset, length = struct.unpack_from("<2Q", content, 12)
    if 32 + offset + length <= len(content):
        header = bytes(content[32 + offset : 32 + offset + length])
        struct.pack_into("<L", content, 28, zlib.crc32(header))
    struct.pack_into("<L", content, 8, zlib.crc32(bytes(content[12:32])))
    return content


@pytest.mark.parametrize(
    ("kind", "rounds"),
    [
        ("zip", ROUNDS),
        ("7z", ROUNDS),
        ("7z-packed-header", ROUNDS // 2),
        ("7z-bcj-bzip2", ROUNDS // 2),
        ("7z-locked", 30),
        ("zip-locked", ROUNDS // 2),
    ],
)
def test_changed_bytes(kind, rounds, tmp_path):
    good = made(kind, tmp_path)
    place = tmp_path / "outer" / "into"
    place.mkdir(parents=True)
    archive = tmp_path / "changed"
    chance = random.Random(kind)
    outcomes = set()
    for _ in range(rounds):
        content = bytearray(good)
        for _ in range(chance.randint(1, 6)):
            # The directories at the ends are where the harm is.
            near_end = max(0, len(content) - 220)
            at = chance.randrange(*chance.choice([(0, len(content)), (near_end, len(content))]))
            content[at] = chance.choice([0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)])
        if kind.startswith("7z") and chance.random() < 0.8:
            content = mended(content)
        archive.write_bytes(content)
        began = time.monotonic()
        try:
            got = unpack(archive, place, "Book", Watch(), password="pw")
        except Problem as problem:
            outcomes.add(problem.name)
        else:
            outcomes.add("whole")
            assert got.folder.parent == place
        assert time.monotonic() - began < LONGEST
        assert [p.name for p in place.parent.iterdir()] == ["into"]
        for left in place.iterdir():
            assert left.name.startswith("Book")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["Book", "changed", "good", "outer"]
    assert len(outcomes) >= 2
