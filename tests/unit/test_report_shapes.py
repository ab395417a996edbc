"""Texts of our own have a shape, and a seller's are believed only of a card that can be."""

import ast
import builtins
import random
import string
import tomllib
import typing
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from helperkit.assets import asset
from helperkit.delivery.download.line import issuer
from helperkit.delivery.endings import KIND_OF_ENDING
from helperkit.delivery.unpack.names.encodings import ENCODINGS
from helperkit.diagnostics import ledger as ledgers
from helperkit.diagnostics.allow import LEFT_OUT, MOST_SIGNS, Ledger, Reason, allow
from helperkit.diagnostics.bundle import compose_draft, prepare
from helperkit.diagnostics.collect import collectors
from helperkit.diagnostics.draft import Draft
from helperkit.diagnostics.facts import Fact, Facts, NotKnown, Openers, RoomOf
from helperkit.diagnostics.history import read
from helperkit.diagnostics.read import read_bundle
from helperkit.diagnostics.read.bundle import Odd
from helperkit.diagnostics.redact.rule import Known
from helperkit.journey import fixed_words
from helperkit.journey.effects import Work
from helperkit.journey.events import LinkFound, LinkPasted, OrderRead, ProgramStarted, WentOn
from helperkit.journey.fields import OfCard
from helperkit.journey.journal import encode
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Order, Support, Title, Trust
from helperkit.journey.problems import Evidence, FreeProgram
from helperkit.journey.report import Report, ReportLine
from helperkit.journey.shapes import FORMED, LISTED, Shape, fits
from helperkit.performer import opener_facts, parcel_facts
from helperkit.product.model import Card, Delivery
from tests.unit.test_report_preview import REACHED

MADE = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
NOT_TO_BE_TRUSTED = (Trust.UNTRUSTED_CARD, Trust.LINK, Trust.OWN_FILE)
PLANTED = ("Kastanienallee", "hunter2", "64PEoahyuIv", "FRITZ7590", "BAQTCGGQBWRF", "waltraud")


def order(trust, word="Garden Notes"):
    support = Support(word, word, word, word)
    return Order(trust, name=word, titles=(Title(word, word),), support=support)


def test_every_text_of_every_struct_of_a_report_has_a_shape_or_is_hidden():
    """A new field with a bare `Shared` would let any word out."""
    bare = []
    for kind in REACHED:
        for name, hint in typing.get_type_hints(kind, include_extras=True).items():
            bare += [f"{kind.__name__}.{name}"] * (
                _is_bare(hint) and name in kind.__struct_fields__
            )
    assert bare == []


def _is_bare(hint):
    if typing.get_origin(hint) is typing.Annotated:
        inner, *said = typing.get_args(hint)
        extra = [m.extra or {} for m in said if isinstance(m, msgspec.Meta)]
        return inner is str and any(
            e.get("privacy") == "shareable" and "shape" not in e for e in extra
        )
    return any(_is_bare(one) for one in typing.get_args(hint))


def test_every_shape_is_known():
    assert {*LISTED, *FORMED} == set(Shape)
    assert not set(LISTED) & set(FORMED)


@pytest.mark.parametrize("word", PLANTED)
@pytest.mark.parametrize(
    "value",
    [
        *(Evidence(**{name: "@"}) for name in ("where", "error", "note", "issuer")),
        *(Order(Trust.CARD, **{n: "@"}) for n in ("kind", "password_by", "sha256")),
        *(FreeProgram("@"), FreeProgram(maker="@"), ReportLine("@", "@")),
        *(Report("", without=("@",)), Openers(usual="@"), Openers(others=("@",))),
        *(Openers(ending="@"), NotKnown(name="@"), NotKnown(error="@"), NotKnown(why="@")),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_bare_word_that_is_not_ours_is_left_out_and_counted(value, word):
    planted = msgspec.json.encode(value).replace(b"@", word.encode())
    ledger = Ledger()
    kept = msgspec.json.encode(allow(msgspec.json.decode(planted, type=type(value)), ledger))
    assert word.encode() not in kept
    assert LEFT_OUT.encode() in kept
    assert {left.reason for left in ledger.left_out()} == {Reason.NOT_OURS}


# What a card says -----------------------------------------------------------------------------


@pytest.mark.parametrize("trust", NOT_TO_BE_TRUSTED)
def test_of_an_order_that_is_not_to_be_trusted_no_words_leave(trust):
    ledger = Ledger()
    assert b"Garden" not in msgspec.json.encode(allow(order(trust), ledger))
    left = {one.field for one in ledger.left_out() if one.reason is Reason.UNTRUSTED}
    support = {f"Support.{name}" for name in ("seller", "phone", "hours", "email")}
    assert left == support | {"Order.name", "Title.path", "Title.title"}


@pytest.mark.parametrize("trust", [Trust.CARD, Trust.PRACTICE])
def test_of_one_that_is_they_do_also_after_a_stranger(trust):
    ledger = Ledger()
    allow(order(Trust.UNTRUSTED_CARD), ledger)
    assert msgspec.json.encode(allow(order(trust), ledger)).count(b"Garden Notes") == 7


def test_a_report_that_waits_keeps_its_sellers_words_whatever_order_came_before():
    ledger = Ledger()
    allow(order(Trust.UNTRUSTED_CARD), ledger)
    waiting = Report("", support=Support("The Garden Shop"), product="Garden Notes")
    kept = allow(waiting, ledger)
    assert (kept["support"]["seller"], kept["product"]) == ("The Garden Shop", "Garden Notes")


@pytest.mark.parametrize(
    "text",
    [
        "https://files.seller.example/download/0a/book.zip",
        r"C:\Users\stephens\Desktop\x.mp4",
        "/Users/beatrixvarga/Pictures/x.jpg",
        "D:/Letters/x",
        "~/Letters/x",
        "a%2Fb",
        "x" * 201,
    ],
)
def test_what_looks_like_a_link_or_a_path_is_no_text_of_a_card(text):
    assert text not in str(allow(order(Trust.CARD, text), Ledger()))
    draft = Draft(read(encode(OrderRead(1, order(Trust.CARD, text)))), Facts(1, ()), None, MADE)
    assert not draft.ledger().own


def own_names(*events, known=Known()):  # noqa: B008 - it is frozen
    journal = b"".join(map(encode, events))
    return Draft(read(journal), Facts(1, ()), None, MADE, known=known).ledger().own


def test_only_names_of_a_trusted_card_stay_and_only_clean_ones():
    assert own_names(OrderRead(1, order(Trust.CARD, "Garden Notes.pdf"))) == {"Garden Notes.pdf"}
    for trust in NOT_TO_BE_TRUSTED:
        assert not own_names(OrderRead(1, order(trust, "CV Andersson 1954.zip")))
    for word in ("anna@example.com", "mail.anna-berg.de", "password=hunter2", "for waltraud"):
        known = Known("waltraud")
        assert not own_names(OrderRead(1, order(Trust.CARD, word)), known=known), word


# Not too many ---------------------------------------------------------------------------------


def test_of_very_many_different_texts_the_rest_is_left_out(monkeypatch):
    class Told(msgspec.Struct):
        texts: tuple[OfCard, ...]

    seen = []
    rules = ledgers.clean
    monkeypatch.setattr(ledgers, "clean", lambda *a, **k: seen.append(1) or rules(*a, **k))
    ledger = Ledger()
    most = MOST_SIGNS // 100
    kept = allow(Told(tuple(f"Book {n:095}" for n in range(2 * most))), ledger)["texts"]
    assert len(seen) == most
    assert kept.count(LEFT_OUT) == most
    assert [(one.reason, one.count) for one in ledger.left_out()] == [(Reason.TOO_MANY, most)]


# A line that the customer took out ------------------------------------------------------------


def test_that_a_line_was_taken_out_is_no_sign_of_a_report_that_was_changed():
    events = (ProgramStarted(), WentOn(), WentOn(), LinkFound(), LinkPasted("https://x"))
    draft = prepare(b"".join(map(encode, events)), now=MADE, facts=Facts(1, ()))
    without = read_bundle(compose_draft(draft, without={"journal:4"}))
    assert without.history.last != without.recorded.last
    assert not without.of(Odd.REPLAY_DIFFERS)


# The lists and where they come from -----------------------------------------------------------


def literals(names):
    """Yield the texts that our code gives to these calls and arguments."""
    for path in Path(parcel_facts.__file__).parents[1].rglob("*.py"):
        if path.parts[-2] in {"words", "terminal"} or "diagnostics" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg in names:
                yield from texts_in(node.value)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in names:
                yield from (text for one in node.args for text in texts_in(one))


def texts_in(node):
    return [n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and type(n.value) is str]


def test_every_note_and_place_that_our_code_gives_is_on_its_list():
    said = {"note", "refuse", "Misfit", "Untrue", "BadAnswer", "Cause", "_problem"}
    assert set(literals(said)) - {""} <= fixed_words.NOTES
    assert set(literals({"where"})) <= fixed_words.WHERES
    assert {kind.__name__ for kind in typing.get_args(Work)} <= fixed_words.WHERES


def test_the_lists_are_those_of_where_the_words_come_from():
    readers = {reader.name for reader, _pattern in issuer._KNOWN}
    assert readers == fixed_words.ISSUERS
    assert set(ENCODINGS) <= fixed_words.ENCODINGS
    assert set(KIND_OF_ENDING) <= fixed_words.ENDINGS
    assert {*opener_facts._NAMES, "another"} == fixed_words.PROGRAMS
    assert {*parcel_facts._METHODS, "another"} == fixed_words.METHODS
    programs = tomllib.loads((asset("free_programs") / "programs.toml").read_text("utf-8"))
    assert {one["name"] for one in programs["program"]} == fixed_words.FREE_PROGRAMS
    assert {one["maker"] for one in programs["program"]} == fixed_words.MAKERS
    assert {str(kind.__struct_config__.tag) for kind in typing.get_args(Fact)} <= fixed_words.FACTS
    assert {of.value for of in RoomOf} == fixed_words.PLACES
    assert {kind.value for kind in Kind} == fixed_words.KINDS
    kinds = typing.get_args(typing.get_type_hints(Card)["kind"])
    assert set(kinds) == fixed_words.ORDER_KINDS
    ways = typing.get_args(typing.get_args(typing.get_type_hints(Delivery)["password_by"])[0])
    assert set(ways) == fixed_words.PASSWORD_WAYS


def test_every_collectors_name_may_leave():
    for name in (*collectors(Path("x"), own=Path("x")), *(f"openers_{kind}" for kind in Kind)):
        assert fits(Shape.FACT, name), name


def test_every_exception_of_python_and_of_ours_has_the_shape_of_one():
    ours = {
        node.name
        for path in Path(parcel_facts.__file__).parents[1].rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(
            ast.unparse(base).endswith(("Error", "Exception", "Problem")) for base in node.bases
        )
    }
    pythons = {
        name
        for name, one in vars(builtins).items()
        if isinstance(one, type) and issubclass(one, BaseException)
    } - {"BaseException"}
    assert len(ours) > 30
    odd = ("FileNotDecryptedError", "gaierror", "error", "BadZipFile", "SIGSEGV", "another")
    for name in (*ours, *pythons, *odd):
        assert fits(Shape.ERROR, name), name
        assert allow(Evidence(error=name), Ledger())["error"] == name


def test_chance_makes_no_word_of_ours():
    """Ten thousand words of letters and digits, as passwords and serials are."""
    chance = random.Random(6)
    signs = string.ascii_letters + string.digits
    for _ in range(10_000):
        word = "".join(chance.choices(signs, k=chance.randrange(8, 20)))
        passed = [s for s in Shape if s not in {Shape.CODE, Shape.CARD} and fits(s, word)]
        assert passed in ([], [Shape.NUMBER]), word
