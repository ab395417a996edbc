"""The report comes out whatever the journal holds, is never big, and says what is missing."""

import random
import zipfile
from datetime import datetime, timedelta, timezone
from hashlib import sha256

import msgspec
import pytest

from helperkit.diagnostics.allow import LEFT_OUT, Reason
from helperkit.diagnostics.bundle import CAP, compose, write_report
from helperkit.diagnostics.collect import collect
from helperkit.diagnostics.facts import Facts
from helperkit.diagnostics.history import History, played, read
from helperkit.diagnostics.manifest import JournalFate, Manifest, Receipt, States
from helperkit.journey.answers import OrderRead, ParcelUnpacked, PlaceProposed, ProgramStarted
from helperkit.journey.events import (
    FileReceived,
    LinkFound,
    LinkPasted,
    PasswordGiven,
    Retried,
    ThingChosen,
    WentOn,
    WorkFailed,
)
from helperkit.journey.journal import decode, encode, replay
from helperkit.journey.kinds import Kind
from helperkit.journey.model import START, Stopped
from helperkit.journey.order import Order, Parcel, System, Thing, Trust
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.steps import Choose
from helperkit.words.load import Words

MADE = datetime(2026, 11, 22, 14, 5, tzinfo=timezone(timedelta(hours=1)))
TO_READING = (
    ProgramStarted(System.LINUX),
    WentOn(),
    WentOn(),
    LinkFound(),
    LinkPasted("https://x"),
)
FILES = [
    "manifest.json",
    "journal.jsonl",
    "state.json",
    "facts.json",
    "redactions.json",
    "summary.txt",
]


@pytest.fixture(scope="module")
def words():
    return Words()


def journal_of(*events):
    return b"".join(map(encode, events))


class Report:
    """A report that was read back."""

    def __init__(self, path):
        self.size = path.stat().st_size
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            self.files = {name: archive.read(name) for name in archive.namelist()}
        self.manifest = msgspec.json.decode(self.files["manifest.json"], type=Manifest)
        self.states = msgspec.json.decode(self.files["state.json"], type=States)
        self.receipt = msgspec.json.decode(self.files["redactions.json"], type=Receipt)
        self.events = list(decode(self.files["journal.jsonl"]))
        self.summary = self.files.get("summary.txt", b"").decode()


@pytest.fixture
def report(tmp_path, words):
    def write(journal, **changes):
        changes = {"text": words.text, "now": MADE} | changes
        return Report(write_report(journal, tmp_path, **changes))

    return write


def test_what_is_in_a_report_is_what_its_manifest_says(report):
    got = report(journal_of(*TO_READING))
    assert list(got.files) == FILES
    assert got.manifest.schema == 1
    assert got.manifest.made == "2026-11-22T14:05:00+01:00"
    assert [item.name for item in got.manifest.items] == FILES[1:]
    for item in got.manifest.items:
        content = got.files[item.name]
        assert (item.size, item.sha256) == (len(content), sha256(content).hexdigest())
    assert got.manifest.journal == JournalFate(lines=5, kept=5)
    assert got.manifest.left_out == ()
    assert got.manifest.taken_out == ()
    assert len(got.manifest.id) == 16
    assert [(one.field, one.rule, one.count) for one in got.receipt.replaced] == [
        ("LinkPasted.text", "declared-source", 1),
        ("Reading.text", "declared-source", 1),
    ]
    assert got.manifest.failed == ()


def test_every_item_says_in_words_why_it_is_there(report, words):
    got = report(journal_of(*TO_READING))
    facts = msgspec.json.decode(got.files["facts.json"], type=Facts)
    for item in (*got.manifest.items, *facts.facts):
        assert words.text(item.why) in got.summary


def test_the_journal_can_be_played_from_the_first_state_to_the_last(report):
    got = report(journal_of(*TO_READING))
    assert got.states.first == START
    assert list(replay(got.events, got.states.first))[-1] == got.states.last


@pytest.mark.parametrize(
    ("journal", "fate"),
    [
        (b"", JournalFate()),
        (b"{", JournalFate(torn=True)),
        (b"\x00\xff\xfe\n", JournalFate(lines=1, unreadable=1)),
        (b'{"type":"LinkPasted","text":"\xff"}\n', JournalFate(lines=1, unreadable=1)),
        (b"[" * 100_000 + b"\n", JournalFate(lines=1, unreadable=1)),
        (b'{"type":"NotYetInvented"}\n\n', JournalFate(lines=2, unreadable=2)),
        (bytes(1_000_000), JournalFate(torn=True)),
    ],
)
def test_a_journal_that_says_nothing_gives_a_report_that_says_so(report, journal, fate):
    got = report(journal)
    assert list(got.files) == FILES
    assert got.manifest.journal == fate
    assert got.states == States(1, START, START)
    assert got.files["journal.jsonl"] == b""


def test_a_broken_line_costs_only_itself(report):
    lines = journal_of(*TO_READING).splitlines(keepends=True)
    lines.insert(2, b'{"type":"SightTold","sight":"/home/waltraud"}\n')
    got = report(b"".join(lines) + b'{"type":"Went')
    assert got.manifest.journal == JournalFate(lines=6, kept=5, unreadable=1, torn=True)
    assert list(map(type, got.events)) == list(map(type, TO_READING))
    assert "could not read: 1." in got.summary
    assert b"waltraud" not in b"".join(got.files.values())


def unpacked(things, start=0, order=Order(Trust.LINK, urls=("https://x",))):  # noqa: B008 - frozen
    return (
        *TO_READING,
        OrderRead(1, order),
        WentOn(),
        PlaceProposed(2, "/home/waltraud", 10**9),
        WentOn(),
        FileReceived(3, Parcel("/p", "p", "/", Kind.ZIP, 5)),
        WentOn(),
        WentOn(),
        ParcelUnpacked(4, "/home/waltraud/p", things, start),
    )


THING = Thing("/home/waltraud/a", "a", Kind.PDF, 5)


def test_a_journey_that_makes_no_sense_is_played_as_far_as_it_goes():
    sensible = unpacked((THING,))
    states = played([*sensible, ThingChosen("not a number"), WentOn()])
    assert states == (START, *replay(sensible))
    assert isinstance(states[-1].step, Choose)


AMOUNTS = ("http_status", "errno", "got_bytes", "wanted_bytes")


def test_the_oldest_lines_go_when_it_would_be_too_big(report):
    chance = random.Random(7)
    errors = [
        WorkFailed(
            number, ProblemName.UNKNOWN, Evidence(**{n: chance.getrandbits(62) for n in AMOUNTS})
        )
        for number in range(1, 6_001)
    ]
    events = [e for error in errors for e in (*TO_READING, error)]
    got = report(journal_of(*events))
    fate = got.manifest.journal
    assert CAP // 2 < got.size <= CAP
    assert fate.lines == fate.kept + fate.dropped == len(events)
    assert fate.dropped > 0
    assert [e for e in got.events if isinstance(e, WorkFailed)] == errors[-fate.kept // 6 :]
    assert f"left out: {fate.dropped:,}." in got.summary
    assert got.states.last.step.evidence == errors[-1].evidence
    assert list(replay(got.events, got.states.first))[-1] == got.states.last


def test_long_lists_are_cut_when_a_single_line_is_too_big(report):
    chance = random.Random(7)
    things = tuple(
        msgspec.structs.replace(THING, size=chance.getrandbits(62)) for _ in range(50_000)
    )
    order = Order(Trust.CARD, name="Garden Notes", urls=("https://x",))
    got = report(journal_of(*unpacked(things, order=order)))
    assert got.size <= CAP
    assert isinstance(got.states.last.step, Choose)
    assert "Garden Notes" in got.summary
    left = got.manifest.left_out
    cut = {one.field: one.count for one in left if one.reason is Reason.TOO_MANY}
    kept = len(got.states.last.step.box.things)
    assert 10 <= kept < 50_000
    assert cut["ParcelUnpacked.things"] == 50_000 - kept


def test_the_page_says_no_more_than_the_wall_lets_through(report):
    order = Order(Trust.CARD, name="Garden Notes, " * 50, urls=("https://x",))
    got = report(journal_of(*TO_READING, OrderRead(1, order)))
    assert "Garden" not in got.summary
    assert f"What you bought: {LEFT_OUT}." in got.summary
    left = [(one.field, one.reason) for one in got.manifest.left_out]
    assert left == [("Order.name", Reason.TOO_LONG)]


def test_a_password_is_not_even_in_what_is_left_out(report):
    got = report(journal_of(ProgramStarted(), PasswordGiven("hunter2")))
    assert got.manifest.left_out == ()


def test_the_same_report_is_the_same_file():
    history, facts = read(journal_of(*TO_READING)), collect({})
    words = Words()
    assert compose(history, facts, words.text, MADE) == compose(history, facts, words.text, MADE)


def test_without_words_there_is_a_report_without_its_page(tmp_path):
    made = write_report(journal_of(*TO_READING), tmp_path, now=MADE)
    assert made.name == "report 2026-11-22 14.05.helperreport"
    assert list(Report(made).files) == FILES[:-1]


def test_broken_words_cost_only_the_page(report):
    def broken(name, **values):
        raise LookupError("/home/waltraud/words")

    got = report(journal_of(*TO_READING), text=broken)
    assert list(got.files) == FILES[:-1]
    assert [(f.name, f.error) for f in got.manifest.failed] == [("summary.txt", "LookupError")]
    assert b"waltraud" not in b"".join(got.files.values())


def test_a_fact_that_failed_is_in_the_report(words, tmp_path):
    def refuses():
        raise OSError("/home/waltraud")

    content = compose(read(b""), collect({"room_temp": refuses}), words.text, MADE)
    (tmp_path / "x").write_bytes(content)
    got = Report(tmp_path / "x")
    assert b'"not_known"' in got.files["facts.json"]
    assert "could not find this out: room temp." in got.summary


def test_a_file_that_cannot_be_made_is_said(words, tmp_path):
    """The history is broken in itself: that costs the state, and the rest comes out."""
    broken = History((), (), JournalFate())
    (tmp_path / "x").write_bytes(compose(broken, collect({}), words.text, MADE))
    with zipfile.ZipFile(tmp_path / "x") as archive:
        assert archive.namelist() == [name for name in FILES if name != "state.json"]
        manifest = msgspec.json.decode(archive.read("manifest.json"), type=Manifest)
        assert "could not be made: “Where you are now”." in archive.read("summary.txt").decode()
    assert [(f.name, f.error) for f in manifest.failed] == [("state.json", "IndexError")]


def test_it_has_the_name_that_the_words_give_it(tmp_path, words):
    made = write_report(b"", tmp_path, text=words.text, now=MADE)
    assert made == tmp_path / "Helper Kit report 2026-11-22 14.05.helperreport"
    again = write_report(b"", tmp_path, text=words.text, now=MADE)
    assert again == tmp_path / "Helper Kit report 2026-11-22 14.05 (2).helperreport"


def test_words_cannot_lead_it_out_of_its_folder(tmp_path):
    def text(name, **values):
        return "../a:b\\c\n"

    made = write_report(b"", tmp_path, text=text, now=MADE)
    assert made.parent == tmp_path
    assert made.name == "-a-b-c-.helperreport"


def test_it_can_be_given_a_name(tmp_path, words):
    wanted = tmp_path / "mine.zip"
    assert write_report(b"", wanted, text=words.text) == wanted
    assert write_report(b"", wanted, text=words.text) == tmp_path / "mine (2).zip"


def test_a_problem_that_the_journal_ends_on_is_said(report, words):
    failed = WorkFailed(1, ProblemName.LINK_UNREADABLE)
    got = report(journal_of(*TO_READING, failed))
    assert isinstance(got.states.last.step, Stopped)
    assert words.text("report-cause-link-unreadable") in got.summary
    got = report(journal_of(*TO_READING, failed, Retried()))
    assert "it is over" in got.summary
