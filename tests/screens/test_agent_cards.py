"""Product cards in the agent's window: read beside it, one more by keys, and oddities told."""

import sys
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QFileDialog

from helperkit.agent.products import FOLDER
from helperkit.agent.shelf import Shelf
from helperkit.agent.window import AgentWindow
from helperkit.journey.events import WentBack
from helperkit.words.load import Words
from tests.screens.agent_tools import DAMAGED, call, choose, opened
from tests.screens.faces import Bot
from tests.unit.test_agent_products import LATER, card
from tests.unit.test_cards import GOOD

MANY = 45  # more than are told at once


@pytest.fixture
def stocked(tmp_path: Path) -> Path:
    """Return a home with many cards."""
    for number in range(1, MANY):
        text = GOOD.replace("number = 7", f"number = {100 + number}")
        card(tmp_path / FOLDER, f"{number:03}", text)
    card(tmp_path / FOLDER, "a", GOOD)
    card(tmp_path / FOLDER, "b", LATER)
    card(tmp_path / FOLDER, "bad", "no card")
    return tmp_path


def test_what_is_told_after_the_end_reaches_nobody(qtbot: Bot, stocked: Path) -> None:
    shelf, told = Shelf(stocked), list[int]()
    shelf.came.connect(lambda: told.append(1))
    shelf.read.connect(lambda: told.append(2))
    shelf._look()  # its messages wait for the window's turn
    shelf._answer(OSError())
    shelf.stop()
    shelf._take([])
    shelf._end(None)
    shelf.added.connect(lambda: told.append(3))
    shelf._answer(OSError())
    assert told == [1, 1, 1, 2]
    assert qtbot


def test_cards_are_read_while_the_window_is_there(qtbot: Bot, stocked: Path) -> None:
    window = AgentWindow(Words(), stocked)
    qtbot.addWidget(window)
    shelf, page = window.shelf, window.call
    assert shelf.is_reading
    assert shelf.sold.every() == ()
    rings: list[int] = []
    shelf.when_read(lambda: rings.append(1))
    for at, word in enumerate(DAMAGED):  # before their card
        page._type(at, word)
    assert "Product number 7 (no card here)" in page._facts.text()
    page.call = replace(page.call, presses=(WentBack(),))  # among what an unknown order shows
    assert not rings
    with qtbot.waitSignal(shelf.read):
        pass
    assert rings == [1]
    assert len(shelf.sold.every()) == MANY
    assert "Garden Notes 2" in page._facts.text()
    assert page.call.presses == ()
    said = page.cards.note.text()
    assert "Two cards have the number 7. The one issued last is used: b.helpercard." in said
    assert "Not used: a.helpercard." in said
    assert "One card could not be read: bad.helpercard" in said
    assert not page.cards.note.isHidden()
    window.practice.ring(window.practice.start.level)
    assert window.practice.exercise is not None
    assert window.practice.exercise.caller.goods.order.number in {7, *range(101, 100 + MANY)}


def test_a_card_is_added_by_keys(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path / "home")
    call(window)
    page = window.call
    assert "Product number 7 (no card here)" in page._facts.text()
    choose("Add a product card…")
    picker = window.findChild(QFileDialog)
    assert picker is not None
    assert picker.isVisible()
    path = card(tmp_path, "Notes", GOOD)
    with qtbot.waitSignal(window.shelf.added):
        picker.fileSelected.emit(str(path))
    picker.reject()
    assert (tmp_path / "home" / FOLDER / "Notes.helpercard").exists()
    assert "Garden Notes" in page._facts.text()
    assert page.cards.note.text() == "“Garden Notes” is here now."
    assert page.cards.note.isVisible()
    with qtbot.waitSignal(window.shelf.added):
        window.shelf.add(card(tmp_path, "letter", "Dear customer"))
    assert "letter.helpercard is no card that can be used" in page.cards.note.text()
    with qtbot.waitSignal(window.shelf.added):
        window.shelf.add(tmp_path / "gone.helpercard")
    assert "gone.helpercard could not be opened" in page.cards.note.text()


def test_no_name_of_a_stranger_turns_a_line_around(qtbot: Bot, tmp_path: Path) -> None:
    home = tmp_path / "home"
    turned = GOOD.replace("Garden Notes", "Garden \u202efdp.exe\u200b\u2066")
    card(home / FOLDER, "bad\u202efdp", "no card")
    card(home / FOLDER, "one\u202e", turned)
    card(home / FOLDER, "two\u2066", turned)
    window = opened(qtbot, home)
    qtbot.waitUntil(lambda: not window.shelf.is_reading)
    call(window)
    page = window.call
    assert "Garden fdp.exe" in page._facts.text()
    odd = page.cards.note.text()
    assert "bad fdp.helpercard" in odd
    assert "two .helpercard" in odd
    said = []
    for name, text in (("Notes", turned), ("a\u202eb", turned), ("c\u202ed", "x\u202ey = 1")):
        with qtbot.waitSignal(window.shelf.added):
            window.shelf.add(card(tmp_path, name, text))
        said.append(page.cards.note.text())
    assert "“Garden fdp.exe” is here now." in said[0]
    assert "c d.helpercard" in said[2]
    for line in "\n".join((odd, *said, page._facts.text())).split("\n"):
        assert line.isprintable()


def test_where_cards_cannot_be_kept_it_is_said(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path / "home")
    (tmp_path / "home" / FOLDER).write_text("in the way")
    with qtbot.waitSignal(window.shelf.added):
        window.shelf.add(card(tmp_path, "Notes", GOOD))
    assert "no room for the card" in window.call.cards.note.text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_names_and_faults_of_odd_cards_are_plain_lines(qtbot: Bot, tmp_path: Path) -> None:
    odd = card(tmp_path / FOLDER, "x\n\u202ey", GOOD + '"\\u001b[31m\\u202e" = 1\n')
    page = opened(qtbot, tmp_path).call
    qtbot.waitUntil(page.cards.note.isVisible)
    assert page.cards.note.text().endswith("x y.helpercard")
    window = page.window()
    assert isinstance(window, AgentWindow)
    with qtbot.waitSignal(window.shelf.added):
        window.shelf.add(odd)
    assert not {"\u202e", "\x1b"} & set(page.cards.note.text())
    assert page.cards.note.text().count("\n") == 1
