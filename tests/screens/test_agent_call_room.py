"""Where things stand on a call: the caller's screen is large, and nothing jumps."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helperkit.agent.call.call import Call
from helperkit.agent.mirror import THEIRS
from helperkit.agent.window import AgentWindow
from helperkit.gui.buttons import PrimaryButton
from helperkit.gui.text import Text
from helperkit.gui.theme import Look
from helperkit.phone.encode import spoken
from helperkit.words import texts
from helperkit.words.load import Words
from tests.screens.agent_tools import DAMAGED, call, place
from tests.screens.faces import Bot, press, type_in
from tests.screens.gallery import gallery
from tests.screens.test_agent_layout import faults, settled

KEY = Qt.Key


@pytest.fixture(scope="module")
def shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AgentWindow]:
    one = AgentWindow(Words(), tmp_path_factory.mktemp("home"))
    one.show()
    yield one
    one.close()
    one.deleteLater()


@pytest.fixture
def window(qtbot: Bot, shared: AgentWindow) -> AgentWindow:
    """Return the window as it first opens, with nothing typed."""
    shared.set_zoom(100)
    shared.choose_look(Look.LIGHT)
    shared.resize(1340, 900)
    shared.call.begin()
    shared.activateWindow()
    qtbot.waitUntil(shared.isActiveWindow)
    return shared


def picture(window: AgentWindow) -> QRect:
    """Return where the caller's screen itself is in the window."""
    mirror = window.call.mirror
    seen = mirror.mapFromScene(mirror.sceneRect()).boundingRect()
    return seen.translated(mirror.viewport().mapTo(window, QPoint()))


@pytest.mark.parametrize(("size", "least"), [((1180, 800), 590), ((1340, 900), 700)])
def test_the_callers_screen_has_the_width_of_its_column(
    qtbot: Bot, window: AgentWindow, size: tuple[int, int], least: int
) -> None:
    window.resize(*size)
    call(window)
    settled(qtbot, window)
    seen = picture(window)
    assert seen.width() >= least
    assert seen.width() > 0.88 * window.call.mirror.width()
    assert abs(seen.width() / seen.height() - THEIRS.width() / THEIRS.height()) < 0.02
    assert window.rect().contains(seen), "its foot is below the window's edge"


def test_beside_the_callers_screen_is_the_card_it_stands_on(
    qtbot: Bot, window: AgentWindow
) -> None:
    window.choose_look(Look.DARK)
    window.resize(1340, 900)
    call(window)
    settled(qtbot, window)
    mirror = window.call.mirror
    whole = place(mirror, window)
    assert picture(window).left() > whole.left() + 4
    shot = window.grab().toImage()
    ratio = shot.width() / window.width()
    beside = (whole.topLeft() + QPoint(2, 40)) * ratio
    assert shot.pixelColor(beside) == window.style_of_now.colour("card")


def test_the_hint_leaves_when_all_six_words_fit(qtbot: Bot, window: AgentWindow) -> None:
    hint = window.call._hint
    assert hint.isVisible()
    call(window)
    assert hint.isHidden()
    window.call.begin()
    assert hint.isVisible()


@pytest.mark.parametrize("size", [(1340, 900), (800, 600)])
def test_boxes_stay_where_they_are_whatever_comes_near(
    qtbot: Bot, window: AgentWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    settled(qtbot, window)
    page = window.call
    before = [place(box.line, page.boxes) for box in page.boxes.boxes]
    high = page.boxes.height()
    for text in ("pa", "p", "stethoscpe", "qqqq"):  # some come near, none, some, no such word
        page.boxes.clear()
        type_in(text)
        settled(qtbot, window)
        assert [place(box.line, page.boxes) for box in page.boxes.boxes] == before
        assert page.boxes.height() == high
    page.boxes.clear()
    type_in("pa")
    assert page.boxes.boxes[0].near.isVisible()
    assert "…?" in page.boxes.boxes[0].near.text()  # more than have room
    described = page.boxes.boxes[0].line.accessibleDescription()
    assert all(word in described for word in ("palmtree", "pancakes", "paperclip", "parachute"))


def test_which_of_two_missing_words_to_ask_for(qtbot: Bot, window: AgentWindow) -> None:
    words = list(DAMAGED)
    words[2] = words[4] = "?"
    for word in words:
        type_in(word)
        press(KEY.Key_Return)
    said = window.call.banner.accessibleName()
    assert "Two words are missing: word 3 and word 5." in said
    assert "ask for word 3 next" in said
    assert not window.call.banner.yes.isVisible()
    window.call.boxes.go_to(2)
    QTest.keyClicks(window.call.boxes.boxes[2].line, DAMAGED[2])
    assert f"Word 5 must be “{DAMAGED[4]}”" in window.call.banner.accessibleName()


def test_where_nothing_was_heard_the_first_word_is_asked_for(
    qtbot: Bot, window: AgentWindow
) -> None:
    for place_ in range(6):
        window.call._type(place_, "?")
    said = window.call.banner.accessibleName()
    assert "6 words are missing" in said
    assert "ask for word 1 next" in said


def test_words_that_do_not_fit_at_all_are_all_asked_for(qtbot: Bot, window: AgentWindow) -> None:
    window.call._take(Call(typed=("ant",) * 6))
    while window.call.banner.yes.isVisible():
        window.call.banner.no.click()
    assert "all six words" in window.call.banner.accessibleName()


def test_a_window_that_is_made_larger_in_letters_is_as_one_that_was_so(
    qtbot: Bot, window: AgentWindow
) -> None:
    window.resize(1180, 800)
    call(window)
    settled(qtbot, window)
    for zoom in (125, 150, 175, 200, 100):
        window.set_zoom(zoom)
        settled(qtbot, window)
        assert list(faults(window)) == []
    window.set_zoom(200)
    settled(qtbot, window)
    follow_up, page = window.call.follow_up, window.call
    lines = {place(one, window).left() for one in (page.boxes, page.script.say, follow_up.solved)}
    assert place(page.boxes, window).left() == place(page.script.say, window).left(), lines
    assert place(page.boxes, window).right() == place(page.script.say, window).right()


def test_marks_within_a_line_to_say_are_the_other_ones(window: AgentWindow) -> None:
    call(window)
    script = window.call.script
    said = [text.text() for text in script.findChildren(Text)]
    assert "“Please press ‘Get it again’.”" in said
    assert "“Is there a button that says ‘Get it again’?”" in said
    doubled = [line for line in said if line.startswith("“") and "“" in line[1:]]
    assert all(" – say “" in line for line in doubled)


def test_the_texts_of_all_screens_are_read_before_they_are_asked_for(
    qtbot: Bot, window: AgentWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    idle = window.call._warming.idle
    qtbot.waitUntil(lambda: window.call.mirror.page is not None and not idle.isActive())
    read: list[str] = []
    monkeypatch.setattr(texts, "_parsed", read.append)
    stopped = [one for name, one in gallery().items() if name.startswith("problem_")]
    for screen in stopped[::5]:
        assert screen.code is not None
        window.call._take(Call(typed=spoken(screen.code)))
    assert read == []


def test_a_window_that_goes_before_it_was_made_ready(qtbot: Bot, tmp_path: Path) -> None:
    window = AgentWindow(Words(), tmp_path)
    window.show()
    kept = window.call._warming
    window.close()
    shiboken6.delete(window)
    assert not shiboken6.isValid(kept)  # else it would draw where nothing is


def test_what_comes_beside_the_screen_is_shown_from_its_top(
    qtbot: Bot, window: AgentWindow
) -> None:
    """Another script begins where the agent looks, and Space goes on in it."""
    window.resize(1180, 800)
    call(window)
    settled(qtbot, window)
    page = window.call
    bar = page._sides.scrolls[1].verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    theirs = page.mirror.page
    assert theirs is not None
    button = theirs.card.findChild(PrimaryButton)
    button.click()
    settled(qtbot, window)
    assert bar.value() == 0
    press(KEY.Key_Space)
    assert page.script.say.at == 1
