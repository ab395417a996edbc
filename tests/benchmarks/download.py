"""Ratios of `download` against `curl -o F && openssl dgst -sha256 F`, from nginx on loopback.

    python -m tests.benchmarks.download [--mib 1024] [--rounds 5] [--folder DIR] [--only http|https]

Contenders take turns, each in a fresh process a round, so start-up counts too (`ours, begun` is
the same process without its start-up, as a program feels it that is running anyway). Only their
own processor time counts, not nginx's. The medians of the rounds' ratios are printed. Ours hashes
and syncs; curl and openssl do not sync, but for `+ sync`, which is there for comparison.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.shops import Shop, open_shop

ROOT = Path(__file__).parents[2]
BARS = {"http": (0.85, 0.85), "https": (1.0, 1.0)}  # of wall and processor time
MEMORY_BAR = 10.0  # MB over the idle program

BEGINNING = """
import resource, sys, time
from pathlib import Path
from helperkit.delivery.download import download
from helperkit.delivery.work import Watch
"""
# Prints the wall and the processor seconds that the download itself took.
OURS = f"""{BEGINNING}
def spent():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return time.perf_counter(), used.ru_utime + used.ru_stime
before = spent()
download(sys.argv[1], Path(sys.argv[2]), Watch(), sha256=sys.argv[3])
print(*(b - a for a, b in zip(before, spent())))
"""
# A virtual machine may have to get each page of memory from its host first, which costs more than
# all the work; so every contender finds as much memory as it will need in use a moment ago.
WARM = """
import mmap, sys
size = int(sys.argv[1])
memory = mmap.mmap(-1, size)
for place in range(0, size, mmap.PAGESIZE):
    memory[place] = 1
"""

# Linux forgets the peak of before when 5 is written to clear_refs.
MEMORY = f"""{BEGINNING}
def kilobytes(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))

Path("/proc/self/clear_refs").write_text("5")
idle = kilobytes("VmRSS")
download(sys.argv[1], Path(sys.argv[2]), Watch(), sha256=sys.argv[3])
print((kilobytes("VmHWM") - idle) * 1024)
"""

Pair = tuple[float, float]  # seconds of wall and of processor


def measure(command: list[str], environment: dict[str, str]) -> tuple[Pair, str]:
    """Return wall and processor seconds of a command and its children, and what it prints."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    )
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return (wall, processor), done.stdout


def prepare(folder: Path, size: int) -> None:
    """Begin each time with an empty folder, a quiet disk and warm memory."""
    for path in folder.iterdir():
        path.unlink()
    os.sync()
    subprocess.run([sys.executable, "-c", WARM, str(size * 5 // 4)], check=True)


def compare(shop: Shop, scheme: str, folder: Path, rounds: int) -> None:
    """Measure all contenders over one scheme, and print a table."""
    url, environment = shop.url(scheme), shop.environment()
    got = folder / "c"
    curl = f"curl -s --cacert {shop.authority} -o {got} {url} && openssl dgst -sha256 {got}"
    contenders = {
        "ours": [sys.executable, "-c", OURS, url, str(folder), shop.digest],
        "curl": ["sh", "-c", curl],
        "curl + sync": ["sh", "-c", f"{curl} && sync {got}"],
    }
    times: dict[str, list[Pair]] = {name: [] for name in ("ours", "ours, begun", *contenders)}
    order = list(contenders)
    for _ in range(rounds):
        for name in order:
            prepare(folder, shop.size)
            pair, said = measure(contenders[name], environment)
            times[name].append(pair)
            if name == "ours":
                wall, processor = map(float, said.split())
                times["ours, begun"].append((wall, processor))
        order.append(order.pop(0))  # nobody is always the first
    print(f"\n{scheme:12} {'wall s':>8} {'cpu s':>8} {'wall / curl':>12} {'cpu / curl':>12}")
    for name, pairs in times.items():
        row = f"{name:12} {middle(pairs, 0):8.2f} {middle(pairs, 1):8.2f}"
        if name.startswith("ours"):
            ratios = [
                (ours[0] / theirs[0], ours[1] / theirs[1])
                for ours, theirs in zip(pairs, times["curl"], strict=True)
            ]
            row += f" {span(ratios, 0):>12} {span(ratios, 1):>12}"
        print(row)
    wall_bar, processor_bar = BARS[scheme]
    print(f"{'bar':12} {'':17} {wall_bar:>6.2f} {'':5} {processor_bar:>6.2f}")


def middle(pairs: list[Pair], column: int) -> float:
    return statistics.median(pair[column] for pair in pairs)


def span(pairs: list[Pair], column: int) -> str:
    """Return the median of one column, and how far the rounds lie from it at most."""
    median = middle(pairs, column)
    return f"{median:.2f} ±{max(abs(pair[column] - median) for pair in pairs):.2f}"


def memory(shop: Shop, scheme: str, folder: Path) -> float:
    """Return the megabytes that a download needs at most, over the idle program."""
    prepare(folder, shop.size)
    command = [sys.executable, "-c", MEMORY, shop.url(scheme), str(folder), shop.digest]
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env=shop.environment(), cwd=ROOT
    )
    return int(done.stdout) / 1e6


def compile_all(environment: dict[str, str]) -> None:
    """Compile our modules beforehand, as they are on a customer's computer."""
    subprocess.run([sys.executable, "-c", BEGINNING], check=True, env=environment, cwd=ROOT)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--mib", type=int, default=1024)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--folder", help="where the files are received")
    arguments.add_argument("--only", choices=sorted(BARS))
    asked = arguments.parse_args()
    schemes = [asked.only] if asked.only else sorted(BARS)
    with (
        TemporaryDirectory() as made,
        TemporaryDirectory(dir=asked.folder) as got,
        open_shop(Path(made), asked.mib << 20) as shop,
    ):
        compile_all(shop.environment())
        print(f"{asked.mib} MiB, {asked.rounds} rounds, medians; load {os.getloadavg()[0]:.1f}")
        for scheme in schemes:
            compare(shop, scheme, Path(got), asked.rounds)
            used = memory(shop, scheme, Path(got))
            print(f"memory {used:.1f} MB over idle; bar {MEMORY_BAR:.0f} MB")


if __name__ == "__main__":
    main()
