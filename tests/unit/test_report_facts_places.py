"""What is told of the folders that are used: closed words and numbers, and what trying showed."""

import errno
import os
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import msgspec
import pytest

from helperkit.diagnostics.collect.clouds import cloud_of, only_in_cloud
from helperkit.diagnostics.collect.disks import disk_of
from helperkit.diagnostics.collect.guards import guard_of, guards_in
from helperkit.diagnostics.collect.places import access, place, room
from helperkit.diagnostics.facts import Cloud, Disk, GuardName, RoomOf

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="what Linux has")


@pytest.mark.parametrize(
    ("path", "cloud"),
    [
        (PureWindowsPath(r"C:\Users\w\OneDrive\Desktop"), Cloud.ONEDRIVE),
        (PureWindowsPath(r"C:\Users\w\OneDrive - Garden Shop\x"), Cloud.ONEDRIVE),
        (PurePosixPath("/Users/w/Library/CloudStorage/OneDrive-Personal/x"), Cloud.ONEDRIVE),
        (PurePosixPath("/Users/w/Library/Mobile Documents/com~apple~CloudDocs"), Cloud.ICLOUD),
        (PureWindowsPath(r"C:\Users\w\iCloudDrive\x"), Cloud.ICLOUD),
        (PurePosixPath("/home/w/Dropbox (Garden Shop)/x"), Cloud.DROPBOX),
        (PurePosixPath("/Users/w/Library/CloudStorage/GoogleDrive-w@x.example/My Drive"), None),
        (PureWindowsPath(r"G:\My Drive\x"), Cloud.GOOGLE_DRIVE),
        (PurePosixPath("/home/w/Nextcloud/x"), Cloud.NEXTCLOUD),
        (PurePosixPath("/home/w/ownCloud"), Cloud.OWNCLOUD),
        (PurePosixPath("/Users/w/Library/CloudStorage/Waltraud-Drive/x"), Cloud.ANOTHER),
        (PurePosixPath("/home/w/My Orders"), Cloud.NOBODY),
        (PurePosixPath("/home/boxer/dropboxes/onedrives"), Cloud.NOBODY),
    ],
)
def test_the_cloud_that_a_folder_is_copied_into(path, cloud):
    assert cloud_of(path, {}) is (Cloud.GOOGLE_DRIVE if cloud is None else cloud)


def test_a_cloud_by_what_its_program_tells_the_environment():
    told = {"OneDriveCommercial": "/home/w/Firma"}
    assert cloud_of(PurePosixPath("/home/w/Firma/x"), told) is Cloud.ONEDRIVE
    assert cloud_of(PurePosixPath("/home/w/Firmen/x"), told) is Cloud.NOBODY


@pytest.mark.parametrize(
    ("path", "kind", "disk"),
    [
        ("/home/w", "ext4", Disk.FIXED),
        ("/home/w", "nfs4", Disk.NETWORK),
        ("/home/w", "cifs", Disk.NETWORK),
        ("/home/w", "fuse.sshfs", Disk.NETWORK),
        ("/home/w", "fuse.mergerfs", Disk.FIXED),
        ("/tmp", "tmpfs", Disk.MEMORY),
        ("/media/w/STICK", "vfat", Disk.REMOVABLE),
        ("/run/media/w/STICK", "vfat", Disk.REMOVABLE),
        ("/media/w/CD", "iso9660", Disk.DISC),
        ("/Volumes/Stick/x", "", Disk.REMOVABLE),
        ("/Users/w", "", Disk.UNKNOWN),
    ],
)
def test_the_kind_of_a_disk(path, kind, disk):
    assert disk_of(PurePosixPath(path), kind) is disk


def test_a_path_is_measured_and_never_told(tmp_path):
    deep = tmp_path / "Eigene Dateien" / "Schöne Bücher"
    told = place(RoomOf.PLACE, deep)  # it need not be there
    assert told.characters == len(str(deep))
    assert told.longest == max(len(part) for part in deep.parts)
    assert told.depth == len(deep.parts) - 1
    assert not told.plain
    assert place(RoomOf.PLACE, Path("/a")).plain
    said = msgspec.json.encode(told)
    assert not [part for part in deep.parts[-2:] if part.encode() in said]


def test_what_may_be_done_in_a_folder(tmp_path):
    told = access(RoomOf.PLACE, tmp_path)
    assert (told.there, told.readable, told.writable, told.error) == (True, True, True, "")
    assert told.ours in {True, None}
    if sys.platform == "linux":
        assert told.cases_differ
    assert list(tmp_path.iterdir()) == []  # the file that was tried is gone
    new = access(RoomOf.PLACE, tmp_path / "new" / "deep")
    assert (new.there, new.writable) == (False, True)
    assert not (tmp_path / "new").exists()


@LINUX
def test_a_folder_in_which_nothing_can_be_made():
    told = access(RoomOf.OWN, Path("/proc"))
    assert (told.there, told.writable, told.cases_differ) == (True, False, None)
    assert told.error in {"FileNotFoundError", "PermissionError"}
    home = access(RoomOf.HOME, Path("/proc"))
    assert home.error == ""  # nothing is tried in a customer's own folder


@LINUX
def test_how_many_files_still_fit(tmp_path):
    told = room(RoomOf.PLACE, tmp_path)
    system = os.statvfs(tmp_path)
    assert told.entries_free is None or 0 < told.entries_free <= system.f_files
    assert room(RoomOf.OWN, Path("/proc")).entries_free is None  # where they are not counted


@LINUX
def test_linux_does_not_tell_what_is_only_in_a_cloud(tmp_path):
    assert only_in_cloud(tmp_path) is None
    with pytest.raises(FileNotFoundError):
        only_in_cloud(tmp_path / "gone")


def test_virus_guards_by_their_folders(tmp_path):
    for name in ("ESET", "Kaspersky Lab", "Waltraud", "avgust", "Trend Micro", "F-Secure"):
        (tmp_path / name).mkdir()
    found = guards_in([tmp_path, tmp_path / "gone", Path(), tmp_path / "ESET"])
    expected = {GuardName.ESET, GuardName.KASPERSKY, GuardName.TREND_MICRO, GuardName.F_SECURE}
    assert set(found) == expected


@pytest.mark.parametrize(
    ("name", "guard"),
    [
        ("Avast Antivirus", GuardName.AVAST),
        ("AVG Internet Security", GuardName.AVG),
        ("Windows Defender", GuardName.DEFENDER),
        ("Norton 360", GuardName.NORTON),
        ("McAfee", GuardName.MCAFEE),
        ("Malwarebytes.app", GuardName.MALWAREBYTES),
        ("Waltraud's Guard", None),
        ("Pandas", None),
        ("", None),
    ],
)
def test_the_names_of_virus_guards(name, guard):
    assert guard_of(name) is guard


def test_a_folder_that_may_not_be_looked_into_is_passed_over():
    def refuses(_folder):
        raise PermissionError(errno.EACCES, "no")

    assert guards_in([Path("/opt").absolute()], refuses) == []
