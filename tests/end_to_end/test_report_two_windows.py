"""Two windows with one report, or one that is killed in sending it: it comes once, and whole."""

import os
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from helperkit.delivery.download.line.ways import SYSTEM
from helperkit.delivery.work import Watch
from helperkit.journey.effects import SendReport, WriteReport
from helperkit.journey.events import ReportReceived
from helperkit.journey.order import Support
from helperkit.journey.problems import Problem
from helperkit.journey.report import Report
from helperkit.performer.reporting import journey_draft
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting
from helperkit.performer.waiting import first_unsent, sending
from helperkit.words.load import Words
from tests.hostile.upload_server import UploadServer

ROOT = Path(__file__).parents[2]
WORDS = Words()
WINDOWS = 4


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    return Setting(
        tmp_path / "home",
        "My Orders",
        place=str(tmp_path / "orders"),
        practice=True,
        text=WORDS.text,
        patience=5.0,
        draft_report=lambda: journey_draft(b"", WORDS.text),
    )


@pytest.fixture
def reports(setting: Setting) -> Reports:
    return Reports(setting)


def written(reports: Reports) -> Report:
    done = reports.do(WriteReport(1), Watch(), lambda: SYSTEM)
    assert hasattr(done, "lines")
    return Report(done.path, done.sealed, done.lines)


def child(home: Path, report: Report, most: int) -> list[str]:
    """Return the command of a window that sends, and dies before the change of that number."""
    module = "tests.end_to_end.send_child"
    told = (str(home), report.path, report.support.reports, str(most))
    return [sys.executable, "-m", module, *told]


def test_two_more_windows_cannot_send_what_one_is_sending(reports, tmp_path):
    """The second, that is turned away, must not open the door for the third."""
    home = tmp_path / "home"
    with UploadServer() as server:
        report = Report(written(reports).path, support=Support(reports=server.address))
        with sending(home, report) as alone:
            assert alone
            for _ in range(2):
                with pytest.raises(Problem) as caught:
                    reports.do(SendReport(2, report), Watch(), lambda: SYSTEM)
                assert caught.value.evidence.note == "two_windows"
        assert server.asked == []
        assert reports.do(SendReport(3, report), Watch(), lambda: SYSTEM).receipt == "A-17"


def test_what_another_window_has_sent_is_not_sent_twice(reports, tmp_path):
    """Both were asked about it at their start; this one presses when the other is done."""
    other = Reports(reports._setting)
    with UploadServer() as server:
        report = Report(written(reports).path, support=Support(reports=server.address))
        first = other.do(SendReport(1, report), Watch(), lambda: SYSTEM)
        asked = len(server.asked)
        second = reports.do(SendReport(1, report), Watch(), lambda: SYSTEM)
        assert first == second
        assert len(server.asked) == asked
        assert first_unsent(tmp_path / "home", practice=True) is None
        reports.do(WriteReport(2, (), ("state",), report.path), Watch(), lambda: SYSTEM)
        reports.do(SendReport(3, report), Watch(), lambda: SYSTEM)  # another content
        assert server.begun == 2
        assert server.content == Path(report.path).read_bytes()


def test_windows_that_send_at_the_same_moment(reports: Reports, tmp_path: Path) -> None:
    with UploadServer() as server:
        report = Report(written(reports).path, support=Support(reports=server.address))
        command = child(tmp_path / "home", report, 0)
        windows = [
            subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
            for _ in range(WINDOWS)
        ]
        told = [window.communicate()[0].strip() for window in windows]
        assert [window.returncode for window in windows] == [0] * WINDOWS
        assert "A-17" in told
        assert set(told) <= {"A-17", "two_windows"}
        assert server.begun == 1
        assert server.content == Path(report.path).read_bytes()
    assert first_unsent(tmp_path / "home", practice=True) is None
    assert not list((tmp_path / "home").rglob("*.lock"))


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_killed_at_any_moment_of_sending_it_arrives_whole(setting: Setting, tmp_path: Path) -> None:
    report = written(Reports(setting))
    content = Path(report.path).read_bytes()
    outcomes = set()
    for most in count(1):
        home = tmp_path / str(most)
        with UploadServer() as server:
            to_send = Report(report.path, support=Support(reports=server.address))
            killed = subprocess.run(child(home, to_send, most), cwd=ROOT, check=False)
            assert killed.returncode in {0, -9}
            waits = first_unsent(home, practice=True)
            outcomes.add((killed.returncode, waits is not None))
            assert waits in {None, to_send}
            if waits is not None:
                next_run = Reports(Setting(home, "O", practice=True, patience=5.0))
                done = next_run.do(SendReport(2, waits), Watch(), lambda: SYSTEM)
                assert done == ReportReceived(2, "A-17")
                assert first_unsent(home, practice=True) is None
            if waits is not None or server.asked:
                assert server.content == content, most
            assert server.begun <= 2, most  # the server's address may not have been kept yet
        if killed.returncode == 0:
            break
    assert {(-9, True), (0, False)} <= outcomes
