"""Names for files that are safe on Windows, macOS and Linux, and readable. Pure.

Sources: RFC 6266 and 5987 (Content-Disposition), RFC 2047 (as some servers use it wrongly),
"Naming Files, Paths, and Namespaces" (Windows).
"""

import re
import unicodedata
from contextlib import suppress
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from helperkit.files import split_ending

MOST_LETTERS = 120
MOST_READ = 1000  # letters of a name that are looked at: some ways to read take their square
MOST_BYTES = 230  # Linux takes 255; " (99)" must still fit
NO_NAME = "download"

_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.I)
_EXTENDED = re.compile(r"filename\*\s*=\s*\"?([\w!#$%&+^`{}~.-]+)'[^']*'([^;\s\"]+)", re.I)
_PLAIN = re.compile(r"filename\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^;]+))", re.I)
_ENDINGS = {
    "application/zip": ".zip",
    "application/x-zip-compressed": ".zip",
    "application/x-7z-compressed": ".7z",
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "audio/mpeg": ".mp3",
    "video/mp4": ".mp4",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "text/plain": ".txt",
}


def choose_name(wanted: str, disposition: str, url: str, content_type: str) -> str:
    """Return the card's name, else the server's, else the link's last part, made safe."""
    for candidate in (wanted, from_disposition(disposition), from_url(url)):
        name = safe_name(candidate)
        if name:
            _, ending = split_ending(name)
            return name if ending else name + _ENDINGS.get(content_type, "")
    return NO_NAME + _ENDINGS.get(content_type, "")


def from_disposition(field: str) -> str:
    """Return the file name of a Content-Disposition field as it was meant; "" without one."""
    extended = _EXTENDED.search(field)
    if extended:
        try:
            return unquote_to_bytes(extended[2]).decode(extended[1])
        except (UnicodeError, LookupError):
            pass  # an unknown or wrong character set: the plain form may still serve
    plain = _PLAIN.search(field)
    if not plain:
        return ""
    text = re.sub(r"\\(.)", r"\1", plain[1]) if plain[1] is not None else plain[2].strip()
    return _repaired(text)


def _repaired(text: str) -> str:
    """Undo what servers commonly do to letters that are not ASCII."""
    with suppress(UnicodeError):
        text = text.encode("latin-1").decode("utf-8")  # UTF-8 that was read as Latin-1
    if "=?" in text and len(text) <= MOST_READ:
        with suppress(HeaderParseError, UnicodeError, LookupError, ValueError):
            text = str(make_header(decode_header(text)))
    if "%" in text:
        with suppress(UnicodeDecodeError):
            text = unquote(text, errors="strict")
    return text


def from_url(url: str) -> str:
    """Return the last part of a link's path; "" without one."""
    try:
        return unquote(urlsplit(url).path.rpartition("/")[2])
    except ValueError:
        return ""


def safe_name(text: str) -> str:
    """Return a name that every system takes and that reads as it is; "" where nothing is left.

    Taken out: folders, control and invisible characters, writing-direction overrides, characters
    that Windows forbids, dots and spaces at either end. Device names of Windows get a "_".
    """
    text = text.replace("\\", "/").rstrip("/ ").rpartition("/")[2]
    if len(text) > MOST_READ:
        stem, ending = split_ending(text)
        text = stem[:MOST_READ] + ending
    text = unicodedata.normalize("NFC", text)
    text = "".join(" " if c.isspace() else c for c in text if c.isspace() or c.isprintable())
    text = re.sub(r'[<>:"|?*]', "_", text)
    text = re.sub(r" {2,}", " ", text).strip(" .")
    if not text.strip("_. "):
        return ""
    # Windows looks at what stands before the first dot, without blanks at its end.
    if _RESERVED.fullmatch(text.partition(".")[0].rstrip()):
        text = "_" + text
    return _shortened(text)


def _shortened(text: str) -> str:
    stem, ending = split_ending(text)
    while len(stem + ending) > MOST_LETTERS or len((stem + ending).encode()) > MOST_BYTES:
        stem = stem[:-1]
    return stem.rstrip(" .") + ending
