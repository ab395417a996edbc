"""Ends windows while work beside them answers, in a process of its own: it may crash.

`python tests/screens/aside_closed.py`: prints how many answers were heard.
"""

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent, QObject

import helperkit.gui  # noqa: F401 - before PySide6, see pyside.py
from helperkit.gui.viewers.aside import aside

ROUNDS = 1500
DELETE = QEvent.Type.DeferredDelete.value


def main() -> int:
    app = QCoreApplication([])
    heard: list[object] = []
    chance = random.Random(1)
    for _ in range(ROUNDS):
        owners = [QObject() for _ in range(6)]
        for owner in owners:
            aside(owner, lambda: sum(range(200)), heard.append)
        for _ in range(chance.randrange(3)):
            app.processEvents()
        for owner in owners:
            owner.deleteLater()
        QCoreApplication.sendPostedEvents(None, DELETE)
    print(len(heard))
    return 0


if __name__ == "__main__":
    sys.exit(main())
