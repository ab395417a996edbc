"""The closed list of problems: each is named by its cause, and each has its own screen."""

from enum import StrEnum

import msgspec

from helperkit.journey.fields import (
    ErrorClass,
    FreeName,
    Issuer,
    Maker,
    Maybe,
    NamedProgram,
    OwnNote,
    Where,
)

SAME_TWICE = "same-twice"  # the note where the very same wrong file came again


class ProblemName(StrEnum):
    """A cause that a customer can be told. The value is its name in files, words and commands."""

    # The line
    OFFLINE = "offline"
    SLOW = "slow"
    SERVER_BUSY = "server_busy"
    SERVER_NOT_FOUND = "server_not_found"
    CONNECTION_NOT_SAFE = "connection_not_safe"
    CLOCK_WRONG = "clock_wrong"
    PROXY_SIGN_IN = "proxy_sign_in"
    LOGIN_PAGE = "login_page"
    # The link or the card
    LINK_EXPIRED = "link_expired"
    LINK_USED_UP = "link_used_up"
    LINK_UNREADABLE = "link_unreadable"
    CARD_UNREADABLE = "card_unreadable"
    FILE_GONE = "file_gone"
    # The computer
    DISK_FULL = "disk_full"
    FOLDER_NOT_ALLOWED = "folder_not_allowed"
    FOLDER_GONE = "folder_gone"
    FILE_BUSY = "file_busy"
    ANTIVIRUS = "antivirus"
    # The parcel
    DAMAGED = "damaged"
    PASSWORD = "password"
    UNSAFE_PARCEL = "unsafe_parcel"
    TOO_BIG_INSIDE = "too_big_inside"
    UNKNOWN_PARCEL = "unknown_parcel"
    # What was in it
    NO_PROGRAM = "no_program"
    UNSAFE_FILE = "unsafe_file"
    WRONG_SYSTEM = "wrong_system"
    NOT_EXPECTED = "not_expected"
    # Nobody knows yet
    UNKNOWN = "unknown"


class Evidence(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the program saw, for an agent: never shown to a customer, never free text."""

    where: Where = ""  # "download", "unpack", "inspect", "open", "report"
    http_status: Maybe = None
    error: ErrorClass = ""  # the name of the exception's class
    errno: Maybe = None  # the operating system's number, see errno(3)
    got_bytes: Maybe = None
    wanted_bytes: Maybe = None
    note: OwnNote = ""  # one of the code's own fixed words, such as "crc"
    issuer: Issuer = ""  # whose program reads along: a name of the downloader's closed list


class FreeProgram(msgspec.Struct, frozen=True):
    """A program that would open the file, of our own short list; empty where we know none."""

    name: FreeName = ""
    maker: Maker = ""


class Opener(msgspec.Struct, frozen=True):
    """A program of this computer that could open the file. `called` is the system's name for it."""

    called: NamedProgram
    name: NamedProgram  # for people


class Problem(Exception):
    """A named problem on its way from the edge of `delivery` to an event.

    Raise it from the place that knows the cause; whoever performs the effect turns it into the
    event that says so.
    """

    def __init__(
        self,
        name: ProblemName,
        evidence: Evidence | None = None,
        *,
        page: str = "",
        part: str = "",
        program: FreeProgram = FreeProgram(),  # noqa: B008 - it is frozen
        openers: tuple[Opener, ...] = (),
    ) -> None:
        super().__init__(name.value)
        self.page = page  # the address to sign in at, where there is one; private
        self.part = part  # the file that is missing of a parcel in several; private
        self.program = program  # that would open the file; its maker's address is the page
        self.openers = openers  # programs of this computer that could, the likeliest first
        self.name = name
        self.evidence = evidence or Evidence()

    @property
    def missing(self) -> int | None:
        """Bytes of room that are missing, where that is the cause and known."""
        wanted = self.evidence.wanted_bytes
        if self.name is not ProblemName.DISK_FULL or wanted is None:
            return None
        return max(0, wanted - (self.evidence.got_bytes or 0))
