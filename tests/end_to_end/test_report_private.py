"""What the program keeps of reports and crashes can be read by its owner alone."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from helperkit.delivery.download.line.ways import SYSTEM
from helperkit.delivery.work import Watch
from helperkit.journey.effects import WriteReport
from helperkit.journey.report import Report
from helperkit.performer.black_box import BlackBox
from helperkit.performer.crash import note_crash
from helperkit.performer.reporting import journey_draft
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting
from helperkit.performer.waiting import Note, remember, sending
from helperkit.words.load import Words

pytestmark = pytest.mark.skipif(os.name != "posix", reason="other systems know no modes")
WORDS = Words()


@pytest.fixture(autouse=True)
def careless() -> Iterator[None]:
    """Let the system make everything as wide as it is asked for."""
    before = os.umask(0)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, str]:
    found = (folder, *folder.rglob("*"))
    return {str(one.relative_to(folder.parent)): oct(one.stat().st_mode & 0o777) for one in found}


def all_closed(folder: Path, most: int) -> None:
    told = modes(folder)
    assert len(told) >= most, told
    for name, mode in told.items():
        wanted = "0o700" if (folder.parent / name).is_dir() else "0o600"
        assert mode == wanted, name


def wide(folder: Path, *names: str) -> None:
    """Leave what an older version left: folders and files that everybody may read."""
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).write_text("old")
        (folder / name).chmod(0o666)


@pytest.mark.parametrize("older", [False, True])
def test_notes_of_crashes(tmp_path: Path, older: bool) -> None:
    folder = tmp_path / "crashes"
    if older:
        wide(folder, "1.txt", "1.json", "1.box")
    assert note_crash(tmp_path, ValueError("x"))
    all_closed(folder, 6 if older else 3)


@pytest.mark.parametrize("older", [False, True])
def test_a_black_box(tmp_path: Path, older: bool) -> None:
    folder = tmp_path / "crashes"
    if older:
        wide(folder, "1.txt", "1.json", "1.box")
    with BlackBox(tmp_path):
        all_closed(folder, 5 if older else 2)


@pytest.mark.parametrize("older", [False, True])
def test_a_note_of_a_report_that_waits(tmp_path: Path, older: bool) -> None:
    folder = tmp_path / "reports"
    if older:
        wide(folder, "1.json", "1.txt")
        wide(folder / "waiting", "1.json")
    report = Report("r.helperreport")
    remember(tmp_path, Note(report))  # it may be the first that makes the folder
    all_closed(folder, 6 if older else 3)
    with sending(tmp_path, report):
        all_closed(folder, 7 if older else 4)


@pytest.mark.parametrize("older", [False, True])
def test_the_names_and_the_text_of_a_report(tmp_path: Path, older: bool) -> None:
    folder = tmp_path / "reports"
    if older:
        wide(folder, "1.json", "1.txt")
    setting = Setting(
        tmp_path,
        "My Orders",
        place=str(tmp_path / "orders"),
        text=WORDS.text,
        draft_report=lambda: journey_draft(b"", WORDS.text),
    )
    reports = Reports(setting)
    done = reports.do(WriteReport(1), Watch(), lambda: SYSTEM)
    all_closed(folder, 4 if older else 2)
    reports.text(Report(done.path))
    all_closed(folder, 5 if older else 3)


def test_what_lies_behind_a_link_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("somebody else's")
    other.chmod(0o644)
    folder = tmp_path / "crashes"
    folder.mkdir()
    (folder / "link.txt").symlink_to(other)
    note_crash(tmp_path, ValueError("x"))
    assert other.stat().st_mode & 0o777 == 0o644
