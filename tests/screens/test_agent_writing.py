"""The section "Writing" of the agent's window, as an agent uses it: by the keyboard alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QTextCharFormat, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from helperkit.agent.editor import LONGEST
from helperkit.agent.window import AgentWindow
from helperkit.agent.writing.checking import Checking
from helperkit.agent.writing.page import WritingPage
from helperkit.agent.writing.places import Answer
from helperkit.gui.theme import Look
from helperkit.words.check import Kind
from tests.screens.agent_tools import choose, go_to, keyboard, opened, said
from tests.screens.faces import Bot, press, type_in

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LONG = 30_000  # milliseconds: a long text on a busy computer
BEATS = 50  # turns of the window while a long text is read
Line = QTextCharFormat.UnderlineStyle


def writing(qtbot: Bot, home: Path, language: str = "en") -> AgentWindow:
    """Return a window whose section "Writing" has the keyboard."""
    window = opened(qtbot, home, language=language)
    press(KEY.Key_5, CONTROL)
    assert keyboard() is window.writing.editor
    return window


def checked(qtbot: Bot, page: WritingPage, change: Callable[[], object]) -> None:
    """Change something, and wait for the answer."""
    with qtbot.waitSignal(page.checking.came, timeout=LONG):
        change()


def paste(text: str) -> None:
    QApplication.clipboard().setText(text)
    press(KEY.Key_V, CONTROL)


def found(page: WritingPage) -> list[str]:
    return [mark.place.marked for mark in page.list.marks]


def go_down_to(page: WritingPage, marked: str) -> None:
    press(KEY.Key_Home)
    while page.list.now is None or page.list.now.place.marked != marked:
        before = page.list.currentRow()
        press(KEY.Key_Down)
        assert page.list.currentRow() != before, f"not found: {marked!r}"


def test_a_text_is_written_mended_and_copied(qtbot: Bot, tmp_path: Path) -> None:
    window = writing(qtbot, tmp_path)
    page = window.writing
    assert page.state == "There is no text yet."
    assert page.list.isHidden()
    checked(qtbot, page, lambda: type_in("Our server is slow. We send it agian."))
    assert "agian" in found(page)
    go_to("What was found")
    go_down_to(page, "agian")
    assert said(page.use) == "Use “again”"
    press(KEY.Key_Return)
    assert keyboard() is page.editor
    assert page.editor.textCursor().selectedText() == "agian"
    go_to("What was found")
    assert page.list.now is not None
    checked(qtbot, page, lambda: choose("Use “again”"))
    assert page.editor.toPlainText() == "Our server is slow. We send it again."
    assert "agian" not in found(page)
    assert keyboard() is page.list  # the next finding is at hand
    press(KEY.Key_Z, CONTROL)
    assert page.editor.toPlainText().endswith("agian.")
    qtbot.waitUntil(lambda: "agian" in found(page))
    choose("Copy")
    assert QApplication.clipboard().text() == "Our server is slow. We send it agian."
    assert page._told.text() == "The text is copied."


def test_another_kind_has_other_rules(qtbot: Bot, tmp_path: Path) -> None:
    window = writing(qtbot, tmp_path)
    page = window.writing
    checked(qtbot, page, lambda: type_in("The file is broken. It did not come."))
    assert any("what to do next" in mark.place.told for mark in page.list.marks)
    press(KEY.Key_F6, SHIFT)
    assert said(keyboard()) == "Reply"
    checked(qtbot, page, lambda: (press(KEY.Key_Right), press(KEY.Key_Right)))
    assert said(keyboard()) == "Terms"
    assert page.kind is Kind.TERMS
    assert not any("what to do next" in mark.place.told for mark in page.list.marks)


def test_a_word_that_no_text_has_is_broken_anywhere(qtbot: Bot, tmp_path: Path) -> None:
    """Between words, Qt looks for its lines by the square of its length: for seconds."""
    editor = writing(qtbot, tmp_path).writing.editor
    modes = QTextOption.WrapMode
    pasted = QMimeData()
    pasted.setText("x" * (LONGEST + 1))
    editor.insertFromMimeData(pasted)
    assert editor.toPlainText() == pasted.text()
    assert editor.wordWrapMode() is modes.WrapAnywhere
    editor.change_to("We look for it today. " * LONGEST)
    assert editor.wordWrapMode() is modes.WrapAtWordBoundaryOrAnywhere
    editor.setPlainText("x" * (LONGEST + 1))
    assert editor.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere


def test_nothing_found_is_no_praise(qtbot: Bot, tmp_path: Path) -> None:
    page = writing(qtbot, tmp_path).writing
    checked(qtbot, page, lambda: type_in("Please press the button."))
    assert page.state == "Nothing found."
    assert "read the text once more" in page._more.text()
    assert page._figures.text() == "4 words · longest sentence: 4"


def test_f6_goes_round_all_panes(qtbot: Bot, tmp_path: Path) -> None:
    window = writing(qtbot, tmp_path)
    page = window.writing
    checked(qtbot, page, lambda: type_in("Open it agian."))
    page.list.setCurrentRow(0)
    stops = []
    for _ in range(6):
        press(KEY.Key_F6)
        stops.append(said(keyboard()))
    assert stops == ["Copy", "What was found", "Use “again”", "On a call", "Reply", "Your text"]


def test_words_have_waves_and_sentences_dots(qtbot: Bot, tmp_path: Path) -> None:
    page = writing(qtbot, tmp_path).writing
    many = "We put all of the old books on the shelf in the room next to the big server"
    checked(qtbot, page, lambda: paste(f"😀 {many}."))
    drawn = {
        one.cursor.selectedText(): one.format.underlineStyle()
        for one in page.editor.extraSelections()
    }
    assert drawn["server"] is Line.WaveUnderline
    assert next(line for text, line in drawn.items() if "shelf" in text) is Line.DotLine


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK, Look.HIGH])
def test_the_place_of_now_stands_out(qtbot: Bot, tmp_path: Path, look: Look) -> None:
    window = writing(qtbot, tmp_path)
    page = window.writing
    window.choose_look(look)
    checked(qtbot, page, lambda: type_in("Open it agian."))
    page.list.setCurrentRow(found(page).index("agian"))
    grounds = [
        one.format.background().color()
        for one in page.editor.extraSelections()
        if one.cursor.selectedText() == "agian"
    ]
    assert grounds == [window.style_of_now.colour("primary")]


def test_a_better_word_is_not_put_over_other_words(qtbot: Bot, tmp_path: Path) -> None:
    page = writing(qtbot, tmp_path).writing
    checked(qtbot, page, lambda: type_in("Open it agian."))
    page.list.setCurrentRow(found(page).index("agian"))
    now = page.list.now
    assert now is not None
    cursor = page.editor.textCursor()
    cursor.setPosition(now.place.start + 2)
    cursor.insertText("xx")
    assert not now.mend()
    assert page.editor.toPlainText() == "Open it agxxian."


def test_an_answer_to_an_older_text_is_dropped(qtbot: Bot) -> None:
    window = QTimer()  # any owner
    checking = Checking("en", window)
    came: list[Answer] = []
    checking.came.connect(came.append)
    checking.ask("The server is slow. " * 200, Kind.REPLY)
    checking._pause.timeout.emit()  # it is read from now on
    assert checking._under_way
    with qtbot.waitSignal(checking.came, timeout=LONG):
        checking.ask("Open it agian.", Kind.REPLY)
    assert [[one.marked for one in answer.places if one.better] for answer in came] == [["agian"]]
    checking.end()


def test_what_was_asked_is_forgotten_with_its_text(qtbot: Bot, tmp_path: Path) -> None:
    page = writing(qtbot, tmp_path).writing
    checked(qtbot, page, lambda: type_in("Open it agian."))
    came: list[object] = []
    page.checking.came.connect(came.append)
    type_in("Agian.")
    page.checking._pause.timeout.emit()
    with qtbot.waitSignal(page.checking._told, timeout=LONG):
        press(KEY.Key_A, CONTROL)
        paste("  \n ")
    QApplication.processEvents()
    assert not came
    assert page.state == "There is no text yet."
    assert page.list.isHidden()


def test_the_window_goes_on_while_a_long_text_is_read(qtbot: Bot, tmp_path: Path) -> None:
    page = writing(qtbot, tmp_path).writing
    checked(qtbot, page, lambda: type_in("Hello."))  # all is loaded
    beats: list[int] = []
    beat = QTimer(page, interval=0)
    beat.timeout.connect(lambda: beats.append(len(beats)) if page.checking._under_way else None)
    beat.start()
    text = "The server has failed to get the archive that you should have clicked.\n" * 600
    checked(qtbot, page, lambda: paste(text[:40_000]))
    beat.stop()
    assert len(beats) > BEATS
    assert page._more.text().endswith("more are not shown yet.")


def test_closing_while_it_reads_ends_the_thread(qtbot: Bot, tmp_path: Path) -> None:
    window = writing(qtbot, tmp_path)
    checking = window.writing.checking
    came: list[object] = []
    checking.came.connect(came.append)
    paste("The server has failed. " * 800)
    checking._pause.timeout.emit()
    assert not window.close()  # what was written here is told of once
    assert window.close()
    assert checking._thread is not None
    assert not checking._thread.is_alive()
    QApplication.processEvents()
    assert not came


@pytest.mark.parametrize("language", ["en", "rtl"])
def test_text_from_right_to_left_with_pictures_of_faces(
    qtbot: Bot, tmp_path: Path, language: str
) -> None:
    page = writing(qtbot, tmp_path, language).writing
    checked(qtbot, page, lambda: paste("שלום 😀 👩‍👩‍👧.\nOpen it agian."))
    page.list.setCurrentRow(found(page).index("agian"))
    page.list.chosen.emit(page.list.currentRow())
    assert page.editor.textCursor().selectedText() == "agian"


def test_pasted_text_is_plain(qtbot: Bot, tmp_path: Path) -> None:
    page = writing(qtbot, tmp_path).writing
    rich = QMimeData()
    rich.setHtml("<h1 style='color:red'>Open it</h1>")
    rich.setText("Open it")
    QApplication.clipboard().setMimeData(rich)
    press(KEY.Key_V, CONTROL)
    assert page.editor.toPlainText() == "Open it"
    assert page.editor.document().begin().charFormat().foreground().style() is Qt.BrushStyle.NoBrush


def test_what_is_written_stays_and_never_reaches_the_disk(qtbot: Bot, tmp_path: Path) -> None:
    window = writing(qtbot, tmp_path)
    page = window.writing
    checked(qtbot, page, lambda: type_in("Zebrafinch agian."))
    press(KEY.Key_1, CONTROL)
    press(KEY.Key_5, CONTROL)
    assert page.editor.toPlainText() == "Zebrafinch agian."
    window.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not any(b"ebrafinch" in path.read_bytes() for path in files)


@pytest.mark.qt_log_ignore("This plugin does not support")  # said of each menu
def test_in_large_letters_the_sections_are_one_menu(qtbot: Bot, tmp_path: Path) -> None:
    window = writing(qtbot, tmp_path)
    window.resize(1180, 800)
    assert window.bar.menu.isHidden()
    window.set_zoom(200)
    qtbot.waitUntil(window.bar.menu.isVisible)
    assert not window.bar.tabs[0].isVisible()
    assert window.bar.menu.label == "Writing ▾"
    assert window.bar.height() <= window.bar.menu.height() * 2  # one row
    window.bar.menu.setFocus()
    press(KEY.Key_Return)
    menu = window.bar.menu.findChild(QMenu)
    assert menu is not None
    assert menu.isVisible()
    assert [one.isChecked() for one in menu.actions()] == [False] * 4 + [True]
    menu.setActiveAction(menu.actions()[1])
    QTest.keyClick(menu, KEY.Key_Up)
    QTest.keyClick(menu, KEY.Key_Return)
    assert window.call.isVisible()
    assert window.bar.menu.label == "On a call ▾"
    window.set_zoom(100)
    qtbot.waitUntil(window.bar.tabs[0].isVisible)
