"""Our own window for an e-book (EPUB): chapters, contents, pictures, and where one was."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helperkit.gui.viewers.book_source import BookSource
from helperkit.gui.viewers.frame import Around, Command, Spot
from helperkit.gui.viewers.lists import CalmList
from helperkit.gui.viewers.text_pages import Reading
from helperkit.gui.viewers.text_source import Source, Target
from helperkit.journey.order import Thing


class BookViewer(Reading):
    """Shows a book chapter by chapter. One with a shop's lock is the shop's own to open."""

    area_name = "viewer-book"

    def __init__(self, thing: Thing, around: Around) -> None:
        self._goals: tuple[Target, ...] = ()
        super().__init__(thing, around)

    def load(self) -> Callable[[], Source]:
        """Return the work that opens the book."""
        return partial(BookSource, Path(self.thing.path))

    def stage(self) -> QWidget:
        """Return the contents and, beside them, the text."""
        self.contents = CalmList(self.style_of_now, self.text("viewer-book-chapters"))
        self.contents.chosen.connect(self.go_to_line)
        self.contents.hide()
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.style_of_now.px(12))
        row.addWidget(self.contents)
        row.addWidget(self.area, 1)
        both.setFocusProxy(self.area)
        return both

    def more_commands(self) -> Sequence[Command]:
        """Return the ways from chapter to chapter."""
        return (
            Command("viewer-contents", self.turn_contents, ("Ctrl+T", "F4"), Spot.MORE),
            Command("viewer-book-next", partial(self.turn, 1), ("Ctrl+PgDown",), Spot.MORE),
            Command("viewer-book-previous", partial(self.turn, -1), ("Ctrl+PgUp",), Spot.MORE),
        )

    def opened(self) -> None:
        """Fill the contents; a book that tells none has its chapters counted."""
        book = self.book
        if book.book.right_to_left:
            self.area.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        pairs = [
            (line.title, line.depth, goal)
            for line in book.lines
            if (goal := self._goal(line.name, line.anchor)) is not None
        ]
        if not pairs:
            pairs = [
                (self.text("viewer-book-part", at=str(at + 1)), 0, Target(leaf=book.leaf_of(at)))
                for at in range(len(book.book.chapters))
            ]
        self._goals = tuple(goal for _, _, goal in pairs)
        self.contents.put([title for title, _, _ in pairs], [depth for _, depth, _ in pairs])
        self._mark_line()

    @property
    def book(self) -> BookSource:
        """The book that is open."""
        assert isinstance(self.source, BookSource)  # noqa: S101 - `load` gives no other
        return self.source

    def _goal(self, name: str, anchor: str) -> Target | None:
        """Return where a line leads, without reading its chapter: there may be thousands."""
        first = self.book.place_of(name, "")
        return Target(leaf=first.leaf, anchor=anchor) if first is not None else None

    # Going

    def show_leaf(self, number: int) -> bool:
        """Show a leaf, and mark its chapter in the contents."""
        shown = super().show_leaf(number)
        self._mark_line()
        return shown

    def _mark_line(self) -> None:
        """Mark the last line that begins at or before this leaf."""
        before = [at for at, goal in enumerate(self._goals) if goal.leaf <= self.at]
        here = [at for at in before if self._goals[at].leaf == self.at]
        if before and not (here and self.contents.currentRow() in here):
            self.contents.mark(here[0] if here else before[-1])

    def go_to_line(self, number: int) -> None:
        """Show the chapter of a line of the contents."""
        goal = self._goals[number]
        name = self.book.book.chapters[self.book.chapter_of(goal.leaf)]
        found = self.book.place_of(name, goal.anchor) or goal
        self.show_leaf(found.leaf)
        self.go_to_target(found)
        self.area.setFocus()

    def turn(self, step: int) -> None:
        """Go so many chapters on, or back."""
        chapter = self.book.chapter_of(self.at) + step
        if 0 <= chapter < len(self.book.book.chapters):
            self.show_leaf(self.book.leaf_of(chapter))

    def turn_contents(self) -> None:
        """Show the contents, or hide them."""
        shown = self.contents.isHidden()
        place = self.area.place
        self.contents.setVisible(shown)
        self.relabel("viewer-contents", "viewer-book-hide-contents" if shown else "viewer-contents")
        (self.contents if shown else self.area).setFocus()
        self.area.go_to(place)

    def escape(self) -> bool:
        """Close the contents when the keyboard is there."""
        if self.contents.isVisible() and self.contents.hasFocus():
            self.turn_contents()
            return True
        return super().escape()
