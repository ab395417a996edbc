"""Printing what is read, by way of the system's own print window."""

from collections.abc import Callable

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget


def ask_to_print(window: QWidget, print_on: Callable[[QPrinter], None]) -> None:
    """Open the system's print window; nothing waits while it is open."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(window.windowTitle())
    dialog = QPrintDialog(printer, window)
    dialog.accepted.connect(lambda: print_on(printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)


def print_document(document: QTextDocument, printer: QPrinter) -> bool:
    """Print a document, let it go, and return whether it went well."""
    document.print_(printer)
    document.deleteLater()
    return printer.printerState() is not QPrinter.PrinterState.Error
