"""What a PDF would do by itself: start a program, lead to one, or run a script.

Source: ISO 32000-1, 12.6 (actions), 7.11 (files and their names), 7.3.5 ("#" in names).
"""

import re
import time
from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import unquote

from pypdf.generic import DictionaryObject, StreamObject

from helperkit.delivery.endings import promised
from helperkit.journey.kinds import MARKED

# What starts a program, opens a file that lies inside, or fetches one from any place.
_STARTS = frozenset({"/Launch", "/GoToE", "/ImportData"})
_LEADS = frozenset({"/URI", "/GoToR", "/Thread"})
_NAMES = ("/F", "/UF", "/DOS", "/Unix", "/Mac", "/URI")  # where an action says whereto
_FILE = re.compile(r"file:", re.IGNORECASE)
_OWN_DISK = re.compile(r"(?:localhost)?/(?![/\\])", re.IGNORECASE)
_FETCHES = re.compile(r"exportDataObject|launchURL|nLaunch")  # in scripts (Acrobat's reference)

_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_START_SIGN = re.compile(rb"/(?:Launch|GoToE|ImportData)\b|exportDataObject")
_SCRIPT_SIGN = re.compile(rb"/(?:JavaScript|JS)\b")
_FILE_SIGN = re.compile(rb"/(?:EmbeddedFile|EF)\b")
# An action that may lead anywhere, and an address that is not plainly one of the web.
_LEAD_SIGN = re.compile(rb"/(?:GoToR|Thread)\b|/URI\s*(?!\s|/|>|\((?:https?|mailto):)")
_PARCEL_SIGN = re.compile(rb"/ObjStm\b")
_LONGEST = 32  # bytes of such a sign, so that none is missed between two pieces
_CHUNK = 1 << 20


def value_of(one: DictionaryObject, key: str) -> Any:
    """Return a value, also where it is an object of its own; None where there is none.

    pypdf's own `get` leaves such a one as it is.
    """
    return one[key] if key in one else None  # noqa: SIM401 - `get` is another thing, see above


class Acts:
    """What was seen so far."""

    def __init__(self) -> None:
        self.scripts = False
        self.embedded = False
        self.unseen = False  # something was not looked at
        self._starts = False

    @property
    def launches(self) -> bool:
        """Whether it would: a script can start what lies inside, however it is written."""
        return self._starts or (self.scripts and self.embedded)

    def told(self, seen: bool) -> bool | None:
        """Return whether it was seen; None where not seeing it says nothing."""
        return seen or (None if self.unseen else False)

    def look(self, one: DictionaryObject) -> None:
        """Look at one dictionary, whatever it belongs to."""
        does = value_of(one, "/S")
        self.scripts = self.scripts or does == "/JavaScript" or "/JS" in one
        self.embedded = self.embedded or value_of(one, "/Type") == "/EmbeddedFile" or "/EF" in one
        self._starts = (
            self._starts
            or does in _STARTS
            or ("/JS" in one and _FETCHES.search(_text(value_of(one, "/JS"))) is not None)
            or (does in _LEADS and any(leads_to_program(name) for name in _whereto(one)))
        )

    def search(self, content: bytes) -> None:
        """Look for the same in bytes that nobody took apart, with plain names."""
        self._starts = self._starts or _START_SIGN.search(content) is not None
        self.scripts = self.scripts or _SCRIPT_SIGN.search(content) is not None
        self.embedded = self.embedded or _FILE_SIGN.search(content) is not None
        self.unseen = self.unseen or self.scripts or _LEAD_SIGN.search(content) is not None


def look_at_bytes(file: BinaryIO, acts: Acts, until: float, parcels: int = 0) -> bool:
    """Look for signs wherever nothing is packed; return whether that is all there is to see.

    `parcels`: how many streams with objects in them (7.5.7) were looked into already.
    """
    file.seek(0)
    before, seen = b"", 0
    while piece := file.read(_CHUNK):
        if time.monotonic() > until:
            return False
        content, known = plain(before + piece), len(plain(before))
        acts.search(content)
        seen += sum(found.end() > known for found in _PARCEL_SIGN.finditer(content))
        before = piece[-_LONGEST:]
    return seen <= parcels


def plain(content: bytes) -> bytes:
    """Return bytes in which every name is written in its plain letters."""
    return _ESCAPE.sub(lambda found: bytes((int(found[1], 16),)), content)


def leads_to_program(name: str) -> bool:
    """Whether a file's name or address leads to a program, or out of this computer as a file."""
    name = unquote(name).strip()
    is_address = _FILE.match(name) is not None
    path = _FILE.sub("", name, count=1) if is_address else name
    if is_address and path.startswith("//"):
        path = path if _OWN_DISK.match(path, 2) is None else path[2:]
    elif not is_address and re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", name):
        return False  # of the web, or a letter: it is for the browser
    return path.startswith(("\\\\", "//")) or promised(path) in MARKED


def _whereto(action: DictionaryObject) -> Iterator[str]:
    """Yield every name that an action gives for where it leads."""
    named = value_of(action, "/F")
    for one in (action, named) if isinstance(named, DictionaryObject) else (action,):
        yield from (_text(value_of(one, key)) for key in _NAMES if key in one)


def _text(value: Any) -> str:
    if isinstance(value, StreamObject):
        return value.get_data().decode("latin-1")
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return value if isinstance(value, str) else ""
