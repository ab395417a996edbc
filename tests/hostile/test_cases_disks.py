"""Cases on a disk that is full or may not be written to: named, and nothing is lost."""

import itertools
import os
import shutil
import sqlite3
import stat
import subprocess
from contextlib import closing

import pytest

from helperkit.agent.cases.model import LONGEST_NOTE, begun, noted
from helperkit.agent.cases.opening import NAME, folder_of
from helperkit.agent.cases.refusal import CasesRefused, Refusal
from helperkit.agent.cases.store import Store
from tests.hostile.disks import as_nobody, real_disk
from tests.hostile.test_cases_refused import NOW, PAGE, contents, file_of, filled, refused


@pytest.fixture
def others(tmp_path):
    """A home that somebody who is not root may go into."""
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.geteuid() and str(folder) != "/tmp":
            folder.chmod(stat.S_IMODE(folder.stat().st_mode) | 0o055)
    home = tmp_path / "home"
    home.mkdir()
    return home


def test_a_list_that_may_not_be_written_to_is_left_as_it_is(others):
    filled(others, 2)
    folder_of(others).chmod(0o755)
    file_of(others).chmod(0o644)
    (others / "cases.lock").chmod(0o666)
    before = contents(folder_of(others))
    with as_nobody():
        assert refused(others).refusal is Refusal.READ_ONLY
    assert contents(folder_of(others)) == before


def test_a_home_that_may_not_be_written_to(others):
    with as_nobody():
        assert refused(others).refusal is Refusal.READ_ONLY
    assert not list(others.iterdir())


def fill(path):
    """Take all the room there is, and return how many pages that were."""
    with pytest.raises(OSError, match="space"), path.open("wb", buffering=0) as file:
        file.writelines(itertools.repeat(b"x" * PAGE))
    return path.stat().st_size // PAGE


def until_refused(store):
    """Store until it is refused; return what was kept, and why no more was."""
    kept = []
    for _ in range(5_000):
        try:
            kept.append(store.put(noted(begun(NOW), "x" * LONGEST_NOTE, NOW)))
        except CasesRefused as error:
            return kept, error.refusal
    raise AssertionError("the disk is not small")


def test_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(tmp_path):
    with real_disk(tmp_path, 1) as disk, Store(disk / "home") as store:
        kept, refusal = until_refused(store)
        assert refusal is Refusal.FULL
        assert len(kept) > 50
        assert {case.id for case in store.every().cases} == {case.id for case in kept}
        with pytest.raises(CasesRefused):
            store.put(noted(kept[0], "changed", NOW))
        assert store.get(kept[0].id) == kept[0]
        # Room again: a window that stayed open goes on.
        subprocess.run(["mount", "-o", "remount,size=8m", str(disk)], check=True)
        changed = store.put(noted(kept[0], "changed", NOW))
        assert store.get(kept[0].id) == changed
        with closing(sqlite3.connect(file_of(disk / "home"))) as base:
            assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_disk_that_is_nearly_full_from_the_start(tmp_path):
    with real_disk(tmp_path, 1) as disk:
        (disk / "home").mkdir()
        every = fill(disk / "all")
        refusals = []
        for free in range(40):
            os.truncate(disk / "all", (every - free) * PAGE)
            try:
                Store(disk / "home").close()
            except CasesRefused as error:
                refusals.append(error.refusal)
            shutil.rmtree(disk / "home" / "cases", ignore_errors=True)
        assert set(refusals) == {Refusal.FULL}
        assert len(refusals) > 5
        filled(disk / "home", 2)


def test_a_broken_list_on_a_full_disk_stays_where_it_is(tmp_path):
    with real_disk(tmp_path, 1) as disk:
        home = disk / "home"
        filled(home, 2)
        file_of(home).write_bytes(b"broken" * 2000)
        before = contents(folder_of(home))
        fill(disk / "all")
        assert refused(home).refusal is Refusal.FULL
        assert contents(folder_of(home)) == before
        (disk / "all").unlink()
        assert refused(home).aside is not None


# The second is too much for SQLite's memory, so it meets the full disk before the end.
@pytest.mark.parametrize(("count", "size", "step"), [(60, 2, 4), (2_600, 14, 100)])
def test_where_there_is_not_room_for_all_that_can_be_saved_nothing_is_moved(
    tmp_path, count, size, step
):
    met = set()
    with real_disk(tmp_path, size) as disk:
        home = disk / "home"
        filled(home, count)
        content = bytearray(file_of(home).read_bytes())
        content[20 * PAGE : 21 * PAGE] = b"x" * PAGE
        file_of(home).write_bytes(content)
        shutil.copytree(home, tmp_path / "elsewhere")
        saved = refused(tmp_path / "elsewhere").saved
        assert count - 30 < saved < count
        every = fill(disk / "all")
        for free in range(0, every, step):
            os.truncate(disk / "all", (every - free) * PAGE)
            told = refused(home)
            met.add(told.refusal)
            if told.refusal is Refusal.BROKEN:
                break
            assert told.refusal is Refusal.FULL
            assert {path.name for path in home.iterdir()} == {"cases", "cases.lock"}
            assert file_of(home).read_bytes() == content
        assert met == {Refusal.FULL, Refusal.BROKEN}
        assert told.saved == saved
        assert (told.aside / NAME).read_bytes() == content
