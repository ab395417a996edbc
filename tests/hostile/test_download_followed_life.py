"""What was unpacked while a parcel came goes where nobody asks for it: nothing is left behind."""

import io
import random
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from helperkit.delivery.unpack.early import LEAST
from helperkit.journey.effects import Cancel, Download, Unpack
from helperkit.journey.events import Event, FileReceived, ParcelUnpacked
from helperkit.journey.order import Order, Parcel, Trust
from helperkit.performer.perform import Performer
from helperkit.performer.setting import Setting
from tests.end_to_end.test_performer import Desk
from tests.hostile.fault_server import serve, shop
from tests.hostile.outcome import STAGING, names


def packed(first: str = "", content: bytes = b"") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        if first:
            archive.writestr(first, content)
        for number in range(9):
            body = random.Random(number).randbytes(LEAST // 9 + 999)
            archive.writestr(f"Part {number}.bin", body)
    return made.getvalue()


COURSE = packed()
BOOK = packed("mimetype", b"application/epub+zip")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "My Orders"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "home")
    yield made
    made.performer.close()


def order(url: str) -> Order:
    return Order(Trust.LINK, urls=(url,))


def left_in(place: Path) -> list[str]:
    """Return what unpackings have left in the place."""
    return [path.name for path in (place / STAGING).glob("unpack-*")]


def received(desk: Desk, url: str, place: Path) -> Parcel:
    desk.performer.perform(Download(1, order(url), str(place)))
    event = desk.answer()
    assert isinstance(event, FileReceived), event
    return event.parcel


def test_a_book_that_is_a_zip_itself_is_not_kept_unpacked(desk: Desk, place: Path) -> None:
    with shop(serve(BOOK)) as server:
        parcel = received(desk, server.url("/book.epub"), place)
    assert not parcel.packed
    assert left_in(place) == []


def test_stopped_at_the_last_moment_nothing_is_kept_unpacked(tmp_path: Path, place: Path) -> None:
    def post(event: Event) -> None:
        if getattr(event, "done", 0) == len(COURSE):  # the file is whole, and not yet placed
            performer.perform(Cancel(1))

    performer = Performer(Setting(tmp_path / "home", "My Orders"), post)
    with shop(serve(COURSE)) as server:
        performer.perform(Download(1, order(server.url()), str(place)))
        for thread in threading.enumerate():
            if thread.name == Download.__name__:
                thread.join()
    assert names(place) == {"book.zip", STAGING}
    assert left_in(place) == []


def test_another_reading_of_the_names_leaves_nothing_of_the_first(desk: Desk, place: Path) -> None:
    with shop(serve(COURSE)) as server:
        parcel = received(desk, server.url(), place)
    desk.performer.recorded(FileReceived(1, parcel))
    desk.performer.perform(Unpack(2, order(""), parcel, str(place), encoding="cp437"))
    event = desk.answer()
    assert isinstance(event, ParcelUnpacked), event
    assert left_in(place) == []


def test_what_a_killed_unpacking_left_goes_though_all_is_unpacked(desk: Desk, place: Path) -> None:
    with shop(serve(COURSE)) as server:
        parcel = received(desk, server.url(), place)
    once = Unpack(2, order(""), parcel, str(place))
    desk.performer.perform(once)
    assert isinstance(desk.answer(), ParcelUnpacked)
    # Killed between the folder's appearing and the tidying after it.
    (place / STAGING / "unpack-0123456789ab").mkdir(parents=True)
    (place / STAGING / "unpack-0123456789ab.lock").touch()
    desk.performer.perform(msgspec.structs.replace(once, attempt=3))
    assert isinstance(desk.answer(), ParcelUnpacked)
    assert left_in(place) == []
    assert "book (2)" not in names(place)
