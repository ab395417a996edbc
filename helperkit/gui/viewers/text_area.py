"""Where a text is read: one calm column. It fetches nothing and goes nowhere by itself."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from helperkit.gui.buttons import RING
from helperkit.gui.ink import pen, rounded
from helperkit.gui.scroll import CalmBar
from helperkit.gui.theme import Style, tokens
from helperkit.gui.viewers.text_drawn import Pictures
from helperkit.gui.viewers.text_leaf import Leaf
from helperkit.gui.viewers.text_look import LINE, sheet_of

COLUMN = 34  # times the height of the letters: some 70 letters a line
AIR = 24  # px at 100 %, around the column
STEP = 1.15  # from one size of the letters to the next
SMALLEST, LARGEST = -4, 10  # steps
_MOST_MARKS = 300
_NOTHING = QUrl("about:blank")


class ReadingArea(QTextBrowser):
    """Shows one leaf. `fetch` gives the bytes of a picture by its number."""

    followed = Signal(int)  # the number of a link
    sized = Signal(int)  # bigger (1) or smaller (-1), by the wheel

    def __init__(self, style: Style, fetch: Callable[[int], bytes]) -> None:
        super().__init__()
        self._style = style
        self._ground = style
        self._pictures = Pictures(fetch)
        self._pictures.came.connect(self._put_picture)
        self._leaf = Leaf("", "")
        self._ring = False
        self.step = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBar(CalmBar(style))
        self.anchorClicked.connect(self._follow)
        self.document().setDocumentMargin(0)
        self.colour(night=style.theme.dark)

    # What it shows

    def show_leaf(self, leaf: Leaf) -> None:
        """Show a leaf from its top."""
        self._leaf = leaf
        self.document().clear()
        self.document().setDefaultFont(self._letters())
        self.document().setDefaultStyleSheet(sheet_of(self._ground))
        self._fit_column()
        width = max(40, min(self.viewport().width(), COLUMN * self.letter_px))
        self._pictures.begin(leaf, width, self.devicePixelRatioF())
        if leaf.is_plain:
            self.setPlainText(leaf.text)
            self._space_lines()
        else:
            self.setHtml(leaf.html)
        self.setExtraSelections([])
        self.verticalScrollBar().setValue(0)

    def show_again(self) -> None:
        """Show the leaf anew, in other colours or letters, at the same place."""
        place = self.place
        self.show_leaf(self._leaf)
        self.go_to(place)

    def colour(self, *, night: bool) -> None:
        """Take dark pages, or light ones."""
        dark = self._style.theme.dark
        other = "dark" if night else "light"
        self._ground = self._style if night == dark else Style(other, self._style.zoom)
        palette = self._ground.palette()
        role = QPalette.ColorRole
        for name in (role.Window, role.Base):
            palette.setColor(name, self._ground.colour("card"))
        palette.setColor(role.Link, self._ground.colour("primary"))
        palette.setColor(role.LinkVisited, self._ground.colour("primary"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def print_document(self) -> QTextDocument:
        """Return the leaf for paper: dark letters on white, whatever is on the screen."""
        document = QTextDocument(self)  # ours is asked for its pictures
        document.setDefaultStyleSheet(sheet_of(Style("light")))
        if self._leaf.is_plain:
            document.setPlainText(self._leaf.text)
        else:
            document.setHtml(self._leaf.html)
        return document

    # Its letters and its column

    @property
    def letter_px(self) -> int:
        """How high the letters are."""
        return max(8, round(self._style.px(tokens().type_px.body) * STEP**self.step))

    def _letters(self) -> Any:
        font = self._style.font()
        font.setPixelSize(self.letter_px)
        if self._leaf.is_drawn:
            font.setFamilies(["DejaVu Sans Mono", "Consolas", "Menlo", "monospace"])
            font.setStyleHint(font.StyleHint.Monospace)
        return font

    def size_by(self, steps: int) -> None:
        """Make the letters bigger or smaller; 0 for their own size."""
        step = max(SMALLEST, min(self.step + steps, LARGEST)) if steps else 0
        if step != self.step:
            self.step = step
            self.show_again()

    def _fit_column(self) -> None:
        air = self._style.px(AIR)
        room = self.width() - CalmBar(self._style).sizeHint().width()
        column = room if self._leaf.is_wide or self._leaf.is_drawn else COLUMN * self.letter_px
        side = max(air, (room - column) // 2)
        side = min(side, max(8, room // 8)) if room < 2 * side + 120 else side
        self.setViewportMargins(side, air, side, 0)

    def _space_lines(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        form = QTextBlockFormat()
        height = 125 if self._leaf.is_drawn else LINE
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(form)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the column in the middle, and the place."""
        place = self.place
        self._fit_column()
        super().resizeEvent(event)
        if place:
            self.go_to(place)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring where the Tab key came here."""
        tabs = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._ring = event.reason() in tabs
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        self._ring = False
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Paint the ring around the column: the text itself is painted on the viewport."""
        handled = super().event(event)
        if self._ring and event.type() is QEvent.Type.Paint:
            painter = QPainter(self)
            ring = rounded(QRectF(self.rect()), RING, inset=RING / 2)
            painter.strokePath(ring, pen(self._style.colour("focus"), RING))
            painter.end()
        return handled

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Let the wheel with the Control key change the letters in our steps."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned := event.angleDelta().y():
                self.sized.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    # Places: counted in letters, so that they stay where letters or windows change

    @property
    def place(self) -> int:
        """The first letter that is seen."""
        if self.verticalScrollBar().value() == 0:
            return 0
        self.document().pageCount()  # lays all out: before that Qt takes any place for the end
        # Half a line down: what is seen by a hair only does not count.
        return self.cursorForPosition(QPoint(0, self.letter_px // 2)).position()

    def go_to(self, place: int) -> None:
        """Show the text from this letter on."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(max(0, min(place, self.document().characterCount() - 1)))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top())

    def go_to_anchor(self, name: str) -> None:
        """Show the text from a named place on."""
        self.scrollToAnchor(name)

    @property
    def share(self) -> float:
        """How far one has gone in the leaf, 0 to 1; 0 where there was no need to go."""
        bar = self.verticalScrollBar()
        return bar.value() / max(1, bar.maximum())

    @property
    def ends_here(self) -> bool:
        """Whether the end of the leaf is seen."""
        bar = self.verticalScrollBar()
        return bar.value() == bar.maximum()

    def read_on(self, step: int) -> bool:
        """Go a window full on or back; return False where the leaf is over."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + round(step * bar.pageStep() * 0.9))
        return bar.value() != before

    # Finding

    def mark(self, word: str, number: int) -> None:
        """Mark all places of a word, and show one of them, counted from 0; "" takes marks away."""
        places = self._places(word)
        marks = []
        shown = min(number, len(places) - 1)
        for found, cursor in enumerate(places):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            strong = found == shown
            selection.format.setBackground(
                self._ground.colour("primary" if strong else "primary_soft")
            )
            if strong:
                selection.format.setForeground(self._ground.colour("on_primary"))
            else:
                selection.format.setFontUnderline(True)
            marks.append(selection)
        self.setExtraSelections(marks)
        if places:
            at = QTextCursor(places[shown])
            at.setPosition(at.selectionStart())
            self.setTextCursor(at)
            self.ensureCursorVisible()
            self._lift()

    def _places(self, word: str) -> list[QTextCursor]:
        places: list[QTextCursor] = []
        cursor = QTextCursor(self.document())
        while word and len(places) < _MOST_MARKS:
            cursor = self.document().find(word, cursor)
            if cursor.isNull():
                break
            places.append(cursor)
        return places

    def _lift(self) -> None:
        """Show what was found with some lines before and after it."""
        top = self.cursorRect().top()
        air = min(self.viewport().height() // 3, 6 * self.letter_px)
        bar = self.verticalScrollBar()
        if top < air:
            bar.setValue(bar.value() - (air - top))
        elif top > self.viewport().height() - air:
            bar.setValue(bar.value() + air)

    # Nothing comes from elsewhere

    def loadResource(self, _kind: int, name: QUrl | str) -> Any:  # noqa: N802 - Qt's name
        """Return a picture by its number, and nothing else: Qt itself would read files here."""
        scheme, _, number = (name if isinstance(name, str) else name.toString()).partition(":")
        image = QImage()
        if scheme == "picture" and number.isascii() and number.isdigit():
            image = self._pictures.image(int(number))
        if image.isNull():
            image = QImage(1, 1, QImage.Format.Format_ARGB32)
            image.fill(0)
        return image

    def _put_picture(self, number: int, image: QImage) -> None:
        """Show a picture in the room that was left for it."""
        kind = QTextDocument.ResourceType.ImageResource.value
        self.document().addResource(kind, QUrl(f"picture:{number}"), image)
        self.viewport().update()

    def _follow(self, address: QUrl) -> None:
        scheme, _, number = address.toString().partition(":")
        if scheme == "link" and number.isascii() and number.isdigit():
            self.followed.emit(int(number))
