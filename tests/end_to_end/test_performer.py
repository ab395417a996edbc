"""The gateway between the journey and the world, with real work behind it."""

import hashlib
import os
import queue
import random
import time
import zipfile
from pathlib import Path

import pytest

from helperkit.journey.effects import (
    Cancel,
    CheckFile,
    Download,
    LookForFiles,
    ProposePlace,
    ReadOrder,
    Unpack,
    WriteReport,
)
from helperkit.journey.events import (
    Event,
    FileReceived,
    FilesFound,
    OrderRead,
    ParcelLocked,
    ParcelUnpacked,
    PlaceProposed,
    WorkFailed,
)
from helperkit.journey.journal import decode, encode
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Order, Trust
from helperkit.journey.problems import ProblemName
from helperkit.performer.journal_file import JournalFile
from helperkit.performer.perform import Performer
from helperkit.performer.setting import Setting
from helperkit.practice.shop import Shop
from tests.hostile import fault_server
from tests.own_process import run

SECONDS = 20


class Desk:
    """A performer whose events are taken one by one."""

    def __init__(self, home: Path, **setting: object) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.performer = Performer(
            Setting(home, "My Orders", **setting),  # type: ignore[arg-type] # as given
            self.events.put,
        )

    def answer(self, *kinds: type) -> Event:
        while True:
            event = self.events.get(timeout=SECONDS)
            if isinstance(event, kinds or object) and not hasattr(event, "seconds_left"):
                return event


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "home")


def order_of(shop: Shop) -> Order:
    return Order(
        Trust.LINK,
        urls=(shop.link,),
        file=shop.file_name,
        size=shop.size,
        sha256=shop.sha256,
    )


def test_get_and_unpack_twice_leaves_one_of_each(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "My Orders"
    with Shop(pace=0) as shop:
        for attempt, was_here in ((1, False), (3, True)):
            desk.performer.perform(Download(attempt, order_of(shop), str(place)))
            got = desk.answer()
            assert isinstance(got, FileReceived), got
            assert got.parcel.kind is Kind.ZIP
            assert got.parcel.verified
            assert got.parcel.was_here is was_here
            desk.performer.perform(Unpack(attempt + 1, order_of(shop), got.parcel, str(place)))
            done = desk.answer()
            assert isinstance(done, ParcelUnpacked), done
            assert len(done.things) == 4
            desk.performer.recorded(got)
            desk.performer.close()
            assert done.things[done.start].title == "Read me first.txt"
    assert sorted(path.name for path in place.iterdir()) == ["garden-notes", "garden-notes.zip"]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A ZIP that is large enough to be unpacked on its way."""
    path = tmp_path_factory.mktemp("course") / "course.zip"
    with zipfile.ZipFile(path, "w") as parcel:
        for number in range(10):
            parcel.writestr(f"Lesson {number}.mp4", random.Random(number).randbytes(1_000_000))
    return path.read_bytes()


@pytest.mark.parametrize("wanted", [True, False])
def test_a_parcel_is_unpacked_on_its_way(
    desk: Desk, tmp_path: Path, course: bytes, *, wanted: bool
) -> None:
    place = tmp_path / "to"
    with fault_server.shop(fault_server.serve(course)) as server:
        order = Order(Trust.LINK, urls=(server.url(),), sha256=hashlib.sha256(course).hexdigest())
        desk.performer.perform(Download(1, order, str(place)))
        got = desk.answer()
    assert isinstance(got, FileReceived), got
    desk.performer.recorded(got)
    assert list((place / ".helperkit").glob("unpack-*"))  # and nothing under a final name
    assert [path.name for path in place.iterdir() if path.name[0] != "."] == ["book.zip"]
    if wanted:
        desk.performer.perform(Unpack(2, order, got.parcel, str(place)))
        done = desk.answer()
        assert isinstance(done, ParcelUnpacked), done
        assert len(done.things) == 10
    desk.performer.close()
    left = ["book", "book.zip"] if wanted else ["book.zip"]
    assert sorted(path.name for path in place.iterdir()) == left


def test_another_address_is_tried(desk: Desk, tmp_path: Path) -> None:
    with Shop(problem="file_gone", pace=0) as gone, Shop(pace=0) as shop:
        order = Order(Trust.LINK, urls=(gone.link, shop.link), sha256=shop.sha256)
        desk.performer.perform(Download(1, order, str(tmp_path / "to")))
        assert isinstance(desk.answer(), FileReceived)


def test_a_cancelled_download_ends_within_a_second_and_keeps_its_bytes(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "home")
    place = tmp_path / "to"
    with Shop(pace=50_000) as shop:
        desk.performer.perform(Download(1, order_of(shop), str(place)))
        while getattr(desk.events.get(timeout=SECONDS), "done", 0) < 30_000:
            pass
        asked = time.monotonic()
        desk.performer.perform(Cancel(1))
        desk.performer.close()
        assert time.monotonic() - asked < 1.0
        shop.skip()
        kept = sum(p.stat().st_size for p in place.rglob("*") if p.is_file())
        assert kept >= 30_000
        desk.performer.perform(Download(2, order_of(shop), str(place)))
        assert isinstance(desk.answer(FileReceived, WorkFailed), FileReceived)


def test_a_locked_parcel_asks_and_a_wrong_password_is_a_problem(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "to"
    with Shop(problem="password", pace=0) as shop:
        desk.performer.perform(Download(1, order_of(shop), str(place)))
        got = desk.answer()
        assert isinstance(got, FileReceived)
        order, parcel = order_of(shop), got.parcel
        desk.performer.perform(Unpack(2, order, parcel, str(place)))
        assert desk.answer() == ParcelLocked(2)
        desk.performer.perform(Unpack(3, order, parcel, str(place), "wrong"))
        wrong = desk.answer()
        assert isinstance(wrong, WorkFailed)
        assert wrong.problem is ProblemName.PASSWORD
        desk.performer.perform(Unpack(4, order, parcel, str(place), shop.setup.password))
        assert isinstance(desk.answer(), ParcelUnpacked)


def test_an_unforeseen_error_is_unknown_and_leaves_a_note(tmp_path: Path) -> None:
    def explode() -> Path:
        raise ZeroDivisionError("an example of what nobody foresaw")

    desk = Desk(tmp_path, draft_report=explode)
    desk.performer.perform(WriteReport(1))
    failed = desk.answer()
    assert isinstance(failed, WorkFailed)
    assert failed.problem is ProblemName.UNKNOWN
    assert failed.evidence.error == "ZeroDivisionError"
    note = (tmp_path / "crashes" / f"{failed.error_id}.txt").read_text()
    assert "ZeroDivisionError" in note


def test_a_missing_room_is_told_in_bytes(desk: Desk, tmp_path: Path) -> None:
    with Shop(problem="disk_full", pace=0) as shop:
        desk.performer.perform(Download(1, order_of(shop), str(tmp_path)))
        failed = desk.answer()
    assert isinstance(failed, WorkFailed)
    assert failed.problem is ProblemName.DISK_FULL
    assert failed.missing
    assert failed.missing > 10**12


def test_a_file_of_ones_own_is_looked_at(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader")
    desk.performer.perform(ReadOrder(1, str(path)))
    read = desk.answer()
    assert isinstance(read, OrderRead)
    desk.performer.perform(CheckFile(2, read.order))
    seen = desk.answer()
    assert isinstance(seen, FileReceived)
    assert (seen.parcel.kind, seen.parcel.packed) == (Kind.TEXT, False)
    path.unlink()
    desk.performer.perform(CheckFile(3, read.order))
    gone = desk.answer()
    assert isinstance(gone, WorkFailed)
    assert gone.problem is ProblemName.FILE_GONE


def test_recent_downloads_are_found_newest_first(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    downloads = tmp_path / "Downloads"
    downloads.mkdir()
    monkeypatch.setenv("XDG_DOWNLOAD_DIR", str(downloads))
    monkeypatch.setenv("HOME", str(tmp_path))
    now = time.time()
    for name, content, age in (
        ("old.pdf", b"%PDF-1.4\n%%EOF", 3600),
        ("new.zip", b"PK\5\6" + bytes(18), 60),
        ("ancient.pdf", b"%PDF-1.4\n%%EOF", 90 * 24 * 3600),
        ("notes.txt", b"a shopping list", 1),
        ("half.zip.crdownload", b"PK\3\4", 1),
    ):
        path = downloads / name
        path.write_bytes(content)
        os.utime(path, (now - age, now - age))
    desk.performer.perform(LookForFiles(1))
    found = desk.answer()
    assert isinstance(found, FilesFound)
    assert [thing.title for thing in found.files] == ["half.zip", "new.zip", "old.pdf"]


def test_proposing_answers_with_its_attempt(desk: Desk) -> None:
    desk.performer.perform(ProposePlace(7))
    proposed = desk.answer()
    assert isinstance(proposed, PlaceProposed)
    assert proposed.attempt == 7


def test_a_torn_journal_and_one_that_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "journeys" / "x.jsonl"
    with JournalFile(path) as journal:
        journal.append(PlaceProposed(1, "somewhere"))
        take = (
            "import sys; from pathlib import Path\n"
            "from helperkit.performer.journal_file import JournalFile, JournalTaken\n"
            "try: JournalFile(Path(sys.argv[1]))\n"
            "except JournalTaken: sys.exit(7)"
        )
        assert run(take, path, check=False).returncode == 7
    with path.open("ab") as file:
        file.write(encode(PlaceProposed(2, "torn"))[:-9])
    with JournalFile(path) as journal:
        assert list(decode(journal.found)) == [PlaceProposed(1, "somewhere")]
        journal.append(PlaceProposed(3, "after"))
    assert list(decode(path.read_bytes())) == [
        PlaceProposed(1, "somewhere"),
        PlaceProposed(3, "after"),
    ]
