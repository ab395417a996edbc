"""Ratios of `unpack` against 7zz, bsdtar and unzip, each into a fresh folder.

    python -m tests.benchmarks.unpack [--rounds 5] [--folder DIR] [--share 1.0] [--only NAME ...]

Contenders take turns, each in a fresh process a round, so start-up counts too (`ours, begun` is
the same process without it). `--folder` says on which disk; `--share` makes the parcels smaller.
Printed is the median of the rounds' ratios to the best other program of that round.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.parcels import PARCELS

ROOT = Path(__file__).parents[2]
PASSWORD = "secret"
BARS = {
    "media-zip": 0.5,
    "small-zip": 0.8,
    "one-zip": 0.8,
    "aes-zip": 1.0,
    "blocks-7z": 1.0,
    "solid-7z": 1.5,
    "small-7z": 1.2,
    "media-tar.gz": 1.0,
    "media-tar.zst": 1.0,
}
# Prints the seconds without start-up and the peak of memory in kB. Linux forgets the peak of before
# (it is that of whoever forked us) when 5 is written to clear_refs.
OURS = """
import sys, time
from pathlib import Path
from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Watch
Path("/proc/self/clear_refs").write_text("5")
before = time.perf_counter()
unpack(Path(sys.argv[1]), Path(sys.argv[2]), "out", Watch(), password=sys.argv[3])
spent = time.perf_counter() - before
lines = Path("/proc/self/status").read_text().splitlines()
print(spent, next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")))
"""


def contenders(name: str, archive: Path, into: Path) -> dict[str, list[str]]:
    """Return the commands that unpack this parcel."""
    secret = PASSWORD if name == "aes-zip" else ""
    commands = {"ours": [sys.executable, "-c", OURS, str(archive), str(into), secret]}
    if ".tar" not in archive.name:
        commands["7zz"] = ["7zz", "x", "-y", "-bd", f"-p{secret}", f"-o{into}", str(archive)]
    if not secret:
        commands["bsdtar"] = ["bsdtar", "-xf", str(archive), "-C", str(into)]
    if archive.suffix == ".zip" and not secret:
        commands["unzip"] = ["unzip", "-q", str(archive), "-d", str(into)]
    return commands


def compare(name: str, archive: Path, folder: Path, rounds: int) -> None:
    """Let all take turns with one parcel, and print a line."""
    times: dict[str, list[float]] = {}
    memory: list[int] = []
    order: list[str] = []
    for number in range(rounds):
        into = folder / f"{name}-{number}"
        commands = contenders(name, archive, into)
        order = order or list(commands)
        for contender in order:
            into.mkdir()
            os.sync()
            began = time.perf_counter()
            done = subprocess.run(
                commands[contender], check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT
            )
            times.setdefault(contender, []).append(time.perf_counter() - began)
            if contender == "ours":
                spent, most = done.stdout.split()
                times.setdefault("begun", []).append(float(spent))
                memory.append(int(most))
            shutil.rmtree(into)
        order.append(order.pop(0))
    others = [times[contender] for contender in times if contender not in {"ours", "begun"}]
    best = [min(tries) for tries in zip(*others, strict=True)]
    ratios = [mine / theirs for mine, theirs in zip(times["ours"], best, strict=True)]
    medians = "  ".join(f"{who} {statistics.median(tries):.2f}" for who, tries in times.items())
    middle = statistics.median(ratios)
    spread = max(abs(ratio - middle) for ratio in ratios)
    print(
        f"{name:14} {middle:5.2f} ±{spread:.2f}  bar {BARS[name]:.1f}  "
        f"{statistics.median(memory) / 1024:4.0f} MiB  {medians}",
        flush=True,
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--folder", help="where the parcels lie and are unpacked")
    arguments.add_argument("--share", type=float, default=1.0)
    arguments.add_argument("--only", nargs="*", choices=sorted(PARCELS))
    asked = arguments.parse_args()
    print(f"{asked.rounds} rounds, medians of seconds; load {os.getloadavg()[0]:.1f}")
    for name, (fill, mib, ending, pack) in PARCELS.items():
        if asked.only and name not in asked.only:
            continue
        with TemporaryDirectory(dir=asked.folder) as made:
            folder, goods = Path(made), Path(made) / "goods"
            goods.mkdir()
            fill(goods, int(mib * asked.share))
            archive = folder / f"parcel.{ending}"
            pack(goods, archive)
            shutil.rmtree(goods)
            compare(name, archive, folder, asked.rounds)


if __name__ == "__main__":
    main()
