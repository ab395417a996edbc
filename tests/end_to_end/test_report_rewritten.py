"""A line that is taken out of a report is in no file of it, whenever the program is killed."""

import io
import json
import os
import subprocess
import sys
import zipfile
from itertools import count
from pathlib import Path

import pyrage
import pytest
from msgspec import structs

from helperkit.delivery.download.line.ways import SYSTEM
from helperkit.delivery.work import Watch
from helperkit.diagnostics import placing
from helperkit.diagnostics.draft import Draft
from helperkit.diagnostics.seal import open_sealed
from helperkit.journey.effects import CopyReport, WriteReport
from helperkit.journey.events import FileReceived
from helperkit.journey.journal import encode
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Parcel, Support
from helperkit.journey.report import Report
from helperkit.performer.reporting import journey_draft
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting
from helperkit.performer.waiting import Note, first_unsent, remember
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


def journal_of(*names: str) -> bytes:
    parcels = (FileReceived(1, Parcel(f"/x/{name}", name, "/x", Kind.PDF, 5)) for name in names)
    return b"".join(map(encode, parcels))


def meant_in(tmp_path: Path, path: Path) -> tuple[str, dict[str, str], str]:
    """Return a report's number, which pseudonym means what, and its journal."""
    with zipfile.ZipFile(path) as bundle:
        number = json.loads(bundle.read("manifest.json"))["id"]
        journal = bundle.read("journal.jsonl").decode()
    kept = tmp_path / "home" / "reports" / f"{number}.json"
    return number, json.loads(kept.read_bytes()), journal


def test_written_anew_in_the_next_run_a_pseudonym_is_still_the_same_name(tmp_path: Path) -> None:
    def of(journal: bytes) -> Reports:
        def draft() -> Draft:
            return journey_draft(journal, WORDS.text)

        place = str(tmp_path / "orders")
        home = tmp_path / "home"
        return Reports(Setting(home, "O", place=place, text=WORDS.text, draft_report=draft))

    path = of(journal_of("ada.pdf", "bob.pdf")).do(WriteReport(1), Watch(), lambda: SYSTEM).path
    number, meant, _ = meant_in(tmp_path, Path(path))
    assert meant["file-1.pdf"] == "ada.pdf"
    work = WriteReport(2, (), ("state",), path)
    of(journal_of("zoe.pdf", "bob.pdf")).do(work, Watch(), lambda: SYSTEM)
    again, then, journal = meant_in(tmp_path, Path(path))
    assert again == number
    assert {name: then[name] for name in meant} == meant
    assert then["file-3.pdf"] == "zoe.pdf"
    assert "file-3.pdf" in journal
    assert "file-2.pdf" in journal


def test_without_its_list_it_is_another_report(tmp_path: Path) -> None:
    """Then the same word means another name: the number must say so."""
    first = of_next_run(tmp_path).do(WriteReport(1), Watch(), lambda: SYSTEM)
    number, *_ = meant_in(tmp_path, Path(first.path))
    (tmp_path / "home" / "reports" / f"{number}.json").unlink()
    of_next_run(tmp_path).do(WriteReport(2, (), (), first.path), Watch(), lambda: SYSTEM)
    assert meant_in(tmp_path, Path(first.path))[0] != number


def test_a_report_that_waits_is_asked_about_without_what_was_taken_out(tmp_path: Path) -> None:
    first = of_next_run(tmp_path).do(WriteReport(1, (KEY,)), Watch(), lambda: SYSTEM)
    support = Support(reports="https://shop.example/reports", recipients=(KEY,))
    waiting = Report(first.path, first.sealed, first.lines, support=support)
    remember(tmp_path / "home", Note(waiting))
    done = of_next_run(tmp_path).do(
        WriteReport(2, (KEY,), ("state",), first.path), Watch(), lambda: SYSTEM
    )
    asked = first_unsent(tmp_path / "home")
    assert asked == structs.replace(waiting, sealed=done.sealed, without=("state",))


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_killed_at_any_moment_the_next_start_sends_nothing_that_was_taken_out(
    tmp_path: Path,
) -> None:
    asked_about = set()
    for most in count(1):
        here = tmp_path / str(most)
        child = [sys.executable, "-m", "tests.end_to_end.rewrite_child", here / "home"]
        killed = subprocess.run(
            [*child, here / "orders", KEY, str(most), "waits"],
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        )
        assert killed.returncode in {0, -9}, killed.stderr
        report = first_unsent(here / "home")
        asked_about.add(report is not None)
        if report is not None:  # killed before all else, it is as it was
            assert has_state(Path(report.outgoing)) == (not report.without), most
            assert most == 1 or report.without
        if killed.returncode == 0:
            assert report is not None
            break
    assert asked_about == {True, False}


def test_a_sealed_one_that_is_gone_is_made_again_of_the_open_one(tmp_path: Path) -> None:
    reports = of_next_run(tmp_path)
    first = reports.do(WriteReport(1, (KEY,)), Watch(), lambda: SYSTEM)
    Path(first.sealed).unlink()  # as whoever is killed in the middle leaves it
    report = Report(first.path, first.sealed, support=Support(recipients=(KEY,)))
    stick = tmp_path / "stick"
    stick.mkdir()
    copy = reports.do(CopyReport(2, report, str(stick)), Watch(), lambda: SYSTEM)
    opened = open_sealed(Path(copy.path).read_bytes(), [str(IDENTITY)])
    assert opened == Path(first.path).read_bytes()
    assert Path(first.sealed).read_bytes() == Path(copy.path).read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_killed_while_it_is_made_there_is_a_whole_one_or_none(tmp_path: Path) -> None:
    seen = set()
    for most in count(1):
        here = tmp_path / str(most)
        place = here / "orders"
        child = [sys.executable, "-m", "tests.end_to_end.rewrite_child", here / "home", place, KEY]
        done = subprocess.run(
            [*child, str(most), "made"], cwd=ROOT, check=False, capture_output=True, text=True
        )
        assert done.returncode in {0, -9}, done.stderr
        made = sorted(place.glob("*.helperreport"))
        for path in made:
            meant_in(here, path)  # and whoever has it can be told what its pseudonyms mean
            assert has_state(path)
        for sealed in sealed_ones(place):
            content = sealed.with_suffix("").read_bytes()
            assert open_sealed(sealed.read_bytes(), [str(IDENTITY)]) == content
        seen.add((len(made), len(sealed_ones(place))))
        again = of_next_run(here).do(WriteReport(1, (KEY,)), Watch(), lambda: SYSTEM)
        assert Path(again.path).exists()
        assert Path(again.sealed).exists()
        if done.returncode == 0:
            break
    assert seen == {(0, 0), (1, 0), (1, 1)}
