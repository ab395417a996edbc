"""A report where this computer, or the shop's file, makes its usual way impossible."""

import queue
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from helperkit.gui.app import Desk as WindowDesk
from helperkit.journey.answers import ByHand, DeedRefused
from helperkit.journey.effects import CopyMailText, Download, MailReport
from helperkit.journey.events import Event, ReportMailAsked
from helperkit.journey.model import State
from helperkit.journey.order import Order, Support, Trust
from helperkit.journey.problems import ProblemName
from helperkit.journey.report import Report
from helperkit.journey.screens import screen
from helperkit.journey.steps import Pausing
from helperkit.journey.steps_report import ReportReady
from helperkit.journey.update import update
from helperkit.performer import receiving
from helperkit.performer.perform import Performer
from helperkit.performer.run import Launch
from helperkit.performer.setting import Setting
from helperkit.terminal.paint import paint
from helperkit.words.load import Words
from helperkit.words.medium import Medium
from tests.end_to_end.journeys import helperkit
from tests.end_to_end.test_getting import received
from tests.end_to_end.test_performer import SECONDS, Desk
from tests.hostile.fault_server import Asked, Wire, serve, shop
from tests.screens.faces import Bot
from tests.screens.gallery import gallery

WORDS = Words()
REPORT = Report("/home/mary/My report.helperreport", support=Support(email="help@shop.example"))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have an opener of their own")
def test_on_a_computer_without_a_mail_program_the_letter_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # no program at all
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    performer = Performer(Setting(tmp_path, "My Orders", text=WORDS.text), events.put)
    order = Order(Trust.CARD, name="Garden Notes")
    state, (deed,) = update(State(ReportReady(Pausing(order, "/x"), REPORT)), ReportMailAsked())
    assert isinstance(deed, MailReport)
    performer.perform(deed)
    told = events.get(timeout=SECONDS)
    assert told == DeedRefused(ByHand.MAIL, "help@shop.example")
    shown = screen(update(state, told)[0])
    read = " ".join(paint(Words(medium=Medium.KEYS).page(shown), WORDS).split())
    assert "help@shop.example" in read
    assert "My report.helperreport" in read
    assert "Show me the file" in read


def test_the_words_of_the_letter_go_to_the_clipboard(qtbot: Bot, tmp_path: Path) -> None:
    desk = WindowDesk(Launch(tmp_path))
    desk.window.show()
    try:
        assert desk.own(CopyMailText(REPORT))
        copied = QApplication.clipboard().text()
        assert "My report.helperreport" in copied
        assert copied == WORDS.text("report-mail-body", file=REPORT.called)
        assert desk.window.page.notice.text == WORDS.text("window-copied")
    finally:
        desk.running.close()
        desk.window.close()


def test_the_same_broken_file_twice_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle = receiving.settle_download

    def late(work: Download) -> None:  # as on a slow disk
        threading.Event().wait(0.2)
        settle(work)

    monkeypatch.setattr(receiving, "settle_download", late)
    broken, other = b"PK\3\4" + bytes(50_000), b"PK\3\4" + bytes(40_000) + b"?" * 10_000
    desk, place = Desk(tmp_path / "home"), str(tmp_path / "to")
    there = [broken]

    def answer(asked: Asked, wire: Wire) -> None:  # what looks broken is asked for twice at once
        serve(there[0])(asked, wire)

    with shop(answer) as server:
        order = Order(Trust.LINK, urls=(server.url(),))
        came = []
        for attempt, there[0] in enumerate((broken, broken, other), start=1):
            download = Download(attempt, order, place)
            desk.performer.perform(download)
            event, _ = received(desk, attempt)
            desk.performer.recorded(event)
            came.append(event.parcel)
            order = Order(Trust.LINK, urls=order.urls, spoilt=came[0])
        desk.performer.close()
    assert [parcel.came_before for parcel in came] == [False, True, False]


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="a folder that takes no file")
def test_a_folder_that_takes_no_file_is_not_said_to_be_gone(tmp_path: Path) -> None:
    done = helperkit(tmp_path / "home", "report", "--to", "/proc/x")
    assert done.returncode == 1
    refused = WORDS.problem(ProblemName.FOLDER_NOT_ALLOWED, "heading", met="report")
    assert refused in done.stdout + done.stderr


def test_what_is_in_a_report_is_cut_at_words_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    page = WORDS.page(gallery()["report_inside"])
    lines = paint(page, WORDS).splitlines()
    listed = lines[next(at for at, line in enumerate(lines) if page.items[0].title in line) : -2]
    assert max(map(len, listed)) <= 58
    told = " ".join(" ".join(lines).split())
    for item in page.items:
        assert f"{item.title}: {item.kind} ({item.note})" in told


def test_a_path_stays_on_one_line_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    page = WORDS.page(gallery()["report_ready_hand"])
    (item,) = page.items
    assert len(item.title) > 60 > len(Path(item.title).name)
    assert any(item.title in line for line in paint(page, WORDS).splitlines())


def test_the_plain_page_names_no_file_of_ours(tmp_path: Path) -> None:
    done = helperkit(tmp_path / "home", "report", "--plain", "--to", str(tmp_path / "report.zip"))
    assert done.returncode == 0, done.stderr
    page = done.stdout.partition(WORDS.text("report-heading-inside"))[2]
    assert f"{WORDS.text('report-line-facts-server-clock')}: " in page
    for ours in (".json", ".jsonl", ".txt", "server clock:"):
        assert ours not in page.partition(WORDS.text("report-heading-not-inside"))[0]
