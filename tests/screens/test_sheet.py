"""The page to print: one page, large letters, everything on it, in every case."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QLocale, QRectF, QSize
from PySide6.QtPdf import QPdfDocument

import helperkit.gui  # noqa: F401 - before PySide6 is used, see pyside.py
from helperkit.gui.sheet import draw_sheet
from helperkit.journey.effects import MakeSheet
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Support, Thing
from helperkit.performer.sheet import Sheet, sheet_of
from helperkit.words.load import Words

pytestmark = pytest.mark.usefixtures("qapp")
LONG = "The Complete Course of Pruning Roses and Other Shrubs for Beginners " * 4
SUPPORT = Support("Green Leaf Books", "0808 157 0192", "from 9 to 6")


def sheet(
    title: str = "Garden Notes", folder: str = "Garden Notes", support: Support = SUPPORT
) -> Sheet:
    path = Path.home() / "Desktop" / "My Orders" / folder / f"{title[:80]}.pdf"
    work = MakeSheet(1, Thing(str(path), title, Kind.PDF, 1), str(path.parent), "Garden", support)
    return sheet_of(work, Words().text, date(2026, 11, 22))


def read(content: bytes) -> QPdfDocument:
    document = QPdfDocument()
    buffer = QBuffer(document)
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    assert document.status() is QPdfDocument.Status.Ready
    return document


def words(document: QPdfDocument) -> str:
    return " ".join(document.getAllText(0).text().split())


@pytest.mark.parametrize("right_to_left", [False, True])
def test_everything_stands_on_one_page(right_to_left: bool) -> None:
    document = read(draw_sheet(sheet(), right_to_left=right_to_left))
    assert document.pageCount() == 1
    said = words(document)
    for part in ("How to open Garden Notes", "If you are stuck", "0808 157 0192", "My Orders"):
        assert part in said
    for part in ("Garden Notes.pdf", "22 November 2026", "They are there from 9 to 6"):
        assert part in said


def test_folders_stand_in_the_order_of_reading() -> None:
    """Each name in its own direction, one after the other from where lines begin."""
    for right_to_left in (False, True):
        document = read(draw_sheet(sheet(folder="حديقة"), right_to_left=right_to_left))
        text = document.getAllText(0).text()
        places = [text.index("Desktop"), text.index("My Orders")]
        desktop, orders = (
            document.getSelectionAtIndex(0, at, 7).boundingRectangle().left() for at in places
        )
        assert (orders < desktop) is right_to_left


@pytest.fixture(params=["en_US", "en_GB"])  # Letter, which is shorter, and A4
def country(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.usefixtures("country")
@pytest.mark.parametrize("support", [SUPPORT, Support(LONG[:90], "0808 157 0192", LONG)])
@pytest.mark.parametrize("title", ["Garden Notes", LONG])
def test_nothing_lies_on_top_of_another(title: str, support: Support) -> None:
    """The foot begins below the telephone and the hours, however long the names are."""
    document = read(draw_sheet(sheet(title, folder=LONG[:150], support=support)))
    text = document.getAllText(0).text()

    def box(words: str) -> QRectF:
        return document.getSelectionAtIndex(0, text.index(words), len(words)).boundingRectangle()

    steps = [box(words) for words in ("Press it two", "0808", "They are there", "Keep this page")]
    for above, below in pairwise(steps):
        assert above.bottom() < below.top()
    assert box("Keep this page").top() - box("They are there").bottom() > 20  # also its last line


def test_the_letters_are_large() -> None:
    """Lines of the steps are at least 15 points high, and the telephone twice that."""
    document = read(draw_sheet(sheet()))
    text = document.getAllText(0).text()
    for part, least in (("Press it two times", 15), ("0808", 28), ("Made on", 12)):
        at = text.index(part)
        box = document.getSelectionAtIndex(0, at, len(part)).boundingRectangle()
        assert box.height() >= least * 0.7, part  # from the foot to the top of the letters


@pytest.mark.parametrize(
    "support", [SUPPORT, Support(), Support(phone="1"), Support(LONG, LONG[:60], LONG)]
)
@pytest.mark.parametrize("title", ["x", LONG, "Ohne_Leerzeichen_" * 20, "書籍 كتاب"])
def test_long_names_stay_on_the_page(title: str, support: Support) -> None:
    document = read(draw_sheet(sheet(title, folder=LONG[:150], support=support)))
    assert document.pageCount() == 1
    page = document.pagePointSize(0)
    image = document.render(0, QSize(round(page.width()), round(page.height())))
    edge = 40  # points, inside the margin
    for x in range(0, image.width(), 3):
        for y in (edge, image.height() - edge):
            assert image.pixelColor(x, y).alpha() == 0 or image.pixelColor(x, y).lightness() > 250
    for y in range(0, image.height(), 3):
        for x in (edge, image.width() - edge):
            assert image.pixelColor(x, y).alpha() == 0 or image.pixelColor(x, y).lightness() > 250
