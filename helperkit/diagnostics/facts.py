"""The facts about a computer that a report tells: closed shapes, each with why it is there.

`why` names a text in `assets/words`. Nothing here can hold a path, a link or a name: what comes
from outside is a number, a member of a closed list, or a text of a strict shape (see `collect`).
"""

from enum import StrEnum

import msgspec

from helperkit.journey.fields import Count, Maybe, Shared
from helperkit.journey.order import System

SCHEMA = 1


class RoomOf(StrEnum):
    """Which place a room is of."""

    PLACE = "place"  # where the files of the journey go
    TEMP = "temp"


class _Fact(msgspec.Struct, frozen=True, tag_field="fact"):
    """A fact."""


class Program(_Fact, frozen=True, tag="program"):
    """Which program this is. A version is "" where it is not there."""

    why: Shared = "report-why-program"
    version: Shared = ""
    python: Shared = ""
    qt: Shared = ""
    frozen: bool = False  # it came from an installer


class SystemVersion(_Fact, frozen=True, tag="system"):
    """Which operating system, and for which processor."""

    why: Shared = "report-why-system"
    family: System = System.OTHER
    edition: Shared = ""  # the distribution's short name, on Linux
    version: Shared = ""
    kernel: Shared = ""
    architecture: Shared = ""


class Machine(_Fact, frozen=True, tag="machine"):
    """How strong the computer is. Memory in bytes."""

    why: Shared = "report-why-machine"
    processors: Maybe = None
    memory: Maybe = None
    memory_free: Maybe = None


class Room(_Fact, frozen=True, tag="room"):
    """How much room a place has, in bytes, and of which kind its file system is."""

    why: Shared = "report-why-room"
    of: RoomOf = RoomOf.PLACE
    free: Maybe = None
    total: Maybe = None
    file_system: Shared = ""


class Language(_Fact, frozen=True, tag="language"):
    """Which language the system speaks, such as "en_GB"; "" where it does not say."""

    why: Shared = "report-why-language"
    language: Shared = ""


class Clock(_Fact, frozen=True, tag="clock"):
    """How many minutes the clock is ahead of UTC."""

    why: Shared = "report-why-clock"
    minutes_ahead: Count = 0


class Network(_Fact, frozen=True, tag="network"):
    """Whether the system says that a proxy stands before the internet. Never which."""

    why: Shared = "report-why-network"
    proxies: bool = False


class Display(_Fact, frozen=True, tag="display"):
    """Whether there is a screen to show a window on."""

    why: Shared = "report-why-display"
    there: bool = False


class NotKnown(_Fact, frozen=True, tag="not_known"):
    """A fact that could not be had, with the name of the exception's class."""

    why: Shared = "report-why-not-known"
    name: Shared = ""
    error: Shared = ""


Fact = Program | SystemVersion | Machine | Room | Language | Clock | Network | Display | NotKnown


class Facts(msgspec.Struct, frozen=True):
    """All facts of one report."""

    schema: Count
    facts: tuple[Fact, ...]
