"""Ratios of `download` against `curl -o F && sha256sum F`: 256 MiB from loopback, interleaved.

    python -m tests.benchmarks.download [ROUNDS]

Each contender is a fresh process a round, so start-up counts too; medians of ratios are printed.
`+ sync` is the same with a final sync of the file, which `download` does as it goes.
"""

import hashlib
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

SIZE = 256 * 1024 * 1024
OURS = """
import sys
from pathlib import Path
from helperkit.delivery.download import download
from helperkit.delivery.work import Watch
download(sys.argv[1], Path(sys.argv[2]), Watch(), sha256=sys.argv[3])
"""
SERVER = """
import http.server, sys
class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args): pass
with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
    print(server.server_port, flush=True)
    server.serve_forever()
"""


def measure(command: list[str]) -> tuple[float, float]:
    """Return wall and processor seconds of a command and its children."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(rounds: int = 5) -> None:
    with TemporaryDirectory() as made:
        folder = Path(made)
        content = folder / "book.zip"
        block = os.urandom(1024 * 1024)
        with content.open("wb") as opened:
            for _ in range(SIZE // len(block)):
                opened.write(block)
        digest = hashlib.sha256(content.read_bytes()).hexdigest()
        server = subprocess.Popen(
            [sys.executable, "-c", SERVER], cwd=folder, stdout=subprocess.PIPE, text=True
        )
        assert server.stdout is not None
        url = f"http://127.0.0.1:{int(server.stdout.readline())}/book.zip"
        got = folder / "got"
        got.mkdir()
        curl = f"curl -s -o {got}/c {url} && sha256sum {got}/c"
        contenders = {
            "download": [sys.executable, "-c", OURS, url, str(got), digest],
            "curl": ["sh", "-c", curl],
            "curl + sync": ["sh", "-c", f"{curl} && sync {got}/c"],
        }
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in contenders}
        try:
            for _ in range(rounds):
                for name, command in contenders.items():
                    os.sync()
                    times[name].append(measure(command))
                    for path in got.iterdir():
                        path.unlink()
        finally:
            server.terminate()
            server.wait()
    for name, pairs in times.items():
        print(f"{name:12} wall {middle(pairs, 0):6.2f} s   cpu {middle(pairs, 1):6.2f} s")
    for name in ("curl", "curl + sync"):
        ratios = [
            (ours[0] / theirs[0], ours[1] / theirs[1])
            for ours, theirs in zip(times["download"], times[name], strict=True)
        ]
        print(f"download / {name}: wall {middle(ratios, 0):.2f}, cpu {middle(ratios, 1):.2f}")


def middle(pairs: list[tuple[float, float]], column: int) -> float:
    """Return the median of one column."""
    return statistics.median(pair[column] for pair in pairs)


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
