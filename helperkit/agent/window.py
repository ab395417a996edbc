"""The agent's window: its sections, one at a time, and what is due in a quiet line above them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from helperkit.agent.bar import Bar
from helperkit.agent.call.page import CallPage
from helperkit.agent.follow_up.clerk import Clerk
from helperkit.agent.follow_up.page import CallBacksPage
from helperkit.agent.follow_up.reminding import Reminding
from helperkit.agent.products import products
from helperkit.agent.reports.page import ReportsPage
from helperkit.gui.adjustable import AdjustableWindow
from helperkit.gui.theme import Look
from helperkit.words.load import Words

LEAST = QSize(900, 600)
USUAL = QSize(1340, 900)


class AgentWindow(AdjustableWindow):
    """One window for all who help callers."""

    def __init__(self, words: Words, home: Path) -> None:
        super().__init__(home / "agent.ini", LEAST, USUAL)
        self._words = words
        style, known = self.style_of_now, products(home).get
        self.clerk = Clerk(home)
        self.bar = Bar(style, words)
        self.call = CallPage(style, words, known, self.clerk, home)
        self.call_backs = CallBacksPage(style, words, known, self.clerk, home)
        self.reports = ReportsPage(style, words, home)
        self.reminding = Reminding(style, words, self.clerk)
        self._sections: list[QWidget] = []
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.reminding.line)
        column.addWidget(self._stack, 1)
        self.add("agent-section-call", self.call)
        self.add("agent-section-call-backs", self.call_backs)
        self.add("agent-section-reports", self.reports)
        self.bar.chosen.connect(self.show_section)
        self.bar.look.chosen.connect(lambda name: self.choose_look(Look(name)))
        self.bar.bigger.clicked.connect(self.bigger)
        self.call.follow_up.stored.connect(self.call_backs.refresh)
        self.call_backs.listed.connect(self._listed)
        self.reminding.wanted.connect(self._show_case)
        self.reminding.turned.connect(self.call_backs.refresh)
        self.setWindowTitle(words.text("agent-title"))
        self.setAutoFillBackground(True)
        if words.right_to_left:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        for key, action in {"Ctrl+N": self._new_call, "F6": self.next_pane}.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)
        QShortcut(QKeySequence("Shift+F6"), self).activated.connect(partial(self.next_pane, -1))
        self.connect_look()
        self.restyle()
        self.show_section(0)
        self.call_backs.refresh()

    # Sections

    def add(self, name: str, page: QWidget) -> None:
        """Add a section; `name` is that of its label. Ctrl and its number lead there."""
        number = len(self._sections)
        self._sections.append(page)
        self._stack.addWidget(page)
        self.bar.add(self._words.text(name, count=0))
        key = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
        key.activated.connect(partial(self.show_section, number))

    def show_section(self, number: int) -> None:
        """Show a section, and let the keyboard begin there."""
        page = self._sections[number]
        self._stack.setCurrentWidget(page)
        self.bar.show_chosen(number)
        self._enter(self._panes(page)[0])

    def read(self, report: Path) -> None:
        """Open a report, or a folder of reports."""
        self.show_section(self._sections.index(self.reports))
        self.reports.open(report)

    def next_pane(self, step: int = 1) -> None:
        """Go round the panes of the section and the row at the top."""
        page = self._sections[self._stack.currentIndex()]
        panes = [*self._panes(page), self.bar]
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

    def _new_call(self) -> None:
        self.show_section(0)
        self.call.begin()

    # Cases

    def _listed(self) -> None:
        """Say on the tab how many are to be called today, and above what is due now."""
        waiting = self.call_backs.waiting
        name = self._words.text("agent-section-call-backs", count=waiting)
        self.bar.rename(self._sections.index(self.call_backs), name)
        self.reminding.show_due(self.call_backs.due)

    def _show_case(self, case: str) -> None:
        self.show_section(self._sections.index(self.call_backs))
        self.call_backs.show_case(case)

    # Colours and size of the text

    def restyle(self) -> None:
        """Take the style's colours and sizes of now, everywhere."""
        self.setPalette(self.style_of_now.palette())
        self.label()
        self.bar.restyle()
        self.reminding.restyle()
        for page in self._sections:
            restyle = getattr(page, "restyle", None)
            if callable(restyle):
                restyle()

    def label(self) -> None:
        """Say on the buttons what they do now."""
        self.bar.label(self.zoom, self.look)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the size, and let what was asked for be stored."""
        super().closeEvent(event)
        self.hide()
        self.reports.stop()
        self.clerk.end()


def _holds(pane: QWidget, held: QWidget) -> bool:
    return pane is held or pane.isAncestorOf(held)
