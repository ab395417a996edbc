"""Did it work, and how is it found again: in the terminal and in the window, by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from helperkit.journey.events import Sight
from helperkit.journey.steps_after import Advice, TellUs
from helperkit.performer.practising import practising
from tests.end_to_end.journeys import final_state, helperkit, journals
from tests.end_to_end.test_window import Bot, open_desk, press, quiet_exit

__all__ = ["quiet_exit"]  # a fixture

# hello, comfort, the order, the place, the file, the parcel, the list, open
TO_THE_OPEN_BOOK = "1\n" * 8
SAID = "Zwulf says it wants a pasword, and I am cross!!"
UNCLEAR = "Zwulf has a trombone in the shed"


def holding(folder: Path, text: str) -> list[Path]:
    """Return the files below a folder that hold a text."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if text.encode() in path.read_bytes()]


def test_own_words_are_said_again_and_kept_nowhere(tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    answers = f"{TO_THE_OPEN_BOOK}2\n1\n{SAID}\n1\n"
    done = helperkit(home, "practice", "--terminal", "--to", str(to), "--json", answers=answers)
    assert f"You told us: “{SAID}”" in done.stderr
    assert "A window asks for a password. Is that right?" in done.stderr
    assert "Zwulf" not in done.stdout
    assert holding(tmp_path, "Zwulf") == []
    (journal,) = journals(home)
    assert b"WordsGiven" in journal.read_bytes()
    step = final_state(journal).step
    assert isinstance(step, Advice)
    assert step.sight is Sight.ASKS_PASSWORD


def test_words_that_say_nothing_are_asked_for_once_more(tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    answers = f"{TO_THE_OPEN_BOOK}2\n1\n\n{UNCLEAR}\n2\n"  # an empty line first
    done = helperkit(home, "practice", "--terminal", "--to", str(to), answers=answers)
    assert "That was empty." in done.stdout
    assert f"You told us: “{UNCLEAR}”" in " ".join(done.stdout.split())
    assert "Please use other words, or ask a person." in " ".join(done.stdout.split())
    assert isinstance(final_state(journals(home)[0]).step, TellUs)


def test_a_report_holds_none_of_the_words(tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    answers = f"{TO_THE_OPEN_BOOK}2\n1\n{UNCLEAR}\n1\n1\n"  # help by phone, and the report there
    helperkit(home, "practice", "--terminal", "--to", str(to), answers=answers)
    report = tmp_path / "Report.helperreport"
    made = helperkit(home, "report", "--to", str(report), "--plain")
    assert made.returncode == 0, made.stderr
    assert report.exists()
    assert "Zwulf" not in made.stdout
    assert holding(tmp_path, "Zwulf") == []
    assert holding(tmp_path, "trombone") == []


def test_the_page_and_the_shortcut_in_the_terminal(tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    (tmp_path / "Desktop").mkdir()
    reader = tmp_path / ".local/share/applications/reader.desktop"  # so that two presses open it
    reader.parent.mkdir(parents=True)
    entry = "[Desktop Entry]\nType=Application\nName=Reader\nExec=cat %f\n"
    reader.write_text(f"{entry}MimeType=application/pdf;\n")
    # seen, the page, show it, go on, a shortcut, yes, go on, I know how, close
    answers = TO_THE_OPEN_BOOK + "1\n6\n1\n3\n5\n1\n1\n1\n1\n"
    done = helperkit(home, "practice", "--terminal", "--to", str(to), answers=answers)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    (page,) = (to / "Garden Notes").glob("*how to open it.txt")
    assert page.read_text(encoding="utf-8").splitlines()[2] in done.stdout
    (shortcut,) = (tmp_path / "Desktop").iterdir()
    assert shortcut.samefile(to / "Garden Notes" / "Garden Notes.pdf")


@pytest.mark.usefixtures("quiet_exit")
def test_own_words_by_keyboard_in_the_window(qtbot: Bot, tmp_path: Path) -> None:
    with practising(tmp_path / "home", place=str(tmp_path / "to")) as launch:
        walk = open_desk(launch, qtbot)
        for here, then in (
            ("hello", "comfort"),
            ("comfort", "order_card"),
            ("order_card", "place"),
        ):
            walk.on(here, then)
        walk.qtbot.waitUntil(lambda: not walk.desk.running.session.screen.busy)
        for here, then in (("place", "getting"), ("got", "unpack"), ("unpack", "choose")):
            walk.on(here, then)
        walk.on("choose", "open")
        walk.on("open", "check")
        walk.desk.window.activateWindow()
        walk.qtbot.waitUntil(walk.desk.window.isActiveWindow)
        tab_to(walk.desk.window.page.card.button("cannot-see"))
        press(Qt.Key.Key_Space)
        walk.until("tell_us")
        field = walk.desk.window.page.card.field
        press(Qt.Key.Key_Return)  # on the heading: nothing was typed yet
        assert field.line.accessibleDescription()
        assert walk.name == "tell_us"
        assert isinstance(QApplication.focusWidget(), QLineEdit)
        QTest.keyClicks(field.line, SAID)
        press(Qt.Key.Key_Return)
        walk.until("told_us")
        page = walk.desk.window.page.page
        assert page is not None
        assert SAID in page.heading
        assert walk.desk.running.session.state.step.sight is Sight.ASKS_PASSWORD
        walk.on("told_us", "asks_password")
        assert "Zwulf" not in repr(walk.desk.running.session.state)
        press(Qt.Key.Key_Escape)
        walk.until("tell_us")
        page = walk.desk.window.page.page
        assert page is not None
        assert "Zwulf" not in page.spoken
        walk.desk.running.close()
    assert holding(tmp_path, "Zwulf") == []


@pytest.mark.usefixtures("quiet_exit")
def test_the_page_is_a_pdf_that_our_own_window_shows(qtbot: Bot, tmp_path: Path) -> None:
    with practising(tmp_path / "home", place=str(tmp_path / "to")) as launch:
        walk = open_desk(launch, qtbot)
        for here, then in (
            ("hello", "comfort"),
            ("comfort", "order_card"),
            ("order_card", "place"),
        ):
            walk.on(here, then)
        walk.qtbot.waitUntil(lambda: not walk.desk.running.session.screen.busy)
        for here, then in (("place", "getting"), ("got", "unpack"), ("unpack", "choose")):
            walk.on(here, then)
        walk.on("choose", "open")
        walk.on("open", "check")
        book = walk.desk.viewer
        walk.desk.window.activateWindow()
        walk.qtbot.waitUntil(walk.desk.window.isActiveWindow)
        walk.on("check", "again")
        tab_to(walk.desk.window.page.card.button("sheet"))
        press(Qt.Key.Key_Space)
        walk.until("sheet_ready")
        (page,) = (tmp_path / "to" / "Garden Notes").glob("*how to open it.pdf")
        assert page.read_bytes().startswith(b"%PDF")
        press(Qt.Key.Key_Return)
        walk.qtbot.waitUntil(lambda: walk.desk.viewer not in {None, book}, timeout=10_000)
        viewer = walk.desk.viewer
        assert viewer is not None
        walk.qtbot.waitUntil(viewer.isVisible)
        assert "how to open it" in viewer.windowTitle()
        walk.desk.running.close()


def tab_to(button: object) -> None:
    """Press Tab until a button has the keyboard."""
    for _ in range(30):
        if QApplication.focusWidget() is button:
            return
        press(Qt.Key.Key_Tab)
    pytest.fail("Tab does not come there")
