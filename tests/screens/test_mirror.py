"""The agent's picture is the caller's, to the pixel, and what six words cannot say is framed."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from helperkit.agent.call.mirror import Mirror
from helperkit.agent.window import AgentWindow
from helperkit.gui.theme import Look
from helperkit.journey.order import System
from helperkit.phone.encode import spoken
from helperkit.words.likely import Part
from helperkit.words.load import Words
from tests.screens.faces import Bot
from tests.screens.gallery import gallery
from tests.screens.mirror_run import EQUAL, LANGUAGES, MARKED, Pair, Still
from tests.screens.products import told

SAMPLE = 30  # combinations of each language; all of them: `python -m tests.benchmarks.mirror`
SEED = 7


@pytest.fixture
def pair(request: pytest.FixtureRequest, qtbot: Bot, tmp_path: Path) -> Iterator[Pair]:
    both = Pair(getattr(request, "param", "en"), tmp_path)
    qtbot.addWidget(both.window)
    qtbot.addWidget(both.mirror)
    both.show(qtbot.waitUntil)
    yield both
    both.close()


@pytest.mark.parametrize("pair", LANGUAGES, indirect=True)
def test_a_sample_of_all_is_the_callers_own(pair: Pair) -> None:
    chance = random.Random(f"{SEED}{pair.words.language}")
    counts, wrong = pair.run(chance.sample(list(told()), SAMPLE))
    assert wrong == []
    assert counts[EQUAL] >= SAMPLE // 8
    assert counts[MARKED] > SAMPLE // 6


def test_another_font_a_missing_part_or_another_look_is_seen(pair: Pair) -> None:
    one = next(told((System.WINDOWS,)))
    assert pair.compared(one) in {EQUAL, MARKED}
    page = pair.mirror.page
    assert page is not None
    caller = pair.of_caller()
    page.strip.say.hide()
    assert pair.of_agent() != caller
    page.strip.say.show()
    heading = page.card.heading
    said = heading.text()
    heading.say(said + ".")
    assert pair.of_agent() != caller
    heading.say(said)
    assert pair.of_agent() == caller
    pair.window.choose_look(Look.DARK)
    assert pair.of_agent() != pair.of_caller()


def test_the_frames_stand_around_what_is_in_doubt(qtbot: Bot) -> None:
    mirror = Mirror()
    qtbot.addWidget(mirror)
    mirror.resize(900, 620)
    with qtbot.waitExposed(mirror):
        mirror.show()
    words = Words()
    page = words.page(gallery()["choose"])
    mirror.show_page(page, words)
    QApplication.processEvents()
    assert list(mirror.frames()) == []
    calm = mirror.grab().toImage()
    mirror.show_page(page, words, frozenset({Part.HEADING, Part.ITEMS}))
    assert mirror.page is not None
    card = mirror.page.card
    inside = [
        QRect(one.mapTo(mirror.page, one.rect().topLeft()), one.size())
        for one in (card.heading, card.items)
    ]
    frames = list(mirror.frames())
    for whole in inside:
        assert any(frame.contains(whole.center()) for frame in frames)
    assert len(frames) == len(inside)
    framed = mirror.grab().toImage()
    assert framed != calm


def test_what_is_in_doubt_around_the_card_is_framed_too(qtbot: Bot) -> None:
    mirror = Mirror()
    qtbot.addWidget(mirror)
    mirror.resize(900, 620)
    with qtbot.waitExposed(mirror):
        mirror.show()
    words = Words()
    for mirrored in (False, True):
        page = replace(words.page(gallery()["choose"]), right_to_left=mirrored)
        mirror.show_page(page, words, frozenset({Part.PRODUCT, Part.STRIP}))
        QApplication.processEvents()
        assert mirror.page is not None
        frames = list(mirror.frames())
        assert len(frames) == 2
        for one in (mirror.page.top.product, mirror.page.strip.line):
            whole = QRect(one.mapTo(mirror.page, one.rect().topLeft()), one.size())
            assert any(frame.contains(whole) for frame in frames)
        buttons = mirror.page.top.buttons
        beside = QRect(buttons.mapTo(mirror.page, buttons.rect().topLeft()), buttons.size())
        assert not any(frame.intersects(beside) for frame in frames)


@pytest.mark.parametrize("name", ["problem_damaged", "problem_no_program", "found", "report_ready"])
def test_back_from_every_press_is_the_same_picture(qtbot: Bot, tmp_path: Path, name: str) -> None:
    agent = AgentWindow(Words(), tmp_path)
    qtbot.addWidget(agent)
    with qtbot.waitExposed(agent):
        agent.show()
    code = gallery()[name].code
    assert code is not None
    for place, word in enumerate(spoken(code)):
        agent.call.boxes.typed.emit(place, word)
    page = agent.call.mirror.page
    assert page is not None
    page.card.bar.setStyle(Still())
    assert page.page is not None
    QApplication.processEvents()
    before = page.grab().toImage()
    choices = page.page.screen.choices
    assert len(choices) > 1
    for choice in choices:
        page.choose(choice)
        assert len(agent.call.call.presses) == 1
        agent.call.undo.click()
        QApplication.processEvents()
        assert page.grab().toImage() == before, choice.name
