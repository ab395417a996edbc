"""The preview: everything in a report has a line, and every line can be taken out."""

import typing
import zipfile
from datetime import UTC, datetime
from io import BytesIO

import msgspec
import pytest

from helperkit.diagnostics.allow import LEFT_OUT, Ledger, Reason, allow
from helperkit.diagnostics.bundle import compose_draft, lines, prepare, write_draft
from helperkit.diagnostics.draft import FILES, Draft
from helperkit.diagnostics.facts import (
    Clock,
    Fact,
    Facts,
    Language,
    Network,
    NotKnown,
    Room,
    RoomOf,
)
from helperkit.diagnostics.history import read
from helperkit.diagnostics.manifest import Manifest, Receipt, States
from helperkit.diagnostics.redact.rule import Known
from helperkit.journey.events import (
    Event,
    FilePicked,
    LinkFound,
    LinkPasted,
    PlacePicked,
    PlaceProposed,
    ProgramStarted,
    WentOn,
    WorkFailed,
)
from helperkit.journey.journal import encode
from helperkit.journey.order import System
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.words.load import Words
from tests.each import each

MADE = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
JOURNAL = b"".join(
    map(
        encode,
        (
            ProgramStarted(System.LINUX),
            WentOn(),
            WentOn(),
            LinkFound(),
            LinkPasted("https://shop.example/geheim.zip"),
            WorkFailed(1, ProblemName.LINK_UNREADABLE, Evidence(where="read", note="scheme")),
        ),
    )
)
FACTS = Facts(
    1,
    (
        Clock(minutes_ahead=60),
        Room(of=RoomOf.PLACE, free=999, total=1_500),
        Room(of=RoomOf.TEMP, free=777, total=1_500),
        Language(language="en_GB"),
        Network(hosts=("proxy.anna.example",), proxies=True),
        NotKnown(name="guards", error="TimeoutError"),
    ),
)


@pytest.fixture(scope="module")
def words():
    return Words()


@pytest.fixture
def draft(words):
    return prepare(JOURNAL, text=words.text, now=MADE, facts=FACTS)


def files(content):
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_line_of_a_report_is_named_with_why_it_is_there(draft, words):
    shown = lines(draft)
    inside = files(compose_draft(draft))
    assert len({line.id for line in shown}) == len(shown)
    assert all(words.text(line.why) for line in shown)
    for line in shown:
        assert (
            line.raw.replace(" ", "")
            in inside[line.file].decode().replace("\n", "").replace(" ", "")
            or line.file == "facts.json"
        )
    by_file = {file: [line for line in shown if line.file == file] for file in FILES.values()}
    assert [line.raw for line in by_file["journal.jsonl"][1:]] == inside[
        "journal.jsonl"
    ].decode().splitlines()
    told = [msgspec.json.decode(line.raw) for line in by_file["facts.json"][1:]]
    assert told == msgspec.json.decode(inside["facts.json"])["facts"]
    page = [line.said for line in by_file["summary.txt"][1:]]
    assert page == [line for line in inside["summary.txt"].decode().splitlines() if line]


def test_lines_say_in_plain_words_what_they_are(draft, words):
    said = {line.id: line.said for line in lines(draft)}
    assert said["journal:1"] == words.text("report-step-hello")
    assert said["journal:6"] == words.text("report-cause-link-unreadable")
    assert said["facts:language"] == "Its language is en_GB."
    assert {"facts:room", "facts:room.2", "summary", "state"} <= set(said)


def test_any_line_can_be_taken_out_and_nothing_else_goes_with_it(draft):
    whole = lines(draft)
    for line in whole:
        inside = files(compose_draft(draft, without={line.id}))
        manifest = msgspec.json.decode(inside["manifest.json"], type=Manifest)
        assert manifest.taken_out == (line.id,)
        name = line.id.partition(":")[0]
        if name == line.id:
            assert line.file not in inside
        elif name == "journal":
            assert len(inside[line.file].splitlines()) == 5
            assert line.raw not in inside[line.file].decode().splitlines() or "WentOn" in line.raw
            assert manifest.journal.taken_out == 1
        elif name == "facts":
            left = msgspec.json.decode(inside[line.file])["facts"]
            assert len(left) == len(FACTS.facts) - 1
            assert msgspec.json.decode(line.raw) not in left
        else:
            assert line.said not in inside["summary.txt"].decode().splitlines()


def test_what_is_taken_out_of_the_facts_is_not_on_the_page(draft):
    assert "en_GB" in files(compose_draft(draft))["summary.txt"].decode()
    inside = files(compose_draft(draft, without={"facts:language"}))
    assert b"en_GB" not in b"".join(inside.values())
    inside = files(compose_draft(draft, without={"facts"}))
    assert b"en_GB" not in b"".join(inside.values())


def test_ids_that_nobody_knows_change_nothing_and_are_not_told(draft):
    inside = files(compose_draft(draft, without={"facts:anna", "anna", "manifest"}))
    assert inside == files(compose_draft(draft))


def test_a_draft_gives_the_same_as_often_as_it_is_asked(draft, tmp_path):
    first = compose_draft(draft)
    lines(draft)
    compose_draft(draft, without={"journal:5"})
    assert compose_draft(draft) == first
    assert write_draft(draft, tmp_path).read_bytes() == first


def test_a_proxy_is_under_a_pseudonym(draft):
    inside = files(compose_draft(draft))
    assert b'"host-2"' in inside["facts.json"]
    assert b"anna" not in b"".join(inside.values())


# Every struct that can be reached ------------------------------------------------------------


def reached(hint, found):
    """Gather every struct that a type can hold."""
    for argument in typing.get_args(hint):
        reached(argument, found)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct) and hint not in found:
        found.add(hint)
        for under in typing.get_type_hints(hint, include_extras=True).values():
            reached(under, found)
    return found


REACHED = sorted(reached(Fact | Event | States, set()), key=lambda kind: kind.__name__)


def made(hint, word):
    """Return a value of a type with a word in every text."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return made(arguments[0], word)
    if origin is tuple:
        return (made(arguments[0], word),)
    if arguments:
        return made(next(a for a in arguments if a is not type(None)), word)
    if issubclass(hint, msgspec.Struct):
        hints = typing.get_type_hints(hint, include_extras=True)
        return hint(**{name: made(hints[name], word) for name in hint.__struct_fields__})
    if hint in {int, bool, float}:
        return hint(1)
    return word if hint is str else next(iter(hint))


@each("kind", REACHED)
def test_a_field_that_somebody_adds_without_a_word_cannot_leave(kind):
    """At every struct that a report can hold: the field is added, and it stays."""
    config = kind.__struct_config__
    added = msgspec.defstruct(
        kind.__name__,
        [
            ("forgotten", str, "geheim"),
            ("tally", int, 4711),
            ("more", tuple[str, ...], ("geheim",)),
        ],
        bases=(kind,),
        frozen=True,
        kw_only=True,
        tag=config.tag,
        tag_field=config.tag_field,
    )
    plain = made(kind, "word")
    value = added(**{name: getattr(plain, name) for name in kind.__struct_fields__})
    ledger = Ledger()
    kept = allow(value, ledger)
    assert kept["forgotten"] == LEFT_OUT
    assert kept["tally"] == {"left_out": "undeclared"}
    assert kept["more"] == [LEFT_OUT]
    left = {one.field for one in ledger.left_out() if one.reason is Reason.UNDECLARED}
    assert {f"{kind.__name__}.{name}" for name in ("forgotten", "tally")} <= left


MAIL = "anna.berg@example.com"


@each("kind", REACHED)
def test_every_text_that_leaves_went_through_the_rules(kind):
    """Whatever a text's declaration: what a rule knows does not come through it."""
    kept = msgspec.json.encode(
        allow(made(kind, f"{MAIL} of waltraud"), Ledger(known=Known("waltraud")))
    )
    assert b"waltraud" not in kept
    if b'"email":' not in kept:  # how a seller can be reached leaves as the card tells it
        assert b"anna" not in kept


def test_the_names_inside_the_file_and_its_bytes_hold_nothing(words):
    """Planted in every text of every event that there is."""
    events = [made(kind, f"/home/waltraud/{MAIL}") for kind in typing.get_args(Event)]
    journal = b"".join(map(encode, events))
    assert b"waltraud" in journal
    draft = Draft(read(journal), FACTS, words.text, MADE, known=Known("waltraud"))
    content = compose_draft(draft)
    inside = files(content)
    everything = b"".join((content, *inside.values(), *map(str.encode, inside))).lower()
    assert b"waltraud" not in everything
    seller = inside["journal.jsonl"].count(b"anna")
    assert seller == everything.count(b"anna") - inside["state.json"].count(b"anna") or not seller


def test_a_place_is_told_by_its_pseudonym_alone(words):
    journal = encode(PlaceProposed(1, "/home/waltraud/Scheidung"))
    inside = files(compose_draft(prepare(journal, text=words.text, facts=FACTS)))
    assert b"folder-1" in inside["journal.jsonl"]
    assert b"Scheidung" not in b"".join(inside.values())


def test_what_is_taken_out_leaves_no_length_behind(words):
    events = (
        ProgramStarted(System.LINUX),
        FilePicked("/home/anna/letters/to a lawyer.zip"),
        PlacePicked("/home/anna/letters"),
    )
    draft = Draft(read(b"".join(map(encode, events))), FACTS, words.text, MADE, number="1")
    names = {one.name for one in receipt_of(compose_draft(draft)).lengths}
    assert names
    without = {line.id for line in lines(draft) if line.id in {"journal", "state"}}
    assert receipt_of(compose_draft(draft, without=without)).lengths == ()


def receipt_of(content):
    return msgspec.json.decode(files(content)["redactions.json"], type=Receipt)


@pytest.mark.parametrize("own", ["display", "room", "clock", "language", "network", "why"])
def test_a_computer_with_a_name_of_ours_spoils_no_word_of_ours(words, own):
    known = Known(user=own, hosts=(own,))
    draft = Draft(read(b""), FACTS, words.text, MADE, number="1", known=known)
    inside = files(compose_draft(draft))
    assert (
        inside["facts.json"]
        == files(compose_draft(Draft(read(b""), FACTS, words.text, MADE)))["facts.json"]
    )
    assert "summary.txt" in inside
