"""Types a word into the search of the practice book, in a process of its own: it may crash.

`python tests/screens/search_typed.py BOOK WORD`: opens the book, presses "Find a word", types,
goes from place to place, corrects the word, and ends the search while it is painted. Prints the
number of places.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helperkit.gui.theme import Style
from helperkit.gui.viewers.frame import Around
from helperkit.gui.viewers.pdf import PdfViewer
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.words.load import Words

PAINTS = 10  # turns of the event loop, each after a full painting


def painted(viewer: PdfViewer) -> None:
    """Let the book be painted, as often as it may be while a person types a letter."""
    for _ in range(PAINTS):
        viewer.view.viewport().update()
        QApplication.processEvents()


def main(book: str, word: str) -> int:
    app = QApplication([])
    home = Path(tempfile.mkdtemp())
    around = Around(Words(), Style(), home, lambda _thing: None)
    viewer = PdfViewer(Thing(book, "Garden Notes", Kind.PDF), around)
    viewer.show()
    QTest.qWaitForWindowExposed(viewer)
    QTest.mouseClick(viewer.buttons["viewer-search"], Qt.MouseButton.LeftButton)
    line = viewer.search.line
    for letter in word:
        QTest.keyClicks(line, letter)
        painted(viewer)  # a painting asks for the places on its pages: they are counted then
    while not (viewer.places.count and viewer.places.at == 0):
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    painted(viewer)
    print(viewer.places.count)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Backspace):
        QTest.keyClick(line, key)
        painted(viewer)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    painted(viewer)
    viewer.close()
    app.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
