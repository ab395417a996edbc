"""The proof of the verdicts: a real journey into each cause, its report, and what is read of it.

Real faults, real files, real servers on loopback. What only another system can do is typed in, and
the test's name says so.
"""

import functools
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from helperkit.diagnostics.facts import (
    Cloud,
    Crash,
    Ending,
    GuardName,
    Guards,
    Language,
    Machine,
    Network,
    Place,
    Program,
    Room,
    RoomOf,
    ServerClock,
    SystemVersion,
)
from helperkit.diagnostics.read import Bundle
from helperkit.diagnostics.verdict import Cause, Likelihood, Verdict, signature, verdict
from helperkit.journey.model import State
from helperkit.journey.order import System
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens import screen
from helperkit.practice import card
from tests.end_to_end.causes import computer, link, opening, parcels, program, way
from tests.end_to_end.causes.makers import MAKERS, Maker, Scene
from tests.end_to_end.causes.travel import Told, report_of

MODULES = (computer, link, opening, parcels, program, way)
FEWEST_CAUSES = 34
SILENT = {Cause.NOT_KNOWN}  # nothing leads into it: it stands where nothing else is found
HEALTHY = [maker for maker in MAKERS if maker.cause is Cause.ALL_WELL]
LINK_TOO_OLD = next(m for m in MAKERS if m.cause is Cause.LINK_EXPIRED)
PASSWORD_WRONG = next(m for m in MAKERS if m.cause is Cause.PASSWORD_OTHER)
# What the customer alone saw: such a verdict is a question to ask, and never a sure one.
ONLY_TOLD = {
    "a_customer_says_that_the_book_asks_for_a_password",
    "a_customer_sees_another_product",
    "a_customer_sees_too_small_letters",
    "a_customer_of_a_plain_link_says_that_it_is_broken",
}


@functools.cache
def journey(maker: Maker) -> tuple[Told, Bundle]:
    """Make the journey, write its report while all of it is there, and read it: once for all."""
    with (
        tempfile.TemporaryDirectory() as folder,
        ExitStack() as stack,
        pytest.MonkeyPatch.context() as environ,
    ):
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "http_proxy", "https_proxy", "no_proxy"):
            environ.delenv(name, raising=False)
        told = maker.make(Scene(Path(folder), stack, environ))
        return told, report_of(told, Path(folder), maker.typed)


def report(maker: Maker) -> Bundle:
    return journey(maker)[1]


def named(maker: Maker) -> str:
    return maker.title


def first(found: Verdict) -> str:
    lines = [(f.cause.value, f.score, [line.text for line in f.evidence]) for f in found.findings]
    return f"{lines[:3]}"


def test_there_is_a_journey_into_every_cause() -> None:
    assert {maker.cause for maker in MAKERS} == set(Cause) - SILENT
    assert len(set(Cause)) >= FEWEST_CAUSES
    assert len({maker.title for maker in MAKERS}) == len(MAKERS)


@pytest.mark.parametrize("maker", MAKERS, ids=named)
def test_the_first_verdict_is_right(maker: Maker) -> None:
    found = verdict(report(maker))
    assert found.cause is maker.cause, first(found)
    assert found.first.evidence
    assert found.sure is (maker.make.__name__ not in ONLY_TOLD), first(found)
    assert report(maker).notes == ()  # what these journeys write is whole: nothing in it is odd
    version, page, problem, cause, family = signature(report(maker), found).split("|")
    assert (version, cause, family) == ("hk1", maker.cause, found.case.family)
    assert all(part.isidentifier() for part in (*page.split("."), cause))
    assert problem == "-" or problem in set(ProblemName)


ODD_MACHINES = {
    "old_windows": (SystemVersion(family=System.WINDOWS, version="6.1.7601"),),
    "little_memory": (Machine(processors=1, memory=10**9, memory_free=30_000_000),),
    "synced_folder": (Place(of=RoomOf.PLACE, cloud=Cloud.ONEDRIVE, characters=270, longest=80),),
    "a_guard": (Guards(names=(GuardName.KASPERSKY, GuardName.DEFENDER)),),
    "little_room": (Room(of=RoomOf.PLACE, free=900_000, total=10**9),),
    "a_proxy": (Network(proxies=True),),
    "a_clock_that_was_wrong": (ServerClock(seconds_ahead=90 * 86_400, seconds_ago=3_600),),
    "an_older_program": (Program(version="0.0.1"),),
    "a_crash_before": (Crash(ending=Ending.FATAL, error="SIGSEGV", seconds_ago=600),),
    "a_hang_before": (Crash(ending=Ending.HANG, seconds_ago=600),),
}


@pytest.mark.parametrize("odd", ODD_MACHINES)
def test_a_healthy_journey_on_an_odd_machine_is_healthy_typed_in(odd: str, tmp_path: Path) -> None:
    """Facts of another computer, typed in, beside real journeys in which all went well."""
    for maker in HEALTHY:
        bundle = report_of(journey(maker)[0], tmp_path, ODD_MACHINES[odd])
        assert set(ODD_MACHINES[odd]) <= set(bundle.facts)
        found = verdict(bundle)
        assert found.cause is Cause.ALL_WELL, first(found)
        likely = [f.cause for f in found.findings if f.likelihood is Likelihood.LIKELY]
        assert likely == [Cause.ALL_WELL]


@pytest.mark.parametrize("maker", HEALTHY, ids=named)
def test_nothing_is_confidently_wrong_where_all_went_well(maker: Maker) -> None:
    likely = [f for f in verdict(report(maker)).findings if f.likelihood is Likelihood.LIKELY]
    assert [finding.cause for finding in likely] == [Cause.ALL_WELL]


# Signatures: like reports together, others apart -----------------------------------------------


def test_reports_of_two_causes_never_have_one_signature() -> None:
    by_signature: dict[str, set[Cause]] = {}
    for maker in MAKERS:
        by_signature.setdefault(signature(report(maker)), set()).add(maker.cause)
    assert {key: causes for key, causes in by_signature.items() if len(causes) > 1} == {}


def test_one_cause_at_one_place_has_one_signature() -> None:
    """Two ways into one cause, at the same step and with the same words, are one thing."""
    groups: dict[tuple[str, ...], set[str]] = {}
    for maker in MAKERS:
        case = verdict(report(maker)).case
        step = case.current.before if case.current is not None else case.step
        problem = case.current.problem if case.current is not None else screen(State(step)).name
        key = (maker.cause, type(step).__name__, problem, case.family)
        groups.setdefault(key, set()).add(signature(report(maker)))
    assert {key: found for key, found in groups.items() if len(found) > 1} == {}
    assert len(groups) < len(MAKERS)  # some really were two ways into one


def test_a_signature_is_of_no_product_language_or_run() -> None:
    """Another run, in another language, for another product: the folders and ports differ too."""
    for maker in (LINK_TOO_OLD, PASSWORD_WRONG):
        with pytest.MonkeyPatch.context() as environ:
            environ.setenv("LANG", "de_AT.UTF-8")
            environ.delenv("LC_ALL", raising=False)
            environ.setattr(card, "_HEAD", card._HEAD.replace("Garden Notes", "Herbst und Winter"))
            _told, other = journey.__wrapped__(maker)
        order = verdict(other).case.order
        assert order is not None
        assert order.name == "Herbst und Winter"
        assert {f.language for f in other.facts if isinstance(f, Language)} == {"de_AT"}
        assert signature(other) == signature(report(maker))
