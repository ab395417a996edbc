"""Where a file would be kept: a folder with room, and not one that was refused."""

import shutil
import tempfile
from pathlib import Path

import msgspec
import pytest

from helperkit.delivery.download.keeping.part_journal import Journal
from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.resume import Kept
from helperkit.delivery.download.wanted import Wanted
from helperkit.journey.effects import ProposePlace
from helperkit.journey.order import Order, Trust
from helperkit.performer.places import propose_place
from helperkit.performer.receiving import taken_before


def test_a_place_that_was_refused_is_not_proposed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    first, free = propose_place("My Orders", "", "")
    assert first.is_relative_to(tmp_path)
    assert free
    assert not first.exists()
    wished = str(tmp_path / "wished")
    assert str(propose_place("My Orders", wished, "")[0]) == wished
    assert str(propose_place("My Orders", wished, wished)[0]) != wished


def test_a_place_with_room_is_better_than_one_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    small = Path("/dev/shm")
    if not small.is_dir() or shutil.disk_usage(small).free >= shutil.disk_usage(tmp_path).free:
        pytest.skip("no second, smaller disk to write to")
    needed = shutil.disk_usage(small).free + (1 << 20)
    with tempfile.TemporaryDirectory(dir=small) as desktop:
        monkeypatch.setenv("XDG_DESKTOP_DIR", desktop)
        first, _free = propose_place("My Orders", "", "")
        assert first == Path(desktop) / "My Orders"
        second, free = propose_place("My Orders", "", "", needed)
        assert second.is_relative_to(tmp_path)
        assert free is not None
        assert free >= needed
        nowhere, _free = propose_place("My Orders", "", "", 1 << 62)
        assert nowhere == first
        wished = str(Path(desktop) / "wished")
        place, free = propose_place("My Orders", wished, "", 1 << 62)
        assert str(place) == wished
        assert free


def test_what_came_before_needs_no_room_again(tmp_path: Path) -> None:
    order = Order(Trust.LINK, urls=("https://shop.example/x.zip",))
    old, new = tmp_path / "old", tmp_path / "new" / "My Orders"
    old.mkdir()
    with Staging(old, Wanted(url=order.urls[0]).key()) as staging:
        staging.begin(Journal(kept=Kept(total=3_000_000)))
        staging.write(bytes(2_000_000))
        staging.sync()
    of_old = taken_before(ProposePlace(1, order=order))
    assert of_old(old) >= 2_000_000
    assert of_old(new) == 0
    brought = taken_before(ProposePlace(1, order=order, came_from=str(old)))
    assert brought(new) == of_old(old)
    assert brought(Path("/proc/nowhere")) == 0  # another disk
    other = msgspec.structs.replace(order, urls=("https://shop.example/y.zip",))
    assert taken_before(ProposePlace(1, order=other))(old) == 0
    unreadable = msgspec.structs.replace(order, urls=("https://[/",))
    assert taken_before(ProposePlace(1, order=unreadable))(old) == 0
    _place, free = propose_place("x", str(tmp_path), "", taken=lambda _place: 1 << 62)
    assert free is not None
    assert free > 1 << 62
