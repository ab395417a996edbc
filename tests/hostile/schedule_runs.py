"""Running random fault schedules, many at once, against one shop.

python -m tests.hostile.schedule_runs 100000 [--from SEED] [--processes N]
python -m tests.hostile.schedule_runs --seed SEED        one schedule, told as it goes
"""

import argparse
import hashlib
import resource
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, nullcontext
from email.utils import formatdate
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from helperkit.delivery.download import extra, parts
from helperkit.delivery.work import Watch
from tests.hostile.fault_answers import PAGE, squeezed
from tests.hostile.fault_server import Asked, FaultServer, Wire, head
from tests.hostile.outcome import OVERLAP, STAGING, Outcome, attempt, complaints, kept, room
from tests.hostile.schedules import DAY, JUNK, OLD_DAYS, STATUSES, Fault, Schedule, Version, draw

AT_ONCE = 6
SLOW_AT_ONCE = 24  # they wait most of the time
PIECE = 8 * 1024  # bytes of a slow body sent at once
PATIENCE = 0.15
LAST_PATIENCE = 5.0  # once nothing is wrong any more, a busy machine must not be a fault


@contextmanager
def small_files(size: int) -> Iterator[None]:
    """As on a full disk: no file of this process grows beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


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
        sent = self._bytes(fault, asked)
        at = _place(fault, sent)
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

    def _bytes(self, fault: Fault, asked: Asked) -> bytes:
        match fault.kind:
            case "status":
                later = [f"Retry-After: {fault.retry_after}"] if fault.retry_after else []
                return head(fault.line, "Content-Length: 0", *later)
            case "junk":
                return JUNK[fault.junk]
            case "page":
                length = f"Content-Length: {len(PAGE)}"
                return head("200 OK", "Content-Type: text/html", length) + PAGE
            case "again":
                return head("302 Found", f"Location: {asked.target}?again", "Content-Length: 0")
            case _:
                return self._file(fault, asked)

    def _file(self, fault: Fault, asked: Asked) -> bytes:
        version = self.schedule.versions[fault.version]
        content = version.content
        if fault.kind == "jumbled":
            other = self.schedule.versions[-1].content
            content = content[: len(content) // 2] + other[len(content) // 2 :]
        fields = [f"Date: {self._date()}", *self._names(version, fault)]
        if not self._gives_part(version, fault, asked):
            return head("200 OK", *fields, *_length(content, fault)) + _framed(content, fault)
        size, start = len(content), asked.start
        if fault.ranges == "refused":
            return head("416 Range Not Satisfiable", f"Content-Range: bytes */{size}")
        end = min(asked.end or size, size)
        body = content[start:end]
        if fault.ranges == "shifted":
            body = content[start + 1 : end] + b"x"
        stated = start + 1 if fault.ranges == "misnamed" else start
        if fault.ranges != "unnamed":
            fields.append(f"Content-Range: bytes {stated}-{end - 1}/{size}")
        return head("206 Partial Content", *fields, *_length(body, fault)) + _framed(body, fault)

    def _names(self, version: Version, fault: Fault) -> list[str]:
        if not fault.tagged:
            return []
        etag = version.etag
        fields = [f"ETag: {etag}"] if etag else []
        return fields + ([f"Last-Modified: {version.modified}"] if version.modified else [])

    def _gives_part(self, version: Version, fault: Fault, asked: Asked) -> bool:
        condition = asked.fields.get("if-range")
        fits = condition in {None, version.etag, version.modified} or fault.ranges == "careless"
        within = asked.start < len(version.content)
        return asked.ranged and fault.ranges != "no" and fits and within

    def _date(self) -> str:
        later = 20 if self.schedule.young else 99 * DAY
        return formatdate(OLD_DAYS + later, usegmt=True)

    # The customer -------------------------------------------------------------------------

    def wrong(self, url: str, mirror: str, folder: Path) -> list[str]:
        """Try until the file is there; return what was wrong."""
        schedule, chance = self.schedule, Random(self.schedule.seed)
        settings = self._settings(mirror)
        versions = [version.content for version in schedule.versions]
        self._say(schedule.told())
        for number in range(len(schedule.faults) + 2):
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
            if last and not limited:
                return [f"NEVER: nothing was wrong any more, but it ended with {outcome.words}"]
            self._between(schedule.between[number % len(schedule.between)], folder, chance)
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
        fair = {"slow", "server_busy"}
        fair |= {STATUSES[fault.line] for fault in self.used if fault.kind == "status"}
        fair |= {"login_page"} if any(fault.kind == "page" for fault in self.used) else set()
        fair |= {"damaged"} if self.schedule.known != "nothing" else set()
        fair |= {"disk_full"} if limited else set()
        fair |= {"damaged"} if any(fault.framing == "close" for fault in self.used) else set()
        if outcome.problem.name.value not in fair:
            found.append(f"UNFAIR: {outcome.words}, though nothing of that kind happened")
        if all(fault.harmless for fault in self.used) and outcome.kept != before:
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


def _framed(body: bytes, fault: Fault) -> bytes:
    match fault.framing:
        case "chunked":
            pieces = [body[at : at + 9000] for at in range(0, len(body), 9000)]
            return b"".join(b"%x\r\n%s\r\n" % (len(one), one) for one in pieces) + b"0\r\n\r\n"
        case "gzip":
            return squeezed(body)
        case _:
            return body


def _length(body: bytes, fault: Fault) -> list[str]:
    """Return the fields that say how a body is packed, and how long it is."""
    if fault.framing == "chunked":
        return ["Transfer-Encoding: chunked"]
    if fault.framing == "close":
        return []
    beside = {"too_long": 9, "too_short": -9}.get(fault.framing, 0)
    fields = [f"Content-Length: {max(0, len(_framed(body, fault)) + beside)}"]
    packed = fault.framing in {"gzip", "labelled"}
    return [*fields, "Content-Encoding: gzip"] if packed else fields


def _place(fault: Fault, sent: bytes) -> int:
    """Return after how many bytes an answer ends."""
    if not fault.ends:
        return len(sent)
    body = sent.find(b"\r\n\r\n") + 4
    places = {
        "start": 0,
        "head": 1 + int(fault.at * (body - 2)),
        "body": body + int(fault.at * (len(sent) - body)),
        "overlap": body + OVERLAP + int(fault.at * 3) - 1,
        "last": len(sent) - 1,
        "after": len(sent),
    }
    return min(places[fault.place], len(sent))


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


@contextmanager
def hasty() -> Iterator[None]:
    """Let extra connections be looked for, tried and judged within fractions of a second."""
    least = {"LEAST_PART": PIECE}
    times = {"LOOK_SECONDS": 0.1, "SETTLE_SECONDS": 0.05, "TRIAL_SECONDS": 0.15}
    more = {"PART_SECONDS": 0.2, "LONG": 0.1, "LISTEN_SECONDS": 0.02}
    with ExitStack() as stack:
        for module, values in ((extra, least | times | more), (parts, least)):
            for name, value in values.items():
                stack.callback(setattr, module, name, getattr(module, name))
                setattr(module, name, value)
        yield


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
    with shop.server, hasty() if slow else nullcontext():
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
        with shop.server, hasty() if told.slow else nullcontext():
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
