"""Many reports: a line to search in, and the list, which fills while they are read."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helperkit.agent.reports.lines import Line as ReportLine
from helperkit.agent.reports.list_view import ReportList
from helperkit.agent.reports.model import Reports
from helperkit.agent.reports.reading import FolderReading
from helperkit.gui.announce import announce
from helperkit.gui.fields import Line
from helperkit.gui.text import Heading, Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words

SIDE = 40  # px at 100 %, around
OFTEN = 500  # milliseconds between two looks of a list that is being read


class FolderView(QWidget):
    """The list of a folder, or of several files. `chosen` carries the path of a report."""

    chosen = Signal(object)

    def __init__(self, style: Style, words: Words, home: Path) -> None:
        super().__init__()
        self._style, self._words, self._home = style, words, home
        self._reading: FolderReading | None = None
        self._whole, self._gone = True, 0
        self.model = Reports(lambda count: words.text("agent-reports-count", count=count), self)
        self.heading = Heading(style)
        self.search = Line(style)
        self.search.setPlaceholderText(words.text("agent-reports-search"))
        self.search.setAccessibleName(words.text("agent-reports-search"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._seek)
        self.search.entered.connect(self._enter)
        self.state = Text(style, "small", "soft")
        self.list = ReportList(style, self.model, words.text("agent-reports-list"))
        self.list.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        for part in (self.heading, self.search, self.state):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self._column = column
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._regroup)
        self.restyle()

    @property
    def is_reading(self) -> bool:
        """Whether more is to come."""
        return self._reading is not None

    @property
    def has_folder(self) -> bool:
        """Whether a folder was opened."""
        return bool(len(self.model)) or self.is_reading

    def open(self, paths: Sequence[Path], keys: Sequence[str]) -> None:
        """Read a folder, or several files, and show the reports as they come."""
        self.stop()
        name = "folder" if len(paths) == 1 else "several"
        self.heading.say(self._words.text(f"agent-reports-{name}"))
        self._whole, self._gone = True, 0
        self.search.clear()
        self.model.clear()
        reading = self._reading = FolderReading(paths, self._home, keys, self._words.language)
        reading.came.connect(self._came, Qt.ConnectionType.QueuedConnection)
        reading.gone.connect(self._went, Qt.ConnectionType.QueuedConnection)
        reading.ended.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        self._tell()
        reading.start()

    def stop(self) -> None:
        """Read no further."""
        if self._reading is not None:
            self._reading.stop()
            self._reading = None
        self._later.stop()

    def restyle(self) -> None:
        """Take the style's sizes of now."""
        px = self._style.px
        self._column.setSpacing(px(10))
        self._column.setContentsMargins(px(SIDE), px(8), px(SIDE), px(16))

    def _came(self, lines: list[ReportLine]) -> None:
        if self.sender() is not self._reading:
            return
        self.model.add(lines)
        if not self.model.rowCount():
            self._regroup()
        elif not self._later.isActive():
            self._later.start(OFTEN)

    def _went(self, places: list[str]) -> None:
        """Count nothing that is there no more: its folder was deleted while it was read."""
        if self.sender() is self._reading:
            self.model.drop(places)
            self._gone = len(places)

    def _ended(self, whole: bool) -> None:
        if self.sender() is not self._reading:
            return
        self._reading = None
        self._whole = whole
        self._later.stop()
        self._regroup()
        announce(self.state, self.state.text())

    def _regroup(self) -> None:
        here, bar = self.list.current_path(), self.list.verticalScrollBar()
        seen = bar.value()
        self.model.regroup()
        if here and (row := self.model.row_of(here)) >= 0:
            self.list.go_to(row)
        else:
            bar.setValue(seen)
        self._tell()

    def _seek(self, typed: str) -> None:
        self.model.ask(typed)
        self.list.scrollToTop()
        self._tell()

    def _tell(self) -> None:
        text, count = self._words.text, self.model.matches
        lines = [text("agent-reports-count", count=count)]
        if self.search.text().strip():
            lines = [text("agent-reports-found", count=count)]
        if self.is_reading:
            lines.append(text("agent-reports-reading"))
        elif self._gone:
            lines.append(text("agent-reports-gone", count=self._gone))
        elif not self._whole:
            lines.append(text("inbox-not-whole"))
        self.state.say(" ".join(lines))

    def _enter(self) -> None:
        row = self.model.first()
        if row >= 0:
            self.list.go_to(row)
            self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go from the line into the list with the Down key."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self._enter()
            return
        super().keyPressEvent(event)
