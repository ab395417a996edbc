"""Reports of planted journeys, made by the program's own functions."""

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import get_args

import msgspec

from helperkit.diagnostics.bundle import write_draft
from helperkit.diagnostics.draft import Draft
from helperkit.diagnostics.facts import SCHEMA, Fact, Facts
from helperkit.diagnostics.history import History
from helperkit.diagnostics.manifest import JournalFate
from helperkit.diagnostics.summary import Text
from helperkit.journey.events import Event, OrderRead
from helperkit.journey.kinds import Kind
from helperkit.journey.model import State, Step
from helperkit.journey.order import System, Trust
from helperkit.journey.screens_opening import SYSTEM_OF
from helperkit.journey.steps import Hello, Restate, StartProgram
from helperkit.words.load import Words
from tests.hostile.secrets.looking import Leak, haystacks, leaks
from tests.hostile.secrets.making import MAKERS, Maker, Source
from tests.hostile.secrets.people import Chance
from tests.hostile.secrets.planting import CARD_SAYS, Planter, every_text_field
from tests.hostile.secrets.shared_texts import SHARED_TEXTS

EVENTS: tuple[type[msgspec.Struct], ...] = get_args(Event)
STEPS: tuple[type[msgspec.Struct], ...] = get_args(Step)
FACTS: tuple[type[msgspec.Struct], ...] = get_args(Fact)
MADE = datetime(2026, 5, 4, 10, 30, tzinfo=UTC)
Wanted = Callable[[str, str], bool]
# What nothing in its text shows to be a secret: where the program's own words stand, no rule
# could tell it from one of them.
BARE = frozenset({"own_words", "street", "password", "serial", "ssid"})
TELLING = tuple(make for make in MAKERS if make.__name__ not in BARE)
BARELY = tuple(make for make in MAKERS if make.__name__ in BARE)
ORDERS = 20
MORE = 3  # so often stands an event that has texts


class Planted(msgspec.Struct, frozen=True):
    """What one report was planted with, and what of it was found there."""

    source: Source
    planter: Planter
    leaks: list[Leak]
    missing: list[str]  # what is not in the report, and so is not proved
    size: int


def planted(
    number: int, folder: Path, wanted: Wanted, makers: tuple[Maker, ...] = MAKERS
) -> Planted:
    """Write a report of every event, two steps and every fact, planted, and look through it."""
    return _looked_at(number, folder, Planter(Source(Chance(number), makers), wanted))


def trusted(number: int, folder: Path) -> Planted:
    """Do the same with trusted cards that say things of their own: these are not looked for."""
    card = Source(Chance(f"card {number}"))
    planter = Planter(Source(Chance(number)), walled, card=card, trusts=(Trust.CARD,))
    return _looked_at(number, folder, planter)


def untrusted(number: int, folder: Path) -> Planted:
    """Write a report of orders that cannot be trusted, planted in all that a card says."""
    planter = Planter(
        Source(Chance(number)),
        lambda field, _declared: field in CARD_SAYS,
        trusts=(Trust.UNTRUSTED_CARD, Trust.LINK, Trust.OWN_FILE),
    )
    return _looked_at(number, folder, planter, kinds=(OrderRead,) * ORDERS, steps=(Hello, Restate))


def _looked_at(
    number: int,
    folder: Path,
    planter: Planter,
    *,
    kinds: tuple[type[msgspec.Struct], ...] = (),
    steps: tuple[type[msgspec.Struct], ...] = (),
) -> Planted:
    kinds = kinds or tuple(kind for kind in EVENTS for _ in range(MORE if _has_texts(kind) else 1))
    steps = steps or tuple(STEPS[(2 * number + more) % len(STEPS)] for more in (0, 1))
    states = [State(_step(planter, step), attempt=number, system=System.WINDOWS) for step in steps]
    history = History(
        tuple(planter.build(kind) for kind in kinds),
        (states[0], *(states[1:] * len(kinds))),
        JournalFate(len(kinds), len(kinds), 0, False, 0),
    )
    facts = Facts(SCHEMA, tuple(planter.build(kind) for kind in FACTS))
    source = planter.source
    draft = Draft(history, facts, _text(), MADE, known=source.who.known, number=f"{number:016x}")
    report = write_draft(draft, folder, home=folder / "home")
    found = leaks(source.given, haystacks(report))
    size, missing = report.stat().st_size, _missing(report, len(kinds))
    report.unlink()
    return Planted(source, planter, found, missing, size)


def _step(planter: Planter, kind: type[msgspec.Struct]) -> Step:
    """Return a planted step. A program is started of files that are programs only."""
    planter.kinds = tuple(SYSTEM_OF) if kind is StartProgram else tuple(Kind)
    made: Step = planter.build(kind)
    planter.kinds = tuple(Kind)
    return made


@cache
def _text() -> Text:
    return Words().text


@cache
def _has_texts(kind: type[msgspec.Struct]) -> bool:
    return bool(every_text_field((kind,)))


def _missing(report: Path, lines: int) -> list[str]:
    wanted = ("manifest.json", "journal.jsonl", "state.json", "facts.json", "summary.txt")
    with zipfile.ZipFile(report) as archive:
        names = archive.namelist()
        found = archive.read("journal.jsonl").count(b"\n") if "journal.jsonl" in names else 0
    lost = [f"{lines - found} lines"] if found < lines else []
    return [*lost, *(name for name in wanted if name not in names)]


def walled(field: str, _declared: str) -> bool:
    """Wish for every text that is not pinned as shared, however it is declared."""
    return field not in SHARED_TEXTS


def shared(field: str, _declared: str) -> bool:
    """Wish for the shared texts, but what a card says, or names a text of ours.

    A report with a `why` that is no text of ours has no plain page, which is to be looked at too.
    """
    return field in SHARED_TEXTS - CARD_SAYS and not field.endswith(".why")
