"""One report on the page: the verdict at once, the rest as soon as that was drawn."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from helperkit.agent.fitted import FittedView
from helperkit.agent.reports.document import blocks
from helperkit.agent.reports.replay import ReplayPanel
from helperkit.agent.reports.reply import ReplyPanel
from helperkit.agent.reports.sections import Board, Section, VerdictPanel
from helperkit.agent.reports.timeline import TimelinePanel
from helperkit.diagnostics.verdict.reply import Reply, language_of
from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.text import Heading
from helperkit.gui.theme import Style
from helperkit.words.languages import languages
from helperkit.words.letters import line as plain_line
from helperkit.words.load import Words
from helperkit.words.reports import Reported, ReportWords


class ReportView(FittedView):
    """Draws one report. `compare` asks for an earlier one."""

    compare = Signal()
    plan_wanted = Signal()  # a call back because of this report
    wording = Signal(object)  # the reply, lent to the writing help
    seen = Signal()  # the verdict is on the screen
    shown = Signal()  # all parts are there

    def __init__(self, style: Style, words: Words, told: Callable[[str], None]) -> None:
        self._board = Board(style)
        super().__init__(style, self._board)
        self._style, self._words, self._say = style, words, told
        self.file = Path()
        self.told: ReportWords | None = None
        self.replay: ReplayPanel | None = None
        self.timeline: TimelinePanel | None = None
        self.reply: ReplyPanel | None = None
        self._changed: dict[tuple[Path, Reply], Reply] = {}  # replies, by what was proposed
        self._sent: set[str] = set()  # replies that were copied, or opened in an email
        self.sections: dict[str, Section] = {}
        self.buttons: dict[str, QuietButton] = {}
        self.heading = Heading(style)  # until there is a report
        self.heading.setParent(self)
        self.heading.hide()
        self._picker: QFileDialog | None = None

    def show_report(self, reported: Reported, file: Path) -> None:
        """Show a report: what it means now, the rest after the next look at the screen."""
        self._keep_reply()
        self.file = file
        told = self.told = ReportWords(reported, self._words)
        text, said = self._words.text, told.advice()
        self.replay = self.timeline = self.reply = None
        sure = "likely" if reported.verdict.sure else "possible"
        verdict = VerdictPanel(self._style, text(f"agent-reports-{sure}"), said.what)
        verdict.seen.connect(lambda: self._complete(told))
        self.heading = verdict.heading
        self.sections = {
            "say": Section(
                self._style,
                text("agent-reports-say"),
                [said.say],
                fill="primary_soft",
                border="primary",
                size="lead",
            ),
            "next": Section(self._style, text("agent-reports-next"), [said.next], size="body"),
            "why": Section(self._style, text("agent-reports-why"), _points(said.why)),
        }
        self._board.put([verdict], list(self.sections.values()), [])
        self._settle()
        self.scroller.verticalScrollBar().setValue(0)
        self.heading.setFocus()

    def _complete(self, told: ReportWords) -> None:
        """Add all that is not the verdict; nothing if another report is shown by now."""
        if told is not self.told:
            return
        self.seen.emit()
        language = language_of(told.told.bundle, languages())
        theirs = Words(language) if language != self._words.language else self._words
        self.replay = ReplayPanel(self._style, self._words, theirs, told)
        self.replay.is_empty = not told.has_screens()
        self.timeline = TimelinePanel(self._style, self._words, told)
        self.timeline.chosen.connect(self.replay.go_to)
        self.replay.moved.connect(self.timeline.mark)
        self.replay.moved.connect(lambda _: self._settle())  # a longer line below the picture
        self.timeline.mark(self.replay.position)
        self.reply = ReplyPanel(self._style, self._words, ReportWords(told.told, theirs), self._say)
        self.reply.wording.connect(self.wording)
        self.reply.sent.connect(self._sent.add)
        changed = self._changed.get((self.file, self.reply.proposed))
        if changed is not None:
            self.reply.take(changed)
        found = told.changes()
        if found is not None:
            lines = [found.lead]
            for heading, points in found.parts:
                lines += (heading, *_points(points))
            self._section("changes", "read-heading-changes", [*lines, found.nothing])
        self._section("maybe", "read-maybe", _points(told.maybe()))
        self._section("ruled_out", "read-ruled-out", _points(told.ruled_out()))
        self._section("notes", "read-heading-notes", _points(told.notes()))
        self._section("facts", "agent-reports-facts", _points(told.facts()))
        self._section("receipt", "agent-reports-receipt", _points(told.receipt()))
        self._section("about", "agent-reports-about", told.about())
        parts = self.sections
        first, last = ("say", "next", "why"), ("maybe", "ruled_out", "notes", "about")
        side: list[QWidget] = [parts[name] for name in first]
        side += [self.reply, self._deeds(), *(parts[name] for name in last)]
        changes = [parts["changes"]] if "changes" in parts else []
        rest = [self.replay, self.timeline, parts["facts"], parts["receipt"]]
        head = [w for w in self._board.head.children() if isinstance(w, QWidget)]
        self._board.put(head, side, [*changes, *rest])
        self._settle()
        self.shown.emit()

    def _keep_reply(self) -> None:
        """Keep what was written, for when this report is shown again, also beside another one."""
        if self.reply is None:
            return
        key, changed = (self.file, self.reply.proposed), self.reply.changed
        self._changed.pop(key, None)
        if changed is not None:
            self._changed[key] = changed

    @property
    def unsaved(self) -> bool:
        """Whether a reply was written that went nowhere yet."""
        self._keep_reply()
        return any(reply.body not in self._sent for reply in self._changed.values())

    def _section(self, name: str, title: str, lines: Iterable[str]) -> None:
        told = [line for line in lines if line]
        self.sections[name] = Section(self._style, self._words.text(title), told)

    def _deeds(self) -> Flow:
        deeds = Flow(self._style, 12, 12)
        presses = {
            "plan": self.plan_wanted.emit,
            "compare": self.compare.emit,
            "pdf": lambda: self._ask(".pdf"),
            "markdown": lambda: self._ask(".md"),
        }
        self.buttons = {}
        for name, press in presses.items():
            button = QuietButton(self._style, self._words.text(f"agent-reports-{name}"))
            button.clicked.connect(press)
            self.buttons[name] = button
        deeds.put(list(self.buttons.values()))
        return deeds

    # Saving

    def _ask(self, ending: str) -> None:
        """Ask for a folder; nothing waits while the system's own window is open."""
        picker = QFileDialog(self, self._words.text("window-pick-folder"), str(self.file.parent))
        picker.setFileMode(QFileDialog.FileMode.Directory)
        picker.setOption(QFileDialog.Option.ShowDirsOnly)
        picker.fileSelected.connect(
            lambda folder: self.save(Path(folder) / f"{self.name_of_file}{ending}")
        )
        picker.finished.connect(picker.deleteLater)
        self._picker = picker
        picker.open()

    @property
    def name_of_file(self) -> str:
        """What it is saved as: called like the report, which may have nothing but an ending."""
        return self.file.name.split(".")[0] or self._words.text("agent-reports-document")

    def save(self, wanted: Path) -> Path | None:
        """Save the report with the reply as it is now, by the ending; say how that went."""
        from helperkit.agent.reports.export import save_markdown, save_pdf

        told, reply, text = self.told, self.reply, self._words.text
        if told is None or reply is None:
            return None
        parts = blocks(told, self._words, reply.subject.text(), reply.body.toPlainText())
        try:
            if wanted.suffix.lower() == ".pdf":
                title, mirrored = text("agent-reports-document"), self._words.right_to_left
                saved = save_pdf(parts, wanted, title=title, right_to_left=mirrored)
            else:
                saved = save_markdown(parts, wanted)
        except OSError:
            self._say(text("agent-reports-not-saved"))
            return None
        self._say(text("agent-reports-saved", file=plain_line(saved.name)))
        return saved

    # Sizes

    def again(self) -> None:
        """Arrange anew: the zoom has changed."""
        self._settle()

    def _settle(self) -> None:
        self._board.again()


def _points(lines: Iterable[str]) -> list[str]:
    return [f"• {line}" for line in lines]
