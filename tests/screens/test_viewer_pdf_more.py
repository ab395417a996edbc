"""Our own window for a book: the lock, the contents, what is remembered, and which window."""

import sys
from itertools import combinations
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from helperkit.gui.text import Text
from helperkit.gui.viewers.choice import has_viewer, make_viewer
from helperkit.gui.viewers.desk import ViewerDesk
from helperkit.gui.viewers.pdf import PdfViewer
from helperkit.gui.viewers.pdf_opening import lacks_end
from helperkit.gui.viewers.pdf_outline import read_outline
from helperkit.gui.viewers.places import MOST_FILES, NAME, Places
from helperkit.journey.effects import OpenThing
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.journey.problems import ProblemName
from tests.screens.faces import Bot, opened, press, type_in
from tests.screens.pdf_samples import PAGES, write_book
from tests.screens.viewer_tools import WORDS, around, show

KEY = Qt.Key
TRYING = 60_000  # milliseconds: another process tries a password
CONTROL = Qt.KeyboardModifier.ControlModifier


def book_with(path: Path, *, password: str = "", titles: bool = False) -> Path:
    """Write the small book once more, with a lock or with contents."""
    writer = PdfWriter(clone_from=str(write_book(path.with_name("plain.pdf"))))
    if titles:
        first = writer.add_outline_item(title="Roses", page_number=0)
        writer.add_outline_item(title="More roses", page_number=2, parent=first)
        writer.add_outline_item(title="The end", page_number=3)
    if password:
        writer.encrypt(password, "owner", algorithm="AES-256")
    writer.write(path)
    return path


def shown(qtbot: Bot, book: Path, home: Path) -> PdfViewer:
    viewer = PdfViewer(Thing(str(book), "Garden Notes", Kind.PDF), around(home))
    qtbot.addWidget(viewer)
    show(qtbot, viewer)
    return viewer


def test_a_locked_book_asks_kindly_and_opens(qtbot: Bot, tmp_path: Path) -> None:
    viewer = shown(qtbot, book_with(tmp_path / "a.pdf", password="rose 12"), tmp_path)
    assert viewer.lock is not None
    field = viewer.lock.field
    qtbot.waitUntil(field.line.hasFocus)
    assert WORDS.text("viewer-lock-heading") in field.line.accessibleDescription()
    assert not viewer.buttons["viewer-next"].isVisible()
    assert viewer.buttons["viewer-outside"].isVisible()
    type_in("tulip")
    press(KEY.Key_Return)
    wrong = WORDS.text("viewer-lock-wrong")
    qtbot.waitUntil(lambda: field.line.accessibleDescription() == wrong, timeout=TRYING)
    assert viewer.lock is not None
    type_in("rose 12")  # over what was typed before: it is marked
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: viewer.lock is None, timeout=TRYING)
    assert viewer.view.count == len(PAGES)
    qtbot.waitUntil(lambda: viewer.view.hasFocus() and viewer.view.has_drawn(0))
    press(KEY.Key_End)
    assert viewer.page == len(PAGES) - 1


@pytest.mark.parametrize("typed", ["geheim ", "Geheim ", "GEHEIM", "\u200bgeheim"])
def test_near_variants_of_a_password_open_too(qtbot: Bot, tmp_path: Path, typed: str) -> None:
    book = book_with(tmp_path / "a.pdf", password="geheim", titles=True)
    viewer = shown(qtbot, book, tmp_path)
    assert viewer.lock is not None
    viewer.lock.field.line.setText(typed)
    viewer.lock.button.click()
    qtbot.waitUntil(lambda: viewer.lock is None, timeout=TRYING)
    press(KEY.Key_F9)  # the contents are read with the password that fitted
    qtbot.waitUntil(lambda: viewer.side.titles.count() == 3)


@pytest.mark.parametrize("zoom", [100, 200])
def test_what_is_said_of_a_password_hides_nothing(qtbot: Bot, tmp_path: Path, zoom: int) -> None:
    asked: list[bool] = []
    world = msgspec.structs.replace(
        around(tmp_path, zoom=zoom), ask_help=lambda: asked.append(True)
    )
    book = book_with(tmp_path / "a.pdf", password="geheim")
    viewer = PdfViewer(Thing(str(book), "Garden Notes", Kind.PDF), world)
    qtbot.addWidget(viewer)
    show(qtbot, viewer)
    lock = viewer.lock
    assert lock is not None
    qtbot.waitUntil(lock.field.line.hasFocus)

    def apart() -> bool:
        shown = [one for one in lock.findChildren(Text) if one.isVisible()]
        parts = [*shown, lock.field.line, lock.field.button, lock.button, lock.help]
        boxes = [QRect(one.mapTo(lock, QPoint(0, 0)), one.size()) for one in parts]
        whole = all(one.height() >= one.heightForWidth(one.width()) for one in shown)
        return whole and not any(a.intersects(b) for a, b in combinations(boxes, 2))

    assert apart()
    QTest.keyClick(lock.field.line, KEY.Key_T)
    assert not lock.field.line.accessibleDescription()
    QTest.keyClick(lock.field.line, KEY.Key_T, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(lock.field.line, "T", Qt.KeyboardModifier.NoModifier)  # Caps Lock is on
    assert lock.field.line.accessibleDescription() == WORDS.text("viewer-lock-capitals")
    qtbot.waitUntil(apart)
    press(KEY.Key_Return)
    wrong = WORDS.text("viewer-lock-wrong")
    qtbot.waitUntil(lambda: lock.field.line.accessibleDescription() == wrong, timeout=TRYING)
    qtbot.waitUntil(apart)
    lock.help.click()
    assert asked == [True]


def test_a_password_is_kept_nowhere(qtbot: Bot, tmp_path: Path) -> None:
    home = tmp_path / "home"
    book = book_with(tmp_path / "a.pdf", password="rose 12")
    viewer = PdfViewer(Thing(str(book), "Garden Notes", Kind.PDF), around(home))
    show(qtbot, viewer)
    assert viewer.lock is not None
    qtbot.waitUntil(viewer.lock.field.line.hasFocus)
    type_in("rose 12")
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: viewer.lock is None, timeout=TRYING)
    viewer.close()
    kept = [path.read_bytes() for path in home.rglob("*") if path.is_file()]
    assert kept
    assert not any(b"rose" in content or b"a.pdf" in content for content in kept)


def test_the_contents_lead_to_their_pages(qtbot: Bot, tmp_path: Path) -> None:
    viewer = shown(qtbot, book_with(tmp_path / "a.pdf", titles=True), tmp_path)
    press(KEY.Key_F9)
    qtbot.waitUntil(lambda: viewer.side.titles.count() == 3)
    assert viewer.side.titles.hasFocus()
    press(KEY.Key_Down)
    press(KEY.Key_Return)
    assert viewer.page == 2
    press(KEY.Key_F9)
    assert viewer.view.hasFocus()


def test_contents_that_are_their_own_child_end(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=str(write_book(tmp_path / "plain.pdf")))
    page = writer.pages[0].indirect_reference
    title = DictionaryObject({NameObject("/Title"): TextStringObject("a")})
    added = writer._add_object(title)
    title[NameObject("/Dest")] = ArrayObject([page, NameObject("/Fit")])
    for name in ("/First", "/Next"):
        title[NameObject(name)] = added
    outlines = writer._add_object(DictionaryObject({NameObject("/First"): added}))
    writer.root_object[NameObject("/Outlines")] = outlines
    writer.write(tmp_path / "a.pdf")
    assert [one.text for one in read_outline(tmp_path / "a.pdf")] == ["a"]


def test_a_large_file_without_its_end_is_not_searched(tmp_path: Path) -> None:
    path = tmp_path / "torn.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.4\n")
        file.truncate(65 << 20)
    assert lacks_end(path)
    with path.open("r+b") as file:
        file.seek(-20, 2)
        file.write(b"startxref\n9\n%%EOF\n")
    assert not lacks_end(path)


def test_places_are_private_bounded_and_bear_a_damaged_file(tmp_path: Path) -> None:
    home = tmp_path / "home"
    for number in range(MOST_FILES + 5):
        file = tmp_path / f"{number}.txt"
        file.write_text(str(number))
        Places(home, file).write({"page": number})
    assert Places(home, tmp_path / "0.txt").read() == {}
    assert Places(home, file).read() == {"page": MOST_FILES + 4}
    kept = home / NAME
    assert b".txt" not in kept.read_bytes()
    if sys.platform != "win32":
        assert kept.stat().st_mode & 0o077 == 0
    kept.write_bytes(b"\xff{")
    assert Places(home, file).read() == {}
    Places(home, file).write({"page": 1})
    assert Places(home, file).read() == {"page": 1}


def test_places_that_cannot_be_written_are_not_remembered(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file in the way")
    Places(tmp_path / "home", tmp_path).write({"page": 1})
    book = write_book(tmp_path / "book.pdf")
    Places(tmp_path / "home", book).write({"page": 1})
    assert Places(tmp_path / "home", book).read() == {}


def test_each_kind_has_its_window(tmp_path: Path) -> None:
    assert has_viewer(Kind.PDF)
    assert has_viewer(Kind.ZIP)
    assert not has_viewer(Kind.PROGRAM_WINDOWS)
    assert not has_viewer(Kind.SCRIPT)


@pytest.mark.parametrize(
    ("content", "told"), [("book", None), ("damaged", ProblemName.DAMAGED), ("missing", "other")]
)
def test_the_journey_hears_how_it_went(
    qtbot: Bot, tmp_path: Path, content: str, told: object
) -> None:
    desk = ViewerDesk(opened(qtbot, tmp_path), WORDS, tmp_path)
    path = tmp_path / "book.pdf"
    if content == "book":
        write_book(path)
    elif content == "damaged":
        path.write_bytes(b"%PDF-1.7\nnothing more")
    heard: list[object] = []
    effect = OpenThing(7, Thing(str(path), "Garden Notes", Kind.PDF))
    if not desk.open(effect, heard.append, lambda: heard.append("other")):
        heard.append("other")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [told]
    assert (desk.last is not None) == (content == "book")
    desk.close()


def test_a_window_that_is_not_wanted_any_more_does_not_come(qtbot: Bot, tmp_path: Path) -> None:
    desk = ViewerDesk(opened(qtbot, tmp_path), WORDS, tmp_path)
    heard: list[object] = []
    book = write_book(tmp_path / "book.pdf")
    for attempt in (7, 8):
        desk.open(OpenThing(attempt, Thing(str(book), "B", Kind.PDF)), heard.append, lambda: None)
        if attempt == 7:
            desk.forget(7)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [None]
    desk.close()


def test_the_choice_makes_the_window(qtbot: Bot, tmp_path: Path) -> None:
    book = write_book(tmp_path / "book.pdf")
    viewer = make_viewer(Thing(str(book), "B", Kind.PDF), around(tmp_path))
    qtbot.addWidget(viewer)
    assert isinstance(viewer, PdfViewer)
