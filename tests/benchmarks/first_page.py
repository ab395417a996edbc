"""How long until the first page of a book of 300 pages is seen: our window beside a bare QPdfView.

`python -m tests.benchmarks.first_page [ROUNDS]` opens the book in processes of their own, in turn:
the program's window is up with its first screen, then the clock starts, the viewer's modules are
loaded, the book is opened, and the clock stops when letters of the first page are seen. Prints the
medians. Exit status 1 when ours takes more than 1.5 times as long.

Two more lines tell how long the whole takes, from asking the desk on: `pressed`, as the customer
feels it, who reads the screen "It is ready to open" first, and `at once`, where nobody waits
there, and the other process that looks at an unknown book comes before the first page.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST = 1.5
PAGES = 300

START = """
import sys, time
from pathlib import Path
import helperkit.gui
from PySide6.QtCore import QRect, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from helperkit.gui.window import Window
from helperkit.journey.model import State
from helperkit.journey.screens import screen
from helperkit.words.load import Words

book, home = sys.argv[1], Path(sys.argv[2])
app = QApplication([])
words = Words()
window = Window(words, home)
window.show_screen(screen(State()))
window.show()
QTest.qWaitForWindowExposed(window)
while window.windowIcon().isNull():  # the last of what follows the first paint
    app.processEvents()

def letters(view):
    part = view.grab(QRect(100, 60, 300, 200)).toImage()
    return any(part.pixelColor(x, y).lightness() < 90
               for y in range(0, 200, 2) for x in range(0, 300, 2))

size = QSize(1240, 900).boundedTo(window.screen().availableSize())
began = time.perf_counter()
"""

END = """
while not letters(view.viewport()):
    app.processEvents()
print((time.perf_counter() - began) * 1000)
sys.stdout.flush()
import os
os._exit(0)
"""

BARE = """
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
document = QPdfDocument()
document.load(book)
view = QPdfView()
view.setDocument(document)
view.setPageMode(QPdfView.PageMode.MultiPage)
view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
view.resize(size)
view.show()
"""

OURS = """
from helperkit.gui.viewers.choice import make_viewer
from helperkit.gui.viewers.frame import Around
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
thing = Thing(book, "Garden Notes", Kind.PDF)
viewer = make_viewer(thing, Around(words, window.style_of_now, home, lambda _: None))
viewer.ready.connect(viewer.show)
view = viewer.view
"""

DESK = """
from helperkit.gui.viewers.desk import ViewerDesk
from helperkit.journey.effects import OpenThing
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
effect = OpenThing(1, Thing(book, "Garden Notes", Kind.PDF))
desk = ViewerDesk(window, words, home)
"""
READY = """
desk.prepare(effect.thing)
known = []
desk._trial_of(Path(book)).when_known(known.append)
while not known:
    app.processEvents()
began = time.perf_counter()
"""
ASKED = """
desk.open(effect, lambda problem: None, sys.exit)
while desk.last is None:
    app.processEvents()
view = desk.last.view
"""


def write_book(path: Path) -> None:
    """Write a book with words on every page."""
    import helperkit.gui  # noqa: F401 - before PySide6, see pyside.py

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QGuiApplication, QPageSize, QPainter, QPdfWriter

    app = QGuiApplication([])
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    for number in range(PAGES):
        if number:
            writer.newPage()
        text = f"Page {number + 1}. " + "The roses grow where nothing else will. " * 60
        painter.drawText(QRect(300, 300, 8000, 12_000), 0x1000, text)  # Qt.TextWordWrap
    painter.end()
    app.quit()


def once(program: str, book: Path, home: Path, compiled: str) -> float:
    """Return the milliseconds that the program prints."""
    environment = os.environ | {
        "HELPERKIT_HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": compiled,
        "PYTHONDONTWRITEBYTECODE": "",
    }
    done = subprocess.run(
        [sys.executable, "-c", START + program + END, str(book), str(home)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(done.stdout.split()[-1])


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    programs = {
        "bare": BARE,
        "ours": OURS,
        "pressed": DESK + READY + ASKED,
        "at once": DESK + ASKED,
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        book, home = Path(folder) / "book.pdf", Path(folder) / "home"
        home.mkdir()
        maker = (
            "import sys; from pathlib import Path;"
            " from tests.benchmarks.first_page import write_book;"
            " write_book(Path(sys.argv[1]))"
        )
        subprocess.run([sys.executable, "-c", maker, str(book)], cwd=ROOT, check=True, timeout=60)
        for program in programs.values():
            once(program, book, home, folder)  # warms the disk and compiles
        for _ in range(rounds):
            for name, program in programs.items():
                times[name].append(once(program, book, home, folder))
    medians = {name: statistics.median(values) for name, values in times.items()}
    ratio = medians["ours"] / medians["bare"]
    for name, median in medians.items():
        print(f"{name:8} {median:6.0f} ms (fastest {min(times[name]):.0f})")
    print(f"ratio {ratio:.2f} (at most {MOST})")
    return 0 if ratio <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
