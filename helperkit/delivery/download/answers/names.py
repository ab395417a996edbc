"""Names for files that are safe on Windows, macOS and Linux, and readable. Pure.

Sources: "Naming Files, Paths, and Namespaces" (Windows), Unicode UAX #9 (writing direction) and
UAX #15 (normal forms), path lengths of ext4, NTFS, APFS and HFS+.
"""

import re
import unicodedata

from helperkit.delivery.download.answers.disposition import from_disposition
from helperkit.delivery.download.answers.letters import MOST_READ
from helperkit.delivery.download.answers.link_names import file_ending, from_url
from helperkit.files import split_ending

MOST_LETTERS = 120
MOST_BYTES = 230  # Linux takes 255; " (99)" must still fit
MOST_UNITS = 250  # of UTF-16, taken apart as HFS+ stores it: it takes 255
NO_NAME = "download"

_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.I)
# Windows does what these say to the folder that they lie in.
_FOLDER_SETTINGS = frozenset({"desktop.ini", "autorun.inf"})
# Letters to Unicode, but nothing to the eye: fillers, joiners, blanks, selectors.
_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0f]")
_AT_START = re.compile(r"^(?:~\$|[ .])+")  # "~$" marks a file that Word has open
# No type of pages, and none that errors come in: an ending is a promise, and they are none.
_ENDINGS = {
    "application/zip": ".zip",
    "application/x-zip": ".zip",
    "application/x-zip-compressed": ".zip",
    "application/x-7z-compressed": ".7z",
    "application/vnd.rar": ".rar",
    "application/x-rar-compressed": ".rar",
    "application/pdf": ".pdf",
    "application/x-pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/x-mobipocket-ebook": ".mobi",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "text/plain": ".txt",
    "text/csv": ".csv",
    "audio/mpeg": ".mp3",
    "audio/mp4": ".m4a",
    "audio/x-m4a": ".m4a",
    "audio/flac": ".flac",
    "audio/wav": ".wav",
    "audio/x-wav": ".wav",
    "audio/ogg": ".ogg",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
    "video/webm": ".webm",
    "video/x-matroska": ".mkv",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/tiff": ".tif",
    "image/svg+xml": ".svg",
    "font/ttf": ".ttf",
    "font/otf": ".otf",
    "application/x-apple-diskimage": ".dmg",
    "application/x-msi": ".msi",
    "application/vnd.debian.binary-package": ".deb",
}


def choose_name(wanted: str, disposition: str, url: str, content_type: str) -> str:
    """Return the card's name, else the server's, else the link's, made safe.

    A name without an ending takes that of the next who gave one, or of the content's type. One
    that does not fit the type stays: the content will be looked into.
    """
    names = [safe_name(text) for text in (wanted, from_disposition(disposition), from_url(url))]
    name = next(filter(None, names), NO_NAME)
    ending = split_ending(name)[1]
    if ending and not ending[1:].isdecimal():  # "Version 1.5" has none
        return name
    lent = next(filter(None, map(file_ending, names)), "") or _ENDINGS.get(content_type, "")
    return safe_name(name + lent)


def safe_name(text: str) -> str:
    """Return a name that every system takes and that reads as it is; "" where nothing is left.

    Taken out: folders, control and invisible characters, writing-direction overrides, characters
    that Windows forbids, dots and spaces at either end. Device names of Windows get a "_".
    """
    text = text.replace("\\", "/").rstrip("/ ").rpartition("/")[2]
    if len(text) > MOST_READ:
        stem, ending = split_ending(text)
        text = stem[:MOST_READ] + ending
    text = "".join(" " if c.isspace() else c for c in text if c.isspace() or c.isprintable())
    # Composed only now: what stood between two letters that belong together is gone.
    text = unicodedata.normalize("NFC", _BLANK.sub("", text))
    text = re.sub(r'[<>:"|?*]', "_", text)
    text = _AT_START.sub("", re.sub(r" {2,}", " ", text)).rstrip(" .")
    if not text.strip("_. "):
        return ""
    # Windows looks at what stands before the first dot, without blanks at its end.
    if _RESERVED.fullmatch(text.partition(".")[0].rstrip()) or text.lower() in _FOLDER_SETTINGS:
        text = "_" + text
    return _shortened(text)


def _shortened(text: str) -> str:
    stem, ending = split_ending(text)
    stem = stem[:MOST_LETTERS]
    while not _is_short(stem + ending):
        stem = stem[:-1]
    return stem.rstrip(" .") + ending


def _is_short(name: str) -> bool:
    apart = unicodedata.normalize("NFD", name).encode("utf-16-le")
    return (
        len(name) <= MOST_LETTERS
        and len(name.encode()) <= MOST_BYTES
        and len(apart) <= 2 * MOST_UNITS
    )
