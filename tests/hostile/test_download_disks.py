"""Disks that are full or small, folders that take nothing: named, and nothing lost."""

import errno
import os
import shutil
import threading
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from helperkit.delivery.download import download
from helperkit.delivery.work import Watch
from helperkit.journey.problems import ProblemName
from helperkit.journey.screen import Progress
from tests.hostile.disks import as_nobody, small_disk
from tests.hostile.download_calls import CONTENT, KIB, MIB, SHA256, problem
from tests.hostile.fault_server import Asked, Wire, in_turn, serve, shop


def test_disk_full_in_the_middle_keeps_what_came(tmp_path: Path) -> None:
    def chunked(_: Asked, wire: Wire) -> None:  # nobody can know beforehand that it will not fit
        wire.head("200 OK", "Transfer-Encoding: chunked", 'ETag: "v1"')
        wire.send(b"%x\r\n%s\r\n0\r\n\r\n" % (len(CONTENT), CONTENT))

    with shop(in_turn(chunked, serve(CONTENT))) as server, small_disk(tmp_path) as disk:
        told = problem(server.url(), disk)
        kept = next((disk / ".helperkit").glob("*.part")).read_bytes()
        # Still full: what is kept stays, and the customer hears it before anything is sent.
        assert problem(server.url(), disk).name is ProblemName.DISK_FULL
        assert server.asked[1].start == len(kept) - 8192
    assert told.name is ProblemName.DISK_FULL
    assert told.evidence.errno in {errno.ENOSPC, errno.EFBIG}
    assert len(kept) > 1.9 * MIB
    assert CONTENT.startswith(kept)


def test_disk_too_small_is_told_before_the_first_byte(tmp_path: Path) -> None:
    with shop(serve(CONTENT)) as server:
        told = problem(server.url(), tmp_path, size=10**15)
        assert server.asked == []
    assert (told.name, told.evidence.wanted_bytes) == (ProblemName.DISK_FULL, 10**15)

    def boasts(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {10**14}")
        wire.send(CONTENT)

    with shop(boasts) as server:
        assert problem(server.url(), tmp_path).name is ProblemName.DISK_FULL
    assert list(tmp_path.iterdir()) == []


def test_folder_that_may_not_be_written() -> None:
    with TemporaryDirectory() as name, shop(serve(CONTENT)) as server:
        folder = Path(name)
        folder.chmod(0o555)
        with as_nobody():
            told = problem(server.url(), folder)
        folder.chmod(0o755)
    assert (told.name, told.evidence.errno) == (ProblemName.FOLDER_NOT_ALLOWED, errno.EACCES)


def test_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file")
    told = problem("http://127.0.0.1:1/a.zip", tmp_path / "folder")
    assert told.name is ProblemName.FOLDER_NOT_ALLOWED
    assert (tmp_path / "folder").read_text() == "a file"


def test_room_is_set_aside_before_the_bytes_come(tmp_path: Path) -> None:
    """Another program fills the disk in the middle: the download has its room already."""
    begun, go_on = threading.Event(), threading.Event()

    def answer(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {len(CONTENT)}", 'ETag: "v1"')
        wire.send(CONTENT[:MIB])
        begun.set()
        go_on.wait(20)
        wire.send(CONTENT[MIB:])

    def progressed(progress: Progress) -> None:
        if progress.done and not go_on.is_set():
            with (disk / "other").open("wb", buffering=0) as other, suppress(OSError):
                while shutil.disk_usage(disk).free > MIB // 4:  # the journal takes a little
                    other.write(bytes(64 * 1024))
            go_on.set()

    with small_disk(tmp_path, size=4) as disk:
        if not disk.is_mount():
            pytest.skip("no disk of its own may be made here")
        with shop(answer) as server:
            got = download(server.url(), disk, Watch(progressed), patience=5.0)
        assert got.sha256 == SHA256
        assert shutil.disk_usage(disk).free < MIB


def test_a_reservation_that_does_not_fit_is_told_before_the_bytes_come(tmp_path: Path) -> None:
    def begins(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {len(CONTENT)}", 'ETag: "v1"')
        wire.send(CONTENT[: MIB // 16])
        wire.hold()

    with shop(begins) as server, small_disk(tmp_path) as disk:
        told = problem(server.url(), disk)
        assert list(disk.iterdir()) == []
    assert told.name is ProblemName.DISK_FULL
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "code", [errno.EIO, errno.ENODEV, errno.ENOTCONN, errno.ETIMEDOUT, errno.EHOSTUNREACH]
)
def test_a_disk_that_was_pulled_out_is_no_broken_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """A stick, or a folder on another computer: what its driver says sounds like a network's."""
    really = os.write

    def gone(fd: int, content: bytes) -> int:
        if len(content) > KIB:  # of the file, not of its journal
            raise OSError(code, os.strerror(code))
        return really(fd, content)

    monkeypatch.setattr(os, "write", gone)
    with shop(serve(CONTENT)) as server:
        told = problem(server.url(), tmp_path)
    assert (told.name, told.evidence.errno) == (ProblemName.FOLDER_GONE, code)
    assert len(server.asked) == 1
