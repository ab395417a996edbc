"""The ZIP file that a book is in, read member by member with bounds; nothing is ever unpacked."""

import threading
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from helperkit.delivery.regular import open_regular
from helperkit.delivery.unpack.inflate import crc32
from helperkit.delivery.unpack.plan import check_size, refuse
from helperkit.delivery.unpack.zip.directory import (
    ENCRYPTED_FLAG,
    Record,
    names_of,
    read_directory,
)
from helperkit.delivery.unpack.zip.methods import DAMAGE, decoder_of, is_known
from helperkit.delivery.unpack.zip.source import Source
from helperkit.delivery.unpack.zip.starts import each_start
from helperkit.journey.problems import ProblemName

MOST_MEMBERS = 50_000
MOST_BYTES = 32 << 20  # of one member that is read
_READ = 1 << 16


class Box:
    """One open ZIP. Raises DAMAGED, TOO_BIG_INSIDE, UNSAFE_PARCEL, and OSError."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._file = open_regular(path)
        try:
            records = read_directory(self._file, MOST_MEMBERS)
            if records is None:
                raise refuse(ProblemName.DAMAGED, "directory")
            self._source = Source(self._file)
            check_size(sum(record.size for record in records), self._source.size)
            self._starts = dict(each_start(self._source, records))
        except BaseException:
            self._file.close()
            raise
        self._records = records
        self._numbers = {name: number for number, name in enumerate(names_of(records))}

    def __contains__(self, name: str) -> bool:
        return name in self._numbers

    def size(self, name: str) -> int:
        """Return how many bytes a member says it has; 0 where it is not there."""
        number = self._numbers.get(name)
        return 0 if number is None else self._records[number].size

    def read(self, name: str, most: int = MOST_BYTES) -> bytes:
        """Return a member, verified. Raises KeyError where it is not there.

        Raises TOO_BIG_INSIDE beyond `most` bytes, or for more than it said; DAMAGED, PASSWORD.
        """
        number = self._numbers[name]
        record = self._records[number]
        if record.flags & ENCRYPTED_FLAG:
            raise refuse(ProblemName.PASSWORD, "locked")
        if record.size > most:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "size")
        if not is_known(record.method):
            raise refuse(ProblemName.UNKNOWN_PARCEL, "method")
        with self._lock:  # a thread reads for a search while the window reads a picture
            content = self._unpacked(record, self._starts[number])
        if len(content) != record.size or crc32(content, 0) != record.crc:
            raise refuse(ProblemName.DAMAGED, "crc")
        return content

    def _unpacked(self, record: Record, start: int) -> bytes:
        if self._file.closed:
            raise refuse(ProblemName.DAMAGED, "closed")
        decoder = decoder_of(record.method)
        content = bytearray()
        try:
            for at in range(start, start + record.packed, _READ):
                packed = self._source.read(at, min(_READ, start + record.packed - at))
                for piece in decoder.feed(packed):
                    content += piece
                    if len(content) > record.size:
                        raise refuse(ProblemName.TOO_BIG_INSIDE, "size")
        except DAMAGE as error:
            raise refuse(ProblemName.DAMAGED, "bytes", error=type(error).__name__) from error
        return bytes(content)

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._file.close()


def beside(name: str, address: str) -> str:
    """Return the member that an address in a member means; "" for one that is not in the box."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc:
        return ""
    path = unquote(parts.path)
    if not path:
        return name
    steps: list[str] = [] if path.startswith("/") else list(PurePosixPath(name).parts[:-1])
    for step in path.split("/"):
        if step == "..":
            if steps:
                steps.pop()
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps)
