"""The desktop to play with: by mouse as on a real one, by keyboard, and for a screen reader."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from helperkit.gui.announce import news_of
from helperkit.gui.desk_thing import DeskThing
from helperkit.gui.pretend_desk import PretendDesk
from helperkit.gui.window import Window
from helperkit.journey.events import ThingHandled
from helperkit.journey.lesson import ActKind
from helperkit.words.load import Words
from tests.screens.faces import Bot, press, sent_by, shown
from tests.screens.gallery import gallery

SCREENS = gallery()
ROOM = SCREENS["lesson_room_throw"]
LEFT = Qt.MouseButton.LeftButton
# The platform without a screen says so of each menu, whoever opens it.
NO_HINTS = pytest.mark.qt_log_ignore("This plugin does not support")


def things_of(window: Window) -> dict[str, DeskThing]:
    (desk,) = window.findChildren(PretendDesk)
    assert desk.isVisible()
    return {thing.name: thing for thing in desk.things()}


def drag(thing: DeskThing, to: QPoint) -> None:
    """Drag a thing by its middle to a place of its desktop."""
    middle = thing.rect().center()
    QTest.mousePress(thing, LEFT, pos=middle)
    for part in (2, 1):  # two moves: a drag begins with the first that is long enough
        at = thing.mapFromParent(to - (to - thing.geometry().center()) * (part - 1) / 2)
        QTest.mouseMove(thing, at)
    QTest.mouseRelease(thing, LEFT, pos=thing.mapFromParent(to))


def open_list(thing: DeskThing) -> QMenu:
    found = [menu for menu in thing.findChildren(QMenu) if menu.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.fixture
def window(qtbot: Bot, tmp_path: Path) -> Iterator[Window]:
    made = shown(qtbot, tmp_path, ROOM)
    yield made
    for menu in made.findChildren(QMenu):
        menu.close()


def test_two_quick_presses_open_a_thing_and_one_does_not(window: Window) -> None:
    film = things_of(window)["film"]
    with sent_by(window) as events:
        QTest.mouseClick(film, LEFT)
        assert events == []
        assert film.hasFocus()
        QTest.mouseDClick(film, LEFT)
    assert events == [ThingHandled(ActKind.OPEN, "film")]


def test_a_thing_is_dragged_into_another(window: Window) -> None:
    things = things_of(window)
    before = things["film"].pos()
    with sent_by(window) as events:
        drag(things["film"], things["bin"].geometry().center())
    assert events == [ThingHandled(ActKind.MOVE, "film", "bin")]
    assert things["film"].pos() == before, "the next page says where it is now"


@pytest.mark.parametrize("target", ["letter", "nowhere"])
def test_what_is_dropped_elsewhere_goes_back_to_its_place(window: Window, target: str) -> None:
    things = things_of(window)
    film, before = things["film"], things["film"].pos()
    corner = QPoint(film.parentWidget().width() - 4, film.parentWidget().height() - 4)
    with sent_by(window) as events:
        drag(film, corner if target == "nowhere" else things[target].geometry().center())
    assert events == []
    assert film.pos() == before


def test_a_small_shake_of_the_hand_is_no_drag(window: Window) -> None:
    things = things_of(window)
    film, before = things["film"], things["film"].pos()
    QTest.mousePress(film, LEFT, pos=film.rect().center())
    QTest.mouseMove(film, film.rect().center() + QPoint(2, 1))
    assert film.pos() == before
    QTest.mouseRelease(film, LEFT, pos=film.rect().center())


@NO_HINTS
def test_the_right_button_shows_all_that_can_be_done(window: Window) -> None:
    film = things_of(window)["film"]
    at = film.rect().center()
    menu_press = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, film.mapToGlobal(at))
    QApplication.sendEvent(film, menu_press)
    menu = open_list(film)
    assert [action.text() for action in menu.actions()] == [
        "Open Old film, very big",
        "Put Old film, very big into Trash",
    ]
    with sent_by(window) as events:
        menu.actions()[1].trigger()
    assert events == [ThingHandled(ActKind.MOVE, "film", "bin")]


@NO_HINTS
def test_the_space_bar_shows_the_same_list_and_the_arrows_choose(window: Window) -> None:
    film = things_of(window)["film"]
    film.setFocus()
    press(Qt.Key.Key_Space)
    menu = open_list(film)
    for action in menu.actions():
        assert menu.actionGeometry(action).height() >= 48
    with sent_by(window) as events:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert events == [ThingHandled(ActKind.MOVE, "film", "bin")]


def test_a_screen_reader_hears_what_it_is_and_what_can_be_done(window: Window, qtbot: Bot) -> None:
    film = things_of(window)["film"]
    face = QAccessible.queryAccessibleInterface(film)
    assert face.role() is QAccessible.Role.Button
    assert face.text(QAccessible.Text.Name) == "Old film, very big"
    told = face.text(QAccessible.Text.Description)
    assert told == "Open Old film, very big. Put Old film, very big into Trash"
    desk = QAccessible.queryAccessibleInterface(film.parentWidget())
    assert desk.text(QAccessible.Text.Name) == "A desktop to play with"
    with sent_by(window) as events:
        face.actionInterface().doAction("Press")  # Qt shows the button pressed for a moment
        qtbot.waitUntil(lambda: bool(events))
    assert events == [ThingHandled(ActKind.OPEN, "film")]


@pytest.mark.parametrize("zoom", [100, 200])
def test_things_are_large_and_lie_apart(window: Window, zoom: int) -> None:
    window.set_zoom(zoom)
    QApplication.processEvents()
    things = list(things_of(window).values())
    for one in things:
        assert min(one.width(), one.height()) >= 48
        for other in things:
            if one is not other:
                grown = one.geometry().adjusted(-8, -8, 8, 8)
                assert not grown.intersects(other.geometry())


def test_from_right_to_left_the_first_thing_is_the_rightmost(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, ROOM, "rtl")
    lefts = [thing.x() for thing in things_of(window).values()]
    assert lefts == sorted(lefts, reverse=True)


def test_the_desktop_goes_with_its_page(window: Window) -> None:
    (desk,) = window.findChildren(PretendDesk)
    window.show_screen(SCREENS["lesson_room_idea"])
    assert desk.isHidden()
    assert desk.things() == []
    window.show_screen(SCREENS["lesson_where_drawer"])
    assert list(things_of(window)) == ["photos", "downloads", "bin"]
    assert window.page.card.heading.hasFocus()


def test_no_desktop_is_made_before_a_lesson_has_one(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["hello"])
    assert window.findChildren(PretendDesk) == []
    window.show_screen(ROOM)
    assert len(things_of(window)) == 4


def test_the_next_page_of_a_lesson_is_a_screen_of_its_own(window: Window) -> None:
    """A screen reader hears its heading; a hint stays on the page, and the keyboard where it is."""
    film = things_of(window)["film"]
    film.setFocus()
    window.show_screen(SCREENS["lesson_room_throw_hint"])
    assert film.hasFocus()
    window.show_screen(SCREENS["lesson_room_empty"])
    assert window.page.card.heading.hasFocus()


def test_a_hint_is_heard_and_a_page_is_read_with_all_that_lies_there() -> None:
    words = Words()
    task, hint = (
        words.page(SCREENS[name]) for name in ("lesson_room_throw", "lesson_room_throw_hint")
    )
    assert news_of(task, hint) == hint.body
    assert news_of(hint, hint) == ""
    assert "Old film, very big" in task.spoken
    assert "The mouse on your table" in words.page(SCREENS["lesson_file_which"]).spoken
    getting = words.page(SCREENS["getting"])
    assert news_of(getting, words.page(SCREENS["getting_start"])) == ""
