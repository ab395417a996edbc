"""Windows that are killed at any moment, and several at once: no case and no change is lost."""

import random
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager

from helperkit.agent.cases.model import begun
from helperkit.agent.cases.opening import NAME, folder_of
from helperkit.agent.cases.store import Store
from tests.hostile.case_child import CHANGES, NOW
from tests.own_process import ROOT

AT_ONCE = 2
WRITES = 2_000  # acknowledged ones, in all rounds


@contextmanager
def windows(home, *works):
    """Give processes that all have the store open, and have just been told to begin."""
    command = [sys.executable, "-m", "tests.hostile.case_child", str(home)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "cwd": ROOT}
    children = [
        subprocess.Popen([*command, str(number), *map(str, work)], **pipes)
        for number, work in enumerate(works)
    ]
    try:
        for child in children:
            assert child.stdout.readline() == b"open\n"
        for child in children:
            child.stdin.write(b"\n")
            child.stdin.flush()
        yield children
    finally:
        for child in children:
            child.kill()
            child.stdin.close()
            child.stdout.close()
            child.wait()


def is_whole(home):
    with closing(sqlite3.connect(folder_of(home) / NAME)) as base:
        return base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_whatever_was_acknowledged_outlives_a_kill_at_any_moment(tmp_path):
    chance = random.Random(7)
    told = {}
    lines = rounds = 0
    while lines < WRITES:
        rounds += 1
        with windows(tmp_path, *[("many",)] * AT_ONCE) as children:
            # After so many acknowledged writes of one, in the middle of whatever comes next.
            heard = [children[0].stdout.readline() for _ in range(chance.randint(1, 150))]
            for child in chance.sample(children, AT_ONCE):
                child.kill()
            for line in (*heard, *(line for child in children for line in child.stdout)):
                assert line.endswith(b"\n")
                name, *said = line.decode().split()
                told[name] = tuple(said)
                lines += 1
        assert is_whole(tmp_path)
        with Store(tmp_path) as store:
            kept = {case.id: case for case in store.every().cases}
            assert store.to_settle() == frozenset()
        for name, said in told.items():
            # Of a write that was not acknowledged any more, the whole or nothing is there.
            assert kept[name].said[: len(said)] == said
            assert len(kept[name].said) <= min(len(said) + 1, 1 + CHANGES)
            assert kept[name].revision == len(kept[name].said)
        assert len(kept) <= len(told) + rounds * AT_ONCE


def test_two_windows_that_change_one_case_lose_no_change(tmp_path):
    with Store(tmp_path) as store:
        case = store.put(begun(NOW))
        times = 150
        with windows(tmp_path, *[("one", case.id, times)] * 3) as children:
            kept = [line.split()[1].decode() for child in children for line in child.stdout]
        assert len(kept) == 3 * times
        now = store.get(case.id)
        assert sorted(now.said) == sorted(kept)
        assert now.revision == 1 + 3 * times
        assert store.beside(case.id) == ()
    assert is_whole(tmp_path)


def test_what_two_windows_did_to_one_case_without_looking_is_all_there(tmp_path):
    with Store(tmp_path) as store:
        case = store.put(begun(NOW))
        times = 100
        with windows(tmp_path, *[("blind", case.id, times)] * 2) as children:
            lines = [line.decode().split() for child in children for line in child.stdout]
        marks = {fate: {m for f, m in lines if f == fate} for fate in ("kept", "beside")}
        assert len(marks["kept"]) + len(marks["beside"]) == 2 * times
        assert set(store.get(case.id).said) == marks["kept"]
        aside = {mark for one in store.beside(case.id) for mark in one.case.said}
        assert marks["beside"] <= aside
        assert bool(marks["beside"]) is (store.to_settle() == {case.id})


def test_windows_that_open_at_once_for_the_first_time_make_one_list(tmp_path):
    command = [sys.executable, "-m", "tests.hostile.case_child", str(tmp_path)]
    children = [
        subprocess.Popen(
            [*command, str(number), "one", "0" * 16, "0"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number in range(4)
    ]
    for child in children:
        out, _ = child.communicate(b"\n")
        assert out == b"open\n"
    assert is_whole(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"cases", "cases.lock"}
