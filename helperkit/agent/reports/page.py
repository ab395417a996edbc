"""The page "Reports" of the agent's window: opens reports and folders, and shows them."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helperkit.agent.cases.origins import case_of_report
from helperkit.agent.fitted import Pile
from helperkit.agent.reports.asking import Wanted, ask
from helperkit.agent.reports.folder_view import FolderView
from helperkit.agent.reports.report_view import ReportView
from helperkit.agent.reports.start import StartView
from helperkit.diagnostics.read import BundleRefused, Refusal, read_bundle
from helperkit.diagnostics.read.keys import keys_of
from helperkit.gui.announce import announce
from helperkit.gui.buttons import QuietButton
from helperkit.gui.column import Column
from helperkit.gui.flow import Flow
from helperkit.gui.notice import Notice
from helperkit.gui.theme import Style
from helperkit.gui.viewers.aside import aside
from helperkit.words.letters import line as plain_line
from helperkit.words.load import Words
from helperkit.words.reports import Reported, refusal

SIDE = 40  # px at 100 %
LIST_PART = 0.8  # of the window's height, where all scrolls as one
KEY = "reports/key"  # of the settings: where the team's key lies, and never what it is


class ReportsPage(QWidget):
    """Reads reports. `open` takes a report, a sealed one, or a folder of them."""

    case_wanted = Signal(object)  # a case, not stored yet, that is to be called back

    def __init__(self, style: Style, words: Words, home: Path) -> None:
        super().__init__()
        self._style, self._words = style, words
        self._settings = QSettings(str(home / "agent.ini"), QSettings.Format.IniFormat, self)
        self._asked = 0  # only what was asked for last is shown
        self._wanted: Path | None = None  # what a key may open
        self._keys: tuple[str, ...] | None = None
        self._new_key: Path | None = None  # the file that was chosen, until it has opened something
        text = words.text
        self.start = StartView(style, words)
        self.folder = FolderView(style, words, home)
        self.report = ReportView(style, words, self.say)
        self.to_list = QuietButton(style, text("agent-reports-to-list"))
        self.open_one = QuietButton(style, text("agent-reports-open"))
        self.open_many = QuietButton(style, text("agent-reports-open-folder"))
        self._bar = Flow(style, 12, 12)
        self._bar.put([self.to_list, self.open_one, self.open_many])
        self._top = Column(style, ((self._bar, 0),), pad=(SIDE, 12))
        self._views = Pile()
        for view in (self.start, self.folder, self.report):
            self._views.add(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # all of it scrolls
        column.addWidget(self._top)
        column.addWidget(self._views, 1)
        self.notice = Notice(style, self)
        self._connect()
        self.setAcceptDrops(True)
        self.setAutoFillBackground(True)
        if words.right_to_left:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._show(self.start)
        self.restyle()

    def _connect(self) -> None:
        presses: dict[QuietButton, Callable[[], None]] = {
            self.to_list: self.show_list,
            self.open_one: self.ask_for_report,
            self.open_many: self.ask_for_folder,
            self.start.open_quietly: self.ask_for_report,
            self.start.folder: self.ask_for_folder,
        }
        for button, press in presses.items():
            button.clicked.connect(press)
        self.start.open.clicked.connect(self.ask_for_report)
        self.start.key.clicked.connect(self.ask_for_key)
        self.folder.chosen.connect(lambda path: self.open(Path(path)))
        self.report.compare.connect(self.ask_for_earlier)
        self.report.plan_wanted.connect(self._want_case)
        keys = {"Ctrl+O": self.ask_for_report, "Ctrl+Shift+O": self.ask_for_folder}
        for key, action in {**keys, "Ctrl+F": self._search, "Escape": self.show_list}.items():
            short_cut = QShortcut(QKeySequence(key), self)
            short_cut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            short_cut.activated.connect(action)

    # Opening

    def open(self, path: Path) -> None:
        """Open a report, or a folder of reports."""
        if path.is_dir():
            self.open_list((path,))
            return
        self._asked += 1
        self._read(path, None)

    def open_list(self, paths: Sequence[Path]) -> None:
        """Open a folder of reports, or several of them, as a list."""
        self._asked += 1
        self._wanted = None
        self.folder.open(paths, self._known_keys())
        self.show_list()

    def compare_with(self, earlier: Path) -> None:
        """Show what changed in the report of now since an earlier one."""
        self._asked += 1
        self._read(self.report.file, earlier)

    def open_with_key(self, file: Path) -> None:
        """Open what is sealed with the keys of a file, and remember where that is."""
        try:
            keys = keys_of(file)
        except OSError:
            keys = ()
        if not keys:
            self.start.refuse(self._words.text("agent-reports-no-key-inside"), wants_key=True)
            return
        self._new_key = file.absolute()
        self._keys = tuple(dict.fromkeys((*keys, *self._known_keys())))
        if self._wanted is not None:
            self.open(self._wanted)

    def _known_keys(self) -> tuple[str, ...]:
        if self._keys is None:
            saved = str(self._settings.value(KEY, ""))
            try:
                self._keys = keys_of(Path(saved) if saved else None)
            except OSError:
                self._keys = ()  # it is asked for where it is needed
        return self._keys

    def _read(self, path: Path, earlier: Path | None) -> None:
        keys = self._known_keys()
        aside(self, partial(_reported, path, earlier, keys), partial(self._came, self._asked, path))

    def _came(self, asked: int, path: Path, came: Reported | Exception) -> None:
        if asked != self._asked:
            return
        fits = isinstance(came, Reported) or (isinstance(came, BundleRefused) and came.key_fits)
        if fits and path == self._wanted and self._new_key is not None:  # none that fits nothing
            self._settings.setValue(KEY, str(self._new_key))
            self._new_key = None
        if isinstance(came, Reported):
            self._wanted = self._new_key = None
            self._show(self.report)
            self.report.show_report(came, path)
            return
        if isinstance(came, BundleRefused):
            sealed = came.refusal is Refusal.SEALED
            name = came.refusal.value if not sealed or self._known_keys() else "sealed-here"
        else:
            sealed, name = False, "never-read"
        why = refusal(name, self._words.text)
        self._wanted = path if sealed else None
        unread = self._words.text("read-refused-file", file=plain_line(path.name))
        self.start.refuse(f"{unread}\n{why}", wants_key=sealed)
        self._show(self.start)
        self.start.heading.setFocus()
        announce(self.start.heading, why)

    # What the system's own windows ask for

    def ask_for_report(self) -> None:
        """Ask for a report."""
        self._ask("agent-reports-open", self.open)

    def ask_for_folder(self) -> None:
        """Ask for a folder."""
        self._ask("agent-reports-open-folder", self.open, Wanted.FOLDER)

    def ask_for_earlier(self) -> None:
        """Ask for the report to compare with."""
        self._ask("agent-reports-compare", self.compare_with)

    def ask_for_key(self) -> None:
        """Ask for the file with the team's key."""
        self._ask("agent-reports-key", self.open_with_key, Wanted.KEY)

    def _ask(self, title: str, then: Callable[[Path], None], kind: Wanted = Wanted.REPORT) -> None:
        ask(self, self._settings, self._words, (self._words.text(title), kind), then)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped; several things as a list."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
        if len(files) == 1:
            self.open(files[0])
        elif files:
            self.open_list(files)

    def _want_case(self) -> None:
        """Make a case of the report of now."""
        told = self.report.told
        if told is not None:
            bundle, found = told.told.bundle, told.told.verdict
            case, _ = case_of_report(self.report.file.name, bundle, datetime.now(UTC), found)
            self.case_wanted.emit(case)

    # What is shown

    def show_list(self) -> None:
        """Go back to the list, if there is one."""
        if self.folder.has_folder or self.folder.is_reading:
            self._show(self.folder)
            self.folder.list.setFocus() if self.folder.list.current_path() else self._search()

    def _search(self) -> None:
        if self._views.shown is self.folder:
            self.folder.search.setFocus()
            self.folder.search.selectAll()

    def _show(self, view: QWidget) -> None:
        self._views.show_only(view)
        self._top.setVisible(view is not self.start)
        self.to_list.setVisible(view is self.report and self.folder.has_folder)
        self._bar.again()

    def say(self, text: str) -> None:
        """Show a kind line for a few seconds, and let a screen reader speak it."""
        self.notice.say(text)
        announce(self.notice, text)

    def stop(self) -> None:
        """Read no further: the window is closed."""
        self.folder.stop()

    def make_whole(self, whole: bool, high: int) -> None:
        """Be as high as all inside, in a window so `high`, or scroll in the place that there is."""
        for view in (self.start, self.report):
            view.make_whole(whole)
        self.folder.list.setMinimumHeight(round(high * LIST_PART) if whole else 0)

    def restyle(self) -> None:
        """Take the style's colours and sizes of now, everywhere."""
        self.setPalette(self._style.palette())
        for widget in self.findChildren(QWidget):
            restyle = getattr(widget, "restyle", None)
            if restyle is not None:
                restyle()
            widget.update()
        self.start.again()
        self.report.again()
        self._top.again()
        self.notice.place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the kind line in its place."""
        super().resizeEvent(event)
        self.notice.place()


def _reported(path: Path, earlier: Path | None, keys: tuple[str, ...]) -> Reported:
    """Read and judge. Nothing here makes words or touches the window. Raises `BundleRefused`."""
    before = read_bundle(earlier, keys) if earlier is not None else None
    return Reported(read_bundle(path, keys), before)
