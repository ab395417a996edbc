"""Facts about what was bought: the kept bytes, the file, its list of contents, its programs."""

from enum import StrEnum

import msgspec

from helperkit.diagnostics.facts.fact import Told
from helperkit.journey.fields import (
    Count,
    Ending,
    KnownProgram,
    Maybe,
    NamedPath,
    OwnNote,
    Packing,
    PlanWarning,
    Why,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import ProblemName


class Mark(StrEnum):
    """The system's mark on a file that came from outside. "" is none."""

    NONE = ""
    ZONE_OWN = "zone_own"  # Windows: this computer, the own network, trusted places
    ZONE_INTERNET = "zone_internet"
    ZONE_RESTRICTED = "zone_restricted"
    QUARANTINE = "quarantine"  # macOS
    UNREADABLE = "unreadable"


class Received(Told, frozen=True, tag="received"):
    """The received file as it lies on the disk now. Size in bytes, as it is now.

    `as_received`: it has the size that it had when it came.
    """

    why: Why = "report-why-received"
    there: bool = False
    size: Maybe = None
    as_received: bool | None = None
    readable: bool | None = None
    online_only: bool | None = None  # in a cloud, and not on this computer
    mark: Mark = Mark.NONE


class Tag(StrEnum):
    """How a server names the version of a file (ETag, RFC 9110 8.8.3)."""

    NONE = "none"
    WEAK = "weak"
    STRONG = "strong"


class KeptBytes(Told, frozen=True, tag="kept_bytes"):
    """What an unfinished download has on the disk, in bytes. Its link is never told."""

    why: Why = "report-why-kept-bytes"
    there: bool = False
    durable: Count = 0  # from the beginning, without a gap
    ahead: Count = 0  # in pieces beyond that
    total: Maybe = None
    on_disk: Maybe = None  # the part file's own size: less than the others says that it was cut
    tag: Tag = Tag.NONE
    dated: bool = False  # the server told when the file was last changed
    placing: bool = False  # it was whole, and about to get its name


class Counted(msgspec.Struct, frozen=True):
    """How many there are of something of a closed list: an ending, a way of packing."""

    name: Packing
    count: Count


class Listed(msgspec.Struct, frozen=True):
    """One file of a parcel's list. Size in bytes; `method` is of a closed list."""

    path: NamedPath
    size: Count
    method: Packing = ""
    encrypted: bool = False


class Contents(Told, frozen=True, tag="contents"):
    """What the parcel's own list of contents says. Sizes in bytes.

    `methods` and `endings` are of closed lists ("another" for the rest). `warnings`: the words of
    an unpacking's plan. `problem`: why there is no such plan.
    """

    why: Why = "report-why-contents"
    kind: Kind = Kind.UNKNOWN
    locked: bool = False  # even the list needs a password
    files: Count = 0
    folders: Count = 0
    links: Count = 0
    devices: Count = 0
    encrypted: Count = 0
    runnable: Count = 0
    total: Count = 0
    largest: Count = 0
    depth: Count = 0  # folders within folders
    longest_name: Count = 0  # characters of the longest path
    longest_here: Maybe = None  # the same with the place before it
    clashes: Count = 0  # names that differ only in small and capital letters
    methods: tuple[Counted, ...] = ()
    endings: tuple[Counted, ...] = ()
    listed: tuple[Listed, ...] = ()  # the first of the files
    warnings: tuple[PlanWarning, ...] = ()
    problem: ProblemName | None = None
    note: OwnNote = ""  # about the problem, in a fixed word of our own


class Openers(Told, frozen=True, tag="openers"):
    """Which programs open files of one kind here. A name that we do not know is "another".

    `known` is false where the system does not tell. `usual` is "" where there is none.
    """

    why: Why = "report-why-openers"
    kind: Kind = Kind.UNKNOWN
    ending: Ending = ""
    known: bool = True
    usual: KnownProgram = ""
    others: tuple[KnownProgram, ...] = ()
