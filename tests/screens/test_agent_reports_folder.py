"""A folder of reports in the agent's window: grouped, searched as one types, read only once."""

import errno
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helperkit.agent.reports import kept_rows, reading
from helperkit.agent.reports.lines import Head, Line
from helperkit.agent.reports.model import ENTRY
from helperkit.agent.reports.page import ReportsPage
from helperkit.diagnostics.inbox import workers
from helperkit.diagnostics.inbox.row import Row
from helperkit.words.load import Words
from tests.hostile.bundles.base import EVENTS, journal, report
from tests.hostile.bundles.rows import all_rows
from tests.hostile.bundles.seals import ours, sealed
from tests.screens.agent_reports_tools import Desk, kept
from tests.screens.faces import Bot, press, type_in

BROKEN_OFF = {"journal.jsonl": journal(EVENTS[:11]), "state.json": None}


def fill(folder: Path, whole: int = 3, broken_off: int = 5) -> None:
    for number in range(whole):
        made = f"2026-09-{20 + number}T10:00:00+00:00"
        kept(folder, report(told={"made": made}), f"Whole {number}.helperreport")
    for number in range(broken_off):
        made = f"2026-08-{10 + number}T10:00:00+00:00"
        content = report(BROKEN_OFF, told={"made": made})
        kept(folder, content, f"Off {number}.helperreport")
    kept(folder, b"no report", "Other.helperreport")
    kept(folder, b"x", "Letter.txt")


def open_folder(qtbot: Bot, page: ReportsPage, folder: Path) -> None:
    page.open(folder)
    qtbot.waitUntil(lambda: not page.folder.is_reading)


def entries(page: ReportsPage) -> list[Head | Line]:
    model = page.folder.model
    return [model.index(row, 0).data(ENTRY) for row in range(model.rowCount())]


def test_like_reports_stand_together_the_most_first(qtbot: Bot, desk: Desk) -> None:
    fill(desk.inbox)
    page = desk.open()
    open_folder(qtbot, page, desk.inbox)
    heads = [one for one in entries(page) if isinstance(one, Head)]
    assert [head.title for head in heads] == [
        "The computer had no way to the internet.",
        "Nothing is wrong. The journey waits for the customer.",
        "This is not a report of Helper Kit, or only a part of one.",
    ]
    assert heads[0].more.startswith("5 reports · ")
    lines = [one.title for one in entries(page)[1:6]]
    assert lines == sorted(lines, reverse=True)
    assert page.folder.state.text() == "9 reports"


def test_the_list_is_searched_as_one_types(qtbot: Bot, desk: Desk) -> None:
    fill(desk.inbox)
    page = desk.open()
    open_folder(qtbot, page, desk.inbox)
    qtbot.waitUntil(page.folder.search.hasFocus)
    type_in("INTER 08-12")
    found = [one for one in entries(page) if isinstance(one, Line)]
    assert [Path(one.path).name for one in found] == ["Off 2.helperreport"]
    assert page.folder.state.text() == "One report has these words."
    type_in("zzz")
    assert entries(page) == []
    assert page.folder.state.text() == "No report has all of these words."


def test_a_report_is_opened_and_left_with_keys_alone(qtbot: Bot, desk: Desk) -> None:
    fill(desk.inbox)
    page = desk.open()
    open_folder(qtbot, page, desk.inbox)
    qtbot.waitUntil(page.folder.search.hasFocus)
    press(Qt.Key.Key_Down)
    assert page.folder.list.hasFocus()
    for _ in range(5):  # over the head of the next group
        press(Qt.Key.Key_Down)
    path = page.folder.list.current_path()
    assert Path(path).name == "Whole 2.helperreport"
    with qtbot.waitSignal(page.report.shown):
        press(Qt.Key.Key_Return)
    assert page.report.file == Path(path)
    assert page.to_list.isVisible()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(page.folder.list.hasFocus)
    assert page.folder.list.current_path() == path


def test_a_press_with_the_mouse_opens_a_report_and_no_head(qtbot: Bot, desk: Desk) -> None:
    fill(desk.inbox)
    page = desk.open()
    open_folder(qtbot, page, desk.inbox)
    shown = page.folder.list
    for row in (0, 1):
        middle = shown.visualRect(page.folder.model.index(row, 0)).center()
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        if row == 0:
            assert shown.hasFocus()
            assert page.folder.isVisible()
            assert page.report.told is None
    qtbot.waitUntil(lambda: page.report.reply is not None)
    assert page.report.file.name == "Off 4.helperreport"


def test_sealed_reports_are_read_with_the_key_of_the_team(qtbot: Bot, desk: Desk) -> None:
    kept(desk.inbox, sealed(report()), "a.helperreport.age")
    page = desk.open()
    open_folder(qtbot, page, desk.inbox)
    assert [one.title for one in entries(page)][:1] == [
        "This report is sealed. None of your keys opens it."
    ]
    page.open_with_key(kept(desk.inbox, str(ours()[0]).encode(), "team.txt"))
    open_folder(qtbot, page, desk.inbox)
    assert "Nothing is wrong." in entries(page)[0].title


def test_what_was_read_is_kept_and_read_anew_where_it_changed(
    qtbot: Bot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(desk.inbox)
    open_folder(qtbot, desk.open(), desk.inbox)
    changed = desk.inbox / "Whole 1.helperreport"
    changed.write_bytes(report(BROKEN_OFF, told={"made": "2026-09-21T10:00:00+00:00"}))
    os.utime(changed, (1, 1))
    asked: list[str] = []

    def noting(tasks, identities, **how):
        asked.extend(Path(task.path).name for task in tasks)
        return workers.rows(tasks, identities, **how)

    monkeypatch.setattr("helperkit.agent.reports.reading.rows", noting)
    page = desk.open()
    open_folder(qtbot, page, desk.inbox)
    assert asked == ["Whole 1.helperreport"]
    heads = [one for one in entries(page) if isinstance(one, Head)]
    assert heads[0].more.startswith("6 reports · ")


def test_no_name_of_a_file_is_kept(qtbot: Bot, desk: Desk) -> None:
    fill(desk.inbox)
    open_folder(qtbot, desk.open(), desk.inbox)
    content = b"".join(p.read_bytes() for p in desk.home.rglob("*") if p.is_file())
    assert b"helperreport" not in content
    assert str(desk.inbox).encode() not in content


def test_kept_rows_that_are_broken_cost_nothing_but_time(qtbot: Bot, desk: Desk) -> None:
    fill(desk.inbox)
    (desk.home / kept_rows.NAME).write_bytes(b"no database at all" * 100)
    page = desk.open()
    open_folder(qtbot, page, desk.inbox)
    assert page.folder.model.matches == 9


def test_a_row_that_another_version_kept_is_not_used(qtbot: Bot, desk: Desk) -> None:
    fill(desk.inbox)
    open_folder(qtbot, desk.open(), desk.inbox)
    with sqlite3.connect(desk.home / kept_rows.NAME) as base:
        base.execute("UPDATE rows SET row = ?", (b"\xc1",))
    base.close()
    page = desk.open()
    open_folder(qtbot, page, desk.inbox)
    assert isinstance(entries(page)[0], Head)
    assert entries(page)[0].more.startswith("5 reports · ")


def test_another_folder_takes_the_place_of_one_that_is_being_read(
    qtbot: Bot, desk: Desk, tmp_path: Path
) -> None:
    fill(desk.inbox, whole=40)
    other = tmp_path / "other"
    other.mkdir()
    kept(other)
    page = desk.open()
    page.open(desk.inbox)
    open_folder(qtbot, page, other)
    assert page.folder.model.matches == 1


def test_where_nothing_can_be_read_nobody_waits(
    qtbot: Bot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as where no process can be begun."""

    def no_process(*_tasks: object, **_how: object) -> Iterator[list[Row]]:
        raise BlockingIOError(errno.EAGAIN, "no more processes")

    monkeypatch.setattr(reading, "rows", no_process)
    fill(desk.inbox)
    page = desk.open()
    open_folder(qtbot, page, desk.inbox)
    assert page.folder.state.text().endswith(Words().text("inbox-not-whole"))
    assert list((desk.home / "crashes").glob("*.txt"))


def test_a_folder_full_of_hostile_files_is_listed(qtbot: Bot, desk: Desk) -> None:
    """More files than one process reads: those that end a process are found and named, too."""
    rows = [one for name, one in sorted(all_rows().items()) if not name.startswith("cost")][::3]
    for number, row in enumerate(rows):
        kept(desk.inbox, row.make(), f"{number}.helperreport")
    page = desk.open()
    open_folder(qtbot, page, desk.inbox)
    assert page.folder.model.matches == len(rows)
    assert not any(line.group == "~" for line in entries(page) if isinstance(line, Line))


def test_files_of_impossible_times_are_listed(qtbot: Bot, desk: Desk) -> None:
    for number, moment in enumerate((-(10**12), 15 * 10**9, 10**12)):
        kept(desk.inbox, name=f"{number}.helperreport")
        kept(desk.inbox, b"x", f"Not {number}.helperreport")
        for path in desk.inbox.glob(f"*{number}.*"):
            with suppress(OSError):  # not every disk takes it, and some cut it
                os.utime(path, (moment, moment))
    page = desk.open()
    for _ in range(2):  # the second time as they were kept
        open_folder(qtbot, page, desk.inbox)
        assert page.folder.state.text() == "6 reports"


@pytest.mark.skipif(sys.platform != "linux", reason="names of bytes that are no text")
def test_a_name_that_is_no_text_leads_to_its_own_report(qtbot: Bot, desk: Desk) -> None:
    odd = Path(os.fsdecode(os.fsencode(desk.inbox) + b"/\xffA.helperreport"))
    kept(desk.inbox, b"another", "A.helperreport")
    odd.write_bytes(report())
    page = desk.open()
    open_folder(qtbot, page, desk.inbox)
    page.folder.list.setFocus()
    page.folder.list.go_to(page.folder.model.row_of(str(odd)))
    with qtbot.waitSignal(page.report.shown):
        press(Qt.Key.Key_Return)
    assert page.report.file == odd


@pytest.mark.parametrize("zoom", [100, 200])
def test_rows_are_read_out_and_have_room_for_their_letters(
    qtbot: Bot, desk: Desk, zoom: int
) -> None:
    fill(desk.inbox)
    page = desk.open(zoom=zoom)
    open_folder(qtbot, page, desk.inbox)
    role = Qt.ItemDataRole.AccessibleTextRole
    index = page.folder.model.index(1, 0)
    assert index.data(role).endswith("Linux 12 · Helper Kit 0.1.0 · Off 4.helperreport")
    shown = page.folder.list
    assert shown.visualRect(index).height() >= 2 * shown.fontMetrics().height() + 12 * zoom // 100
    assert shown.accessibleName()
