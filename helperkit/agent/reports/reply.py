"""The reply to a report: to read, to change, to copy, or to open in the mail program."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from helperkit.agent.editor import Editor
from helperkit.agent.reports.sections import Section
from helperkit.agent.writing.drafts import Lent
from helperkit.diagnostics.verdict.reply import Reply
from helperkit.gui.buttons import PrimaryButton, QuietButton
from helperkit.gui.fields import Line
from helperkit.gui.flow import Flow
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.gui.viewers.aside import aside
from helperkit.words.load import Words
from helperkit.words.reports import ReportWords

HIGH = 360  # px at 100 %


class ReplyPanel(Section):
    """The reply in the customer's language, and the page's one filled button.

    `wording` lends its text to the writing help. `sent` carries it: it is copied, or in an email.
    """

    wording = Signal(object)
    sent = Signal(str)

    def __init__(
        self, style: Style, words: Words, theirs: ReportWords, told: Callable[[str], None]
    ) -> None:
        text = self._text = words.text
        self._told = told
        self._opening = False
        written = self.proposed = theirs.reply()
        self.subject = Line(style)
        self.subject.setText(written.subject)
        self.subject.setCursorPosition(0)
        self.subject.setAccessibleName(text("agent-reports-subject"))
        label = Text(style, "small", "soft")
        label.say(text("agent-reports-subject"))
        self.body = Editor(style, text("read-heading-reply"), "small", HIGH)
        self.body.setPlainText(written.body.rstrip())
        self.copy = PrimaryButton(style, text("agent-reports-copy"))
        self.mail = QuietButton(style, text("agent-reports-mail"))
        buttons = Flow(style, 12, 12)
        self.check = QuietButton(style, text("agent-writing-check"))
        buttons.put([self.copy, self.mail, self.check])
        below = ((label, 6), (self.subject, 10), (self.body, 14), (buttons, 0))
        todo = ReportWords(theirs.told, words).to_do(written)
        super().__init__(style, text("read-heading-reply"), todo, below=below)
        self.copy.clicked.connect(self._copy)
        self.mail.clicked.connect(self._open_mail)
        self.check.clicked.connect(self._lend)

    @property
    def changed(self) -> Reply | None:
        """What the agent has made of it; None while it is as it was proposed."""
        now, proposed = Reply(self.subject.text(), self.body.toPlainText()), self.proposed
        return None if now == Reply(proposed.subject, proposed.body.rstrip()) else now

    def take(self, changed: Reply) -> None:
        """Take back what the agent has made of it before."""
        self.subject.setText(changed.subject)
        self.body.setPlainText(changed.body)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.body.toPlainText())
        self.sent.emit(self.body.toPlainText())
        self._told(self._text("agent-reports-copied"))

    def _lend(self) -> None:
        self.wording.emit(Lent(self.body.toPlainText(), self._put))

    def _put(self, text: str) -> bool:
        """Take the text back; False where another report is shown by now."""
        if not isValid(self):
            return False
        self.body.change_to(text)
        return True

    def _open_mail(self) -> None:
        from helperkit.delivery.open import write_mail

        if self._opening:
            return
        self._opening = True  # not the button off: the keyboard would go on to another one
        body = self.body.toPlainText()
        letter = partial(write_mail, "", self.subject.text(), body)
        aside(self, letter, partial(self._opened, body))

    def _opened(self, body: str, came: Exception | None) -> None:
        self._opening = False
        if not isinstance(came, Exception):
            self.sent.emit(body)
        well = "no-mail" if isinstance(came, Exception) else "mail-opened"
        self._told(self._text(f"agent-reports-{well}"))
