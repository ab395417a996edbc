"""The file name in a Content-Disposition field, as it was meant. Pure.

Sources: RFC 6266 and 8187 (how it should be), RFC 2231 section 3 (names in several pieces), and
the test cases "tc2231" of greenbytes (how it is).
"""

import re
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from helperkit.delivery.download.answers.letters import charset, guessed, mended, said

_MARK = re.compile(r'[=;"]|$')
_QUOTE = re.compile(r'\\.|"', re.S)
_AFTER_QUOTE = re.compile(r"\s*(?:;|$|(?<=\s)[\w*]+\s*=)")
_PIECE = re.compile(r"filename\*(0|[1-9]\d{0,2})(\*?)", re.ASCII)
_LABEL = re.compile(r"([\w-]*)'(?:[\w-]*')?", re.ASCII)
_WINDOWS_PATH = re.compile(r"[A-Za-z]:\\|\\\\\w")


class _Parameter(NamedTuple):
    key: str  # small letters; "" for a word that stands alone
    value: str


def from_disposition(field: str) -> str:
    """Return the file name of a Content-Disposition field as it was meant; "" without one.

    The extended form counts before one in pieces, and that before the plain form. A server that
    got the extended form wrong may have the plain form right.
    """
    parameters = _with_loose_ends(_parameters(field))
    extended = [value for key, value in parameters if key == "filename*"]
    for value in extended:
        name = _extended(value)
        if name:
            return name
    name = _in_pieces(parameters)
    if name:
        return name
    for wanted in ("filename", "name"):
        for key, value in parameters:
            name = mended(value) if key == wanted else ""
            if name:
                return name
    return next((name for value in extended if (name := _extended_wrongly(value))), "")


def _parameters(field: str) -> list[_Parameter]:
    """Take a field apart. Each letter is looked at a fixed number of times, whatever it holds."""
    found: list[_Parameter] = []
    at = 0
    while mark := _MARK.search(field, at):
        word, at = field[at : mark.start()].strip(), mark.end()
        if mark[0] == '"':
            _, at = _quoted(field, at)
        elif mark[0] == "=":
            value, at = _value(field, at)
            found.append(_Parameter(_key(word), value))
        elif word:
            found.append(_Parameter("", word))
        if not mark[0] or at >= len(field):
            break
    return found


def _key(word: str) -> str:
    # "attachment filename=" and "attachment, filename=" forgot the semicolon.
    words = ["", *word.lower().replace(",", " ").split()]
    return words[-2] + words[-1] if words[-1].startswith("*") else words[-1]


def _value(field: str, at: int) -> tuple[str, int]:
    while field[at : at + 1].isspace():
        at += 1
    if field[at : at + 1] == '"':
        return _quoted(field, at + 1)
    end = field.find(";", at)
    end = len(field) if end < 0 else end
    value = field[at:end].strip()
    if len(value) > 1 and value[0] == value[-1] == "'":  # seen, though no standard knows it
        value = value[1:-1]
    return value.strip('"'), end


def _quoted(field: str, at: int) -> tuple[str, int]:
    """Return what stands in quotes from `at`, and where it ends.

    The closing quote is one before a semicolon or the end: servers forget to escape those within.
    Without any, all the rest is meant.
    """
    last = -1
    for match in _QUOTE.finditer(field, at):
        if match[0] != '"':
            continue
        last = match.start()
        if _AFTER_QUOTE.match(field, last + 1):
            break
    end = last if last >= 0 else len(field)
    text = field[at:end]
    if _WINDOWS_PATH.match(text):
        return text, end + 1  # no escapes: folders
    return re.sub(r"\\(.)", r"\1", text, flags=re.S), end + 1


def _with_loose_ends(parameters: list[_Parameter]) -> list[_Parameter]:
    """Give a name without quotes back what stood behind a semicolon in it: "a;b.zip"."""
    joined: list[_Parameter] = []
    for key, value in parameters:
        before = joined[-1] if joined else None
        loose = not key and "." in value
        if loose and before and before.key == "filename" and "." not in before.value:
            joined[-1] = _Parameter(before.key, f"{before.value};{value}")
        else:
            joined.append(_Parameter(key, value))
    return joined


# The extended form -------------------------------------------------------------------------


def _extended(value: str) -> str:
    """Read "UTF-8''%e2%82%ac.zip"; "" where it is not what it says."""
    label, quote, rest = value.partition("'")
    _, second, text = rest.partition("'")
    if not (quote and second):
        return ""
    return said(_bytes(text), label) or ""


def _extended_wrongly(value: str) -> str:
    """Read an extended form with no character set, or a wrong one."""
    label = _LABEL.match(value)
    if label and (not label[1] or charset(label[1])):
        value = value[label.end() :]
    return guessed(_bytes(value))


def _in_pieces(parameters: list[_Parameter]) -> str:
    """Join "filename*0*=UTF-8''a; filename*1=b" from the first piece to the first that lacks."""
    pieces: dict[int, tuple[bool, str]] = {}
    for key, value in parameters:
        match = _PIECE.fullmatch(key)
        if match:
            pieces.setdefault(int(match[1]), (bool(match[2]), value))
    label, raw, encoded_any, number = "", b"", False, 0
    while number in pieces:
        encoded, value = pieces[number]
        if encoded and number == 0 and value.count("'") >= 2:
            label, _, value = value.split("'", 2)
        raw += _bytes(value) if encoded else _latin(value)
        encoded_any = encoded_any or encoded
        number += 1
    if not encoded_any:
        return mended(raw.decode("latin-1"))
    return said(raw, label) or guessed(raw)


def _bytes(text: str) -> bytes:
    return unquote_to_bytes(_latin(text))


def _latin(text: str) -> bytes:
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text.encode(errors="replace")
