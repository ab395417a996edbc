"""Opens a PDF, unless it would take too long or cannot be read."""

import re
import zlib
from pathlib import Path

from PySide6.QtPdf import QPdfDocument

from helperkit.delivery.regular import NotRegular, open_regular
from helperkit.delivery.unpack.passwords import variants
from helperkit.gui.viewers.frame import CannotShow
from helperkit.journey.problems import ProblemName

MOST_PAGES = 20_000
LARGE = 64 << 20  # bytes from which a file without its end is not searched for its pages
TAIL = 4096  # bytes at the end in which the way to the pages has to begin

MOST_SEARCHED = 64 << 20  # bytes
MOST_UNPACKED = 8 << 20
_MANY = re.compile(rb"/Count\s*\+?0*[1-9]\d{5}")  # from a hundred thousand on
_PACKED = re.compile(rb"/ObjStm\b[^>]{0,400}>>\s*stream\r?\n")  # ISO 32000-1, 7.5.7


def open_document(document: QPdfDocument, path: Path) -> bool:
    """Open the file; return whether it wants a password, or another one.

    Raises `CannotShow`: DAMAGED, or none where another program may do better.
    """
    if lacks_end(path):
        raise CannotShow(ProblemName.DAMAGED)
    if claims_too_many(path):
        raise CannotShow(None)
    return _is_locked(document, path)


def unlock(document: QPdfDocument, path: Path, password: str) -> str | None:
    """Open a locked file; return what fitted: the password, or what may have been meant; or None.

    Raises `CannotShow` like `open_document`.
    """
    document.setPassword(password)
    if not open_document(document, path):
        return password
    for variant in variants(password):
        document.setPassword(variant)
        if not _is_locked(document, path):
            return variant
    return None


def _is_locked(document: QPdfDocument, path: Path) -> bool:
    """Load the file, and return whether its password is another one. Raises `CannotShow`."""
    error = QPdfDocument.Error
    match document.load(str(path)):
        case error.None_ if 0 < document.pageCount() <= MOST_PAGES:
            return False
        case error.IncorrectPassword:
            return True
        case error.UnsupportedSecurityScheme | error.FileNotFound:
            raise CannotShow(None)
        case error.None_ if document.pageCount():
            raise CannotShow(None)
        case _:
            raise CannotShow(ProblemName.DAMAGED)


def claims_too_many(path: Path) -> bool:
    """Return whether the file says that it has more pages than any book. Raises `CannotShow`.

    QPdfDocument asks for each of them while it loads, whether they are there or not.
    """
    try:
        with open_regular(path) as file:
            content = file.read(MOST_SEARCHED)
    except (OSError, NotRegular) as error:
        raise CannotShow(None) from error
    if _MANY.search(content):
        return True
    left = MOST_UNPACKED
    for packed in _PACKED.finditer(content):
        try:
            plain = zlib.decompressobj().decompress(content[packed.end() :], left)
        except zlib.error:
            continue
        if _MANY.search(plain):
            return True
        left -= len(plain)
        if left <= 0:
            break
    return False


def lacks_end(path: Path) -> bool:
    """Return whether a large file lacks its end, so that PDFium would read all of it for pages."""
    try:
        size = path.stat().st_size
        if size < LARGE:
            return False
        with path.open("rb") as file:
            file.seek(size - TAIL)
            return b"startxref" not in file.read()
    except OSError:
        return False
