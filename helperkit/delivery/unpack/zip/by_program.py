"""What 7-Zip's program unpacks of ZIP archives in our stead; names and checks stay ours."""

from collections.abc import Sequence
from pathlib import Path

from helperkit.delivery.unpack.reader import Form, Member, Sink
from helperkit.delivery.unpack.zip.crypto import Traditional
from helperkit.delivery.unpack.zip.directory import Record
from helperkit.delivery.unpack.zip.members import lock_of
from helperkit.delivery.unpack.zip.methods import OF_PROGRAM

_WORTH_IT = 512 * 1024  # bytes under the old cipher: ours takes a second for one or two million


def needs_program(records: Sequence[Record], members: Sequence[Member]) -> bool:
    """Whether there is a method that only the program knows, or too much of the old cipher."""
    old = 0
    for record, member in zip(records, members, strict=False):
        if member.form is not Form.FILE:
            continue
        if not member.encrypted and record.method not in OF_PROGRAM:
            continue
        lock, method, _ = lock_of(record)
        if method in OF_PROGRAM:
            return True
        if isinstance(lock, Traditional):
            old += record.packed
    return old > _WORTH_IT


def pour_by_program(
    archive: Path,
    records: Sequence[Record],
    members: Sequence[Member],
    sink: Sink,
    password: str,
) -> None:
    """Pour the whole archive. Raises as `pour_members`."""
    from helperkit.delivery.unpack.seven_zip.cutting import Part
    from helperkit.delivery.unpack.seven_zip.zip_members import pour_members

    parts = [
        Part((number,), record.size, record.crc if lock_of(record)[2] else None)
        for number, record in enumerate(records)
        if members[number].form is not Form.FOLDER
    ]
    pour_members(archive, parts, sink, password)
