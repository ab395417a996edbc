"""What is in a ZIP file, from its directory alone: nothing is unpacked, nothing is run."""

from pathlib import Path

import msgspec

from helperkit.delivery.endings import BIDI, promised
from helperkit.delivery.unpack.zip.directory import ENCRYPTED_FLAG, names_of, read_directory
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Evidence, Problem, ProblemName

MOST_RECORDS = 200_000  # that are read at all
MOST_SHOWN = 5000
MOST_LETTERS = 300  # of a name
_OF_MACS = "__MACOSX/"  # what macOS adds, and nobody bought


class Member(msgspec.Struct, frozen=True):
    """One file in the ZIP file."""

    name: str
    folder: str
    kind: Kind
    size: int  # bytes
    locked: bool


class Contents(msgspec.Struct, frozen=True):
    """The first files by name, and how many there are."""

    members: tuple[Member, ...]
    count: int


def read_contents(path: Path) -> Contents:
    """Read the directory of a ZIP file. Raises `Problem` and OSError."""
    with path.open("rb") as file:
        records = read_directory(file, MOST_RECORDS)
    if records is None:
        raise Problem(ProblemName.DAMAGED, Evidence(where="viewer", note="no-directory"))
    found: list[Member] = []
    for record, name in zip(records, names_of(records), strict=True):
        plain = BIDI.sub("", name.replace("\\", "/"))[:MOST_LETTERS]
        if plain.endswith("/") or plain.startswith(_OF_MACS) or not plain:
            continue
        folder, _, last = plain.rpartition("/")
        found.append(
            Member(
                name="".join(sign if sign.isprintable() else " " for sign in last),
                folder="".join(sign if sign.isprintable() else " " for sign in folder),
                kind=promised(last) or Kind.UNKNOWN,
                size=record.size,
                locked=bool(record.flags & ENCRYPTED_FLAG),
            )
        )
    found.sort(key=lambda one: (one.folder.casefold(), one.name.casefold()))
    return Contents(tuple(found[:MOST_SHOWN]), len(found))
