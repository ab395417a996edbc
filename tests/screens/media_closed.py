"""Opens, plays and closes a film many times, in a process of its own: it may stand still.

`python tests/screens/media_closed.py FILM`: prints how often it was closed.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from helperkit.gui.theme import Style
from helperkit.gui.viewers.frame import Around
from helperkit.gui.viewers.media import MediaViewer
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.words.load import Words

ROUNDS = 30


def main(film: str) -> int:
    app = QApplication([])
    around = Around(Words(), Style(), Path(tempfile.mkdtemp()), lambda _thing: None)
    for number in range(ROUNDS):
        viewer = MediaViewer(Thing(film, "Film", Kind.VIDEO), around)
        loop = QEventLoop()
        viewer.ready.connect(loop.quit)
        loop.exec()
        viewer.show()
        viewer.player.play()
        QTimer.singleShot(number % 5 * 20, loop.quit)
        loop.exec()
        viewer.close()
        app.processEvents()
    print(ROUNDS)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
