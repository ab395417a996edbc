"""The store: nothing lost, nothing twice, whatever is killed, copied, moved, changed or taken."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pyarrow.parquet
import pytest

from helperkit.diagnostics.inbox import parts as parts_module
from helperkit.diagnostics.inbox import taking_in as taking_in_module
from helperkit.diagnostics.inbox import workers
from helperkit.diagnostics.inbox.counting import Counts
from helperkit.diagnostics.inbox.parts import connect
from helperkit.diagnostics.inbox.reading import Task
from helperkit.diagnostics.inbox.store import Store
from helperkit.diagnostics.inbox.taking_in import take_in
from tests.hostile.bundles.base import report
from tests.hostile.bundles.seals import ours, sealed

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "reports"
    made.mkdir()
    return made


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


def fill(folder, count, first=0):
    for number in range(first, first + count):
        content = report(told={"id": f"r{number}"})
        (folder / f"{number}.helperreport").write_bytes(content)


def reports(store):
    """Return the numbers of the reports that count."""
    counts = Counts(store)
    try:
        with connect() as base:
            store.reports.load(base, "r")
            rows = base.execute("SELECT report FROM r WHERE refusal = '' ORDER BY 1").fetchall()
        assert counts.totals().reports == len(rows)
        return [row[0] for row in rows]
    finally:
        counts.close()


def totals(store):
    counts = Counts(store)
    try:
        return counts.totals()
    finally:
        counts.close()


def test_only_what_is_new_is_read(folder, store):
    fill(folder, 3)
    assert take_in(folder, store).read == 3
    assert take_in(folder, store).read == 0
    fill(folder, 2, first=3)
    assert take_in(folder, store).read == 2
    assert reports(store) == ["r0", "r1", "r2", "r3", "r4"]


def test_a_file_that_was_put_in_place_of_another_is_read(folder, store):
    fill(folder, 1)
    take_in(folder, store)
    path = folder / "0.helperreport"
    before = path.stat()
    path.write_bytes(report(told={"id": "r9"}))  # as long
    assert path.stat().st_size == before.st_size
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert take_in(folder, store).read == 1
    assert reports(store) == ["r0", "r9"]  # what was read once counts for good


def test_a_copy_counts_once_also_sealed_and_in_another_folder(folder, store, tmp_path):
    fill(folder, 2)
    content = (folder / "0.helperreport").read_bytes()
    (folder / "deep").mkdir()
    (folder / "deep" / "copy.helperreport").write_bytes(content)
    (folder / "sealed.helperreport.age").write_bytes(sealed(content))
    taken = take_in(folder, store, identities=[str(ours()[0])])
    assert (taken.read, taken.copies) == (4, 2)
    elsewhere = tmp_path / "other"
    elsewhere.mkdir()
    (elsewhere / "again.helperreport").write_bytes(content)
    assert take_in(elsewhere, store).copies == 1
    assert reports(store) == ["r0", "r1"]
    assert (totals(store).copies, totals(store).gone) == (3, 0)  # the first folder is not gone


def test_a_file_that_is_gone_is_marked_and_counts_on(folder, store):
    fill(folder, 3)
    take_in(folder, store)
    (folder / "1.helperreport").rename(folder / "moved")
    assert take_in(folder, store).gone == 1
    assert take_in(folder, store).gone == 0
    assert (totals(store).gone, len(reports(store))) == (1, 3)
    (folder / "moved").rename(folder / "1.helperreport")
    assert take_in(folder, store).read == 0
    assert (totals(store).gone, totals(store).files) == (0, 3)


def test_what_cannot_be_looked_into_is_not_gone(folder, store, monkeypatch):
    fill(folder, 1)
    take_in(folder, store)
    real = os.scandir

    def refuse(path="."):
        if str(path) == str(folder):
            raise PermissionError(path)
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)  # root may look into everything
    taken = take_in(folder, store)
    monkeypatch.setattr(os, "scandir", real)
    assert (taken.whole, taken.gone, totals(store).gone) == (False, 0, 0)


def test_a_broken_file_is_a_row_until_it_is_whole(folder, store):
    fill(folder, 1)
    whole = report(told={"id": "r7"})
    half = folder / "7.helperreport"
    half.write_bytes(whole[: len(whole) // 2])
    taken = take_in(folder, store)
    assert taken.refused == (("7.helperreport", "broken"),)
    assert totals(store).refused == (("broken", 1),)
    assert take_in(folder, store).refused == taken.refused  # said again, though not read again
    half.write_bytes(whole)
    assert take_in(folder, store).refused == ()
    assert (totals(store).refused, reports(store)) == ((), ["r0", "r7"])


def test_a_sealed_one_is_read_when_the_key_comes(folder, store):
    (folder / "a.helperreport.age").write_bytes(sealed(report(told={"id": "r1"})))
    assert take_in(folder, store).refused == (("a.helperreport.age", "sealed"),)
    assert take_in(folder, store).read == 0
    assert take_in(folder, store, identities=[str(ours()[0])]).read == 1
    assert reports(store) == ["r1"]


def test_another_version_reads_again_and_nothing_is_double(folder, store):
    fill(folder, 2)
    take_in(folder, store)
    with connect() as base:
        for table in (store.reports, store.files):
            for name in table.names():
                base.execute(
                    f"COPY (SELECT * REPLACE ('0.0.1' AS reader) FROM '{name}') TO '{name}.new'"
                    " (FORMAT parquet)"
                )
                Path(f"{name}.new").replace(name)
    assert take_in(folder, store).read == 2
    assert reports(store) == ["r0", "r1"]


def test_many_processes_read_the_same(folder, store, tmp_path):
    fill(folder, 150)
    alone = Store(tmp_path / "alone")
    take_in(folder, store, processes=2)
    take_in(folder, alone, processes=1)
    assert reports(store) == reports(alone) == sorted(f"r{n}" for n in range(150))


def test_a_file_that_ends_a_worker_is_a_row(folder):
    """A worker that is killed over one file: all others are read, and that one is named."""
    fill(folder, 70)
    tasks = [Task(str(path), path.name, 0.0) for path in sorted(folder.iterdir())]
    deadly = folder / "deadly.helperreport"
    tasks.insert(40, Deadly(str(deadly), "deadly", 0.0))
    rows = [row for batch in workers.rows(tasks, [], processes=2) for row in batch]
    assert len(rows) == 71
    assert [row.place for row in rows if row.refusal] == ["deadly"]
    assert {row.report for row in rows if not row.refusal} == {f"r{n}" for n in range(70)}


class Deadly(Task, frozen=True):
    """A file at whose name the process that reads it is killed, as a fault in a library would."""

    def __getattribute__(self, name):
        import multiprocessing

        if name == "path" and multiprocessing.parent_process() is not None:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().__getattribute__(name)


def test_two_runs_at_once_leave_one_of_each(folder, store):
    fill(folder, 300)
    command = [sys.executable, "-c", RUN, str(folder), str(store.folder)]
    both = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) for _ in range(2)]
    told = [running.communicate()[0] for running in both]
    assert [running.returncode for running in both] == [0, 0]
    assert b"300" in b"".join(told)
    take_in(folder, store)
    assert len(reports(store)) == 300
    assert read_by_others(store) == 300  # no row is there twice


RUN = """
import sys
from pathlib import Path
from helperkit.diagnostics.inbox.store import Store
from helperkit.diagnostics.inbox import taking_in
taking_in.A_PART = 40
if __name__ == "__main__":
    def tell(done, every):
        print(done, flush=True)
    taking_in.take_in(Path(sys.argv[1]), Store(Path(sys.argv[2])), processes=1, tell=tell)
"""


def test_a_run_while_another_is_at_it_reads_nothing_and_says_so(folder, store):
    fill(folder, 2)
    with store.alone() as alone:
        assert alone
        assert take_in(folder, store).busy
    assert take_in(folder, store).read == 2


@pytest.mark.parametrize("after", [1, 2, 3])
def test_killed_at_any_moment_nothing_is_lost_or_doubled(folder, store, after):
    fill(folder, 300)
    command = [sys.executable, "-c", RUN, str(folder), str(store.folder)]
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    for _ in range(after):
        running.stdout.readline()
    running.kill()
    running.communicate()
    take_in(folder, store)
    assert len(reports(store)) == 300
    assert read_by_others(store) == 300


@pytest.mark.parametrize("step", range(1, 16))
def test_cut_off_at_each_step_of_writing(folder, store, monkeypatch, step):
    """Whatever step of the disk is the last one, also of making one part of many."""
    monkeypatch.setattr(taking_in_module, "A_PART", 2)
    monkeypatch.setattr(workers, "A_BATCH", 2)
    monkeypatch.setattr(parts_module.Parts.compact, "__kwdefaults__", {"most": 2})
    fill(folder, 6)
    steps = 0

    class Killed(BaseException):
        """The process is gone: nothing after this happens."""

    def counted(real):
        def work(*arguments, **more):
            nonlocal steps
            steps += 1
            if steps >= step:
                raise Killed
            return real(*arguments, **more)

        return work

    with monkeypatch.context() as cut:
        cut.setattr(os, "fsync", counted(os.fsync))
        for name in ("replace", "unlink"):
            cut.setattr(Path, name, counted(getattr(Path, name)))
        with suppress(Killed):
            take_in(folder, store)
    take_in(folder, store)
    assert reports(store) == [f"r{n}" for n in range(6)]
    assert totals(store).files == 6
    assert not list(store.folder.rglob(".begun-*"))


def test_many_parts_become_one(folder, store):
    for number in range(30):
        fill(folder, 1, first=number)
        take_in(folder, store)
    assert len(store.reports.names()) < 26
    assert len(reports(store)) == read_by_others(store) == 30
    assert take_in(folder, store).read == 0


def read_by_others(store):
    """Return how many rows another reader of Parquet finds: no program of ours is asked."""
    table = pyarrow.parquet.read_table(store.folder / "reports")
    refusals = table.column("refusal").to_pylist()
    return sum(not refusal for refusal in refusals)
