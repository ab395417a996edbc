"""How long lists and searches of 10,000 cases take; a plain `SELECT` of the same rows is the peer.

python -m tests.benchmarks.cases
"""

import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from helperkit.agent.cases.due import due_list, next_turn
from helperkit.agent.cases.export import table
from helperkit.agent.cases.model import (
    Call,
    Outcome,
    Product,
    Report,
    When,
    begun,
    finished,
    noted,
    planned,
)
from helperkit.agent.cases.opening import NAME, folder_of
from helperkit.agent.cases.store import Store

COUNT = 10_000
TIMES = 9
NOW = datetime.now(UTC)
WORDS = ("drum", "candle", "boat", "moon", "key", "ladder", "apple", "bell")


def _fill(store: Store) -> None:
    chance = random.Random(7)
    store._base.execute("PRAGMA synchronous = OFF")  # this is not what is measured
    for number in range(COUNT):
        call = Call(tuple(chance.choices(WORDS, k=6)), "problem_slow", "slow")
        origin = call if number % 2 else Report(f"{number}.helperreport", "hk1|a|b|c|d", "offline")
        case = noted(begun(NOW, Product(number % 99, "Garden Notes"), origin), "x y z " * 20, NOW)
        day = NOW.date() + timedelta(chance.randint(-9, 60))
        case = planned(case, When(day, chance.choice((None, datetime.min.time()))), NOW)
        store.put(finished(case, Outcome.SOLVED, NOW) if number % 5 == 0 else case)
    store._base.execute("PRAGMA synchronous = FULL")


def _milliseconds(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(TIMES):
        begin = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - begin))
    return statistics.median(taken)


def main() -> None:
    """Measure and tell."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        with Store(home) as store:
            _fill(store)
            case = store.every().cases[0]
            opened = store.open_cases().cases
            with closing(sqlite3.connect(folder_of(home) / NAME)) as base:
                peer = _milliseconds(lambda: base.execute("SELECT body FROM cases").fetchall())
            works: dict[str, Callable[[], object]] = {
                "every case": store.every,
                "what is open": store.open_cases,
                "the due list of these": lambda: due_list(opened, NOW),
                "its next turn": lambda: next_turn(opened, NOW),
                "a search, two words": lambda: store.search("garden candle"),
                "a search that finds nothing": lambda: store.search("nowhere"),
                "CSV of what is open": lambda: table(opened, note=True),
                "one change, safe on the disk": lambda: store.put(
                    noted(store.get(case.id) or case, str(time.perf_counter_ns()), NOW)
                ),
                "opening, with the check": lambda: Store(home).close(),
            }
            size = (folder_of(home) / NAME).stat().st_size
            print(f"{COUNT} cases, {size / 1e6:.1f} MB; SELECT alone: {peer:.1f} ms")
            for what, work in works.items():
                taken = _milliseconds(work)
                print(f"{what:30} {taken:8.1f} ms   {taken / peer:6.1f} × SELECT")


if __name__ == "__main__":
    main()
