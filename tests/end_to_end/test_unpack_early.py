"""A ZIP that is unpacked while it is still on its way."""

import hashlib
import os
import random
import subprocess
import zipfile
import zlib
from contextlib import closing

import pytest

from helperkit.delivery.download import download
from helperkit.delivery.unpack.early import LEAST, EarlyUnpacking
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem
from tests.end_to_end.early_line import Line, contents
from tests.hostile.fault_server import in_turn, says, serve, shop


@pytest.fixture
def into(tmp_path):
    folder = tmp_path / "to"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def parcel(tmp_path_factory):
    """A ZIP of some MB, and what is in it."""
    folder = tmp_path_factory.mktemp("parcel")
    rnd = random.Random(11)
    whole = {f"Part {n}.mp4": rnd.randbytes(900_000) + b"abc" * 100_000 for n in range(12)}
    whole["Read me.txt"] = b"hello " * 1000
    path = folder / "course.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in whole.items():
            archive.writestr(name, content)
    assert path.stat().st_size > LEAST
    return path, whole


@pytest.fixture
def early(into):
    with closing(EarlyUnpacking(into)) as following:
        yield following


def test_all_is_ready_at_the_last_byte(parcel, tmp_path, into, early):
    archive, whole = parcel
    line = Line(archive, tmp_path / "x.part", early)
    line.bring_end()
    line.bring_all()
    assert [p.name for p in into.iterdir()] in ([], [".helperkit"])  # nothing appears by itself
    final = tmp_path / "course.zip"
    line.part.rename(final)
    done = early.publish(final, "Course", Watch())
    assert done is not None
    assert contents(done.folder) == whole
    assert done.files[0] == "Part 0.mp4"
    assert done.files[-1] == "Read me.txt"
    assert [p.name for p in into.iterdir()] == ["Course"]


def test_members_are_there_before_the_last_byte(parcel, tmp_path, into, early):
    archive, whole = parcel
    line = Line(archive, tmp_path / "x.part", early)
    line.bring_end()
    line.bring(line.total // 2)
    first = whole["Part 0.mp4"]
    found = lambda: [p for p in into.rglob("Part 0.mp4") if p.stat().st_size == len(first)]  # noqa: E731
    for _ in range(2000):
        if found():
            break
        os.sched_yield()
        Watch().wait(0.005)
    assert found()


def test_another_file_is_not_taken_for_it(parcel, tmp_path, into, early):
    archive, _ = parcel
    line = Line(archive, tmp_path / "x.part", early)
    line.bring_end()
    line.bring_all()
    assert early.publish(archive, "Course", Watch()) is None
    assert list(into.iterdir()) == []


def test_bytes_that_are_taken_back_end_it(parcel, tmp_path, into, early):
    archive, _ = parcel
    line = Line(archive, tmp_path / "x.part", early)
    line.bring_end()
    line.bring(line.total // 2)
    early.stopped()
    assert list(into.iterdir()) == []
    line.bring_all()
    assert early.publish(line.part, "Course", Watch()) is None


@pytest.mark.parametrize("locked", [False, True])
def test_what_it_cannot_do_is_left_to_the_plain_order(tmp_path, into, early, locked):
    (tmp_path / "a.bin").write_bytes(random.Random(3).randbytes(LEAST + 100))
    options = ["-psecret"] if locked else []
    subprocess.run(
        ["7zz", "a", "-mx1", *options, "a.zip" if locked else "a.7z", "a.bin"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    archive = tmp_path / ("a.zip" if locked else "a.7z")
    line = Line(archive, tmp_path / "x.part", early)
    line.bring_end()
    line.bring_all()
    assert early.publish(line.part, "A", Watch()) is None
    assert list(into.iterdir()) == []


def test_a_damaged_member_leaves_nothing(parcel, tmp_path, into, early):
    archive, _ = parcel
    bad = bytearray(archive.read_bytes())
    bad[len(bad) // 2] ^= 0xFF
    wrong = tmp_path / "bad.zip"
    wrong.write_bytes(bad)
    line = Line(wrong, tmp_path / "x.part", early)
    line.bring_end()
    line.bring_all()
    assert early.publish(line.part, "Bad", Watch()) is None
    assert list(into.iterdir()) == []


# With a real download ----------------------------------------------------------------------


def receive(server, folder, early, whole=b"", **options):
    if whole:
        options["sha256"] = hashlib.sha256(whole).hexdigest()
    return download(server.url(), folder, Watch(), follower=early, patience=5.0, **options)


def test_a_download_brings_the_end_first_and_nothing_twice(parcel, into, early):
    archive, whole = parcel
    content = archive.read_bytes()
    with shop(serve(content)) as server:
        got = receive(server, into, early, content)
        assert got.verified
        assert got.path.read_bytes() == content
        done = early.publish(got.path, "Course", Watch())
        assert done is not None
        assert contents(done.folder) == whole
        assert len(server.asked) == 2
        assert server.asked[1].start > len(content) // 2
        assert server.sent <= len(content) * 1.01


def test_a_cut_line_goes_on_with_the_same_unpacking(parcel, into, early):
    archive, whole = parcel
    content = archive.read_bytes()
    third = len(content) // 3
    with shop(serve(content, stop_after=third)) as server:
        got = receive(server, into, early, content)
    done = early.publish(got.path, "Course", Watch())
    assert done is not None
    assert contents(done.folder) == whole


def test_another_version_on_the_way_leaves_nothing_of_the_first(parcel, tmp_path, into, early):
    archive, _ = parcel
    rnd = random.Random(5)
    with zipfile.ZipFile(tmp_path / "new.zip", "w", zipfile.ZIP_DEFLATED) as new:
        for number in range(9):
            new.writestr(f"New {number}.mp4", rnd.randbytes(900_000))
    old, new = archive.read_bytes(), (tmp_path / "new.zip").read_bytes()
    first = serve(old, etag='"old"', stop_after=len(old) // 2)
    with shop(in_turn(first, serve(old, etag='"old"'), serve(new, etag='"new"'))) as server:
        got = receive(server, into, early)
    assert got.path.read_bytes() == new
    done = early.publish(got.path, "Course", Watch())
    if done is not None:
        assert sorted(contents(done.folder)) == [f"New {number}.mp4" for number in range(9)]
    early.close()
    assert not (into / ".helperkit").exists()


def test_a_version_that_differs_only_in_what_was_unpacked_already(tmp_path, into, early):
    """Its directory and all that follows fit, so nothing but the change itself would tell."""
    rest = {f"Part {n}.mp4": random.Random(n).randbytes(1_000_000) for n in range(1, 10)}
    versions = []
    for first in (b"old", b"new"):
        path = tmp_path / "v.zip"
        with zipfile.ZipFile(path, "w") as archive:
            # The checksums of both are equal, as an attacker, or ill luck, can make them.
            archive.writestr("Part 0.mp4", same_checksum(first))
            for name, content in rest.items():
                archive.writestr(name, content)
        versions.append(path.read_bytes())
    old, new = versions
    assert len(old) == len(new)
    assert old != new
    first = serve(old, etag='"old"', stop_after=len(old) // 2)
    with shop(in_turn(first, serve(old, etag='"old"'), serve(new, etag='"new"'))) as server:
        got = receive(server, into, early, new)
    assert got.path.read_bytes() == new
    done = early.publish(got.path, "Course", Watch())
    if done is not None:
        assert (done.folder / "Part 0.mp4").read_bytes() == same_checksum(b"new")


def same_checksum(word):
    """Return 500,000 bytes that begin with the word and have the CRC-32 1."""
    body = (word * 200_000)[:499_996]
    # Four bytes bring any sum to any other: the CRC is linear, so each bit is found by itself.
    wanted = 1 ^ zlib.crc32(body + bytes(4))
    columns = [
        zlib.crc32((1 << bit).to_bytes(4, "little")) ^ zlib.crc32(bytes(4)) for bit in range(32)
    ]
    rows = [(column, 1 << bit) for bit, column in enumerate(columns)]
    tail = 0
    for bit in reversed(range(32)):
        at = next((n for n, (value, _) in enumerate(rows) if value >> bit & 1), None)
        if at is None:
            continue
        pivot = rows.pop(at)
        rows = [
            (value ^ pivot[0], mask ^ pivot[1]) if value >> bit & 1 else (value, mask)
            for value, mask in rows
        ]
        if wanted >> bit & 1:
            wanted ^= pivot[0]
            tail ^= pivot[1]
    made = body + tail.to_bytes(4, "little")
    assert zlib.crc32(made) == 1
    return made


def test_what_has_no_strong_name_is_not_fetched_in_parts(parcel, into, early):
    archive, _ = parcel
    content = archive.read_bytes()
    with shop(serve(content, etag="", modified="")) as server:
        got = receive(server, into, early)
        assert [asked.ranged for asked in server.asked if asked.ranged] == []
    assert got.path.read_bytes() == content


def test_without_ranges_it_is_ready_all_the_same(parcel, into, early):
    archive, whole = parcel
    content = archive.read_bytes()
    with shop(serve(content, ranges=False)) as server:
        got = receive(server, into, early, content)
        assert server.sent <= len(content) * 2
    assert got.path.read_bytes() == content
    done = early.publish(got.path, "Course", Watch())
    assert done is not None
    assert contents(done.folder) == whole


def test_a_stopped_download_leaves_only_what_it_keeps(parcel, into, early):
    archive, _ = parcel
    content = archive.read_bytes()
    gone = in_turn(serve(content, stop_after=len(content) // 2), says("404 Not Found"))
    with shop(gone) as server, pytest.raises(Problem):
        receive(server, into, early, content)
    assert not list((into / ".helperkit").glob("unpack-*"))
