"""A report of a real journey: what happened can be played again, and nothing private is in it."""

import enum
import os
import re
import socket
import tempfile
import types
import typing
import zipfile
from itertools import count
from pathlib import Path

import msgspec
import pytest

from helperkit.diagnostics.allow import Ledger, Reason, allow
from helperkit.diagnostics.bundle import write_report
from helperkit.diagnostics.collect.system import system_version
from helperkit.diagnostics.facts import SCHEMA, Fact, Facts
from helperkit.diagnostics.manifest import Manifest, States
from helperkit.journey.effects import Cancel, Effect
from helperkit.journey.events import (
    AllShown,
    DidNotSeeIt,
    Event,
    FileReceived,
    FilesFound,
    HelpAsked,
    LessonsListed,
    LinkFound,
    LinkPasted,
    NewLinkFound,
    OrderRead,
    ParcelLocked,
    ParcelUnpacked,
    PasswordGiven,
    PlaceProposed,
    ProgramStarted,
    ReportAsked,
    ReportWritten,
    SawIt,
    Sight,
    SightTold,
    SignInGiven,
    ThingChosen,
    ThingOpened,
    WentBack,
    WentOn,
    WordsGiven,
    WorkFailed,
)
from helperkit.journey.journal import decode, encode, replay
from helperkit.journey.kinds import Kind
from helperkit.journey.model import START, State, Step
from helperkit.journey.order import Order, Parcel, Support, System, Thing, Title, Trust
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.session import Session
from helperkit.words.load import Words

USER, HOST, TOKEN = "waltraud.knutsen", "knutsens-laptop", "tok9f8e7d6c5b"
HOME = f"/home/{USER}"
LINK = f"https://{USER}:geheim@{HOST}.example/d/{TOKEN}/Steuer%202026.zip?sig={TOKEN}"
PASSWORD = "hunter2"
FOLDER = f"{HOME}/Eigene Dateien/Scheidung"
WORDS = "waltraud knutsen geheim Steuer Eigene Scheidung Liebesbrief /home"
SECRETS = [USER, HOST, TOKEN, PASSWORD, *WORDS.split()]

ORDER = Order(
    Trust.CARD,
    name="Garden Notes",
    number=1,
    kind="book",
    urls=(LINK,),
    file="Steuer 2026.zip",
    size=98_304,
    sha256="ab" * 32,
    titles=(Title("book.pdf", "The book", start=True),),
    support=Support("The Garden Shop", "0808 157 0100", "9 to 6", "help@shop.example"),
)
PARCEL = Parcel(f"{FOLDER}/Steuer.zip", "Steuer.zip", FOLDER, Kind.ZIP, 98_304, verified=True)
THINGS = (
    Thing(f"{FOLDER}/Steuer/book.pdf", "The book", Kind.PDF, 40_000),
    Thing(f"{FOLDER}/Steuer/Liebesbrief.txt", "Liebesbrief.txt", Kind.TEXT, 400),
)
OFFLINE = Evidence("download", None, "ConnectionError", 101, 40_700, 98_304, "dns")


class Walk:
    """A real session; the answers carry the attempt of the work that is under way."""

    def __init__(self):
        self.journal = b""
        self.screens = []
        self.attempts = []
        self.session = Session(
            START, record=self._record, perform=self._perform, show=self.screens.append
        )

    def _record(self, event: Event):
        self.journal += encode(event)

    def _perform(self, effect: Effect):
        if not isinstance(effect, Cancel) and hasattr(effect, "attempt"):
            self.attempts.append(effect.attempt)

    def send(self, *events: Event):
        for event in events:
            newest = {"attempt": self.attempts[-1]} if hasattr(event, "attempt") else {}
            before = len(self.journal)
            self.session.send(msgspec.structs.replace(event, **newest))
            assert len(self.journal) > before, f"{event} on {self.session.screen.name}"


@pytest.fixture(scope="module")
def walk():
    """A journey with a problem, a lock, a wrong sight, a detour, and all that is private."""
    walk = Walk()
    walk.send(
        ProgramStarted(System.LINUX, given=""),
        *(WentOn(), WentOn(), LinkFound(), LinkPasted(LINK)),
        OrderRead(0, ORDER),
        WentOn(),
        PlaceProposed(0, FOLDER, 10**9),
        WentOn(),
        WorkFailed(0, ProblemName.LINK_EXPIRED, OFFLINE, page=LINK, error_id="e-17"),
        NewLinkFound(),
        LinkPasted(LINK + "2"),
        OrderRead(0, ORDER),
    )
    walk.send(FileReceived(0, PARCEL), WentOn(), WentOn(), ParcelLocked(0))
    walk.send(PasswordGiven(PASSWORD), ParcelUnpacked(0, f"{FOLDER}/Steuer", THINGS))
    walk.send(AllShown(), ThingChosen(1), WentOn(), ThingOpened(0, own_viewer=True))
    walk.send(DidNotSeeIt(), SightTold(Sight.STRANGE_SIGNS), WentOn())
    walk.send(WorkFailed(0, ProblemName.NO_PROGRAM), HelpAsked())
    walk.send(ReportAsked(), ReportWritten(0, f"{FOLDER}/x.helperreport"), WentBack(), SawIt())
    return walk


@pytest.fixture
def someones_computer(tmp_path, monkeypatch):
    """A computer whose every setting names the person."""
    home = tmp_path / USER / "Eigene Dateien"
    home.mkdir(parents=True)
    for name in ("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(home))
    for name in ("USER", "LOGNAME", "USERNAME", "LANG", "LC_ALL"):
        monkeypatch.setenv(name, USER)
    for name in ("HOSTNAME", "COMPUTERNAME"):
        monkeypatch.setenv(name, HOST)
    for name in ("http_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, f"http://{USER}:geheim@{HOST}.example:3128")
    monkeypatch.setattr(tempfile, "tempdir", str(home))
    monkeypatch.chdir(home)
    return home


def everything_in(report: Path) -> bytes:
    """Return the raw bytes, and each file's own, and the report's name."""
    with zipfile.ZipFile(report) as archive:
        files = [archive.read(name) for name in archive.namelist()]
        names = [*archive.namelist(), report.name]
    return b"\n".join([report.read_bytes(), *files, *map(str.encode, names), *_comments(report)])


def _comments(report: Path) -> list[bytes]:
    with zipfile.ZipFile(report) as archive:
        return [archive.comment, *(e.comment + e.extra for e in archive.infolist())]


def contents(report: Path):
    with zipfile.ZipFile(report) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_nothing_private_of_a_journey_is_in_its_report(walk, someones_computer):
    for secret in SECRETS:  # each is really there to be left out
        planted = walk.journal.decode() + str(someones_computer) + str(os.environ)
        assert secret in planted or secret == PASSWORD  # which the journal itself leaves out
    report = write_report(
        walk.journal, someones_computer, place=someones_computer, text=Words().text
    )
    said = everything_in(report).lower()
    for secret in SECRETS:
        assert secret.lower().encode() not in said, secret


def test_this_computers_own_names_are_not_in_the_report(walk, tmp_path):
    report = write_report(walk.journal, tmp_path, place=tmp_path, text=Words().text)
    said = b"\n".join(contents(report).values()).lower()
    # A computer may be called after its system, and the system's name is told.
    names = {socket.gethostname(), str(Path.home()), str(tmp_path)} - {system_version()[0], "/"}
    for name in names:
        assert not re.search(rb"(?<!\w)" + re.escape(name.lower().encode()) + rb"(?!\w)", said)


def test_what_a_report_tells_is_enough_to_see_what_the_customer_saw(walk, tmp_path):
    files = contents(write_report(walk.journal, tmp_path, text=Words().text))
    states = msgspec.json.decode(files["state.json"], type=States)
    events = list(decode(files["journal.jsonl"]))
    played = list(replay(events, states.first))
    real = list(replay(decode(walk.journal)))
    assert len(real) > 25
    assert played[-1] == states.last
    for there, here in zip(played, real, strict=True):
        assert type(there.step) is type(here.step)
        shown, seen = screen(there), screen(here)
        assert (shown.name, shown.picture, shown.stage) == (seen.name, seen.picture, seen.stage)
        assert shown.problem is seen.problem
        assert [c.name for c in shown.choices] == [c.name for c in seen.choices]


def test_the_evidence_and_the_card_are_in_it(walk, tmp_path):
    files = contents(write_report(walk.journal, tmp_path, text=Words().text))
    failed = next(e for e in decode(files["journal.jsonl"]) if isinstance(e, WorkFailed))
    assert (failed.problem, failed.evidence) == (ProblemName.LINK_EXPIRED, OFFLINE)
    assert (failed.error_id, failed.page) == ("e-17", "https://host-1/link-1.zip")
    assert "Garden Notes" in files["summary.txt"].decode()


# Every field of every event and step, filled with something that must not be seen --------------

NUMBERS = count(1)


# What must not be seen: it stays, or leaves under another name.
HIDDEN = {"private", "pseudonym"}
STAYS: set[str] = set()  # the fields of which nothing leaves, as they were met


def hides(metadata, where: str) -> bool:
    said = {(m.extra or {}).get("privacy") for m in metadata}
    STAYS.update({where} if "private" in said else ())
    return bool(said & HIDDEN)


def filled(hint, where: str, planted: dict[str, str], private: bool = False):
    """Return a value for a type with every private text filled by a word of its own."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return filled(arguments[0], where, planted, hides(arguments[1:], where))
    if origin in {typing.Union, types.UnionType}:
        some = next(argument for argument in arguments if argument is not types.NoneType)
        return filled(some, where, planted, private)
    if origin is tuple:
        return tuple(filled(arguments[0], where, planted, private) for _ in range(2))
    if issubclass(hint, msgspec.Struct):
        hints = typing.get_type_hints(hint, include_extras=True)
        fields = {n: filled(h, f"{hint.__name__}.{n}", planted) for n, h in hints.items()}
        return hint(**{n: v for n, v in fields.items() if n in hint.__struct_fields__})
    if issubclass(hint, enum.Enum):
        return next(iter(hint))
    if hint is str and private:
        planted[f"canary{next(NUMBERS):04}x"] = where
        return list(planted)[-1]
    return {str: "word", int: 1, bool: True}[hint]


# The journal itself keeps no password, no words of the customer's own, no names of other files.
NOT_JOURNALLED = {PasswordGiven, SignInGiven, WordsGiven, FilesFound, LessonsListed}


@pytest.mark.parametrize("kind", typing.get_args(Event), ids=lambda kind: kind.__name__)
def test_no_private_field_of_any_event_is_in_a_report(kind, tmp_path):
    planted: dict[str, str] = {}
    event = filled(kind, kind.__name__, planted)
    report = write_report(encode(event), tmp_path, text=Words().text)
    said = everything_in(report)
    assert [where for word, where in planted.items() if word.encode() in said] == []
    manifest = msgspec.json.decode(contents(report)["manifest.json"], type=Manifest)
    # Every other field says that it may leave: a forgotten one would be counted as undeclared.
    assert {left.reason for left in manifest.left_out} <= {Reason.PRIVATE, Reason.NOT_OURS}
    if kind not in NOT_JOURNALLED:
        journalled = set(planted.values()) & STAYS - {"ParcelUnpacked.missing_names"}
        assert journalled <= {left.field for left in manifest.left_out}


@pytest.mark.parametrize("kind", typing.get_args(Fact), ids=lambda kind: kind.__name__)
def test_every_field_of_every_fact_says_whether_it_may_leave(kind):
    planted: dict[str, str] = {}
    fact = filled(kind, kind.__name__, planted)
    ledger = Ledger()
    said = msgspec.json.encode(allow(Facts(SCHEMA, (fact,)), ledger))
    assert [where for word, where in planted.items() if word.encode() in said] == []
    # A field that says nothing would be counted as undeclared.
    assert {left.reason for left in ledger.left_out()} <= {Reason.NOT_OURS}
    assert [type(told) for told in msgspec.json.decode(said, type=Facts).facts] == [kind]


@pytest.mark.parametrize("kind", typing.get_args(Step), ids=lambda kind: kind.__name__)
def test_no_private_field_of_any_step_is_in_a_report(kind):
    planted: dict[str, str] = {}
    state = State(filled(kind, kind.__name__, planted))
    ledger = Ledger()
    said = msgspec.json.encode(allow(States(1, START, state), ledger))
    assert [where for word, where in planted.items() if word.encode() in said] == []
    assert {left.reason for left in ledger.left_out()} <= {Reason.PRIVATE, Reason.NOT_OURS}
    private = {left.field for left in ledger.left_out() if left.reason is Reason.PRIVATE}
    assert private == set(planted.values()) & STAYS
    assert msgspec.json.decode(said, type=States).last.step.__class__ is kind
