"""Our own window for a book: driven by keyboard, with a real PDF."""

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from helperkit.gui.theme import Style
from helperkit.gui.viewers.frame import CannotShow
from helperkit.gui.viewers.pdf import PdfViewer
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.journey.problems import ProblemName
from tests.screens.faces import Bot, press, type_in
from tests.screens.pdf_samples import PAGES, Opened, openings, write_book
from tests.screens.viewer_tools import WORDS, around, show

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(qtbot: Bot, tmp_path: Path) -> Iterator[Opened]:
    yield from openings(qtbot, tmp_path)


def test_the_window_is_called_like_the_book_and_tells_the_page(opened: Opened) -> None:
    viewer = opened()
    assert viewer.windowTitle() == "Garden Notes"
    assert viewer.field.text() == "1"
    assert str(len(PAGES)) in viewer.page_text.text()
    said = WORDS.text("viewer-page", at="1", of=str(len(PAGES)))
    assert viewer.view.accessibleDescription() == said


def test_the_page_is_really_drawn(qtbot: Bot, opened: Opened) -> None:
    viewer = opened()
    qtbot.waitUntil(lambda: viewer.view.has_drawn(0))
    seen = viewer.view.grab().toImage()
    colours = {
        seen.pixelColor(x, y).lightness()
        for x in range(0, seen.width(), 2)
        for y in range(0, seen.height(), 2)
    }
    assert min(colours) < 60  # the letters
    assert max(colours) > 240  # the paper


def test_pages_are_turned_by_key_and_by_button(qtbot: Bot, opened: Opened) -> None:
    viewer = opened()
    press(KEY.Key_PageDown, CONTROL)
    assert viewer.page == 1
    QTest.mouseClick(viewer.buttons["viewer-next"], Qt.MouseButton.LeftButton)
    assert viewer.page == 2
    press(KEY.Key_PageUp, CONTROL)
    assert viewer.page == 1
    press(KEY.Key_End, CONTROL)
    assert viewer.page == len(PAGES) - 1
    assert not viewer.buttons["viewer-next"].isEnabled()
    press(KEY.Key_PageDown, CONTROL)
    assert viewer.page == len(PAGES) - 1
    press(KEY.Key_Home, CONTROL)
    assert viewer.page == 0
    assert not viewer.buttons["viewer-previous"].isEnabled()


def test_arrows_home_and_end_move_as_everybody_expects(opened: Opened) -> None:
    viewer = opened()
    bar = viewer.view.verticalScrollBar()
    press(KEY.Key_Down)
    small = bar.value()
    assert 0 < small < bar.pageStep() / 4
    press(KEY.Key_Up)
    assert bar.value() == 0
    press(KEY.Key_Right)
    assert viewer.page == 1
    press(KEY.Key_Left)
    assert viewer.page == 0
    press(KEY.Key_End)
    assert bar.value() == bar.maximum()
    assert viewer.page == len(PAGES) - 1
    press(KEY.Key_Home)
    assert (bar.value(), viewer.page) == (0, 0)
    press(KEY.Key_Space)
    forward = bar.value()
    assert forward > small
    press(KEY.Key_Space, SHIFT)
    assert bar.value() == 0


def test_page_down_reads_on_by_a_window_and_leaves_nothing_out(opened: Opened) -> None:
    viewer = opened()
    bar = viewer.view.verticalScrollBar()
    seen = [bar.value()]
    for _ in range(50):
        press(KEY.Key_PageDown)
        seen.append(bar.value())
    steps = [after - before for before, after in pairwise(seen)]
    assert max(steps) < viewer.view.viewport().height()
    assert seen[-1] == bar.maximum()
    assert viewer.page == len(PAGES) - 1
    press(KEY.Key_PageUp)
    assert bar.value() < bar.maximum()


def test_a_page_number_is_typed(opened: Opened) -> None:
    viewer = opened()
    press(KEY.Key_L, CONTROL)
    assert viewer.field.hasFocus()
    type_in("3")
    press(KEY.Key_Return)
    assert viewer.page == 2
    assert viewer.view.hasFocus()
    press(KEY.Key_L, CONTROL)
    type_in("99")
    press(KEY.Key_Return)
    assert viewer.page == len(PAGES) - 1
    assert viewer.field.text() == str(len(PAGES))


def test_the_page_grows_and_shrinks_and_fits(opened: Opened) -> None:
    viewer = opened()
    fitting = viewer.view.zoom
    press(KEY.Key_Plus, CONTROL)
    assert viewer.view.zoom == pytest.approx(fitting * 1.25, rel=0.01)
    press(KEY.Key_Minus, CONTROL)
    press(KEY.Key_Minus, CONTROL)
    assert viewer.view.zoom == pytest.approx(fitting / 1.25, rel=0.01)
    press(KEY.Key_0, CONTROL)
    assert viewer.view.zoom == pytest.approx(fitting, rel=0.01)
    press(KEY.Key_9, CONTROL)
    assert viewer.view.zoom < fitting
    for _ in range(30):
        press(KEY.Key_Plus, CONTROL)
    assert viewer.view.zoom == pytest.approx(6, rel=0.01)


def test_the_place_stays_where_the_size_changes(opened: Opened) -> None:
    viewer = opened()
    viewer.view.go_to(2, 0.25)
    press(KEY.Key_Plus, CONTROL)
    page, part = viewer.view.place()
    assert (page, part) == (2, pytest.approx(0.25, abs=0.01))


def test_dark_pages_are_dark(qtbot: Bot, opened: Opened) -> None:
    viewer = opened()
    assert not viewer.view.night
    press(KEY.Key_I, CONTROL)
    qtbot.waitUntil(lambda: viewer.view.has_drawn(0))
    seen = viewer.view.grab().toImage()
    middle = seen.pixelColor(seen.width() // 2, seen.height() - 20)
    assert middle.lightness() < 60
    assert viewer.buttons["viewer-night"].label == WORDS.text("viewer-day")


def test_the_place_and_the_look_are_remembered(qtbot: Bot, opened: Opened, tmp_path: Path) -> None:
    viewer = opened()
    press(KEY.Key_I, CONTROL)
    press(KEY.Key_Plus, CONTROL)
    zoom = viewer.view.zoom
    viewer.view.go_to(2, 0.3)
    place = viewer.view.place()
    viewer.close()
    moved = tmp_path / "moved.pdf"
    shutil.move(tmp_path / "book.pdf", moved)
    again = opened(book=moved)
    assert again.view.place() == (place[0], pytest.approx(place[1], abs=0.01))
    assert again.view.zoom == pytest.approx(zoom, rel=0.01)
    assert again.view.night


def test_f11_uses_the_whole_screen_and_escape_leaves_it(qtbot: Bot, opened: Opened) -> None:
    viewer = opened()
    press(KEY.Key_F11)
    qtbot.waitUntil(viewer.isFullScreen)
    press(KEY.Key_Escape)
    qtbot.waitUntil(lambda: not viewer.isFullScreen())
    assert viewer.isVisible()


def test_more_buttons_come_and_go(opened: Opened) -> None:
    viewer = opened()
    assert not viewer.more.isVisible()
    viewer.buttons["viewer-more"].setFocus()
    press(KEY.Key_Return)
    assert viewer.more.isVisible()
    assert viewer.more.members()[0].hasFocus()
    press(KEY.Key_Escape)
    assert not viewer.more.isVisible()
    assert viewer.isVisible()


def test_another_program_is_always_offered(qtbot: Bot, tmp_path: Path) -> None:
    book = write_book(tmp_path / "book.pdf")
    thing = Thing(str(book), "Garden Notes", Kind.PDF)
    asked: list[Thing] = []
    viewer = PdfViewer(thing, around(tmp_path, outside=asked.append))
    qtbot.addWidget(viewer)
    show(qtbot, viewer)
    assert viewer.buttons["viewer-outside"].isVisible()
    press(KEY.Key_O, CONTROL | SHIFT)
    assert asked == [thing]
    assert viewer.notice.text == WORDS.text("viewer-outside-asked")


def test_everything_that_takes_the_focus_has_a_name(opened: Opened) -> None:
    viewer = opened()
    press(KEY.Key_F, CONTROL)
    viewer.show_more()
    viewer.side.swap_small()
    lists = [viewer.side.small, viewer.side.titles]
    named = [*viewer.findChildren(QAbstractButton), *viewer.findChildren(QLineEdit)]
    assert len(named) > 15
    for widget in (*named, *lists, viewer.view):
        assert widget.accessibleName(), widget
        if isinstance(widget, QAbstractButton):
            assert widget.height() >= 48


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("theme", ["light", "dark", "high"])
def test_it_has_the_colours_of_the_theme(opened: Opened, theme: str, zoom: int) -> None:
    viewer = opened(theme, zoom)
    assert viewer.grab().toImage().pixelColor(2, 2).name() == Style(theme).theme.bg.lower()
    viewer.show_more()
    for button in viewer.buttons.values():
        assert viewer.rect().contains(button.parentWidget().geometry())
        assert button.height() >= button.heightForWidth(button.width())


@pytest.mark.parametrize("content", [b"%PDF-1.7\nnothing more", b""])
def test_a_damaged_book_is_a_problem_and_not_an_empty_window(
    qtbot: Bot, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(content)
    with pytest.raises(CannotShow) as stopped:
        PdfViewer(Thing(str(path), "Broken", Kind.PDF), around(tmp_path))
    assert stopped.value.problem is ProblemName.DAMAGED


def test_a_missing_book_is_left_to_others(qtbot: Bot, tmp_path: Path) -> None:
    with pytest.raises(CannotShow) as stopped:
        PdfViewer(Thing(str(tmp_path / "gone.pdf"), "Gone", Kind.PDF), around(tmp_path))
    assert stopped.value.problem is None


def test_the_file_is_free_again_when_the_window_is_closed(
    qtbot: Bot, opened: Opened, tmp_path: Path
) -> None:
    viewer = opened()
    press(KEY.Key_Escape)
    qtbot.waitUntil(lambda: not viewer.isVisible())
    qtbot.waitUntil(lambda: viewer.document.status() is QPdfDocument.Status.Null)
    shutil.move(tmp_path / "book.pdf", tmp_path / "moved.pdf")
    assert QApplication.focusWidget() is not viewer.view
