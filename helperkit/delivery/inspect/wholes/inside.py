"""Programs, and files that may be some, which lie inside a document and open with two presses.

Source: ECMA-376, part 1, 15.2.10 and 15.2.11 (embedded objects and files), ODF 1.3, part 2, 3.16,
MS-OLEDS 2.3.6 (a package, which Windows calls "Ole10Native"), MS-PPT 2.10.34.
"""

import io
import posixpath
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, islice
from uuid import UUID

from helperkit.delivery.inspect.looking import Look
from helperkit.delivery.inspect.signs.ole import OLE, directory, has_old_macros, stream_names
from helperkit.delivery.inspect.wholes.members import Members, members_of
from helperkit.delivery.inspect.wholes.parts import tags
from helperkit.delivery.unpack.safety.marks import marks_of

_BOXES = frozenset({"docx", "xlsx", "pptx", "odt", "ods", "odp", "odg"})
_OLD = frozenset({"doc", "xls", "ppt"})
_MOST = 16 << 20  # bytes of one object, or of an old file
_RUN = frozenset({"program", "script", "shortcut"})
_STARTS = (b"MZ", b"\x7fELF", b"#!")
_ZIP = b"PK\3\4"
_MUDDLED = (b".odttf", b".fntdata")  # letters of the writing that were made unreadable on purpose
_NAME = re.compile(rb"[^\0-\x1f\\/:]{1,200}\.[A-Za-z0-9_-]{1,20}(?=\0)")
# A package by its stream, and by its two classes; none minds capitals (MS-CFB 2.6.4).
_PACKAGES = (
    "\1ole10native".encode("utf-16-le"),
    UUID("0003000c-0000-0000-c000-000000000046").bytes_le.lower(),
    UUID("f20da720-c02f-11ce-927b-0800095ae340").bytes_le.lower(),
)
_PACKED_IN_PPT = re.compile(rb"\x10\0\x11\x10.{8}(?=x)", re.DOTALL)
_SAYS_PACKAGE = re.compile(rb"\bprogid\s*=\s*[\"']package", re.IGNORECASE)
_OBJECTS = ("/oleobject", "/package")  # relationships to what is embedded
_OBJECTS_AT_MOST = 64  # of one presentation
_MACROS_IN_BOX = b"vbaproject.bin"
PROGRAM, FILE, MACROS = "program-inside", "file-inside", "macros"


def note_of_inside(form: str, look: Look) -> str:
    """Return what a document brings along: one of the notes above; "" for nothing of the kind.

    Raises as `Look`.
    """
    if form in _OLD:
        content = look.read(0, _MOST)
        return FILE if any(map(_is_package, _unpacked(content))) else ""
    if form not in _BOXES:
        return ""
    members = members_of(look)
    if members is None:
        return ""
    objects = _objects(members)
    found = {_note(members, name, objects) for name in members.names}
    if objects and any(
        _SAYS_PACKAGE.search(text.replace(b"\0", b"")) for text in _texts(members, b".xml")
    ):
        found.add(FILE)
    return next((note for note in (MACROS, PROGRAM, FILE) if note in found), "")


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Give an old file, and the objects that a presentation keeps packed (MS-PPT 2.10.35)."""
    yield content
    for found in islice(_PACKED_IN_PPT.finditer(content), _OBJECTS_AT_MOST):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(content[found.end() :], _MOST)


def _texts(members: Members, ending: bytes) -> list[bytes]:
    return [members.read(name, _MOST) for name in members.names if name.lower().endswith(ending)]


def _objects(members: Members) -> frozenset[bytes]:
    """Return the embedded parts: by their folder, or as a relationship says."""
    targets = {
        posixpath.basename(about.get("Target", "")).lower().encode()
        for tag, about in chain.from_iterable(map(tags, _texts(members, b".rels")))
        if tag == "Relationship" and about.get("Type", "").lower().endswith(_OBJECTS)
    }
    return frozenset(
        name
        for name in members.names
        if b"/embeddings/" in name.lower() or posixpath.basename(name.lower()) in targets
    )


def _note(members: Members, name: bytes, objects: frozenset[bytes]) -> str:
    low = name.lower()
    marks = marks_of(name.decode(errors="replace"))
    if b"/activex/" in low or "macros" in marks:
        return MACROS
    if _RUN.intersection(marks):
        return PROGRAM
    start = members.begin(name)
    if start.startswith(_STARTS) and not low.endswith(_MUDDLED):
        return PROGRAM
    if start.startswith(OLE):
        return _note_of_object(members.read(name, _MOST))
    if name not in objects:
        return ""
    if not start.startswith(_ZIP):  # locked, packed as nobody packs, or of no form we know
        return FILE
    return MACROS if _MACROS_IN_BOX in members.read(name, _MOST).lower() else ""


def _note_of_object(content: bytes) -> str:
    entries = directory(io.BytesIO(content), content[:512]) or b""
    if has_old_macros(entries):
        return MACROS
    if stream_names(entries) and not _is_package(content):
        return ""  # without any stream, it is torn, or too large to look at
    names = (one.decode("latin-1") for one in _NAME.findall(content))
    return PROGRAM if any(_RUN.intersection(marks_of(one)) for one in names) else FILE


def _is_package(content: bytes) -> bool:
    """Wherever the directory lies: it may be longer than we walk."""
    low = content.lower()
    return any(sign in low for sign in _PACKAGES)
