"""The menu of colours and the pickers: a tick that grows, and a folder that is there."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from helperkit.gui.theme import Look
from helperkit.gui.window import Window
from helperkit.journey.screen import FieldKind
from tests.screens.faces import Bot, opened


def tick_of(window: Window) -> tuple[int, int]:
    """Return how many px wide the tick of the open menu is, and how high its letters are."""
    window.page.top.look.click()
    QApplication.processEvents()
    menu = next(m for m in window.page.top.findChildren(QMenu) if m.isVisible())
    action = next(action for action in menu.actions() if action.isChecked())
    image, line = menu.grab().toImage(), menu.actionGeometry(action)
    ground = image.pixelColor(line.center().x(), line.top() + 2)
    left = range(line.left() + 8, line.left() + window.style_of_now.px(42))
    inked = [
        x
        for x in left
        if any(image.pixelColor(x, y) != ground for y in range(line.top(), line.bottom()))
    ]
    menu.close()
    return max(inked) - min(inked) + 1 if inked else 0, menu.font().pixelSize()


# The platform without a screen says so of each menu and dialog, whoever opens it.
NO_HINTS = pytest.mark.qt_log_ignore("This plugin does not support")


@NO_HINTS
@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK, Look.HIGH])
def test_the_tick_grows_with_the_text(qtbot: Bot, tmp_path: Path, look: Look) -> None:
    window = opened(qtbot, tmp_path)
    window.choose_look(look)
    usual, letters = tick_of(window)
    window.set_zoom(200)
    large, larger = tick_of(window)
    assert larger > letters
    assert usual >= 14
    assert abs(large - usual * larger / letters) <= 2


@NO_HINTS
def test_a_picker_begins_in_a_folder_that_is_there(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    window = opened(qtbot, tmp_path / "own")
    pickers = window.page.pickers
    for kind, folder in ((FieldKind.FOLDER, "Documents"), (FieldKind.FILE, "Downloads")):
        for there in (False, True):
            if there:
                (tmp_path / folder).mkdir()
            pickers.ask(kind, lambda _: None)
            assert pickers.open_one is not None
            begun = Path(pickers.open_one.directory().absolutePath())
            assert begun == (tmp_path / folder if there else tmp_path)
            typed = pickers.open_one.findChild(QLineEdit, "fileNameEdit")
            assert isinstance(typed, QLineEdit)
            assert typed.text() == ""  # no name of a folder that is not there
            pickers.close()
