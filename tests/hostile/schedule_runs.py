"""Running random fault schedules, many at once, against one shop.

python -m tests.hostile.schedule_runs 100000 [--from SEED] [--processes N]
python -m tests.hostile.schedule_runs --seed SEED        one schedule, told as it goes
"""

import argparse
import hashlib
import subprocess
import sys
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from helperkit.delivery.work import Watch
from tests.hostile.disks import small_files
from tests.hostile.fault_server import Asked, FaultServer, Wire
from tests.hostile.haste import hasty
from tests.hostile.outcome import STAGING, Outcome, attempt, complaints, kept, room
from tests.hostile.schedule_shop import place_of_end, sent_for
from tests.hostile.schedules import STATUSES, Fault, Schedule, draw

AT_ONCE = 6
SLOW_AT_ONCE = 24  # they wait most of the time
PIECE = 8 * 1024  # bytes of a slow body sent at once
PATIENCE = 0.15
LAST_PATIENCE = 5.0  # once nothing is wrong any more, a busy machine must not be a fault
MOST_UNHEARD = 60  # calls that may end before the shop hears of them


class Run:
    """One schedule under way: its shop, and the customer who tries again and again."""

    def __init__(self, schedule: Schedule, *, loud: bool = False) -> None:
        self.schedule = schedule
        self.watch = Watch()
        self.used: list[Fault] = []  # in this call
        self._waiting = list(schedule.faults)
        self._lock = threading.Lock()
        self._loud = loud

    # The shop -----------------------------------------------------------------------------

    def answer(self, asked: Asked, wire: Wire) -> None:
        with self._lock:
            fault = self._waiting.pop(0) if self._waiting else self._last()
            self.used.append(fault)
            watch = self.watch  # of the call that asked
        sent = sent_for(self.schedule, fault, asked)
        at = place_of_end(fault, sent)
        self._say(
            f"  asked {asked.target} {asked.fields.get('range', '')}"
            f" {asked.fields.get('if-range', '')} -> {fault.kind} v{fault.version}"
            f" {fault.ranges} {fault.framing} {fault.ends} {at} of {len(sent)}"
        )
        self._send(sent[:at], wire)
        match fault.ends:
            case "reset":
                wire.reset()
            case "stall":
                wire.hold()
            case "cancel":
                watch.cancel()
                wire.hold()

    def _send(self, content: bytes, wire: Wire) -> None:
        pace = self.schedule.pace
        step = len(content) if pace is None else PIECE
        for at in range(0, len(content), max(step, 1)):
            wire.send(content[at : at + step])
            if pace is not None:
                wire.pause(PIECE / pace)

    def _last(self) -> Fault:
        return Fault(version=len(self.schedule.versions) - 1)

    # The customer -------------------------------------------------------------------------

    def wrong(self, url: str, mirror: str, folder: Path) -> list[str]:
        """Try until the file is there; return what was wrong."""
        schedule, chance = self.schedule, Random(self.schedule.seed)
        settings = self._settings(mirror)
        versions = [version.content for version in schedule.versions]
        self._say(schedule.told())
        number = unheard = 0
        while number < len(schedule.faults) + 2:
            last = not self._waiting
            self.watch, self.used = Watch(), []
            before = kept(folder)
            settings["patience"] = LAST_PATIENCE if last else PATIENCE
            limited = schedule.disk is not None and number == 0
            with small_files(schedule.disk or 0) if limited else nullcontext():
                outcome = attempt(url, folder, self.watch, **settings)
            self._say(f"call {number + 1}: {outcome.words}, kept {outcome.claimed}")
            found = complaints(
                outcome,
                versions,
                sha256=settings.get("sha256", ""),
                prefix=schedule.known != "hash",
            )
            found += self._unfair(outcome, before[0], limited=limited)
            if found or outcome.received is not None:
                return found
            if not self.used and unheard < MOST_UNHEARD:
                unheard += 1  # the machine was too busy to connect in time: nothing was tried
                continue
            number += 1
            if last and not limited:
                return [f"NEVER: nothing was wrong any more, but it ended with {outcome.words}"]
            self._between(schedule.between[(number - 1) % len(schedule.between)], folder, chance)
        return ["NEVER: it was not done when nothing was wrong any more"]

    def _settings(self, mirror: str) -> dict[str, Any]:
        last = self.schedule.versions[-1].content
        known: dict[str, Any] = {}
        if self.schedule.known == "size":
            known = {"size": len(last)}
        elif self.schedule.known == "hash":
            known = {"sha256": hashlib.sha256(last).hexdigest()}
        return {**known, "mirrors": (mirror,)} if self.schedule.mirrors else known

    def _unfair(self, outcome: Outcome, before: bytes, *, limited: bool) -> list[str]:
        """Return what is wrong with a problem, given what the shop did in this call."""
        if outcome.problem is None:
            return []
        found = []
        fair = {"slow", "server_busy", "server_not_found"}  # a busy machine connects too late
        fair |= {STATUSES[fault.line] for fault in self.used if fault.kind == "status"}
        fair |= {"login_page"} if any(fault.kind == "page" for fault in self.used) else set()
        fair |= {"damaged"} if self.schedule.known != "nothing" else set()
        fair |= {"disk_full"} if limited else set()
        fair |= {"damaged"} if any(fault.framing == "close" for fault in self.used) else set()
        if outcome.problem.name.value not in fair:
            found.append(f"UNFAIR: {outcome.words}, though nothing of that kind happened")
        last = self.schedule.versions[-1].content
        # What is all there and has another hash is given up before anybody is asked.
        proven_wrong = self.schedule.known == "hash" and len(before) == len(last) and before != last
        harmless = all(fault.harmless for fault in self.used) and not proven_wrong
        if harmless and outcome.kept != before:
            found.append(f"TOUCHED: {len(before)} bytes kept became {outcome.claimed}")
        return found

    def _between(self, what: str, folder: Path, chance: Random) -> None:
        """What a power cut may leave behind."""
        for path in (folder / STAGING).glob("*.part"):
            journal = path.with_suffix(".json")
            if what == "garbage":
                with path.open("ab") as opened:
                    opened.write(chance.randbytes(chance.choice((1, 9, 50_000))))
            elif what == "torn" and journal.exists():
                content = journal.read_bytes()
                journal.write_bytes(content[: chance.randrange(len(content))])
            elif what == "new":
                path.with_suffix(".new").write_bytes(b'{"version":')
            self._say(f"  between: {what or 'nothing'}")

    def _say(self, line: str) -> None:
        if self._loud:
            print(line, flush=True)


class Shop:
    """One server for many runs: the first part of a path says whose question it is."""

    def __init__(self) -> None:
        self.runs: dict[str, Run] = {}
        self.server = FaultServer(self._answer)

    def _answer(self, asked: Asked, wire: Wire) -> None:
        run = self.runs.get(asked.target.split("/")[1])
        if run is not None:  # else it was given up meanwhile
            run.answer(asked, wire)
        self.server.asked.clear()

    def wrong(self, seed: int, *, slow: bool = False, loud: bool = False) -> list[str]:
        """Run one schedule; return what was wrong with it."""
        run = self.runs[str(seed)] = Run(draw(seed, slow=slow), loud=loud)
        try:
            with TemporaryDirectory(dir=room()) as folder:
                url = self.server.url(f"/{seed}/book.zip")
                return run.wrong(url, self.server.url(f"/{seed}/mirror/book.zip"), Path(folder))
        finally:
            del self.runs[str(seed)]


def run_all(seeds: Iterable[int], *, slow: bool = False) -> dict[int, list[str]]:
    """Run many schedules; return those that went wrong."""
    found: dict[int, list[str]] = {}
    alone: list[int] = []

    def run(seed: int) -> None:
        if draw(seed, slow=slow).disk is not None:
            alone.append(seed)  # its limit is that of the whole process
        elif wrong := shop.wrong(seed, slow=slow):
            found[seed] = wrong

    shop = Shop()
    with shop.server, hasty(PIECE) if slow else nullcontext():
        with ThreadPoolExecutor(SLOW_AT_ONCE if slow else AT_ONCE) as pool:
            list(pool.map(run, seeds))
        for seed in alone:
            if wrong := shop.wrong(seed):
                found[seed] = wrong
    return found


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("count", type=int, nargs="?", default=2000)
    reader.add_argument("--from", dest="first", type=int, default=0)
    reader.add_argument("--seed", type=int)
    reader.add_argument("--slow", action="store_true", help="with extra connections")
    reader.add_argument("--processes", type=int, default=1)
    told = reader.parse_args()
    if told.seed is not None:
        shop = Shop()
        with shop.server, hasty(PIECE) if told.slow else nullcontext():
            wrong = shop.wrong(told.seed, slow=told.slow, loud=True)
        print(*(wrong or ["nothing wrong"]), sep="\n")
        return 1 if wrong else 0
    if told.processes > 1:
        share = -(-told.count // told.processes)
        starts = range(told.first, told.first + told.count, share)
        slow = ["--slow"] if told.slow else []
        again = [sys.executable, "-m", "tests.hostile.schedule_runs"]
        parts = [subprocess.Popen([*again, str(share), "--from", str(at), *slow]) for at in starts]
        return max(part.wait() for part in parts)
    found: dict[int, list[str]] = {}
    for first in range(told.first, told.first + told.count, 1000):
        some = range(first, min(first + 1000, told.first + told.count))
        now = run_all(some, slow=told.slow)
        for seed, wrong in sorted(now.items()):
            print(f"seed {seed}:", *wrong, sep="\n  ", flush=True)
        found |= now
        print(f"{some.stop - told.first} schedules, {len(found)} went wrong", flush=True)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
