"""Lets a book be printed: the system's own window, then page by page."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from helperkit.gui.viewers.frame import Viewer
from helperkit.gui.viewers.pdf_drawing import Drawing
from helperkit.gui.viewers.pdf_print import Printing
from helperkit.gui.viewers.printed_file import Target
from helperkit.gui.viewers.text_printing import tell_printed


class PrintsPages(Viewer):
    """A viewer with a document that can be printed."""

    document: QPdfDocument
    drawing: Drawing
    printing: Printing | None = None
    _asked_to_stop = False

    def ask_to_print(self) -> None:
        """Open the system's print window; nothing waits while it is open."""
        if self._is_printing():
            self.notice_of("viewer-printing")
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, self.document.pageCount())
        dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter) -> None:
        """Print the book on this printer, and say how it went."""

        def is_there() -> bool:
            return self.shows(self.thing)

        def told(well: bool) -> None:
            if not well and not is_there():
                self.notice_of("viewer-unread")  # no other place would help
            else:
                tell_printed(self, printer, well, job.empty)

        target = Target(printer, Path(self.thing.path))
        job = self.printing = Printing(self.document, self.drawing, target, is_there, self)
        self._asked_to_stop = False
        job.ended.connect(told)
        job.begin()

    def _is_printing(self) -> bool:
        return self.printing is not None and self.printing.is_under_way

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask once before a print is broken off."""
        if self._is_printing() and not self._asked_to_stop:
            self._asked_to_stop = True
            self.notice_of("viewer-still-printing")
            event.ignore()
            return
        super().closeEvent(event)
