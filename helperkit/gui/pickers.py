"""The system's own windows for choosing a file or a folder; nothing waits while one is open."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from helperkit.journey.screen import FieldKind

if TYPE_CHECKING:
    from PySide6.QtCore import QStandardPaths
    from PySide6.QtWidgets import QFileDialog

Chrome = Callable[[str], str]


class Pickers:
    """Opens one picker at a time above a window."""

    def __init__(self, above: QWidget, text: Chrome) -> None:
        self._above = above
        self._text = text
        self.open_one: QFileDialog | None = None

    def ask(self, kind: FieldKind, then: Callable[[str], None]) -> None:
        """Open the picker; `then` gets the chosen path, and is not called when none is chosen."""
        from PySide6.QtCore import QStandardPaths
        from PySide6.QtWidgets import QFileDialog

        self.close()
        place = QStandardPaths.StandardLocation
        if kind is FieldKind.FOLDER:
            start = _there(place.DocumentsLocation)
            dialog = QFileDialog(self._above, self._text("window-pick-folder"), start)
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            start = _there(place.DownloadLocation)
            dialog = QFileDialog(self._above, self._text("window-pick-file"), start)
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(then)
        dialog.finished.connect(self._forget)
        self.open_one = dialog
        dialog.open()

    def _forget(self) -> None:
        if self.open_one is not None:
            self.open_one.deleteLater()
            self.open_one = None

    def close(self) -> None:
        """Close the picker that is open: the screen has changed."""
        if self.open_one is not None:
            self.open_one.close()


def _there(place: "QStandardPaths.StandardLocation") -> str:
    """Return a usual folder; the customer's own one where this computer does not have it."""
    from PySide6.QtCore import QDir, QStandardPaths

    usual = QStandardPaths.writableLocation(place)
    return usual if QDir(usual).exists() else QDir.homePath()
