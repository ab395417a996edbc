"""The list of a folder's reports, for Qt: heads and lines, and what was typed to find some."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from helperkit.agent.reports.lines import Groups, Head, Line

ENTRY = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class Reports(QStringListModel):
    """Heads and lines in one flat list. Heads cannot be chosen: the arrow keys pass over them.

    Qt's own model holds the titles, for a view asks ten thousand times how many there are.
    """

    def __init__(self, counted: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counted = counted
        self._groups = Groups()
        self._entries: list[Head | Line] = []
        self._asked = ""
        self.matches = 0

    def clear(self) -> None:
        """Forget all lines."""
        self._groups = Groups()
        self.regroup()

    def add(self, lines: Sequence[Line]) -> None:
        """Take lines, or better ones in place of such as are there; shown after `regroup`."""
        for line in lines:
            self._groups.put(line)

    def drop(self, places: Sequence[str]) -> None:
        """Forget lines of files that are gone; shown after `regroup`."""
        for place in places:
            self._groups.drop(place)

    def ask(self, typed: str) -> None:
        """Show only what holds these words."""
        if typed != self._asked:
            self._asked = typed
            self.regroup()

    def regroup(self) -> None:
        """Show the lines of now."""
        self._entries = self._groups.entries(self._asked, self._counted)
        self.matches = sum(type(entry) is Line for entry in self._entries)
        self.setStringList([entry.title for entry in self._entries])

    def __len__(self) -> int:
        return len(self._groups)

    def row_of(self, path: str) -> int:
        """Return the row of a file; -1 where it is not shown."""
        rows = enumerate(self._entries)
        return next((n for n, one in rows if type(one) is Line and one.path == path), -1)

    def first(self) -> int:
        """Return the row of the first report; -1 where none is shown."""
        return 1 if self._entries else -1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown, what a screen reader says, or the entry itself."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title}. {entry.more}"
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that lines can be chosen, and heads cannot."""
        flag = Qt.ItemFlag
        if index.isValid() and isinstance(self._entries[index.row()], Line):
            return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return flag.ItemNeverHasChildren
