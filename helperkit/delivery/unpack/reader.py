"""What every format gives: a list of members, and their bytes poured out.

A new format is one more `Reader` and a line in `formats.py`.
"""

from collections.abc import Sequence
from enum import Enum
from typing import Protocol

import msgspec

from helperkit.delivery.unpack.plan import Entry
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Problem


class Form(Enum):
    """What a member of an archive would become on the disk."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    DEVICE = "device"  # also a pipe or a socket


class Member(msgspec.Struct, frozen=True):
    """One member as the archive describes it. Nothing here has been checked."""

    name: str
    size: int  # bytes when unpacked, as the archive claims
    form: Form = Form.FILE
    encrypted: bool = False
    runnable: bool = False
    modified: float | None = None  # seconds since 1970
    method: str = ""  # how it was packed, as the format calls it: "Deflate", "LZMA2:24"
    raw_name: bytes = b""  # where the letters of `name` are a guess: the bytes that stand there


Piece = bytes | bytearray | memoryview


class Outlet(Protocol):
    """One member on its way out. Either `end` or `lose` is called, once."""

    def write(self, piece: Piece) -> None:
        """Take the next bytes. Raises TOO_BIG_INSIDE beyond the planned size, and OSError."""

    def end(self) -> None:
        """Close the member: all its bytes came, and its checksum is right."""

    def lose(self, problem: Problem) -> None:
        """Give the member up. Raises the problem, unless what is whole is to be saved."""


class Handover(Protocol):
    """Members that another process writes in our stead. Either `done` or `take_back`, once."""

    @property
    def folder(self) -> str:
        """Where all paths begin."""

    @property
    def entries(self) -> Sequence[Entry]:
        """What is to be written, in the order of the members."""

    def done(self) -> None:
        """Count them as written: all is there and right."""

    def take_back(self) -> None:
        """Remove what there is of them: they will be begun here."""


class Sink(Protocol):
    """Where a reader pours. Any thread may begin members; each outlet belongs to one thread."""

    def begin(self, member: int) -> Outlet | None:
        """Open an outlet for a member by its place in the list; None when it is not wanted."""

    def hand_over(self, members: Sequence[int]) -> Handover | None:
        """Let another process write these members; None where that cannot be."""

    def check(self) -> None:
        """Raise `Cancelled` if the work was asked to stop."""


class Reader(Protocol):
    """One open archive of one format."""

    @property
    def kind(self) -> Kind:
        """The format."""

    @property
    def members(self) -> Sequence[Member]:
        """All members, in the archive's own order; empty while the list itself is locked."""

    @property
    def locked(self) -> bool:
        """Whether even the list of members needs a password that was not given."""

    def pour(self, sink: Sink, password: str) -> None:
        """Give the wanted members' bytes to the sink, verified.

        What is wrong with one member goes to its outlet's `lose`; what is wrong with the whole
        archive is raised. Raises DAMAGED, PASSWORD and what the sink raises.
        """

    def close(self) -> None:
        """Let go of the archive."""
