"""The follow-up message in the customer's language: to change, to copy, or to mail."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from helperkit.agent.editor import Editor
from helperkit.agent.follow_up.entry import Entry, arrange
from helperkit.agent.writing.drafts import Lent
from helperkit.delivery.open import write_mail
from helperkit.diagnostics.verdict.reply import Reply
from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.gui.viewers.aside import aside
from helperkit.words.load import Words

HIGH = 260  # px at 100 %


class LetterPanel(Panel):
    """Closed at first. `told` says what came of it: the name of a text.

    `wording` lends the message to the writing help.
    """

    told = Signal(str)
    wording = Signal(object)

    def __init__(self, style: Style, words: Words) -> None:
        text = words.text
        self._reply, self._case = Reply("", ""), ""
        self._kept: dict[str, Reply] = {}  # what was written of other cases
        self._sent: set[str] = set()  # messages that were copied, or opened in an email
        title = Text(style, "lead", bold=True)
        title.say(text("agent-letter"))
        self.write = QuietButton(style, text("agent-letter-write"))
        self.subject = Entry(style, text("agent-letter-subject"))
        self.body = Editor(style, text("agent-letter"), "body", HIGH)
        self.copy = QuietButton(style, text("agent-letter-copy"))
        self.mail = QuietButton(style, text("agent-letter-mail"))
        self._row = Flow(style, 12, 8)
        self.check = QuietButton(style, text("agent-writing-check"))
        self._row.put([self.copy, self.mail, self.check])
        members = (
            *((title, 10), (self.write, 0), (self.subject, 12), (self.body, 12), (self._row, 0)),
        )
        super().__init__(style, members=members, pad=(20, 16))
        self.write.clicked.connect(self._open)
        self.copy.clicked.connect(self._copy)
        self.mail.clicked.connect(self._mail)
        self.check.clicked.connect(self._lend)

    def show_reply(self, case: str, reply: Reply | None) -> None:
        """Offer another message, not yet opened; None where nobody is written to.

        What the agent has written of a case stays, also when there is more to say by now, and
        when another one was shown meanwhile.
        """
        self.setVisible(reply is not None)
        if case != self._case:
            if self._is_written:
                self._kept[self._case] = self._now
            self._case = case
            self._show(Reply("", ""), opened=False)
            self._reply = Reply("", "")
        if reply is None or self._is_written or reply == self._reply:
            return
        self._reply = reply
        kept = self._kept.pop(case, None)
        self._show(kept or reply, opened=kept is not None)
        self.subject.line.setModified(kept is not None)
        self.body.document().setModified(kept is not None)

    @property
    def unsaved(self) -> bool:
        """Whether something was written here that went nowhere yet."""
        written = (*self._kept.values(), *((self._now,) if self._is_written else ()))
        return any(one.body not in self._sent for one in written)

    @property
    def _is_written(self) -> bool:
        return self.subject.line.isModified() or self.body.document().isModified()

    @property
    def _now(self) -> Reply:
        return Reply(self.subject.text(), self.body.toPlainText())

    def _show(self, shown: Reply, *, opened: bool) -> None:
        self.subject.line.setText(shown.subject)
        self.body.setPlainText(shown.body)
        self._open_parts(opened)

    def _open(self) -> None:
        self._open_parts(True)
        self.body.setFocus()

    def _open_parts(self, opened: bool) -> None:
        self.write.setVisible(not opened)
        for part in (self.subject, self.body, self._row):
            part.setVisible(opened)
        arrange(self)

    def _copy(self) -> None:
        letter = f"{self.subject.text()}\n\n{self.body.toPlainText()}"
        QGuiApplication.clipboard().setText(letter)
        self._sent.add(self.body.toPlainText())
        self.told.emit("window-copied")

    def _lend(self) -> None:
        self.wording.emit(Lent(self.body.toPlainText(), partial(self._put, self._case)))

    def _put(self, case: str, text: str) -> bool:
        """Take the text back; False where another case is shown by now."""
        if case != self._case or self.isHidden():
            return False
        self.body.change_to(text)
        return True

    def _mail(self) -> None:
        subject, body = self.subject.text(), self.body.toPlainText()

        def opened(result: Exception | None) -> None:
            if not result:
                self._sent.add(body)
            self.told.emit("agent-letter-no-mail" if result else "agent-letter-opened")

        aside(self, lambda: write_mail("", subject, body), opened)
