"""Commands leave nothing that nobody asked for, and say what is true when they are stopped."""

import os
import signal
import subprocess
import threading
from pathlib import Path

import pytest

from helperkit.delivery.work import Cancelled, Watch
from helperkit.files import try_lock
from helperkit.journey.effects import Unpack
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Order, Parcel, Trust
from helperkit.performer.one_at_a_time import one_at_a_time
from tests.end_to_end.journeys import begun, helperkit, outcome

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
PARCEL = Parcel("/x/a.zip", "a.zip", "/x", Kind.ZIP, 1)
WORK = Unpack(1, Order(Trust.OWN_FILE), PARCEL, "/x", "")


def test_the_file_that_was_waited_for_is_gone_after_the_work(tmp_path: Path) -> None:
    with one_at_a_time(WORK, tmp_path, Watch()):
        assert len(list((tmp_path / "at_work").iterdir())) == 1
    assert list((tmp_path / "at_work").iterdir()) == []
    with pytest.raises(LookupError), one_at_a_time(WORK, tmp_path, Watch()):
        raise LookupError
    assert list((tmp_path / "at_work").iterdir()) == []


def test_many_that_wait_go_in_one_by_one(tmp_path: Path) -> None:
    inside, most, done = [], [], []

    def work() -> None:
        for _ in range(40):
            with one_at_a_time(WORK, tmp_path, Watch()):
                inside.append(1)
                most.append(len(inside))
                inside.pop()
        done.append(1)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(done), max(most)) == (8, 1)
    assert list((tmp_path / "at_work").iterdir()) == []


@POSIX
def test_a_lock_on_what_lost_its_name_is_not_enough(tmp_path: Path) -> None:
    """Who waited gets the lock of a file that is gone: a third may hold the new one."""
    with one_at_a_time(WORK, tmp_path, Watch()):
        (path,) = (tmp_path / "at_work").iterdir()
    with path.open("ab") as old:
        assert try_lock(old)
        entered, watch = threading.Event(), Watch()
        opened = threading.Event()
        real = watch.wait

        def wait(seconds: float) -> None:
            opened.set()
            real(seconds)

        watch.wait = wait  # type: ignore[method-assign]  # only to hear that it waits

        def work() -> None:
            try:
                with one_at_a_time(WORK, tmp_path, watch):
                    entered.set()
            except Cancelled:
                pass

        thread = threading.Thread(target=work)
        thread.start()
        assert opened.wait(20)
        path.unlink()
        with path.open("ab") as new:
            assert try_lock(new)
            opened.clear()
            old.close()
            assert opened.wait(20)  # it waits for the new one
            assert not entered.is_set()
            watch.cancel()
            thread.join()


def test_an_unpacking_that_fails_takes_its_folder_away(tmp_path: Path) -> None:
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"PK\3\4" + bytes(200))
    to = tmp_path / "new" / "deep"
    assert helperkit(tmp_path / "home", "unpack", str(bad), "--to", str(to)).returncode == 1
    assert not to.parent.exists()
    mine = tmp_path / "mine"
    mine.mkdir()
    assert helperkit(tmp_path / "home", "unpack", str(bad), "--to", str(mine)).returncode == 1
    assert mine.is_dir()


def test_a_report_makes_no_folders_unasked(tmp_path: Path) -> None:
    to = tmp_path / "nowhere" / "x" / "y"
    done = helperkit(tmp_path / "home", "report", "--to", str(to))
    assert done.returncode == 1
    assert "This is not your fault." in done.stdout
    assert not to.parent.parent.exists()


def test_a_folder_given_for_a_file_is_told_as_one(tmp_path: Path) -> None:
    given = tmp_path / "Some folder"
    given.mkdir()
    words = ("get", str(given), "--to", str(tmp_path / "to"), "--yes", "--json")
    done = helperkit(tmp_path / "home", *words)
    assert outcome(done)["problem"] == "file_gone"
    assert "This is a folder, not a file." in done.stderr
    assert "moved" not in done.stderr


@POSIX
def test_an_unpacking_that_is_stopped_says_what_is_true(tmp_path: Path) -> None:
    big, to = tmp_path / "big.tar", tmp_path / "to"
    import tarfile

    with tarfile.open(big, "w") as tar:
        entry = tarfile.TarInfo("film.bin")
        entry.size = 1 << 31  # a sparse file: nothing of it is written
        tar.addfile(entry)
    with big.open("r+b") as file:
        file.truncate(512 + (1 << 31) + 1024)
    words = ("unpack", str(big), "--to", str(to), "--json")
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with begun(tmp_path / "home", *words, **pipes) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert b"Progressed" in running.stdout.readline()
        running.send_signal(signal.SIGINT)
        _rest, people = running.communicate(timeout=60)
    assert running.returncode == 1
    assert b"We unpacked nothing" in people
    assert b"kept your place" not in people
    assert not to.exists()
