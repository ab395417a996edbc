"""The mark of the web, where the system has one."""

import ctypes
import os
import sys
import zipfile
from pathlib import Path

import pytest

from helperkit.delivery.unpack import unpack
from helperkit.delivery.unpack.writing.origin_mark import read_mark
from helperkit.delivery.work import Watch


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("a.txt", "a")
        made.writestr("d/b.txt", "b")
    return path


def test_no_mark_where_there_is_none(archive):
    assert read_mark(archive) is None


@pytest.mark.skipif(sys.platform != "win32", reason="streams belong to NTFS")
def test_the_zone_is_carried_on_windows(archive, tmp_path):
    zone = b"[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://shop.example/\r\n"
    Path(f"{archive}:Zone.Identifier").write_bytes(zone)
    got = unpack(archive, tmp_path, "Out", Watch())
    for name in got.files:
        assert Path(f"{got.folder / name}:Zone.Identifier").read_bytes() == zone


@pytest.mark.skipif(sys.platform != "darwin", reason="quarantine belongs to macOS")
def test_the_quarantine_is_carried_on_macos(archive, tmp_path):
    system = ctypes.CDLL(None)
    value = b"0083;5f3b3c00;Safari;"
    name = b"com.apple.quarantine"
    assert system.setxattr(os.fsencode(archive), name, value, len(value), 0, 0) == 0
    got = unpack(archive, tmp_path, "Out", Watch())
    for file in got.files:
        buffer = ctypes.create_string_buffer(200)
        length = system.getxattr(os.fsencode(got.folder / file), name, buffer, 200, 0, 0)
        assert buffer.raw[:length] == value
