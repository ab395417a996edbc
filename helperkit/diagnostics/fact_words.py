"""A sentence for each fact that a customer would want to hear of. All are in `assets/words`."""

from collections.abc import Iterator
from typing import Protocol

from helperkit.diagnostics.facts import (
    Access,
    Clock,
    Contents,
    Crash,
    Disk,
    Display,
    Fact,
    Guards,
    KeptBytes,
    Language,
    Machine,
    Network,
    NotKnown,
    Openers,
    Place,
    Probe,
    Program,
    Received,
    Room,
    ServerClock,
    SystemVersion,
)

_MINUTE = 60  # seconds; and minutes of an hour
_TOLD_DISKS = frozenset({Disk.NETWORK, Disk.REMOVABLE})


class Text(Protocol):
    """Finds a text by its name, `message` or `message.attribute`, and fills it in."""

    def __call__(self, name: str, /, **values: str | int) -> str:
        """Return the text."""


def said(fact: Fact, text: Text) -> Iterator[str]:
    """Yield what is said of a fact; nothing where there is nothing worth saying."""
    match fact:
        case Room() | Place() | Access():
            yield from _said_of_place(fact, text)
        case Received() | KeptBytes() | Contents() | Openers():
            yield from _said_of_parcel(fact, text)
        case Network() | Probe() | ServerClock():
            yield from _said_of_network(fact, text)
        case Program(version=version):
            yield text("report-program", version=version)
        case Crash(ending=ending):
            yield text("report-crash", ending=ending.value)
        case NotKnown():
            yield text("report-not-known", fact=fact.name.replace("_", " "))
        case _:
            yield from _said_of_computer(fact, text)


def way_of(minutes_ahead: int) -> str:
    """Return how a clock stands to another one: "ahead", "behind", or "same"."""
    return "same" if not minutes_ahead else "behind" if minutes_ahead < 0 else "ahead"


def apart_said(minutes_ahead: int, text: Text) -> str:
    """Return how far two clocks are apart, in words."""
    hours, minutes = divmod(abs(minutes_ahead), _MINUTE)
    said_hours, said_minutes = text("report-hours", n=hours), text("report-minutes", n=minutes)
    if hours and minutes:
        return text("report-hours-minutes", hours=said_hours, minutes=said_minutes)
    return said_hours if hours else said_minutes


def _said_of_computer(
    fact: SystemVersion | Machine | Language | Clock | Display | Guards, text: Text
) -> Iterator[str]:
    match fact:
        case SystemVersion(family=family, edition=edition, version=version):
            edition = edition or "none"
            yield text("report-system", family=family.value, edition=edition, version=version)
        case Machine(memory=int(memory), processors=int(processors)):
            yield text("report-machine", memory=size_of(memory, text), processors=processors)
        case Language(language=language):
            yield text("report-language", language=language or "none")
        case Clock(minutes_ahead=ahead):
            yield text("report-clock", way=way_of(ahead), apart=apart_said(ahead, text))
        case Display(there=there):
            yield text("report-display", there=_yes_or_no(there))
        case Guards(names=names):
            for name in names or ("none",):
                yield text("report-guard", guard=name)
        case Machine():
            pass


def _said_of_place(fact: Room | Place | Access, text: Text) -> Iterator[str]:
    of = fact.of.value
    match fact:
        case Room(free=int(free), total=int(total)):
            yield text("report-room", of=of, free=size_of(free, text), total=size_of(total, text))
        case Place(cloud=cloud, disk=disk):
            if cloud:
                yield text("report-place-cloud", of=of, cloud=cloud.value)
            if disk in _TOLD_DISKS:
                yield text("report-place-disk", of=of, disk=disk.value)
        case Access(writable=False):
            yield text("report-access-refused", of=of)
        case Room() | Access():
            pass


def _said_of_parcel(fact: Received | KeptBytes | Contents | Openers, text: Text) -> Iterator[str]:
    match fact:
        case Received(there=there, as_received=same, online_only=away):
            yield text("report-received", there=_yes_or_no(there))
            if same is False:
                yield text("report-received-changed")
            if away:
                yield text("report-received-cloud")
        case KeptBytes(there=True, durable=durable, ahead=ahead):
            yield text("report-kept", kept=size_of(durable + ahead, text))
        case Contents(files=files) if files:
            yield text("report-contents", files=str(files))
        case Openers(known=True, ending=ending, usual=usual):
            yield text("report-openers", ending=ending, usual=usual or "none")
        case KeptBytes() | Contents() | Openers():
            pass


def _said_of_network(fact: Network | Probe | ServerClock, text: Text) -> Iterator[str]:
    match fact:
        case Network(proxies=proxies):
            yield text("report-network", proxies=_yes_or_no(proxies))
        case Probe(reached=reached):
            yield text("report-probe", reached=reached.value)
        case ServerClock(seconds_ahead=int(ahead)):
            minutes = round(abs(ahead) / _MINUTE)
            apart = _yes_or_no(bool(minutes))
            yield text("report-server-clock", apart=apart, minutes=str(minutes))
        case ServerClock():
            yield text("report-server-clock", apart="unknown", minutes="")


def _yes_or_no(value: bool) -> str:
    return "yes" if value else "no"


def size_of(size: int, text: Text) -> str:
    """Return a number of bytes as people say it."""
    for unit, factor in (("gb", 1_000_000_000), ("mb", 1_000_000), ("kb", 1_000)):
        if size >= factor:
            return text(f"size-{unit}", n=f"{size / factor:.1f}".removesuffix(".0"))
    return text("size-bytes", n=str(size))
