"""How long from the press to the file, and how large the file is.

`python -m tests.benchmarks.report [ROUNDS]` writes the report of a journal of 10,000 events, in
this process and in one of its own, in turn with a peer: the standard library zips the same journal
and a folder takes it. It prints p50 and p95 of each, and their ratios; then the sizes of the
reports of 30 real journeys through the practice shop. Exit status 1 when p95 of a whole process is
over a second, the median report over 32 kB, or one over 256 kB.
"""

import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from helperkit.journey.events import DownloadProgressed, Paused, WentOn
from helperkit.journey.journal import encode
from helperkit.performer.reporting import newest_journal, write_journey_report
from helperkit.performer.surroundings import Asked
from helperkit.practice.shop import DAMAGED_ONCE, PRACTICE_PROBLEMS
from helperkit.words.load import Words

ROOT = Path(__file__).parents[2]
ROUNDS = 40
EVENTS = 10_000
JOURNEYS = 30
MOST_SECONDS, MOST_MEDIAN, MOST_BYTES = 1.0, 32 * 1024, 256 * 1024

PEER = """
import pathlib, sys, zipfile
with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
    archive.writestr("journal.jsonl", pathlib.Path(sys.argv[1]).read_bytes())
"""


def walked(home: Path, to: Path, *words: str) -> bytes:
    """Walk a real journey through the practice shop and return its journal."""
    command = ("practice", "--terminal", "--yes", *words)
    at = () if "--with" in words else ("--to", str(to))
    program = [sys.executable, "-m", "helperkit", *command, *at]
    subprocess.run(
        program, env=environment(home), capture_output=True, stdin=subprocess.DEVNULL, check=False
    )
    return newest_journal(home)


def environment(home: Path) -> dict[str, str]:
    """Return the variables of a program with a home of its own and no display."""
    kept = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    return kept | {"HELPERKIT_HOME": str(home), "HOME": str(home.parent), "PYTHONPATH": str(ROOT)}


def lengthened(journal: bytes) -> bytes:
    """Return a real journey's journal with pauses in its download, so that it has enough lines."""
    lines = journal.splitlines(keepends=True)
    first = next(n for n, line in enumerate(lines) if b'"DownloadProgressed"' in line)
    attempt, more, at = 100, [], int(time.time())
    while len(lines) + len(more) < EVENTS:
        progress = DownloadProgressed(attempt, len(more) * 997, 10**9, 60)
        more += [encode(event, at + len(more)) for event in (progress, Paused(), WentOn())]
        attempt += 1
    return b"".join([*lines[:first], *more, *lines[first:]])


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that it takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def quantile(seconds: list[float], part: float) -> float:
    """Return the value that this part of all are not above."""
    return sorted(seconds)[min(len(seconds) - 1, int(part * len(seconds)))]


def race(folder: Path, journal: bytes, rounds: int) -> float:
    """Time ours and the peer in turn, print both, and return the p95 of our whole process."""
    home, to = folder / "home", folder / "reports"
    (home / "journeys").mkdir(parents=True)
    (home / "journeys" / "long.jsonl").write_bytes(journal)
    to.mkdir()
    text = Words().text
    runs: dict[str, list[float]] = {}

    def ours() -> None:
        write_journey_report(journal, "", text, to / "r.helperreport", asked=Asked(home))

    def peer() -> None:
        room = io.BytesIO()
        with zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            archive.writestr("journal.jsonl", journal)
        (to / "peer.zip").write_bytes(room.getvalue())

    def process(*words: object) -> None:
        command = [sys.executable, *map(str, words)]
        subprocess.run(command, env=environment(home), capture_output=True, check=True, cwd=ROOT)

    works: dict[str, Callable[[], object]] = {
        "ours, in process": ours,
        "peer, in process": peer,
        "ours, whole process": lambda: process(
            *("-m", "helperkit", "report", "--to", to / "own.helperreport")
        ),
        "peer, whole process": lambda: process(
            *("-c", PEER, home / "journeys" / "long.jsonl", to / "own.zip")
        ),
    }
    for work in works.values():
        work()  # compiled, and in the system's memory
    for _ in range(rounds):
        for name, work in works.items():
            runs.setdefault(name, []).append(timed(work))
            for made in to.iterdir():
                made.unlink()
    for name, seconds in runs.items():
        print(f"{name:22} p50 {quantile(seconds, 0.5):.3f} s  p95 {quantile(seconds, 0.95):.3f} s")
    for where in ("in process", "whole process"):
        pairs = zip(runs[f"ours, {where}"], runs[f"peer, {where}"], strict=True)
        ratio = statistics.median(own / other for own, other in pairs)
        print(f"ratio to the peer, {where}: {ratio:.1f}")
    return quantile(runs["ours, whole process"], 0.95)


def sizes(folder: Path) -> list[int]:
    """Walk real journeys, with every practice problem, and return the sizes of their reports."""
    problems = [*sorted(PRACTICE_PROBLEMS), DAMAGED_ONCE]
    walks: list[tuple[str, ...]] = [("--with", problem) for problem in problems]
    walks += [()] * max(0, JOURNEYS - len(walks))
    found = []
    for number, words in enumerate(walks[:JOURNEYS]):
        home, to = folder / f"s{number}" / "home", folder / f"s{number}" / "to"
        home.mkdir(parents=True)
        journal = walked(home, to, *words)
        report = write_journey_report(
            journal, "", Words().text, folder / f"{number}.helperreport", asked=Asked(home)
        )
        found.append(report.stat().st_size)
    return found


def main() -> int:
    """Run both, and return the exit status."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as given:
        folder = Path(given)
        (folder / "first" / "home").mkdir(parents=True)
        real = walked(folder / "first" / "home", folder / "first" / "to")
        journal = lengthened(real)
        print(f"journal: {journal.count(chr(10).encode())} events, {len(journal)} bytes")
        late = race(folder, journal, rounds)
        found = sizes(folder)
    middle, most = statistics.median(found), max(found)
    print(f"reports of {len(found)} real journeys: median {middle:.0f} bytes, largest {most}")
    return int(late > MOST_SECONDS or middle > MOST_MEDIAN or most > MOST_BYTES)


if __name__ == "__main__":
    sys.exit(main())
