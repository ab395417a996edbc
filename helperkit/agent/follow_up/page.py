"""Call-backs: today's first, with a search as one types, and the case of now beside the list."""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from helperkit.agent.cases.due import Line, Standing
from helperkit.agent.cases.export import table
from helperkit.agent.cases.model import Call, Case
from helperkit.agent.cases.store import Store
from helperkit.agent.cases.telling import about, product_said
from helperkit.agent.fitted import Fitted, bring_into_view
from helperkit.agent.follow_up.case_list import CaseList, Listed
from helperkit.agent.follow_up.case_pane import CasePane
from helperkit.agent.follow_up.clerk import Clerk
from helperkit.agent.follow_up.entry import Entry, arrange
from helperkit.agent.follow_up.of_call import screen_of_case
from helperkit.agent.follow_up.reading import Read, read
from helperkit.agent.follow_up.telling import told_of
from helperkit.agent.products import Known
from helperkit.diagnostics.placing import appear
from helperkit.gui.announce import announce
from helperkit.gui.buttons import QuietButton
from helperkit.gui.column import Column
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words

SIDE = 40  # px at 100 %
PAD = 28  # px at 100 %, that the case keeps around itself
LOOK_AGAIN = 2000  # milliseconds until it is asked whether another window has stored something
LIST_PART = 0.4  # of the window's height, where the case stands below the list
WELL = frozenset({"window-copied", "agent-letter-opened"})  # texts that are good news
TODAY = frozenset({Standing.OVERDUE, Standing.DUE, Standing.TODAY})


class CallBacksPage(QWidget):
    """Who is to be called back. `listed`: the list was read anew."""

    listed = Signal()

    def __init__(self, style: Style, words: Words, known: Known, clerk: Clerk, home: Path) -> None:
        super().__init__()
        self._style, self._words, self._known = style, words, known
        self._clerk, self._home = clerk, home
        self._read = Read((), Listed(), {}, 0)
        self._new: Case | None = None  # of a report, and not stored yet
        self._wanted = ""  # the case that is to be gone to as soon as it is there
        self._reading = self._again = self._well = False
        text = words.text
        self.search = Entry(style, text("agent-find"))
        self.list = CaseList(style, words)
        self._more = Text(style, "small", "soft")
        self._more.hide()
        self.save = QuietButton(style, text("agent-table"))
        self._told = Text(style)
        self.told = Panel(style, "warm_soft", "warm", members=((self._told, 0),), pad=(20, 14))
        self.case = CasePane(style, words, known)
        self._head = Column(style, ((self.search, 0),), pad=(0, 0))
        side = self._side = QVBoxLayout()
        side.addWidget(self._head)
        side.addWidget(self.list, 1)
        side.addWidget(self._more)
        side.addWidget(self.save)
        right = self._right = QVBoxLayout()
        self._above = Column(style, ((self.told, 0),), pad=(PAD, 12))
        self._above.hide()
        self.case_scroll = Fitted(style, self.case)
        right.addWidget(self._above)
        right.addWidget(self.case_scroll, 1)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(side)
        row.addLayout(right, 1)
        self.search.line.textEdited.connect(self.refresh)
        self.search.line.entered.connect(self.list.setFocus)
        self.list.picked.connect(self._leave_new)
        self.case.left.connect(self._leave_new)
        self.case.settled.connect(self.list.setFocus)
        self.list.chosen.connect(lambda _: self.case.title.setFocus())
        self.case.changed.connect(self._store)
        self.case.told.connect(lambda name: self.say(text(name), well=name in WELL))
        self.save.clicked.connect(self.export)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_AGAIN)
        self._look.timeout.connect(self._ask_whether_other)
        self._look.start()
        self._stamp: object = None
        self.restyle()

    def panes(self) -> tuple[QWidget, ...]:
        """Return what F6 goes round, as it is read: the search, the list, its table, the case."""
        return (self.search, self.list, self.save, self.case)

    @property
    def begins(self) -> QWidget:
        """Where the keyboard begins."""
        return self.list

    @property
    def read_at(self) -> datetime:
        """When the list was read."""
        return self._read.at

    @property
    def due(self) -> tuple[Line, ...]:
        """All open cases in their order."""
        return self._read.open

    @property
    def waiting(self) -> int:
        """How many are to be called today."""
        return sum(line.standing in TODAY for line in self._read.open)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read anew: another window may have changed something."""
        super().showEvent(event)
        self.refresh()

    def show_case(self, case: str) -> None:
        """Go to a case."""
        self._wanted = case
        self.search.line.clear()
        self.list.go_to(case)
        self.refresh()

    def plan_new(self, case: Case) -> None:
        """Ask when to call back because of what has no case yet; "Not now" leaves none."""
        self.search.line.clear()
        there = (line.case for line in self._read.open if line.case.origin == case.origin)
        self._new = next(there, case)
        self._wanted = self._new.id
        self.case.show_case(self._new, (), self.named(self._new))
        self.case.ask_when()

    def _leave_new(self, _picked: str = "") -> None:
        new, self._new = self._new, None
        if self._well:
            self.say("")
        self._open(self.list.current)
        if new is not None:
            self.list.setFocus()

    def say(self, line: str, *, well: bool = False) -> None:
        """Say a line above the case; "" for none. What went `well` stays only until one goes on."""
        self._well = well
        self.told.wear(*(("done_soft", "done") if well else ("warm_soft", "warm")))
        self._told.say(line)
        self.told.setVisible(bool(line))
        self._above.setVisible(bool(line))
        arrange(self.told)
        announce(self.told, line)
        if line:
            bring_into_view(self.told)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Another section is shown: what went well was seen."""
        super().hideEvent(event)
        if self._well:
            self.say("")

    # Reading

    def refresh(self, _event: object = None) -> None:
        """Read the cases, one reading at a time."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        words, wanted = self.search.text(), self._wanted or self.list.current
        held = self.list.current if self.case.is_written_in else ""
        self._clerk.do(self, lambda store: read(store, words, wanted, held), self._show)

    def _ask_whether_other(self) -> None:
        """Read anew where another window has stored something."""

        def compare(stamp: tuple[int, int] | Exception) -> None:
            if not isinstance(stamp, Exception) and stamp != self._stamp:
                self._stamp = stamp
                self.refresh()

        if not self._reading:
            self._clerk.do(self, Store.stamp, compare)

    def _show(self, result: Read | Exception) -> None:
        self._reading = False
        if self._again:
            self._again = False
            self.refresh()
        if isinstance(result, Exception):
            self.say(told_of(result, self._words, self._home))
            return
        self._read = result
        if result.unread:
            self.say(self._words.text("cases-unread", count=str(result.unread)))
        today = datetime.now(UTC).astimezone().date()
        cases = result.listed.cases
        self.list.show_listed(result.listed, [self.named(case) for case in cases], today)
        self._more.say(self._words.text("agent-more-cases", count=result.more))
        self._more.setVisible(bool(result.more))
        if self._wanted in {case.id for case in cases}:
            self.list.go_to(self._wanted)
            self._wanted = ""
        if self._new is None:
            self._open(self.list.current)
        self.listed.emit()

    def named(self, case: Case) -> str:
        """Return the product, and what the case is about."""
        parts = (product_said(case, self._words.text), self._about(case))
        known = " · ".join(part for part in parts if part)
        return known or self._words.text("agent-case-nothing-known")

    def _about(self, case: Case) -> str:
        if isinstance(case.origin, Call) and not case.origin.problem:
            seen = screen_of_case(case, None)
            return self._words.page(seen).heading if seen is not None else ""
        return about(case, self._words.text)

    def _open(self, name: str) -> None:
        case = next((one for one in self._read.listed.cases if one.id == name), None)
        case = self._clerk.waiting.get(name, case)  # what was refused is not forgotten here
        if case is None:
            found = "agent-no-case-found" if self.search.text() else "agent-no-cases"
            self.case.show_case(None, (), self._words.text(found))
        else:
            if self.case.case is None or self.case.case.id != case.id:
                self.case_scroll.verticalScrollBar().setValue(0)
                keyboard = QApplication.focusWidget()
                if keyboard is not None and self.case.isAncestorOf(keyboard):
                    self.list.setFocus()  # what is typed next must not be of another case
            beside = self._read.beside.get(name, ())
            self.case.show_case(case, beside, self.named(case))

    # Writing

    def _store(self, case: Case, settles: Iterable[int]) -> None:
        self._new, self._wanted = None, case.id
        self._clerk.put(self, case, self._stored, tuple(settles))

    def _stored(self, result: Case | Exception) -> None:
        if isinstance(result, Exception):
            self.say(told_of(result, self._words, self._home))
        else:
            self.say("")
            self.case.stored(result)
        self.refresh()

    def export(self) -> None:
        """Write all cases as a table into the agent's documents; what is there stays."""
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(usual) if Path(usual).is_dir() else Path.home()
        today = datetime.now(UTC).astimezone().date()
        wanted = folder / f"{self._words.text('agent-table-file')} {today}.csv"

        def write(store: Store) -> Path:
            return appear(table(store.every().cases, excel=True), wanted)

        self._clerk.do(self, write, partial(self._exported, wanted))

    def _exported(self, wanted: Path, result: Path | Exception) -> None:
        text = self._words.text
        if isinstance(result, Path):
            self.say(text("cases-written", file=str(result)), well=True)
        elif isinstance(result, OSError):
            self.say(text("cases-not-written", file=str(wanted)))
        else:
            self.say(told_of(result, self._words, self._home))

    def make_whole(self, whole: bool, high: int) -> None:
        """Stand below each other, and let the list alone scroll, in a window so `high`."""
        way = QHBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if whole else way.LeftToRight)
        self.list.make_wide(whole, round(high * LIST_PART))
        self.case_scroll.make_whole(whole)
        px = self._style.px
        self._side.setContentsMargins(px(SIDE), px(20), px(SIDE if whole else 12), px(20))
        around = px(SIDE - PAD) if whole else 0
        self._right.setContentsMargins(around, 0, around, 0)

    def restyle(self) -> None:
        """Take the style's colours and sizes of now, everywhere but in the caller's screen."""
        px = self._style.px
        self._side.setSpacing(px(14))
        self._row.setSpacing(0)
        mirror = self.case.mirror
        for widget in self.findChildren(QWidget):
            restyle = getattr(widget, "restyle", None)
            if restyle is not None and not mirror.isAncestorOf(widget):
                restyle()
            widget.update()
        for widget in (*self.case.findChildren(Column), self.case, self._above, self._head):
            widget.again()
