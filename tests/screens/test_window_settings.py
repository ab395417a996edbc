"""What the window remembers, what it takes, and what it says for itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtTextToSpeech import QTextToSpeech
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from helperkit.gui import speech
from helperkit.gui.speech import Reader
from helperkit.gui.theme import Look
from helperkit.journey.events import FilePicked, OrderGiven
from tests.screens.checks import place
from tests.screens.faces import Bot, complete, opened, sent_by, shown
from tests.screens.gallery import gallery

SCREENS = gallery()
LEFT = Qt.MouseButton.LeftButton
# The platform without a screen says so of each menu and dialog, whoever opens it.
NO_HINTS = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_window_has_a_title_and_an_icon(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["hello"])
    assert window.windowTitle()
    assert QSize(64, 64) in window.windowIcon().availableSizes()


def test_size_and_text_size_are_remembered(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path, size=(700, 720))
    window.set_zoom(150)
    window.resize(760, 640)
    window.close()
    again = opened_as_saved(qtbot, tmp_path)
    assert again.size() == QSize(760, 640)
    assert again.zoom == 150


def opened_as_saved(qtbot: Bot, home: Path):  # type: ignore[no-untyped-def]
    from helperkit.gui.window import Window
    from helperkit.words.load import Words

    window = Window(Words(), home)
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize("text", ["text=abc\nlook=pink\nsize=7\ntheme=x\n", "\x00\x01", "[General"])
def test_broken_settings_are_as_none(qtbot: Bot, tmp_path: Path, text: str) -> None:
    (tmp_path / "window.ini").write_text(text)
    window = opened_as_saved(qtbot, tmp_path)
    assert (window.zoom, window.theme) == (100, "light")


def test_bigger_text_goes_up_to_200_and_then_back(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["hello"])
    button = window.page.top.bigger
    before = button.label
    zooms = []
    for _ in range(5):
        QTest.mouseClick(button, LEFT)
        zooms.append(window.zoom)
    assert zooms == [125, 150, 175, 200, 100]
    assert button.label == before


def test_at_the_largest_text_no_larger_one_is_offered(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["comfort"])
    window.sent.connect(lambda event: window.step_zoom(1))
    zooms = []
    for _ in range(4):
        button = window.page.card.button("bigger")
        assert button is not None
        QTest.mouseClick(button, LEFT)
        zooms.append(window.zoom)
    assert zooms == [125, 150, 175, 200]
    assert window.page.card.button("bigger") is None
    assert window.page.page is not None
    assert "Make it bigger" not in window.page.page.spoken
    assert "as big as it gets" in window.page.page.body
    QTest.mouseClick(window.page.top.bigger, LEFT)
    assert window.zoom == 100
    assert window.page.card.button("bigger") is not None


def test_letters_grow_with_the_zoom(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    small = window.page.card.body.letters.pixelSize()
    window.set_zoom(200)
    assert window.page.card.body.letters.pixelSize() == 2 * small


@NO_HINTS
def test_the_colours_are_chosen_from_a_menu(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["hello"])
    QTest.mouseClick(window.page.top.look, LEFT)
    menu = window.page.top.findChild(QMenu)
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    assert [action.isChecked() for action in menu.actions()] == [True, False, False, False]
    menu.actions()[3].trigger()
    menu.close()
    assert window.theme == Look.HIGH.value


def test_a_dropped_file_and_a_dropped_link_begin_an_order(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["hello"])
    file = tmp_path / "Garden Notes.zip"
    for urls, text, wanted in (
        ([QUrl.fromLocalFile(str(file))], "", str(file)),
        ([QUrl("https://shop.example/a.zip")], "", "https://shop.example/a.zip"),
        ([], "https://shop.example/b.zip", "https://shop.example/b.zip"),
    ):
        load = QMimeData()
        load.setUrls(urls)
        if text:
            load.setText(text)
        with sent_by(window) as events:
            assert dropped_on(window, load)
        assert events == [OrderGiven(wanted)]


def test_other_text_is_not_taken(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["hello"])
    load = QMimeData()
    load.setText("a shopping list")
    with sent_by(window) as events:
        assert not dropped_on(window, load)
    assert events == []


def dropped_on(window, load: QMimeData) -> bool:  # type: ignore[no-untyped-def] # a Window
    """Drag over the window and let go; return whether it wanted it."""
    args = (Qt.DropAction.CopyAction, load, LEFT, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPointF(50, 50), *args)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *args))
    return enter.isAccepted()


@NO_HINTS
def test_choosing_a_file_opens_a_picker_that_nothing_waits_for(qtbot: Bot, tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(b"PK")
    window = shown(qtbot, tmp_path, SCREENS["pick_file"])
    with sent_by(window) as events:
        window.page.press_main()
        picker = window.page.pickers.open_one
        assert isinstance(picker, QFileDialog)
        picker.fileSelected.emit(str(file))
        picker.close()
    assert events == [FilePicked(str(file))]


@NO_HINTS
def test_a_picker_that_is_closed_sends_nothing(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["pick_file"])
    with sent_by(window) as events:
        window.page.press_main()
        picker = window.page.pickers.open_one
        assert picker is not None
        picker.reject()
    assert events == []
    assert window.page.pickers.open_one is None


@pytest.fixture
def spoken() -> Iterator[Reader]:
    reader = Reader("en", engine="mock")
    yield reader
    reader.stop()
    reader.deleteLater()


def test_reading_begins_stops_and_ends_by_itself(qtbot: Bot, spoken: Reader) -> None:
    said: list[bool] = []
    spoken.changed.connect(lambda: said.append(spoken.reading))
    spoken.read("one two three four five six seven eight nine ten")
    assert spoken.reading
    spoken.stop()
    assert not spoken.reading
    spoken.read("one two")
    qtbot.waitUntil(lambda: not spoken.reading, timeout=10_000)
    assert said == [True, False, True, False]


@pytest.mark.parametrize("name", ["hello", "unpack"])
def test_a_machine_without_a_voice_says_so_kindly(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    if [engine for engine in QTextToSpeech.availableEngines() if engine != "mock"]:
        monkeypatch.setattr(speech, "UNUSED", frozenset(QTextToSpeech.availableEngines()))
    window = shown(qtbot, tmp_path, SCREENS[name])
    QTest.mouseClick(window.page.top.read, LEFT)
    assert window.page.notice.isVisible()
    assert window.page.notice.text
    parts = (window.page.rail, window.page.top.buttons, window.page.card.heading)
    assert window.page.rail.isVisible() is (name == "unpack")
    for part in filter(QWidget.isVisible, parts):
        assert not place(part, window).intersects(place(window.page.notice, window))
    assert not QApplication.topLevelWidgets()[0].isModal()
    window.show_screen(SCREENS["place"])
    assert not window.page.notice.isVisible()


def test_another_screen_stops_the_reading(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech, "UNUSED", frozenset({"speechd", "flite"}))
    monkeypatch.setattr(speech, "FALLBACK", "mock")
    window = shown(qtbot, tmp_path, SCREENS["hello"])
    before = window.page.top.read.label
    QTest.mouseClick(window.page.top.read, LEFT)
    assert window.page.top.read.label != before
    window.show_screen(SCREENS["unpack"])
    assert window.page.top.read.label == before
    assert complete(window)
