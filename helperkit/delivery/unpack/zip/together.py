"""Small members that lie together, unpacked in one go: for each, no more is done than must be.

Names, folders and limits were judged before. Here members are inflated, compared and written.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from helperkit.delivery.unpack import inflate
from helperkit.delivery.unpack.plan import Entry, refuse
from helperkit.delivery.unpack.writing.new_file import write_new
from helperkit.delivery.unpack.zip.directory import ENCRYPTED_FLAG, Record
from helperkit.delivery.unpack.zip.source import Source
from helperkit.journey.problems import ProblemName

_STORED, _DEFLATED = 0, 8  # so nearly all small members are packed
_SMALL = 1 << 17  # bytes, packed and unpacked, of a member that is read with its neighbours
_RUN = 1 << 20  # bytes that are read together
_RUN_MEMBERS = 256


class Job(msgspec.Struct, frozen=True):
    """Where a member lies, how it was packed, and what it shall become."""

    entry: Entry
    at: int
    packed: int
    method: int
    crc: int


def runs_of(records: Sequence[Record], starts: Mapping[int, int]) -> Iterator[list[int]]:
    """Yield members that are read together: small neighbours, or one alone.

    `starts`: where each member's bytes begin, in the order of the file.
    """
    run: list[int] = []
    begin = 0
    for number, start in starts.items():
        record = records[number]
        end = start + record.packed
        small = (
            max(record.packed, record.size) <= _SMALL
            and record.method in {_STORED, _DEFLATED}
            and not record.flags & ENCRYPTED_FLAG
        )
        if run and (not small or end - begin > _RUN or len(run) == _RUN_MEMBERS):
            yield run
            run = []
        if not small:
            yield [number]
            continue
        if not run:
            begin = start
        run.append(number)
    if run:
        yield run


def write_together(
    jobs: Sequence[Job], source: Source, folder: str, check: Callable[[], None]
) -> None:
    """Write members that lie together into our own folder. Raises DAMAGED, OSError and as `check`.

    After an error the files that were begun are left as they are.
    """
    begin = jobs[0].at
    together = memoryview(source.read(begin, jobs[-1].at + jobs[-1].packed - begin))
    for job in jobs:
        check()
        at = job.at - begin
        write_new(folder, job.entry, _unpacked(job, together[at : at + job.packed]))


def _unpacked(job: Job, packed: memoryview) -> bytes | memoryview:
    content: bytes | memoryview = packed
    size = job.entry.size
    if job.method == _DEFLATED:
        try:
            content = inflate.inflate(-15).decompress(packed, size + 1)
        except inflate.Error as error:
            raise refuse(ProblemName.DAMAGED, "bytes", error=type(error).__name__) from error
    if len(content) != size:
        raise refuse(ProblemName.DAMAGED, "short")
    if inflate.crc32(content) != job.crc:
        raise refuse(ProblemName.DAMAGED, "crc")
    return content
