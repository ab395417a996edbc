"""Where cases cannot be stored while an agent is on a call: what was typed is never lost."""

import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from helperkit.agent.cases.lock import alone
from helperkit.agent.cases.model import LONGEST_NOTE, Outcome, When, begun
from helperkit.agent.cases.opening import NAME, folder_of
from helperkit.agent.cases.schema import STEPS
from helperkit.agent.cases.store import Store
from helperkit.agent.window import AgentWindow
from tests.hostile.disks import real_disk
from tests.screens.agent_tools import (
    KEY,
    NOW,
    becomes,
    call,
    choose,
    fill,
    kept,
    keyboard,
    opened,
    stored,
    the_case,
    today,
)
from tests.screens.faces import Bot, press, type_in

SOON = 0.1  # seconds: nobody waits ten for another window
NOTE = "rings after six, Größe"


@contextmanager
def busy(home: Path) -> Iterator[None]:
    """Another window writes, and does not end."""
    with alone(home / "cases.lock"):
        yield


@contextmanager
def newer(home: Path) -> Iterator[None]:
    """A newer program wrote the list, since this window was opened or before."""
    with closing(sqlite3.connect(folder_of(home) / NAME)) as base:
        base.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    yield
    with closing(sqlite3.connect(folder_of(home) / NAME)) as base:
        base.execute(f"PRAGMA user_version = {len(STEPS)}")


@contextmanager
def no_folder(home: Path) -> Iterator[None]:
    """A file lies where the folder should be."""
    shutil.move(folder_of(home), home / "kept")
    folder_of(home).write_text("a file")
    yield
    folder_of(home).unlink()
    shutil.move(home / "kept", folder_of(home))


Trouble = AbstractContextManager[None]


def plan(window: AgentWindow) -> None:
    """Plan a call back for tomorrow at nine, with a note, by keys."""
    choose("Plan a call back")
    fill("At what time?", "9")
    press(KEY.Key_Tab)
    keyboard().insert(NOTE)  # type: ignore[attr-defined]  # a line
    press(KEY.Key_Return)
    assert not window.call.follow_up.plan.isVisible()


@pytest.mark.parametrize("trouble", [busy, newer, no_folder])
def test_refused_on_a_call_it_is_kept_and_stored_later(
    qtbot: Bot, tmp_path: Path, trouble: "type[Trouble]"
) -> None:
    Store(tmp_path).close()
    with trouble(tmp_path):
        window = opened(qtbot, tmp_path, patience=SOON)
        call(window)
        plan(window)
        qtbot.waitUntil(lambda: bool(window.clerk.waiting))
        assert "not saved yet" in window.unsaved.said.text()
        assert window.unsaved.isVisible()
        assert window.call.follow_up.told.isVisible()
        press(KEY.Key_N, Qt.KeyboardModifier.ControlModifier)  # the next caller rings
        assert window.unsaved.isVisible()
    window.unsaved.again_now.click()
    qtbot.waitUntil(lambda: not window.clerk.waiting)
    case = the_case(tmp_path)
    assert case.note == NOTE
    assert case.call_back is not None
    assert f"{case.call_back.at:%H:%M}" == "09:00"
    assert window.unsaved.isHidden()


def test_a_full_disk_on_a_call(qtbot: Bot, tmp_path: Path) -> None:
    with real_disk(tmp_path, 1) as disk, ExitStack() as leave:
        home = disk / "home"
        window = opened(qtbot, home)
        leave.callback(lambda: window.close() or window.close())  # the disk is in use until then
        qtbot.waitUntil(lambda: bool(list(home.glob("cases/*"))))
        with pytest.raises(OSError, match="space"), (disk / "full").open("wb") as file:
            file.write(b"x" * (2 << 20))
        call(window)
        plan(window)
        qtbot.waitUntil(lambda: bool(window.clerk.waiting))
        assert "no room" in window.call.follow_up._told.text()
        subprocess.run(["mount", "-o", "remount,size=8m", str(disk)], check=True)
        window.clerk._later.start(0)  # what is tried again by itself, not in ten seconds
        qtbot.waitUntil(lambda: not window.clerk.waiting)
        assert the_case(home).note == NOTE


def test_a_damaged_list_is_put_aside_and_the_plan_is_in_the_new_one(
    qtbot: Bot, tmp_path: Path
) -> None:
    kept(tmp_path)
    (folder_of(tmp_path) / NAME).write_bytes(b"not a database at all, " * 900)
    window = opened(qtbot, tmp_path)
    call(window)
    plan(window)
    case = becomes(qtbot, tmp_path, lambda case: case.note == NOTE)
    assert case.call_back is not None
    assert list(tmp_path.glob("broken cases *"))


def test_a_case_that_could_not_be_changed_still_shows_what_was_typed(
    qtbot: Bot, tmp_path: Path
) -> None:
    kept(tmp_path)
    window = opened(qtbot, tmp_path, 1, patience=SOON)
    qtbot.waitUntil(lambda: window.call_backs.case.case is not None)
    with busy(tmp_path):
        choose("Nobody answered")
        fill("A short note", "again")
        press(KEY.Key_Return)
        qtbot.waitUntil(lambda: bool(window.clerk.waiting))
        window.show_section(0)
        window.show_section(1)
        qtbot.waitUntil(lambda: not window.call_backs._reading)
        assert window.call_backs.case.note.text() == "again"
    assert the_case(tmp_path).note == ""
    window.unsaved.again_now.click()
    case = becomes(qtbot, tmp_path, lambda case: case.note == "again")
    assert (case.outcome, case.call_back) == (Outcome.NO_ANSWER, When(today() + timedelta(1)))
    with Store(tmp_path) as store:
        assert not store.to_settle()


def test_a_window_with_something_unsaved_says_so_before_it_closes(
    qtbot: Bot, tmp_path: Path
) -> None:
    Store(tmp_path).close()
    window = opened(qtbot, tmp_path, patience=SOON)
    with busy(tmp_path):
        call(window)
        plan(window)
        qtbot.waitUntil(lambda: bool(window.clerk.waiting))
        assert not window.close()
        assert "close this window" in window.unsaved.said.text()
    window.unsaved.again_now.click()
    qtbot.waitUntil(lambda: not window.clerk.waiting)
    assert window.close()
    assert the_case(tmp_path).note == NOTE


@pytest.mark.parametrize("section", [0, 1])
def test_a_plan_that_nobody_saved_is_told_of_once_before_the_window_closes(
    qtbot: Bot, tmp_path: Path, section: int
) -> None:
    kept(tmp_path)
    window = opened(qtbot, tmp_path, section)
    if section:
        qtbot.waitUntil(lambda: window.call_backs.case.case is not None)
    else:
        call(window)
    button = "Plan again" if section else "Plan a call back"
    choose(button)
    fill("A short note", "after six")
    window.show_section(2)
    assert not window.close()
    assert window.unsaved.isVisible()
    assert "call back that you plan here" in window.unsaved.said.text()
    assert window.unsaved.again_now.isHidden()
    plan = window.unsaved.open_plan
    assert plan is not None
    assert plan.isVisible()  # in its section
    assert plan.note.text() == "after six"
    choose("Not now")
    assert window.unsaved.isHidden()
    choose(button)
    assert not window.close()  # another plan
    fill("A short note", "after six")
    press(KEY.Key_Return)
    qtbot.waitUntil(window.unsaved.isHidden)
    assert window.close()
    assert "after six" in {case.note for case in stored(tmp_path)}


def test_a_window_with_an_open_plan_closes_the_second_time(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    call(window)
    choose("Plan a call back")
    assert not window.close()
    assert window.close()
    assert stored(tmp_path) == []


def test_the_next_caller_does_not_get_the_note_of_the_last(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    call(window)
    plan(window)
    becomes(qtbot, tmp_path, lambda case: case.note == NOTE)
    press(KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    call(window)
    choose("Plan a call back")
    assert window.call.follow_up.plan.note.text() == ""


@pytest.mark.parametrize(
    "typed",
    [
        "x" * 100_000,
        "🌻" * 50_000,
        "x" * (LONGEST_NOTE - 1) + "🌻",  # the cut falls within a letter of two units
        "שלום \u202e\u2066 עולם",
        "a\0b\r\nc\x1b[31m",
    ],
    ids=["long", "flowers", "cut", "right to left", "controls"],
)
def test_whatever_is_pasted_as_a_note_is_stored(qtbot: Bot, tmp_path: Path, typed: str) -> None:
    kept(tmp_path)
    window = opened(qtbot, tmp_path, 1)
    qtbot.waitUntil(lambda: window.call_backs.case.case is not None)
    line = window.call_backs.case.note.line
    line.setFocus()
    QGuiApplication.clipboard().setText(typed)
    line.paste()
    press(KEY.Key_Tab)
    case = becomes(qtbot, tmp_path, lambda case: case.note)
    assert len(case.note) <= LONGEST_NOTE
    case.note.encode()
    assert typed.startswith(case.note) or case.note.startswith("a")
    qtbot.waitUntil(lambda: window.call_backs._told.text() == "")


def test_the_window_stays_quick_with_many_cases(qtbot: Bot, tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store._base.execute("PRAGMA synchronous = OFF")
        for _ in range(700):
            store.put(begun(NOW))
    wanted = kept(tmp_path, "Old Songs", 90)
    window = opened(qtbot, tmp_path, 1)
    page = window.call_backs
    qtbot.waitUntil(lambda: page.list.count() == 500)
    assert "201 more" in page._more.text()
    page.search.line.setFocus()
    type_in("old songs")
    qtbot.waitUntil(lambda: page.list.count() == 1)
    assert page._more.isHidden()
    page.search.line.clear()
    page.show_case(wanted.id)
    qtbot.waitUntil(lambda: page.list.current == wanted.id)
    assert len(stored(tmp_path)) == 701
