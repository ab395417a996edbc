"""From one press to the shop's number: written, sealed, looked at, sent, kept until it is there."""

import io
import os
import queue
import subprocess
import sys
import zipfile
from pathlib import Path

import pyrage
import pytest

from helperkit.delivery.download.line.ways import SYSTEM
from helperkit.delivery.work import Cancelled, Watch
from helperkit.diagnostics.seal import open_sealed
from helperkit.journey.effects import CopyReport, ForgetReport, SendReport, WriteReport
from helperkit.journey.events import ReportAsked, ReportReceived, ReportSendAsked
from helperkit.journey.order import Support
from helperkit.journey.problems import Problem, ProblemName
from helperkit.journey.report import Report
from helperkit.journey.steps_report import AskToSend, ReportReady, ReportSent
from helperkit.performer.deeds import do
from helperkit.performer.practising import practising
from helperkit.performer.reporting import journey_draft
from helperkit.performer.run import begin
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting
from helperkit.performer.waiting import Note, first_unsent, remember, sending
from helperkit.practice.shop import Shop
from helperkit.words.load import Words
from tests.hostile.loopback import closed_port
from tests.hostile.upload_server import UploadServer

ROOT = Path(__file__).parents[2]
WORDS = Words()
IDENTITY = pyrage.x25519.Identity.generate()
KEY = str(IDENTITY.to_public())


@pytest.fixture
def reports(tmp_path):
    setting = Setting(
        tmp_path / "home",
        "My Orders",
        place=str(tmp_path / "orders"),
        practice=True,
        text=WORDS.text,
        patience=2.0,
        draft_report=lambda: journey_draft(b"", WORDS.text),
    )
    return Reports(setting)


def written(reports, *recipients):
    done = reports.do(WriteReport(1, recipients), Watch(), lambda: SYSTEM)
    return Report(done.path, done.sealed, done.lines)


def names(content):
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        return set(bundle.namelist())


def test_a_sealed_report_lies_beside_the_one_that_can_be_read(reports):
    report = written(reports, KEY)
    assert report.sealed == f"{report.path}.age"
    plain = Path(report.path).read_bytes()
    assert open_sealed(Path(report.sealed).read_bytes(), [str(IDENTITY)]) == plain
    if os.name == "posix":
        assert Path(report.sealed).stat().st_mode & 0o777 == 0o600


def test_a_line_that_is_taken_out_is_gone_from_both_files_and_comes_back(reports):
    report = written(reports, KEY)
    whole = Path(report.path).read_bytes()
    lines = {line.name: line for line in report.lines}
    assert {"journal", "state", "summary", "facts:system"} <= set(lines)
    assert all(WORDS.text(line.why) for line in report.lines)
    for without, missing in ((("summary",), {"summary.txt"}), ((), set())):
        work = WriteReport(2, (KEY,), without, report.path)
        done = reports.do(work, Watch(), lambda: SYSTEM)
        assert (done.path, done.sealed) == (report.path, report.sealed)
        assert done.lines == report.lines  # what was taken out can be put back
        sealed = open_sealed(Path(done.sealed).read_bytes(), [str(IDENTITY)])
        assert sealed == Path(done.path).read_bytes()
        assert names(whole) - names(sealed) == missing


def test_a_fact_that_is_taken_out_is_in_no_file(reports):
    report = written(reports)
    system = next(line for line in report.lines if line.name == "facts:system")
    work = WriteReport(2, (), (system.name,), report.path)
    reports.do(work, Watch(), lambda: SYSTEM)
    with zipfile.ZipFile(report.path) as bundle:
        assert b'"system"' not in bundle.read("facts.json").replace(b" ", b"")
    assert "facts.json" in reports.text(report).read_text(encoding="utf-8")


@pytest.fixture
def told():
    """What is done whenever the report asks for a text."""
    return []


def test_an_older_wish_does_not_overwrite_a_newer_one(tmp_path, told):
    def text(name, **values):
        for act in told:
            act()
        return WORDS.text(name, **values)

    place, home = str(tmp_path / "orders"), tmp_path / "home"
    setting = Setting(
        home, "My Orders", place=place, text=text, draft_report=lambda: journey_draft(b"", text)
    )
    reports = Reports(setting)
    report = written(reports)
    before = Path(report.path).read_bytes()
    late = Watch()
    told.append(late.cancel)  # in the middle of its writing
    with pytest.raises(Cancelled):
        reports.do(WriteReport(2, (), ("state",), report.path), late, lambda: SYSTEM)
    assert Path(report.path).read_bytes() == before


def test_a_key_that_is_none_leaves_a_report_that_is_sent_nowhere(reports):
    report = written(reports, "age1broken")
    assert report.sealed == ""
    assert Path(report.path).exists()
    with UploadServer() as server:
        support = Support(reports=server.address, recipients=("age1broken",))
        with pytest.raises(Problem):
            reports.do(SendReport(2, Report(report.path, support=support)), Watch(), lambda: SYSTEM)
        assert server.asked == []


def test_it_is_remembered_before_the_shop_answers(reports, tmp_path):
    address = f"http://127.0.0.1:{closed_port()}/reports"
    report = Report(written(reports).path, support=Support(reports=address))
    watch = Watch(lambda p: watch.cancel() if p.waiting else None)
    with pytest.raises(Cancelled):
        reports.do(SendReport(2, report), watch, lambda: SYSTEM)
    assert first_unsent(tmp_path / "home", practice=True) == report


def test_a_copy_takes_no_name_that_is_taken(reports, tmp_path):
    report = written(reports, KEY)
    stick = tmp_path / "stick"
    stick.mkdir()
    copies = [
        reports.do(CopyReport(n, report, str(stick)), Watch(), lambda: SYSTEM).path for n in (1, 2)
    ]
    assert len(set(copies)) == 2
    assert {Path(c).read_bytes() for c in copies} == {Path(report.sealed).read_bytes()}
    with pytest.raises(Problem) as caught:
        reports.do(CopyReport(3, report, str(tmp_path / "no")), Watch(), lambda: SYSTEM)
    assert caught.value.name is ProblemName.FOLDER_GONE


def test_it_waits_until_it_was_received_and_is_asked_about_at_the_next_start(reports, tmp_path):
    home = tmp_path / "home"
    with UploadServer(cut_after=(100, *(0,) * 40)) as server:
        report = written(reports)
        report = Report(report.path, support=Support(reports=server.address))

        watch = Watch(lambda p: watch.cancel() if p.waiting else None)  # the customer closes
        with pytest.raises(Cancelled):
            reports.do(SendReport(2, report), watch, lambda: SYSTEM)
        assert first_unsent(home) is None  # one of a practice is asked about in practice alone
        assert first_unsent(home, practice=True) == report
        with sending(home, report) as alone:
            assert alone
            assert first_unsent(home, practice=True) is None  # another window is at it
        server.cuts.clear()
        done = reports.do(SendReport(3, report), Watch(), lambda: SYSTEM)
        assert done == ReportReceived(3, "A-17")
        assert server.begun == 1  # it went on
        assert server.content == Path(report.path).read_bytes()
        assert first_unsent(home, practice=True) is None


def test_who_stops_it_is_not_asked_again(reports, tmp_path):
    report = Report(written(reports).path, support=Support(reports="http://127.0.0.1:1/reports"))
    remember(tmp_path / "home", Note(report))
    stopped = Watch()
    stopped.cancel()
    remember(tmp_path / "home", Note(report), lambda: not stopped.cancelled)
    do(ForgetReport(report), reports._setting, reports, lambda _: None)
    remember(tmp_path / "home", Note(report), lambda: not stopped.cancelled)  # it comes late
    assert first_unsent(tmp_path / "home", practice=True) is None


@pytest.mark.parametrize("note", [b"", b"{", b"[" * 9000, b'{"report": 7}', b"\xff" * 300_000])
def test_a_note_that_is_broken_is_none(tmp_path, note):
    folder = tmp_path / "reports" / "waiting"
    folder.mkdir(parents=True)
    (folder / f"{1:016x}.json").write_bytes(note)
    assert first_unsent(tmp_path, practice=True) is None
    assert not list(folder.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_killed_in_the_middle_it_goes_on(reports, tmp_path):
    with UploadServer(cut_after=(150,)) as server:
        report = Report(written(reports).path, support=Support(reports=server.address))
        child = [sys.executable, "-m", "tests.end_to_end.report_child"]
        killed = subprocess.run(
            [*child, str(tmp_path / "home"), report.path, server.address], cwd=ROOT, check=False
        )
        assert killed.returncode == -9
        waiting = first_unsent(tmp_path / "home", practice=True)
        assert waiting == report
        assert 0 < len(server.content) < Path(report.path).stat().st_size
        done = reports.do(SendReport(1, waiting), Watch(), lambda: SYSTEM)
        assert done.receipt == "A-17"
        assert server.begun == 1
        assert server.content == Path(report.path).read_bytes()


def test_one_press_and_one_more_in_the_practice_shop(tmp_path, monkeypatch):
    """The whole way, with the real journey: a report that is ready, sent, and has a number."""
    events: queue.SimpleQueue[object] = queue.SimpleQueue()
    with practising(tmp_path / "home", place=str(tmp_path / "orders"), pace=0) as launch:
        running = begin(
            launch, post=events.put, show=lambda _: None, own=lambda _: False, text=WORDS.text
        )
        session = running.session

        def until(kind):
            while not isinstance(session.state.step, kind):
                session.send(events.get(timeout=30))

        try:
            from helperkit.journey.events import WentOn
            from helperkit.journey.steps import Restate

            while not isinstance(session.state.step, Restate):
                choice = session.screen.main_choice
                if session.screen.busy:
                    session.send(events.get(timeout=30))
                else:
                    session.send(choice.sends if choice else WentOn())
            session.send(ReportAsked())
            until(ReportReady)
            session.send(ReportSendAsked())
            until(ReportSent)
            assert session.state.step.receipt == "1001"
            assert session.screen.name == "report_sent"
        finally:
            running.close()


def test_a_start_with_a_waiting_report_asks_first(tmp_path):
    with Shop() as shop:
        path = tmp_path / "r.helperreport"
        path.write_bytes(b"PK")
        address = f"http://127.0.0.1:{shop.port}/reports"
        remember(tmp_path / "home", Note(Report(str(path), support=Support(reports=address))))
        from helperkit.performer.run import Launch

        launch = Launch(tmp_path / "home", practice=True)
        running = begin(
            launch, post=lambda _: None, show=lambda _: None, own=lambda _: False, text=WORDS.text
        )
        try:
            assert isinstance(running.session.state.step, AskToSend)
            assert shop.reports == []
        finally:
            running.close()
