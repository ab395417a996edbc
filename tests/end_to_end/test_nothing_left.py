"""Commands leave nothing that nobody asked for, and say what is true when they are stopped."""

import os
import threading
from pathlib import Path

import pytest

from helperkit.delivery.work import Cancelled, Watch
from helperkit.files import try_lock
from helperkit.journey.effects import Unpack
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Order, Parcel, Trust
from helperkit.performer.one_at_a_time import one_at_a_time

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
