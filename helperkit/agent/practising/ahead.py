"""Looks for the ways to all screens while the agent reads, a little at a time."""

from PySide6.QtCore import QObject, QTimer

from helperkit.agent.practice.ways import look_ahead

AT_A_TIME = 16  # places on the way: a few ms


class Ahead(QTimer):
    """Runs in idle turns until all ways are found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, interval=0)
        self.timeout.connect(self._look)

    def _look(self) -> None:
        if not look_ahead(AT_A_TIME):
            self.stop()
