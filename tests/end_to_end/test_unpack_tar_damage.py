"""Tar archives that end early, go on behind their end, or are damaged: what is whole is saved."""

import random
import threading

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.end_to_end.tar_programs import PACKERS, archive_of, assert_whole, packed, product, run

__all__ = ["archive_of", "product"]


@pytest.mark.parametrize("packer", ["", "gzip"])
def test_ends_that_other_programs_read_too(packer, archive_of, product, tmp_path):
    content = archive_of("gnu-blocking-1").read_bytes()
    without_end = content[: -2 * 512]
    one_zero_block = content[:-512]
    for number, end in enumerate((without_end, one_zero_block, content + b"junk" * 300)):
        (tmp_path / str(number)).mkdir()
        archive = tmp_path / str(number) / "a.tar"
        archive.write_bytes(end)
        assert_whole(packed(archive, packer), product, tmp_path / str(number))


@pytest.mark.parametrize("packer", PACKERS)
def test_cut_short_anywhere(packer, archive_of, tmp_path):
    content = packed(archive_of("gnu"), packer).read_bytes()
    into = tmp_path / "into"
    into.mkdir()
    archive = tmp_path / "a.tar"
    for cut in [1, 100, 511, 513, *range(600, len(content) * 9 // 10, len(content) // 7)]:
        archive.write_bytes(content[:cut])
        with pytest.raises(Problem) as caught:
            unpack(archive, into, "Book", Watch())
        wanted = {ProblemName.DAMAGED} | ({ProblemName.UNKNOWN_PARCEL} if cut < 512 else set())
        assert caught.value.name in wanted
        assert list(into.iterdir()) == []


@pytest.mark.parametrize("packer", ["", "gzip", "xz-blocks", "zstd"])
def test_what_is_whole_is_saved(packer, tmp_path):
    book = tmp_path / "Book"
    book.mkdir()
    for number in range(10):
        (book / f"{number}.bin").write_bytes(random.Random(number).randbytes(400_000))
    archive = tmp_path / "a.tar"
    run("tar", "--sort=name", "-cf", str(archive), "Book", cwd=tmp_path)
    content = packed(archive, packer).read_bytes()
    broken = tmp_path / "broken"
    broken.write_bytes(content[: len(content) * 7 // 10])
    with pytest.raises(Problem):
        unpack(broken, tmp_path, "Out", Watch())
    got = unpack(broken, tmp_path, "Out", Watch(), save=True)
    assert got.missing in {("6.bin",), ("7.bin",)}
    assert len(got.files) >= 6
    for name in got.files:
        assert (got.folder / name).read_bytes() == (book / name).read_bytes()


@pytest.mark.parametrize("packer", ["gzip", "bzip2", "xz", "zstd", "lz4"])
def test_a_wrong_checksum_is_damage(packer, archive_of, tmp_path):
    content = bytearray(packed(archive_of("gnu"), packer).read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "a.tar").write_bytes(content)
    with pytest.raises(Problem) as caught:
        unpack(tmp_path / "a.tar", tmp_path, "Out", Watch())
    assert caught.value.name is ProblemName.DAMAGED
    assert [p.name for p in tmp_path.iterdir()] == ["a.tar"]


@pytest.mark.parametrize("packer", ["", "gzip", "xz"])
def test_stopping(packer, archive_of, tmp_path):
    archive = packed(archive_of("gnu"), packer)
    threads = set(threading.enumerate())
    watch = Watch(lambda _: watch.cancel())
    with pytest.raises(Cancelled):
        unpack(archive, tmp_path, "Out", watch)
    assert list(tmp_path.iterdir()) == []
    assert set(threading.enumerate()) <= threads


@pytest.mark.parametrize("packer", ["gzip", "bzip2", "xz", "zstd", "lz4"])
def test_a_wrong_checksum_at_the_very_end(packer, archive_of, tmp_path):
    """It stands behind the archive's own end, where nobody looks who stops there."""
    archive = tmp_path / "long-end.tar"
    archive.write_bytes(archive_of("gnu").read_bytes() + bytes(1 << 20))
    content = bytearray(packed(archive, packer).read_bytes())
    content[-5 if packer in {"gzip", "bzip2"} else -1] ^= 0xFF
    (tmp_path / "a.tar").write_bytes(content)
    with pytest.raises(Problem) as caught:
        unpack(tmp_path / "a.tar", tmp_path, "Out", Watch())
    assert caught.value.name is ProblemName.DAMAGED
