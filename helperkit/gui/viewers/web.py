"""Our own window for a web page that was saved: no scripts, nothing from the web."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from helperkit.delivery.regular import open_regular
from helperkit.gui.viewers.aside import aside
from helperkit.gui.viewers.frame import Around, Command
from helperkit.gui.viewers.places import Kept
from helperkit.gui.viewers.text_letters import read_letters
from helperkit.gui.viewers.text_pages import Reading
from helperkit.gui.viewers.text_source import Source, Target
from helperkit.gui.viewers.web_source import PageSource
from helperkit.journey.order import Thing

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_-]{2,30})""", re.I)
_MOST_BACK = 100
_MOST_PAGE = 8 << 20  # bytes


class WebViewer(Reading):
    """Shows a page and those beside it that it leads to; whatever lies elsewhere stays there."""

    area_name = "viewer-text-page"

    def __init__(self, thing: Thing, around: Around) -> None:
        self._path = Path(thing.path)
        self._been: list[tuple[Path, int, int]] = []  # page, leaf, place
        super().__init__(thing, around)
        self._say_back()

    def load(self) -> Callable[[], Source]:
        """Return the work that reads the page."""
        return partial(page_source, self._path)

    def more_commands(self) -> Sequence[Command]:
        """Return the way back to the page before."""
        return (Command("viewer-text-back", self.go_back, ("Alt+Left",)),)

    def _say_back(self) -> None:
        self.buttons["viewer-text-back"].setVisible(bool(self._been))
        self.bar.again()

    def go_to_target(self, target: Target) -> None:
        """Show a place of this page, or another page of the same folder."""
        self._been = [*self._been[-_MOST_BACK:], (self._path, self.at, self.area.place)]
        self._say_back()
        if target.file:
            self._change(Path(target.file), lambda: self._jump(target.anchor))
        else:
            super().go_to_target(target)

    def go_back(self) -> None:
        """Show what was shown before a link was followed."""
        if not self._been:
            return
        path, leaf, place = self._been.pop()
        self._say_back()

        def again() -> None:
            self.show_leaf(leaf)
            self.area.go_to(place)

        if path == self._path:
            again()
        else:
            self._change(path, again)

    def shows(self, thing: Thing) -> bool:
        """Return whether this page is shown, and not one that it led to."""
        return super().shows(thing) and self._path == Path(thing.path)

    def position(self) -> Kept:
        """Return the place in the first page; of the others none is kept."""
        if self._path != Path(self.thing.path):
            return {**super().position(), "leaf": 0, "place": 0}
        return super().position()

    def _jump(self, anchor: str) -> None:
        self.show_leaf(0)
        found = self.source.anchor_leaf(anchor) if isinstance(self.source, PageSource) else None
        if found is not None:
            super().go_to_target(Target(leaf=found, anchor=anchor))

    def _change(self, path: Path, then: Callable[[], None]) -> None:
        def came(source: Source | Exception) -> None:
            if isinstance(source, Exception):
                self.notice_of("viewer-text-torn")
                return
            self._path, self.source = path, source
            then()

        aside(self, partial(page_source, path), came)


def page_source(path: Path) -> Source:
    """Return a page ready to be shown. Raises OSError and NotRegular."""
    with open_regular(path) as file:
        content = file.read(_MOST_PAGE)
        notice = "viewer-text-long" if file.read(1) else ""
    return PageSource(page_letters(content), path, notice=notice)


def page_letters(content: bytes) -> str:
    """Return the letters of a page: in the encoding that it names, else a guess."""
    named = _CHARSET.search(content[:4_096])
    if named is not None and b"\0" not in content[:64]:
        try:
            return content.decode(named[1].decode())
        except (LookupError, UnicodeDecodeError):
            pass
    return read_letters(content)
