"""Where each member's bytes lie: every local header checked against the directory."""

from collections.abc import Iterator, Sequence

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.zip.directory import LOCAL, Record
from helperkit.delivery.unpack.zip.source import Source, Window
from helperkit.journey.problems import ProblemName


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
    length = LOCAL.size + len(record.raw_name)
    header = window.read(record.offset, length)
    if len(header) != length or bytes(header[:4]) != b"PK\3\4":
        raise refuse(ProblemName.DAMAGED, "local-header")
    *_, name_length, extra_length = LOCAL.unpack_from(header)
    name = bytes(header[LOCAL.size :])
    if name_length != len(record.raw_name) or (
        name != record.raw_name
        and name.replace(b"\\", b"/") != record.raw_name.replace(b"\\", b"/")
    ):
        raise refuse(ProblemName.UNSAFE_PARCEL, "names-disagree")
    start: int = record.offset + LOCAL.size + name_length + extra_length
    return start
