"""The programs that make tar archives and compress them, and one product to pack."""

import os
import random
import subprocess
import tarfile

import pytest

from helperkit.delivery.unpack import plan, unpack
from helperkit.delivery.work import Watch
from helperkit.journey.kinds import Kind


def run(*command, cwd, **more):
    return subprocess.run(command, cwd=cwd, check=True, capture_output=True, **more).stdout


@pytest.fixture(scope="session")
def product(tmp_path_factory):
    root = tmp_path_factory.mktemp("tar-product")
    book = root / "Book"
    (book / "Bilder").mkdir(parents=True)
    (book / "nothing in here").mkdir()
    (book / "Lesson 2.txt").write_text("two " * 5000)
    (book / "Bilder/Äpfel.bin").write_bytes(random.Random(1).randbytes(200_000))
    (book / "empty.txt").touch()
    (book / "one block").write_bytes(b"x" * 512)
    (book / "big.bin").write_bytes(random.Random(2).randbytes(300_000) * 5)
    os.utime(book / "Lesson 2.txt", (1_600_000_000, 1_600_000_000))
    return root


def contents(folder):
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def by_python(kind):
    def make(out, cwd, top):
        with tarfile.open(out, "w", format=kind) as archive:
            archive.add(cwd / top, top)

    return make


def by(*command):
    def make(out, cwd, top):
        run(*(str(out) if part == "OUT" else part for part in command), top, cwd=cwd)

    return make


MAKERS = {
    "gnu": by("tar", "--format=gnu", "-cf", "OUT"),
    "gnu-pax": by("tar", "--format=pax", "-cf", "OUT"),
    "gnu-ustar": by("tar", "--format=ustar", "-cf", "OUT"),
    "gnu-v7": by("tar", "--format=v7", "-cf", "OUT"),
    "gnu-oldgnu": by("tar", "--format=oldgnu", "-cf", "OUT"),
    "gnu-blocking-1": by("tar", "-b", "1", "-cf", "OUT"),
    "bsd-pax": by("bsdtar", "--format=pax", "-cf", "OUT"),
    "bsd-restricted": by("bsdtar", "-cf", "OUT"),
    "bsd-ustar": by("bsdtar", "--format=ustar", "-cf", "OUT"),
    "bsd-gnutar": by("bsdtar", "--format=gnutar", "-cf", "OUT"),
    "bsd-v7": by("bsdtar", "--format=v7tar", "-cf", "OUT"),
    "python-gnu": by_python(tarfile.GNU_FORMAT),
    "python-pax": by_python(tarfile.PAX_FORMAT),
    "python-ustar": by_python(tarfile.USTAR_FORMAT),
    "7zz": by("7zz", "a", "-ttar", "OUT"),
    "7zz-posix": by("7zz", "a", "-ttar", "-mm=posix", "OUT"),
}
PACKERS = {
    "": ("", ()),
    "gzip": (".gz", ("gzip", "-c")),
    "gzip-stored": (".gz", ("7zz", "a", "-tgzip", "-mx0", "-si", "-so", "x")),
    "bzip2": (".bz2", ("bzip2", "-c")),
    "xz": (".xz", ("xz", "-c")),
    "xz-blocks": (".xz", ("xz", "-c", "-T2", "--block-size=100KiB")),
    "lzma": (".lzma", ("xz", "-c", "--format=lzma")),
    "zstd": (".zst", ("zstd", "-c", "-q")),
    "zstd-long": (".zst", ("zstd", "-c", "-q", "--long=27", "-T2")),
    "lz4": (".lz4", ("lz4", "-c", "-q")),
    "lz4-linked": (".lz4", ("lz4", "-c", "-q", "-BD", "-9")),
}


def packed(archive, packer):
    ending, command = PACKERS[packer]
    if not command:
        return archive
    target = archive.with_name(archive.name + ending)
    target.write_bytes(run(*command, cwd=archive.parent, input=archive.read_bytes()))
    return target


@pytest.fixture(scope="session")
def archive_of(product, tmp_path_factory):
    place = tmp_path_factory.mktemp("tars")

    def get(maker):
        made = place / f"{maker}.tar"
        if not made.exists():
            MAKERS[maker](made, product, "Book")
        return made

    return get


def assert_whole(archive, product, tmp_path):
    planned = plan(archive)
    assert planned.kind is Kind.TAR
    assert planned.warnings == ()
    into = tmp_path / "into"
    into.mkdir()
    seen = []
    got = unpack(archive, into, "Book", Watch(seen.append))
    assert contents(got.folder) == contents(product / "Book")
    assert (got.folder / "nothing in here").is_dir()
    assert planned.total == sum(map(len, contents(got.folder).values()))
    assert (seen[-1].done, seen[-1].total) == (planned.total, planned.total)
    assert (got.folder / "Lesson 2.txt").stat().st_mtime == 1_600_000_000
    assert [p.name for p in into.iterdir()] == ["Book"]
