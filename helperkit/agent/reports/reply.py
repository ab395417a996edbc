"""The reply to a report: to read, to change, to copy, or to open in the mail program."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from helperkit.agent.reports.sections import Section
from helperkit.gui.buttons import PrimaryButton, QuietButton
from helperkit.gui.fields import Line
from helperkit.gui.flow import Flow
from helperkit.gui.scroll import CalmBar
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.gui.viewers.aside import aside
from helperkit.words.load import Words
from helperkit.words.reports import ReportWords

HIGH = 360  # px at 100 %


class Writing(QPlainTextEdit):
    """A text of several lines to change, in the theme's letters and colours."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(CalmBar(style))
        self.restyle()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a place for some lines; what is more scrolls."""
        return QSize(self._style.px(320), self._style.px(HIGH))

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        style, theme = self._style, self._style.theme
        self.setFont(style.font("small"))
        self.setPalette(style.palette())
        self.updateGeometry()
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.card}; color: {theme.ink};"
            f" border: 2px solid {theme.line}; border-radius: 12px; padding: 6px; }}"
            f"QPlainTextEdit:focus {{ border: 4px solid {theme.focus}; padding: 4px; }}"
        )


class ReplyPanel(Section):
    """The reply in the customer's language, and the page's one filled button."""

    def __init__(
        self, style: Style, words: Words, theirs: ReportWords, told: Callable[[str], None]
    ) -> None:
        text = self._text = words.text
        self._told = told
        written = theirs.reply()
        self.subject = Line(style)
        self.subject.setText(written.subject)
        self.subject.setCursorPosition(0)
        self.subject.setAccessibleName(text("agent-reports-subject"))
        label = Text(style, "small", "soft")
        label.say(text("agent-reports-subject"))
        self.body = Writing(style)
        self.body.setPlainText(written.body.rstrip())
        self.body.setAccessibleName(text("read-heading-reply"))
        self.copy = PrimaryButton(style, text("agent-reports-copy"))
        self.mail = QuietButton(style, text("agent-reports-mail"))
        buttons = Flow(style, 12, 12)
        buttons.put([self.copy, self.mail])
        below = ((label, 6), (self.subject, 10), (self.body, 14), (buttons, 0))
        todo = ReportWords(theirs.told, words).to_do(written)
        super().__init__(style, text("read-heading-reply"), todo, below=below)
        self.copy.clicked.connect(self._copy)
        self.mail.clicked.connect(self._open_mail)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.body.toPlainText())
        self._told(self._text("agent-reports-copied"))

    def _open_mail(self) -> None:
        from helperkit.delivery.open import write_mail

        self.mail.setEnabled(False)
        letter = partial(write_mail, "", self.subject.text(), self.body.toPlainText())
        aside(self, letter, self._opened)

    def _opened(self, came: Exception | None) -> None:
        self.mail.setEnabled(True)
        well = "no-mail" if isinstance(came, Exception) else "mail-opened"
        self._told(self._text(f"agent-reports-{well}"))
