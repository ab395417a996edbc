"""The practice in the agent's window: at any size, aloud, and opened by a command."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from helperkit.agent.opening import agent as command
from helperkit.agent.practice.caller import presses
from helperkit.agent.practice.line import Level
from helperkit.agent.practice.ways import ways
from helperkit.agent.window import AgentWindow
from helperkit.gui import speech
from helperkit.journey.order import Support
from helperkit.journey.presses_lesson import LessonAsked
from helperkit.phone.names import said_in
from helperkit.terminal.cli import Setting
from helperkit.words.load import Words
from tests.screens.agent_tools import find_screen
from tests.screens.faces import Bot

TEXT = Words().text


@pytest.fixture
def agent(qtbot: Bot, tmp_path: Path) -> AgentWindow:
    window = AgentWindow(Words(), tmp_path)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_at_200_per_cent_what_has_the_keyboard_is_in_sight(qtbot: Bot, agent: AgentWindow) -> None:
    agent.resize(1180, 800)
    agent.set_zoom(200)
    agent.practise("damaged", 4)
    page = agent.practice
    find_screen(agent)
    view = agent.scroller.viewport()
    for task in page.guiding.tasks:
        held = task.buttons[0]
        assert held.hasFocus()
        qtbot.waitUntil(lambda held=held: in_sight(held, view))
        task.buttons[task._right].click()
    qtbot.waitUntil(lambda: in_sight(page.guiding.tell.buttons[0], view))
    page.end()
    assert page.start.take.hasFocus()
    for shown in (page.start.take, page.guiding.score.title):
        qtbot.waitUntil(lambda shown=shown: in_sight(shown, view))
    page.start.take.click()
    box = page.hearing.boxes.boxes[0].line
    assert box.hasFocus()
    qtbot.waitUntil(lambda: in_sight(box, view))


def in_sight(widget: QWidget, view: QWidget) -> bool:
    """Whether a target's height of it can be seen: a long line is higher than a small window."""
    seen = view.rect().intersected(QRect(widget.mapTo(view, QPoint()), widget.size()))
    return seen.height() >= min(widget.height(), 96)


def agent_command(tmp_path: Path, *arguments: str) -> str:
    setting = Setting(tmp_path, None)
    result = CliRunner().invoke(command, arguments, obj=setting, standalone_mode=True)
    return f"{result.exit_code} {result.output}"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--seed", "3"), "need --practice"),
        (("--with", "password"), "need --practice"),
        (("--practice", "--with", "nothing"), "no such problem"),
        (("--practice", "."), "exclude each other"),
    ],
)
def test_wrong_use_of_the_command_is_named(
    tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    answer = agent_command(tmp_path, *arguments)
    assert answer.startswith("2 ")
    assert told in answer


def test_the_window_opens_with_the_caller_of_a_seed(agent: AgentWindow) -> None:
    agent.practise("link_expired", 42)
    first = agent.practice.exercise
    agent.practise("link_expired", 42)
    assert first is not None
    assert agent.practice.exercise == first
    assert first.caller.screen.name == "problem_link_expired"


def test_nobody_rings_into_what_was_begun_while_cards_were_read(agent: AgentWindow) -> None:
    page, shelf = agent.practice, agent.shelf
    shelf.is_reading = True
    agent.practise("link_expired", 42)
    page.start.take.click()  # the agent did not wait
    begun = page.exercise
    assert begun is not None
    shelf._end(None)
    assert page.exercise is begun
    page.end()
    shelf.is_reading = True
    agent.practise("link_expired", 42)
    agent.show_section(0)  # and here somebody rings in earnest
    box = agent.call.boxes.boxes[0].line
    shelf._end(None)
    assert page.exercise is None
    assert box.hasFocus()
    shelf.is_reading = True
    agent.practise("link_expired", 42)
    shelf._end(None)
    assert page.exercise is not None


def test_what_nobody_can_call_about_is_said_and_the_next_call_comes(agent: AgentWindow) -> None:
    page = agent.practice
    agent.practise("report_sent", 1)
    assert page.exercise is not None
    page.end()
    seller_takes_no_reports = [replace(one, support=Support()) for one in page._offered]
    page.sell(seller_takes_no_reports)
    agent.practise("report_sent", 1)
    assert page.exercise is None
    assert "Nobody with these products" in page.start.about.line.accessibleDescription()
    assert page.start.about.line.hasFocus()
    page.start.take.click()
    assert page.exercise is not None


def test_the_words_are_said_aloud_and_stopped(
    qtbot: Bot, agent: AgentWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech, "UNUSED", frozenset(speech.QTextToSpeech.availableEngines()))
    monkeypatch.setattr(speech, "FALLBACK", "mock")
    agent.practise("offline", 7)
    page = agent.practice
    page.aloud.click()
    qtbot.waitUntil(lambda: page.aloud.label == TEXT("agent-practice-quiet"))
    page.aloud.click()
    assert page.aloud.label == TEXT("agent-practice-aloud")
    page.aloud.click()
    page.end()
    assert not page.voice.reading


def test_where_there_is_no_voice_nothing_offers_one(
    agent: AgentWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech, "UNUSED", frozenset(speech.QTextToSpeech.availableEngines()))
    agent.practise("offline", 7)
    agent.practice.aloud.click()
    assert agent.practice.aloud.isHidden()


def test_the_ways_are_looked_for_while_the_agent_reads(qtbot: Bot, agent: AgentWindow) -> None:
    agent.practise()
    qtbot.waitUntil(lambda: not agent.practice._ahead.isActive())
    agent.practice.ring(Level.CLEAR)
    assert len(ways()) > 100


def test_the_callers_screen_is_in_sight_in_a_small_window(qtbot: Bot, agent: AgentWindow) -> None:
    agent.resize(1180, 800)
    agent.practise("damaged", 4)
    find_words(agent)
    mirror = agent.practice.hearing.mirror
    qtbot.waitUntil(lambda: whole_in_sight(mirror, agent), timeout=5000)
    assert mirror.height() >= 260
    assert agent.practice.title.isHidden()
    agent.practice.end()
    assert agent.practice.title.isVisible()


def find_words(window: AgentWindow) -> None:
    page = window.practice
    assert page.exercise is not None
    for place, word in enumerate(page.exercise.caller.words):
        page.hearing._type(place, said_in("en", word))


def whole_in_sight(widget: QWidget, window: QWidget) -> bool:
    where = QRect(widget.mapTo(window, QPoint()), widget.size())
    return widget.isVisible() and window.rect().contains(where)


def test_a_lesson_is_not_offered_while_one_is_called(qtbot: Bot, agent: AgentWindow) -> None:
    agent.practise("password", 4)
    find_screen(agent)
    page = agent.practice
    for task in page.guiding.tasks:
        task.buttons[task._right].click()
    assert page.exercise is not None
    caller = page.exercise.caller
    events = presses(caller)
    lesson = next(at for at, event in enumerate(events) if isinstance(event, LessonAsked))
    labels = [button.label for button in page.guiding.tell.buttons]
    assert len(labels) == len(events) - 1
    assert f"“{Words().page(caller.screen).choices[lesson]}”" not in labels
    page._press(events[lesson])  # in the picture
    assert page.exercise.told == 0
    page.guiding.tell.buttons[-1].click()
    assert page.exercise.told == 1
