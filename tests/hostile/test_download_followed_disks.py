"""Unpacking while a download is under way, on a small disk: the download comes first."""

import hashlib
import io
import random
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from helperkit.delivery.download import download
from helperkit.delivery.unpack.early import EarlyUnpacking
from helperkit.delivery.work import Watch
from helperkit.journey.screen import Progress
from tests.hostile.disks import real_disk
from tests.hostile.download_calls import KIB, MIB
from tests.hostile.fault_server import Asked, Wire, in_turn, serve, shop
from tests.hostile.outcome import names

# 9 MiB on the line, 90 MiB unpacked.
PARTS = {f"Part {n}.txt": random.Random(n).randbytes(900 * KIB) + bytes(9 * MIB) for n in range(10)}


def packed() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in PARTS.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


COURSE = packed()
HALF = len(COURSE) // 2
UNPACKED = sum(map(len, PARTS.values()))


@pytest.fixture
def disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    with real_disk(tmp_path, request.param) as place:
        yield place


def members_in(disk: Path) -> int:
    """Return how many bytes have been unpacked early."""
    found = (disk / ".helperkit").glob("unpack-*/**/*")
    return sum(path.stat().st_size for path in found if path.is_file())


def bring_half(wire: Wire, disk: Path) -> None:
    """Send the first half, and wait until some of it is unpacked."""
    wire.head("200 OK", f"Content-Length: {len(COURSE)}", 'ETag: "v1"')
    wire.send(COURSE[:HALF])
    while members_in(disk) < 3 * 9 * MIB and not wire.server.ended.is_set():
        wire.pause(0.01)


@pytest.mark.parametrize("disk", [135], indirect=True)
def test_a_cut_line_goes_on_though_unpacking_has_taken_its_room_already(disk: Path) -> None:
    """There is room for the file and all that is in it, but not for that twice."""

    def first(_: Asked, wire: Wire) -> None:
        bring_half(wire, disk)
        wire.reset()

    early = EarlyUnpacking(disk)
    with shop(in_turn(first, serve(COURSE))) as server:
        got = download(
            server.url(), disk, Watch(), follower=early, patience=5.0, room_after=UNPACKED
        )
    assert got.path.read_bytes() == COURSE
    early.close()
    assert names(disk) == {"book.zip"}


@pytest.mark.parametrize("disk", [150], indirect=True)
def test_a_disk_that_fills_up_meanwhile_is_left_to_the_download(disk: Path) -> None:
    """Another program takes what is left: what was unpacked goes, the download does not."""
    filled = threading.Event()

    def first(_: Asked, wire: Wire) -> None:
        bring_half(wire, disk)
        with (disk / "other").open("wb", buffering=0) as other, suppress(OSError):
            while shutil.disk_usage(disk).free:
                other.write(bytes(64 * KIB))
        filled.set()
        wire.send(COURSE[HALF:])

    heard: list[Progress] = []
    early = EarlyUnpacking(disk)
    with shop(in_turn(first, serve(COURSE))) as server:
        got = download(server.url(), disk, Watch(heard.append), follower=early, patience=5.0)
    assert filled.is_set()
    assert got.path.read_bytes() == COURSE
    early.close()
    assert names(disk) == {"book.zip", "other"}


@pytest.fixture
def plain_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 150 MiB that sets nothing aside for a file."""
    image, place = tmp_path / "image", tmp_path / "plain"
    place.mkdir()
    with image.open("wb") as made:
        made.truncate(150 * MIB)
    for command in (
        ["mkfs.ext2", "-q", "-F", "-m", "0", str(image)],
        ["mount", "-t", "ext2", "-o", "loop", str(image), str(place)],
    ):
        if shutil.which(command[0]) is None or subprocess.run(command, check=False).returncode:
            pytest.skip("no disk of its own may be made here")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_a_chunk_that_fitted_in_part_is_counted_in_part(plain_disk: Path) -> None:
    """What is unpacked gives way; the download goes on from the byte, and its hash is right."""

    def first(_: Asked, wire: Wire) -> None:
        bring_half(wire, plain_disk)
        with (plain_disk / "other").open("wb", buffering=0) as other:
            with suppress(OSError):
                while True:
                    other.write(bytes(MIB))
            other.truncate(other.tell() - 300 * KIB)
        wire.send(COURSE[HALF:])

    early = EarlyUnpacking(plain_disk)
    with shop(in_turn(first, serve(COURSE))) as server:
        got = download(server.url(), plain_disk, Watch(), follower=early, patience=5.0)
        assert server.asked[-1].start > HALF - MIB
    early.close()
    assert got.path.read_bytes() == COURSE
    assert got.sha256 == hashlib.sha256(COURSE).hexdigest()
