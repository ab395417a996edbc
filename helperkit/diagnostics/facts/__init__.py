"""The facts about a computer that a report tells: closed shapes, each with why it is there.

`why` names a text in `assets/words`. Nothing here can hold a path or a link: what comes from
outside is a number, a member of a closed list, a text of a strict shape (see `collect`), or a name
that leaves as a pseudonym (see `journey.fields`).
"""

import msgspec

from helperkit.diagnostics.facts.computer import (
    Clock,
    Display,
    GuardName,
    Guards,
    Language,
    Machine,
    ServerClock,
    SystemVersion,
)
from helperkit.diagnostics.facts.fact import NotKnown
from helperkit.diagnostics.facts.network import Network, Probe, ProxyKind, Step
from helperkit.diagnostics.facts.parcel import (
    Contents,
    Counted,
    KeptBytes,
    Listed,
    Mark,
    Openers,
    Received,
    Tag,
)
from helperkit.diagnostics.facts.places import Access, Cloud, Disk, Place, Room, RoomOf
from helperkit.diagnostics.facts.program import Crash, Ending, Frame, Program
from helperkit.journey.fields import Count

SCHEMA = 1

Fact = (
    Program
    | SystemVersion
    | Machine
    | Room
    | Place
    | Access
    | Language
    | Clock
    | ServerClock
    | Network
    | Probe
    | Display
    | Guards
    | Received
    | KeptBytes
    | Contents
    | Openers
    | Crash
    | NotKnown
)


class Facts(msgspec.Struct, frozen=True):
    """All facts of one report."""

    schema: Count
    facts: tuple[Fact, ...]


__all__ = [
    "SCHEMA",
    "Access",
    "Clock",
    "Cloud",
    "Contents",
    "Counted",
    "Crash",
    "Disk",
    "Display",
    "Ending",
    "Fact",
    "Facts",
    "Frame",
    "GuardName",
    "Guards",
    "KeptBytes",
    "Language",
    "Listed",
    "Machine",
    "Mark",
    "Network",
    "NotKnown",
    "Openers",
    "Place",
    "Probe",
    "Program",
    "ProxyKind",
    "Received",
    "Room",
    "RoomOf",
    "ServerClock",
    "Step",
    "SystemVersion",
    "Tag",
]
