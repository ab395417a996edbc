"""Makes many real reports: practice journeys into every cause, written by the program's own writer.

Each report is one of those journeys, of a customer with another computer, day, version and product,
all drawn from one seed. Planted in it, for the questions to find: on Windows, of product 12, since
version 1.3, a guard takes the file of most customers.
"""

import os
import random
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

import msgspec
import pytest

from helperkit.diagnostics import assembly
from helperkit.diagnostics.bundle import SUFFIX, compose_draft
from helperkit.diagnostics.collect import collect, collectors
from helperkit.diagnostics.draft import Draft
from helperkit.diagnostics.facts import Facts, Language, Machine, Program, SystemVersion
from helperkit.diagnostics.history import History, played, read
from helperkit.diagnostics.read import read_bundle
from helperkit.diagnostics.redact.here import known_here
from helperkit.diagnostics.seal import seal
from helperkit.diagnostics.verdict import Cause, verdict
from helperkit.journey.events import OrderRead, ProgramStarted
from helperkit.journey.order import System, Trust
from tests.end_to_end.causes import computer, link, opening, parcels, program, way
from tests.end_to_end.causes.makers import MAKERS, Maker, Scene
from tests.end_to_end.causes.travel import WORDS

MODULES = (computer, link, opening, parcels, program, way)  # whose makers are on the list
SYSTEMS = {
    System.WINDOWS: ("10.0.26100", "10.0.22631", "10.0.19045"),
    System.MACOS: ("26.1", "15.7", "14.8"),
    System.LINUX: ("24.04", "13", "42"),
}
PRODUCTS = {
    12: "Garden Planner",
    **dict(enumerate(("Herbs", "Roses", "Knots", "Bread", "Stars", "Maps", "Birds"), 3)),
}
VERSIONS = {"1.0": 0, "1.1": 25, "1.2": 45, "1.3": 60, "1.3.1": 75, "1.10": 95}  # and their day
FIRST, DAYS = datetime(2026, 6, 1, 8, tzinfo=UTC), 120
PLANTED = Cause.GUARD_TOOK_FILE
PLANTED_SINCE, PLANTED_SYSTEM, PLANTED_PRODUCT = "1.3", System.WINDOWS, 12
HIT = 0.6  # of those whom the planted fault can meet


class Journey(msgspec.Struct, frozen=True):
    """A real journey into a cause, as it would have been on each system."""

    cause: Cause
    of: dict[System, History]
    facts: tuple[object, ...]


class Made(msgspec.Struct, frozen=True):
    """What was made: files, different reports, and how many the planted fault met."""

    files: int
    reports: int
    broken: int
    planted: int


def journeys(makers: Iterable[Maker] = ()) -> list[Journey]:
    """Walk into every cause, and keep those whose verdict is the same on the other systems."""
    found = []
    for maker in makers or MAKERS:
        with (
            tempfile.TemporaryDirectory() as folder,
            ExitStack() as stack,
            pytest.MonkeyPatch.context() as environ,
        ):
            for name in ("DISPLAY", "WAYLAND_DISPLAY", "http_proxy", "https_proxy", "no_proxy"):
                environ.delenv(name, raising=False)
            told = maker.make(Scene(Path(folder), stack, environ))
            there = told.place if _is_folder(told.place) else None
            facts = collect(collectors(there)).facts
        kinds = {type(fact) for fact in maker.typed}
        facts = (*maker.typed, *(fact for fact in facts if type(fact) not in kinds))
        history = read(told.journal)
        of = {system: _moved(history, system) for system in SYSTEMS}
        made = Journey(maker.cause, of, facts)
        of = {s: h for s, h in of.items() if _verdict(made, s) is maker.cause}
        if of:
            found.append(msgspec.structs.replace(made, of=of))
    return found


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _moved(history: History, system: System, product: int = 0) -> History:
    """Return the same journey on another system, and of another product where it has a card."""
    events = []
    for event in history.events:
        if isinstance(event, ProgramStarted):
            event = msgspec.structs.replace(event, system=system)  # noqa: PLW2901 - the same, changed
        if product and isinstance(event, OrderRead) and event.order.trust is Trust.PRACTICE:
            order = msgspec.structs.replace(
                event.order, trust=Trust.CARD, number=product, name=PRODUCTS[product]
            )
            event = msgspec.structs.replace(event, order=order)  # noqa: PLW2901 - as above
        events.append(event)
    return msgspec.structs.replace(history, events=tuple(events), states=played(events))


def _verdict(journey: Journey, system: System) -> Cause:
    return verdict(read_bundle(written(journey, system, random.Random(0)))).cause


def written(
    journey: Journey,
    system: System,
    chance: random.Random,
    *,
    product: int = 0,
    version: str = "1.3",
    made: datetime = FIRST,
) -> bytes:
    """Return the report of a journey, written by the program's own writer."""
    history = _moved(journey.of[system], system, product)
    begun = int(made.timestamp()) - chance.randrange(60, 7_200)
    times = tuple(begun + 5 * number for number in range(len(history.events)))
    own = (
        Program(version=version, python="3.13.7", qt="6.12.0", frozen=True),
        SystemVersion(family=system, version=chance.choice(SYSTEMS[system]), architecture="x86_64"),
        Language(language=chance.choice(("en_GB", "en_US", "de_DE", "fr_FR", "es_ES"))),
    )
    typed = {type(fact) for fact in own}
    if not any(isinstance(fact, Machine) and fact.processors == 1 for fact in journey.facts):
        own = (*own, Machine(processors=8, memory=chance.choice((8, 16, 32)) << 30))
        typed.add(Machine)
    facts = Facts(1, (*own, *(fact for fact in journey.facts if type(fact) not in typed)))
    draft = Draft(
        msgspec.structs.replace(history, times=times),
        facts,
        WORDS.text,
        made,
        known=known_here(),
        number=chance.randbytes(8).hex(),
    )
    with mock.patch.object(assembly, "__version__", version):  # as that version would have
        return compose_draft(draft)


def many(
    count: int,
    folder: Path,
    walked: list[Journey],
    *,
    seed: int = 6,
    recipient: str = "",
    often: float = 0,
) -> Made:
    """Write so many files into folders by month: one in 100 a copy, one in 100 broken.

    `often`: the share of reports that are moved to the product of the planted fault.
    """
    chance = random.Random(seed)
    by_cause: dict[Cause, list[Journey]] = {}
    for one in walked:
        by_cause.setdefault(one.cause, []).append(one)
    causes = sorted(by_cause, key=lambda cause: (cause is not Cause.ALL_WELL, cause))
    rest = causes[1:] if causes[0] is Cause.ALL_WELL else causes
    chance.shuffle(rest)
    order = [*([Cause.ALL_WELL] if Cause.ALL_WELL in by_cause else []), *rest]
    weights = [1 / (2 + place) for place in range(len(order))]
    reports = broken = planted = 0
    newest = b""
    for number in range(count):
        made = FIRST + timedelta(minutes=chance.randrange(DAYS * 1_440))
        day = (made - FIRST).days
        version = chance.choice([v for v, out in VERSIONS.items() if out <= day][-3:])
        system = chance.choices(tuple(SYSTEMS), (60, 25, 15))[0]
        product = chance.choice(tuple(PRODUCTS))
        if often and chance.random() < often:
            product = PLANTED_PRODUCT
        cause = chance.choices(order, weights)[0]
        meets = (system, product) == (PLANTED_SYSTEM, PLANTED_PRODUCT)
        if meets and version in tuple(VERSIONS)[3:] and chance.random() < HIT:
            cause, planted = PLANTED, planted + 1
        fitting = [one for one in by_cause[cause] if system in one.of] or by_cause[cause]
        journey = chance.choice(fitting)
        if system not in journey.of:
            system = chance.choice(tuple(journey.of))
        kind = chance.random()
        ending = SUFFIX
        if kind < 0.01 and newest:
            content = newest
        elif kind < 0.02:
            content, broken = next(_broken(chance, newest)), broken + 1
        else:
            content = newest = written(
                journey, system, chance, product=product, version=version, made=made
            )
            reports += 1
            if recipient and kind < 0.03:
                content, ending = seal(content, [recipient]), f"{SUFFIX}.age"
        path = folder / f"{made:%Y-%m}" / f"Report {number:06d}{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        os.utime(path, (made.timestamp() + 600,) * 2)
    return Made(count, reports, broken, planted)


def _broken(chance: random.Random, content: bytes) -> Iterator[bytes]:
    """Yield what may come in place of a report."""
    cut = chance.randrange(max(1, len(content) - 1))
    yield chance.choice((content[:cut], chance.randbytes(500), b"<html>A page</html>"))
