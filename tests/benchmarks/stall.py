"""The longest stall of the window's event loop while a large product is received and unpacked.

    python -m tests.benchmarks.stall [--mib 1024]

A timer in the real window ticks every 5 ms; a stall is the time between two ticks beyond those
5 ms. The practice shop runs in a process of its own, as a shop does. For comparison the same
timer runs first in the same window while nothing is going on: what that shows is the machine's.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from helperkit.gui.app import Desk
from helperkit.performer.run import Launch

ROOT = Path(__file__).parents[2]
TICK = 0.005  # seconds
IDLE = 5.0  # seconds of the comparison
BAR = 50.0  # milliseconds

SHOP = """
import sys
from pathlib import Path
from helperkit.practice.shop import Shop
with Shop(big=int(sys.argv[2]), pace=0) as shop:
    Path(sys.argv[1]).write_text(shop.card_text)
    print("open", flush=True)
    sys.stdin.read()
"""


class Ticker:
    """Measures how late each tick comes."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        self.late, self._last = [], time.perf_counter()
        self._timer.start(int(TICK * 1000))

    def end(self) -> list[float]:
        """Stop, and return the stalls in milliseconds, the longest first."""
        self._timer.stop()
        return sorted(((gap - TICK) * 1000 for gap in self.late), reverse=True)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append(now - self._last)
        self._last = now


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def walk(desk: Desk, until: str) -> None:
    """Press the main button of each screen until one comes."""
    session = desk.running.session
    while session.screen.name != until:
        choice = session.screen.main_choice
        if session.screen.problem:
            raise SystemExit(f"a problem came: {session.screen.name}")
        if choice is None or session.screen.busy:
            wait(20)
        else:
            session.send(choice.sends)


def told(name: str, stalls: list[float]) -> None:
    top = ", ".join(f"{stall:.1f}" for stall in stalls[:5])
    middle = stalls[len(stalls) // 2]
    print(f"{name:<24} longest {top} ms; median {middle:.2f} ms; {len(stalls)} ticks")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--mib", type=int, default=1024)
    size = arguments.parse_args().mib << 20
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    with tempfile.TemporaryDirectory(prefix="helperkit-stall-") as folder:
        base = Path(folder)
        card = base / "big.helpercard"
        shop = subprocess.Popen(
            [sys.executable, "-c", SHOP, str(card), str(size)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )
        assert shop.stdout is not None
        shop.stdout.readline()
        try:
            place = str(base / "My Orders")
            desk = Desk(Launch(base / "home", str(card), place, practice=True))
            desk.window.show()
            wait(500)
            ticker = Ticker()
            ticker.begin()
            wait(int(IDLE * 1000))
            told("nothing going on", ticker.end())
            walk(desk, "place")
            ticker.begin()
            began = time.perf_counter()
            walk(desk, "got")
            received = ticker.end()
            told(f"receiving {size >> 20} MiB", received)
            print(f"{'':<24} {size / 1e6 / (time.perf_counter() - began):.0f} MB/s with SHA-256")
            walk(desk, "unpack")
            ticker.begin()
            walk(desk, "choose")
            unpacked = ticker.end()
            told("unpacking", unpacked)
            desk.running.close()
        finally:
            shop.communicate(b"", timeout=20)
    worst = max(received[0], unpacked[0])
    print(f"the longest stall: {worst:.1f} ms; the bar: {BAR:.0f} ms")
    app.quit()


if __name__ == "__main__":
    main()
