"""Real archives, made by the programs that sellers use, unpacked for real."""

import os
import random
import subprocess
import zipfile
from pathlib import Path

import pytest

from helperkit.delivery.unpack import plan, unpack
from helperkit.delivery.work import Watch
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Problem, ProblemName

ROOT = Path(__file__).parents[2]
PASSWORD = "Grüße 42"
PLAIN = "Gruesse 42"  # 7zz wants ASCII for ZIP
NAMES = ("Lesson 2.txt", "Lesson 10.txt", "Bilder/Äpfel.bin", "empty.txt", "big.bin")


def run(*command, cwd):
    subprocess.run(command, cwd=cwd, check=True, capture_output=True)


@pytest.fixture(scope="session")
def product(tmp_path_factory):
    """A product's files in one top folder, with a little of everything."""
    root = tmp_path_factory.mktemp("product")
    book = root / "Book"
    (book / "Bilder").mkdir(parents=True)
    (book / "nothing in here").mkdir()
    (book / "Lesson 2.txt").write_text("two " * 5000)
    (book / "Lesson 10.txt").write_text("ten " * 5000)
    (book / "Bilder/Äpfel.bin").write_bytes(random.Random(1).randbytes(200_000))
    (book / "empty.txt").touch()
    (book / "big.bin").write_bytes(random.Random(2).randbytes(300_000) * 5)
    return root


def contents(folder):
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def seven(*options):
    return lambda out, cwd: run("7zz", "a", *options, str(out), "Book", cwd=cwd)


def info_zip(*options):
    return lambda out, cwd: run("zip", "-r", *options, str(out), "Book", cwd=cwd)


def locked_by_zip(out, cwd):
    run("zip", "-r", "-P", PLAIN, str(out), "Book/Lesson 2.txt", cwd=cwd)


def by_python(method):
    def make(out, cwd):
        with zipfile.ZipFile(out, "w", method) as archive:
            for path in sorted((cwd / "Book").rglob("*")):
                archive.write(path, path.relative_to(cwd))

    return make


OPEN = {
    "zip": ("zip", info_zip()),
    "zip-stored": ("zip", info_zip("-0")),
    "zip-bzip2": ("zip", info_zip("-Z", "bzip2")),
    "python-stored": ("zip", by_python(zipfile.ZIP_STORED)),
    "python-deflated": ("zip", by_python(zipfile.ZIP_DEFLATED)),
    "python-lzma": ("zip", by_python(zipfile.ZIP_LZMA)),
    "7zz-zip": ("zip", seven("-tzip")),
    "7zz-zip-deflate64": ("zip", seven("-tzip", "-mm=Deflate64")),
    "7zz-zip-lzma": ("zip", seven("-tzip", "-mm=LZMA")),
    "7zz-zip-xz": ("zip", seven("-tzip", "-mm=xz")),
    "7z": ("7z", seven()),
    "7z-not-solid": ("7z", seven("-ms=off")),
    "7z-lzma1": ("7z", seven("-m0=LZMA")),
    "7z-bzip2": ("7z", seven("-m0=BZip2")),
    "7z-deflate": ("7z", seven("-m0=Deflate")),
    "7z-copy": ("7z", seven("-m0=Copy")),
    "7z-bcj": ("7z", seven("-m0=BCJ", "-m1=LZMA2")),
    "7z-delta": ("7z", seven("-m0=Delta:4", "-m1=LZMA2")),
    "7z-plain-header": ("7z", seven("-mhc=off")),
    "7z-ppmd": ("7z", seven("-m0=PPMd")),
    "7z-bcj2": ("7z", seven("-m0=BCJ2", "-m1=LZMA")),
    "7z-arm64": ("7z", seven("-m0=ARM64", "-m1=LZMA2")),
    "7z-deflate64": ("7z", seven("-m0=Deflate64")),
}
LOCKED = {
    "zip-aes256": ("zip", seven("-tzip", "-mem=AES256", f"-p{PLAIN}")),
    "zip-aes128": ("zip", seven("-tzip", "-mem=AES128", f"-p{PLAIN}")),
    "zip-traditional": (
        "zip",
        seven("-tzip", "-mem=ZipCrypto", f"-p{PLAIN}", "-x!Book/big.bin"),
    ),
    "7z-locked": ("7z", seven(f"-p{PASSWORD}")),
    "7z-locked-list": ("7z", seven(f"-p{PASSWORD}", "-mhe=on")),
}


@pytest.fixture(scope="session")
def archive_of(product, tmp_path_factory):
    """Make each archive once."""
    made = {}
    place = tmp_path_factory.mktemp("archives")

    def get(case):
        if case not in made:
            ending, make = {**OPEN, **LOCKED}[case]
            made[case] = place / f"{case}.{ending}"
            make(made[case], product)
        return made[case]

    return get


@pytest.mark.parametrize("case", OPEN)
def test_every_maker_and_method(case, archive_of, product, tmp_path):
    archive = archive_of(case)
    before = archive.read_bytes()
    planned = plan(archive)
    assert planned.kind is (Kind.ZIP if archive.suffix == ".zip" else Kind.SEVEN_ZIP)
    assert not planned.needs_password
    seen = []
    got = unpack(archive, tmp_path, "My book", Watch(seen.append))
    assert got.folder == tmp_path / "My book"
    assert contents(got.folder) == contents(product / "Book")
    assert (got.folder / "nothing in here").is_dir()
    assert sorted(got.files) == [
        "Bilder/Äpfel.bin",
        "Lesson 10.txt",
        "Lesson 2.txt",
        "big.bin",
        "empty.txt",
    ]
    assert planned.total == sum(map(len, contents(got.folder).values()))
    assert (seen[-1].done, seen[-1].total) == (planned.total, planned.total)
    assert archive.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["My book"]
    times = {p.name: int(p.stat().st_mtime) for p in (product / "Book").iterdir() if p.is_file()}
    for name, seconds in times.items():
        assert abs((got.folder / name).stat().st_mtime - seconds) <= 2


def test_a_method_that_nobody_reads_is_named(tmp_path):
    """97 is WavPack (APPNOTE 4.4.5), written by WinZip alone."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "text")
    content = bytearray(path.read_bytes())
    content[8:10] = b"\x61\0"
    at = content.index(b"PK\1\2") + 10
    content[at : at + 2] = b"\x61\0"
    path.write_bytes(content)
    with pytest.raises(Problem) as caught:
        unpack(path, tmp_path, "Book", Watch())
    assert caught.value.name is ProblemName.UNKNOWN_PARCEL
    assert caught.value.evidence.note == "method"
    assert [p.name for p in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.parametrize("case", LOCKED)
def test_passwords(case, archive_of, product, tmp_path):
    archive = archive_of(case)
    assert plan(archive).needs_password
    for password, note in (("", "needed"), ("wrong", "wrong"), ("Wrong too", "wrong")):
        with pytest.raises(Problem) as caught:
            unpack(archive, tmp_path, "Book", Watch(), password=password)
        assert caught.value.name is ProblemName.PASSWORD
        assert caught.value.evidence.note == note
        assert list(tmp_path.iterdir()) == []
    right = PASSWORD if archive.suffix == ".7z" else PLAIN
    got = unpack(archive, tmp_path, "Book", Watch(), password=right)
    wanted = contents(product / "Book")
    if case == "zip-traditional":
        del wanted["big.bin"]
    assert contents(got.folder) == wanted


def test_no_wrong_password_of_the_old_cipher_gets_through(product, tmp_path):
    """One in 256 passes its only check byte: 600 tries meet that case for certain."""
    archive = tmp_path / "a.zip"
    locked_by_zip(archive, product)
    into = tmp_path / "into"
    into.mkdir()
    for number in range(600):
        with pytest.raises(Problem) as caught:
            unpack(archive, into, "Book", Watch(), password=f"try {number}")
        assert caught.value.name is ProblemName.PASSWORD
    assert list(into.iterdir()) == []
    assert unpack(archive, into, "Book", Watch(), password=PLAIN).files == ("Lesson 2.txt",)


@pytest.mark.parametrize("encoding", ["utf-8", "cp437", "cp1252"])
def test_passwords_as_other_systems_wrote_them(encoding, product, tmp_path):
    run(
        "zip",
        "-P",
        PASSWORD.encode(encoding),
        tmp_path / "a.zip",
        "Lesson 2.txt",
        cwd=product / "Book",
    )
    got = unpack(tmp_path / "a.zip", tmp_path, "Book", Watch(), password=PASSWORD)
    assert got.files == ("Lesson 2.txt",)


def test_a_damaged_locked_archive_is_not_blamed_on_the_password(archive_of, tmp_path):
    content = bytearray(archive_of("zip-aes256").read_bytes())
    content[content.index(b"Lesson 10.txt") + 400] ^= 1
    archive = tmp_path / "a.zip"
    archive.write_bytes(content)
    with pytest.raises(Problem) as caught:
        unpack(archive, tmp_path, "Book", Watch(), password=PLAIN)
    assert caught.value.name is ProblemName.DAMAGED
    assert caught.value.evidence.note == "seal"


@pytest.mark.parametrize("case", ["zip", "7z"])
def test_nothing_is_overwritten(case, archive_of, tmp_path):
    (tmp_path / "Book").write_text("mine")
    (tmp_path / "Book (2)").mkdir()
    names = [unpack(archive_of(case), tmp_path, "Book", Watch()).folder.name for _ in range(2)]
    assert names == ["Book (3)", "Book (4)"]
    assert (tmp_path / "Book").read_text() == "mine"
    assert list((tmp_path / "Book (2)").iterdir()) == []


@pytest.mark.parametrize("case", ["zip", "7z", "zip-aes256", "7z-locked-list"])
def test_cut_short_anywhere(case, archive_of, tmp_path):
    content = archive_of(case).read_bytes()
    size = len(content)
    archive = tmp_path / "cut"
    into = tmp_path / "into"
    into.mkdir()
    points = {0, 1, 4, 6, 31, 33, size // 3, size // 2, *range(size - 200, size, 9), size - 1}
    for point in sorted(points):
        archive.write_bytes(content[:point])
        with pytest.raises(Problem) as caught:
            unpack(archive, into, "Book", Watch(), password=PLAIN if "zip" in case else PASSWORD)
        wanted = (
            {ProblemName.DAMAGED}
            if point > 6
            else {ProblemName.DAMAGED, ProblemName.UNKNOWN_PARCEL}
        )
        assert caught.value.name in wanted
        assert list(into.iterdir()) == []


def test_files_that_say_they_run_do(tmp_path):
    program = tmp_path / "Book" / "setup"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    (tmp_path / "Book" / "plain").write_text("x")
    run("zip", "-r", "a.zip", "Book", cwd=tmp_path)
    got = unpack(tmp_path / "a.zip", tmp_path, "Out", Watch())
    assert os.access(got.folder / "setup", os.X_OK)
    assert (got.folder / "plain").stat().st_mode & 0o111 == 0
