"""How much extra connections help `download`, and that they never harm: with and without, paired.

    python -m tests.benchmarks.lossy [--mib 24] [--rounds 3] [--only CASE]

Three roads to nginx on loopback: `lossy`, where each connection gets 256 KiB/s; `slow`, where all
together get 512 KiB/s, so that extra ones cannot help; and `clean`, without a limit (with a file
of 256 MiB). Wall time alone is compared: on a slow line nobody minds the processor.
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.shops import NAME, Shop, open_shop

ROOT = Path(__file__).parents[2]
ROAD = Path(__file__).with_name("slow_road.py")
KIB = 1024
# Bytes a second of each connection and of all together, and seconds of delay each way.
ROADS = {
    "lossy": (256 * KIB, 0, 0.05),
    "slow": (0, 512 * KIB, 0.05),
    "clean": (0, 0, 0.0),
}
BARS = {"lossy": 3.0, "slow": 1.0, "clean": 1.0}  # times as fast as one connection
CLEAN_MIB = 256

# A limit of speed that no line reaches keeps it to one connection.
OURS = """
import sys
from pathlib import Path
from helperkit.delivery.download import download
from helperkit.delivery.work import Watch
limit = 1 << 50 if sys.argv[4] == "one" else None
download(sys.argv[1], Path(sys.argv[2]), Watch(), sha256=sys.argv[3], limit=limit)
"""


@contextmanager
def open_road(shop: Shop, case: str) -> Iterator[str]:
    """Give the shop's file another address, behind one of the roads."""
    command = [sys.executable, str(ROAD), str(shop.ports["http"]), *map(str, ROADS[case])]
    road = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert road.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(road.stdout.readline())}/{NAME}"
    finally:
        road.terminate()
        road.wait()
        road.stdout.close()


def fetch(shop: Shop, url: str, connections: str) -> float:
    """Return the seconds that one download takes in a fresh process."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-c", OURS, url, folder, shop.digest, connections]
        began = time.perf_counter()
        subprocess.run(command, check=True, env=shop.environment(), cwd=ROOT)
        return time.perf_counter() - began


def compare(shop: Shop, case: str, rounds: int) -> None:
    """Measure with and without extra connections, in turn, and print a row of the table."""
    seconds: dict[str, list[float]] = {"one": [], "extra": []}
    order = list(seconds)
    with open_road(shop, case) as url:
        for _ in range(rounds):
            for connections in order:
                seconds[connections].append(fetch(shop, url, connections))
            order.reverse()
    ratios = [one / extra for one, extra in zip(seconds["one"], seconds["extra"], strict=True)]
    one, extra = (statistics.median(values) for values in seconds.values())
    median = statistics.median(ratios)
    spread = max(abs(ratio - median) for ratio in ratios)
    print(
        f"{case:7} {shop.size >> 20:5} MiB {one:9.2f} {extra:9.2f} "
        f"{median:8.2f} ±{spread:.2f} {BARS[case]:6.2f}",
        flush=True,
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--mib", type=int, default=24)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--only", choices=ROADS)
    asked = arguments.parse_args()
    print(f"{'road':7} {'file':>9} {'one, s':>9} {'extra, s':>9} {'faster':>14} {'bar':>6}")
    for case in [asked.only] if asked.only else ROADS:
        size = (CLEAN_MIB if case == "clean" else asked.mib) << 20
        with TemporaryDirectory() as made, open_shop(Path(made), size) as shop:
            compare(shop, case, asked.rounds)


if __name__ == "__main__":
    main()
