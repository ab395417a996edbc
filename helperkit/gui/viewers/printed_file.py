"""Where a print goes. A file is written beside its place, and comes there when it is whole.

Qt does not tell of a full disk; and what was there before stays until there is something better.
"""

import os
import re
import secrets
from contextlib import suppress
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from helperkit.delivery.regular import NotRegular, open_regular

_TAIL = 1024  # bytes in which the end of a PDF stands
# ISO 32000-1, 7.5.5: where the table of all objects begins, counted from the first byte. It is
# found there only if no byte before it was lost.
_END = re.compile(rb"startxref\s+(\d{1,15})\s+%%EOF\s*$")
_TABLE = b"xref"


class Target:
    """The paper or the file that a printer writes to. `read`: what is printed, never written to."""

    def __init__(self, printer: QPrinter, read: Path) -> None:
        self.printer = printer
        self._read = read
        chosen = printer.outputFileName()
        self._place = Path(chosen).absolute() if chosen else None
        self._staged: Path | None = None

    def begin(self) -> bool:
        """Return whether it can be written to; what is there is not touched."""
        if self._place is None:
            return True
        if self._is_kept(self._place):
            return False
        staged = self._place.with_name(f".print-{secrets.token_hex(4)}.pdf")
        try:
            staged.open("xb").close()
        except OSError:
            return False
        self._staged = staged
        self.printer.setOutputFileName(str(staged))
        return True

    def end(self, *, well: bool) -> bool:
        """Bring a whole file to its place, remove a torn one; return whether all was printed."""
        if self._place is None:
            return well and self.printer.printerState() is not QPrinter.PrinterState.Error
        if self._staged is None:
            return False
        self.printer.setOutputFileName(str(self._place))
        with suppress(OSError):
            if well and is_whole(self._staged):
                self._staged.replace(self._place)
                return True
        with suppress(OSError):
            self._staged.unlink()
        return False

    def _is_kept(self, place: Path) -> bool:
        """Whether something is there that must stay."""
        with suppress(OSError):
            if place.samefile(self._read):
                return True
        return place.exists() and not (place.is_file() and os.access(place, os.W_OK))


def is_whole(path: Path) -> bool:
    """Return whether a printed PDF is all there."""
    try:
        with open_regular(path) as file:
            file.seek(max(0, file.seek(0, 2) - _TAIL))
            end = _END.search(file.read())
            if end is None:
                return False
            file.seek(int(end[1]))
            return file.read(len(_TABLE)) == _TABLE
    except (OSError, NotRegular):
        return False
