"""Runs the agent's window."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from helperkit.agent.window import AgentWindow
from helperkit.gui.stopping import Stopping
from helperkit.words.load import Words


def run(home: Path, report: Path | None = None, language: str = "en") -> int:
    """Open the window, stay until it is closed, and return the exit status.

    `report` is one, or a folder of them, to be read at once.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    window = AgentWindow(Words(language), home)
    Stopping(QApplication.exit, window)
    window.show()
    if report is not None:
        window.read(report)
    status = app.exec()
    window.close()  # what is to be stored still is, also where the system asked us to stop
    return status
