"""How `inbox` takes in many reports: the rate, the memory, the second run, and each question.

    python -m tests.benchmarks.inbox --make N --to FOLDER    makes N files
    python -m tests.benchmarks.inbox FOLDER                  takes them in, twice, and asks
    python -m tests.benchmarks.inbox N                       both, in a folder that goes afterwards

The peer of a run is the same reading and judging of a sample in this process, without a store. The
second run is told as a share of the first. Memory is the largest of this process and its workers.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from helperkit.diagnostics.inbox.answers import answer
from helperkit.diagnostics.inbox.counting import By, Counts
from helperkit.diagnostics.inbox.folder import look
from helperkit.diagnostics.inbox.reading import row_of_bytes
from helperkit.diagnostics.inbox.store import Store

SAMPLE = 400
ROUNDS = 11
ROOT = Path(__file__).parents[2]


def make(count: int, folder: Path) -> None:
    """Make reports, and say what is planted in them."""
    from tests.benchmarks.inbox_reports import journeys, many

    made = many(count, folder, journeys())
    print(
        f"made {made.files} files: {made.reports} reports, {made.broken} broken, the others copies;"
        f" the planted fault met {made.planted}"
    )


def seconds(work: Callable[[], object]) -> float:
    """Return how long it takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def command(folder: Path, store: Path, home: Path, *more: str) -> tuple[float, float]:
    """Run the command, and return its seconds and its largest memory in MB, workers together."""
    arguments = [sys.executable, "-m", "helperkit", "inbox", str(folder), "--store", str(store)]
    environ = {**os.environ, "HELPERKIT_HOME": str(home)}
    begun = time.perf_counter()
    running = subprocess.Popen(
        [*arguments, *more], cwd=ROOT, env=environ, stdout=subprocess.DEVNULL
    )
    largest = 0.0
    while running.poll() is None:
        largest = max(largest, _memory(running.pid))
        time.sleep(0.1)
    taken = time.perf_counter() - begun
    if running.returncode:
        raise SystemExit(f"the command ended with {running.returncode}")
    return taken, largest


def _memory(number: int) -> float:
    import psutil

    try:
        first = psutil.Process(number)
        every = [first, *first.children(recursive=True)]
        return sum(one.memory_info().rss for one in every) / 1e6
    except psutil.Error:
        return 0.0


def measure(folder: Path) -> None:
    """Take the folder in, twice, and ask every question."""
    with tempfile.TemporaryDirectory() as kept:
        store, home = Path(kept) / "store", Path(kept) / "home"
        there = look(folder).found
        sample = [Path(one.path).read_bytes() for one in there[:: max(1, len(there) // SAMPLE)]]
        row_of_bytes(sample[0])
        alone = seconds(lambda: [row_of_bytes(one) for one in sample]) / len(sample)
        first, memory = command(folder, store, home)
        again = [command(folder, store, home)[0] for _ in range(3)]
        second = statistics.median(again)
        size = sum(path.stat().st_size for path in store.rglob("*.parquet"))
        read = sum(one.size for one in there)
        print(f"{len(there)} files, {read / 1e6:.0f} MB; the store has {size / 1e6:.1f} MB")
        print(
            f"first run {first:.1f} s, {len(there) / first:.0f} a second, {memory:.0f} MB;"
            f" {first / (alone * len(there)):.2f} of reading them one by one in one process"
        )
        print(f"second run {second:.2f} s, {100 * second / first:.1f} % of the first")
        ask(Store(store))
    print(f"this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB")


def ask(store: Store) -> None:
    """Ask everything, and say how long each question takes."""
    opening = statistics.median(seconds(lambda: Counts(store).close()) for _ in range(ROUNDS))
    counts = Counts(store)
    print(f"loading the rows {opening * 1e3:.0f} ms")
    for by in By:
        taken = statistics.median(seconds(lambda by=by: counts.by(by)) for _ in range(ROUNDS))  # type: ignore[misc]  # bound
        print(f"  by {by:9} {taken * 1e3:6.1f} ms")
    taken = statistics.median(seconds(lambda: answer(counts)) for _ in range(ROUNDS))
    print(f"  all answers together {taken * 1e3:6.1f} ms")
    for one in answer(counts).headlines:
        since = one.version.since if one.version else "-"
        system = one.system.value if one.system else "-"
        product = one.product.value if one.product else "-"
        print(f"  {one.cause}: {one.share.count}, since {since}, on {system}, of product {product}")


def main() -> None:
    """Make or measure, as the arguments say."""
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("what", nargs="?")
    told.add_argument("--make", type=int)
    told.add_argument("--to", type=Path)
    given = told.parse_args()
    if given.make:
        make(given.make, given.to)
    elif given.what and Path(given.what).is_dir():
        measure(Path(given.what))
    else:
        with tempfile.TemporaryDirectory() as folder:
            make(int(given.what or 20_000), Path(folder))
            measure(Path(folder))


if __name__ == "__main__":
    main()
