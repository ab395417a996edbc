"""Changes archives of all formats by chance, seed by seed, and unpacks each in a guarded process.

    python -m tests.hostile.fuzz_unpack COUNT [--from N] [--processes P] [--keep FOLDER]

Each must be done or a named problem, within 10 seconds and 300 MB, with nothing written outside,
nothing overwritten and nothing left over. What is not so is printed; `--keep` keeps its archive.
Some of them come step by step and are unpacked early: that gives what the plain order gives.
"""

import argparse
import collections
import hashlib
import multiprocessing
import multiprocessing.connection
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path

from helperkit.delivery.unpack import plan, unpack
from helperkit.delivery.unpack.early import EarlyUnpacking
from helperkit.delivery.unpack.unpacking import Unpacked
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.end_to_end.early_line import Line
from tests.hostile.corpus.changes import changed
from tests.hostile.corpus.seeds import Seed, seeds
from tests.hostile.outcome import room

SECONDS = 10.0
MEMORY = 300 << 20
_ADDRESSES = 2 << 30
_MINE = b"the customer's own"

# One case, in a process of its own ------------------------------------------------------------


def look(folder: Path) -> dict[str, str]:
    """Return everything under a folder, with contents."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"link {path.readlink()}"
        elif path.is_file():
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        else:
            found[name] = "folder"
    return found


def case(number: int, known: list[Seed], place: Path) -> tuple[str, str]:
    """Unpack the archive of one number; return how it ended, and what is wrong with that."""
    chance = random.Random(number)
    seed = chance.choice(known)
    same = [s for s in known if s.name.partition(" ")[0] == seed.name.partition(" ")[0]]
    others = [
        next(iter(chance.choice(chance.choice((known, same))).files.values())) for _ in range(2)
    ]
    target = chance.choice(sorted(seed.files))
    into = place / "one" / "into"
    into.mkdir(parents=True)
    for name in ("a.txt", "one/a.txt", "one/into/a.txt", "one/into/read me.txt"):
        (place / name).write_bytes(_MINE)
    for name, content in seed.files.items():
        harmed = changed(content, others, chance) if name == target else content
        (place / name).write_bytes(harmed)
    before = look(place)
    save, planned = chance.random() < 0.3, chance.random() < 0.2
    comes = chance.random() < 0.3 and len(seed.files) == 1
    files: tuple[str, ...] = ()
    got = early(place / seed.opened, into, chance) if comes else None
    outcome = "done" if got is None else "early"
    try:
        if planned:
            plan(place / seed.opened, password=seed.password)
        if got is None:
            how = {"password": seed.password, "save": save}
            got = unpack(place / seed.opened, into, "Out", Watch(), **how)
        elif wrong := other_than_plain(got, place / seed.opened, place):
            return "early", wrong
        files = got.files
        if got.folder != into / "Out":
            return outcome, f"it appeared as {got.folder}"
    except Problem as problem:
        outcome = f"{problem.name.value} {problem.evidence.note}".strip()
        if problem.name is ProblemName.UNKNOWN:
            return outcome, "no name for it"
    except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
        return "crash", traceback.format_exc()
    after = look(place)
    out = "one/into/Out"
    product = {
        name.removeprefix(f"{out}/"): after.pop(name)
        for name in [*after]
        if name == out or name.startswith(f"{out}/")
    }
    if after != before:
        return outcome, f"outside: {sorted(after.items() ^ before.items())[:6]}"
    if outcome in {"done", "early"}:
        there = {name for name, what in product.items() if what != "folder"}
        if there != set(files):
            return outcome, f"it says what is not so: {sorted(there ^ set(files))[:6]}"
        if any(what.startswith("link") for what in product.values()):
            return outcome, "a link"
    elif product:
        return outcome, f"left over: {sorted(product)[:6]}"
    return outcome, ""


def early(archive: Path, into: Path, chance: random.Random) -> Unpacked | None:
    """Let the archive come step by step, its end first or not, and return what came of it."""
    part = archive.with_name("coming.part")
    following = EarlyUnpacking(into, least=0, worth=0)
    try:
        line = Line(archive, part, following, chance.choice((300, 2000, 20_000)))
        ends_at = chance.choice((-1, 0, chance.random() * line.total))
        while line.front < line.total:
            if 0 <= ends_at <= line.front:
                line.bring_end()
                ends_at = -1
            line.bring(min(line.total, line.front + line.step))
        return following.publish(part, "Out", Watch())
    finally:
        following.close()
        part.unlink()


def other_than_plain(got: Unpacked, archive: Path, place: Path) -> str:
    """Return what is wrong with what was unpacked early; "" where it is as in the plain order."""
    other = place / "plain"
    other.mkdir()
    try:
        plain = unpack(archive, other, "Out", Watch())
    except Problem as problem:
        return f"the plain order refuses it: {problem.name} {problem.evidence.note}"
    try:
        if (got.files, got.warnings) != (plain.files, plain.warnings):
            return f"other files: {sorted({*got.files} ^ {*plain.files})[:6]}"
        return "" if look(got.folder) == look(plain.folder) else "other contents"
    finally:
        shutil.rmtree(other)


_seen = [0]


def peak() -> int:
    """Return the most memory in bytes since the last call, of ours or of a program of ours."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10  # of all so far
    if children <= _seen[0]:
        children = 0
    _seen[0] = max(_seen[0], children)
    status = Path("/proc/self/status").read_text().splitlines()
    own = next(int(line.split()[1]) << 10 for line in status if line.startswith("VmHWM"))
    Path("/proc/self/clear_refs").write_text("5")
    return max(own, children)


def worker(line: multiprocessing.connection.Connection, known: list[Seed], root: str) -> None:
    """Take numbers, give outcomes, until there are no more."""
    os.setsid()
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    while (number := line.recv()) is not None:
        place = Path(root, str(number))
        temporary = Path(root, f"temporary-{os.getpid()}")
        temporary.mkdir(exist_ok=True)
        tempfile.tempdir = os.fspath(temporary)
        outcome, wrong = case(number, known, place)
        if not wrong and any(temporary.iterdir()):
            wrong = f"left in the temporary folder: {sorted(temporary.iterdir())[:3]}"
        if not wrong and (most := peak()) > MEMORY:
            wrong = f"{most >> 20} MB of memory"
        line.send((number, outcome, wrong))


# All cases ------------------------------------------------------------------------------------


class Worker:
    """One process that unpacks, and what it is busy with."""

    def __init__(self, known: list[Seed], root: str) -> None:
        spawn = multiprocessing.get_context("spawn")
        self.line, theirs = spawn.Pipe()
        self.process = spawn.Process(target=worker, args=(theirs, known, root), daemon=True)
        self.process.start()
        theirs.close()
        self.number = -1
        self.since = 0.0

    def give(self, number: int | None) -> None:
        self.number = -1 if number is None else number
        self.since = time.monotonic()
        self.line.send(number)

    def end(self) -> None:
        try:
            os.killpg(self.process.pid or 0, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            self.process.kill()
        self.process.join()
        self.line.close()


def run(
    first: int, count: int, processes: int = 1, keep: Path | None = None
) -> tuple[dict[str, int], list[str]]:
    """Unpack so many changed archives; return how they ended, and what was wrong."""
    ended: collections.Counter[str] = collections.Counter()
    wrong: list[str] = []
    numbers = iter(range(first, first + count))
    with tempfile.TemporaryDirectory(dir=room()) as root:
        known = seeds(Path(root, "seeds"))
        workers = [Worker(known, root) for _ in range(processes)]
        busy = [one for one in workers if _next(one, numbers)]
        while busy:
            ready = multiprocessing.connection.wait([one.line for one in busy], timeout=1.0)
            for one in list(busy):
                outcome, complaint = "", ""
                if one.line in ready:
                    try:
                        _, outcome, complaint = one.line.recv()
                    except EOFError:
                        outcome, complaint = "died", "the process died"
                elif time.monotonic() - one.since > SECONDS:
                    outcome, complaint = "hang", f"it hung over {SECONDS} s"
                else:
                    continue
                ended[outcome] += 1
                place = Path(root, str(one.number))
                if complaint:
                    seed = random.Random(one.number).choice(known).name
                    wrong.append(f"{one.number} ({seed}): {outcome}: {complaint}")
                    if keep is not None:
                        shutil.copytree(place, keep / str(one.number), dirs_exist_ok=True)
                busy.remove(one)
                following = one
                if outcome in {"died", "hang"}:
                    one.end()
                    following = Worker(known, root)
                    workers.append(following)
                shutil.rmtree(place, ignore_errors=True)
                if _next(following, numbers):
                    busy.append(following)
        for one in workers:
            if one.process.is_alive():
                one.end()
    return dict(ended), wrong


def _next(one: Worker, numbers) -> bool:
    number = next(numbers, None)
    if number is None:
        return False
    one.give(number)
    return True


def main(arguments: list[str]) -> int:
    """Run, and print what came of it; 1 where something was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args(arguments)
    ended, wrong = run(options.first, options.count, options.processes, options.keep)
    for outcome, count in sorted(ended.items(), key=lambda item: -item[1]):
        print(f"{count:6} {outcome}")
    for line in wrong:
        print(line)
    print(f"{sum(ended.values())} archives, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
