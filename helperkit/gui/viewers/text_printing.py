"""Printing what is read, by way of the system's own print window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from helperkit.gui.viewers.frame import Viewer
from helperkit.gui.viewers.printed_file import Target
from helperkit.gui.viewers.seemly import seemly


def ask_to_print(window: QWidget, print_on: Callable[[QPrinter], None]) -> None:
    """Open the system's print window; nothing waits while it is open."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(window.windowTitle())
    dialog = QPrintDialog(printer, window)
    dialog.accepted.connect(lambda: print_on(printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)


def print_document(document: QTextDocument, printer: QPrinter, read: Path) -> bool:
    """Print what was read from a file, let it go, and return whether it went well."""
    target = Target(printer, read)
    well = target.begin()
    if well:
        document.print_(printer)
    document.deleteLater()
    return target.end(well=well)


def tell_printed(viewer: Viewer, printer: QPrinter, well: bool, empty: int = 0) -> None:
    """Say how it went: on paper, or into a file where the customer chose that.

    `empty`: pages that could not be drawn.
    """
    if well and empty:
        viewer.notice_of("viewer-printed-empty", count=empty)
        return
    if not (written := printer.outputFileName()):
        viewer.notice_of("viewer-printed" if well else "viewer-no-printer")
        return
    file = Path(written).absolute()
    name, folder = seemly(file.name), seemly(file.parent.name)
    said = "viewer-printed-file" if well else "viewer-no-printed-file"
    viewer.notice_of(said, name=name, folder=folder)
