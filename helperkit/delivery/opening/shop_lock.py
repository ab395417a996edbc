"""Whose lock is on a book or a film that opens in its shop's own program alone (DRM)."""

import zipfile
import zlib
from pathlib import Path

from helperkit.delivery.inspect.facts import Inspection

LOCK = "drm"
_BY_FORMAT = {
    **dict.fromkeys(("mobi", "azw3", "kfx", "topaz"), "drm-kindle"),
    **dict.fromkeys(("ibooks",), "drm-apple"),
    "acsm": "drm-adobe",  # a ticket, which that program turns into the book
}
# What lies in a book, and what stands in it: Adobe's ADEPT, Apple's FairPlay, Readium's LCP.
_IN_BOOK = (
    ("META-INF/rights.xml", b"ns.adobe.com/adept", "drm-adobe"),
    ("META-INF/sinf.xml", b"", "drm-apple"),
    ("META-INF/license.lcpl", b"", "drm-lcp"),
)
# A word of the names of the programs that open it.
_OPENED_BY = {
    "drm-kindle": "kindle",
    "drm-adobe": "digital editions",
    "drm-apple": "books",
    "drm-lcp": "thorium",
}
_MOST = 1 << 16  # bytes of one of these


def lock_of(found: Inspection) -> str:
    """Return a fixed word for whose lock it is, "drm" where nobody knows; "" for no lock."""
    if found.note != LOCK:
        return ""
    return _BY_FORMAT.get(found.format) or _in_book(found.path) or LOCK


def opens_lock(program: str, lock: str) -> bool:
    """Whether a program of this name may open what has such a lock; with none, any may."""
    return _OPENED_BY.get(lock, "") in program.lower()


def _in_book(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as book:
            for name, mark, lock in _IN_BOOK:
                if name in book.namelist():
                    with book.open(name) as file:
                        if mark in file.read(_MOST):
                            return lock
    except (OSError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error):
        return ""  # a lock that nobody knows
    return ""
