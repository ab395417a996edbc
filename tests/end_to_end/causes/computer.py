"""Journeys that end at this computer: its disks, folders and files."""

from pathlib import Path

from helperkit.diagnostics.facts import (
    Cloud,
    GuardName,
    Guards,
    Machine,
    Place,
    Received,
    RoomOf,
    SystemVersion,
)
from helperkit.diagnostics.verdict import Cause
from helperkit.journey.effects import Download, Effect, Unpack, Work
from helperkit.journey.events import Event, WorkFailed
from helperkit.journey.order import System
from helperkit.journey.problems import Evidence, ProblemName
from tests.end_to_end.causes.makers import BOOK, Scene, into, parcel
from tests.end_to_end.causes.travel import Told
from tests.hostile.disks import real_disk
from tests.hostile.fault_server import serve

WINDOWS = SystemVersion(family=System.WINDOWS, version="10.0.19045")


@into(Cause.DISK_FULL)
def the_card_says_more_than_there_is(scene: Scene) -> Told:
    return scene.practise("disk_full")


@into(Cause.DISK_FULL)
def a_disk_of_one_mebibyte_is_full(scene: Scene) -> Told:
    place = scene.stack.enter_context(real_disk(scene.folder, 1))
    body = parcel(**{"Film.mp4": bytes(range(256)) * 16_384})
    (place / "Other things").write_bytes(bytes(900_000))
    return scene.travel(scene.card(scene.server(serve(body)).url(), body), place=str(place))


@into(Cause.FOLDER_NOT_ALLOWED)
def the_folder_is_locked(scene: Scene) -> Told:
    return scene.practise("folder_not_allowed")


@into(Cause.FOLDER_GONE)
def the_stick_is_pulled_out(scene: Scene) -> Told:
    return scene.practise("folder_gone")


@into(Cause.PATH_TOO_LONG)
def a_part_of_the_path_has_300_letters(scene: Scene) -> Told:
    body = parcel()
    card = scene.card(scene.server(serve(body)).url(), body)
    return scene.travel(card, place=str(scene.folder / ("Notes " * 50)))


@into(
    Cause.PATH_TOO_LONG,
    WINDOWS,
    Place(of=RoomOf.PLACE, characters=262, longest=40, depth=9),
)
def windows_finds_no_path_of_262_letters(scene: Scene) -> Told:
    gone = Evidence("unpack", error="FileNotFoundError", errno=2)
    return _windows(scene, Unpack, ProblemName.FOLDER_GONE, gone)


@into(Cause.NAME_CLASH)
def a_file_has_the_folder_s_name(scene: Scene) -> Told:
    body = parcel()
    card = scene.card(scene.server(serve(body)).url(), body)
    return scene.travel(card, place=scene.write("Orders of mine", b"a list"))


@into(Cause.FILE_BUSY, WINDOWS, by_hand=True)
def windows_says_that_another_program_holds_it(scene: Scene) -> Told:
    held = Evidence("download", error="PermissionError", errno=13)
    return _windows(scene, Download, ProblemName.FILE_BUSY, held)


@into(Cause.GUARD_TOOK_FILE, WINDOWS, by_hand=True)
def windows_says_that_a_virus_was_deleted(scene: Scene) -> Told:
    gone = Evidence("unpack", error="OSError", errno=226)
    return _windows(scene, Unpack, ProblemName.ANTIVIRUS, gone)


@into(Cause.GUARD_TOOK_FILE, WINDOWS, Guards(names=(GuardName.AVAST,)))
def a_guard_is_there_and_the_file_is_not(scene: Scene) -> Told:
    return the_book_is_taken_away_before_it_is_opened(scene)


@into(Cause.FILE_MOVED)
def the_book_is_taken_away_before_it_is_opened(scene: Scene) -> Told:
    book = scene.folder / "My Orders" / "Garden Notes" / BOOK
    return scene.practise("", before={"open": book.unlink})


@into(Cause.FILE_MOVED)
def the_file_that_was_given_is_not_there(scene: Scene) -> Told:
    return scene.travel(str(scene.folder / "Nowhere" / "notes.pdf"))


@into(Cause.ONLINE_ONLY, WINDOWS, Received(online_only=True), Place(cloud=Cloud.ONEDRIVE))
def onedrive_keeps_the_file_and_it_does_not_come(scene: Scene) -> Told:
    away = Evidence("unpack", error="OSError", errno=22)
    return _windows(scene, Unpack, ProblemName.FOLDER_GONE, away)


@into(Cause.MEMORY_SHORT, Machine(memory=2 * 10**9, memory_free=40_000_000), by_hand=True)
def no_memory_was_left(scene: Scene) -> Told:
    short = Evidence("Unpack", error="MemoryError")
    return _windows(scene, Unpack, ProblemName.UNKNOWN, short)


def _windows(scene: Scene, kind: type[Work], problem: ProblemName, evidence: Evidence) -> Told:
    """Walk a real journey to a work that ends as on another system."""
    body = parcel()

    def instead(effect: Effect) -> Event | None:
        if not isinstance(effect, kind):
            return None
        return WorkFailed(effect.attempt, problem, evidence, error_id="")

    card = scene.card(scene.server(serve(body)).url(), body)
    return scene.travel(card, instead=instead, place=str(Path(scene.folder) / "My Orders"))
