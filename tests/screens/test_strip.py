"""The six words at the foot: pinned, pictured, steady, said aloud, and in reach of everybody."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtTextToSpeech import QTextToSpeech
from PySide6.QtWidgets import QApplication

from helperkit.gui import speech
from helperkit.gui.code_words import CodeChip
from helperkit.gui.speech import Reader
from helperkit.gui.window import Window
from tests.screens.checks import place
from tests.screens.faces import Bot, opened, shown
from tests.screens.gallery import gallery

SCREENS = gallery()
LEFT = Qt.MouseButton.LeftButton


def chips(window: Window) -> list[CodeChip]:
    return window.page.strip.findChildren(CodeChip)


def said(window: Window) -> list[str]:
    """The words as a screen reader names them, in their order."""
    return [chip.accessibleName() for chip in chips(window) if chip.isVisible()]


def colours(chip: CodeChip) -> int:
    """How many colours are seen in a chip."""
    image = chip.grab().toImage()
    pixels = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    return len(pixels)


@pytest.mark.parametrize("zoom", [125, 175])  # the others on every screen, in tests/access
@pytest.mark.parametrize("size", [(1180, 800), (1024, 700), (640, 480)])
def test_all_six_words_are_whole_in_every_size(
    qtbot: Bot, tmp_path: Path, size: tuple[int, int], zoom: int
) -> None:
    window = opened(qtbot, tmp_path, size=size)
    window.set_zoom(zoom)
    strip = window.page.strip
    for name in ("hello", "getting", "all_files", "problem_damaged", "by_phone", "report_inside"):
        window.show_screen(SCREENS[name])
        QApplication.processEvents()
        page = window.page.page
        assert page is not None
        assert said(window) == [f"{n}: {w.said}" for n, w in enumerate(page.code, 1)], name
        for chip in chips(window):
            assert place(strip, window).contains(place(chip, window)), name
            assert chip.width() >= chip.sizeHint().width(), name
        assert place(strip, window).contains(place(strip.say, window)), name


def test_with_less_room_the_number_to_call_stays_longest(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["place"])
    page, strip = window.page.page, window.page.strip
    assert page is not None
    said, room = [], 999
    for _ in range(3):
        room = strip.fit(520, room, 100) - 1
        said.append("" if strip.line.isHidden() else strip.line.text())
    assert said == [f"{page.strip} {page.strip_note}", page.strip, ""]


def test_they_stand_in_their_order_from_either_side(qtbot: Bot, tmp_path: Path) -> None:
    for language, mirrored in (("en", False), ("rtl", True)):
        window = shown(qtbot, tmp_path, SCREENS["getting"], language)
        lefts = [place(chip, window).left() for chip in chips(window)]
        assert lefts == sorted(lefts, reverse=mirrored)


def test_a_screen_reader_hears_them_in_order_with_what_they_cannot_do(
    qtbot: Bot, tmp_path: Path
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["problem_damaged"])
    page = window.page.page
    assert page is not None
    name = window.page.strip.accessibleName()
    assert ", ".join(word.said for word in page.code) in name
    assert "cannot open your computer" in name


def test_the_pictures_come_after_the_first_paint(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    window.page._was_painted = True  # the first screen was painted, and nothing after it
    window.show_screen(SCREENS["getting"])
    assert all(chip._drawn is None for chip in chips(window))
    before = colours(chips(window)[0])
    places = [place(chip, window) for chip in chips(window)]
    window.page.strip.draw_pictures()
    assert colours(chips(window)[0]) > before
    assert places == [place(chip, window) for chip in chips(window)]


def test_the_pictures_are_there_when_the_window_is_complete(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["getting"])
    window.grab()
    assert all(chip._drawn is not None for chip in chips(window))


def test_the_words_change_with_the_screen(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["getting"])
    before = said(window)
    window.show_screen(SCREENS["paused"])
    assert said(window) != before
    window.show_screen(replace(SCREENS["paused"], code=None))
    assert said(window) == []
    assert not window.page.strip.say.isVisible()


@pytest.fixture
def mocked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The voice that Qt has for tests: it takes its time, and makes no sound."""
    monkeypatch.setattr(speech, "UNUSED", frozenset(QTextToSpeech.availableEngines()))
    monkeypatch.setattr(speech, "FALLBACK", "mock")
    monkeypatch.setattr(speech, "PAUSE", 1)


@pytest.mark.usefixtures("mocked")
def test_the_button_says_them_and_stops(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["getting"])
    button, read = window.page.strip.say, window.page.top.read
    label, reading = button.label, read.label
    QTest.mouseClick(button, LEFT)
    assert button.label != label
    assert read.label == reading
    QTest.mouseClick(button, LEFT)
    assert button.label == label
    QTest.mouseClick(button, LEFT)
    window.show_screen(SCREENS["paused"])  # other words: the old ones are said no more
    assert button.label == label
    window.read_aloud()
    assert read.label != reading
    assert button.label == label


@pytest.mark.usefixtures("mocked")
def test_each_word_is_said_alone_slowly_with_a_pause(qtbot: Bot) -> None:
    reader = Reader("en")
    said: list[bool] = []
    pauses: list[int] = []
    reader.changed.connect(lambda: said.append(reader.reading))
    reader._pause.timeout.connect(lambda: pauses.append(1))
    reader.read_slowly(["ant", "owl", "fox"])
    assert reader.slowly
    qtbot.waitUntil(lambda: not reader.reading, timeout=10_000)
    assert said == [True, False]
    assert len(pauses) == 2
    assert reader._speech is not None
    assert reader._speech.rate() == speech.SLOW
    reader.read("and now the screen")
    assert not reader.slowly
    reader.stop()
    reader.deleteLater()


def test_number_and_picture_stand_where_one_begins_to_read(qtbot: Bot, tmp_path: Path) -> None:
    """In the same chip the letters, the darkest, are on the side where one ends."""
    middles = []
    for language in ("en", "rtl"):
        window = shown(qtbot, tmp_path, SCREENS["getting"], language)
        chip = chips(window)[0]
        image = chip.grab().toImage()
        dark = [
            x
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).lightness() < 50
        ]
        middles.append(sum(dark) / len(dark) / image.width())
    assert middles[0] > 0.5 > middles[1]
