"""How long until the first paint: our window beside a bare PySide6 window with one label.

`python -m tests.benchmarks.start [ROUNDS]` runs both from source, each in a process of its own, in
turn, and prints the medians from the start of the process to the end of the first paint. Exit
status 1 when ours takes more than 1.3 times as long.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST = 1.3

# Both print the clock (of the whole machine) when the event loop is idle after the first paint.
BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.done)
    def done(self):
        print(time.monotonic_ns())
        app.exit()

app = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("Hello"))
window.resize(1180, 800)
window.show()
app.exec()
"""

OURS = """
import sys, time
import helperkit.__main__ as program

def window(launch):
    from helperkit.gui.window import Window
    from PySide6.QtWidgets import QApplication

    def done(self):
        print(time.monotonic_ns())
        QApplication.exit()

    Window._after_first_paint = done
    return opened(launch)

opened, program.window = program.window, window
sys.exit(program.main([]))
"""


def once(program: str, compiled: str) -> float:
    """Return the milliseconds from the start of the process to its first paint."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "HELPERKIT_HOME": home,
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": compiled,  # as on a customer's computer: compiled once, kept
            "PYTHONDONTWRITEBYTECODE": "",
        }
        began = time.monotonic_ns()
        done = subprocess.run(
            [sys.executable, "-c", program],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    return (int(done.stdout.split()[0]) - began) / 1e6


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    programs = {"bare": BARE, "ours": OURS}
    times: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as compiled:
        for program in programs.values():
            once(program, compiled)  # warms the disk and compiles
        for _ in range(rounds):
            for name, program in programs.items():
                times[name].append(once(program, compiled))
    medians = {name: statistics.median(values) for name, values in times.items()}
    ratio = medians["ours"] / medians["bare"]
    for name, median in medians.items():
        print(f"{name:5} {median:6.0f} ms (fastest {min(times[name]):.0f})")
    print(f"ratio {ratio:.2f} (at most {MOST})")
    return 0 if ratio <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
