"""What a customer is told of an unpacking: how far it is, what is odd, which part is missing."""

import json
import subprocess
import zipfile
from pathlib import Path

import msgspec
import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.unpack.writing.time_left import TimeLeft
from helperkit.delivery.work import Watch
from helperkit.diagnostics.allow import Ledger, allow
from helperkit.journey.events import ParcelUnpacked, UnpackProgressed, WorkFailed
from helperkit.journey.journal import encode
from helperkit.journey.kinds import Kind
from helperkit.journey.model import State, Stopped
from helperkit.journey.order import Box, Oddity, Parcel
from helperkit.journey.screen import Progress
from helperkit.journey.screens import screen
from helperkit.journey.steps import Choose, Unpacking
from helperkit.journey.update import update
from helperkit.words.load import Words
from tests.end_to_end.desk import OWN, Desk
from tests.end_to_end.journeys import helperkit, outcome
from tests.end_to_end.odd_parcels import in_parts, torn_zip, with_seven
from tests.hostile.zip_maker import Item, link, zipped

PARCEL = Parcel("/x/notes.zip", "notes.zip", "/x", Kind.ZIP, 5)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "home")


# How far it is


class EachTime(Watch):
    """Tells of its progress each time, however fast it goes."""

    is_due = True

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[Progress] = []

    def progress(self, progress: Progress, *, always: bool = False) -> None:
        self.seen.append(progress)


@pytest.fixture(scope="module")
def goods(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("goods")
    for number in range(41):
        (folder / f"Leaf {number}.txt").write_bytes(b"leaf " * 40_000)
    return folder


PACKED = {
    "zip": ["7zz", "a", "-tzip", "OUT", "."],
    "7z": ["7zz", "a", "-mx1", "OUT", "."],
    "tar": ["tar", "-cf", "OUT", "."],
    "tar.gz": ["tar", "-czf", "OUT", "."],
}


@pytest.mark.parametrize("kind", PACKED)
def test_bytes_and_files_are_counted_to_their_end(kind: str, goods: Path, tmp_path: Path) -> None:
    archive = tmp_path / f"x.{kind}"
    words = [str(archive) if word == "OUT" else word for word in PACKED[kind]]
    subprocess.run(words, cwd=goods, check=True, capture_output=True)
    watch = EachTime()
    seen = watch.seen
    unpack(archive, tmp_path, "Leaves", watch)
    assert (seen[-1].files, seen[-1].all_files) == (41, 41)
    assert seen[-1].done == seen[-1].total == 41 * 200_000
    assert len(seen) > 5
    assert all(told.done <= (told.total or 0) and told.files <= told.all_files for told in seen)
    if kind in {"7z", "tar.gz"}:  # the others come by several threads, which overtake each other
        shares = [told.done / (told.total or 1) for told in seen]
        assert shares == sorted(shares)
    if kind != "tar.gz":
        assert {told.all_files for told in seen} == {41}
        assert min(told.files for told in seen) == 0  # bytes came of the first, but not all


def test_files_that_another_process_writes_are_counted_when_they_are_there(tmp_path: Path) -> None:
    archive = tmp_path / "many.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for number in range(7000):
            made.writestr(f"{number}.txt", b"leaf")
    watch = EachTime()
    unpack(archive, tmp_path, "Many", watch)
    assert (watch.seen[-1].files, watch.seen[-1].done) == (7000, 28_000)
    # Two threads may lose a few bytes in counting, but not a run of 256 files.
    assert all(told.files * 4 <= told.done + 400 for told in watch.seen)


def test_the_journey_hears_of_files_and_says_so(desk: Desk, goods: Path, tmp_path: Path) -> None:
    archive = tmp_path / "x.zip"
    subprocess.run(["7zz", "a", str(archive), "."], cwd=goods, check=True, capture_output=True)
    desk.begin(desk.parcel(archive), tmp_path / "to")
    *told, _ = desk.answers()
    last = told[-1]
    assert isinstance(last, UnpackProgressed)
    assert (last.files, last.all_files) == (41, 41)
    state = State(Unpacking(OWN, "/x", PARCEL, attempt=2), attempt=2)
    for event in told:
        state, _effects = update(state, event)
    page = Words().page(screen(state))
    assert page.progress == "8.2\xa0MB of 8.2\xa0MB. 41 of 41 files."
    one = msgspec.structs.replace(last, files=0, all_files=1)
    page = Words().page(screen(update(state, one)[0]))
    assert page.progress == "8.2\xa0MB of 8.2\xa0MB."


def test_the_command_tells_programs_of_files(goods: Path, tmp_path: Path) -> None:
    archive = tmp_path / "x.zip"
    subprocess.run(["7zz", "a", str(archive), "."], cwd=goods, check=True, capture_output=True)
    done = helperkit(
        tmp_path / "home", "unpack", str(archive), "--to", str(tmp_path / "to"), "--json"
    )
    assert done.returncode == 0, done.stdout
    told = [json.loads(line) for line in done.stdout.splitlines()]
    progressed = [line for line in told if line.get("type") == "Progressed"]
    assert (progressed[-1]["files"], progressed[-1]["all_files"]) == (41, 41)


def test_the_time_left_is_said_when_it_can_be_known() -> None:
    now = [100.0]
    left = TimeLeft(lambda: now[0])
    now[0] += 0.9
    assert left.seconds(50, 100) is None
    now[0] = 104.0
    assert left.seconds(0, 100) is None
    assert left.seconds(25, 100) == 12
    assert left.seconds(100, 100) == 0
    assert left.seconds(101, 100) == 0


# What is odd


def test_what_was_left_out_and_renamed_is_said_in_the_window(desk: Desk, tmp_path: Path) -> None:
    for name, item, odd, words in (
        ("plain", Item("b.txt"), (), ""),
        ("renamed", Item("CON.txt"), (Oddity.RENAMED,), "new names"),
        ("linked", link("way", "/etc"), (Oddity.LEFT_OUT,), "We left out"),
    ):
        path = tmp_path / f"{name}.zip"
        path.write_bytes(zipped(Item("a.txt"), item))
        for _ in range(2):  # the second time it is there already
            told = desk.unpack(desk.parcel(path), tmp_path / "to")
            assert isinstance(told, ParcelUnpacked), told
            assert told.oddities == odd
        box = Box(OWN, "/x", PARCEL, told.folder, told.things, oddities=told.oddities)
        page = Words().page(screen(State(Choose(box))))
        assert words in page.safe
        assert bool(page.safe) == bool(odd)
        assert Words().page(screen(State(Choose(box, every=True)))).safe == ""


# Which part is missing


@with_seven
@pytest.mark.parametrize("kind", ["7z", "zip"])
def test_the_part_that_is_missing_is_named_to_the_customer_alone(
    kind: str, desk: Desk, tmp_path: Path
) -> None:
    parts = in_parts(tmp_path / "parts", kind)
    lost = parts.pop(1)
    lost.unlink()
    failed = desk.unpack(desk.parcel(parts[0]), tmp_path / "to")
    assert isinstance(failed, WorkFailed)
    assert failed.part == lost.name
    working = State(Unpacking(OWN, "/x", PARCEL, attempt=2), attempt=2)
    state, _ = update(working, failed)
    assert isinstance(state.step, Stopped)
    page = Words().page(screen(state))
    assert [(row.title, row.kind) for row in page.items] == [
        (lost.name, "the part that is missing")
    ]
    # Of the report it is no part; the journal stays on this computer.
    assert lost.name not in json.dumps(allow(state, Ledger()))
    assert lost.name not in json.dumps(allow(failed, Ledger()))
    assert lost.name.encode() in encode(failed)

    done = helperkit(
        tmp_path / "home", "unpack", str(parts[0]), "--to", str(tmp_path / "cli"), "--json"
    )
    assert (done.returncode, outcome(done)["problem"]) == (1, "unknown_parcel")
    assert lost.name in done.stderr.splitlines()


# Saving what is whole, twice


def test_what_was_saved_once_is_not_saved_beside_it(desk: Desk, tmp_path: Path) -> None:
    torn_zip(tmp_path / "leaves.zip")
    saving = msgspec.structs.replace(desk.parcel(tmp_path / "leaves.zip"), saving=True)
    first, second = (desk.unpack(saving, tmp_path / "to") for _ in range(2))
    assert isinstance(first, ParcelUnpacked)
    assert second == first
    assert (first.saved, first.missing) == (41, 3)
    assert [path.name for path in (tmp_path / "to").iterdir()] == ["leaves"]
    # What the customer has changed since is theirs: the whole comes beside it.
    (tmp_path / "to/leaves/Leaf 3.txt").write_text("mine")
    third = desk.unpack(saving, tmp_path / "to")
    assert isinstance(third, ParcelUnpacked)
    assert Path(third.folder).name == "leaves (2)"
    assert (tmp_path / "to/leaves/Leaf 3.txt").read_text() == "mine"


def test_an_archive_within_an_archive_is_there_once_too(desk: Desk, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as made:
        made.writestr("a.txt", "a")
        made.writestr("b.txt", "b")
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as made:
        made.write(tmp_path / "inner.zip", "inner.zip")
    parcel = desk.parcel(tmp_path / "outer.zip")
    for _ in range(2):
        told = desk.unpack(parcel, tmp_path / "to")
        assert isinstance(told, ParcelUnpacked), told
    assert [path.name for path in (tmp_path / "to").iterdir()] == ["outer"]
