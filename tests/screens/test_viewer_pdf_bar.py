"""Our own window for a book: its buttons, and the field with the number of the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from helperkit.gui.theme import Style, contrast
from tests.screens.faces import Bot, press, type_in
from tests.screens.pdf_samples import Opened, openings

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot: Bot, tmp_path: Path) -> Iterator[Opened]:
    yield from openings(qtbot, tmp_path)


def test_the_field_of_the_page_takes_digits_only_and_turns_pages(opened: Opened) -> None:
    viewer = opened()
    press(KEY.Key_L, CONTROL)
    press(KEY.Key_Delete)
    type_in("+-e")
    assert viewer.field.text() == ""
    press(KEY.Key_Tab)
    assert viewer.field.text() == "1"
    press(KEY.Key_L, CONTROL)
    type_in("3")
    press(KEY.Key_PageDown)  # what was not entered is forgotten
    assert (viewer.page, viewer.field.text()) == (1, "2")
    assert viewer.field.hasFocus()
    press(KEY.Key_PageUp)
    assert (viewer.page, viewer.field.text()) == (0, "1")


@pytest.mark.parametrize("theme", ["light", "dark", "high"])
def test_a_button_with_nothing_to_do_looks_at_rest(opened: Opened, theme: str) -> None:
    viewer = opened(theme)
    resting, ready = viewer.buttons["viewer-previous"], viewer.buttons["viewer-next"]
    assert not resting.isEnabled()
    ground = Style(theme).theme.bg
    marks = [furthest(button.grab().toImage(), ground) for button in (resting, ready)]
    assert 3 <= marks[0] < 5 < marks[1]


def furthest(image: QImage, ground: str) -> float:
    """Return the highest contrast with the ground in a picture."""
    seen = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    return max(contrast(QColor(one).name(), ground) for one in seen)


@pytest.mark.parametrize("zoom", [100, 150])
def test_more_and_less_leave_the_row_of_buttons_as_it_is(opened: Opened, zoom: int) -> None:
    viewer = opened(zoom=zoom)
    viewer.resize(1180, 800)
    before = viewer.bar.height()
    viewer.show_more()
    QApplication.processEvents()
    assert viewer.bar.height() == before
    assert viewer.bar.heightForWidth(viewer.bar.width()) == before


def test_the_keys_for_reading_work_where_a_button_has_the_focus(opened: Opened) -> None:
    viewer = opened()
    viewer.buttons["viewer-close"].setFocus()
    press(KEY.Key_End)
    assert viewer.page == viewer.view.count - 1
    press(KEY.Key_Home)
    assert viewer.page == 0
