"""Who reads an archive that is not a ZIP, tar or single stream: 7-Zip's program, or py7zr.

The program reads more and faster, and needs a few hundredths of a second to start. Where it is
missing, or for a coder of other makers that it has not, py7zr serves plain 7z.
"""

import re
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.reader import Reader
from helperkit.delivery.unpack.seven_zip.kinds import Found
from helperkit.delivery.unpack.seven_zip.program import program
from helperkit.delivery.unpack.seven_zip.reader import SPLIT, ProgramReader
from helperkit.delivery.unpack.zip.volumes import rar_volumes, starts_of, volumes_of
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Problem, ProblemName

_RAR = ("rar", "rar5")
# Zstandard, Brotli and LZ4 in a 7z archive (7-Zip-zstd's numbers).
_OF_OTHERS = re.compile(r"\b(04F711\w\w|4F711\w\w|ZSTD|BROTLI|LZ4)\b", re.IGNORECASE)


def open_archive(
    found: Found, file: BinaryIO, archive: Path, password: str, *, save: bool = False
) -> Reader:
    """Open an archive as what its content was found to be.

    Raises DAMAGED, PASSWORD, TOO_BIG_INSIDE, UNKNOWN_PARCEL.
    """
    if volumes := volumes_of(archive) if len(starts_of(file)) > 1 else ():
        # The program starts at the first volume, and finds the others by their numbers.
        archive, found = volumes[0], replace(found, called=f"{found.called}.split")
    plain = found.kind is Kind.SEVEN_ZIP and not found.start
    known = program()
    if known is not None:
        reader = _by_program(known, file, archive, found, password, save=save)
        if not (plain and any(_OF_OTHERS.search(member.method) for member in reader.members)):
            return reader
    if not plain:
        raise refuse(ProblemName.UNKNOWN_PARCEL, "no-program")
    from helperkit.delivery.unpack.seven_zip.small import SmallReader

    return SmallReader(file, password)


def _by_program(
    known: Path, file: BinaryIO, archive: Path, found: Found, password: str, *, save: bool
) -> ProgramReader:
    try:
        return ProgramReader(known, file, archive, found, password, save=save)
    except Problem as problem:
        volumes = rar_volumes(archive) if found.called in _RAR else ()
        begins_elsewhere = len(volumes) > 1 and volumes[0] != archive
        if not begins_elsewhere or problem.evidence.note != SPLIT:
            raise
        return ProgramReader(known, file, volumes[0], found, password, save=save)
