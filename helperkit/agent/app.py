"""Runs the agent's window."""

import sys
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QApplication

from helperkit.agent.slips import Slips
from helperkit.agent.window import AgentWindow
from helperkit.gui.stopping import Stopping
from helperkit.words.load import Words


class Practice(msgspec.Struct, frozen=True):
    """What to practise at once: a problem, "" for any, and the number of a caller."""

    about: str = ""
    seed: int | None = None


def run(
    home: Path, report: Path | None = None, practice: Practice | None = None, language: str = "en"
) -> int:
    """Open the window, stay until it is closed, and return the exit status.

    `report` is one, or a folder of them, to be read at once.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    stopping = Stopping(QApplication.exit)  # first: in a part of Qt, an interruption would be lost
    words = Words(language)
    window = AgentWindow(words, home)
    sys.excepthook = Slips(window, words, home).slipped
    window.show()
    if practice is not None:
        window.practise(practice.about, practice.seed)
    elif report is not None:
        window.read(report)
    status = app.exec()
    # What is to be stored still is, also where the system asked us to stop. The first time it
    # may be refused, because something could not be stored: then nobody is there to see why.
    _ = window.close() or window.close()
    stopping.close()
    return status
