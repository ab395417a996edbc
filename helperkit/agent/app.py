"""Runs the agent's window."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from helperkit.agent.window import AgentWindow
from helperkit.gui.stopping import Stopping
from helperkit.words.load import Words


def run(home: Path, language: str = "en") -> int:
    """Open the window, stay until it is closed, and return the exit status."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    window = AgentWindow(Words(language), home)
    Stopping(QApplication.exit, window)
    window.show()
    return app.exec()
