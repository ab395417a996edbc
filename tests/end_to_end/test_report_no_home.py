"""A report or a kind word comes out, whatever the person's own folder is: none, full, shut."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pyrage
import pytest

from helperkit.delivery.download.line.ways import SYSTEM
from helperkit.delivery.work import Watch
from helperkit.diagnostics.seal import open_sealed
from helperkit.journey.effects import SendReport, WriteReport
from helperkit.journey.events import ReportReceived, ReportWritten
from helperkit.journey.order import Support
from helperkit.journey.problems import Problem, ProblemName
from helperkit.journey.report import Report
from helperkit.performer import reporting
from helperkit.performer.reporting import in_a_folder, journey_draft
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting
from helperkit.words.load import Words
from tests.hostile.disks import as_nobody, real_disk
from tests.hostile.upload_server import UploadServer

ROOT = Path(__file__).parents[2]
WORDS = Words()
IDENTITY = pyrage.x25519.Identity.generate()
KEY = str(IDENTITY.to_public())
POSIX = pytest.mark.skipif(os.name != "posix", reason="the home of a person there is in HOME")


@pytest.fixture
def short_use(tmp_path: Path) -> Path:
    """The system's folder for short use."""
    folder = tmp_path / "short"
    folder.mkdir(mode=0o777)
    return folder


def report(
    folder: Path, short_use: Path, home: str, *more: str
) -> subprocess.CompletedProcess[str]:
    kept = {
        name: os.environ[name] for name in ("PATH", "PYTHONPYCACHEPREFIX") if name in os.environ
    }
    return subprocess.run(
        [sys.executable, "-m", "helperkit", "report", *more],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), "TMPDIR": str(short_use), "HOME": home},
        check=False,
        capture_output=True,
        text=True,
    )


@POSIX
@pytest.mark.parametrize("home", ["relative", "~", "file/inside", "loop"])
def test_a_home_that_is_none(tmp_path: Path, short_use: Path, home: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    named = str(tmp_path / home) if home in {"file/inside", "loop"} else home
    done = report(tmp_path, short_use, named)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert list(short_use.rglob("*.helperreport"))


@POSIX
def test_an_empty_word_for_the_home(tmp_path: Path, short_use: Path) -> None:
    assert report(tmp_path, short_use, "", "--help").returncode == 0


def test_a_folder_for_short_use_that_is_somebody_elses(
    tmp_path: Path, short_use: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reporting.tempfile, "tempdir", str(short_use))
    (short_use / "My Orders").write_text("somebody else's")

    def write(folder: Path) -> Path:
        if not folder.is_relative_to(short_use):
            raise OSError(errno.ENOSPC, "full")
        return folder

    made = in_a_folder("", "My Orders", write)
    assert made.parent == short_use
    assert made.stat().st_mode & 0o077 == 0


def reports_in(home: Path, place: Path) -> Reports:
    setting = Setting(
        home,
        "My Orders",
        place=str(place),
        practice=True,
        text=WORDS.text,
        patience=2.0,
        draft_report=lambda: journey_draft(b"", WORDS.text),
    )
    return Reports(setting)


def fill(disk: Path, left: int) -> None:
    """Leave so many bytes of a disk."""
    with (disk / "fill").open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                continue
        except OSError:
            file.truncate(file.tell() - left)


@pytest.mark.skipif(sys.platform != "linux", reason="a small disk")
def test_with_room_for_the_open_one_alone_both_go_elsewhere(
    tmp_path: Path, short_use: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reporting.tempfile, "tempdir", str(short_use))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    with real_disk(tmp_path, 1) as disk:
        fill(disk, 4096)  # one page: as much as the open one takes
        done = reports_in(tmp_path / "home", disk).do(
            WriteReport(1, (KEY,)), Watch(), lambda: SYSTEM
        )
        assert isinstance(done, ReportWritten)
        assert not Path(done.path).is_relative_to(disk)
        sealed = Path(done.sealed).read_bytes()
        assert open_sealed(sealed, [str(IDENTITY)]) == Path(done.path).read_bytes()
        assert [one.name for one in disk.iterdir()] == ["fill"]


@POSIX
@pytest.mark.parametrize("how", ["file", "full"])
def test_where_nothing_can_be_kept_it_is_sent_all_the_same(tmp_path: Path, how: str) -> None:
    orders = tmp_path / "orders"
    written = reports_in(tmp_path / "first", orders).do(WriteReport(1), Watch(), lambda: SYSTEM)
    assert isinstance(written, ReportWritten)
    home = tmp_path / "home"
    with UploadServer() as server:
        work = SendReport(2, Report(written.path, support=Support(reports=server.address)))
        if how == "full":
            with real_disk(tmp_path, 1) as disk:
                fill(disk, 0)
                done = reports_in(disk, orders).do(work, Watch(), lambda: SYSTEM)
        else:
            home.write_text("")
            done = reports_in(home, orders).do(work, Watch(), lambda: SYSTEM)
        assert done == ReportReceived(2, "A-17")
        assert server.content == Path(written.path).read_bytes()


@POSIX
def test_a_report_that_may_not_be_read_is_a_named_problem(tmp_path: Path) -> None:
    reports = reports_in(tmp_path / "home", tmp_path / "orders")
    written = reports.do(WriteReport(1), Watch(), lambda: SYSTEM)
    assert isinstance(written, ReportWritten)
    Path(written.path).chmod(0)
    for folder in (tmp_path, tmp_path.parent, tmp_path.parent.parent):
        folder.chmod(0o755)
    work = SendReport(
        2, Report(written.path, support=Support(reports="http://127.0.0.1:1/reports"))
    )
    with as_nobody(), pytest.raises(Problem) as caught:
        reports.do(work, Watch(), lambda: SYSTEM)
    assert caught.value.name is ProblemName.FOLDER_NOT_ALLOWED


@POSIX
def test_all_of_it_can_be_read_where_the_own_folder_takes_nothing(
    tmp_path: Path, short_use: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reporting.tempfile, "tempdir", str(short_use))
    (tmp_path / "home").write_text("")
    reports = reports_in(tmp_path / "home", tmp_path / "orders")
    written = reports.do(WriteReport(1), Watch(), lambda: SYSTEM)
    assert isinstance(written, ReportWritten)
    text = reports.text(Report(written.path))
    assert text.is_relative_to(short_use)
    assert "facts.json" in text.read_text(encoding="utf-8")
    assert text.parent.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", [b"", b"PK", b"x" * 999])
def test_a_report_that_was_overwritten_is_a_named_problem(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.helperreport").write_bytes(content)
    with pytest.raises(Problem) as caught:
        reports_in(tmp_path / "home", tmp_path).text(Report(str(tmp_path / "a.helperreport")))
    assert caught.value.name is ProblemName.DAMAGED
