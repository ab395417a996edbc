"""The file that a print went into: whether all of it is there. Qt does not tell of a full disk."""

import re
from contextlib import suppress
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from helperkit.delivery.regular import NotRegular, open_regular

_TAIL = 1024  # bytes in which the end of a PDF stands
# ISO 32000-1, 7.5.5: where the table of all objects begins, counted from the first byte. It is
# found there only if no byte before it was lost.
_END = re.compile(rb"startxref\s+(\d{1,15})\s+%%EOF\s*$")
_TABLE = b"xref"


def is_written(printer: QPrinter) -> bool:
    """Return whether a printed PDF is whole; what goes to paper is the system's to tell."""
    written = printer.outputFileName()
    if not written or printer.outputFormat() is not QPrinter.OutputFormat.PdfFormat:
        return printer.printerState() is not QPrinter.PrinterState.Error
    try:
        with open_regular(Path(written)) as file:
            file.seek(max(0, file.seek(0, 2) - _TAIL))
            end = _END.search(file.read())
            if end is None:
                return False
            file.seek(int(end[1]))
            return file.read(len(_TABLE)) == _TABLE
    except (OSError, NotRegular):
        return False


def remove_torn(printer: QPrinter) -> None:
    """Remove a file that is not whole: it would look as if it were."""
    written = printer.outputFileName()
    if written and (file := Path(written)).is_file():
        with suppress(OSError):
            file.unlink()


def is_same(printer: QPrinter, path: Path) -> bool:
    """Return whether the print would go into this very file."""
    written = printer.outputFileName()
    with suppress(OSError):
        return bool(written) and Path(written).samefile(path)
    return False
