"""What agents give the page "Reports": several files at once, keys; and how the views stand."""

import shutil
import sys
from pathlib import Path

import pyrage
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from helperkit.agent.reports import reading
from helperkit.agent.reports.model import ENTRY
from helperkit.agent.reports.report_view import ReportView
from helperkit.agent.reports.sections import Section, VerdictPanel
from tests.hostile.bundles.base import report
from tests.hostile.bundles.seals import ours, sealed
from tests.screens.agent_reports_tools import Desk, drop_on, kept, read, refused
from tests.screens.faces import Bot


def test_of_several_that_are_dropped_none_is_passed_over(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    inside = desk.inbox / "more"
    inside.mkdir()
    one, two = kept(desk.inbox), kept(desk.inbox, name="Two.helperreport")
    letter = kept(desk.inbox, b"no report", "Letter.txt")
    kept(inside, name="Three.helperreport")
    drop_on(page, one, two, letter, inside)
    qtbot.waitUntil(lambda: page.folder.has_folder and not page.folder.is_reading)
    assert page.folder.heading.text() == "The reports that you gave"
    assert page.folder.state.text() == "4 reports"
    assert page.folder.model.row_of(str(letter)) >= 0
    drop_on(page, desk.inbox)
    qtbot.waitUntil(lambda: not page.folder.is_reading)
    assert page.folder.heading.text() == "Reports in this folder"
    assert page.folder.state.text() == "3 reports"


def test_what_is_given_twice_is_there_once(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    inside, other = desk.inbox / "more", desk.home / "link"
    inside.mkdir()
    one, two = kept(inside), kept(inside, name="Two.helperreport")
    other.symlink_to(inside, target_is_directory=True)
    (inside / "Link.helperreport").symlink_to(two)
    dotted = inside / ".." / "more" / one.name
    drop_on(page, one, desk.inbox, dotted, other, inside / "Link.helperreport", inside)
    qtbot.waitUntil(lambda: page.folder.has_folder and not page.folder.is_reading)
    assert page.folder.state.text() == "2 reports"
    assert page.folder.model.row_of(str(one)) >= 0


def test_no_name_of_a_file_turns_a_line_around(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    name = "Report\u202efdp"
    assert "Report fdp.txt" in refused(qtbot, page, kept(desk.inbox, b"x", f"{name}.txt"))
    path = kept(desk.inbox, name=f"{name}.helperreport")
    broken = kept(desk.inbox, b"x", f"{name} 2.helperreport")
    drop_on(page, path, broken)
    qtbot.waitUntil(lambda: page.folder.has_folder and not page.folder.is_reading)
    for one in (path, broken):
        row = page.folder.model.row_of(str(one))
        line = page.folder.model.index(row, 0).data(ENTRY)
        assert "Report fdp" in f"{line.title} {line.more}"
        assert line.title.isprintable()
        assert line.more.isprintable()
    read(qtbot, page, path)
    page.report.save(desk.inbox / f"{name}.md")
    assert "Report fdp.md" in page.notice.text


def test_a_key_that_opens_nothing_is_not_remembered(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    path = kept(desk.inbox, sealed(report()), "a.helperreport.age")
    key = kept(desk.inbox, f"not a key\n{ours()[0]}\n".encode(), "team.txt")
    refused(qtbot, page, path)
    with qtbot.waitSignal(page.report.shown):
        page.open_with_key(key)
    strange = kept(desk.inbox, sealed(report(), to=1), "b.helperreport.age")
    refused(qtbot, page, strange)
    page.start.refusal.say("")
    page.open_with_key(kept(desk.inbox, b"hello", "none.txt"))
    assert "There is no key in this file." in page.start.refusal.text()
    other = str(pyrage.x25519.Identity.generate()).encode()
    page.open_with_key(kept(desk.inbox, other, "other.txt"))
    qtbot.waitUntil(lambda: "None of your keys opens it." in page.start.refusal.text())
    read(qtbot, page, kept(desk.inbox, name="open.helperreport"))  # that needs no key
    read(qtbot, desk.open(), path)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"no report", "This is not a report"),
        (report({"manifest.json": b"[]"}), "This is not a report"),
        (None, "broke on its way"),
    ],
    ids=["something else", "a strange one", "cut off"],
)
def test_a_key_that_fits_is_remembered_whatever_else_is_wrong(
    qtbot: Bot, desk: Desk, content: bytes | None, why: str
) -> None:
    page = desk.open()
    spoilt = sealed(report())[:-9] if content is None else sealed(content)
    path = kept(desk.inbox, spoilt, "a.helperreport.age")
    key = kept(desk.inbox, str(ours()[0]).encode(), "team.txt")
    refused(qtbot, page, path)
    page.start.refusal.say("")
    page.open_with_key(key)
    qtbot.waitUntil(lambda: why in page.start.refusal.text())
    read(qtbot, desk.open(), kept(desk.inbox, sealed(report()), "b.helperreport.age"))


def test_a_key_is_not_taken_for_right_where_nothing_says_so(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    path = kept(desk.inbox, sealed(report())[:60], "a.helperreport.age")
    other = kept(desk.inbox, str(pyrage.x25519.Identity.generate()).encode(), "other.txt")
    refused(qtbot, page, path)
    page.start.refusal.say("")
    page.open_with_key(other)
    qtbot.waitUntil(lambda: bool(page.start.refusal.text()))
    assert not desk.open()._known_keys()


@pytest.mark.parametrize("zoom", [100, 200])
def test_all_views_keep_the_same_air_at_the_sides(qtbot: Bot, desk: Desk, zoom: int) -> None:
    page = desk.open(zoom=zoom)
    px = 40 * zoom // 100
    assert page.start.open.mapTo(page, QPoint(0, 0)).x() > px
    read(qtbot, page, kept(desk.inbox))
    board = page.report._board
    assert board.head.x() == px
    for column in (board.head, board.side, board.rest):
        shown = [one for one in column.children() if isinstance(one, Section | VerdictPanel)]
        for panel in shown:
            assert panel.isHidden() or panel.width() == column.width()
    page.open(desk.inbox)
    qtbot.waitUntil(lambda: not page.folder.is_reading)
    for part in (page.open_one, page.folder.search, page.folder.list):
        assert part.mapTo(page, QPoint(0, 0)).x() == px


def test_a_second_report_has_the_same_width(qtbot: Bot, desk: Desk) -> None:
    page = desk.open(zoom=200)
    path = kept(desk.inbox)
    read(qtbot, page, path)
    read(qtbot, page, path)
    head = page.report._board.head
    (panel,) = (one for one in head.children() if isinstance(one, VerdictPanel))
    assert panel.width() == head.width()


def test_a_folder_that_goes_while_it_is_read_counts_nothing(
    qtbot: Bot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, really = desk.open(), reading.look_at
    for number in range(3):
        kept(desk.inbox, name=f"{number}.helperreport")

    def looked(paths: tuple[Path, ...]) -> reading.Look:
        found = really(paths)
        shutil.rmtree(desk.inbox)
        return found

    monkeypatch.setattr(reading, "look_at", looked)
    page.open(desk.inbox)
    qtbot.waitUntil(lambda: not page.folder.is_reading)
    assert page.folder.state.text() == "0 reports 3 reports are not there any more."
    assert page.folder.model.rowCount() == 0


def written(view: ReportView) -> tuple[str, str]:
    """Return the subject and the body of the reply."""
    assert view.reply is not None
    return view.reply.subject.text(), view.reply.body.toPlainText()


def test_what_was_written_is_there_when_the_report_is_shown_again(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    view = page.report
    one, two = kept(desk.inbox), kept(desk.inbox, name="Two.helperreport")
    read(qtbot, page, one)
    proposed = written(view)
    assert view.reply is not None
    view.reply.subject.setText("Your book")
    view.reply.body.change_to("Hello Mary")
    with qtbot.waitSignal(view.shown):
        page.compare_with(two)
    assert written(view) == ("Your book", "Hello Mary")
    read(qtbot, page, two)
    assert written(view) == proposed
    read(qtbot, page, one)
    assert written(view) == ("Your book", "Hello Mary")
    one.write_bytes(report({"journal.jsonl": b"", "state.json": None}))  # another, of that name
    read(qtbot, page, one)
    assert written(view)[1] not in ("Hello Mary", "")


def test_a_report_that_is_called_nothing_is_saved_under_a_name(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    read(qtbot, page, kept(desk.inbox, name=".helperreport"))
    assert not page.report.name_of_file.startswith(".")
    assert page.report.name_of_file


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_of_a_file_makes_no_line_of_its_own_and_turns_none_round(
    qtbot: Bot, desk: Desk
) -> None:
    page = desk.open()
    odd = kept(desk.inbox, b"no report", "a\nAll is well. \u202epiz.helperreport")
    said = refused(qtbot, page, odd)
    assert said.startswith("Not read: a All is well. piz.helperreport\n")
    page.open(desk.inbox)
    qtbot.waitUntil(lambda: page.folder.has_folder and not page.folder.is_reading)
    assert page.folder.model.stringList()[1] == "a All is well. piz.helperreport"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_report_is_asked_for_where_the_last_one_lay(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    page.open_one.click()
    picker = page.findChildren(QFileDialog)[-1]
    assert picker.nameFilters()[0] == "Reports (*.helperreport *.helperreport.age)"
    with qtbot.waitSignal(page.report.shown):
        picker.fileSelected.emit(str(kept(desk.inbox)))
    picker.reject()
    another = desk.open()
    another.open_one.click()
    again = another.findChildren(QFileDialog)[-1]
    assert Path(again.directory().path()) == desk.inbox
    again.reject()


def test_the_keyboard_stays_where_an_email_is_asked_for(
    qtbot: Bot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.open()
    read(qtbot, page, kept(desk.inbox))
    monkeypatch.setenv("PATH", str(desk.inbox))  # nothing that could open anything
    assert page.report.reply is not None
    mail = page.report.reply.mail
    mail.setFocus()
    QTest.keyClick(mail, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is mail
    qtbot.waitUntil(lambda: "No email program" in page.notice.text)
    assert QApplication.focusWidget() is mail
