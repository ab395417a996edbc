"""A report comes out where a disk never answers, with no home, and with pipes in the way."""

import os
import sys
import time
import zipfile
from contextlib import ExitStack

import msgspec
import pytest

from helperkit.diagnostics.facts import Access, Disk, Facts, NotKnown, Place, Room, RoomOf
from helperkit.journey.answers import OrderRead, PlaceProposed, ProgramStarted
from helperkit.journey.events import LinkFound, LinkPasted, WentOn
from helperkit.journey.journal import encode
from helperkit.journey.order import Order, System, Trust
from helperkit.performer.reporting import newest_journal, write_journey_report
from helperkit.performer.surroundings import Asked
from helperkit.words.load import Words
from tests.end_to_end.journeys import finished, helperkit
from tests.hostile.dead_disk import dead_disk
from tests.own_process import ROOT

LINK = "https://shop.example/book.zip"
ORDER = Order(Trust.LINK, urls=(LINK,))


def journey_into(place):
    events = (
        ProgramStarted(System.LINUX),
        *(WentOn(), WentOn(), LinkFound(), LinkPasted(LINK)),
        OrderRead(1, ORDER),
        WentOn(),
        PlaceProposed(2, str(place), 10**9),
        WentOn(),
    )
    return b"".join(map(encode, events))


def facts_in(report):
    with zipfile.ZipFile(report) as archive:
        return msgspec.json.decode(archive.read("facts.json"), type=Facts).facts


@pytest.fixture
def dead(tmp_path):
    with ExitStack() as stack:
        yield stack.enter_context(dead_disk(tmp_path))


def test_the_report_of_a_journey_into_a_dead_disk(tmp_path, monkeypatch, dead):
    monkeypatch.setenv("HOME", str(tmp_path))
    place = dead / "My Orders"
    journal = journey_into(place)
    report = write_journey_report(journal, str(place), Words().text, asked=Asked(tmp_path / "own"))
    assert report.is_relative_to(tmp_path / "My Orders")  # elsewhere, and not given up
    facts = facts_in(report)
    late = {fact.name for fact in facts if isinstance(fact, NotKnown)}
    assert {"room_place", "access_place"} <= late
    assert {fact.error for fact in facts if isinstance(fact, NotKnown)} == {"TimeoutError"}
    told = next(f for f in facts if isinstance(f, Place) and f.of is RoomOf.PLACE)
    assert told.characters == len(str(place))  # what its path says needs no answer
    assert told.disk is Disk.FIXED or told.disk is Disk.UNKNOWN
    rooms = {f.of for f in facts if isinstance(f, Room)}
    assert {RoomOf.TEMP, RoomOf.OWN} <= rooms  # the others are told all the same


def test_a_dead_home_does_not_hold_the_command_up(tmp_path, dead):
    """Neither journals nor notes can be read, and no usual folder answers."""
    for_short_use = tmp_path / "short"
    for_short_use.mkdir()
    began = time.monotonic()
    done = finished(
        dead / "own",
        [sys.executable, "-m", "helperkit", "report"],
        env={
            **{name: os.environ[name] for name in ("PATH",) if name in os.environ},
            **{"HELPERKIT_HOME": str(dead / "own"), "HOME": str(dead)},
            **{"PYTHONPATH": str(ROOT), "TMPDIR": str(for_short_use)},
        },
    )
    assert done.returncode == 0, done.stderr
    assert time.monotonic() - began < 60  # it does end; the benchmark says how soon
    (report,) = for_short_use.rglob("*.helperreport")
    late = {fact.name for fact in facts_in(report) if isinstance(fact, NotKnown)}
    assert {"room_own", "access_own", "server_clock", "crashes", "room_home"} <= late


def test_pipes_where_journals_and_notes_should_be(tmp_path):
    home = tmp_path / "own"
    for folder, name in (("journeys", "x.jsonl"), ("crashes", "1.json"), ("crashes", "2.box")):
        (home / folder).mkdir(parents=True, exist_ok=True)
        os.mkfifo(home / folder / name)
    assert newest_journal(home) == b""
    report = tmp_path / "r.helperreport"
    assert helperkit(home, "report", "--to", str(report)).returncode == 0
    assert [fact for fact in facts_in(report) if isinstance(fact, NotKnown)] == []


def test_without_any_home_or_display(tmp_path):
    report = tmp_path / "r.helperreport"
    for home in (tmp_path / "gone" / "deep", tmp_path / "file"):
        (tmp_path / "file").write_text("no folder")
        done = helperkit(home, "report", "--to", str(report))
        assert done.returncode == 0, done.stderr
        own = [f for f in facts_in(report) if isinstance(f, Access) and f.of is RoomOf.OWN]
        assert [fact.there for fact in own] == [False]
        report.unlink()
