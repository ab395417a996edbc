"""Very many small files, of which a second process unpacks its share."""

import sys
import zipfile
import zlib

import pytest

from helperkit.delivery import own_process
from helperkit.delivery.unpack import unpack
from helperkit.delivery.unpack.zip import reader, share
from helperkit.delivery.work import Cancelled, Watch
from helperkit.itself import own_command
from helperkit.journey.problems import Problem, ProblemName

COUNT = 7_000


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "many.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for number in range(COUNT):
            made.writestr(f"{number % 40}/{number}.txt", content(number))
    return path


@pytest.fixture
def into(tmp_path):
    folder = tmp_path / "to"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    monkeypatch.setattr(reader, "cores", lambda: 2)


def content(number):
    return b"page %d " % number * (number % 90)


def all_there(folder):
    return all(
        (folder / f"{number % 40}/{number}.txt").read_bytes() == content(number)
        for number in range(COUNT)
    )


def test_all_files_are_there_and_the_other_process_did_its_share(archive, into, monkeypatch):
    passed_on = []
    work = share.Share.work
    monkeypatch.setattr(
        share.Share, "work", lambda *args: (work(*args), passed_on.extend(args[2]))[0]
    )
    done = unpack(archive, into, "Many", Watch())
    assert len(done.files) == COUNT
    assert all_there(done.folder)
    assert 0 < len(passed_on) < COUNT
    assert [path.name for path in into.iterdir()] == ["Many"]


DIES = {
    "at once": "",
    "when it is asked": "import sys; sys.stdin.buffer.read(4)",
    # It does the work but is killed before it could say so.
    "after its work": (
        "import os; from helperkit.delivery.unpack.zip import share;"
        "share._send = lambda *_: os._exit(9); share.answer()"
    ),
}


@pytest.mark.parametrize("when", DIES)
def test_if_it_dies_its_share_is_done_here(archive, into, monkeypatch, when):
    _, environment = own_command("")
    command = [sys.executable, "-c", DIES[when]]
    monkeypatch.setattr(own_process, "own_command", lambda _: (command, environment))
    done = unpack(archive, into, "Many", Watch())
    assert all_there(done.folder)
    assert len(list(done.folder.rglob("*.txt"))) == COUNT


def test_where_it_cannot_start_all_is_done_here(archive, into, monkeypatch):
    monkeypatch.setattr(own_process, "own_command", lambda _: (["/nothing/there"], {}))
    assert all_there(unpack(archive, into, "Many", Watch()).folder)


def test_damage_that_it_finds_is_the_same_problem(tmp_path, into, archive, monkeypatch):
    """Every member is damaged, so the first one that either process meets will do."""
    bad = tmp_path / "bad.zip"
    with zipfile.ZipFile(bad, "w") as made:
        for number in range(COUNT):
            made.writestr(f"{number}.txt", b"same words here")
    right = zlib.crc32(b"same words here").to_bytes(4, "little")
    bad.write_bytes(bad.read_bytes().replace(right, b"\1\2\3\4"))
    monkeypatch.setattr(reader.ZipReader, "_pour_run", wait_for_other)
    with pytest.raises(Problem) as caught:
        unpack(bad, into, "Bad", Watch())
    assert caught.value.name is ProblemName.DAMAGED
    assert list(into.iterdir()) == []


def wait_for_other(_reader, _run, _sink, check):
    """Let the other process find it."""
    for _ in range(4000):
        check()
        Watch().wait(0.005)
    raise AssertionError("the other process found nothing")


def test_a_full_disk_that_it_meets_is_the_same_problem(archive, into, monkeypatch):
    _, environment = own_command("")
    code = (
        "import errno, os; from helperkit.delivery.unpack.zip import share;"
        "share._answer_to = lambda _: share._Done(errno=errno.ENOSPC); share.answer()"
    )
    command = [sys.executable, "-c", code]
    monkeypatch.setattr(own_process, "own_command", lambda _: (command, environment))
    with pytest.raises(Problem) as caught:
        unpack(archive, into, "Many", Watch())
    assert caught.value.name is ProblemName.DISK_FULL
    assert list(into.iterdir()) == []


def test_it_ends_when_the_work_is_cancelled(archive, into):
    watch = Watch(lambda progress: watch.cancel() if progress.done > 100_000 else None)
    with pytest.raises(Cancelled):
        unpack(archive, into, "Many", watch)
    assert list(into.iterdir()) == []


def test_what_is_whole_is_saved_here(archive, into, tmp_path):
    spoilt = range(59, COUNT, 90)  # so many that each process would meet some
    content_of_archive = bytearray(archive.read_bytes())
    with zipfile.ZipFile(archive) as opened:
        for number in spoilt:
            info = opened.getinfo(f"{number % 40}/{number}.txt")
            at = info.header_offset + 30 + len(info.filename) + info.compress_size // 2
            content_of_archive[at] ^= 0xFF
    bad = tmp_path / "bad.zip"
    bad.write_bytes(content_of_archive)
    done = unpack(bad, into, "Many", Watch(), save=True)
    assert set(done.missing) == {f"{number % 40}/{number}.txt" for number in spoilt}
    assert len(done.files) == COUNT - len(spoilt)
