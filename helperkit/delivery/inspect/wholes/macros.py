"""What documents bring along that works by itself when they are opened, or fetches such a thing.

Source: ECMA-376 (parts and relationships), MS-OVBA, MS-OFFMACRO2, ODF 1.3, RTF 1.9.1 (objects
and templates), and the fields of Word and Excel that start a program (DDE).
"""

import html
import re
from itertools import islice

from helperkit.delivery.inspect.looking import Look
from helperkit.delivery.inspect.signs.boxes import has_macros
from helperkit.delivery.inspect.signs.ole import directory, has_old_macros
from helperkit.delivery.inspect.wholes.members import members_of
from helperkit.delivery.inspect.wholes.parts import tags

_OFFICE = frozenset({"docx", "xlsx", "pptx"})
_ODF = frozenset({"odt", "ods", "odp", "odg"})
_OLD = frozenset({"doc", "xls", "ppt"})
_MOST = 32 << 20  # bytes of one part, or of a text
# Relationships that point outside in honest files, for somebody has to press them.
_PRESSED = ("/hyperlink", "/image", "/video", "/audio", "/media", "/externalLinkPath")
_REMOTE = re.compile(r"\s*(?:https?:|ftp:|mhtml:|file:/*(?:[^/\\]+\.|\\\\)|\\\\|//)", re.IGNORECASE)
_MACRO_TYPE = re.compile(rb"vnd\.ms-office\.vbaProject|macrosheet", re.IGNORECASE)
_FIELD = re.compile(rb"<w:(?:instrText|delInstrText)\b[^<>]*>([^<]*)|w:instr\s*=\s*[\"']([^\"']*)")
_DDE = re.compile(r"\bDDE(?:AUTO)?\b", re.IGNORECASE)
_OWN_SCRIPT = re.compile(rb"vnd\.sun\.star\.script:|dde-connection-decl|<table:dde-link\b")
_FLAT = re.compile(
    rb"<ooo:(?:module|source-code)\b|<script:(?:module|source)\b|vnd\.ms-office\.vbaProject"
    rb"|macrosPresent\s*=\s*[\"']yes|[\"'][^\"']{1,99}\.mso[\"']"
)
_RTF = re.compile(
    rb"\\obj(?:autlink|update|ocx)\b|\\objclass\s+Package\b|\\fldinst\b[^}]{0,200}?\bDDE"
    rb"|\\template\s+(?:https?:|ftp:|\\\\|//)",
    re.IGNORECASE,
)
_RTF_PACKAGE = b"5061636b61676500"  # "Package", as an object's class in hexadecimal digits
_LETTER = re.compile(rb"mime-version:", re.IGNORECASE)
_ACTIVE_MIME = re.compile(rb"\.mso\b|application/x-mso|QWN0aXZlTWltZ", re.IGNORECASE)
_SYLK = re.compile(rb"(?m)^(?:NN;|C;[^\r\n]*;[EM])")
# In a table of words: a program, a bar, what it is told, an exclamation mark.
_BAR = re.compile(rb"[\w.')]\|")
_FORMULA = re.compile(rb"(?:^|[,;\t])[ \"']*[=+@-]")
_ITEM = re.compile(rb"!['\w$]")
_BEFORE, _BEHIND = 200, 4000  # bytes of a line that are looked at around a bar
_BARS = 100_000  # that are looked at
_HEAD = 1024  # bytes in which a text says what it is


def brings_macros(form: str, look: Look) -> bool:
    """Whether a document does something by itself. Raises as `Look`."""
    if form in _OFFICE | _ODF:
        return _box(form, look)
    if form in _OLD:
        return has_old_macros(directory(look.file, look.head) or b"")
    if form == "rtf":
        return _rtf(look.read(0, _MOST))
    if form in {"xml", "html", "text"}:
        return _text(look.read(0, _MOST))
    return False


def _box(form: str, look: Look) -> bool:
    members = members_of(look)
    if members is None:  # it is torn, which is said elsewhere
        return False
    if has_macros(members.records) or any(
        b"/macrosheets/" in name.lower() for name in members.names
    ):
        return True
    small = [name for name in members.names if name.lower().endswith((b".xml", b".rels"))]
    if form in _ODF:
        return any(_OWN_SCRIPT.search(members.read(name, _MOST)) for name in small)
    return any(_is_active(name.lower(), members.read(name, _MOST)) for name in small)


def _is_active(name: bytes, content: bytes) -> bool:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        content = content.decode("utf-16", errors="replace").encode()
    if name == b"[content_types].xml":
        return _MACRO_TYPE.search(content) is not None
    if name.endswith(b".rels"):
        return any(_fetches(about) for tag, about in tags(content) if tag == "Relationship")
    if name.startswith(b"word/"):
        fields = (one or other for one, other in _FIELD.findall(content))
        words = html.unescape(b"".join(fields).decode(errors="replace"))
        return _DDE.search(words) is not None
    return name.startswith(b"xl/externallinks/") and b"ddeLink" in content


def _fetches(about: dict[str, str]) -> bool:
    """Whether a relationship is to macros, or to a thing from elsewhere that is taken unasked."""
    kind = about.get("Type", "")
    if kind.lower().endswith(("/vbaproject", "/xlmacrosheet", "/xlintlmacrosheet")):
        return True
    outside = about.get("TargetMode", "").lower() == "external" and not kind.endswith(_PRESSED)
    return outside and _REMOTE.match(about.get("Target", "")) is not None


def _rtf(content: bytes) -> bool:
    if _RTF.search(content):
        return True
    return b"\\objdata" in content and _RTF_PACKAGE in b"".join(content.lower().split())


def _text(content: bytes) -> bool:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        content = content.decode("utf-16", errors="replace").encode()
    content = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    head = content[:_HEAD]
    if head.startswith(b"<"):
        scripts = b"urn:oasis:names:tc:opendocument" in content and _OWN_SCRIPT.search(content)
        return bool(scripts) or _FLAT.search(content) is not None
    if _LETTER.search(head):
        return _ACTIVE_MIME.search(b"".join(content.split())) is not None
    if head.startswith(b"ID;P"):
        return _SYLK.search(content) is not None
    return _starts_by_cell(content)


def _starts_by_cell(content: bytes) -> bool:
    for bar in islice(_BAR.finditer(content), _BARS):
        line = content[max(0, bar.start() - _BEFORE) : bar.end()].splitlines()[-1]
        behind = content[bar.end() : bar.end() + _BEHIND].splitlines()[:1]
        if _FORMULA.search(line) and behind and _ITEM.search(behind[0]):
            return True
    return False
