"""The agent's window: its sections, one at a time, and what is due in a quiet line above them."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from helperkit.agent.bar import Bar
from helperkit.agent.call.page import CallPage
from helperkit.agent.cases.lock import PATIENCE_SECONDS
from helperkit.agent.cases.model import Case
from helperkit.agent.fitted import Pile, bring_into_view
from helperkit.agent.follow_up.clerk import Clerk
from helperkit.agent.follow_up.page import CallBacksPage
from helperkit.agent.follow_up.reminding import Reminding
from helperkit.agent.follow_up.unsaved import Unsaved
from helperkit.agent.practising.page import PracticePage
from helperkit.agent.practising.shelf import orders_to_practise
from helperkit.agent.reports.page import ReportsPage
from helperkit.agent.shelf import Shelf
from helperkit.agent.writing.drafts import Lent
from helperkit.agent.writing.page import WritingPage
from helperkit.gui.adjustable import AdjustableWindow
from helperkit.gui.icon import own_icon
from helperkit.gui.panel import Panel
from helperkit.gui.scroll import Scroll
from helperkit.gui.theme import Look
from helperkit.words.load import Words

LEAST = QSize(640, 480)
USUAL = QSize(1340, 900)
ROOMY = QSize(860, 580)  # px at 100 %: in less all stands in one column, and scrolls as one


class AgentWindow(AdjustableWindow):
    """One window for all who help callers."""

    def __init__(self, words: Words, home: Path, patience: float = PATIENCE_SECONDS) -> None:
        """`patience`: seconds to wait for another window that writes."""
        super().__init__(home / "agent.ini", LEAST, USUAL)
        self._words = words
        style = self.style_of_now
        self.shelf = Shelf(home)
        known = self.shelf.get
        self.clerk = Clerk(home, patience)
        self.bar = Bar(style, words)
        self.call = CallPage(style, words, self.shelf, self.clerk, home)
        self.call_backs = CallBacksPage(style, words, known, self.clerk, home)
        self.reports = ReportsPage(style, words, home)
        self.practice = PracticePage(style, words, orders_to_practise((), words))
        self.writing = WritingPage(style, words)
        plans = (self.call.follow_up.plan, self.call_backs.case.plan)
        self.reminding = Reminding(style, words, self.clerk)
        self.reminding.setParent(self)
        self.unsaved = Unsaved(style, words, self.clerk, plans, self._texts())
        self._sections: list[QWidget] = []
        self._names: list[str] = []
        self._lender = 0  # the section whose text the writing help has
        self._pile = Pile()
        content = QWidget()
        column = QVBoxLayout(content)
        around = QVBoxLayout(self)
        for layout in (column, around):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.unsaved)
        column.addWidget(self.reminding.line)
        column.addWidget(self._pile, 1)
        self.scroller = Scroll(style, content)
        around.addWidget(self.scroller)
        self.add("agent-section-call", self.call)
        self.add("agent-section-call-backs", self.call_backs)
        self.add("agent-section-reports", self.reports)
        self.add("agent-section-practice", self.practice)
        self.add("agent-section-writing", self.writing)
        above = (self.bar.bigger, self.unsaved.again_now, *self.reminding.buttons)
        for one, other in pairwise(above):
            self.setTabOrder(one, other)
        self._connect()
        self.setWindowTitle(words.text("agent-title"))
        self.setWindowIcon(own_icon())
        self.setAutoFillBackground(True)
        if words.right_to_left:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.connect_look()
        self.restyle()
        self.show_section(0)
        self.call_backs.refresh()
        self.shelf.start()

    def _connect(self) -> None:
        """Let each part hear what it has to, and the keys do what they say."""
        self.bar.chosen.connect(self.show_section)
        self.shelf.came.connect(self.call.know_more)
        for known in (self.shelf.read, self.shelf.added):
            known.connect(self.call_backs.refresh)
            known.connect(self._offer_to_practise)
        self.bar.look.chosen.connect(lambda name: self.choose_look(Look(name)))
        self.bar.bigger.clicked.connect(self.bigger)
        self.call.follow_up.stored.connect(self.call_backs.refresh)
        self.call_backs.listed.connect(self._listed)
        self.reminding.wanted.connect(self._show_case)
        self.reports.case_wanted.connect(self._plan_for)
        self.call_backs.case.letter.wording.connect(partial(self._check_wording, self.call_backs))
        self.reports.report.wording.connect(partial(self._check_wording, self.reports))
        self.writing.given_back.connect(self._back_from_writing)
        self.reminding.turned.connect(self.call_backs.refresh)
        for key, action in {"Ctrl+N": self._new_call, "F6": self.next_pane}.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)
        QShortcut(QKeySequence("Shift+F6"), self).activated.connect(partial(self.next_pane, -1))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bring_into_view)

    # Sections

    def add(self, name: str, page: QWidget) -> None:
        """Add a section; `name` is that of its label. Ctrl and its number lead there."""
        number = len(self._sections)
        self._sections.append(page)
        self._pile.add(page)
        self._names.append(name)
        self.bar.add(self._words.text(name, count=0))
        key = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
        key.activated.connect(partial(self.show_section, number))

    def show_section(self, number: int) -> None:
        """Show a section, and let the keyboard begin there."""
        page = self._sections[number]
        self.unsaved.calm()
        self._pile.show_only(page)
        self.scroller.verticalScrollBar().setValue(0)
        self.bar.show_chosen(number)
        self._enter(getattr(page, "begins", self._panes(page)[0]))

    def read(self, report: Path) -> None:
        """Open a report, or a folder of reports."""
        self.show_section(self._sections.index(self.reports))
        self.reports.open(report)

    def practise(self, about: str = "", seed: int | None = None) -> None:
        """Open the practice; with a problem or a seed somebody calls as soon as cards are read."""
        self.show_section(self._sections.index(self.practice))
        if about or seed is not None:
            self.shelf.when_read(partial(self._ring_at_last, about, seed))

    def _ring_at_last(self, about: str, seed: int | None) -> None:
        """Let somebody call, unless the agent has begun something else meanwhile."""
        if self._pile.shown is self.practice and self.practice.exercise is None:
            self.practice.ring(self.practice.start.level, about, seed)

    def next_pane(self, step: int = 1) -> None:
        """Go round the panes of the section and the row at the top."""
        page = self._pile.shown
        inside = self._panes(page) if page is not None else ()
        panes = [*inside, self.bar, self.unsaved, self.reminding.line]
        held = QApplication.focusWidget()
        at = next((n for n, pane in enumerate(panes) if held and _holds(pane, held)), -step)
        for turn in range(1, len(panes) + 1):
            if self._enter(panes[(at + turn * step) % len(panes)]):
                break

    def _panes(self, page: QWidget) -> tuple[QWidget, ...]:
        panes = getattr(page, "panes", None)
        return panes() if callable(panes) else (page,)

    def _enter(self, pane: QWidget) -> bool:
        """Bring the keyboard to the first place of a pane that takes it."""
        if not pane.isVisibleTo(self):
            return False
        places = (pane, *pane.findChildren(QWidget))
        tab = Qt.FocusPolicy.TabFocus
        taking = (one for one in places if one.isVisibleTo(self) and one.isEnabled())
        first = next((one for one in taking if one.focusPolicy() & tab), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return first is not None

    def _offer_to_practise(self, _added: object = None) -> None:
        """Let callers have bought what the agent has cards of."""
        self.practice.sell(orders_to_practise(self.shelf.sold.every(), self._words))

    def _new_call(self) -> None:
        self.show_section(0)
        self.call.begin()

    # Cases

    def _listed(self) -> None:
        """Say on the tab how many are to be called today, and above what is due now."""
        waiting = self.call_backs.waiting
        name = self._words.text("agent-section-call-backs", count=waiting)
        self.bar.rename(self._sections.index(self.call_backs), name)
        self.reminding.show_due(self.call_backs.due, self.call_backs.read_at)

    def _plan_for(self, case: Case) -> None:
        """Ask when to call back because of a report. What is known of that stands in its case."""
        self.show_section(self._sections.index(self.call_backs))
        self.call_backs.plan_new(case)

    def _show_case(self, case: str) -> None:
        self.show_section(self._sections.index(self.call_backs))
        self.call_backs.show_case(case)

    def _check_wording(self, page: QWidget, lent: Lent) -> None:
        """Show a text of another section to the writing help, which brings it back there."""
        self._lender = self._sections.index(page)
        self.writing.borrow(lent)
        self.show_section(self._sections.index(self.writing))

    def _back_from_writing(self) -> None:
        self.show_section(self._lender)

    # Colours and size of the text

    def restyle(self) -> None:
        """Take the style's colours and sizes of now, everywhere."""
        self.setPalette(self.style_of_now.palette())
        self.label()
        self.bar.restyle()
        self.reminding.restyle()
        self.unsaved.restyle()
        for page in self._sections:
            restyle = getattr(page, "restyle", None)
            if callable(restyle):
                restyle()
        self._fit()

    def label(self) -> None:
        """Say on the buttons what they do now."""
        self.bar.label(self.zoom, self.look)

    # The place for all that

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the sections to the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let each section stand side by side, or below each other where there is little room."""
        px = self.style_of_now.px
        whole = self.width() < px(ROOMY.width()) or self.height() < px(ROOMY.height())
        for page in self._sections:
            make_whole = getattr(page, "make_whole", None)
            if callable(make_whole):
                make_whole(whole, self.height())

    def _bring_into_view(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to where the keyboard is: only the Tab key does that by itself."""
        if now is None or not self.isAncestorOf(now) or QGuiApplication.mouseButtons():
            return
        around = now.parentWidget()
        while around is not None and not isinstance(around, Panel):
            around = around.parentWidget()
        if around is not None and 2 * around.height() < self.height():
            bring_into_view(around)  # all of a form, where that is not too much
        bring_into_view(now)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the size, and let what was asked for be stored. What waits is told of once."""
        if not self.unsaved.may_close():
            self._show_unsaved()
            event.ignore()
            return
        super().closeEvent(event)
        self.hide()
        self.reports.stop()
        self.practice.voice.stop()
        self.writing.checking.end()
        self.clerk.end()
        self.shelf.stop()

    def _texts(self) -> dict[str, Callable[[], bool]]:
        """Return where texts are written, by section, and whether one went nowhere yet."""
        return {
            "agent-section-writing": lambda: self.writing.unsaved,
            "agent-section-reports": lambda: self.reports.report.unsaved,
            "agent-section-call-backs": lambda: self.call_backs.case.letter.unsaved,
        }

    def _show_unsaved(self) -> None:
        """Show the line that says what would be lost, and a form with something in it below."""
        plan = self.unsaved.open_plan
        if plan is not None and not plan.isVisible():
            self.show_section(next(n for n, one in enumerate(self._sections) if _holds(one, plan)))
        elif plan is None and self.unsaved.written:
            self.show_section(self._names.index(self.unsaved.written))
        bring_into_view(self.unsaved)


def _holds(pane: QWidget, held: QWidget) -> bool:
    return pane is held or pane.isAncestorOf(held)
