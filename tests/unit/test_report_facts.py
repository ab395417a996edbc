"""The facts of a report: each by itself, none that names a person, and never waited for long."""

import getpass
import os
import platform
import sys
import tempfile
import threading
from pathlib import Path

import msgspec
import pytest

from helperkit.diagnostics.collect import collect, collectors
from helperkit.diagnostics.collect.disks import file_system_in
from helperkit.diagnostics.collect.system import kernel, memory, system_language
from helperkit.diagnostics.facts import (
    Access,
    Clock,
    Display,
    Facts,
    Guards,
    Language,
    Machine,
    Network,
    NotKnown,
    Place,
    Program,
    ProxyKind,
    Room,
    RoomOf,
    SystemVersion,
)

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps this elsewhere")


def found(place=None):
    """The facts by their types; of several the first, which is of the place where one is given."""
    facts = collect(collectors(place), seconds=30).facts
    return {type(fact): fact for fact in reversed(facts)}


def test_every_fact_is_there_on_a_healthy_machine(tmp_path):
    kinds = [type(fact) for fact in collect(collectors(tmp_path), seconds=30).facts]
    alone = [Program, SystemVersion, Machine, Language, Clock, Display, Network, Guards]
    assert kinds == [*alone, *[Room, Place, Access] * 3]  # of the place, temporary, home


def test_the_facts_say_what_the_machine_says(tmp_path):
    facts = found(tmp_path)
    assert facts[Program].python == platform.python_version()
    assert facts[Program].qt == "" or facts[Program].qt[0].isdigit()
    assert facts[Machine].processors == os.cpu_count()
    assert facts[Machine].memory is None or facts[Machine].memory > 2**26
    room = facts[Room]
    assert room.of is RoomOf.PLACE
    assert 0 < room.free < room.total


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own words")
def test_memory_is_that_of_the_kernel():
    told = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
    whole, free = memory()
    assert whole == pytest.approx(int(told["MemTotal"].split()[0]) * 1024, rel=0.01)
    assert 0 < free <= whole


def test_the_room_of_a_place_that_is_not_there_yet(tmp_path):
    assert found(tmp_path / "not" / "yet")[Room].total == found(tmp_path)[Room].total


def test_each_place_is_told_once_by_the_first_of_its_names(tmp_path):
    def rooms(*places, **more):
        facts = collect(collectors(*places, **more), seconds=30).facts
        return [fact.of for fact in facts if isinstance(fact, Room)]

    assert rooms() == [RoomOf.TEMP, RoomOf.HOME]
    assert rooms(tmp_path, own=tmp_path, received=tmp_path)[0] is RoomOf.PLACE
    assert rooms(tmp_path, own=tmp_path, received=tmp_path)[1:] == [RoomOf.TEMP, RoomOf.HOME]
    named = rooms(tmp_path, own=tmp_path / "own", received=tmp_path / "in")
    assert named == [RoomOf.PLACE, RoomOf.BYTES, RoomOf.TEMP, RoomOf.HOME, RoomOf.OWN]


def test_a_collector_that_fails_is_a_fact_without_its_message():
    def refuses():
        raise PermissionError(f"/home/{getpass.getuser()}/x")

    facts = collect({"room": refuses, "clock": Clock}, seconds=30)
    assert facts.facts == (NotKnown(name="room", error="PermissionError"), Clock())
    assert b"/home" not in msgspec.json.encode(facts)


def test_a_collector_that_hangs_is_not_waited_for():
    release = threading.Event()

    def hangs():
        release.wait(60)
        return Clock()

    try:
        facts = collect({"disk": hangs}, seconds=0.05)
        assert not release.is_set()
        assert facts.facts == (NotKnown(name="disk", error="TimeoutError"),)
    finally:
        release.set()


def test_a_proxy_is_told_without_its_password(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "waltraud.example")
    if sys.platform == "linux":
        assert found()[Network] == Network(proxies=False)
    monkeypatch.setenv("https_proxy", "http://waltraud:geheim@proxy.example:3128")
    assert found()[Network] == Network(
        proxies=True, kinds=(ProxyKind.HTTP,), hosts=("proxy.example",), login=True
    )
    monkeypatch.setenv("http_proxy", "socks5h://other.example:1080")
    monkeypatch.setenv("all_proxy", "http://[no-address")
    several = found()[Network]
    assert several.kinds == (ProxyKind.ANOTHER, ProxyKind.HTTP, ProxyKind.SOCKS)
    assert several.hosts == ("", "proxy.example", "other.example")


@POSIX
@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("en_GB.UTF-8", "en_GB"),
        ("de_DE@euro", "de_DE"),
        ("nl", "nl"),
        ("C.UTF-8", ""),
        ("waltraud", ""),
        ("de_waltraud", ""),
        ("", ""),
    ],
)
def test_only_the_shape_of_a_language_passes(monkeypatch, said, language):
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", said)
    assert system_language() == language


@POSIX
def test_the_kernels_number_comes_without_a_builders_words():
    assert platform.release().startswith(kernel())
    assert set(kernel()) <= set("0123456789.")


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a screen")
def test_whether_a_display_is_there(monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not found()[Display].there
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert found()[Display].there


def test_a_temporary_folder_that_is_gone_costs_only_its_own_fact(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    rooms = [f for f in collect(collectors(None), seconds=30).facts if isinstance(f, Room)]
    assert rooms[0].total > 0  # of the folder above it


MOUNTS = """\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 22 0:25 / /home rw shared:2 - btrfs /dev/vdb rw
31 30 0:26 / /home/usb\\040stick rw - vfat /dev/sdc1 rw
32 30 0:27 / /home/net rw - nfs4 waltraud.example:/x rw
33 32 0:28 / /home/net rw - fuse.Waltraud x rw
a torn line
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "ext4"),
        ("/homework", "ext4"),
        ("/home/w", "btrfs"),
        ("/home/usb stick/a", "vfat"),
        ("/home/net/a", ""),  # the later mount lies on top, and its name is not a plain one
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(path, kind):
    assert file_system_in(MOUNTS, Path(path)) == kind


def test_facts_can_be_read_again():
    facts = collect(collectors(None), seconds=30)
    assert msgspec.json.decode(msgspec.json.encode(facts), type=Facts) == facts
