"""Ends the program while work beside its window wants to tell, in a process of its own.

`python tests/screens/aside_ended.py`: exit status 3 when a thread was left that could still tell.
"""

import atexit
import os
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QCoreApplication, QObject

import helperkit.gui  # noqa: F401 - before PySide6, see pyside.py

AT_ONCE = 200


def look() -> None:
    """Look who is left, when all that the program does at its end is done."""
    if any(thread.name == "aside" for thread in threading.enumerate()):
        os._exit(3)


def main() -> None:
    atexit.register(look)  # before what is registered below: it is called after that

    from helperkit.gui.viewers.aside import aside

    app = QCoreApplication([])
    owner, go = QObject(app), threading.Event()
    for _ in range(AT_ONCE):
        aside(owner, go.wait, lambda _: None)
    go.set()


if __name__ == "__main__":
    main()
