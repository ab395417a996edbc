"""The texts that are open here: the agent's own, and one that another section has lent."""

from collections.abc import Callable

import msgspec
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit


class Lent(msgspec.Struct, frozen=True, eq=False):
    """A text of another section. `put` brings it back, and returns whether its place is there."""

    text: str
    put: Callable[[str], bool]


class Drafts:
    """Changes between the two. Each keeps its own steps to undo; none is ever written to a disk."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        self._editor = editor
        self.lent: Lent | None = None
        self._own = self._new("")  # Qt ends the one that an editor begins with
        editor.setDocument(self._own)

    def borrow(self, lent: Lent) -> None:
        """Show a text of another section. What was changed in one before goes back to its place."""
        if self.lent is not None and self._editor.document().isModified():
            self.lent.put(self._editor.toPlainText())
        self.lent = lent
        self._show(self._new(lent.text))

    def give_back(self) -> bool:
        """Bring the text back, and show the agent's own; False: there is no place for it now."""
        lent = self.lent
        if lent is None or not lent.put(self._editor.toPlainText()):
            return False
        self.leave()
        return True

    def leave(self) -> None:
        """Show the agent's own text; the other section keeps what it had."""
        self.lent = None
        self._show(self._own)

    def written(self) -> tuple[str, ...]:
        """Return the texts that would be lost: the agent's own, and a lent one that was changed."""
        changed = self.lent is not None and self._editor.document().isModified()
        return (self._own.toPlainText(), *((self._editor.toPlainText(),) if changed else ()))

    def _new(self, text: str) -> QTextDocument:
        document = QTextDocument(text, self._editor)
        document.setDocumentLayout(QPlainTextDocumentLayout(document))
        document.setDefaultFont(self._editor.font())
        return document

    def _show(self, document: QTextDocument) -> None:
        before = self._editor.document()
        document.setDefaultFont(self._editor.font())
        self._editor.setExtraSelections([])  # they are of the text before
        self._editor.setDocument(document)
        if before is not self._own and before is not document:
            before.deleteLater()
