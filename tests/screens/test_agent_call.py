"""The agent's window on a call, driven by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helperkit.agent.call.seen import GAP, PICTURE
from helperkit.agent.window import AgentWindow
from helperkit.gui.page import PageView
from helperkit.journey.events import HelpAsked
from helperkit.journey.screen import Screen
from helperkit.phone.encode import spoken
from helperkit.words.load import Words
from helperkit.words.teaching import Teaching
from tests.screens.faces import Bot, press, type_in
from tests.screens.gallery import gallery
from tests.screens.mirror_run import Pair

KEY = Qt.Key
DAMAGED = gallery()["problem_damaged"]


@pytest.fixture
def agent(qtbot: Bot, tmp_path: Path) -> AgentWindow:
    window = AgentWindow(Words(), tmp_path)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def words_of(screen: Screen) -> tuple[str, ...]:
    assert screen.code is not None
    return spoken(screen.code)


def type_words(*words: str) -> None:
    for word in words:
        type_in(word)
        press(KEY.Key_Return)


def mirrored(agent: AgentWindow) -> PageView:
    assert agent.call.mirror.page is not None
    return agent.call.mirror.page


def heading(agent: AgentWindow) -> str:
    page = mirrored(agent).page
    return page.heading if page is not None else ""


def foot_of(agent: AgentWindow) -> list[str]:
    page = mirrored(agent).page
    return [] if page is None else [word.said for word in page.code]


def test_three_letters_show_the_screen_and_enter_goes_on(agent: AgentWindow) -> None:
    first = words_of(DAMAGED)[0]
    assert agent.call.mirror.isHidden()
    type_in(first[:3])
    assert not agent.call.mirror.isHidden()
    page = mirrored(agent).page
    assert page is not None
    assert page.screen.name == "problem_damaged"
    press(KEY.Key_Return)
    assert agent.call.boxes.boxes[0].line.text() == first
    assert QApplication.focusWidget() is agent.call.boxes.boxes[1].line


def test_six_words_by_keys_alone(agent: AgentWindow) -> None:
    type_words(*(word[:3] for word in words_of(DAMAGED)))
    assert heading(agent) == Words().page(DAMAGED).heading
    assert "All six words fit" in agent.call.banner.accessibleName()
    assert [word.said for word in shown_words(agent)] == list(words_of(DAMAGED))


def shown_words(agent: AgentWindow) -> tuple:
    page = mirrored(agent).page
    assert page is not None
    return page.code


def test_a_word_not_heard_is_worked_out(agent: AgentWindow) -> None:
    words = words_of(DAMAGED)
    type_words(*words[:3], "?", *words[4:])
    assert f"“{words[3]}”" in agent.call.banner.accessibleName()
    assert agent.call.boxes.boxes[3].seen.accessibleName() == words[3]


def test_a_slip_is_asked_about_and_answered_with_keys(agent: AgentWindow) -> None:
    words = list(words_of(DAMAGED))
    right, words[2] = words[2], "zebra" if words[2] != "zebra" else "wolf"
    type_words(*words)
    banner = agent.call.banner
    for _ in range(12):
        if not banner.yes.isVisible():
            break
        is_right = f"Is word 3 {right}?" in banner.accessibleName()
        (banner.yes if is_right else banner.no).setFocus()
        press(KEY.Key_Return)
        if is_right:
            break
    assert heading(agent) == Words().page(DAMAGED).heading
    assert "All six words fit" in banner.accessibleName()


def test_space_says_the_next_line_while_typing(agent: AgentWindow) -> None:
    type_words(*words_of(DAMAGED)[:2])
    say = agent.call.script.say
    assert say.at == 0
    press(KEY.Key_Space)
    assert say.at == 1
    press(KEY.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    press(KEY.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert say.at == 0
    for _ in range(20):
        press(KEY.Key_Space)
    assert say.now is not None
    assert say.at > 1
    assert agent.call.boxes.boxes[2].line.text() == ""


def test_arrows_go_from_box_to_box_and_through_what_comes_near(agent: AgentWindow) -> None:
    boxes = agent.call.boxes.boxes
    press(KEY.Key_Right)
    assert boxes[1].line.hasFocus()
    press(KEY.Key_Left)
    assert boxes[0].line.hasFocus()
    type_in("b")
    type_in("u")
    near = boxes[0].near.text()
    assert "bubbles" in near
    press(KEY.Key_Down)
    first = boxes[0].line.text()
    press(KEY.Key_Down)
    assert boxes[0].line.text() != first
    assert first in near


def test_a_press_in_the_picture_leads_on_and_back(agent: AgentWindow) -> None:
    type_words(*words_of(DAMAGED))
    before = heading(agent)
    mirrored(agent).sent.emit(HelpAsked())
    assert heading(agent) != before
    agent.call.undo.setFocus()
    press(KEY.Key_Return)
    assert heading(agent) == before
    assert agent.call.undo.isHidden()


def test_what_a_caller_would_choose_is_asked_of_nobody_here(
    agent: AgentWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = gallery()["pick_file"]
    type_words(*words_of(order))
    page = mirrored(agent)
    assert page.page is not None
    asks = next(choice for choice in page.page.screen.choices if choice.asks is not None)
    monkeypatch.setattr(page.pickers, "ask", lambda *_: pytest.fail("a window of files opened"))
    page.choose(asks)
    assert len(agent.call.call.presses) == 1


def test_a_new_call_begins_empty(agent: AgentWindow) -> None:
    type_words(*words_of(DAMAGED))
    QTest.keyClick(agent, KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert [box.line.text() for box in agent.call.boxes.boxes] == [""] * 6
    assert agent.call.mirror.isHidden()
    assert QApplication.focusWidget() is agent.call.boxes.boxes[0].line


@pytest.mark.parametrize(("language", "each"), [("en", 1), ("rtl", 4)])
def test_the_picture_is_the_callers_own_to_the_pixel(
    qtbot: Bot, tmp_path: Path, language: str, each: int
) -> None:
    """The same page at the same size: every screen, words and all."""
    pair = Pair(language, tmp_path)
    for one in (pair.window, pair.mirror):
        qtbot.addWidget(one)
    pair.show(qtbot.waitUntil)
    different = []
    for name, one in list(gallery().items())[::each]:
        pair.window.show_screen(one)
        pair.mirror.show_page(pair.words.page(one), pair.words)
        if pair.of_caller() != pair.of_agent():
            different.append(name)
    assert different == []


def test_another_language_and_a_new_call_leave_nothing_behind(agent: AgentWindow) -> None:
    """What the old page still had to do is not done: it is gone."""
    for language in ("rtl", "pseudo", "en"):
        type_words(*words_of(DAMAGED))
        agent.call.speak(Words(language))
        QApplication.processEvents()
        page = mirrored(agent).page
        assert page is not None
        assert page.right_to_left is (language == "rtl")
        agent.call.begin()


def test_an_agent_can_say_it_another_way(agent: AgentWindow, qtbot: Bot) -> None:
    """The line stands beside the script; the caller's button does in the mirror what it does."""
    type_words(*words_of(DAMAGED))
    said = Teaching(Words()).another(DAMAGED).text
    lines = agent.call.script.another.accessibleName()
    assert said in lines
    page = mirrored(agent)
    first = page.card.body.text()
    page.top.another.click()
    assert page.card.body.text() == said != first
    page.top.another.click()
    assert page.card.body.text() == first


def test_a_long_word_is_seen_whole_where_six_boxes_stand_in_a_row(agent: AgentWindow) -> None:
    agent.resize(1340, 900)
    boxes = agent.call.boxes
    first = boxes.boxes[0]
    for word in ("thermometer", "rollercoaster"):
        boxes.clear()
        type_in(word)
        QApplication.processEvents()
        assert {box.y() for box in boxes.boxes} == {first.y()}
        margins = first.line.textMargins()
        typed = QFontMetrics(first.line.font()).horizontalAdvance(word)
        assert typed < first.line.width() - margins.left() - margins.right()
        room = first.seen.width() - PICTURE - GAP
        seen = QFontMetrics(first.seen.letters(room))
        assert seen.horizontalAdvance(word) <= room
    boxes.clear()
    assert first.line.font() == boxes.boxes[1].line.font()  # as before


def test_what_the_first_word_needs_is_made_ready_before_it_is_typed(
    qtbot: Bot, agent: AgentWindow
) -> None:
    qtbot.waitUntil(lambda: agent.call.mirror.page is not None)
    assert agent.call.mirror.isHidden()  # nobody sees that
    assert agent.call.script.say.now is None


def test_the_foot_shows_the_words_that_were_heard_until_all_fit(agent: AgentWindow) -> None:
    words = words_of(DAMAGED)
    wrong = "thermometer" if "thermometer" not in words else "rollercoaster"
    type_words(*words[:3], wrong)
    assert foot_of(agent) == [*words[:3], wrong, "…", "…"]
    agent.call.begin()
    type_words(*words)
    assert foot_of(agent) == list(words)
