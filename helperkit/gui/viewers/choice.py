"""Which of our own windows shows which kind. Each is loaded when it is first needed."""

from importlib import import_module
from typing import TYPE_CHECKING

from helperkit.journey.kinds import Kind

if TYPE_CHECKING:
    from helperkit.gui.viewers.frame import Around, Viewer
    from helperkit.journey.order import Thing

ROOM = "helperkit.gui.viewers"
SHOWN_BY = {
    Kind.PDF: ("pdf", "PdfViewer"),
    Kind.PICTURE: ("pictures", "PictureViewer"),
    Kind.ZIP: ("contents", "ContentsViewer"),
    Kind.TEXT: ("text", "TextViewer"),
    Kind.WEB_PAGE: ("web", "WebViewer"),
    Kind.EPUB: ("book", "BookViewer"),
    Kind.SOUND: ("media", "MediaViewer"),
    Kind.VIDEO: ("media", "MediaViewer"),
}
SOME_SHOWN_BY = {Kind.DOCUMENT: ("text", "RtfViewer")}  # which, the window itself finds out


def has_viewer(kind: Kind) -> bool:
    """Return whether a window of ours shows this kind, or some of it."""
    return kind in SHOWN_BY or kind in SOME_SHOWN_BY


def load_viewer(kind: Kind) -> "type[Viewer]":
    """Return what shows this kind; the first time that takes some tens of milliseconds."""
    module, name = (SHOWN_BY | SOME_SHOWN_BY)[kind]
    viewer: type[Viewer] = getattr(import_module(f"{ROOM}.{module}"), name)
    return viewer


def make_viewer(thing: "Thing", around: "Around") -> "Viewer":
    """Return our own window for a thing, not shown yet. Raises `CannotShow`."""
    return load_viewer(thing.kind)(thing, around)
