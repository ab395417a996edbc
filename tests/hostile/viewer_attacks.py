"""Opens hostile PDFs in our own window, in a process of its own: it may crash, or stand still.

`python tests/hostile/viewer_attacks.py FOLDER`: opens each file, turns pages, makes the window
another size, and closes it. Prints a line for each: its name, what came of it, and the longest
time in milliseconds that the window did not answer.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from helperkit.gui.theme import Style
from helperkit.gui.viewers.choice import make_viewer
from helperkit.gui.viewers.frame import Around, CannotShow
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.words.load import Words

LONG = 1500  # milliseconds that each file is open at most


class Pulse:
    """Notes the longest time between two turns of the event loop."""

    def __init__(self) -> None:
        self.worst = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self.beat)
        self._timer.start(5)

    def beat(self) -> None:
        now = time.perf_counter()
        self.worst, self._last = max(self.worst, now - self._last), now


def attack(path: Path, around: Around) -> str:
    try:
        viewer = make_viewer(Thing(str(path), path.name, Kind.PDF), around)
    except CannotShow as stopped:
        return f"refused:{stopped.problem}"
    viewer.show()
    loop = QEventLoop()
    for wait, act in (
        (20, lambda: viewer.resize(700, 600)),
        (60, lambda: viewer.turn(1)),
        (100, viewer.show_contents),
        (160, lambda: viewer.view.zoom_by(1.25)),
        (200, lambda: viewer.go_to(10**6)),
    ):
        QTimer.singleShot(wait, viewer, act)
    settled = QTimer()
    settled.timeout.connect(lambda: loop.quit() if not viewer.drawing.busy else None)
    QTimer.singleShot(300, lambda: settled.start(20))
    QTimer.singleShot(LONG, loop.quit)
    loop.exec()
    viewer.close()
    return "shown"


def main(folder: Path) -> int:
    app = QApplication([])
    around = Around(Words(), Style(), Path(tempfile.mkdtemp()), lambda _thing: None)
    for path in sorted(folder.iterdir()):
        pulse = Pulse()
        said = attack(path, around)
        app.processEvents()
        pulse.beat()
        print(f"{path.name}\t{said}\t{pulse.worst * 1000:.0f}", flush=True)
    return 0


if __name__ == "__main__":
    status = main(Path(sys.argv[1]))
    sys.stdout.flush()
    sys.exit(status)
