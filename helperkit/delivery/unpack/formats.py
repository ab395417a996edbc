"""Which reader opens an archive: decided by its content, whatever its name says."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from helperkit.delivery.regular import open_regular
from helperkit.delivery.unpack.faults import reading_named
from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.reader import Reader
from helperkit.delivery.unpack.seven_zip.kinds import find
from helperkit.delivery.unpack.zip.opening import open_joined
from helperkit.journey.problems import ProblemName

_ZIP_HEADS = (b"PK\3\4", b"PK\5\6", b"PK\7\x08")


# What is unpacked when it is all that an archive holds. An image of a disk (.dmg, .iso) is a thing
# of its own, and so is a book or a document that happens to be a ZIP inside.
_CALLED_ARCHIVE = re.compile(
    r"\.(zip|7z|rar|tar|t[gbx]z|tbz2|tzst|gz|bz2|xz|zst|lz4|lzma)$", re.IGNORECASE
)


def is_called_archive(path: str) -> bool:
    """Whether a name promises an archive."""
    return bool(_CALLED_ARCHIVE.search(path))


@contextlib.contextmanager
def open_reader(
    archive: Path, password: str, *, save: bool = False, soon: bool = False
) -> Iterator[Reader]:
    """Open an archive; `save`: also one whose list is torn, as far as it goes.

    `soon`: it will be poured at once. Raises UNKNOWN_PARCEL, DAMAGED, FILE_GONE and what its
    reader raises.
    """
    with contextlib.ExitStack() as stack:
        with reading_named("unpack"):
            if archive.is_dir():
                raise refuse(ProblemName.UNKNOWN_PARCEL, "folder")
            joined = open_joined(archive)
            file = stack.enter_context(joined or open_regular(archive))
            path = archive if joined is None else None
            reader = _reader(file, archive, password, save=save, path=path, soon=soon)
            stack.callback(reader.close)
        yield reader


def _reader(
    file: BinaryIO, archive: Path, password: str, *, save: bool, path: Path | None, soon: bool
) -> Reader:
    head = file.read(6)
    if not head:
        raise refuse(ProblemName.DAMAGED, "empty")
    # Each format is loaded when it is met: that takes longer than to unpack a small parcel.
    if not head.startswith(_ZIP_HEADS):
        if (found := find(file)) is not None:
            from helperkit.delivery.unpack.seven_zip.opening import open_archive

            return open_archive(found, file, archive, password, save=save)
        from helperkit.delivery.unpack.tar.opening import open_stream

        # Before the search for a ZIP's end: that of the last file in a tar archive may be found.
        if (stream := open_stream(file, archive.name, save=save)) is not None:
            return stream
        from helperkit.delivery.unpack.zip.directory import read_directory

        if read_directory(file) is None:
            raise refuse(ProblemName.UNKNOWN_PARCEL, "format")
    from helperkit.delivery.unpack.zip.reader import ZipReader

    return ZipReader(file, save=save, path=path, soon=soon)
