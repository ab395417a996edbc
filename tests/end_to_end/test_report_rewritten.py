"""A line that is taken out of a report is in no file of it, whenever the program is killed."""

import io
import os
import subprocess
import sys
import zipfile
from itertools import count
from pathlib import Path

import pyrage
import pytest

from helperkit.delivery.download.line.ways import SYSTEM
from helperkit.delivery.work import Watch
from helperkit.diagnostics import placing
from helperkit.diagnostics.seal import open_sealed
from helperkit.journey.effects import WriteReport
from helperkit.performer.reporting import journey_draft
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting
from helperkit.words.load import Words

ROOT = Path(__file__).parents[2]
WORDS = Words()
IDENTITY = pyrage.x25519.Identity.generate()
KEY = str(IDENTITY.to_public())


def of_next_run(tmp_path: Path) -> Reports:
    setting = Setting(
        tmp_path / "home",
        "My Orders",
        place=str(tmp_path / "orders"),
        text=WORDS.text,
        draft_report=lambda: journey_draft(b"", WORDS.text),
    )
    return Reports(setting)


def has_state(path: Path) -> bool:
    content = path.read_bytes()
    if path.suffix == ".age":
        content = open_sealed(content, [str(IDENTITY)])
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        return "state.json" in bundle.namelist()


def sealed_ones(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.age"))


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_killed_before_each_change_no_sealed_one_tells_more_than_the_open_one(
    tmp_path: Path,
) -> None:
    seen = set()
    for most in count(1):
        here = tmp_path / str(most)
        place = here / "orders"
        child = [sys.executable, "-m", "tests.end_to_end.rewrite_child", here / "home", place, KEY]
        done = subprocess.run(
            [*child, str(most)], cwd=ROOT, check=False, capture_output=True, text=True
        )
        assert done.returncode in {0, -9}, done.stderr
        path = Path(done.stdout.strip())
        for sealed in sealed_ones(place):
            assert open_sealed(sealed.read_bytes(), [str(IDENTITY)]) == path.read_bytes(), most
        seen.add((has_state(path), len(sealed_ones(place))))

        for left in place.glob(".report-*"):  # long ago
            moment = left.stat().st_mtime - placing.STALE_SECONDS - 1
            os.utime(left, (moment, moment))
        work = WriteReport(5, (KEY,), ("state",), str(path))
        again = of_next_run(here).do(work, Watch(), lambda: SYSTEM)
        assert (again.path, again.sealed) == (str(path), f"{path}.age")
        assert {one.name for one in place.iterdir()} == {path.name, f"{path.name}.age"}
        assert not has_state(path)
        assert not has_state(Path(again.sealed))
        if done.returncode == 0:
            break
    assert seen == {(True, 1), (True, 0), (False, 0), (False, 1)}  # it was killed in between


def test_a_seller_without_a_key_any_more_gets_no_older_sealed_one(tmp_path: Path) -> None:
    reports = of_next_run(tmp_path)
    first = reports.do(WriteReport(1, (KEY,)), Watch(), lambda: SYSTEM)
    work = WriteReport(2, (), ("state",), first.path)
    assert reports.do(work, Watch(), lambda: SYSTEM).sealed == ""
    assert sealed_ones(tmp_path / "orders") == []


def test_a_new_report_takes_no_name_whose_sealed_one_is_there(tmp_path: Path) -> None:
    first = of_next_run(tmp_path).do(WriteReport(1, (KEY,)), Watch(), lambda: SYSTEM)
    Path(first.path).unlink()  # by the customer
    before = Path(first.sealed).read_bytes()
    second = of_next_run(tmp_path).do(WriteReport(1, (KEY,)), Watch(), lambda: SYSTEM)
    assert second.path != first.path
    assert second.sealed == f"{second.path}.age"
    assert Path(first.sealed).read_bytes() == before


@pytest.mark.skipif(sys.platform != "linux", reason="a limit of file sizes, as a full disk")
def test_on_a_full_disk_both_stay_as_they_were(tmp_path: Path) -> None:
    import resource
    import signal

    from helperkit.journey.problems import Problem

    reports = of_next_run(tmp_path)
    first = reports.do(WriteReport(1, (KEY,)), Watch(), lambda: SYSTEM)
    before = [Path(name).read_bytes() for name in (first.path, first.sealed)]
    work = WriteReport(2, (KEY,), ("state",), first.path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        with pytest.raises(Problem):
            reports.do(work, Watch(), lambda: SYSTEM)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert [Path(name).read_bytes() for name in (first.path, first.sealed)] == before
    assert len(list((tmp_path / "orders").iterdir())) == 2
