"""The second wording, and the words that are explained where they stand."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helperkit.gui.explaining import Explaining
from helperkit.gui.links import TermLink
from helperkit.gui.window import Window
from helperkit.journey.events import WentBack
from helperkit.journey.screen import Progress
from helperkit.words.load import Words
from helperkit.words.teaching import Teaching
from tests.screens.checks import faults, place
from tests.screens.faces import Bot, press, sent_by, shown
from tests.screens.gallery import gallery

SCREENS = gallery()
KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
TEACHING = Teaching(Words())


def explaining(window: Window) -> Explaining:
    assert window.page.explaining is not None
    return window.page.explaining


def links(window: Window) -> list[TermLink]:
    return explaining(window).links.words


def test_a_press_says_it_another_way_and_one_more_as_before(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    button, body = window.page.top.another, window.page.card.body
    first, label = body.text(), button.label
    main = window.page.card.main_button()
    assert main is not None
    before, code = place(main, window), window.page.page and window.page.page.code
    with sent_by(window) as events:
        QTest.mouseClick(button, LEFT)
        assert body.text() == TEACHING.another(SCREENS["unpack"]).text != first
        assert button.label != label
        assert place(main, window) == before
        assert window.page.page is not None
        assert window.page.page.code == code
        QTest.mouseClick(button, LEFT)
    assert events == []  # the journey knows nothing of it
    assert (body.text(), button.label) == (first, label)


def test_the_focus_stays_and_a_new_screen_begins_in_its_first_wording(
    qtbot: Bot, tmp_path: Path
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    window.page.top.another.setFocus()
    label = window.page.top.another.label
    press(KEY.Key_Space)
    assert window.page.top.another.hasFocus()
    window.show_screen(SCREENS["locked"])
    assert window.page.card.body.text() == Words().page(SCREENS["locked"]).body
    assert window.page.top.another.label == label


def test_it_stays_while_the_same_screen_changes(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["getting"])
    window.page.say_another_way()
    said = window.page.card.body.text()
    further = msgspec.structs.replace(SCREENS["getting"], progress=Progress(9, 10))
    window.show_screen(further)
    assert window.page.card.body.text() == said
    waiting = SCREENS["getting_waiting_line"]
    window.show_screen(waiting)
    assert window.page.card.body.text() == TEACHING.another(waiting).text != said


def test_its_picture_moves_and_rests_where_no_motion_is_wanted(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    picture = window.page.card.picture
    window.page.say_another_way()
    assert picture.moving is not None
    assert picture.moving.plays
    one = picture.grab().toImage()
    qtbot.waitUntil(lambda: picture.grab().toImage() != one)
    picture.moving.stop()
    assert not picture.moving.plays
    window.page.say_another_way()
    assert picture.moving is None
    monkeypatch.setattr("helperkit.gui.system_look.wants_stillness", lambda: True)
    window.page.say_another_way()
    assert picture.moving is None


def test_a_word_is_explained_by_mouse_and_closed_by_the_same_press(
    qtbot: Bot, tmp_path: Path
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    box = explaining(window).term
    (link,) = links(window)
    assert not box.isVisible()
    QTest.mouseClick(link, LEFT)
    assert box.isVisible()
    assert box.says.text() == TEACHING.term("zip").says
    assert place(box, window).top() > place(window.page.card.body, window).bottom()
    QTest.mouseClick(link, LEFT)
    assert not box.isVisible()


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Space])
def test_a_word_is_explained_by_keyboard_and_closed_by_escape(
    qtbot: Bot, tmp_path: Path, key: Qt.Key
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    box = explaining(window).term
    press(KEY.Key_Tab)
    link = QApplication.focusWidget()
    assert isinstance(link, TermLink)
    with sent_by(window) as events:
        press(key)
        assert box.isVisible()
        press(KEY.Key_Escape)
        assert not box.isVisible()
        assert link.hasFocus()
        assert events == []
        press(KEY.Key_Escape)
    assert events == [WentBack()]


def test_never_two_are_explained_at_once(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["paste_link"])
    one, other, *_ = links(window)
    one.click()
    other.click()
    assert explaining(window).term.term == other.term
    window.page.say_another_way()
    assert not explaining(window).term.isVisible()


def test_a_screen_reader_hears_what_a_word_is(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    (link,) = links(window)
    seen = QAccessible.queryAccessibleInterface(link)
    assert seen is not None
    assert seen.text(QAccessible.Text.Name) == "ZIP file"
    assert seen.text(QAccessible.Text.Description) == Words().text("window-term")
    assert seen.role() is QAccessible.Role.Button
    link.click()
    assert "parcel" in explaining(window).term.accessibleName()


def test_a_word_lies_over_its_place_in_every_direction(qtbot: Bot, tmp_path: Path) -> None:
    for language in ("en", "rtl"):
        window = shown(qtbot, tmp_path / language, SCREENS["unpack"], language)
        (link,) = links(window)
        body = window.page.card.body
        start = body.text().index("ZIP file")
        (box,) = body.boxes(start, len("ZIP file"))
        ink = body.grab().toImage()
        around = box.toAlignedRect().adjusted(-4, 0, 4, 0)
        assert link.geometry().contains(box.toAlignedRect().adjusted(1, 1, -1, -1))
        ratio = body.devicePixelRatio()
        column = [  # left of the word there is a blank, and no ink
            ink.pixelColor(round(around.left() * ratio) + 1, round(y * ratio))
            for y in range(around.top() + 4, around.bottom() - 6)
        ]
        assert len({pixel.rgb() for pixel in column}) == 1, language
        window.close()


@pytest.mark.parametrize("language", ["en", "pseudo", "rtl"])
@pytest.mark.parametrize(("zoom", "size"), [(100, (800, 600)), (200, (1180, 800))])
def test_nothing_is_cut_off_while_a_word_is_explained(
    qtbot: Bot, tmp_path: Path, zoom: int, size: tuple[int, int], language: str
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["hello"], language)
    window.resize(*size)
    window.set_zoom(zoom)
    found = []
    for name in ("unpack", "paste_link", "problem_disk_full", "report_ready", "choose", "locked"):
        window.show_screen(SCREENS[name])
        for _ in range(2):
            for link in links(window)[:1]:
                link.click()
            QApplication.processEvents()
            found += [f"{name}: {fault}" for fault in faults(window)]
            window.page.say_another_way()
    assert found == []


def test_words_are_explained_in_another_language_that_is_chosen(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["paste_link"])
    before = [link.word for link in explaining(window).links.words]
    window.speak("es")
    after = [link.word for link in explaining(window).links.words]
    assert "enlace" in after
    assert "link" in before
