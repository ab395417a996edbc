"""Whether a document or a book in a ZIP archive has the parts that it says it has."""

import html
import posixpath
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from helperkit.delivery.inspect.wholes.members import Members

# The part that is the document itself, where nothing says another (ECMA-376, part 2).
_OFFICE = {
    "docx": (b"word/document.xml",),
    "xlsx": (b"xl/workbook.xml", b"xl/workbook.bin"),
    "pptx": (b"ppt/presentation.xml",),
}
_RELATIONS = b"_rels/.rels"
_TAG = re.compile(r"<(?:[\w.-]+:)?(\w+)\b((?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*)>")
_SAID = re.compile(r"(?<![\w:.-])([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_CONTAINER = b"META-INF/container.xml"


def has_parts(form: str, members: Members) -> bool:
    """Whether nothing is missing that the format, or the file itself, names. Raises as `Look`."""
    if form in _OFFICE:
        return _has_document(form, members)
    if form in {"odt", "ods", "odp", "odg"}:
        return b"content.xml" in members.names
    return form != "epub" or _has_chapters(members)


def tags(content: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each element's name and attributes, without the prefixes of the names."""
    for name, inside in _TAG.findall(_text(content)):
        yield (
            name,
            {
                key.rpartition(":")[2]: html.unescape(one or other)
                for key, one, other in _SAID.findall(inside)
            },
        )


def _text(content: bytes) -> str:
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return content.decode("utf-16" if wide else "utf-8", errors="replace")


def _has_document(form: str, members: Members) -> bool:
    known = {name.lower() for name in members.names}
    for _, about in tags(members.read(_RELATIONS)):
        if about.get("Type", "").endswith("/officeDocument"):
            return about.get("Target", "").lstrip("/").lower().encode() in known
    return any(name in known for name in _OFFICE[form])


def _has_chapters(members: Members) -> bool:
    """Whether all that is read in turn is there, and not empty (EPUB 3.3, 5.7)."""
    sizes = {_plain(r.raw_name.decode(errors="replace")): r.size for r in members.records}
    root = next((a for tag, a in tags(members.read(_CONTAINER)) if tag == "rootfile"), None)
    if root is None:
        return True  # nothing is said
    package = root.get("full-path", "")
    if _plain(package) not in sizes:
        return False
    raw = next(n for n in members.names if _plain(n.decode(errors="replace")) == _plain(package))
    places: dict[str, str] = {}
    for tag, about in tags(members.read(raw)):
        if tag == "item":
            places[about.get("id", "")] = about.get("href", "")
        elif tag == "itemref" and (place := places.get(about.get("idref", ""))):
            if urlsplit(place).scheme:
                continue  # it lies in the web
            path = posixpath.join(posixpath.dirname(package), unquote(urlsplit(place).path))
            if not sizes.get(_plain(posixpath.normpath(path))):
                return False
    return True


def _plain(name: str) -> str:
    """Return a name as readers compare it: writers are careless of capitals and of accents."""
    return unicodedata.normalize("NFC", name).casefold()
