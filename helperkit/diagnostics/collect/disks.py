"""On which kind of disk and file system a path lies."""

import os
import re
import sys
from pathlib import Path

from helperkit.diagnostics.collect.system import short_name
from helperkit.diagnostics.facts import Disk

_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = re.compile(r"nfs\d?|cifs|smb\d?(fs)?|smbfs|afs|afpfs|webdav|davfs\d?|ncpfs|9p|ceph")
_NETWORK_FUSE = re.compile(r"fuse\.(sshfs|rclone|davfs\d?|gvfsd-fuse|s3fs|gcsfuse|glusterfs|ceph)")
_MEMORY = frozenset({"tmpfs", "ramfs"})
_DISCS = frozenset({"iso9660", "udf", "cddafs", "cd9660"})
_REMOVABLE = ("/media/", "/run/media/", "/Volumes/")


def file_system(path: Path) -> str:
    """Return the kind of file system that a path lies on; "" where that is not cheap to know."""
    if sys.platform == "win32":
        return _file_system_windows(path)
    if sys.platform != "linux":
        return ""
    return file_system_in(_mounts(), path.resolve())


def disk(path: Path) -> Disk:
    """Return the kind of disk, by the path and the table of mounts: the disk itself is not asked.

    `path` is absolute.
    """
    if sys.platform == "win32":
        return _disk_windows(path)
    return disk_of(path, file_system_in(_mounts(), path) if sys.platform == "linux" else "")


def disk_of(path: Path, kind: str) -> Disk:
    """Return the kind of disk for a path, and the kind of file system that is mounted there."""
    if _NETWORK.fullmatch(kind) or _NETWORK_FUSE.fullmatch(kind):
        return Disk.NETWORK
    if kind in _MEMORY:
        return Disk.MEMORY
    if kind in _DISCS:
        return Disk.DISC
    if f"{path}/".startswith(_REMOVABLE):
        return Disk.REMOVABLE
    return Disk.FIXED if kind else Disk.UNKNOWN


def file_system_in(mounts: str, path: Path) -> str:
    """Return the kind for a path, from a table as in proc_pid_mountinfo(5)."""
    longest, kind = -1, ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields, kinds = before.split(" "), after.split(" ")
        if len(fields) < 5:
            continue
        point = Path(re.sub(r"\\([0-7]{3})", lambda m: chr(int(m.group(1), 8)), fields[4]))
        # Of two at one place the later lies on top.
        if path.is_relative_to(point) and len(point.parts) >= longest:
            longest, kind = len(point.parts), kinds[0]
    return short_name(kind)


def _mounts() -> str:
    return os.fsdecode(_MOUNTS.read_bytes())


if sys.platform == "win32":
    import ctypes

    _KINDS = {  # DRIVE_… of GetDriveTypeW
        2: Disk.REMOVABLE,
        3: Disk.FIXED,
        4: Disk.NETWORK,
        5: Disk.DISC,
        6: Disk.MEMORY,
    }

    def _disk_windows(path: Path) -> Disk:
        """Source: GetDriveTypeW, learn.microsoft.com/windows/win32/api/fileapi."""
        if path.drive.startswith("\\\\"):
            return Disk.NETWORK
        return _KINDS.get(ctypes.windll.kernel32.GetDriveTypeW(path.anchor), Disk.UNKNOWN)

    def _file_system_windows(path: Path) -> str:
        """Source: GetVolumeInformationW, learn.microsoft.com/windows/win32/api/fileapi."""
        name = ctypes.create_unicode_buffer(32)
        drive = path.resolve().anchor
        ask = ctypes.windll.kernel32.GetVolumeInformationW
        told = ask(drive, None, 0, None, None, None, name, len(name))
        return short_name(name.value.lower()) if told else ""
