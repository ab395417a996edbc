"""Two reports of one customer: better, worse and else, in the order of their own times."""

import re
from pathlib import Path

import pytest

from helperkit.assets import asset
from helperkit.diagnostics.facts import (
    Access,
    Crash,
    GuardName,
    Guards,
    KeptBytes,
    Language,
    Machine,
    Network,
    Openers,
    Place,
    Probe,
    Received,
    Room,
    ServerClock,
    SystemVersion,
)
from helperkit.diagnostics.facts import Step as Reached
from helperkit.diagnostics.facts.places import Cloud, Disk
from helperkit.diagnostics.manifest import JournalFate, Manifest
from helperkit.diagnostics.read.bundle import Bundle, Recorded
from helperkit.diagnostics.verdict import comparing, verdict
from helperkit.diagnostics.verdict.comparing import Order, Side, Told, between, compare, said
from helperkit.journey.kinds import Kind
from helperkit.journey.model import State, Stopped
from helperkit.journey.order import Box, Parcel, System, Thing, Trust
from helperkit.journey.order import Order as Bought
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.steps import Getting, Unpacking
from helperkit.journey.steps_after import Done
from helperkit.words.load import Words
from helperkit.words.texts import Texts

TEXT = Words().text
BOUGHT = Bought(Trust.CARD, name="Garden Notes")
PARCEL = Parcel("file-1", "file-1", "folder-1", Kind.ZIP, 9)
BOX = Box(BOUGHT, "folder-1", PARCEL, "folder-2", (Thing("file-2", "file-2", Kind.PDF, 9),))
FULL = Stopped(Getting(BOUGHT, "folder-1"), ProblemName.DISK_FULL, Evidence("download", errno=28))
LOCKED = Stopped(Unpacking(BOUGHT, "folder-1", PARCEL), ProblemName.PASSWORD, Evidence("unpack"))
DONE = Done(BOX, 0)


def told(*facts, step=FULL, day=20, program="0.1.0", number="", made=None):
    made = f"2026-09-{day}T16:20:00+02:00" if made is None else made
    manifest = Manifest(1, program, made, (), JournalFate(), id=number)
    bundle = Bundle(manifest, facts=facts, recorded=Recorded(last=State(step)))
    return Told(bundle, verdict(bundle))


def changes(before, after):
    found = compare(before, after)
    return [(change.side, said(change, TEXT)) for change in found.changes]


def test_what_is_over_and_what_is_new():
    assert changes(told(), told(step=DONE, day=21))[:2] == [
        (Side.BETTER, "This is over: There is not enough room."),
        (Side.BETTER, "The customer has what they bought."),
    ]
    assert changes(told(), told(step=LOCKED, day=21))[:2] == [
        (Side.BETTER, "This is over: There is not enough room."),
        (Side.WORSE, "This is new: It is another password than the parcel’s."),
    ]
    still = [(Side.ELSE, "It is still this: There is not enough room.")]
    assert changes(told(), told(day=21)) == still


MORE = "Free room where the files go: before 1 GB, now 9 GB."
FACTS = [
    (Room(free=10**9), Room(free=9 * 10**9), Side.BETTER, MORE),
    (Room(free=9 * 10**9), Room(free=10**9), Side.WORSE, "before 9 GB, now 1 GB"),
    (
        KeptBytes(durable=5),
        KeptBytes(durable=7, ahead=1_000),
        Side.BETTER,
        "before 5 bytes, now 1 KB",
    ),
    (Received(there=True), Received(), Side.WORSE, "no longer where it was"),
    (Received(online_only=True), Received(online_only=False), Side.BETTER, "not in a cloud"),
    (Received(as_received=True), Received(as_received=False), Side.WORSE, "has changed"),
    (Access(writable=False), Access(writable=True), Side.BETTER, "can be written to now"),
    (Openers(), Openers(usual="Okular"), Side.BETTER, "has a program"),
    (Openers(usual="Okular"), Openers(usual="Evince"), Side.ELSE, "before Okular, now Evince"),
    (Probe(), Probe(reached=Reached.THERE), Side.BETTER, "can be reached now"),
    (ServerClock(seconds_ahead=10**7), ServerClock(seconds_ahead=2), Side.BETTER, "right now"),
    (ServerClock(seconds_ahead=0), ServerClock(seconds_ahead=-(10**6)), Side.WORSE, "wrong now"),
    (Network(), Network(proxies=True), Side.ELSE, "through a proxy"),
    (Network(proxies=True), Network(), Side.ELSE, "no proxy any more"),
    (Guards(), Guards(names=(GuardName.AVIRA,)), Side.ELSE, "is new: Avira"),
    (Guards(names=(GuardName.ANOTHER,)), Guards(), Side.ELSE, "gone: one that we do not know"),
    (Crash(number="1"), Crash(number="2"), Side.WORSE, "New crashes of Helper Kit: 1."),
    (Place(), Place(cloud=Cloud.BOX), Side.ELSE, "This cloud copies"),
    (Place(), Place(disk=Disk.REMOVABLE), Side.ELSE, "a stick"),
    (Machine(memory=4 * 10**9), Machine(memory=8 * 10**9), Side.ELSE, "before 4 GB, now 8 GB"),
    (Language(language="de"), Language(language="en_GB"), Side.ELSE, "before de, now en_GB"),
    (
        SystemVersion(family=System.WINDOWS, version="10"),
        SystemVersion(family=System.WINDOWS, version="11"),
        *(Side.ELSE, "before windows 10, now windows 11"),
    ),
]


@pytest.mark.parametrize(("was", "now", "side", "text"), FACTS)
def test_a_fact_that_changed_is_said_with_its_side(was, now, side, text):
    found = changes(told(was), told(now, day=21))
    assert found[0][0] is Side.ELSE  # it is still this
    [(which, words)] = found[1:]
    assert which is side
    assert text in words.replace("\N{NO-BREAK SPACE}", " ")


def test_what_differs_each_time_is_left_out():
    one = (Room(free=9_000_000_000, entries_free=7), Machine(memory=8, memory_free=5))
    other = (Room(free=8_900_000_000, entries_free=9), Machine(memory=8, memory_free=1))
    assert len(changes(told(*one), told(*other, day=21))) == 1  # it is still this
    assert len(changes(told(Probe(milliseconds=4)), told(Probe(milliseconds=900), day=21))) == 1
    assert len(changes(told(Room(free=10**9)), told(day=21))) == 1  # not measured is no change


def test_a_newer_program_is_better_and_an_older_one_worse():
    assert changes(told(), told(program="0.2.0", day=21))[1][0] is Side.BETTER
    assert changes(told(program="0.2.0"), told(day=21))[1][0] is Side.WORSE


def test_the_times_say_which_is_the_earlier_one():
    before, after = told(day=20), told(day=22, step=DONE)
    right, turned = compare(before, after), compare(after, before)
    assert (right.order, turned.order) == (Order.AS_GIVEN, Order.SWAPPED)
    assert right.seconds == turned.seconds == 2 * 86_400
    assert right.changes == turned.changes
    assert "2 days before this one" in between(right, TEXT)
    assert "is the later one, by 2 days" in between(turned, TEXT)
    unknown = compare(told(made="yesterday"), after)
    assert unknown.order is Order.NOT_KNOWN
    assert unknown.changes == right.changes


def test_one_report_twice_is_said():
    assert compare(told(number="a1"), told(number="a1", day=25)).order is Order.SAME
    assert compare(told(), told()).order is Order.SAME
    assert compare(told(number="a1"), told(number="a2")).order is Order.AS_GIVEN


def test_no_words_are_left_over_and_none_are_missing():
    code = Path(comparing.__file__).read_text(encoding="utf-8")
    made = set(re.findall(r"_change\([^\"]*\"([a-z-]+)\"", code)) | {"proxy-gone"}
    made |= {
        f"{t}-{e}"
        for t in re.findall(r"_turned\(\"([a-z-]+)\"", code)
        for e in ("again", "no-more")
    }
    frame = {"nothing", *(f"heading-{side}" for side in Side)}
    frame |= {f"order-{comparing.name_of_order(order)}" for order in Order}
    names = Texts(asset("words/en"), "en").names
    assert {
        name.removeprefix("changed-") for name in names if name.startswith("changed-")
    } == made | frame
