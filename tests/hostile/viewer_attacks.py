"""Opens hostile things in our own window, in a process of its own: it may crash, or stand still.

`python tests/hostile/viewer_attacks.py FOLDER`: opens each book, page and drawing, has it
drawn, turns pages, makes the window another size, and closes it. Prints a line for each: its name,
what came of it, and the longest time in milliseconds that the window did not answer.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from helperkit.gui.theme import Style
from helperkit.gui.viewers.book import BookViewer
from helperkit.gui.viewers.choice import make_viewer
from helperkit.gui.viewers.frame import Around, CannotShow, Viewer
from helperkit.gui.viewers.pdf import PdfViewer
from helperkit.gui.viewers.pictures import PictureViewer
from helperkit.gui.viewers.text_pages import Reading
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.words.load import Words

LONG = 1500  # milliseconds that each file is open at most
KINDS = {
    ".pdf": Kind.PDF,
    ".epub": Kind.EPUB,
    ".html": Kind.WEB_PAGE,
    ".svg": Kind.PICTURE,
}


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


def acts(viewer: Viewer) -> list[Callable[[], object]]:
    """Return what a reader does with the window."""
    if isinstance(viewer, PdfViewer):
        return [
            lambda: viewer.turn(1),
            viewer.side.swap_titles,
            viewer.side.swap_small,
            lambda: viewer.view.zoom_by(1.25),
            lambda: viewer.go_to(10**6),
        ]
    if isinstance(viewer, PictureViewer):
        return [lambda: viewer.canvas.zoom_by(1.25), viewer.canvas.fit]
    assert isinstance(viewer, Reading)
    reading: list[Callable[[], object]] = [
        lambda: viewer.read_on(1),
        lambda: viewer.size_by(1),
        viewer.go_to_end,
    ]
    if not isinstance(viewer, BookViewer):
        return reading
    return [
        viewer.turn_contents,
        lambda: viewer.turn(1),
        *reading,
    ]


def is_drawn(viewer: Viewer) -> bool:
    """Return whether all that is to be seen now was drawn."""
    return not viewer.drawing.busy if isinstance(viewer, PdfViewer) else True


def attack(path: Path, around: Around) -> str:
    try:
        viewer = make_viewer(Thing(str(path), path.name, KINDS[path.suffix]), around)
    except CannotShow as stopped:
        return f"refused:{stopped.problem}"
    loop, answers = QEventLoop(), list[str]()
    viewer.ready.connect(lambda: answers.append("shown"))
    viewer.refused.connect(lambda problem: answers.append(f"refused:{problem}"))
    viewer.ready.connect(loop.quit)
    viewer.refused.connect(loop.quit)
    loop.exec()
    if answers == ["shown"]:
        viewer.show()
        viewer.resize(700, 600)
        for number, act in enumerate(acts(viewer), 1):
            QTimer.singleShot(40 * number, viewer, act)
        settled = QTimer()
        settled.timeout.connect(lambda: loop.quit() if is_drawn(viewer) else None)
        QTimer.singleShot(240, lambda: settled.start(20))
        limit = QTimer()
        limit.setSingleShot(True)
        limit.timeout.connect(loop.quit)
        limit.start(LONG)
        loop.exec()
        viewer.grab()
    viewer.close()
    return answers[0]


def main(folder: Path) -> int:
    app = QApplication([])
    around = Around(Words(), Style(), Path(tempfile.mkdtemp()), lambda _thing: None)
    for path in sorted(one for one in folder.iterdir() if one.is_file()):
        pulse = Pulse()
        said = attack(path, around)
        app.processEvents()
        pulse.beat()
        print(f"{path.name}\t{said}\t{pulse.worst * 1000:.0f}", flush=True)
    return 0


if __name__ == "__main__":
    status = main(Path(sys.argv[1]))
    sys.stdout.flush()
    # Not by the usual way out: that waits for a page which PDFium draws for half a minute.
    os._exit(status)
