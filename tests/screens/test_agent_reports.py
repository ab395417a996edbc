"""The page "Reports": a report from its file to the verdict, and all that is refused."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from helperkit.agent.reports.sections import VerdictPanel
from helperkit.gui.buttons import PrimaryButton
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.gui.viewers import aside
from tests.benchmarks.read import long_report
from tests.hostile.bundles.base import EVENTS, journal, json, report
from tests.hostile.bundles.rows import all_rows
from tests.hostile.bundles.seals import ours, sealed
from tests.screens.agent_reports_tools import Desk, drop_on, kept, read, refused
from tests.screens.checks import clipped
from tests.screens.faces import Bot, press

BROKEN_OFF = report({"journal.jsonl": journal(EVENTS[:11]), "state.json": None})
THEMES = [
    *((theme, zoom, "en") for theme in ("light", "dark", "high") for zoom in (100, 200)),
    ("light", 100, "rtl"),
    ("dark", 200, "rtl"),
    ("light", 150, "pseudo"),
]


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_verdict_comes_first_and_is_read_out(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    shown, at_first = page.report, []

    def note() -> None:
        panel = shown.heading.parentWidget()
        assert isinstance(panel, VerdictPanel)
        at_first.append((shown.heading.text(), panel.was_painted, shown.reply))

    shown.seen.connect(note)
    read(qtbot, page, kept(desk.inbox, BROKEN_OFF))
    assert at_first == [(shown.heading.text(), True, None)]
    assert "internet" in page.report.heading.text()
    assert page.report.heading.hasFocus()
    sections = page.report.sections
    assert sections["say"].lines()
    assert sections["next"].lines()
    assert all(line.startswith("• ") for line in sections["why"].lines())
    assert sections["facts"].lines()[-1] == "• It runs Linux."
    assert sections["receipt"].lines() == ["• Places of files: 2."]


def test_a_long_journal_is_told_in_the_customers_time(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    read(qtbot, page, kept(desk.inbox))
    assert page.report.timeline is not None
    rows = page.report.timeline.list
    said = [rows.item(n).text() for n in range(rows.count())]
    assert any("A problem: It could not reach the internet." in line for line in said)
    assert all("16:" in line for line in said)  # of a clock two hours before UTC


def test_there_is_one_filled_button_wherever_one_is(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()

    def filled() -> list[PrimaryButton]:
        return [one for one in page.findChildren(PrimaryButton) if one.isVisible()]

    assert len(filled()) == 1
    read(qtbot, page, kept(desk.inbox))
    assert [one.label for one in filled()] == ["Copy the reply"]
    refused(qtbot, page, kept(desk.inbox, sealed(report()), "a.helperreport.age"))
    assert [one.label for one in filled()] == ["Choose the key"]


def test_the_reply_is_copied_as_it_was_changed(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    read(qtbot, page, kept(desk.inbox))
    assert page.report.reply is not None
    page.report.reply.body.setPlainText("Dear Ann, all is well.")
    page.report.reply.copy.setFocus()
    press(Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "Dear Ann, all is well."
    assert page.notice.text


def test_a_sealed_report_asks_for_the_key_and_remembers_where_it_is(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    path = kept(desk.inbox, sealed(report()), "a.helperreport.age")
    assert "It needs the key of your team." in refused(qtbot, page, path)
    other = kept(desk.inbox, str(ours()[1]).encode(), "other.txt")
    page.open_with_key(other)
    qtbot.waitUntil(lambda: "None of your keys opens it." in page.start.refusal.text())
    page.open_with_key(kept(desk.inbox, b"# nothing\n", "none.txt"))
    assert "There is no key in this file." in page.start.refusal.text()
    key = kept(desk.inbox, f"# our team\n{ours()[0]}\n".encode(), "team.txt")
    with qtbot.waitSignal(page.report.shown):
        page.open_with_key(key)
    assert "It came sealed. Your key opened it." in page.report.sections["about"].lines()
    again = desk.open()
    read(qtbot, again, path)
    secret = str(ours()[0]).encode()
    assert not any(secret in content for content in files(desk.home).values())


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no names in folders there")
def test_a_pipe_in_the_place_of_the_key_keeps_nobody_waiting(desk: Desk) -> None:
    page = desk.open()
    pipe = desk.inbox / "team.txt"
    os.mkfifo(pipe)
    page.open_with_key(pipe)
    assert "There is no key in this file." in page.start.refusal.text()


def test_a_stranger_s_name_is_no_page_and_fetches_nothing(qtbot: Bot) -> None:
    label = Text(Style("light"))
    qtbot.addWidget(label)
    for name in ('<b>Notes</b> <a href="x">more</a>', '<img src="//shop.example/x.png">', "a & b"):
        label.say(name)
        assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == name
        assert not label.hasMouseTracking()  # as it is where what lies under the mouse is looked at


# The reader meets them all in tests/hostile; here each sixth is put on the page.
@pytest.mark.parametrize("name", sorted(all_rows())[::6])
def test_a_hostile_report_is_told_or_refused_in_the_page(qtbot: Bot, desk: Desk, name: str) -> None:
    page = desk.open()
    path = kept(desk.inbox, all_rows()[name].make())
    before = files(desk.inbox.parent)
    page.open(path)
    shown = page.report
    qtbot.waitUntil(lambda: bool(page.start.refusal.text()) or shown.reply is not None)
    if shown.reply is None:
        assert path.name in page.start.refusal.text()
        assert page.start.heading.isVisible()
    else:
        assert shown.replay is not None
        for _ in range(40):
            shown.replay.step_by(-1)
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog | QMessageBox)]
    assert files(desk.inbox.parent) == before


def test_a_file_that_is_gone_is_told(qtbot: Bot, desk: Desk) -> None:
    assert "cannot be read" in refused(qtbot, desk.open(), desk.inbox / "gone.helperreport")


def test_a_report_can_be_dropped(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    with qtbot.waitSignal(page.report.shown):
        drop_on(page, kept(desk.inbox))


def test_only_what_was_opened_last_is_shown(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    page.open(kept(desk.inbox, long_report(4_000), "slow.helperreport"))
    page.open(kept(desk.inbox, b"no", "quick.helperreport"))
    qtbot.waitUntil(lambda: "quick.helperreport" in page.start.refusal.text())
    qtbot.waitUntil(lambda: not aside._under_way)  # the slow one has come as well
    assert page.start.isVisible()
    assert page.report.told is None


def test_what_changed_since_an_earlier_report(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    told = {"made": "2026-09-20T16:20:00+02:00", "id": "1" * 16}
    rooms = [{"fact": "room", "why": "w", "of": "place", "free": 10**9, "total": 10**11}]
    facts = json({"schema": 1, "facts": rooms})
    earlier = kept(desk.inbox, report({"facts.json": facts}, told=told), "earlier.helperreport")
    read(qtbot, page, kept(desk.inbox, report(told={"id": "2" * 16})))
    assert "changes" not in page.report.sections
    with qtbot.waitSignal(page.report.shown):
        page.compare_with(earlier)
    lines = page.report.sections["changes"].lines()
    assert lines[0].startswith("The earlier report was made")
    assert "What is better" in lines
    assert any("Free room" in line for line in lines)
    saved = page.report.save(desk.inbox / "Saved.md")
    assert saved is not None
    assert "- What is better: " in saved.read_text("utf-8")


@pytest.mark.parametrize(("theme", "zoom", "language"), THEMES)
def test_nothing_is_cut_off(qtbot: Bot, desk: Desk, theme: str, zoom: int, language: str) -> None:
    page = desk.open(theme, zoom, language)

    def shown() -> list[QWidget]:
        return [w for w in page.findChildren(QWidget) if isinstance(w, Text) and w.isVisible()]

    assert not [fault for one in shown() if (fault := clipped(one))]
    read(qtbot, page, kept(desk.inbox, BROKEN_OFF))
    page.restyle()
    assert len(shown()) > 15
    assert not [(one, fault) for one in shown() if (fault := clipped(one))]
    assert page.report.scroller.horizontalScrollBar().maximum() == 0
    assert (page.report.heading.mapTo(page, page.rect().topLeft()).x() > 300) == (
        language == "rtl" and zoom == 100
    )


def test_the_size_of_the_text_can_change_while_a_report_is_open(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    read(qtbot, page, kept(desk.inbox))
    page._style.zoom = 200  # as the window does, which shares the style
    page.restyle()
    page._style.name = "dark"
    page.restyle()
    faults = [clipped(w) for w in page.findChildren(Text) if w.isVisible()]
    assert not any(faults)


def test_all_of_a_report_is_reached_with_the_tab_key(qtbot: Bot, desk: Desk) -> None:
    page = desk.open()
    read(qtbot, page, kept(desk.inbox))
    report_view = page.report
    assert report_view.reply is not None
    assert report_view.replay is not None
    assert report_view.timeline is not None
    wanted = {
        report_view.reply.copy,
        report_view.reply.body,
        report_view.replay.mirror,
        report_view.replay.play,
        report_view.timeline.list,
        *report_view.buttons.values(),
        page.open_one,
    }
    met: set[QWidget] = set()
    for _ in range(40):
        page.focusNextChild()
        if (now := QApplication.focusWidget()) is not None:
            met.add(now)
            assert now.accessibleName() or isinstance(now, Text), now
    assert wanted <= met
