"""From the last byte of a ZIP to its files, against `sha256sum` and `7zz x` after the download.

    python -m tests.benchmarks.early [--mib 1024] [--rounds 3] [--rate 100m] [--folder DIR]
        [--no-ranges] [--streamed]

nginx on loopback gives so many bytes a second. Ours is the time from the moment when the last byte
was written to the moment when the folder has appeared, checked and synced; the other's is the time
of the two programs over the same file, in the same round. With --no-ranges the server gives no
parts, so the directory comes last; with --streamed the sizes of members stand behind them.
"""

import argparse
import functools
import hashlib
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.parcels import by_zip, media
from tests.benchmarks.shops import open_shop

ROOT = Path(__file__).parents[2]
BAR = 0.1
OURS = """
import sys, time
from pathlib import Path
from helperkit.delivery.download import download
from helperkit.delivery.unpack.early import EarlyUnpacking
from helperkit.delivery.work import Watch

class Timed(EarlyUnpacking):
    last = 0.0
    def began(self, part, total, first):
        self.total = total
        return super().began(part, total, first)
    def grew(self, front, end_from):
        if front >= end_from and not self.last:
            self.last = time.perf_counter()
        super().grew(front, end_from)

url, folder, digest = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
early = Timed(folder)
got = download(url, folder, Watch(), sha256=digest, follower=early)
done = early.publish(got.path, "out", Watch())
ready = time.perf_counter() - early.last
assert done is not None and len(done.files) == 20
print(ready)
"""


def make_course(path: Path, size: int, *, streamed: bool = False) -> str:
    """Write a ZIP of videos; return its SHA-256."""
    goods = path.with_name("videos")
    goods.mkdir()
    media(goods, size >> 20)
    if streamed:
        with path.open("wb") as out:
            subprocess.run(["zip", "-qr", "-", "."], cwd=goods, check=True, stdout=out)
    else:
        packed = path.with_suffix(".zip")
        by_zip(goods, packed)
        packed.rename(path)
    shutil.rmtree(goods)
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--mib", type=int, default=1024)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--rate", default="100m")
    arguments.add_argument("--folder", help="where the files are received")
    arguments.add_argument("--no-ranges", action="store_true")
    arguments.add_argument("--streamed", action="store_true")
    asked = arguments.parse_args()
    ratios = []
    make = functools.partial(make_course, streamed=asked.streamed)
    ranges = not asked.no_ranges
    with (
        TemporaryDirectory() as made,
        open_shop(Path(made), asked.mib << 20, make, asked.rate, ranges=ranges) as shop,
    ):
        how = ("" if ranges else ", no ranges") + (", streamed" if asked.streamed else "")
        print(f"{asked.mib} MiB at {asked.rate}{how}; load {os.getloadavg()[0]:.1f}")
        for _ in range(asked.rounds):
            with TemporaryDirectory(dir=asked.folder) as got:
                folder = Path(got)
                command = [sys.executable, "-c", OURS, shop.url("http"), str(folder), shop.digest]
                done = subprocess.run(
                    command,
                    check=True,
                    stdout=subprocess.PIPE,
                    text=True,
                    env=shop.environment(),
                    cwd=ROOT,
                )
                ours = float(done.stdout)
                archive = next(path for path in folder.iterdir() if path.is_file())
                shutil.rmtree(folder / "out")
                os.sync()
                began = time.perf_counter()
                subprocess.run(["sha256sum", archive], check=True, stdout=subprocess.DEVNULL)
                unpack = ["7zz", "x", "-y", "-bd", f"-o{folder / 'theirs'}", archive]
                subprocess.run(unpack, check=True, stdout=subprocess.DEVNULL)
                theirs = time.perf_counter() - began
            ratios.append(ours / theirs)
            print(f"ours {ours:.2f} s, sha256sum and 7zz {theirs:.2f} s: {ratios[-1]:.3f}")
    print(f"median {statistics.median(ratios):.3f}; bar {BAR}")


if __name__ == "__main__":
    main()
