"""The desk that opens our own windows: the look ahead, patience, help, and other programs."""

import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from helperkit.gui.viewers import desk as desks
from helperkit.gui.viewers.choice import has_viewer
from helperkit.gui.viewers.desk import ViewerDesk
from helperkit.gui.viewers.places import NAME, SAMPLE, Places, mark_of
from helperkit.gui.viewers.text import TextViewer
from helperkit.gui.window import Window
from helperkit.journey.effects import OpenThing
from helperkit.journey.events import HelpAsked
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.journey.problems import ProblemName
from tests.screens.faces import Bot, opened, press, sent_by, shown
from tests.screens.gallery import gallery
from tests.screens.pdf_samples import write_book
from tests.screens.viewer_tools import WORDS

KEY = Qt.Key


def text_in(folder: Path) -> Thing:
    path = folder / "a.txt"
    path.write_bytes(b"A rose is a rose.\n")
    return Thing(str(path), "A text", Kind.TEXT)


def desk_with(qtbot: Bot, window: Window, home: Path, thing: Thing) -> ViewerDesk:
    """Return a desk that shows this thing."""
    desk = ViewerDesk(window, WORDS, home)
    heard: list[object] = []
    assert desk.open(OpenThing(1, thing), heard.append, lambda: heard.append("other"))
    qtbot.waitUntil(lambda: heard == [None])
    return desk


@pytest.mark.parametrize("drawn", [True, False])
def test_an_unknown_pdf_is_drawn_elsewhere_first(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drawn: bool
) -> None:
    asked: list[Path] = []

    def is_drawn(path: Path) -> bool:
        asked.append(path)
        return drawn

    monkeypatch.setattr(desks, "is_drawn", is_drawn)
    desk = ViewerDesk(opened(qtbot, tmp_path), WORDS, tmp_path)
    book = write_book(tmp_path / "book.pdf")
    heard: list[object] = []
    effect = OpenThing(7, Thing(str(book), "B", Kind.PDF))
    assert desk.open(effect, heard.append, lambda: heard.append("other"))
    qtbot.waitUntil(lambda: bool(heard))
    assert (heard, asked) == ([None if drawn else "other"], [book])
    desk.close()
    # What was shown once is not looked at again.
    Places(tmp_path, book).write({"page": 1})
    assert desk.open(OpenThing(8, effect.thing), heard.append, lambda: heard.append("other"))
    qtbot.waitUntil(lambda: heard[1:] == [None])
    assert asked == [book]
    desk.close()


def test_a_book_that_was_looked_at_ahead_is_not_looked_at_again(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    go_on = threading.Event()

    def is_drawn(path: Path) -> bool:
        asked.append(path)
        return go_on.wait(60)

    monkeypatch.setattr(desks, "is_drawn", is_drawn)
    desk = ViewerDesk(opened(qtbot, tmp_path), WORDS, tmp_path / "home")
    book = write_book(tmp_path / "book.pdf")
    heard: list[object] = []
    effect = OpenThing(7, Thing(str(book), "B", Kind.PDF))
    desk.prepare(effect.thing)
    assert desk.open(effect, heard.append, lambda: heard.append("other"))
    go_on.set()  # asked for before the answer came
    qtbot.waitUntil(lambda: heard == [None])
    assert desk.last is not None
    desk.last.close()
    (tmp_path / "home" / NAME).unlink()  # as if no window of ours had shown it
    assert desk.open(OpenThing(8, effect.thing), heard.append, lambda: heard.append("other"))
    qtbot.waitUntil(lambda: heard == [None, None])  # and after it
    assert asked == [book]
    book.write_bytes(book.read_bytes() + b"\n")
    desk.prepare(effect.thing)  # another file under this name is another book
    qtbot.waitUntil(lambda: len(asked) == 2)
    desk.close()


def test_a_file_that_was_mended_in_its_middle_is_another_one(tmp_path: Path) -> None:
    book, home = tmp_path / "book.pdf", tmp_path / "home"
    book.write_bytes(bytes(3 * SAMPLE))
    Places(home, book).write({"page": 1})
    assert Places(home, book).was_here
    mark = mark_of(book)
    book.write_bytes(bytes(SAMPLE) + b"x" * SAMPLE + bytes(SAMPLE))
    assert not Places(home, book).was_here  # so another process looks at it first
    assert mark_of(book) != mark  # and the window with the torn one is not brought again
    assert Places(home, book).read() == {"page": 1}  # the place is kept


@pytest.mark.parametrize("name", ["a.txt", "book.pdf"])
def test_two_quick_asks_open_one_window(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(desks, "is_drawn", lambda _path: True)
    desk = ViewerDesk(opened(qtbot, tmp_path), WORDS, tmp_path / "home")
    thing = text_in(tmp_path)
    if name == "book.pdf":
        thing = Thing(str(write_book(tmp_path / name)), "B", Kind.PDF)
    heard: list[tuple[int, object]] = []

    def ask(attempt: int) -> None:
        effect = OpenThing(attempt, thing)
        assert desk.open(effect, lambda problem: heard.append((attempt, problem)), heard.clear)

    for attempt in (1, 2, 3):
        ask(attempt)
    desk.forget(1)  # the others still wait for it
    qtbot.waitUntil(lambda: heard == [(2, None), (3, None)])
    assert len(desk._open) == 1
    assert desk.last is not None
    desk.last.close()
    heard.clear()
    ask(4)
    desk.forget(4)
    ask(5)
    qtbot.waitUntil(lambda: heard == [(5, None)])
    assert desk.last is not None
    desk.close()


def test_of_documents_rtf_alone_is_shown(qtbot: Bot, tmp_path: Path) -> None:
    desk = ViewerDesk(opened(qtbot, tmp_path), WORDS, tmp_path / "home")
    letter, other = tmp_path / "letter.doc", tmp_path / "other.doc"
    letter.write_bytes(rb"{\rtf1 A rose is a rose.}")
    other.write_bytes(b"\xd0\xcf\x11\xe0")
    heard: list[object] = []
    shown = Thing(str(letter), "A letter", Kind.DOCUMENT)
    assert has_viewer(Kind.DOCUMENT)
    assert desk.open(OpenThing(1, shown), heard.append, lambda: heard.append("other"))
    qtbot.waitUntil(lambda: heard == [None])
    assert isinstance(desk.last, TextViewer)
    assert "A rose" in desk.last.area.toPlainText()
    left = OpenThing(2, Thing(str(other), "Other", Kind.DOCUMENT))
    assert not desk.open(left, heard.append, lambda: heard.append("other"))
    desk.close()


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a machine without a screen
def test_what_is_open_already_comes_to_the_front(qtbot: Bot, tmp_path: Path) -> None:
    thing, other = text_in(tmp_path), write_book(tmp_path / "book.pdf")
    desk = desk_with(qtbot, opened(qtbot, tmp_path), tmp_path, thing)
    first = desk.last
    heard: list[object] = []

    def open_it(thing: Thing) -> None:
        heard.clear()
        assert desk.open(OpenThing(2, thing), heard.append, lambda: heard.append("other"))
        assert not heard  # never while it is being asked for
        qtbot.waitUntil(lambda: heard == [None])

    open_it(Thing(str(other), "B", Kind.PDF))
    assert desk.last is not first
    assert first is not None
    first.showMinimized()
    became_active = QSignalSpy(first.windowHandle().activeChanged)
    open_it(thing)
    assert desk.last is first
    assert not first.isMinimized()
    # It came to the front, whichever window of another test is closed or shown after that.
    qtbot.waitUntil(lambda: first.isActiveWindow() or became_active.count() > 0)
    # Another file under its name is another thing, and so is one that was closed.
    Path(thing.path).write_bytes(b"A tulip.\n")
    open_it(thing)
    changed = desk.last
    assert changed is not first
    assert changed is not None
    changed.close()
    open_it(thing)
    assert desk.last is not None
    assert desk.last.shows(thing)
    desk.close()


class Late:
    """What is read too late, and let go."""

    def __init__(self, go_on: threading.Event) -> None:
        go_on.wait(60)

    def close(self) -> None:
        """Let it go."""


def test_what_takes_too_long_is_left_to_another_program(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(desks, "MOST_WAIT", 50)
    monkeypatch.setattr(TextViewer, "load", lambda _: partial(Late, go_on))
    desk = ViewerDesk(opened(qtbot, tmp_path), WORDS, tmp_path)
    heard: list[object] = []
    assert desk.open(OpenThing(1, text_in(tmp_path)), heard.append, lambda: heard.append("other"))
    qtbot.waitUntil(lambda: heard == ["other"])
    assert desk.last is None
    go_on.set()


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a machine without a screen
def test_f1_brings_the_help_by_phone(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, gallery()["open"])
    desk = desk_with(qtbot, window, tmp_path, text_in(tmp_path))
    viewer = desk.last
    assert viewer is not None
    qtbot.waitUntil(viewer.isActiveWindow)
    press(KEY.Key_F11)
    qtbot.waitUntil(viewer.isFullScreen)
    window.showMinimized()
    viewer.activateWindow()
    qtbot.waitUntil(viewer.isActiveWindow)
    with sent_by(window) as events:
        press(KEY.Key_F1)
    assert events == [HelpAsked()]
    qtbot.waitUntil(window.isActiveWindow)
    assert not window.isMinimized()
    assert not viewer.isFullScreen()
    desk.close()


def test_another_program_that_is_not_there_is_told_kindly(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    answers: list[bool] = []

    def open_outside(_path: Path, _home: Path) -> ProblemName:
        answers.append(go_on.wait(60))
        return ProblemName.NO_PROGRAM

    monkeypatch.setattr(desks, "open_outside", open_outside)
    desk = desk_with(qtbot, opened(qtbot, tmp_path), tmp_path, text_in(tmp_path))
    viewer = desk.last
    assert viewer is not None
    viewer.open_outside()
    assert viewer.notice.text == WORDS.text("viewer-outside-asked")
    go_on.set()
    qtbot.waitUntil(lambda: viewer.notice.text == WORDS.text("viewer-outside-none"))
    desk.close()
    # The answer to one that is closed meanwhile is heard by nobody.
    again = desk_with(qtbot, opened(qtbot, tmp_path), tmp_path, text_in(tmp_path))
    go_on.clear()
    assert again.last is not None
    again.last.open_outside()
    again.close()
    go_on.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
