"""Which reader opens an archive: decided by its content, whatever its name says."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from helperkit.delivery.regular import open_regular
from helperkit.delivery.unpack.faults import reading_named
from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.reader import Reader
from helperkit.delivery.unpack.zip.directory import read_directory
from helperkit.delivery.unpack.zip.reader import ZipReader
from helperkit.journey.problems import ProblemName

_SEVEN_ZIP_HEAD = b"7z\xbc\xaf\x27\x1c"
_ZIP_HEADS = (b"PK\3\4", b"PK\5\6", b"PK\7\x08")


@contextlib.contextmanager
def open_reader(archive: Path, password: str) -> Iterator[Reader]:
    """Open an archive. Raises UNKNOWN_PARCEL, DAMAGED, FILE_GONE and what its reader raises."""
    with contextlib.ExitStack() as stack:
        with reading_named("unpack"):
            if archive.is_dir():
                raise refuse(ProblemName.UNKNOWN_PARCEL, "folder")
            file = stack.enter_context(open_regular(archive))
            reader = _reader(file, password)
        yield reader


def _reader(file: BinaryIO, password: str) -> Reader:
    head = file.read(6)
    if not head:
        raise refuse(ProblemName.DAMAGED, "empty")
    if head == _SEVEN_ZIP_HEAD:
        from helperkit.delivery.unpack.seven_zip.reader import SevenZipReader

        return SevenZipReader(file, password)
    if head.startswith(_ZIP_HEADS) or read_directory(file) is not None:
        return ZipReader(file)
    raise refuse(ProblemName.UNKNOWN_PARCEL, "format")
