"""Typing what a caller says: names in any language, pasted words, and any keys at all."""

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helperkit.agent.call.boxes import words_in
from helperkit.agent.call.call import meaning
from helperkit.agent.call.sight import as_heard, seen_by
from helperkit.agent.window import AgentWindow
from helperkit.phone.decode import Sure
from helperkit.phone.encode import spoken
from helperkit.phone.names import NAMES, said_in
from helperkit.phone.nearest import nearest, spoken_language
from helperkit.phone.words import WORDS
from helperkit.words.languages import has_texts
from helperkit.words.load import Words
from tests.screens.faces import Bot, press
from tests.screens.gallery import gallery

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
CODE = gallery()["problem_damaged"].code
assert CODE is not None
SAID = spoken(CODE)
KEYS = 250  # of each seed: 1,000 in all
CHECKED = 20  # so many keys between two looks
SEEDS = range(4)


@pytest.fixture
def agent(qtbot: Bot, tmp_path: Path) -> AgentWindow:
    window = AgentWindow(Words(), tmp_path)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def texts(agent: AgentWindow) -> tuple[str, ...]:
    return tuple(box.line.text() for box in agent.call.boxes.boxes)


def type_letters(text: str) -> None:
    """Type any letters; QTest knows only those of English."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            focus = QApplication.focusWidget()
            assert focus is not None
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(focus, event)


def paste(text: str) -> None:
    QApplication.clipboard().setText(text)
    press(KEY.Key_V, CONTROL)


@pytest.mark.parametrize(
    "text",
    [
        " ".join(SAID),
        ", ".join(SAID),
        "\n".join(SAID),
        " ".join(f"{at}. {word}" for at, word in enumerate(SAID, start=1)),
        f"“{' · '.join(SAID).title()}.”",
    ],
)
def test_six_words_at_once(agent: AgentWindow, text: str) -> None:
    agent.call.boxes.go_to(2)
    paste(text)
    assert tuple(word.lower() for word in texts(agent)) == SAID
    assert "All six words fit" in agent.call.banner.accessibleName()
    assert agent.call.boxes.boxes[5].line.hasFocus()


def test_some_words_at_once_go_on_from_here(agent: AgentWindow) -> None:
    agent.call.boxes.go_to(3)
    paste(" ".join(SAID[3:5]))
    assert texts(agent) == ("", "", "", *SAID[3:5], "")
    assert agent.call.boxes.boxes[5].line.hasFocus()


def test_enter_takes_the_one_word_that_is_offered(agent: AgentWindow) -> None:
    box = agent.call.boxes.boxes[0]
    type_letters("kivi")
    assert box.near.text() == "Perhaps kiwi?"
    press(KEY.Key_Return)
    assert texts(agent)[0] == "kiwi"
    type_letters("ro")
    press(KEY.Key_Return)
    assert texts(agent)[1] == "ro"  # of several, none is the agent's choice yet


def test_numbers_before_words_are_left_out_and_digits_are_words() -> None:
    assert words_in("1 fox 2 wolf") == ("fox", "wolf")
    assert words_in("012 034") == ("012", "034")
    assert words_in("ping-pong ? jo-jo") == ("ping-pong", "?", "jo-jo")
    assert words_in("") == ()


@pytest.mark.parametrize("language", NAMES)
def test_every_name_of_every_language_is_its_word(language: str) -> None:
    for word in range(len(WORDS)):
        assert nearest(said_in(language, word), language).word == word


@pytest.mark.parametrize("language", [name for name in NAMES if name != "en"])
def test_the_language_is_found_from_the_words(agent: AgentWindow, language: str) -> None:
    assert CODE is not None
    names = spoken(CODE, language)
    assert spoken_language(names, "en") == language
    for name in names:
        type_letters(name)
        press(KEY.Key_Return)
    call = agent.call
    assert call.call.language == language
    assert "All six words fit" in call.banner.accessibleName()
    assert call.languages.note.isHidden() is has_texts(language)
    assert texts(agent) == names
    QTest.keyClick(agent, KEY.Key_N, CONTROL)
    assert call.call.language == "en"
    assert call.languages.note.isHidden()


def test_a_misspelt_word_is_looked_for_once() -> None:
    """Each look costs as much as a picture of the screen, and each key asks for all boxes."""
    assert nearest("stethoscpe") is nearest("stethoscpe")


def test_one_foreign_name_is_no_other_language() -> None:
    assert spoken_language(["zorro", "", ""], "en") == "en"
    assert spoken_language(["fox", "wolf", "bridge"], "en") == "en"
    assert spoken_language(["mango", "robot", "kiwi"], "en") == "en"


def test_a_chosen_language_stays(agent: AgentWindow) -> None:
    agent.call.languages.button.chosen.emit("de")
    type_letters("Fuchs")
    assert agent.call.call.language == "de"
    for name in ("zorro", "puente", "vela"):
        agent.call.boxes.go_to(0)
        type_letters(name)
    assert agent.call.call.language == "de"


def test_a_heading_that_is_read_out_changes_the_picture(agent: AgentWindow) -> None:
    paste(" ".join(SAID))
    doubts = agent.call.doubts
    assert not doubts.button.isHidden()
    assert not doubts.line.isHidden()
    found = seen_by(agent.call.call, None, Words())
    assert found is not None
    other = next(one for one in found.headings if not one.chosen)
    doubts.button.chosen.emit(str(other.which))
    page = agent.call.mirror.page
    assert page is not None
    assert page.page is not None
    assert page.page.heading == other.text
    assert any(other.text.rstrip(".") in line for line in spoken_lines(agent))


def spoken_lines(agent: AgentWindow) -> list[str]:
    now = agent.call.script.say.now
    return [now.accessibleName()] if now is not None else []


def is_true(agent: AgentWindow) -> None:
    """What is shown is what the boxes say, and nothing of before."""
    call = agent.call
    assert texts(agent) == call.call.typed
    language = call.call.language
    caller = Words(language if has_texts(language) else "en")
    found = seen_by(call.call, None, caller)
    assert call.mirror.isHidden() is (found is None)
    if found is not None:
        assert call.mirror.page is not None
        page = found.likely.page
        if not isinstance(meaning(call.call), Sure) and not call.call.presses:
            page = as_heard(page, call.call, caller)
        assert call.mirror.page.page == page


@pytest.mark.parametrize("seed", SEEDS)
def test_any_keys_at_all(agent: AgentWindow, seed: int) -> None:
    """Never an error (pytest-qt sees those in slots), never a picture of before."""
    chance = random.Random(seed)
    lines = [box.line for box in agent.call.boxes.boxes]
    keys = (
        *(KEY.Key_Return, KEY.Key_Up, KEY.Key_Down, KEY.Key_Left, KEY.Key_Right, KEY.Key_Space),
        *(KEY.Key_Backspace, KEY.Key_Delete, KEY.Key_Home, KEY.Key_End, KEY.Key_Escape),
    )
    with_control = (KEY.Key_A, KEY.Key_C, KEY.Key_X, KEY.Key_V, KEY.Key_Z, KEY.Key_Y)
    names = [*WORDS, *(said_in("es", word) for word in range(len(WORDS)))]
    for count in range(KEYS):
        held = QApplication.focusWidget()
        if held not in lines:
            chance.choice(lines).setFocus()
        match chance.randrange(10):
            case 0 | 1:
                press(chance.choice(keys))
            case 2:
                press(chance.choice(with_control), CONTROL)
            case 3:
                QApplication.clipboard().setText(
                    " ".join(chance.choices(names, k=chance.randrange(9)))
                )
            case 4:
                press(chance.choice(keys), Qt.KeyboardModifier.ShiftModifier)
            case 5:
                type_letters(chance.choice("?.,-0123456789'éñ ß"))
            case _:
                type_letters(chance.choice(chance.choice(names))[:1])
        if count % CHECKED == 0:
            is_true(agent)
    is_true(agent)
    QTest.keyClick(agent, KEY.Key_N, CONTROL)
    assert texts(agent) == ("",) * 6
