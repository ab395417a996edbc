"""Read to me: sentence by sentence, with the word of now marked, slow or as usual."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtTextToSpeech import QTextToSpeech

from helperkit.gui import speech
from helperkit.gui.speech import Reader
from helperkit.gui.window import Window
from helperkit.words.load import Words
from tests.screens.faces import Bot, shown
from tests.screens.gallery import gallery

SCREENS = gallery()
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Qt's own engine without sound be the voice: it tells each word, in its time."""
    monkeypatch.setattr(speech, "UNUSED", frozenset(QTextToSpeech.availableEngines()))
    monkeypatch.setattr(speech, "FALLBACK", "mock")


@pytest.fixture
def reader() -> Iterator[Reader]:
    reader = Reader("en", engine="mock")
    yield reader
    reader.stop()
    reader.deleteLater()


def marked(window: Window) -> list[str]:
    return [text.marked for text, _ in window.page.card.texts() if text is not None and text.marked]


def test_each_word_is_told_with_its_place(qtbot: Bot, reader: Reader) -> None:
    texts = ("A fox 🦊 runs. It is fast!", "Why?")
    told: list[str] = []

    def note(part: int, start: int, length: int) -> None:
        units = texts[part].encode("utf-16-le")[2 * start : 2 * (start + length)]
        told.append(units.decode("utf-16-le"))

    reader.saying.connect(note)
    reader.read(*texts)
    qtbot.waitUntil(lambda: not reader.reading)
    assert told == ["A", "fox", "runs", "It", "is", "fast", "Why"]


def test_where_words_are_not_told_the_sentence_is(qtbot: Bot, reader: Reader) -> None:
    reader._tells_words = lambda _speech: False  # type: ignore[method-assign] # as speechd has it
    told: list[tuple[int, int, int]] = []
    reader.saying.connect(lambda *at: told.append(at))
    reader.read("One is here. Two!", "Three")
    qtbot.waitUntil(lambda: not reader.reading)
    words = [(0, 0, 3), (0, 4, 2), (0, 7, 4), (0, 13, 3), (1, 0, 5)]  # the engine here tells them
    sentences = [(0, 0, 12), (0, 13, 4), (1, 0, 5)]
    assert told == [sentences[0], *words[:3], sentences[1], words[3], sentences[2], words[4]]


def test_the_word_of_now_is_marked_and_nothing_is_left(
    qtbot: Bot, tmp_path: Path, voice: None
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["hello"])
    seen: list[list[str]] = []
    QTest.mouseClick(window.page.top.read, LEFT)
    reader = window._reader
    assert reader is not None
    reader.saying.connect(lambda *_: seen.append(marked(window)))
    plain = window.page.card.heading.grab().toImage()
    qtbot.waitUntil(lambda: ["Hello"] in seen or marked(window) == ["Hello"])
    qtbot.waitUntil(lambda: len(seen) > 3)
    assert all(len(words) == 1 for words in seen)
    assert window.page.card.heading.grab().toImage() != plain or marked(window)
    QTest.mouseClick(window.page.top.read, LEFT)
    assert marked(window) == []


def test_slow_or_usual_is_chosen_while_it_reads_and_remembered(
    qtbot: Bot, tmp_path: Path, voice: None
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["hello"])
    top = window.page.top
    assert top.look.isVisible()
    assert not top.pace.isVisible()
    QTest.mouseClick(top.read, LEFT)
    assert (top.look.isVisible(), top.pace.isVisible()) == (False, True)
    reader, label = window._reader, top.pace.label
    assert reader is not None
    assert reader._speech is not None
    qtbot.waitUntil(lambda: bool(marked(window)))
    first = reader._now
    assert reader._speech.rate() == pytest.approx(speech.SPEED)
    QTest.mouseClick(top.pace, LEFT)
    qtbot.waitUntil(lambda: reader._speech is not None and reader._speech.rate() < speech.SPEED)
    assert reader.reading
    assert reader._now == first  # it began its sentence anew
    assert top.pace.label != label
    window.read_aloud()
    assert top.look.isVisible()
    window.close()
    again = shown(qtbot, tmp_path, SCREENS["hello"])
    again.read_aloud()
    assert again._reader is not None
    assert again._reader.patient
    again.read_aloud()


def test_the_second_wording_is_read_when_it_is_shown(
    qtbot: Bot, tmp_path: Path, voice: None
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    window.read_aloud()
    reader = window._reader
    assert reader is not None
    window.page.say_another_way()
    assert reader.reading  # it goes on, with the other words
    said = [one.text for one in reader._later]
    assert "Think of a box from the post." in said
    assert Words().page(SCREENS["unpack"]).body.split(". ", maxsplit=1)[0] + "." not in said
    window.read_aloud()
