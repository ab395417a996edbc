"""A locked book: what can be pressed, a book that is gone, and a window that goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShortcut

from helperkit.gui.viewers import pdf_trial
from helperkit.gui.viewers.pdf import PdfViewer
from helperkit.gui.viewers.pdf_trial import NotRead, fitting_password
from tests.hostile.pdf_maker import locked
from tests.screens.faces import Bot, press, type_in
from tests.screens.pdf_samples import Opened, openings
from tests.screens.viewer_tools import WORDS

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
TRYING = 60_000  # milliseconds: another process tries a password
PASSWORD = "Rose1"


@pytest.fixture
def opened(qtbot: Bot, tmp_path: Path) -> Iterator[Opened]:
    yield from openings(qtbot, tmp_path)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "locked.pdf"
    path.write_bytes(locked(PASSWORD, "owner", "AES-256"))
    return path


def give(viewer: PdfViewer, password: str) -> None:
    assert viewer.lock is not None
    viewer.lock.field.line.setText(password)
    viewer.lock.button.click()


def said(viewer: PdfViewer) -> str:
    return "" if viewer.lock is None else viewer.lock.field.line.accessibleDescription()


def test_after_the_password_no_button_lies_over_another(
    qtbot: Bot, opened: Opened, book: Path
) -> None:
    viewer = opened(book=book)
    give(viewer, PASSWORD)
    qtbot.waitUntil(lambda: viewer.lock is None, timeout=TRYING)
    shown = [one for one in viewer.bar.members() if not one.isHidden()]
    assert viewer.buttons["viewer-more"] in shown
    assert viewer.field in shown

    def apart() -> bool:
        boxes = [one.geometry() for one in shown]
        inside = all(viewer.bar.rect().contains(box) for box in boxes)
        return inside and not any(
            one.intersects(other) for at, one in enumerate(boxes) for other in boxes[:at]
        )

    qtbot.waitUntil(apart)


def test_keys_of_buttons_that_are_not_there_do_nothing(
    qtbot: Bot, opened: Opened, book: Path
) -> None:
    viewer = opened(book=book)
    works = {key.key().toString() for key in viewer.findChildren(QShortcut) if key.isEnabled()}
    assert works == {"Ctrl+Shift+O", "Ctrl+W", "Esc", "F1"}
    night = viewer.view.night
    for key in (KEY.Key_PageUp, KEY.Key_PageDown, KEY.Key_Home, KEY.Key_I, KEY.Key_P):
        press(key, CONTROL)  # an error in any of them fails the test
    assert viewer.view.night == night
    give(viewer, PASSWORD)
    qtbot.waitUntil(lambda: viewer.lock is None, timeout=TRYING)
    press(KEY.Key_I, CONTROL)
    assert viewer.view.night != night


@pytest.mark.parametrize("torn", [True, False])
def test_a_book_that_is_gone_or_torn_has_no_wrong_password(
    qtbot: Bot, opened: Opened, book: Path, torn: bool
) -> None:
    viewer = opened(book=book)
    content = book.read_bytes()
    if torn:
        book.write_bytes(content[:600])
    else:
        book.unlink()
    give(viewer, PASSWORD)
    unread = WORDS.text("viewer-unread")
    qtbot.waitUntil(lambda: said(viewer) == unread, timeout=TRYING)
    book.write_bytes(content)  # it is back
    give(viewer, PASSWORD)
    qtbot.waitUntil(lambda: viewer.lock is None, timeout=TRYING)


def test_the_window_lives_while_a_password_is_tried(qtbot: Bot, opened: Opened, book: Path) -> None:
    viewer = opened(book=book)
    asked: list[str] = []
    give(viewer, "tulip")
    QTimer.singleShot(0, viewer, lambda: asked.append(said(viewer)))
    assert said(viewer) == WORDS.text("viewer-lock-trying")
    assert viewer.lock is not None
    line = viewer.lock.field.line
    assert line.isReadOnly()
    wrong = WORDS.text("viewer-lock-wrong")
    qtbot.waitUntil(lambda: said(viewer) == wrong, timeout=TRYING)
    assert asked == [WORDS.text("viewer-lock-trying")]  # it had a turn meanwhile
    type_in("y")
    assert line.text() == "y"


def test_what_fits_is_told_by_another_process(book: Path) -> None:
    assert fitting_password(book, PASSWORD) == PASSWORD
    assert fitting_password(book, f" {PASSWORD} ") == PASSWORD
    assert fitting_password(book, "tulip") is None
    with pytest.raises(NotRead):
        fitting_password(book.with_name("gone.pdf"), PASSWORD)


def test_without_another_process_the_password_is_left_to_the_window(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(pdf_trial, "start_own", start)
    assert fitting_password(book, "tulip") == "tulip"
