"""Where each member's bytes lie: every local header checked against the directory."""

import struct
from collections.abc import Iterator, Sequence

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.zip.directory import LOCAL, Record
from helperkit.delivery.unpack.zip.source import Source, Window
from helperkit.journey.problems import ProblemName

_LENGTHS = struct.Struct("<2H")  # of the name and the extra fields
_LENGTHS_AT = LOCAL.size - _LENGTHS.size


def each_start(source: Source, records: Sequence[Record]) -> Iterator[tuple[int, int]]:
    """Yield each record's number and where its bytes begin, in the order of the file.

    Raises DAMAGED for what lies outside, UNSAFE_PARCEL where a local header has another name,
    TOO_BIG_INSIDE where two members share bytes (as in bombs).
    """
    window = Window(source)
    free_from = 0
    for number in sorted(range(len(records)), key=lambda n: records[n].offset):
        record = records[number]
        if not 0 <= record.offset < source.size:
            raise refuse(ProblemName.DAMAGED, "offset")
        if record.offset < free_from:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "overlap")
        start = _start(window, record)
        free_from = start + record.packed
        if free_from > source.size:
            raise refuse(ProblemName.DAMAGED, "short")
        yield number, start


def _start(window: Window, record: Record) -> int:
    raw_name = record.raw_name
    length = LOCAL.size + len(raw_name)
    content, at = window.look(record.offset, length)
    if len(content) - at < length or not content.startswith(b"PK\3\4", at):
        raise refuse(ProblemName.DAMAGED, "local-header")
    name_length, extra_length = _LENGTHS.unpack_from(content, at + _LENGTHS_AT)
    name = content[at + LOCAL.size : at + length]
    if name_length != len(raw_name) or (
        name != raw_name and name.replace(b"\\", b"/") != raw_name.replace(b"\\", b"/")
    ):
        raise refuse(ProblemName.UNSAFE_PARCEL, "names-disagree")
    start: int = record.offset + length + extra_length
    return start
