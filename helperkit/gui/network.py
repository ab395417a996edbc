"""Hears from the system when this computer has a way out again.

Importing this costs QtNetwork: not before it is needed.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

Reach = QNetworkInformation.Reachability
NO_WAY = {Reach.Unknown, Reach.Disconnected}


class NetworkWatch(QObject):
    """Emits `returned` when more can be reached than before. Where no system tells, never."""

    returned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = Reach.Unknown
        if QNetworkInformation.loadDefaultBackend():
            system = QNetworkInformation.instance()
            self._before = system.reachability()
            system.reachabilityChanged.connect(self.take)

    def take(self, now: Reach) -> None:
        """Take what the system says. Less than the whole internet may be enough for the shop."""
        before, self._before = self._before, now
        if now not in NO_WAY and now.value > before.value:
            self.returned.emit()
