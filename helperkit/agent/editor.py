"""Where an agent writes several lines: a reply, a letter, a text to be checked."""

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from helperkit.gui.scroll import CalmBar
from helperkit.gui.theme import Style

WIDE = 320  # px at 100 %
LONGEST = 2_000  # signs without a blank: of more, Qt finds the lines in the square of that time


class Editor(QPlainTextEdit):
    """Plain text in the theme's letters and colours. Tab goes on to what stands behind it.

    `high` is the room for some lines, in px at 100 %; what is more scrolls.
    """

    def __init__(self, style: Style, name: str, size: str, high: int) -> None:
        super().__init__()
        self._style, self._size, self._high = style, size, high
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(CalmBar(style))
        self.restyle()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for some lines."""
        return QSize(self._style.px(WIDE), self._style.px(self._high))

    def setPlainText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Begin with another text."""
        self._wrap(text)
        super().setPlainText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Take what is pasted or dropped."""
        self._wrap(f"{self.toPlainText()} {source.text()}")
        super().insertFromMimeData(source)

    def _wrap(self, text: str) -> None:
        """Break lines between words; anywhere, where there is one that no text has."""
        modes = QTextOption.WrapMode
        long = any(len(word) > LONGEST for word in text.split())
        self.setWordWrapMode(modes.WrapAnywhere if long else modes.WrapAtWordBoundaryOrAnywhere)

    def change_to(self, text: str) -> None:
        """Write another text in the place of this one; it can be undone."""
        self._wrap(text)
        cursor = self.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        theme = self._style.theme
        self.setFont(self._style.font(self._size))
        self.setPalette(self._style.palette())
        self.updateGeometry()
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.card}; color: {theme.ink};"
            f" border: 2px solid {theme.line}; border-radius: 12px; padding: 8px; }}"
            f"QPlainTextEdit:focus {{ border: 4px solid {theme.focus}; padding: 6px; }}"
        )
