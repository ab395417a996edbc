"""Our own window for a book: pages, their size and colours, finding a word, printing."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from helperkit.gui.scroll import BAR
from helperkit.gui.text import Text
from helperkit.gui.viewers.aside import aside
from helperkit.gui.viewers.finding import SearchRow
from helperkit.gui.viewers.frame import Around, CannotShow, Command, Spot
from helperkit.gui.viewers.number_field import NumberField
from helperkit.gui.viewers.pdf_drawing import Drawing
from helperkit.gui.viewers.pdf_layout import GAP, Fit, fit_of
from helperkit.gui.viewers.pdf_links import Links
from helperkit.gui.viewers.pdf_lock import LockPage
from helperkit.gui.viewers.pdf_opening import open_document, unlock
from helperkit.gui.viewers.pdf_outline import read_outline
from helperkit.gui.viewers.pdf_pages import Pages
from helperkit.gui.viewers.pdf_places import FoundPlaces
from helperkit.gui.viewers.pdf_printing import PrintsPages
from helperkit.gui.viewers.pdf_side import Side
from helperkit.gui.viewers.pdf_trial import fitting_password
from helperkit.gui.viewers.places import Kept
from helperkit.gui.viewers.reading_keys import STEP
from helperkit.journey.order import Thing

MOST_SPOKEN = 4000  # letters of a page, for a screen reader
OFFERED_LOCKED = frozenset({"viewer-outside", "viewer-close", "viewer-leave", "viewer-help"})
READING_KEYS = frozenset({Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class PdfViewer(PrintsPages):
    """Shows one PDF."""

    def __init__(self, thing: Thing, around: Around) -> None:
        super().__init__(thing, around)
        self.document = QPdfDocument()
        self._password = ""
        locked = open_document(self.document, Path(self.thing.path))
        style = self.style_of_now
        self.drawing = Drawing(self.document, self)
        self.drawing.slow.connect(lambda: self.notice_of("viewer-slow-page"))
        self.view = Pages(style, self.document, self.drawing)
        self.view.setAccessibleName(self.text("viewer-pages"))
        self.view.set_night(bool(self.kept.get("night", style.theme.dark)))
        if not locked:
            self._draw_ahead()
        self.side = Side(style, self.text, self.drawing, self.view)
        self.search = SearchRow(style, self.text)
        self.places = FoundPlaces(self.document, self.drawing, self)
        self.view.marks, self.view.mark_of_now = self.places.on, self.places.now_on
        self.links = Links(self.document, self)
        self.field = NumberField(style, self.text("viewer-page-field"))
        self.page_text = Text(style, "body", "ink")
        self.lock: LockPage | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self._with_side())
        self.furnish(self.stack, self._commands(), below_bar=(self.search,))
        self._connect()
        if locked:
            self._ask_password()
        else:
            self._begin()
        self.done()

    # Opening

    def _ask_password(self) -> None:
        self.lock = LockPage(self.style_of_now, self.text)
        self.lock.given.connect(self._unlock)
        self.lock.help_asked.connect(self.ask_help)
        self.stack.addWidget(self.lock)
        self.stack.setCurrentWidget(self.lock)
        self._show_bar()
        self.stack.setFocusProxy(self.lock)
        self.lock.setFocus()

    def _unlock(self, password: str) -> None:
        if (lock := self.lock) is None:
            return
        lock.wait()

        def told(fitting: str | Exception | None) -> None:
            if not self._let_go:
                self._take_password(lock, fitting)

        aside(self, partial(fitting_password, Path(self.thing.path), password), told)

    def _take_password(self, lock: LockPage, fitting: str | Exception | None) -> None:
        try:
            if isinstance(fitting, str):
                fitting = unlock(self.document, Path(self.thing.path), fitting)
        except CannotShow as unread:
            fitting = unread
        if not isinstance(fitting, str):
            (lock.wrong if fitting is None else lock.unread)()
            return
        self._password = fitting
        self._draw_ahead()
        self.lock = None
        self._begin()
        self._show_bar()
        self.stack.removeWidget(lock)
        lock.deleteLater()

    def _draw_ahead(self) -> None:
        wide = self.width() - 2 * self.margin - BAR - 2 * GAP
        self.view.begin(int(self.kept.get("page", 0)), wide)

    def _begin(self) -> None:
        self.side.begin(partial(read_outline, Path(self.thing.path), self._password))
        self.field.limit(self.view.count)
        self.stack.setCurrentIndex(0)
        self.stack.setFocusProxy(self.view)
        self.view.setFocus()
        fit = fit_of(str(self.kept.get("fit")))
        self.view.size_to(fit, float(self.kept.get("zoom", 1.0)))
        self.view.remember(int(self.kept.get("page", 0)), float(self.kept.get("part", 0.0)))
        if self.view.night:
            self.relabel("viewer-night", "viewer-day")
        self._say_page()

    def _with_side(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.style_of_now.px(12))
        row.addWidget(self.side)
        row.addWidget(self.view, 1)
        return both

    def _connect(self) -> None:
        self.view.moved.connect(self._say_page)
        self.view.followed.connect(self._follow)
        self.side.chosen.connect(self.go_to)
        self.side.lacks_titles.connect(partial(self.notice_of, "viewer-no-contents"))
        self.search.asked.connect(self._seek)
        self.search.went.connect(self.places.go)
        self.search.ended.connect(self.view.setFocus)
        self.places.changed.connect(self._say_places)
        self.places.shown.connect(self.view.show_box)
        self.field.entered.connect(self._go_to_typed)
        self.field.turned.connect(self.turn)

    def _commands(self) -> Sequence[Command | QWidget]:
        more, keys = Spot.MORE, Spot.KEYS
        view = self.view
        return (
            Command("viewer-previous", lambda: self.turn(-1), ("Ctrl+PgUp",)),
            self.field,
            self.page_text,
            Command("viewer-next", lambda: self.turn(1), ("Ctrl+PgDown",)),
            Command("viewer-smaller", lambda: view.zoom_by(1 / STEP), ("Ctrl+-",)),
            Command("viewer-larger", lambda: view.zoom_by(STEP), ("Ctrl++", "Ctrl+=")),
            Command("viewer-search", self.begin_search, ("Ctrl+F",)),
            Command("viewer-contents", self.side.swap_titles, ("F9",), more),
            Command("viewer-small-pages", self.side.swap_small, ("Shift+F9",), more),
            Command("viewer-fit", lambda: view.size_to(Fit.WIDTH), ("Ctrl+0",), more),
            Command("viewer-fit-page", lambda: view.size_to(Fit.PAGE), ("Ctrl+9",), more),
            Command("viewer-night", self.swap_night, ("Ctrl+I",), more),
            Command("viewer-print", self.ask_to_print, ("Ctrl+P",), more),
            Command("viewer-search-next", lambda: self.places.go(1), ("F3", "Ctrl+G"), keys),
            Command("viewer-search-previous", lambda: self.places.go(-1), ("Shift+F3",), keys),
            Command("viewer-page-field", self.field.begin, ("Ctrl+L",), keys),
            Command("viewer-first", lambda: self.go_to(0), ("Ctrl+Home",), keys),
            Command("viewer-last", lambda: self.go_to(view.count), ("Ctrl+End",), keys),
        )

    # Pages

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self.view.page

    def turn(self, step: int) -> None:
        """Go so many pages on, or back."""
        self.view.turn(step)

    def go_to(self, page: int) -> None:
        """Show a page from its top, the nearest there is."""
        self.view.go_to(page)

    def _go_to_typed(self) -> None:
        if typed := self.field.text():
            self.go_to(int(typed) - 1)
        self.view.setFocus()
        self._say_page()

    def _show_bar(self) -> None:
        """Offer what there is to do: hardly anything with a book that is still locked."""
        is_open = self.lock is None
        self.offer(None if is_open else OFFERED_LOCKED)
        self.field.setVisible(is_open)
        self.page_text.setVisible(is_open)
        self.arrange()

    def _say_page(self) -> None:
        count = self.view.count
        self.field.show_number(self.page + 1)
        self.page_text.say(self.text("viewer-page-of", of=str(count)))
        self.buttons["viewer-previous"].setEnabled(self.page > 0)
        self.buttons["viewer-next"].setEnabled(self.page < count - 1)
        self.side.mark(self.page)
        said = self.text("viewer-page", at=str(self.page + 1), of=str(count))
        self.view.setAccessibleDescription(said)
        self.tell(said, spoken=self._spoken(said))

    def _spoken(self, said: str) -> str:
        """Return what a screen reader says of the page: its words too, where it is quick."""
        if not QAccessible.isActive() or self.drawing.busy:
            return said
        return f"{said}. {self.document.getAllText(self.page).text()[:MOST_SPOKEN]}"

    def _follow(self, page: int, x: float, y: float) -> None:
        """Go where a link of the book itself leads; those out of it are not followed."""
        if self.drawing.busy:
            return
        if (goal := self.links.goal(page, x, y)) is not None:
            page = min(goal[0], self.view.count - 1)
            part = goal[1] / self.view.shape(page).height()
            self.view.go_to(page, max(0.0, min(part, 1.0)))

    # Finding

    def begin_search(self) -> None:
        """Let the customer type a word."""
        if self.lock is None:
            self.search.begin()

    def _seek(self, word: str) -> None:
        if not self.places.seek(word):
            self.notice_of("viewer-search-later")

    def _say_places(self) -> None:
        self.search.show_hits(self.places.at, self.places.count, searching=self.places.searching)
        self.view.port.update()

    # The frame asks

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Read on where a button has the focus, too."""
        if self.lock is None and event.key() in READING_KEYS:
            self.view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def swap_night(self) -> None:
        """Show light letters on dark pages, or the pages as they are."""
        self.view.set_night(not self.view.night)
        self.side.forget()
        self.relabel("viewer-night", "viewer-day" if self.view.night else "viewer-night")

    def escape(self) -> bool:
        """End the search, or hide the side."""
        if self.search.end():
            return True
        if not self.side.isHidden():
            self.side.hide()
            self.view.setFocus()
            return True
        return False

    def position(self) -> Kept:
        """Return the page, the size and the colours."""
        if self.lock is not None:
            return {}
        page, part = self.view.place()
        return {
            "page": page,
            "part": round(part, 4),
            "fit": self.view.fit.value,
            "zoom": round(self.view.zoom, 4),
            "night": int(self.view.night),
        }

    def let_go(self) -> None:
        """Let the file go. First those who read in it."""
        if self.printing is not None:
            self.printing.stop()
        self.places.let_go()
        self.links.let_go()
        self.drawing.let_go()
