"""Tar archives as real programs make them, in each format and with each compression."""

import io
import os
import random
import tarfile

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Watch
from tests.end_to_end.tar_programs import (
    MAKERS,
    PACKERS,
    archive_of,
    assert_whole,
    contents,
    packed,
    product,
    run,
)

__all__ = ["archive_of", "product"]

LONG = "a long folder " * 5 + "of mine/" + "a long name " * 6 + "of mine.txt"  # over 100 letters


@pytest.fixture(scope="session")
def product_long(product):
    """Names that the oldest formats cannot hold."""
    path = product / "Long" / LONG
    path.parent.mkdir(parents=True)
    path.write_text("long")
    (product / "Long" / "short.txt").write_text("short")
    return product


@pytest.mark.parametrize("packer", ["", "gzip"])
@pytest.mark.parametrize("maker", MAKERS)
def test_every_maker(maker, packer, archive_of, product, tmp_path):
    assert_whole(packed(archive_of(maker), packer), product, tmp_path)


@pytest.mark.parametrize("packer", PACKERS)
def test_every_compression(packer, archive_of, product, tmp_path):
    assert_whole(packed(archive_of("gnu"), packer), product, tmp_path)


@pytest.mark.parametrize("maker", ["gnu", "gnu-pax", "bsd-pax", "bsd-gnutar", "python-gnu", "7zz"])
def test_long_names(maker, product_long, tmp_path):
    archive = tmp_path / "a.tar"
    MAKERS[maker](archive, product_long, "Long")
    got = unpack(archive, tmp_path, "Out", Watch())
    assert contents(got.folder) == contents(product_long / "Long")


@pytest.mark.parametrize("packer", ["", "gzip", "zstd"])
@pytest.mark.parametrize(
    "command",
    [
        ("tar", "--format=gnu", "-S"),
        ("tar", "--format=pax", "-S", "--sparse-version=0.0"),
        ("tar", "--format=pax", "-S", "--sparse-version=0.1"),
        ("tar", "--format=pax", "-S", "--sparse-version=1.0"),
        ("bsdtar", "--format=pax"),
    ],
)
def test_files_with_holes(command, packer, tmp_path):
    book = tmp_path / "Book"
    book.mkdir()
    with (book / "holes.bin").open("wb") as file:
        for place in range(40):  # more than one header of the old format holds
            file.seek(place << 18)
            file.write(random.Random(place).randbytes(5000))
        file.truncate(12 << 20)
    with (book / "only a hole").open("wb") as file:
        file.truncate(1 << 20)
    (book / "after.txt").write_text("after")
    archive = tmp_path / "a.tar"
    run(*command, "-cf", str(archive), "Book", cwd=tmp_path)
    if command[0] == "tar":
        assert archive.stat().st_size < 2 << 20
    got = unpack(packed(archive, packer), tmp_path, "Out", Watch())
    assert contents(got.folder) == contents(book)


@pytest.mark.parametrize("packer", ["", "gzip"])
@pytest.mark.parametrize("maker", ["gnu", "bsd-pax", "python-pax", "7zz"])
def test_hard_links_are_files(maker, packer, tmp_path):
    book = tmp_path / "Book"
    book.mkdir()
    (book / "a.txt").write_text("one text " * 1000)
    os.link(book / "a.txt", book / "b.txt")
    os.link(book / "a.txt", book / "c.txt")
    (book / "d.txt").write_text("another")
    archive = tmp_path / "a.tar"
    MAKERS[maker](archive, tmp_path, "Book")
    got = unpack(packed(archive, packer), tmp_path, "Out", Watch())
    assert contents(got.folder) == contents(book)
    assert got.warnings == ()


def test_a_hard_link_that_brings_its_content(tmp_path):
    """As POSIX allows, and cpio and pax write."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, kind in (("a.txt", tarfile.REGTYPE), ("b.txt", tarfile.LNKTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname, info.size = kind, "a.txt", 700
            archive.addfile(info)
            archive.fileobj.write(b"content" * 100 + bytes(324))
            archive.offset += 1024
    (tmp_path / "a.tar").write_bytes(made.getvalue())
    got = unpack(tmp_path / "a.tar", tmp_path, "Out", Watch())
    assert contents(got.folder) == {"a.txt": b"content" * 100, "b.txt": b"content" * 100}


def test_links_are_left_out_and_named(tmp_path):
    book = tmp_path / "Book"
    book.mkdir()
    (book / "a.txt").write_text("a")
    (book / "way.txt").symlink_to("a.txt")
    MAKERS["gnu"](tmp_path / "a.tar", tmp_path, "Book")
    got = unpack(tmp_path / "a.tar", tmp_path, "Out", Watch())
    assert (got.files, got.warnings) == (("a.txt",), ("link-left-out",))


def test_programs_may_run_but_not_as_another(tmp_path):
    book = tmp_path / "Book"
    book.mkdir()
    (book / "go.sh").write_text("#!/bin/sh\n")
    (book / "go.sh").chmod(0o6755)
    (book / "a.txt").write_text("a")
    MAKERS["gnu"](tmp_path / "a.tar", tmp_path, "Book")
    got = unpack(packed(tmp_path / "a.tar", "gzip"), tmp_path, "Out", Watch())
    assert (got.folder / "go.sh").stat().st_mode & 0o7100 == 0o100
    assert not (got.folder / "a.txt").stat().st_mode & 0o111


def test_names_in_old_letters_are_kept(tmp_path):
    made = io.BytesIO()
    with tarfile.open(
        fileobj=made, mode="w", format=tarfile.GNU_FORMAT, encoding="cp437"
    ) as archive:
        info = tarfile.TarInfo("Äpfel.txt")
        info.size = 1
        archive.addfile(info, io.BytesIO(b"a"))
    (tmp_path / "a.tar").write_bytes(made.getvalue())
    assert unpack(tmp_path / "a.tar", tmp_path, "Out", Watch()).files == ("Äpfel.txt",)


def test_a_zip_at_the_end_of_a_tar_does_not_win(tmp_path):
    book = tmp_path / "Book"
    book.mkdir()
    (book / "a.txt").write_text("a")
    run("zip", "-q", "z.zip", "a.txt", cwd=book)
    run("tar", "-cf", "../a.tar", "a.txt", "z.zip", cwd=book)
    assert unpack(tmp_path / "a.tar", tmp_path, "Out", Watch()).files == ("a.txt", "z.zip")
