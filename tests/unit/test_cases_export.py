"""Cases as CSV: every program reads the same cells, none calculates them, no note by accident."""

import csv
import io
import string
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helperkit.agent.cases.export import COLUMNS, guarded, table, unguarded
from helperkit.agent.cases.model import (
    Call,
    Outcome,
    Product,
    Report,
    When,
    begun,
    finished,
    noted,
    planned,
)

NOW = datetime(2026, 6, 10, 7, 30, 5, tzinfo=UTC)
LETTERS = st.characters(exclude_categories=("Cs",))
TEXTS = st.text(LETTERS) | st.text(st.sampled_from("=+-@\t\r\n;,'\"＝＋－＠ a"), max_size=12)


def rows(content, **how):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), **how))


def case(name="Garden Notes", note="", origin=None):
    return noted(begun(NOW, Product(7, name), origin), note, NOW)


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=5))
def test_what_is_written_is_read_again(told):
    many = [case(name, note, Report(file)) for name, note, file in told]
    header, *read = rows(table(many, note=True))
    assert header == [*COLUMNS, "note"]
    assert len(read) == len(many)
    for one, row in zip(many, read, strict=True):
        cells = dict(zip(header, map(unguarded, row), strict=True))
        assert cells["product"] == one.product.name
        assert cells["note"] == one.note
        assert cells["report"] == one.origin.file


@given(TEXTS)
def test_a_guard_can_be_taken_off(text):
    assert unguarded(guarded(text)) == text


@given(TEXTS)
def test_no_cell_begins_like_a_formula(text):
    content = table([case(text, text, Report(text))], note=True)
    for row in rows(content):
        for cell in row:
            assert not cell.lstrip('"').startswith(tuple("=+-@\t\r\n＝＋－＠")), cell
            for part in cell.split(";"):  # as it is parted in many countries
                assert not part.lstrip('"').startswith(tuple("=+-@＝＋－＠")), part


@pytest.mark.parametrize(
    "attack",
    [
        '=HYPERLINK("http://x.example")',
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "a;=1+1",
        'a;"=1+1"',
        "'=1",
    ],
)
def test_known_attacks_are_words(attack):
    assert "'" in guarded(attack)
    assert unguarded(guarded(attack)) == attack


def test_what_is_harmless_stays_as_it_is():
    for text in ("0808 157 0100", "a - b", "a=b", "x; y", "2026-06-10", "it's", "", "'quoted'"):
        assert guarded(text) == text


def test_lines_end_as_rfc_4180_says_and_quotes_are_doubled():
    content = table([case('The "Garden", 1')])
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == 2
    assert b'"The ""Garden"", 1"' in content


def test_the_note_is_left_out_unless_asked_for():
    secret = case(note="rings after six")
    assert b"rings after six" not in table([secret])
    assert b"rings after six" in table([secret], note=True)


def test_the_mark_for_excel():
    assert table([case("Gärten")], excel=True).startswith(b"\xef\xbb\xbfid,")
    plain = table([case("Gärten")])
    assert plain.startswith(b"id,")
    assert "Gärten".encode() in plain


def test_every_cell_says_what_it_should():
    call = Call(("drum", "", "moon"), "problem_link_expired", "link_expired")
    planned_one = planned(
        begun(NOW, Product(7, "Garden Notes"), call, "de"),
        When(date(2026, 6, 12), time(9, 30)),
        NOW,
        (When(date(2026, 6, 12), time(9)), When(date(2026, 6, 13))),
    )
    report = Report("book.helperreport", "hk1|a.B|-|offline|linux", "offline")
    done = finished(begun(NOW, origin=report), Outcome.SOLVED_HAPPY, NOW)
    header, one, two = rows(table([planned_one, done]))
    first, second = dict(zip(header, one, strict=True)), dict(zip(header, two, strict=True))
    assert first | {"id": ""} == dict.fromkeys(COLUMNS, "") | {
        "opened": "2026-06-10T07:30:05+00:00",
        "changed": "2026-06-10T07:30:05+00:00",
        "product_number": "7",
        "product": "Garden Notes",
        "words": "drum ? moon",
        "screen": "problem_link_expired",
        "problem": "link_expired",
        "language": "de",
        "outcome": "open",
        "done": "no",
        "call_back_day": "2026-06-12",
        "call_back_time": "09:30",
        "reminders": "2026-06-12T09:00 2026-06-13",
    }
    assert second["report"] == "book.helperreport"
    assert second["signature"] == report.signature
    assert (second["cause"], second["outcome"], second["done"]) == (
        "offline",
        "solved_happy",
        "yes",
    )
    assert set(first["id"]) <= set(string.hexdigits)
