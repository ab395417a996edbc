"""Make the practice product from its sources: the book, the picture, the sound and the note.

Run it after a change in `assets/practice/source`, then look at the pages:
`python -m installers.make_practice_book`. The same sources give the same bytes with the same
Qt: the one date inside the book is fixed.
"""

import os
import re
import shutil
import tomllib
from pathlib import Path
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import StreamObject
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from installers.practice_sound import write_birdsong

ASSETS = Path(__file__).parent.parent / "assets"
SOURCE = ASSETS / "practice" / "source"
PRODUCT = ASSETS / "practice" / "garden_notes"

PAGE = QSizeF(420, 595)  # A5, in points
MARGIN = 36.0
PAPER, INK, SOFT, TEAL, HAIR, MOSS = (
    QColor(c) for c in ("#FFFBF2", "#1F2A37", "#46525F", "#0A5C68", "#DCD3C0", "#2F6B45")
)
TIP_PAPER = QColor("#EFF3E4")


class Book:
    """Pages of a PDF under the pen, measured in points from the top left."""

    def __init__(self, path: Path, title: str, author: str) -> None:
        self._writer = QPdfWriter(str(path))
        self._writer.setPageSize(QPageSize(PAGE, QPageSize.Unit.Point, "A5"))
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setResolution(720)
        self._writer.setTitle(title)
        self._writer.setAuthor(author)
        self._writer.setCreator(author)
        self.pen = QPainter(self._writer)
        self.pen.scale(10, 10)
        self.paper()

    def paper(self) -> None:
        """Lay warm paper on the whole page."""
        self.pen.fillRect(QRectF(-1, -1, PAGE.width() + 2, PAGE.height() + 2), PAPER)

    def turn(self, number: int) -> None:
        """Start the next page and number it."""
        self._writer.newPage()
        self.paper()
        foot = QRectF(0, PAGE.height() - 27, PAGE.width(), 16)
        self.text(str(number), foot, 11, SOFT, flags=Qt.AlignmentFlag.AlignHCenter)

    def text(
        self,
        words: str,
        box: QRectF,
        size: int,
        colour: QColor = INK,
        *,
        bold: bool = False,
        flags: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Set one line or one short paragraph."""
        self.pen.setFont(_font(size, bold=bold))
        self.pen.setPen(colour)
        self.pen.drawText(box, int(flags.value) | int(Qt.TextFlag.TextWordWrap.value), words)

    def paragraphs(self, words: str, left: float, top: float, width: float, size: int) -> float:
        """Set paragraphs and return where they end."""
        flow = QTextDocument()
        flow.setDocumentMargin(0)
        flow.setDefaultFont(_font(size))
        flow.setTextWidth(width)
        flow.setHtml(
            "".join(
                f'<p style="margin:0 0 8px 0; line-height:114%; color:{INK.name()}">{part}</p>'
                for part in words.strip().split("\n\n")
            )
        )
        self.pen.save()
        self.pen.translate(left, top)
        flow.drawContents(self.pen)
        self.pen.restore()
        return top + flow.size().height()

    def picture(self, name: str, box: QRectF) -> None:
        """Draw an SVG as vectors."""
        QSvgRenderer(str(SOURCE / name)).render(self.pen, box)

    def close(self) -> None:
        """Finish the file."""
        self.pen.end()


def _font(size: int, *, bold: bool = False) -> QFont:
    font = QFont("Atkinson Hyperlegible Next")
    font.setPixelSize(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _cover(book: Book, words: dict[str, Any]) -> None:
    centre = Qt.AlignmentFlag.AlignHCenter
    width = PAGE.width() - 2 * MARGIN
    book.text(words["title"], QRectF(0, 56, PAGE.width(), 66), 54, TEAL, bold=True, flags=centre)
    book.text(words["subtitle"], QRectF(MARGIN, 128, width, 34), 25, INK, flags=centre)
    book.pen.setPen(QPen(HAIR, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    book.pen.drawLine(QPointF(175, 178), QPointF(245, 178))
    book.text(words["line"], QRectF(MARGIN + 30, 192, width - 60, 50), 16, SOFT, flags=centre)
    book.picture("cover.svg", QRectF(0, 236, PAGE.width(), 360))


def _season(book: Book, season: dict[str, Any], top: float, *, right: bool) -> None:
    side, gap = 118.0, 20.0
    width = PAGE.width() - 2 * MARGIN
    text_left = MARGIN if right else MARGIN + side + gap
    art_left = PAGE.width() - MARGIN - side if right else MARGIN
    book.text(season["name"], QRectF(text_left, top, 220, 40), 30, TEAL, bold=True)
    book.picture(season["picture"], QRectF(art_left, top + 34, side, side))
    book.paragraphs(season["text"], text_left, top + 46, width - side - gap, 15)
    tip = QRectF(MARGIN, top + 212, width, 34)
    book.pen.setPen(Qt.PenStyle.NoPen)
    book.pen.setBrush(TIP_PAPER)
    book.pen.drawRoundedRect(tip, 9, 9)
    middle = Qt.AlignmentFlag.AlignVCenter
    book.text(season["tip"], tip.adjusted(14, 0, -8, 0), 14, MOSS, bold=True, flags=middle)


def _year(book: Book, year: dict[str, Any]) -> None:
    book.text(year["name"], QRectF(MARGIN, 34, 360, 40), 30, TEAL, bold=True)
    top = 84.0
    for month, todo in year["months"]:
        row = QRectF(MARGIN, top, PAGE.width() - 2 * MARGIN, 28)
        middle = Qt.AlignmentFlag.AlignVCenter
        book.text(month, row, 15, MOSS, bold=True, flags=middle)
        book.text(todo, row.adjusted(112, 0, 0, 0), 15, INK, flags=middle)
        book.pen.setPen(QPen(HAIR, 0.8))
        book.pen.drawLine(row.bottomLeft(), row.bottomRight())
        top += 28
    book.picture(year["picture"], QRectF(46, 432, 328, 87))
    book.text(
        year["close"],
        QRectF(MARGIN, 530, PAGE.width() - 2 * MARGIN, 24),
        16,
        TEAL,
        bold=True,
        flags=Qt.AlignmentFlag.AlignHCenter,
    )


def make_book(path: Path) -> None:
    """Set the four pages and put right what Qt does not."""
    words = tomllib.loads((SOURCE / "garden_notes.toml").read_text(encoding="utf-8"))
    book = Book(path, words["title"], words["author"])
    _cover(book, words)
    for number, first in ((2, 0), (3, 2)):
        book.turn(number)
        _season(book, words["seasons"][first], 32, right=True)
        book.pen.setPen(QPen(HAIR, 1))
        book.pen.drawLine(QPointF(MARGIN, 298), QPointF(PAGE.width() - MARGIN, 298))
        _season(book, words["seasons"][first + 1], 314, right=False)
    book.turn(4)
    _year(book, words["year"])
    book.close()
    _fix_marks(path)
    _mend_spaces(path)


def _fix_marks(path: Path) -> None:
    """Fix the dates and the marks that Qt draws by lot, so that the same sources give one book.

    Texts of equal length keep the file's table of offsets true.
    """
    body = path.read_bytes()
    for found, fixed in (
        (rb"\(D:\d{14}", b"(D:20260101000000"),
        (rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", b"2026-01-01T00:00:00"),
        (rb"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", b"00000000-0000-4000-8000-000000000001"),
        (rb"<[0-9a-f]{72}>", b"<" + b"30" * 36 + b">"),
    ):
        body = re.sub(found, fixed, body)
    for number, name in enumerate(sorted(set(re.findall(rb"/[A-Z]{6}\+\S+", body)), key=_plain)):
        body = body.replace(name, b"/BOOK%c%c+" % (65, 65 + number) + _plain(name))
    path.write_bytes(body)


def _plain(font: bytes) -> bytes:
    """Return a font's name without the mark of its subset."""
    return font.partition(b"+")[2]


def _mend_spaces(path: Path) -> None:
    """Let spaces be spaces for search, copying and reading aloud.

    In this font one glyph serves space and tab, and Qt notes it down as the tab.
    """
    book = PdfWriter(clone_from=path)
    for thing in book._objects:  # pypdf has no public walk over a file's objects
        if isinstance(thing, StreamObject) and b"beginbfrange" in thing.get_data():
            thing.set_data(thing.get_data().replace(b"<0009>", b"<0020>"))
    book.write(path)


def make_picture(path: Path) -> None:
    """Paint the picture, 1280 × 960 pixels."""
    image = QImage(1280, 960, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    pen = QPainter(image)
    pen.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE / "bee.svg")).render(pen)
    pen.end()
    image.save(str(path), quality=0)  # of a PNG: packed as small as it goes


def main() -> None:
    """Make all four files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    for font in sorted((ASSETS / "fonts").glob("AtkinsonHyperlegibleNext-*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    PRODUCT.mkdir(parents=True, exist_ok=True)
    make_book(PRODUCT / "Garden Notes.pdf")
    make_picture(PRODUCT / "A bee on lavender.png")
    write_birdsong(PRODUCT / "Birdsong.wav")
    shutil.copyfile(SOURCE / "Read me first.txt", PRODUCT / "Read me first.txt")
    for made in sorted(PRODUCT.iterdir()):
        print(f"{made.stat().st_size:>8,}  {made.name}")
    app.shutdown()


if __name__ == "__main__":
    main()
