"""One report as a row: typed columns of what already left in it, and no pseudonyms."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

import msgspec

from helperkit import __version__
from helperkit.diagnostics.facts import (
    Fact,
    Guards,
    Language,
    Machine,
    Place,
    RoomOf,
    ServerClock,
    SystemVersion,
)
from helperkit.diagnostics.read import Bundle
from helperkit.diagnostics.read.cleaning import name_of
from helperkit.diagnostics.verdict import signature, verdict
from helperkit.diagnostics.verdict.signature import screen_name
from helperkit.journey.events import WorkFailed
from helperkit.journey.model import trusts

NEVER_READ = "never_read"  # reading it ended in an error, or ended the reader, that nobody foresaw
LARGEST_PRODUCT = 1023
YEARS = range(2015, 2100)
LATER = timedelta(days=2)  # than the file: no report is made after it arrived, in any zone
LONGEST = timedelta(days=366)

F = TypeVar("F")


class Row(msgspec.Struct, frozen=True):
    """A report, or a file that was refused as one. Sizes in bytes, times in UTC.

    `key` is the SHA-256 of the report as it was before sealing, so that copies are one; of a file
    that could not be read, a name for its place. `place` stands for where the file was found: a
    hash, for a file may have a person's name. `made_day` is the customer's own day.
    """

    key: str
    place: str = ""
    refusal: str = ""  # "" for one that was read, else of the closed list, or `never_read`
    error: str = ""  # the class of an error that nobody foresaw
    reader: str = __version__  # the version that read it
    run: int = 0  # the newest row of a key counts
    read_at: datetime | None = None
    report: str = ""  # its own number
    sealed: bool = False
    size: int = 0
    schema: int = 0
    made: datetime | None = None
    made_day: date | None = None
    version: str = ""
    system: str = ""
    edition: str = ""
    system_version: str = ""
    architecture: str = ""
    emulated: bool | None = None
    memory: int | None = None
    language: str = ""
    cloud: str = ""  # who copies the folder of the files into a cloud
    guards: tuple[str, ...] = ()
    trust: str = ""
    product: int = 0  # its number, of a card that may be believed; else 0
    product_name: str = ""
    product_kind: str = ""
    screen: str = ""
    step: str = ""
    problem: str = ""
    cause: str = ""
    likelihood: str = ""
    second: str = ""  # the next cause that is not ruled out
    signature: str = ""
    events: int = 0
    problems: int = 0  # how often something failed
    minutes: int | None = None  # from the first event to the last
    notes: tuple[str, ...] = ()  # what is odd about it


def refused(key: str, refusal: str, *, size: int = 0, error: str = "") -> Row:
    """Return the row of a file that is no report, or that cannot be read."""
    return Row(key, refusal=refusal, size=size, error=error, read_at=_now())


def row_of(bundle: Bundle, key: str, *, kept: float | None = None) -> Row:
    """Return the row of a report. `kept`: when its file was written here, in Unix seconds."""
    found = verdict(bundle)
    case, facts, manifest = found.case, bundle.facts, bundle.manifest
    system = _first(facts, SystemVersion) or SystemVersion(family=case.family)
    machine, language = _first(facts, Machine), _first(facts, Language)
    place = next((p for p in facts if isinstance(p, Place) and p.of is RoomOf.PLACE), None)
    order = case.order
    believed = order if order is not None and trusts(order) else None
    known = believed is not None and 0 < believed.number <= LARGEST_PRODUCT
    others = (f.cause.value for f in found.findings[1:] if f not in found.ruled_out())
    made, day = _made(bundle, kept)
    return Row(
        key,
        read_at=_now(),
        report=name_of(manifest.id),
        sealed=bundle.sealed,
        size=bundle.size,
        schema=manifest.schema,
        made=made,
        made_day=day,
        version=name_of(manifest.program),
        system=case.family.value,
        edition=name_of(system.edition),
        system_version=name_of(system.version),
        architecture=name_of(system.own_processor or system.architecture),
        emulated=system.emulated,
        memory=machine.memory if machine is not None else None,
        language=name_of(language.language) if language is not None else "",
        cloud=place.cloud.value if place is not None else "",
        guards=tuple(sorted({g.value for one in _all(facts, Guards) for g in one.names})),
        trust=order.trust.value if order is not None else "",
        product=believed.number if believed is not None and known else 0,
        product_name=name_of(believed.name) if believed is not None else "",
        product_kind=name_of(believed.kind) if believed is not None else "",
        screen=screen_name(found),
        step=type(case.step).__name__,
        problem=case.current.problem.value if case.current is not None else "",
        cause=found.cause.value,
        likelihood=found.first.likelihood.value,
        second=next(others, ""),
        signature=signature(bundle, found),
        events=len(bundle.history.events),
        problems=sum(isinstance(event, WorkFailed) for event in bundle.history.events),
        minutes=_minutes(bundle),
        notes=tuple(sorted({note.odd.value for note in bundle.notes})),
    )


def _made(bundle: Bundle, kept: float | None) -> tuple[datetime | None, date | None]:
    """Return when it was made and its day, by the shop's clock where that was known.

    None for both where that cannot be: a day of a wrong clock would be the first of all days.
    """
    try:
        told = datetime.fromisoformat(bundle.manifest.made)
        clock = _first(bundle.facts, ServerClock)
        if clock is not None and clock.seconds_ahead:
            told -= timedelta(seconds=clock.seconds_ahead)
        made = (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone(UTC)
        late = kept is not None and made - LATER > datetime.fromtimestamp(kept, UTC)
    except (ValueError, OverflowError, OSError):
        return None, None
    if late or made.year not in YEARS:
        return None, None
    return made.replace(tzinfo=None), told.date()


def _minutes(bundle: Bundle) -> int | None:
    times = [at for at in bundle.history.times if at is not None]
    if not times or not 0 <= times[-1] - times[0] <= LONGEST.total_seconds():
        return None
    return round((times[-1] - times[0]) / 60)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def _all(facts: tuple[Fact, ...], kind: type[F]) -> Iterator[F]:
    return (fact for fact in facts if isinstance(fact, kind))


def _first(facts: tuple[Fact, ...], kind: type[F]) -> F | None:
    return next(_all(facts, kind), None)
