"""Opens an archive in several files, whichever of them the customer chose."""

from pathlib import Path
from typing import BinaryIO

from helperkit.delivery.unpack.zip.ends import find_directory
from helperkit.delivery.unpack.zip.volumes import VolumeMissing, joined, volume_after, volumes_of


def open_joined(archive: Path) -> BinaryIO | None:
    """Return all files of an archive as one; None where it is a single file.

    Raises VolumeMissing, which says which, and OSError.
    """
    volumes = volumes_of(archive)
    if not volumes:
        return None
    file = joined(volumes)
    try:
        if file.read(4) == b"PK\3\4" and find_directory(file) is None:
            after = volume_after(volumes[-1])
            if after:
                raise VolumeMissing(after)
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file
