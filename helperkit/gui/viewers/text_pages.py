"""The window that text, web pages and books are read in."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from helperkit.gui.text import Text
from helperkit.gui.viewers.aside import aside
from helperkit.gui.viewers.finding import SearchRow
from helperkit.gui.viewers.frame import Around, Command, Spot, Viewer
from helperkit.gui.viewers.places import Kept
from helperkit.gui.viewers.text_area import ReadingArea
from helperkit.gui.viewers.text_finding import Finding
from helperkit.gui.viewers.text_leaf import Leaf
from helperkit.gui.viewers.text_printing import ask_to_print, print_document, tell_printed
from helperkit.gui.viewers.text_source import Source, Target
from helperkit.gui.viewers.text_way_out import WayOut
from helperkit.journey.order import Thing
from helperkit.journey.problems import Problem


class Reading(Viewer):
    """Shows a `Source`, leaf by leaf. An heir says how its file becomes one, in `load`."""

    area_name = "viewer-text"
    prints = True

    def __init__(self, thing: Thing, around: Around) -> None:
        super().__init__(thing, around)
        self.source = Source((Leaf("", ""),))
        self.at = 0  # the leaf that is shown
        style = self.style_of_now
        self.area = ReadingArea(style, self._picture)
        self.area.setAccessibleName(self.text(self.area_name))
        self._usual_night = self.night = style.theme.dark
        self._returned = False
        self.read_text = Text(style, "body", "ink", bold=True)
        self.search = SearchRow(style, self.text)
        self.search.ended.connect(self.area.setFocus)
        self.finding = Finding(self.search, lambda: (self.source, self.at), self)
        self.finding.found.connect(self.show_hit)
        self.finding.ended.connect(lambda: self.area.mark("", 0))
        self.way_out = WayOut(style, self.text)
        self.way_out.ended.connect(self.area.setFocus)
        self.area.followed.connect(self.follow)
        self.area.sized.connect(self.size_by)
        self.area.verticalScrollBar().valueChanged.connect(self._say_share)
        self.area.verticalScrollBar().rangeChanged.connect(self._say_share)
        rows = (self.search, self.way_out, *self.rows())
        self.furnish(self.stage(), self._commands(), below_bar=rows)
        self.area.setFocus()
        self._load()

    # For heirs

    def load(self) -> Callable[[], Source]:
        """Return the work that reads the file. It goes on in a thread."""
        raise NotImplementedError

    def stage(self) -> QWidget:
        """Return what fills the window."""
        return self.area

    def rows(self) -> Sequence[QWidget]:
        """Return more rows below the buttons."""
        return ()

    def more_commands(self) -> Sequence[Command]:
        """Return more commands, for the front."""
        return ()

    def opened(self) -> None:
        """Do what comes after the first leaf is there."""

    # Opening

    def _commands(self) -> list[Command | QWidget]:
        printing = [Command("viewer-print", self.ask_to_print, ("Ctrl+P",), Spot.MORE)]
        return [
            Command("viewer-previous", partial(self.read_on, -1), ("PgUp",)),
            self.read_text,
            Command("viewer-next", partial(self.read_on, 1), ("PgDown",)),
            *self.more_commands(),
            Command("viewer-smaller", partial(self.size_by, -1), ("Ctrl+-",)),
            Command("viewer-larger", partial(self.size_by, 1), ("Ctrl++", "Ctrl+=")),
            Command("viewer-text-own-size", partial(self.size_by, 0), ("Ctrl+0",), Spot.KEYS),
            Command("viewer-search", self.search.begin, ("Ctrl+F",)),
            Command("viewer-search-next", partial(self.finding.go, 1), ("F3",), Spot.KEYS),
            Command(
                "viewer-search-previous", partial(self.finding.go, -1), ("Shift+F3",), Spot.KEYS
            ),
            Command("viewer-text-first", self.go_to_begin, ("Ctrl+Home",), Spot.KEYS),
            Command("viewer-text-last", self.go_to_end, ("Ctrl+End",), Spot.KEYS),
            Command("viewer-night", self.turn_night, ("Ctrl+D",), Spot.MORE),
            *(printing if self.prints else []),
        ]

    def _picture(self, number: int) -> bytes:
        return self.source.picture(number)

    def _load(self) -> None:
        aside(self, self.load(), self._came, unheard=lambda source: source.close())

    def _came(self, source: Source | Exception) -> None:
        if isinstance(source, Problem):
            self.give_up(source.name)
        elif isinstance(source, Exception):
            self.give_up(None)
        elif self._let_go:  # closed meanwhile: nobody else would close the file
            source.close()
        else:
            self._begin(source)

    def _begin(self, source: Source) -> None:
        self.source.close()
        self.source = source
        self.area.step = whole(self.kept, "letters")
        self.night = self._usual_night != bool(self.kept.get("other_pages"))
        self.area.colour(night=self.night)
        self._label_night()
        self.show_leaf(min(whole(self.kept, "leaf"), len(source) - 1))
        self.opened()
        self.done()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the place of last time: only now is it known where a letter stands."""
        super().showEvent(event)
        if not self._returned:
            self._returned = True
            QTimer.singleShot(0, self, self._return_to_place)

    def _return_to_place(self) -> None:
        if self.kept and self.at == whole(self.kept, "leaf"):
            self.area.go_to(whole(self.kept, "place"))
        if self.source.notice:
            self.notice_of(self.source.notice)

    # Reading

    def show_leaf(self, number: int) -> bool:
        """Show a leaf from its top; return False, and say so, where it cannot be read."""
        number = max(0, min(number, len(self.source) - 1))
        try:
            leaf = self.source.leaf(number)
        except (Problem, OSError):
            self.notice_of("viewer-text-torn")
            leaf = Leaf("", "")
        self.at = number
        self.area.show_leaf(leaf)
        self._say_share()
        self.tell(self.where())
        return bool(leaf.html or leaf.text)

    def read_on(self, step: int) -> None:
        """Go a window full on or back, into the next leaf where this one is over."""
        if self.area.read_on(step) or not 0 <= self.at + step < len(self.source):
            return
        self.show_leaf(self.at + step)
        if step < 0:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.maximum())

    def go_to_begin(self) -> None:
        """Show where it begins."""
        self.show_leaf(0)

    def go_to_end(self) -> None:
        """Show where it ends."""
        self.show_leaf(len(self.source) - 1)
        self.area.go_to(self.area.document().characterCount())

    @property
    def percent(self) -> int:
        """How much was read, 0 to 100: what is only just shown is not read yet."""
        if self.at == len(self.source) - 1 and self.area.ends_here:
            return 100
        before = sum(self.source.weight(number) for number in range(self.at))
        here = self.source.weight(self.at) * self.area.share
        every = sum(self.source.weight(number) for number in range(len(self.source)))
        return round(100 * (before + here) / max(1, every))

    def where(self) -> str:
        """Return where we are, in words."""
        return self.text("viewer-text-read", percent=str(self.percent))

    def _say_share(self) -> None:
        self.read_text.say(self.where())
        began = self.area.verticalScrollBar().value() > 0
        self.buttons["viewer-previous"].setEnabled(self.at > 0 or began)
        last = self.at == len(self.source) - 1
        self.buttons["viewer-next"].setEnabled(not (last and self.area.ends_here))
        self.bar.again()

    def follow(self, link: int) -> None:
        """Go where a link leads; out of the file only when the customer says so."""
        target = self.source.target(link)
        if target is None:
            self.notice_of("viewer-text-no-way")
        elif target.out:
            self.way_out.ask(target.out)
        else:
            self.go_to_target(target)

    def go_to_target(self, target: Target) -> None:
        """Show a place in the text."""
        if target.leaf >= 0 and target.leaf != self.at:
            self.show_leaf(target.leaf)
        if target.anchor:
            self.area.go_to_anchor(target.anchor)

    # Letters and colours

    def size_by(self, steps: int) -> None:
        """Make the letters bigger or smaller; 0 for their own size."""
        self.area.size_by(steps)
        self._say_share()

    def turn_night(self) -> None:
        """Change between light pages and dark ones."""
        self.night = not self.night
        self.area.colour(night=self.night)
        self.area.show_again()
        self._label_night()

    def _label_night(self) -> None:
        self.relabel("viewer-night", "viewer-day" if self.night else "viewer-night")

    def show_hit(self, leaf: int, number: int) -> None:
        """Show one place of the word that is looked for."""
        if leaf != self.at:
            self.show_leaf(leaf)
        self.area.mark(self.search.word, number)

    def escape(self) -> bool:
        """Close the row for finding, or the one that leads out."""
        return self.way_out.end() or self.search.end()

    # Printing

    def ask_to_print(self) -> None:
        """Open the system's print window; nothing waits while it is open."""
        ask_to_print(self, self.print_on)

    def print_on(self, printer: QPrinter) -> None:
        """Print what is shown, and say how it went."""
        well = print_document(self.area.print_document(), printer, Path(self.thing.path))
        tell_printed(self, printer, well)

    # Leaving

    def position(self) -> Kept:
        """Return leaf and letter, and how the letters were."""
        return {
            "leaf": self.at,
            "place": self.area.place,
            "letters": self.area.step,
            "other_pages": int(self.night != self._usual_night),
        }

    def let_go(self) -> None:
        """Let the file go."""
        self.source.close()


def whole(kept: Kept, name: str) -> int:
    """Return a number that was kept; 0 where there is none."""
    number = kept.get(name, 0)
    return int(number) if isinstance(number, (int, float)) and abs(number) < 1 << 31 else 0
