"""What a PDF would do by itself: start a program, lead to one, reach out, or run a script.

Source: ISO 32000-1, 12.6 (actions), 7.11 (files and their names), 7.3.5 ("#" in names), 7.3.8.2
(streams whose content lies elsewhere), 12.7.8 (forms in XML).
"""

import re
import time
from collections.abc import Iterator
from typing import Any, BinaryIO

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
)

from helperkit.delivery.pdf.leads import is_elsewhere, leads_away, leads_to_program

# What starts a program, opens a file that lies inside, or fetches one from any place.
_STARTS = frozenset({"/Launch", "/GoToE", "/ImportData"})
_LEADS = frozenset({"/URI", "/GoToR", "/Thread", "/SubmitForm"})
_FILES = ("/F", "/UF", "/DOS", "/Unix", "/Mac")  # the names of a file
_NAMES = (*_FILES, "/URI")  # where an action says whereto
# In scripts (Acrobat's reference; of forms in XML: XFA 3.3).
_FETCHES = re.compile(r"exportDataObject|launchURL|nLaunch|gotoURL|importData|openList")
_FORM_SCRIPT = re.compile(r"<(?:[\w.-]+:)?(?:script|submit|execute)\b", re.IGNORECASE)
_MOST_FORMS = 4 << 20  # bytes of all such forms together, packed
_PLACES = frozenset({*_FILES, "/Base"})
_OPENING = frozenset({"/OpenAction", "/AA"})
_STEPS = 200  # actions, one after the other, that are looked at

_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_START_SIGN = re.compile(rb"/(?:Launch|GoToE|ImportData)\b|exportDataObject")
_SCRIPT_SIGN = re.compile(rb"/(?:JavaScript|JS)\b")
_FILE_SIGN = re.compile(rb"/(?:EmbeddedFile|EF)\b")
# An action that may lead anywhere, and an address that is not plainly one of the web.
_LEAD_SIGN = re.compile(
    rb"/(?:GoToR|Thread|SubmitForm|XFA)\b|/URI\s*(?!\s|/|>|\((?:https?|mailto):)"
    rb"|/(?:U?F|DOS|Unix|Mac)\s*(?:\(\s*(?:[\\/]|file:)|<[0-9A-Fa-f])"
)
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
        self._room = _MOST_FORMS

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
            or (not _PLACES.isdisjoint(one) and _reaches_out(one))
            or (not _OPENING.isdisjoint(one) and any(map(_leads_away, _by_itself(one))))
        )
        if "/XFA" in one:
            self._look_at_form(value_of(one, "/XFA"))

    def _look_at_form(self, form: Any) -> None:
        """Look into a form in XML, for it has scripts of its own; what cannot be read is unseen."""
        unseen, self.unseen = self.unseen, True
        parts = list.__iter__(form) if isinstance(form, ArrayObject) else (form,)
        text = ""
        for part in map(_resolved, parts):
            if isinstance(part, StreamObject):
                self._room -= len(part._data)
                if self._room < 0:
                    return
                text += part.get_data().decode("utf-8", errors="replace").replace("\0", "")
        acts = _FORM_SCRIPT.search(text) is not None
        self.scripts = self.scripts or acts
        self._starts = self._starts or _FETCHES.search(text) is not None
        # A script may say in other words what it does; and of a torn form, an end is missing.
        self.unseen = unseen or acts or not text.rstrip().endswith(">")

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


def _by_itself(one: DictionaryObject) -> Iterator[DictionaryObject]:
    """Yield the actions that a page or a file does without being asked, one after the other."""
    more = value_of(one, "/AA")
    waiting = [value_of(one, "/OpenAction")]
    waiting += [value_of(more, key) for key in more] if isinstance(more, DictionaryObject) else []
    for _ in range(_STEPS):
        if not waiting:
            return
        act = _resolved(waiting.pop())
        if isinstance(act, DictionaryObject) and value_of(act, "/S") in _LEADS:
            yield act
        following = value_of(act, "/Next") if isinstance(act, DictionaryObject) else None
        if isinstance(following, ArrayObject):
            waiting += list.__iter__(following)
        elif following is not None:
            waiting.append(following)


def _leads_away(act: DictionaryObject) -> bool:
    return any(map(leads_away, _whereto(act)))


def _reaches_out(one: DictionaryObject) -> bool:
    """Whether it names a file of another computer, or has contents that lie in another file."""
    if any(is_elsewhere(_name(value_of(one, key))) for key in _FILES if key in one):
        return True
    if leads_to_program(_name(value_of(one, "/Base"))):
        return True
    named = value_of(one, "/F") if isinstance(one, StreamObject) else None
    is_packing = isinstance(named, NameObject)  # as careless writers call it
    return isinstance(named, DictionaryObject) or (not is_packing and bool(_name(named)))


def _resolved(value: Any) -> Any:
    return value.get_object() if isinstance(value, IndirectObject) else value


def _whereto(action: DictionaryObject) -> Iterator[str]:
    """Yield every name that an action gives for where it leads."""
    named = value_of(action, "/F")
    for one in (action, named) if isinstance(named, DictionaryObject) else (action,):
        yield from (_name(value_of(one, key)) for key in _NAMES if key in one)


def _text(value: Any) -> str:
    if isinstance(value, StreamObject):
        return value.get_data().decode("latin-1")
    return _name(value)


def _name(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return value if isinstance(value, str) else ""
