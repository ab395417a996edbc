"""Writing: what an agent writes or pastes, what may be wrong with it, and better words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helperkit.agent.editor import Editor
from helperkit.agent.follow_up.entry import arrange
from helperkit.agent.toggle import Toggles
from helperkit.agent.writing.checking import Checking
from helperkit.agent.writing.drafts import Drafts, Lent
from helperkit.agent.writing.finding_list import FindingList
from helperkit.agent.writing.marks import Mark, marks, underline
from helperkit.agent.writing.places import KINDS, Answer
from helperkit.gui.announce import announce
from helperkit.gui.buttons import PrimaryButton, QuietButton
from helperkit.gui.column import Column
from helperkit.gui.flow import Flow
from helperkit.gui.text import Heading, Text
from helperkit.gui.theme import Style
from helperkit.words.check import Figures, Kind
from helperkit.words.check.kinds import ENOUGH_FOR_GRADE
from helperkit.words.load import Words

SIDE = 40  # px at 100 %
HIGH = 240  # px at 100 %, the least place to write in
LIST_PART = 0.5  # of the window's height, where all stands in one column


class WritingPage(QWidget):
    """Checks the text of now. `given_back`: a text of another section is there again, or left."""

    given_back = Signal()

    def __init__(self, style: Style, words: Words) -> None:
        super().__init__()
        self._style, self._words = style, words
        text = words.text
        self.checking = Checking(words.locale, self)
        self.title = Heading(style)
        self.title.say(text("agent-writing-title"))
        self._about = Text(style, "small", "soft")
        self._about.say(text("agent-writing-about"))
        self.kinds = Toggles(style, tuple(text(f"agent-writing-kind-{one}") for one in KINDS))
        self.editor = Editor(style, text("agent-writing-text"), "body", HIGH)
        self.drafts = Drafts(self.editor)
        self._sent = ""  # what was copied last
        self._figures = Text(style, "small", "soft")
        self.copy = PrimaryButton(style, text("agent-writing-copy"))
        self.use_there = PrimaryButton(style, text("agent-writing-use-there"))
        self.leave = QuietButton(style, text("agent-writing-leave"))
        self._told = Text(style, "small", bold=True)
        self._deeds = Flow(style, 12, 8)
        self._deeds.put([self.use_there, self.copy, self.leave])
        self._state = Text(style, "lead", bold=True)
        self._more = Text(style, "small", "soft")
        self.list = FindingList(style, text("agent-writing-list"))
        self.use = QuietButton(style)
        self._uses = Flow(style, 12, 8)
        self._uses.put([self.use])
        self._notes = Text(style, "small", "soft")
        head = ((self.title, 6), (self._about, 14), (self.kinds, 0))
        foot = ((self._figures, 12), (self._deeds, 8), (self._told, 0))
        self._head, self._foot = Column(style, head), Column(style, foot)
        self._above = Column(style, ((self._state, 6), (self._more, 0)))
        self._below = Column(style, ((self._uses, 10), (self._notes, 0)))
        self._columns = (self._head, self._foot, self._above, self._below)
        self._lay_out()
        self._connect()
        self._show_lent()
        self._changed()
        self.restyle()

    def _lay_out(self) -> None:
        left, right = self._left, self._right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._head)
        left.addWidget(self.editor, 1)
        left.addWidget(self._foot)
        right.addWidget(self._above)
        right.addWidget(self.list, 1)
        right.addWidget(self._below)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addLayout(right)

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._changed)
        for button in self.kinds.buttons:
            button.clicked.connect(self._changed)
        self.checking.came.connect(self._show)
        self.list.currentRowChanged.connect(self._mark)
        self.list.chosen.connect(self._go_to)
        self.use.clicked.connect(self._mend)
        self.copy.clicked.connect(self._copy)
        self.use_there.clicked.connect(self._give_back)
        self.leave.clicked.connect(self._leave)
        undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        for key, act in ((undo, self.editor.undo), (redo, self.editor.redo)):
            short_cut = QShortcut(QKeySequence(key), self)
            short_cut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            short_cut.activated.connect(act)

    def panes(self) -> tuple[QWidget, ...]:
        """Return what F6 goes round, as it is read."""
        return (self.kinds, self.editor, self._deeds, self.list, self._uses)

    @property
    def begins(self) -> QWidget:
        """Where the keyboard begins."""
        return self.editor

    @property
    def kind(self) -> Kind:
        """What the text is."""
        return KINDS[self.kinds.chosen]

    @property
    def state(self) -> str:
        """What is said above the list: how many places there are, or why there are none."""
        return self._state.text()

    @property
    def unsaved(self) -> bool:
        """Whether something was written here that went nowhere yet."""
        return any(text.strip() and text != self._sent for text in self.drafts.written())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Load what a check needs while the agent begins to write."""
        super().showEvent(event)
        self.checking.prepare()

    # A text of another section

    def borrow(self, lent: Lent) -> None:
        """Show a text of another section, until it is given back or left."""
        self.drafts.borrow(lent)
        self.kinds.choose(KINDS.index(Kind.REPLY))
        self._show_lent()
        self._changed()

    def _give_back(self) -> None:
        if self.drafts.give_back():
            self._returned()
        else:
            self.use_there.hide()
            self.copy.show()
            self._deeds.again()
            self._tell("agent-writing-gone")

    def _leave(self) -> None:
        self.drafts.leave()
        self._returned()

    def _returned(self) -> None:
        self._show_lent()
        self._changed()
        self.given_back.emit()

    def _show_lent(self) -> None:
        """Offer to use a lent text where it came from; it alone is the page's filled button."""
        lent = self.drafts.lent is not None
        for button in (self.use_there, self.leave):
            button.setVisible(lent)
        self.copy.setVisible(not lent)
        self._deeds.again()

    # Checking

    def _changed(self) -> None:
        """Ask for the text of now; what is known of an older one stays until then."""
        self._tell("")
        text = self.editor.toPlainText()
        if text.strip():
            self.checking.ask(text, self.kind)
            self._say("agent-writing-reading")
            return
        self.checking.forget()
        self._show_marks(())
        self._figures.say("")
        self._say("agent-writing-empty")

    def _show(self, came: Answer | Exception) -> None:
        if isinstance(came, Exception):
            self._show_marks(())
            self._figures.say("")
            self._say("agent-writing-not-checked")
        else:
            self._show_marks(marks(self.editor, came.places))
            self._figures.say(self._figures_said(came.figures))
            self._notes.say("\n".join(came.notes))
            more = came.found - len(came.places)
            known = self._words.text("agent-writing-more", count=more) if more else ""
            nothing = "" if came.found else self._words.text("agent-writing-yourself")
            name = "agent-writing-found" if came.found else "agent-writing-nothing"
            self._say(name, came.found, known or nothing)
        announce(self.list, self._state.text())

    def _show_marks(self, shown: tuple[Mark, ...]) -> None:
        self.list.show_marks(shown)
        if not shown and (self.list.hasFocus() or self.use.hasFocus()):
            self.editor.setFocus()
        self.list.setVisible(bool(shown))
        self._mark()

    def _figures_said(self, figures: Figures) -> str:
        enough = figures.words >= ENOUGH_FOR_GRADE
        return self._words.text(
            "agent-writing-figures",
            words=figures.words,
            longest=figures.longest_sentence,
            grade=f"{figures.grade:.1f}" if enough else "none",
        )

    def _say(self, name: str, count: int = 0, more: str = "") -> None:
        self._state.say(self._words.text(name, count=count))
        self._more.say(more)
        self._more.setVisible(bool(more))
        self._arrange()

    # One finding

    def _mark(self, _row: int = 0) -> None:
        """Show in the text which finding is the one of now, and what may be used there."""
        now = self.list.now
        underline(self.editor, self.list.marks, now, self._style)
        better = now.place.better if now is not None else ""
        self.use.say(self._words.text("agent-writing-use", better=better))
        if not better and self.use.hasFocus():
            self.list.setFocus()
        self.use.setVisible(bool(better))
        self._uses.again()
        self._below.again()

    def _go_to(self, row: int) -> None:
        self.editor.setTextCursor(self.list.marks[row].cursor)
        self.editor.ensureCursorVisible()
        self.editor.setFocus()

    def _mend(self) -> None:
        """Use the better wording, and let the next finding be at hand."""
        now = self.list.now
        if now is not None and now.mend():
            self.list.setFocus()

    def _copy(self) -> None:
        self._sent = self.editor.toPlainText()
        QGuiApplication.clipboard().setText(self._sent)
        self._tell("agent-writing-copied")

    def _tell(self, name: str) -> None:
        """Say what came of a button; "" for nothing."""
        said = self._words.text(name) if name else ""
        if said != self._told.text() or said:
            self._told.say(said)
            self._told.setVisible(bool(said))
            arrange(self._told)
            announce(self._told, said)

    # Arranging

    def make_whole(self, whole: bool, high: int) -> None:
        """Stand below each other in a window so `high`; or let the text and the list scroll."""
        px, way = self._style.px, QHBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if whole else way.LeftToRight)
        self.list.make_wide(whole, round(high * LIST_PART))
        self.editor.setMinimumHeight(max(px(HIGH), round(high * LIST_PART)) if whole else px(HIGH))
        for column in (self._above, self._below):
            column.setMaximumWidth(self.list.maximumWidth())
        side = px(SIDE)
        self._left.setContentsMargins(side, px(20), side if whole else px(12), px(20))
        self._right.setContentsMargins(side if whole else px(12), px(20), side, px(20))

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        for layout in (self._left, self._right):
            layout.setSpacing(self._style.px(12))
        for widget in self.findChildren(QWidget):
            restyle = getattr(widget, "restyle", None)
            if restyle is not None:
                restyle()
            widget.update()
        self._mark()
        self._arrange()

    def _arrange(self) -> None:
        for part in (self.kinds, self._deeds, self._uses, *self._columns):
            part.again()
