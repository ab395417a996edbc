"""Lets a book be printed: the system's own window, then page by page."""

from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from helperkit.gui.viewers.frame import Viewer
from helperkit.gui.viewers.pdf_print import Printing
from helperkit.gui.viewers.text_printing import tell_printed


class PrintsPages(Viewer):
    """A viewer with a document that can be printed."""

    document: QPdfDocument

    def ask_to_print(self) -> None:
        """Open the system's print window; nothing waits while it is open."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, self.document.pageCount())
        dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter) -> Printing:
        """Print the book on this printer, and say how it went."""
        job = Printing(self.document, printer, self)
        job.ended.connect(lambda well: tell_printed(self, printer, well))
        job.begin()
        return job
