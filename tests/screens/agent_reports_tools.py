"""What the tests of the page "Reports" share: a page in a window, and reports on the disk."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from helperkit.agent.reports.page import ReportsPage
from helperkit.gui.theme import Style
from helperkit.words.load import Words
from tests.hostile.bundles.base import report
from tests.screens.faces import Bot

SIZE = (1340, 900)


class Desk:
    """An agent's place: a folder of the program's own, one for reports, and pages in a window."""

    def __init__(self, qtbot: Bot, place: Path) -> None:
        self._qtbot = qtbot
        self._pages: list[ReportsPage] = []
        self.home, self.inbox = place / "home", place / "inbox"
        for folder in (self.home, self.inbox):
            folder.mkdir()

    def open(self, theme: str = "light", zoom: int = 100, language: str = "en") -> ReportsPage:
        """Return a page that is shown and has the keyboard."""
        page = ReportsPage(Style(theme, zoom), Words(language), self.home)
        self._qtbot.addWidget(page)
        self._pages.append(page)
        page.resize(*SIZE)
        with self._qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        self._qtbot.waitUntil(page.isActiveWindow)
        return page

    def leave(self) -> None:
        """Let nothing be read any more."""
        for page in self._pages:
            page.stop()


def kept(folder: Path, content: bytes | None = None, name: str = "Report.helperreport") -> Path:
    """Write a report, and return where it is."""
    path = folder / name
    path.write_bytes(report() if content is None else content)
    return path


def read(qtbot: Bot, page: ReportsPage, path: Path) -> None:
    """Open a report, and wait until all of it is there."""
    with qtbot.waitSignal(page.report.shown):
        page.open(path)


def refused(qtbot: Bot, page: ReportsPage, path: Path) -> str:
    """Open what is no report, and return what the page says."""
    page.start.welcome()
    page.open(path)
    qtbot.waitUntil(lambda: bool(page.start.refusal.text()))
    return page.start.refusal.text()


def drop_on(page: ReportsPage, *paths: Path) -> None:
    """Drop files or folders on the page."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(200, 200), action, carried, button, none)
    page.dropEvent(drop)
    assert drop.isAccepted()
