"""Asks for a report, a folder or a key by the system's own window, where the last one lay."""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from helperkit.diagnostics import bundle, seal
from helperkit.words.load import Words

FOLDER = "reports/folder"  # of the settings: where the last report lay


class Wanted(Enum):
    """What is asked for."""

    REPORT = auto()
    FOLDER = auto()
    KEY = auto()


def ask(
    over: QWidget,
    settings: QSettings,
    words: Words,
    asked: tuple[str, Wanted],
    then: Callable[[Path], None],
) -> None:
    """Ask for one thing, `asked` by a title and what it is; `then` takes what was chosen."""
    title, wanted = asked
    picker = QFileDialog(over, title, _folder(settings))
    mode = QFileDialog.FileMode
    picker.setFileMode(mode.Directory if wanted is Wanted.FOLDER else mode.ExistingFile)
    if wanted is Wanted.REPORT:
        endings = f"*{bundle.SUFFIX} *{bundle.SUFFIX}{seal.SUFFIX}"
        named = f"{words.text('agent-reports-files')} ({endings})"
        picker.setNameFilters([named, f"{words.text('agent-reports-all-files')} (*)"])

    def take(chosen: str) -> None:
        path = Path(chosen)
        if wanted is not Wanted.KEY:
            folder = path if wanted is Wanted.FOLDER else path.parent
            settings.setValue(FOLDER, str(folder))
        then(path)

    picker.fileSelected.connect(take)
    picker.finished.connect(picker.deleteLater)
    picker.open()


def _folder(settings: QSettings) -> str:
    """Return the folder of last time, or where a browser puts what comes with an email."""
    last = str(settings.value(FOLDER, ""))
    if last and Path(last).is_dir():
        return last
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
