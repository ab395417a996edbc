"""A web page that was saved: its leaves, and the pictures and pages of its own folder."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from helperkit.delivery.regular import NotRegular, open_regular
from helperkit.gui.viewers.text_pictures import MOST_BYTES
from helperkit.gui.viewers.text_source import Source, Target, out_of
from helperkit.gui.viewers.web_clean import clean

_PAGES = frozenset({".html", ".htm", ".xhtml"})


class PageSource(Source):
    """One page, of HTML that may be hostile."""

    def __init__(self, html: str, path: Path, *, notice: str = "") -> None:
        self._folder = path.parent
        self._name = path.name
        cleaned = clean(html, self._keep)
        left_out = "viewer-text-left-out" if cleaned.left_out else ""
        super().__init__(cleaned.leaves, notice=notice or left_out)
        self.title = cleaned.title
        self._pictures = cleaned.pictures
        self._links = cleaned.links
        self._anchors = cleaned.anchors

    def _keep(self, address: str) -> str:
        return str(near(self._folder, address) or "")

    def picture(self, number: int) -> bytes:
        """Return a picture of the page's own folder."""
        if number >= len(self._pictures):
            return b""
        try:
            with open_regular(Path(self._pictures[number])) as file:
                return file.read(MOST_BYTES + 1)
        except (OSError, NotRegular):
            return b""

    def anchor_leaf(self, anchor: str) -> int | None:
        """Return the leaf with a named place; None where there is none."""
        return self._anchors.get(anchor)

    def target(self, link: int) -> Target | None:
        """Return where a link leads: here, to a page beside this one, or out to the web."""
        if link >= len(self._links):
            return None
        address = self._links[link]
        if outer := out_of(address):
            return outer
        before, _, anchor = address.partition("#")
        anchor = unquote(anchor)
        page = near(self._folder, before) if before else None
        if page is not None and page.name != self._name:
            return Target(file=str(page), anchor=anchor) if page.suffix.lower() in _PAGES else None
        if (before and page is None) or (anchor and anchor not in self._anchors):
            return None
        return Target(leaf=self._anchors.get(anchor, 0), anchor=anchor)


def near(folder: Path, address: str) -> Path | None:
    """Return the file of an address that lies in this folder or below it; None for any other.

    Links on the disk that lead out of the folder are not followed.
    """
    try:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        name = unquote(parts.path)
        if name.startswith(("/", "\\")) or ":" in name or "\\" in name or not name.isprintable():
            return None
        root = folder.resolve()
        path = (root / name).resolve()
        return path if path.is_relative_to(root) and path.is_file() else None
    except (OSError, ValueError):
        return None
