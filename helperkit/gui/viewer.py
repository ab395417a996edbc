"""Our own window for a book: pages, size of the letters, finding a word, printing."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.notice import Notice
from helperkit.gui.scroll import CalmBar
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.gui.viewer_print import Printing
from helperkit.gui.viewer_search import SearchBar
from helperkit.journey.order import Thing
from helperkit.journey.problems import ProblemName
from helperkit.words.load import Words

STEP = 1.25  # from one size of the letters to the next
SMALLEST, LARGEST = 0.25, 6.0
POINTS = 72  # an inch
MOST_ZOOM = 150  # per cent, of the buttons
USUAL = QSize(1240, 900)


class CannotShow(Exception):
    """The book does not open here. `problem` names why; None where another program may try."""

    def __init__(self, problem: ProblemName | None) -> None:
        super().__init__(problem)
        self.problem = problem


class Viewer(QWidget):
    """Shows one book. Raises `CannotShow` in the place of an empty window."""

    def __init__(self, thing: Thing, words: Words, style: Style) -> None:
        super().__init__()
        self._text = words.text
        # A style of its own: the buttons leave most of the window to the book.
        self._style = style = Style(style.name, min(style.zoom, MOST_ZOOM))
        self.document = QPdfDocument(self)
        self._open(thing.path)
        self.setWindowTitle(thing.title)
        self.resize(USUAL.boundedTo(self.screen().availableSize()))
        self.setMinimumSize(480, 400)
        self.setAutoFillBackground(True)
        self.setPalette(style.palette())
        self.view = self._make_view()
        self.page_text = Text(style, "body", "ink", bold=True)
        self.search = SearchBar(style, words.text, self.document, self.view)
        self.search.hide()
        self.search.closed.connect(self.view.setFocus)
        self.notice = Notice(style, self)
        self._bar = self._make_bar()
        column = QVBoxLayout(self)
        side = min(style.px(16), 24)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(min(style.px(12), 16))
        column.addWidget(self._bar)
        column.addWidget(self.search)
        column.addWidget(self.view, 1)
        # Queued: the view tells it while it is still placing its pages.
        queued = Qt.ConnectionType.QueuedConnection
        self.view.pageNavigator().currentPageChanged.connect(self._say_page, queued)
        self._connect_keys()
        self._say_page()
        self.view.setFocus()

    def _open(self, path: str) -> None:
        error = QPdfDocument.Error
        match self.document.load(path):
            case error.None_ if self.document.pageCount() > 0:
                return
            case error.IncorrectPassword | error.UnsupportedSecurityScheme | error.FileNotFound:
                raise CannotShow(None)
            case _:
                raise CannotShow(ProblemName.DAMAGED)

    def _make_view(self) -> QPdfView:
        view = QPdfView(self)
        view.setDocument(self.document)
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setVerticalScrollBar(CalmBar(self._style))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setAccessibleName(self._text("viewer-pages"))
        palette = view.palette()
        palette.setColor(QPalette.ColorRole.Dark, self._style.colour("hair"))
        view.setPalette(palette)
        return view

    def _make_bar(self) -> Flow:
        actions = (
            ("viewer-previous", lambda: self.turn(-1)),
            ("viewer-next", lambda: self.turn(1)),
            ("viewer-smaller", lambda: self.zoom_by(1 / STEP)),
            ("viewer-larger", lambda: self.zoom_by(STEP)),
            ("viewer-fit", self.fit),
            ("viewer-search", self.search.begin),
            ("viewer-print", self.ask_to_print),
            ("viewer-close", self.close),
        )
        self.buttons: dict[str, QuietButton] = {}
        for name, action in actions:
            button = QuietButton(self._style, self._text(name))
            button.clicked.connect(action)
            self.buttons[name] = button
        members: list[QWidget] = list(self.buttons.values())
        members.insert(1, self.page_text)
        bar = Flow(self._style, 10, 8)
        bar.put(members)
        return bar

    def _connect_keys(self) -> None:
        keys = {
            "Ctrl+F": self.search.begin,
            "F3": lambda: self.search.go(1),
            "Shift+F3": lambda: self.search.go(-1),
            "Ctrl++": lambda: self.zoom_by(STEP),
            "Ctrl+=": lambda: self.zoom_by(STEP),
            "Ctrl+-": lambda: self.zoom_by(1 / STEP),
            "Ctrl+0": self.fit,
            "Ctrl+P": self.ask_to_print,
            "PgDown": lambda: self.read_on(1),
            "PgUp": lambda: self.read_on(-1),
            "Ctrl+PgDown": lambda: self.turn(1),
            "Ctrl+PgUp": lambda: self.turn(-1),
            "Ctrl+Home": lambda: self.go_to(0),
            "Ctrl+End": lambda: self.go_to(self.document.pageCount() - 1),
            "Esc": self._leave,
        }
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)

    # Pages

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self.view.pageNavigator().currentPage()

    def turn(self, step: int) -> None:
        """Go so many pages on, or back."""
        self.go_to(self.page + step)

    def read_on(self, step: int) -> None:
        """Go so many windows full on, or back: a page may be higher than the window."""
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + round(step * bar.pageStep() * 0.9))

    def go_to(self, page: int) -> None:
        """Show a page from its top, the nearest there is."""
        page = max(0, min(page, self.document.pageCount() - 1))
        self.view.pageNavigator().jump(page, QPointF(0, 0))
        self._say_page()

    def _say_page(self) -> None:
        count = self.document.pageCount()
        said = self._text("viewer-page", at=str(self.page + 1), of=str(count))
        self.page_text.say(said)
        self.view.setAccessibleDescription(said)
        self.buttons["viewer-previous"].setEnabled(self.page > 0)
        self.buttons["viewer-next"].setEnabled(self.page < count - 1)
        self._bar.again()

    # Size of the letters

    @property
    def zoom(self) -> float:
        """How large the page is; 1 is its size on paper."""
        if self.view.zoomMode() is QPdfView.ZoomMode.Custom:
            return self.view.zoomFactor()
        margins = self.view.documentMargins()
        room = self.view.viewport().width() - margins.left() - margins.right()
        points = self.document.pagePointSize(self.page).width()
        return room / max(1.0, points * self.view.logicalDpiX() / POINTS)

    def zoom_by(self, factor: float) -> None:
        """Make the page larger or smaller."""
        zoom = max(SMALLEST, min(self.zoom * factor, LARGEST))
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(zoom)

    def fit(self) -> None:
        """Make the page as wide as the window."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    # Printing and leaving

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
        job.ended.connect(self._printed)
        job.begin()
        return job

    def _printed(self, well: bool) -> None:
        self.notice.say(self._text("viewer-printed" if well else "viewer-no-printer"))

    def _leave(self) -> None:
        if self.search.isVisible():
            self.search.end()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Let the file go. First those who read in it, for pages are drawn in another thread."""
        empty = QPdfDocument(self)
        self.search.let_go(empty)
        self.view.setDocument(empty)
        self.document.close()
        super().closeEvent(event)
        self.deleteLater()
