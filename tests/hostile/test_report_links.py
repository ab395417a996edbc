"""Links, pipes and loops where a report, its notes and its lists lie: nobody's file is touched."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from helperkit.delivery.download.line.ways import SYSTEM
from helperkit.delivery.work import Watch
from helperkit.diagnostics.placing import KEPT, keep_names, kept_names
from helperkit.journey.effects import CopyReport, SendReport, WriteReport
from helperkit.journey.order import Support
from helperkit.journey.problems import Problem, ProblemName
from helperkit.journey.report import Report
from helperkit.performer.black_box import BlackBox
from helperkit.performer.crash import note_crash
from helperkit.performer.reporting import journey_draft
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting
from helperkit.performer.waiting import Note, first_unsent, remember
from helperkit.words.load import Words
from tests.hostile.upload_server import UploadServer

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such links and pipes")
WORDS = Words()
MANY = 60  # more than are kept of anything
MINE = "the customer's own"


@pytest.fixture
def reports(tmp_path: Path) -> Reports:
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


def written(reports: Reports) -> Report:
    done = reports.do(WriteReport(1), Watch(), lambda: SYSTEM)
    assert isinstance(done.path, str)
    return Report(done.path)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(MANY):
        for ending in ("json", "txt", "box"):
            path = folder / f"{number:03}.{ending}"
            path.write_text(MINE)
            path.chmod(0o644)
    return folder


WRITERS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "names": ("reports", lambda home: keep_names({"person-1": "Ada"}, "0" * 16, home)),
    "crash": ("crashes", lambda home: note_crash(home, ValueError("x"))),
    "box": ("crashes", lambda home: BlackBox(home).close()),
    "waiting": ("reports/waiting", lambda home: remember(home, Note(Report("r")))),
    "waits": ("reports/waiting", first_unsent),
    "above": ("reports", lambda home: remember(home, Note(Report("r")))),
}


@pytest.mark.parametrize("name", WRITERS)
def test_a_folder_of_ours_that_is_a_link_to_the_customers(
    tmp_path: Path, documents: Path, name: str
) -> None:
    where, write = WRITERS[name]
    link = tmp_path / "home" / where
    link.parent.mkdir(parents=True)
    link.symlink_to(documents)
    before = {path: path.stat().st_mode for path in documents.iterdir()}
    assert len(before) == 3 * MANY > KEPT
    write(tmp_path / "home")
    after = {path: path.stat().st_mode for path in documents.iterdir() if path in before}
    assert after == before
    assert {path.read_text() for path in before} == {MINE}


def test_a_half_of_a_note_that_is_a_link_is_not_written_through(tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text(MINE)
    remember(tmp_path, Note(Report("r")))
    note = next((tmp_path / "reports" / "waiting").iterdir())
    note.with_suffix(".part").symlink_to(mine)
    remember(tmp_path, Note(Report("r")))
    assert mine.read_text() == MINE


def test_a_pipe_for_a_note_holds_up_no_start(tmp_path: Path) -> None:
    folder = tmp_path / "reports" / "waiting"
    folder.mkdir(parents=True)
    os.mkfifo(folder / f"{7:016x}.json")
    assert first_unsent(tmp_path, practice=True) is None


def test_a_pipe_or_a_loop_for_a_list_of_names(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    os.mkfifo(folder / f"{1:016x}.json")
    (folder / f"{2:016x}.json").symlink_to(folder / f"{2:016x}.json")
    (folder / f"{3:016x}.json").write_text("[" * 9000)
    for number in range(4):
        assert kept_names(f"{number:016x}", tmp_path) == {}
    assert kept_names("../reports/x", tmp_path) == {}


@pytest.mark.parametrize("kind", ["pipe", "loop", "dangling", "folder"])
def test_a_report_that_became_something_else_is_said_and_not_waited_for(
    reports: Reports, tmp_path: Path, kind: str
) -> None:
    report = written(reports)
    path = Path(report.path)
    path.unlink()
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "loop":
            path.symlink_to(path)
        case "dangling":
            path.symlink_to(tmp_path / "nowhere")
        case _:
            path.mkdir()
    with UploadServer() as server:
        report = Report(report.path, support=Support(reports=server.address))
        for work in (SendReport(2, report), CopyReport(3, report, str(tmp_path))):
            with pytest.raises(Problem):
                reports.do(work, Watch(), lambda: SYSTEM)
        assert server.asked == []


def test_nothing_leaves_unsealed_under_the_name_of_what_is_sealed(
    reports: Reports, tmp_path: Path
) -> None:
    import pyrage

    key = str(pyrage.x25519.Identity.generate().to_public())
    done = reports.do(WriteReport(1, (key,)), Watch(), lambda: SYSTEM)
    diary = tmp_path / "diary.txt"
    diary.write_text(MINE)
    Path(done.sealed).unlink()
    Path(done.sealed).symlink_to(diary)
    with UploadServer() as server:
        support = Support(reports=server.address, recipients=(key,))
        report = Report(done.path, done.sealed, support=support)
        with pytest.raises(Problem) as caught:
            reports.do(SendReport(2, report), Watch(), lambda: SYSTEM)
        assert caught.value.name is ProblemName.NOT_EXPECTED
        assert server.asked == []


def test_a_list_of_names_is_read_as_it_was_written(tmp_path: Path) -> None:
    meant = {"person-1": "Jürgen \udcff", "folder-2": "/home/ada"}
    keep_names(meant, "a" * 16, tmp_path)
    assert kept_names("a" * 16, tmp_path) == meant
    raw = json.loads((tmp_path / "reports" / f"{'a' * 16}.json").read_bytes())
    assert raw == meant
