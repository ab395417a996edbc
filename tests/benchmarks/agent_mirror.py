"""From a key press in the first box to the caller's screen painted, against its bar.

    python -m tests.benchmarks.agent_mirror

"Cold" is the first word of a window that was just opened, after so long as an agent needs to put
a hand on the keyboard; "at once" is without that moment; "warm" are words of other screens after
that. Measured from before the key press to after the mirror's paint event. The bar is 50 ms. On a
machine that others use, the time of its own core says more: that is what stands in brackets.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import helperkit.gui  # noqa: F401 - before any module of PySide6, see there

# isort: split
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helperkit.agent.window import AgentWindow
from helperkit.phone.encode import spoken
from helperkit.words.load import Words
from tests.screens.gallery import gallery

BAR = 50.0  # milliseconds
ROUNDS = 5
MOMENT = 1000  # milliseconds
COLD = "problem_damaged"
WARM = ("problem_password", "unpack", "problem_offline", "place", "problem_disk_full", COLD)


Taken = tuple[float, float]  # milliseconds: by the clock, and of this process alone


class Painted(QObject):
    """Notes when the mirror has been painted."""

    def __init__(self, view: QObject) -> None:
        super().__init__()
        self.at = 0.0
        view.installEventFilter(self)

    def eventFilter(self, _view: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look for paint events; the view paints after this, in the same turn."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._note)
        return False

    def _note(self) -> None:
        self.at = time.perf_counter()


def typed(app: QApplication, window: AgentWindow, painted: Painted, word: str) -> Taken:
    """Type the letters that complete a word, and return what the last of them took."""
    boxes = window.call.boxes
    window.call.begin()
    app.processEvents()
    line = boxes.boxes[0].line
    for end in range(1, len(word) + 1):
        painted.at = 0.0
        began, own = time.perf_counter(), time.process_time()
        QTest.keyClick(line, word[end - 1])
        if not window.call.mirror.isHidden():
            while not painted.at:
                app.processEvents()
            return 1000 * (painted.at - began), 1000 * (time.process_time() - own)
    raise AssertionError(word)


def once(moment: int) -> None:
    """Measure one window, and print milliseconds: the cold one, then the warm ones."""
    app = QApplication([])
    codes = {name: screen.code for name, screen in gallery().items()}
    words = {name: spoken(code)[0] for name in (COLD, *WARM) if (code := codes[name]) is not None}
    with tempfile.TemporaryDirectory() as home:
        window = AgentWindow(Words(), Path(home))
        window.show()
        QTest.qWaitForWindowExposed(window)
        if moment:
            loop = QEventLoop()
            QTimer.singleShot(moment, loop.quit)
            loop.exec()
        painted = Painted(window.call.mirror.viewport())
        taken = [typed(app, window, painted, words[name]) for name in (COLD, *WARM)]
        window.close()
    print(*(f"{wall:.1f}/{own:.1f}" for wall, own in taken))


def main() -> None:
    """Print the figures; each round is a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.agent_mirror"]
    for name, moment in (("cold", MOMENT), ("at once", 0)):
        first: list[Taken] = []
        warm: list[Taken] = []
        for _ in range(ROUNDS):
            run = subprocess.run(
                [*command, str(moment)], capture_output=True, text=True, check=True
            )
            cold, *rest = (told.split("/") for told in run.stdout.split())
            first.append((float(cold[0]), float(cold[1])))
            warm += [(float(wall), float(own)) for wall, own in rest]
        print(f"{name}: {said(first)}; warm: {said(warm)}; bar: {BAR:.0f} ms")


def said(taken: list[Taken]) -> str:
    """Return the median and the longest time, and the median of the own core's."""
    wall, own = ([one[at] for one in taken] for at in (0, 1))
    middle = statistics.median(wall)
    return f"{middle:.0f} ms (longest {max(wall):.0f}) [{statistics.median(own):.0f}]"


if __name__ == "__main__":
    once(int(sys.argv[1])) if sys.argv[1:] else main()
