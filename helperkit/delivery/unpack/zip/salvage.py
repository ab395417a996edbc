"""What can be read of a ZIP archive that is torn: its members as far as they are found."""

from collections.abc import Sequence
from typing import BinaryIO

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.zip.directory import Record, read_directory
from helperkit.delivery.unpack.zip.source import Source
from helperkit.delivery.unpack.zip.starts import each_start
from helperkit.delivery.unpack.zip.walk import walk
from helperkit.journey.problems import Problem, ProblemName


def records_of(file: BinaryIO, *, save: bool) -> tuple[tuple[Record, ...], bytes]:
    """Return the directory's records; where it is lost and `save` is set, those that are found.

    The second is the name of a member whose end is missing. Raises DAMAGED, TOO_BIG_INSIDE,
    UNKNOWN_PARCEL.
    """
    try:
        records = read_directory(file)
    except Problem as problem:
        if not save or problem.name is not ProblemName.DAMAGED:
            raise
        records = None
    if records is not None:
        return records, b""
    if not save:
        raise refuse(ProblemName.DAMAGED, "no-directory")
    found = walk(file)
    if not found.records:
        raise refuse(ProblemName.DAMAGED, "no-directory")
    return found.records, found.cut


def starts_of(
    source: Source, records: Sequence[Record], *, save: bool
) -> tuple[dict[int, int], dict[int, Problem]]:
    """Return where the members' bytes begin, and with `save` why some do not.

    Raises DAMAGED (without `save`), UNSAFE_PARCEL, TOO_BIG_INSIDE.
    """
    if not save:
        return dict(each_start(source, records)), {}
    starts: dict[int, int] = {}
    lost: dict[int, Problem] = {}
    free_from = 0
    for number in sorted(range(len(records)), key=lambda n: records[n].offset):
        try:
            ((_, start),) = each_start(source, records[number : number + 1])
        except Problem as problem:
            if problem.name is not ProblemName.DAMAGED:
                raise
            lost[number] = problem
            continue
        if records[number].offset < free_from:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "overlap")
        free_from = start + records[number].packed
        starts[number] = start
    return starts, lost
