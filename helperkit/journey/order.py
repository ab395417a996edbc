"""What the journey is about: the order, where it is kept, and what was in it."""

import re
from enum import StrEnum
from urllib.parse import urlsplit

import msgspec

from helperkit.journey.fields import (
    Count,
    Digest,
    Encoding,
    Maybe,
    NamedFile,
    NamedFolder,
    NamedLink,
    NamedPath,
    NamedTitle,
    OfCard,
    OrderKind,
    OwnNote,
    PasswordWay,
    Private,
    Published,
)
from helperkit.journey.kinds import PARCELS, Kind
from helperkit.journey.problems import ProblemName

PARCEL_ENDINGS = (
    *(".zip", ".7z", ".rar", ".tar", ".cab", ".iso"),
    *(".gz", ".bz2", ".xz", ".zst", ".lz4", ".tgz", ".tbz", ".tbz2", ".txz", ".tzst"),
)
_LOOPBACK = re.compile(r"127(\.\d+){3}")


class Trust(StrEnum):
    """Where the order came from, and so how far its word goes."""

    CARD = "card"
    PRACTICE = "practice"
    UNTRUSTED_CARD = "untrusted_card"  # unsigned or unknown: treated as a plain link
    LINK = "link"
    OWN_FILE = "own_file"


class System(StrEnum):
    """The family of the operating system."""

    WINDOWS = "windows"
    MACOS = "macos"
    LINUX = "linux"
    OTHER = "other"


class Support(msgspec.Struct, frozen=True):
    """How the seller can be reached. Empty where the card does not say."""

    seller: Published = ""
    phone: Published = ""
    hours: Published = ""
    email: Published = ""
    reports: Private = ""  # the address that takes reports (https)
    recipients: tuple[Private, ...] = ()  # public keys of `age`: who may read reports


class Title(msgspec.Struct, frozen=True):
    """A friendly title that the card gives to one file of the parcel."""

    path: OfCard
    title: OfCard
    start: bool = False


class Parcel(msgspec.Struct, frozen=True):
    """The received file, whole and under its final name."""

    path: NamedPath
    name: NamedFile  # the last part of the path
    folder: NamedFolder  # the rest of it
    kind: Kind
    size: Count  # bytes
    verified: bool = False  # it equalled the checksum on the card
    was_here: bool = False  # the same file was there before; nothing had to be received
    problem: ProblemName | None = None  # why it must not or cannot be opened
    note: OwnNote = ""  # about the problem, in a fixed word of our own
    came_before: bool = False  # byte for byte as one that had come damaged
    saving: bool = False  # it is damaged, and what is whole of it is wanted

    @property
    def packed(self) -> bool:
        """Whether it has to be unpacked before it can be used."""
        return self.kind in PARCELS


class Order(msgspec.Struct, frozen=True):
    """What was bought and where it is, as the card or the link tells."""

    trust: Trust
    name: OfCard = ""  # the product's name; "" for a plain link or an own file
    number: Count = 0  # the product's number on its card, 1 to 1023; 0 = none
    kind: OrderKind = "file"  # "book", "course", "program", "music" … as on the card
    urls: tuple[NamedLink, ...] = ()  # the first is asked; the others are mirrors
    kept_as: NamedLink = ""  # the link under which bytes were kept first; "" = the first of `urls`
    file: NamedPath = ""  # the name to keep it under; "" = as the server says
    size: Maybe = None  # bytes
    sha256: Digest = ""
    pieces: Private = ""  # SHA-256 of each 4 MiB piece, in hex, one after the other
    unpacked_size: Maybe = None  # bytes, of all that is in the parcel
    password_by: PasswordWay = ""  # how the password reaches the customer: "email", "letter" …
    titles: tuple[Title, ...] = ()
    support: Support = Support()
    spoilt: Parcel | None = None  # what came damaged before, where it was asked for once more

    @property
    def room_after(self) -> int:
        """Bytes that unpacking will need beside the file, as far as that is known beforehand."""
        if self.unpacked_size is not None:
            return self.unpacked_size
        named = self.file or (urlsplit(self.urls[0]).path if self.urls else "")
        return (self.size or 0) if named.lower().endswith(PARCEL_ENDINGS) else 0

    @property
    def comes_openly(self) -> bool:
        """Whether others could change the file on its way, and nobody would notice."""
        return not self.sha256 and any(_is_open(url) for url in self.urls)


def _is_open(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return False  # no link at all: receiving it says so
    own = host in {"localhost", "::1"} or _LOOPBACK.fullmatch(host) is not None
    return parts.scheme.lower() == "http" and not own


class Since(StrEnum):
    """Since when a file is here, as people say it."""

    UNKNOWN = ""
    NOW = "now"  # a few minutes
    MORNING = "morning"  # of today
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    YESTERDAY = "yesterday"
    DAYS = "days"  # this week
    WEEKS = "weeks"


class Thing(msgspec.Struct, frozen=True):
    """One file that the customer can open."""

    path: NamedPath  # whole path
    title: NamedTitle  # the card's friendly title, else the file's own name
    kind: Kind
    size: Count = 0  # bytes
    problem: ProblemName | None = None  # why it must not or cannot be opened
    note: OwnNote = ""  # about the problem, in a fixed word of our own
    since: Since = Since.UNKNOWN  # of what was found among recent downloads
    only_ours: bool = False  # a window of ours shows it, and no program of this computer would


class Waiting(StrEnum):
    """Why nothing comes at the moment. "" means that it does, or that all is well."""

    NO = ""
    LINE = "line"  # the other side is silent, or nearly so
    OFFLINE = "offline"  # this computer has no way out
    BUSY = "busy"  # the server asked to come back later


class Amount(msgspec.Struct, frozen=True):
    """How much of a file has come or was written, in bytes, and the honest time left.

    Of what is unpacked also how many of all its files are complete; 0 where nobody knows.
    """

    done: Count = 0
    total: Maybe = None
    seconds_left: Maybe = None
    waiting: Waiting = Waiting.NO
    files: Count = 0
    all_files: Count = 0

    @property
    def at_rest(self) -> "Amount":
        """The same amount while no work is under way: nothing is expected, nothing waited for."""
        return Amount(self.done, self.total)


class NamesRead(msgspec.Struct, frozen=True):
    """How some of a parcel's names read in one encoding."""

    encoding: Encoding  # of a closed list
    names: tuple[NamedFile, ...]


class Oddity(StrEnum):
    """What is not as it was in the parcel. The values are words of the unpacking's own."""

    RENAMED = "renamed"
    LEFT_OUT = "link-left-out"


class Box(msgspec.Struct, frozen=True):
    """What was in the parcel, and where it lies now."""

    order: Order
    place: NamedFolder
    parcel: Parcel
    folder: NamedFolder
    things: tuple[Thing, ...]
    start: Count = 0  # the position in `things` of the one to open first
    saved: Count = 0  # files that were whole; 0 where nothing was lost
    missing: Count = 0  # files that were not
    missing_names: tuple[Private, ...] = ()  # of the first of them; a journal does not keep them
    oddities: tuple[Oddity, ...] = ()


def room_needed(order: Order, parcel: Parcel | None) -> int | None:
    """Return the bytes that a place needs: for file and contents, or for a parcel's contents."""
    if parcel is not None:
        return order.unpacked_size if order.unpacked_size is not None else parcel.size
    return None if order.size is None else order.size + order.room_after
