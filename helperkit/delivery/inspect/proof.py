"""Whether a file's own structure shows that all of it is there."""

import re
from pathlib import Path

from helperkit.delivery.inspect.looking import Look
from helperkit.delivery.inspect.signs import format_of
from helperkit.delivery.inspect.signs.starts import HEAD
from helperkit.delivery.inspect.wholes import is_whole
from helperkit.delivery.regular import open_regular
from helperkit.delivery.unpack.zip.directory import read_directory
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem

_LENGTH = re.compile(rb"/L\s+(\d{1,15})")  # of the whole file (ISO 32000-1, F.3.3)
_PDF_TAIL = 2048  # bytes: readers look for the end mark in the last 1024 (ISO 32000-1, annex H)
_SECONDS = 2.0


def is_all_there(path: Path) -> bool | None:
    """Return True or False where the format tells; None where it does not. Raises OSError."""
    with open_regular(path) as file:
        head = file.read(HEAD)
        if head.startswith(b"PK\x03\x04"):
            try:
                return read_directory(file) is not None
            except Problem:
                return False
        if head.startswith(b"%PDF-"):
            size = path.stat().st_size
            length = _LENGTH.search(head) if b"/Linearized" in head else None
            # Made for the web, it has an end mark near its beginning too. Signed or stamped
            # later, it is longer than it says.
            if length and size < int(length[1]):
                return False
            file.seek(max(0, size - _PDF_TAIL))
            return b"%%EOF" in file.read()
        form = format_of(file, path)
        return is_whole(form, Look(file, head, _SECONDS, Watch()), path)
