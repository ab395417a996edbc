"""Programs, and files that may be some, which lie inside a document and open with two presses.

Source: ECMA-376, part 1, 15.2.10 and 15.2.11 (embedded objects and files), ODF 1.3, part 2, 3.16,
MS-OLEDS 2.3.6 (a package, which Windows calls "Ole10Native").
"""

import io
import re

from helperkit.delivery.inspect.looking import Look
from helperkit.delivery.inspect.signs.ole import OLE, directory, has_old_macros, stream_names
from helperkit.delivery.inspect.wholes.members import Members, members_of
from helperkit.delivery.unpack.safety.marks import marks_of

_BOXES = frozenset({"docx", "xlsx", "pptx", "odt", "ods", "odp", "odg"})
_OLD = frozenset({"doc", "xls", "ppt"})
_PACKAGE = "\1Ole10Native"
_MOST = 16 << 20  # bytes of one object
_RUN = frozenset({"program", "script", "shortcut"})
_STARTS = (b"MZ", b"\x7fELF", b"#!")
_MUDDLED = (b".odttf", b".fntdata")  # letters of the writing that were made unreadable on purpose
_NAME = re.compile(rb"[^\0-\x1f\\/:]{1,200}\.[A-Za-z0-9_-]{1,20}(?=\0)")
PROGRAM, FILE, MACROS = "program-inside", "file-inside", "macros"


def note_of_inside(form: str, look: Look) -> str:
    """Return what a document brings along: one of the notes above; "" for nothing of the kind.

    Raises as `Look`.
    """
    if form in _OLD:
        entries = directory(look.file, look.head) or b""
        return FILE if _PACKAGE in stream_names(entries) else ""
    if form not in _BOXES:
        return ""
    members = members_of(look)
    if members is None:
        return ""
    found = {_note(members, name) for name in members.names}
    return next((note for note in (MACROS, PROGRAM, FILE) if note in found), "")


def _note(members: Members, name: bytes) -> str:
    low = name.lower()
    marks = marks_of(name.decode(errors="replace"))
    if b"/activex/" in low or "macros" in marks:
        return MACROS
    if _RUN.intersection(marks):
        return PROGRAM
    start = members.begin(name)
    if start.startswith(_STARTS) and not low.endswith(_MUDDLED):
        return PROGRAM
    if b"/embeddings/" in low and not start:  # it is locked, or packed as nobody packs
        return FILE
    return _note_of_object(members.read(name, _MOST)) if start.startswith(OLE) else ""


def _note_of_object(content: bytes) -> str:
    entries = directory(io.BytesIO(content), content[:512]) or b""
    streams = stream_names(entries)
    if has_old_macros(entries):
        return MACROS
    if streams and _PACKAGE not in streams:  # without any, it is torn, or too large to look at
        return ""
    names = (one.decode("latin-1") for one in _NAME.findall(content))
    return PROGRAM if any(_RUN.intersection(marks_of(one)) for one in names) else FILE
