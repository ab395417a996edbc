"""Practice in the agent's window, driven by keys alone, from "Take a call" to how it was."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from helperkit.agent.practice.exercise import Ending, again
from helperkit.agent.practice.line import Level
from helperkit.agent.practice.score import Score
from helperkit.agent.practising.page import PracticePage
from helperkit.agent.window import AgentWindow
from helperkit.gui.buttons import QuietButton
from helperkit.phone.names import said_in
from helperkit.words.load import Words
from helperkit.words.script import script_of
from tests.screens.faces import Bot, press, type_in

KEY = Qt.Key
TEXT = Words().text


@pytest.fixture
def agent(qtbot: Bot, tmp_path: Path) -> AgentWindow:
    window = AgentWindow(Words(), tmp_path)
    qtbot.addWidget(window)
    window.resize(1340, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def practice(agent: AgentWindow) -> PracticePage:
    press(KEY.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert agent.practice.isVisible()
    return agent.practice


def label() -> str:
    """Return what the button says that has the keyboard."""
    focus = QApplication.focusWidget()
    return focus.label if isinstance(focus, QuietButton) else ""


def go_to(wanted: str) -> None:
    """Go to a button with the Tab key."""
    for _ in range(200):
        if label() == wanted:
            return
        press(KEY.Key_Tab)
    raise AssertionError(f"no key leads to {wanted}")


def press_button(wanted: str) -> None:
    go_to(wanted)
    press(KEY.Key_Return)


def true_words(practice: PracticePage) -> tuple[str, ...]:
    assert practice.exercise is not None
    return tuple(said_in("en", word) for word in practice.exercise.caller.words)


def restate(practice: PracticePage) -> None:
    assert practice.hearing.seen is not None
    heading = Words().page(practice.hearing.seen).heading
    press_button(TEXT("agent-practice-ask-screen", heading=heading))


def find_all(practice: PracticePage) -> None:
    """Give the right answers; the keyboard is on the first answer of each question."""
    for task in practice.guiding.tasks:
        assert task.isVisible()
        for _ in range(task._right):
            press(KEY.Key_Tab)
        press(KEY.Key_Return)


def found_screen(practice: PracticePage) -> None:
    for word in true_words(practice):
        type_in(word[:4])
        press(KEY.Key_Return)
    restate(practice)


def test_a_whole_practice_by_keys_alone(practice: PracticePage) -> None:
    scores: list[Score] = []
    practice.over.connect(scores.append)
    assert label() == TEXT("agent-practice-level-clear")
    press(KEY.Key_Right)
    press(KEY.Key_Right)
    assert practice.start.level is Level.VERY_NOISY
    press(KEY.Key_Tab)
    type_in("parcel broken")
    press(KEY.Key_Return)
    assert practice.exercise is not None
    assert practice.exercise.caller.screen.name == "problem_damaged"
    assert practice.exercise.level is Level.VERY_NOISY
    found_screen(practice)
    assert practice.hearing.talk.said[-1] == TEXT(
        "agent-practice-caller", said=TEXT("agent-practice-says-is")
    )
    find_all(practice)
    main = practice.exercise.caller.screen.main_choice
    assert main is not None
    assert label() == f"“{Words().page(practice.exercise.caller.screen).choices[0]}”"
    for _ in range(30):
        if practice.exercise is None:
            break
        press(KEY.Key_Return)  # the first button, on every screen
    assert practice.exercise is None
    (score,) = scores
    assert score.ending is Ending.OPENED
    assert score.found.screen
    assert (score.found.cause, score.found.line, score.found.word) == (1, 1, 1)
    assert score.questions == 1
    told = practice.guiding.score.accessibleName()
    assert TEXT("agent-practice-well-opened") in told
    assert TEXT("agent-practice-truth", cause=TEXT("report-cause-damaged")) in told
    assert practice.start.take.hasFocus()
    assert practice.start.take.label == TEXT("agent-practice-next")
    press(KEY.Key_Return)
    assert practice.exercise is not None
    assert practice.guiding.score.isHidden()


def test_what_was_heard_is_typed_and_asked_about(practice: PracticePage) -> None:
    for seed in range(200):  # a caller of whose words exactly one is misheard
        practice.ring(Level.NOISY, "password", seed)
        assert practice.exercise is not None
        heard, words = practice.exercise.heard, true_words(practice)
        wrong = [at for at in range(6) if heard[at].said != words[at]]
        if len(wrong) == 1 and heard[wrong[0]].said in {said_in("en", w) for w in range(128)}:
            break
    for one in heard:
        type_in(one.said)
        press(KEY.Key_Return)
    while practice.hearing.question is not None:
        place, word = practice.hearing.question
        named = said_in("en", word)
        press_button(TEXT("agent-practice-ask-is", place=str(place + 1), word=named))
        yes = practice.exercise.caller.words[place] == word
        answer = TEXT("agent-practice-says-yes" if yes else "agent-practice-says-no")
        assert practice.hearing.talk.said[-1] == TEXT("agent-practice-caller", said=answer)
        press_button(TEXT("agent-yes" if yes else "agent-no"))
        if yes:
            break
    assert practice.hearing.seen is not None
    assert practice.hearing.seen.code == practice.exercise.caller.screen.code
    assert practice.exercise.questions > 0


def test_a_word_is_said_again_as_the_line_lets_it_through(practice: PracticePage) -> None:
    practice.ring(Level.VERY_NOISY, "offline", 11)
    before = practice.exercise
    assert before is not None
    press_button(TEXT("agent-practice-ask-word", place="3"))
    assert practice.exercise == again(before, 2)
    assert practice.exercise is not None
    assert practice.exercise.heard[2].said in practice.hearing.talk.said[-1]
    press_button(TEXT("agent-practice-ask-sees"))
    heading = Words().page(before.caller.screen).heading
    assert heading in practice.hearing.talk.said[-1]


def test_restating_another_screen_finds_out_that_it_is_another(practice: PracticePage) -> None:
    practice.ring(Level.CLEAR, "offline", 3)
    assert practice.exercise is not None
    mine = Words().page(practice.exercise.caller.screen).heading
    other = "avocado" if true_words(practice)[0] != "avocado" else "zebra"
    for word in (other, "zebra", "wolf", "tulip", "tiger"):
        practice.hearing.boxes.clear()
        type_in(word)
        if practice.hearing.seen is not None:
            break
    restate(practice)
    assert practice.hearing.talk.said[-1] == TEXT(
        "agent-practice-caller", said=TEXT("agent-practice-says-is-not", heading=mine)
    )
    assert not practice.found.screen
    assert not any(task.isVisible() for task in practice.guiding.tasks)


def test_a_wrong_answer_is_kind_and_can_be_mended(practice: PracticePage) -> None:
    practice.ring(Level.CLEAR, "link_expired", 5)
    found_screen(practice)
    task = practice.guiding.tasks[0]
    wrong = next(at for at in range(4) if at != task._right)
    press_button(task.buttons[wrong].label)
    assert TEXT("agent-practice-not-yet") in [part.text() for part in texts(task)]
    press_button(task.buttons[task._right].label)
    assert practice.found.cause == 2
    assert practice.guiding.tasks[1].isVisible()


def texts(panel: object) -> list:
    from helperkit.gui.text import Text

    return [one for one in panel.findChildren(Text) if not one.isHidden()]


def test_a_press_in_the_picture_tells_the_caller(practice: PracticePage) -> None:
    practice.ring(Level.CLEAR, "password", 2)
    found_screen(practice)
    assert practice.hearing.mirror.page is not None
    assert practice.exercise is not None
    choice = practice.exercise.caller.screen.choices[0]
    practice.hearing.mirror.page.choose(choice)
    assert practice.exercise.told == 0  # first the agent finds out what is wrong
    find_all(practice)
    practice.hearing.mirror.page.choose(choice)
    assert practice.exercise.told == 1
    assert practice.exercise.caller.screen.name != "problem_password" or (
        practice.exercise.caller.lasts == 0
    )


def test_the_script_s_own_questions_are_answered_from_the_screen(practice: PracticePage) -> None:
    practice.ring(Level.CLEAR, "disk_full", 6)
    found_screen(practice)
    assert practice.exercise is not None
    shown = practice.exercise.caller.screen
    for line in script_of(shown, Words(), Words()).ask:
        press_button(line)
        said = practice.hearing.talk.said
        assert said[-2] == TEXT("agent-practice-you", said=line)
        assert Words().page(shown).body in said[-1]


def test_a_call_can_be_ended_at_once_and_nobody_is_blamed(practice: PracticePage) -> None:
    practice.ring(Level.CLEAR, "", 1)
    press_button(TEXT("agent-practice-end"))
    told = practice.guiding.score.accessibleName()
    assert TEXT("agent-practice-well-stayed") in told
    assert TEXT("agent-practice-found-nothing") in told
    assert practice.hearing.isHidden()


def test_words_of_no_trouble_are_told_kindly(practice: PracticePage) -> None:
    press(KEY.Key_Tab)
    type_in("qwx")
    press(KEY.Key_Return)
    assert practice.exercise is None
    assert practice.start.about.line.accessibleDescription() == TEXT("agent-practice-wanted-none")


def test_f6_goes_round_the_panes(agent: AgentWindow, practice: PracticePage) -> None:
    practice.ring(Level.CLEAR, "offline", 3)
    visited = set()
    for _ in range(6):
        focus = QApplication.focusWidget()
        panes = practice.panes()
        visited |= {at for at, one in enumerate(panes) if focus and one.isAncestorOf(focus)}
        press(KEY.Key_F6)
    assert {1, 2} <= visited
