"""What every format gives: a list of members, and their bytes poured out one after another."""

from collections.abc import Sequence
from enum import Enum
from typing import Protocol

import msgspec

from helperkit.journey.kinds import Kind


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


class Sink(Protocol):
    """Where a reader pours. Each member is begun, written in pieces, and ended once verified."""

    def begin(self, member: int) -> bool:
        """Start on a member by its place in the list; False when its bytes are not wanted."""

    def write(self, piece: bytes | bytearray) -> None:
        """Take the next bytes of the member that was begun."""

    def end(self) -> None:
        """Close the member: all its bytes came, and its checksum is right."""

    def check(self) -> None:
        """Raise `Cancelled` if the work was asked to stop."""


class Reader(Protocol):
    """One open archive of one format. A new format is one more class like this."""

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
        """Give the wanted members' bytes to the sink, verified; raise DAMAGED or PASSWORD."""

    def close(self) -> None:
        """Let go of the archive."""
