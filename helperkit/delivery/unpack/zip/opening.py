"""Opens an archive in several files, whichever of them the customer chose."""

import os
import struct
import zlib
from pathlib import Path
from typing import BinaryIO

from helperkit.delivery.unpack.zip.ends import find_directory
from helperkit.delivery.unpack.zip.volumes import VolumeMissing, joined, volume_after, volumes_of

_SEVEN = b"7z\xbc\xaf\x27\x1c"
_START = struct.Struct("<6s2xL2Q4x")  # 7zFormat.txt, "SignatureHeader"


def open_joined(archive: Path) -> BinaryIO | None:
    """Return all files of an archive as one; None where it is a single file.

    Raises VolumeMissing, which says which, and OSError.
    """
    volumes = volumes_of(archive)
    if not volumes:
        return None
    file = joined(volumes)
    try:
        after = volume_after(volumes[-1])
        if after and _goes_on(file):
            raise VolumeMissing(after)
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file


def _goes_on(file: BinaryIO) -> bool:
    """Whether the end of a ZIP or of a 7z archive, which says where it is, is not there."""
    head = file.read(_START.size)
    if head.startswith(b"PK\3\4"):
        return find_directory(file) is None
    if not head.startswith(_SEVEN) or len(head) < _START.size:
        return False
    _, checksum, offset, size = _START.unpack(head)
    end: int = _START.size + offset + size
    return zlib.crc32(head[12:]) == checksum and end > file.seek(0, os.SEEK_END)
