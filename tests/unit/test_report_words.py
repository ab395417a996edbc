"""The plain page: a sentence for every step, problem and fact, and none that is long."""

import re
from datetime import datetime, timedelta, timezone
from typing import get_args

import pytest

from helperkit.assets import asset
from helperkit.diagnostics.allow import LeftOut, Reason
from helperkit.diagnostics.facts import (
    SCHEMA,
    Access,
    Clock,
    Cloud,
    Contents,
    Crash,
    Disk,
    Display,
    Ending,
    Fact,
    Facts,
    GuardName,
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
    RoomOf,
    ServerClock,
    SystemVersion,
)
from helperkit.diagnostics.facts import (
    Step as Reached,
)
from helperkit.diagnostics.manifest import Failed, Item, JournalFate, States
from helperkit.diagnostics.summary import Told, summary, words_of
from helperkit.journey.model import START, Beside, MakingReport, State, Step, Stopped
from helperkit.journey.order import Amount, Order, System, Trust
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.steps import Getting, Hello
from helperkit.words.load import Words
from helperkit.words.texts import Texts

MADE = datetime(2026, 11, 22, 14, 5, tzinfo=timezone(timedelta(hours=1)))
ORDER = Order(Trust.CARD, name="Garden Notes")
HELLO = Hello()
# The page tells of the step beneath. `DoByHand` has a sentence of its own for all that.
BESIDE = {step.__name__ for step in get_args(Beside)} - {"DoByHand"}


@pytest.fixture(scope="module")
def words():
    return Words()


def page(words, step: Step = HELLO, **changes):
    facts = changes.pop("facts", ())
    told = {
        "made": MADE,
        "fate": JournalFate(lines=1, kept=1),
        "states": States(1, START, State(step)),
        "facts": Facts(SCHEMA, facts),
        "items": (),
        "failed": (),
        "left_out": 0,
    } | changes
    return summary(Told(**told), words.text)


def test_every_step_has_its_sentence_and_none_is_left_over():
    steps = {words_of(step) for step in get_args(Step) if step.__name__ not in BESIDE}
    texts = Texts(asset("words/en"), "en")
    written = {n.removeprefix("report-step-") for n in texts.names if n.startswith("report-step-")}
    assert written == steps


def test_every_problem_has_its_sentence_and_none_is_left_over():
    texts = Texts(asset("words/en"), "en")
    written = {n for n in texts.names if n.startswith("report-cause-")}
    assert written == {f"report-cause-{p.replace('_', '-')}" for p in ProblemName}


@pytest.mark.parametrize("problem", ProblemName)
def test_every_problem_is_said_with_its_step(words, problem):
    step = MakingReport(Stopped(Getting(ORDER, "/x"), problem))
    said = page(words, step)
    assert words.text("report-step-getting") in said
    assert words.text(f"report-cause-{problem.replace('_', '-')}") in said
    assert "Garden Notes" in said
    assert "station 1 of 4: Get." in said
    assert "/x" not in said


def test_how_far_it_came(words):
    evidence = Evidence(got_bytes=40_700_000, wanted_bytes=98_300_000)
    said = page(words, Stopped(Getting(ORDER, ""), ProblemName.OFFLINE, evidence))
    assert "Done so far: 40.7\xa0MB of 98.3\xa0MB." in said
    getting = Getting(ORDER, "", amount=Amount(1_000, 2_000))
    assert "Done so far: 1\xa0KB of 2\xa0KB." in page(words, MakingReport(getting))
    assert "Done so far: 1\xa0KB of 2\xa0KB." in page(words, Stopped(getting, ProblemName.SLOW))
    assert "so far" not in page(words, Getting(ORDER, "", amount=Amount(1_000)))
    assert "so far" not in page(words, Getting(ORDER, ""))


def test_a_problem_that_is_over(words):
    heading = words.text("report-cause-offline")
    assert f"it is over: {heading}" in page(words, earlier=ProblemName.OFFLINE)
    assert "problem" not in page(words)


def test_a_journal_that_says_nothing(words):
    assert "Nothing has happened yet." in page(words, fate=JournalFate())
    assert "could not read what happened" in page(words, fate=JournalFate(lines=2, unreadable=2))
    assert "could not read what happened" in page(words, fate=JournalFate(torn=True))
    said = page(words, fate=JournalFate(lines=9, kept=3, unreadable=2, dropped=4))
    assert "could not read: 2." in said
    assert "left out: 4." in said


FACTS = (
    Program(version="0.1.0"),
    *(SystemVersion(family=family, version="12") for family in System),
    SystemVersion(family=System.LINUX, edition="debian", version="12"),
    Machine(processors=4, memory=8_000_000_000),
    *(Room(of=of, free=999, total=1_500) for of in RoomOf if of is not RoomOf.TEMP),
    *(Place(of=of, cloud=Cloud.ONEDRIVE, disk=Disk.NETWORK) for of in RoomOf),
    Place(disk=Disk.REMOVABLE),
    *(Access(of=of, writable=False) for of in RoomOf),
    ServerClock(seconds_ahead=-3_600, seconds_ago=9),
    ServerClock(seconds_ahead=2, seconds_ago=9),
    *(Probe(reached=reached) for reached in Reached),
    Guards(names=(GuardName.AVAST,)),
    Received(there=True, as_received=False, online_only=True),
    Received(),
    KeptBytes(there=True, durable=2_000, ahead=1_000),
    Contents(files=12),
    *(Openers(ending="pdf", usual=usual) for usual in ("", "another", "Okular")),
    *(Crash(ending=ending) for ending in Ending),
    Room(of=RoomOf.TEMP, free=1_500_000, total=2_000_000_000),
    Language(language="en_GB"),
    Clock(minutes_ahead=60),
    Network(proxies=True),
    Network(proxies=False),
    Display(there=True),
    Display(there=False),
    NotKnown(name="room_temp", error="PermissionError"),
)


def test_every_fact_is_said_with_why_it_is_there(words):
    assert {type(fact) for fact in FACTS} == set(get_args(Fact))
    said = page(words, facts=FACTS)
    for fact in FACTS:
        assert words.text(fact.why) in said
    assert "It runs Linux: debian 12." in said
    assert "8\xa0GB of memory. Processors: 4." in said
    assert "Room where your files go: 999\xa0bytes of 1.5\xa0KB is left." in said
    assert "We could not find this out: room temp." in said
    assert page(words, facts=(Machine(), Room(), Language())).count("is left") == 0


def test_no_sentence_is_longer_than_fifteen_words(words):
    item = Item("journal.jsonl", "report-why-journal", 0, "")
    step = Stopped(Getting(ORDER, ""), ProblemName.OFFLINE, Evidence(got_bytes=1, wanted_bytes=2))
    said = page(
        words,
        step,
        facts=FACTS,
        items=(item,),
        failed=(Failed("state.json", "ValueError"),),
        left_out=7,
        fate=JournalFate(lines=9, kept=3, unreadable=2, dropped=4),
    )
    texts = Texts(asset("words/en"), "en")
    kinds = ("report-step-", "report-cause-", "report-why-")
    steps = [words.text(name) for name in texts.names if name.startswith(kinds)]
    for sentence in re.split(r"(?<=[.?!:])\s+|\n", "\n".join([said, *steps])):
        assert len(sentence.split()) <= 15, sentence


def test_what_is_left_out_is_said_and_what_failed(words):
    left = LeftOut("Thing.path", Reason.PRIVATE, 7)
    said = page(words, left_out=left.count, failed=(Failed("state.json", "ValueError"),))
    assert "that we left out: 7" in said
    assert "could not be made: “Where you are now”." in said


def test_the_page_can_be_had_in_the_trial_languages():
    for language in ("pseudo", "rtl"):
        assert len(page(Words(language), facts=FACTS)) > 500
