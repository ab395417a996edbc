"""A list of cases that is broken, newer or locked: named, and nothing is lost."""

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from helperkit.agent.cases.lock import alone
from helperkit.agent.cases.model import LONGEST_NOTE, Product, begun, noted
from helperkit.agent.cases.opening import LOG, NAME, folder_of
from helperkit.agent.cases.refusal import CasesRefused, Refusal
from helperkit.agent.cases.schema import STEPS
from helperkit.agent.cases.store import Conflict, Store

NOW = datetime(2026, 6, 10, tzinfo=UTC)
PAGE = 4096


def filled(home, count=60):
    with Store(home) as store:
        return [
            store.put(noted(begun(NOW, Product(7, "Garden Notes")), "x" * LONGEST_NOTE, NOW))
            for _ in range(count)
        ]


def file_of(home):
    return folder_of(home) / NAME


def refused(home, **how):
    with pytest.raises(CasesRefused) as told:
        Store(home, **how)
    return told.value


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def scribbled(home, start, length):
    content = bytearray(file_of(home).read_bytes())
    content[start : start + length] = random.Random(3).randbytes(length)
    file_of(home).write_bytes(content)


@pytest.mark.parametrize(
    "broken",
    [b"not a database at all, " * 900, b"\x00" * 8192, b"SQLite format 3\x00" + b"\xff" * 9000],
    ids=["words", "zeros", "header"],
)
def test_a_broken_list_is_put_aside_and_a_new_one_is_begun(tmp_path, broken):
    filled(tmp_path, 3)
    file_of(tmp_path).write_bytes(broken)
    told = refused(tmp_path)
    assert (told.refusal, told.saved) == (Refusal.BROKEN, 0)
    assert contents(told.aside)[NAME] == broken
    with Store(tmp_path) as store:
        assert store.every().cases == ()
        store.put(begun(NOW))
    file_of(tmp_path).write_bytes(b"once more, and not a database either")
    again = refused(tmp_path)
    assert again.aside != told.aside  # never over the one from before
    assert contents(told.aside)[NAME] == broken
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"cases", "cases.lock", told.aside.name, again.aside.name}


def test_what_can_be_read_of_a_broken_list_is_saved(tmp_path):
    cases = {case.id: case for case in filled(tmp_path)}
    pages = file_of(tmp_path).stat().st_size // PAGE
    scribbled(tmp_path, pages // 2 * PAGE, PAGE)
    damaged = contents(folder_of(tmp_path))
    told = refused(tmp_path)
    assert told.refusal is Refusal.BROKEN
    assert contents(told.aside)[NAME] == damaged[NAME]
    with Store(tmp_path) as store:
        found = {case.id: case for case in store.every().cases}
    assert len(found) == told.saved
    assert 30 < len(found) < 60  # a page holds some cases, and the ones around it are all there
    assert all(cases[name] == case for name, case in found.items())


def test_changes_that_lie_beside_are_saved_as_well(tmp_path):
    filled(tmp_path)
    with Store(tmp_path) as store:
        case = store.every().cases[0]
        store.put(noted(case, "theirs", NOW))
        with pytest.raises(Conflict):
            store.put(noted(case, "mine", NOW))
    scribbled(tmp_path, 20 * PAGE, PAGE)
    assert refused(tmp_path).aside is not None
    with Store(tmp_path) as store:
        assert [one.case.note for one in store.beside(case.id)] == ["mine"]


def test_a_list_of_another_program_is_put_aside(tmp_path):
    folder_of(tmp_path).mkdir()
    with closing(sqlite3.connect(file_of(tmp_path))) as base:
        base.execute("CREATE TABLE recipes (name)")
        base.commit()
    told = refused(tmp_path)
    assert told.refusal is Refusal.BROKEN
    with closing(sqlite3.connect(told.aside / NAME)) as base:
        assert base.execute("SELECT count(*) FROM recipes").fetchone() == (0,)


def left_with_log(home, left):
    """Leave a log that has everything, as a kill does, beside what is left of its list."""
    with Store(home) as store:
        case = store.put(begun(NOW))
        saved = contents(folder_of(home))
    (folder_of(home) / NAME).write_bytes(left)
    (folder_of(home) / LOG).write_bytes(saved[LOG])
    return case, saved[LOG]


def test_a_log_is_not_thrown_away_with_its_list(tmp_path):
    """SQLite deletes the log of an empty file; here it is all that is left."""
    case, log = left_with_log(tmp_path, b"")
    told = refused(tmp_path)
    assert (told.refusal, told.saved) == (Refusal.BROKEN, 1)
    assert contents(told.aside) == {NAME: b"", LOG: log}
    with Store(tmp_path) as store:
        assert store.every().cases == (case,)


@pytest.mark.parametrize("left", [bytes(PAGE), b"broken" * 2000])
def test_what_the_log_has_mends_a_broken_list(tmp_path, left):
    case, _log = left_with_log(tmp_path, left)
    with Store(tmp_path) as store:
        assert store.every().cases == (case,)


def test_killed_between_the_moves_of_putting_aside(tmp_path):
    (case,) = filled(tmp_path, 1)
    folder_of(tmp_path).rename(tmp_path / "cases.new")
    with Store(tmp_path) as store:
        assert store.every().cases == (case,)
    assert not (tmp_path / "cases.new").exists()


def test_what_a_kill_left_of_a_new_list_is_in_nobody_s_way(tmp_path):
    filled(tmp_path, 2)
    shutil.copytree(folder_of(tmp_path), tmp_path / "cases.new")
    with Store(tmp_path) as store:
        assert len(store.every().cases) == 2
    file_of(tmp_path).write_bytes(b"broken" * 2000)
    assert refused(tmp_path).saved == 0
    with Store(tmp_path) as store:
        assert store.every().cases == ()


def test_a_window_that_had_it_open_goes_on_in_the_new_list(tmp_path):
    filled(tmp_path)
    with Store(tmp_path) as store:
        case = store.every().cases[-1]
        scribbled(tmp_path, 25 * PAGE, 4 * PAGE)
        told = refused(tmp_path)
        kept = store.put(noted(case, "after that", NOW + timedelta(hours=1)))
        with Store(tmp_path) as other:
            assert other.get(case.id) == kept
            assert len(other.every().cases) >= told.saved
        assert store.every().cases[0] == kept


def test_a_newer_list_is_left_as_it_is(tmp_path):
    filled(tmp_path, 2)
    with closing(sqlite3.connect(file_of(tmp_path))) as base:
        base.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    before = file_of(tmp_path).read_bytes()
    assert refused(tmp_path).refusal is Refusal.NEWER
    assert file_of(tmp_path).read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"cases", "cases.lock"}


def test_another_window_that_writes_for_too_long_is_named(tmp_path):
    (case,) = filled(tmp_path, 1)
    with Store(tmp_path, patience=0.05) as store:
        with alone(tmp_path / "cases.lock"):
            with pytest.raises(CasesRefused) as told:
                store.put(noted(case, "x", NOW))
            assert told.value.refusal is Refusal.BUSY
            assert store.every().cases == (case,)  # to read, nobody has to wait
            assert refused(tmp_path, patience=0.05).refusal is Refusal.BUSY
        assert store.put(noted(case, "x", NOW)).note == "x"


def test_a_window_can_close_whatever_others_do(tmp_path):
    (case,) = filled(tmp_path, 1)
    busy = Store(tmp_path, patience=0.05)
    with alone(tmp_path / "cases.lock"):
        busy.close()
    homeless = Store(tmp_path)
    (tmp_path / "cases.lock").unlink()
    shutil.copytree(folder_of(tmp_path), tmp_path / "kept")
    shutil.rmtree(folder_of(tmp_path))
    homeless.close()
    for closed in (busy, homeless):
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            closed._base.execute("SELECT 1")
    (tmp_path / "kept").rename(folder_of(tmp_path))
    with Store(tmp_path) as store:
        assert store.every().cases == (case,)


def test_another_program_that_writes_for_too_long_is_named(tmp_path):
    """One that knows nothing of our lock: SQLite's own locks are there as well."""
    (case,) = filled(tmp_path, 1)
    with Store(tmp_path) as store:
        store._base.execute("PRAGMA busy_timeout = 50")
        with closing(sqlite3.connect(file_of(tmp_path), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(CasesRefused) as told:
                store.put(noted(case, "x", NOW))
            assert told.value.refusal is Refusal.BUSY
            other.execute("ROLLBACK")
        assert store.put(noted(case, "x", NOW)).note == "x"


def test_a_folder_where_the_list_should_be(tmp_path):
    file_of(tmp_path).mkdir(parents=True)
    assert refused(tmp_path).refusal in {Refusal.READ_ONLY, Refusal.BROKEN}
    assert file_of(tmp_path).is_dir() or list(tmp_path.glob("broken cases *"))
