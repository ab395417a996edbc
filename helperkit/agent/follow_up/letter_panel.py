"""The follow-up message in the customer's language: to change, to copy, or to mail."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from helperkit.agent.follow_up.entry import Entry, arrange
from helperkit.delivery.open import write_mail
from helperkit.diagnostics.verdict.reply import Reply
from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.scroll import CalmBar
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.gui.viewers.aside import aside
from helperkit.words.load import Words

HIGH = 260  # px at 100 %


class Body(QPlainTextEdit):
    """Some lines to change. Tab goes on to the next button."""

    def __init__(self, style: Style, name: str) -> None:
        super().__init__()
        self._style = style
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(CalmBar(style))
        self.restyle()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        theme = self._style.theme
        self.setFont(self._style.font())
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.card}; color: {theme.ink};"
            f" border: 2px solid {theme.line}; border-radius: 12px; padding: 8px; }}"
            f"QPlainTextEdit:focus {{ border: 4px solid {theme.focus}; padding: 6px; }}"
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for some lines."""
        return QSize(self._style.px(480), self._style.px(HIGH))


class LetterPanel(Panel):
    """Closed at first. `told` says what came of it: the name of a text."""

    told = Signal(str)

    def __init__(self, style: Style, words: Words) -> None:
        text = words.text
        self._reply = Reply("", "")
        title = Text(style, "lead", bold=True)
        title.say(text("agent-letter"))
        self.write = QuietButton(style, text("agent-letter-write"))
        self.subject = Entry(style, text("agent-letter-subject"))
        self.body = Body(style, text("agent-letter"))
        self.copy = QuietButton(style, text("agent-letter-copy"))
        self.mail = QuietButton(style, text("agent-letter-mail"))
        self._row = Flow(style, 12, 8)
        self._row.put([self.copy, self.mail])
        members = (
            *((title, 10), (self.write, 0), (self.subject, 12), (self.body, 12), (self._row, 0)),
        )
        super().__init__(style, members=members, pad=(20, 16))
        self.write.clicked.connect(self._open)
        self.copy.clicked.connect(self._copy)
        self.mail.clicked.connect(self._mail)

    def show_reply(self, reply: Reply | None) -> None:
        """Offer another message, not yet opened; None where nobody is written to."""
        self.setVisible(reply is not None)
        if reply is not None and reply != self._reply:
            self._reply = reply
            self.subject.line.setText(reply.subject)
            self.body.setPlainText(reply.body)
            self._open_parts(False)

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
        self.told.emit("window-copied")

    def _mail(self) -> None:
        subject, body = self.subject.text(), self.body.toPlainText()

        def opened(result: Exception | None) -> None:
            self.told.emit("agent-letter-no-mail" if result else "agent-letter-opened")

        aside(self, lambda: write_mail("", subject, body), opened)
