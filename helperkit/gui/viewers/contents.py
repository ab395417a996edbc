"""Our own window for a ZIP file: what is in it, in friendly words."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QListView

from helperkit.assets import asset
from helperkit.gui.pictures import pixmap
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.gui.viewers.aside import aside
from helperkit.gui.viewers.contents_reading import Contents, Member, read_contents
from helperkit.gui.viewers.finding import SearchRow
from helperkit.gui.viewers.frame import Around, Command, Spot, Viewer
from helperkit.gui.viewers.lists import calm
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.journey.problems import Problem

SIDE = 40  # px at 100 %, the picture of a kind
Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole


class Members(QAbstractListModel):
    """The files of a ZIP file, in words."""

    def __init__(self, style: Style, around: Around) -> None:
        super().__init__()
        self._style, self._words = style, around.words
        self._members: tuple[Member, ...] = ()
        self._pictures: dict[Kind, QPixmap] = {}

    def fill(self, members: tuple[Member, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._members = members
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own
        """Return the number of files that are shown."""
        return 0 if parent.isValid() else len(self._members)

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        """Return what the list shows of one file."""
        member = self._members[index.row()]
        match role:
            case ROLE.DisplayRole:
                return f"{member.name}\n{self.about(member)}"
            case ROLE.AccessibleTextRole:
                return f"{member.name}, {self.about(member)}"
            case ROLE.DecorationRole:
                return self._picture(member.kind)
            case _:
                return None

    def about(self, member: Member) -> str:
        """Return what kind of file it is, how large, and where it is."""
        words = self._words
        parts = [words.text(f"thing-{member.kind.value}", more=0), words.size(member.size)]
        if member.locked:
            parts.append(words.text("viewer-zip-locked"))
        if member.folder:
            parts.append(words.text("viewer-zip-folder", folder=member.folder))
        return ", ".join(parts)

    def named(self, word: str) -> list[int]:
        """Return the rows whose names hold a word."""
        wanted = word.casefold()
        return [row for row, one in enumerate(self._members) if wanted in one.name.casefold()]

    def _picture(self, kind: Kind) -> QPixmap:
        if kind not in self._pictures:
            name = f"kind_{kind.value}"
            if not asset(f"pictures/{name}.svg").exists():
                name = "kind_unknown"
            side = self._style.px(SIDE)
            self._pictures[kind] = pixmap(name, self._style.name, side)
        return self._pictures[kind]


class ContentsViewer(Viewer):
    """Lists what is in a ZIP file. Nothing in it can be started from here."""

    def __init__(self, thing: Thing, around: Around) -> None:
        super().__init__(thing, around)
        path = Path(thing.path)
        style = self.style_of_now
        self.model = Members(style, around)
        self.list = calm_list(style, self.text)
        self.list.setModel(self.model)
        self.search = SearchRow(style, self.text)
        self.search.asked.connect(self._seek)
        self.search.went.connect(self._go)
        self.search.ended.connect(self.list.setFocus)
        self._rows: list[int] = []
        self._at = -1
        self.count_text = Text(style, "lead", "ink", bold=True)
        find = Command("viewer-search", self.search.begin, ("Ctrl+F",))
        ahead = Command("viewer-search-next", lambda: self._go(1), ("F3",), Spot.KEYS)
        back = Command("viewer-search-previous", lambda: self._go(-1), ("Shift+F3",), Spot.KEYS)
        rows = (self.search, self.count_text)
        self.furnish(self.list, (find, ahead, back), below_bar=rows)
        aside(self, lambda: read_contents(path), self._take)

    def _take(self, contents: Contents | Exception) -> None:
        if isinstance(contents, Exception):
            self.give_up(contents.name if isinstance(contents, Problem) else None)
            return
        self.model.fill(contents.members)
        said = self.text("viewer-zip-count", count=contents.count)
        if len(contents.members) < contents.count:
            said = f"{said} {self.text('viewer-zip-cut', count=str(len(contents.members)))}"
        self.count_text.say(said)
        if contents.members:
            self.list.setCurrentIndex(self.model.index(0))
        self.tell(said)
        self.done()

    def _seek(self, word: str) -> None:
        self._rows = self.model.named(word) if word else []
        self._at = -1
        self._go(1)

    def _go(self, step: int) -> None:
        if self._rows:
            self._at = (self._at + step) % len(self._rows)
            index = self.model.index(self._rows[self._at])
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self.search.show_hits(self._at, len(self._rows))

    def escape(self) -> bool:
        """End the search."""
        return self.search.end()


def calm_list(style: Style, text: Callable[..., str]) -> QListView:
    """Return the list: large rows, read by arrows and by screen readers, nothing to change."""
    shown = QListView()
    calm(shown, style, "body")
    shown.setAccessibleName(text("viewer-zip"))
    shown.setIconSize(QSize(style.px(SIDE), style.px(SIDE)))
    shown.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    shown.setUniformItemSizes(False)
    shown.setSpacing(2)
    return shown
