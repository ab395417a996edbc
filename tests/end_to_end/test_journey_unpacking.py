"""The unpacking of a journey with real archives: what is saved, names, parts, and cancelling."""

import io
import os
import subprocess
import tarfile
import zipfile
from pathlib import Path

import msgspec
import pytest

from helperkit.delivery.unpack.early import EarlyUnpacking
from helperkit.delivery.work import Watch
from helperkit.journey.effects import Cancel, Unpack
from helperkit.journey.events import (
    NamesDoubted,
    ParcelUnpacked,
    UnpackProgressed,
    WorkFailed,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Parcel
from helperkit.journey.problems import ProblemName
from helperkit.performer.unpacking import folder_name, unpack_parcel
from helperkit.practice.parcels import build_big
from tests.end_to_end.desk import OWN, SECONDS, Desk
from tests.end_to_end.odd_parcels import SEASONS, in_parts, japanese_zip, torn_zip, with_seven

READ = Path("/proc/self/io")


def bytes_read() -> int:
    """Return how much this process has read until now."""
    return int(READ.read_text().split()[1])


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "home")


def test_what_is_whole_is_saved_and_what_is_missing_is_named(desk: Desk, tmp_path: Path) -> None:
    torn_zip(tmp_path / "leaves.zip")
    parcel = desk.parcel(tmp_path / "leaves.zip")
    failed = desk.unpack(parcel, tmp_path / "to")
    assert isinstance(failed, WorkFailed)
    assert failed.problem is ProblemName.DAMAGED
    saved = desk.unpack(msgspec.structs.replace(parcel, saving=True), tmp_path / "to")
    assert isinstance(saved, ParcelUnpacked), saved
    assert (saved.saved, saved.missing) == (41, 3)
    assert saved.missing_names == ("Leaf 7.txt", "Leaf 20.txt", "Leaf 33.txt")
    assert len(list((tmp_path / "to/leaves").iterdir())) == len(saved.things) == 41


def test_a_whole_parcel_that_is_saved_misses_nothing(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "whole.zip"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("a.txt", "a")
    parcel = msgspec.structs.replace(desk.parcel(path), saving=True)
    told = desk.unpack(parcel, tmp_path / "to")
    assert isinstance(told, ParcelUnpacked)
    assert (told.saved, told.missing, told.missing_names) == (0, 0, ())


def test_files_are_told_in_the_order_in_which_people_count(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "course.zip"
    with zipfile.ZipFile(path, "w") as out:
        for name in ("part 10.txt", "Part 2.txt", "intro.txt", "part 1.txt"):
            out.writestr(name, name)
    told = desk.unpack(desk.parcel(path), tmp_path / "to")
    assert isinstance(told, ParcelUnpacked), told
    titles = [thing.title for thing in told.things]
    assert titles == ["intro.txt", "part 1.txt", "Part 2.txt", "part 10.txt"]


@pytest.mark.skipif(not READ.exists(), reason="only Linux tells how much was read")
def test_a_stream_is_read_once(desk: Desk, tmp_path: Path) -> None:
    path, noise = tmp_path / "course.tar.gz", os.urandom(8 << 20)
    with tarfile.open(path, "w:gz") as out:
        member = tarfile.TarInfo("film.bin")
        member.size = len(noise)
        out.addfile(member, io.BytesIO(noise))
    parcel = desk.parcel(path)
    before = bytes_read()
    assert isinstance(desk.unpack(parcel, tmp_path / "to"), ParcelUnpacked)
    assert len(noise) < bytes_read() - before < 1.5 * len(noise)


def test_names_in_doubt_are_asked_for_before_anything_is_written(
    desk: Desk, tmp_path: Path
) -> None:
    japanese_zip(tmp_path / "seasons.zip")
    parcel = desk.parcel(tmp_path / "seasons.zip")
    asked = desk.unpack(parcel, tmp_path / "to")
    assert isinstance(asked, NamesDoubted), asked
    assert not list((tmp_path / "to").iterdir())
    assert 2 <= len(asked.ways) <= 4
    assert asked.ways[0].names == SEASONS
    assert len({way.names for way in asked.ways}) == len(asked.ways)
    told = desk.unpack(parcel, tmp_path / "to", "cp932")
    assert isinstance(told, ParcelUnpacked), told
    assert {Path(thing.path).name for thing in told.things} == set(SEASONS)


def test_names_that_are_clear_are_not_asked_for(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "clear.zip"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("Gr\u00fc\u00dfe aus K\u00f6ln.txt", "a")  # with the flag for UTF-8
    assert isinstance(desk.unpack(desk.parcel(path), tmp_path / "to"), ParcelUnpacked)


@with_seven
@pytest.mark.parametrize("kind", ["7z", "zip"])
@pytest.mark.parametrize("opened", [1, 2, 3])
def test_any_part_of_several_opens_the_parcel(
    kind: str, opened: int, desk: Desk, tmp_path: Path
) -> None:
    parts = in_parts(tmp_path / "parts", kind)
    assert len(parts) >= 3
    parcel = desk.parcel(parts[opened - 1])
    assert (parcel.packed, parcel.problem) == (True, None)
    told = desk.unpack(parcel, tmp_path / "to")
    assert isinstance(told, ParcelUnpacked), told
    assert [Path(thing.path).name for thing in told.things] == ["noise.bin"]
    assert (tmp_path / "to/notes").is_dir()


@with_seven
@pytest.mark.parametrize("kind", ["7z", "zip"])
@pytest.mark.parametrize("lost", [0, 1, -1])
def test_a_part_that_is_missing_is_named_as_such(
    kind: str, lost: int, desk: Desk, tmp_path: Path
) -> None:
    parts = in_parts(tmp_path / "parts", kind)
    missing = parts.pop(lost)
    missing.unlink()
    parcel = desk.parcel(parts[0])
    assert (parcel.packed, parcel.problem) == (True, None)
    failed = desk.unpack(parcel, tmp_path / "to")
    assert isinstance(failed, WorkFailed), failed
    assert failed.problem is ProblemName.UNKNOWN_PARCEL
    assert failed.evidence.note.startswith(("volume", "split"))
    assert failed.part == missing.name


@pytest.mark.parametrize("name", ["notes.tar", "notes.tar.gz", "notes.tar.xz", "notes.tgz"])
def test_other_kinds_are_parcels_where_they_can_be_read(
    name: str, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("a")
    path = tmp_path / name
    command = ["tar", "-caf", str(path), "-C", str(tmp_path / "in"), "a.txt"]
    subprocess.run(command, check=True)
    told = desk.unpack(desk.parcel(path), tmp_path / "to")
    assert isinstance(told, ParcelUnpacked), told
    assert (tmp_path / "to/notes/a.txt").read_text() == "a"


RAR = Path(__file__).parents[1] / "hostile/archives/rar/rar5-subdirs.rar"


def test_a_rar_is_a_parcel(desk: Desk, tmp_path: Path) -> None:
    parcel = desk.parcel(RAR)
    assert (parcel.kind, parcel.problem) == (Kind.OTHER_ARCHIVE, None)
    assert isinstance(desk.unpack(parcel, tmp_path / "to"), ParcelUnpacked)


def test_cancelling_a_big_parcel_ends_it_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    path, into = tmp_path / "big.zip", tmp_path / "to"
    build_big(path, 96 << 20)
    parcel = desk.parcel(path)
    desk.begin(parcel, into)
    while True:  # until bytes are being written
        event = desk.events.get(timeout=SECONDS)
        assert isinstance(event, UnpackProgressed), event
        if event.done:
            break
    assert event.total is not None
    assert event.done < event.total
    desk.performer.perform(Cancel(2))
    _watch, thread = desk.performer._under_way[2]
    thread.join(SECONDS)
    assert not thread.is_alive()
    assert list(into.iterdir()) == []
    late = []
    while not desk.events.empty():
        late.append(desk.events.get())
    # It stopped where it was, and answered no more.
    assert all(isinstance(event, UnpackProgressed) for event in late)
    assert all(event.done < (event.total or 0) for event in late)
    told = desk.unpack(parcel, into)
    assert isinstance(told, ParcelUnpacked), told


@pytest.mark.parametrize(
    ("archive", "folder"),
    [
        ("Notes.zip", "Notes"),
        ("Notes.tar.gz", "Notes"),
        ("Notes 1.2.7z", "Notes 1.2"),
        ("Notes.zip.001", "Notes"),
        ("Notes.part1.rar", "Notes"),
        ("Notes", "Notes"),
        (".zip", "_zip"),
        ("Vol. 2.rar", "Vol. 2"),
    ],
)
def test_a_folder_is_called_like_what_was_bought(archive: str, folder: str) -> None:
    assert folder_name(archive).lstrip("._") == folder.lstrip("._")


def test_what_is_whole_is_saved_of_a_list_that_is_torn(desk: Desk, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(name.encode() * 1000)
    path = tmp_path / "notes.tar"
    subprocess.run(
        ["tar", "-cf", str(path), "-C", str(tmp_path), "a.txt", "b.txt", "c.txt"], check=True
    )
    os.truncate(path, 3 * 512 + 2 * 5120 + 1000)  # in the midst of the last
    parcel = desk.parcel(path)
    failed = desk.unpack(parcel, tmp_path / "to")
    assert isinstance(failed, WorkFailed)
    assert failed.problem is ProblemName.DAMAGED
    saving = msgspec.structs.replace(parcel, problem=None, saving=True)
    saved = desk.unpack(saving, tmp_path / "to")
    assert isinstance(saved, ParcelUnpacked), saved
    assert {"a.txt", "b.txt"} <= {Path(thing.path).name for thing in saved.things}


def test_what_was_unpacked_early_is_not_taken_where_names_were_chosen(tmp_path: Path) -> None:
    path, into = tmp_path / "seasons.zip", tmp_path / "to"
    japanese_zip(path, filling=9 << 20)
    into.mkdir()
    early = EarlyUnpacking(into)
    size = path.stat().st_size
    early.began(path, size, path.read_bytes()[:64])
    early.grew(size, size)
    parcel = Parcel(str(path), path.name, str(tmp_path), Kind.ZIP, size)
    effect = Unpack(2, OWN, parcel, str(into), encoding="cp949")
    try:
        told = unpack_parcel(effect, Watch(), early)
    finally:
        early.close()
    assert isinstance(told, ParcelUnpacked), told
    named = {Path(thing.path).name for thing in told.things}
    assert not named & set(SEASONS)
