"""What a reply quotes of a card: a report may claim any card, and an agent sends the reply on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helperkit.diagnostics.verdict.case import Case
from helperkit.diagnostics.verdict.causes import Cause, Finding, Likelihood
from helperkit.diagnostics.verdict.quoting import MOST, NONE, hours, phone, quoted
from helperkit.diagnostics.verdict.ranking import Verdict
from helperkit.diagnostics.verdict.reply import reply
from helperkit.journey.order import Order, Support, Trust
from helperkit.journey.steps import Getting
from helperkit.words.load import Words

WORDS = Words()


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Garden Notes", "Garden Notes"),
        ("Café Müller & Söhne (2nd ed., v1.2)", "Café Müller & Söhne (2nd ed., v1.2)"),
        ("AC/DC: live", "AC/DC: live"),
        ("Data: all of it", "Data: all of it"),
        ("see (www.evil", "see"),
        ("Garden\r\n\r\nNotes", "Garden Notes"),
        ("Pay at https://evil.example/x now", "Pay at now"),
        ("HTTPS:\\\\evil.example", NONE),
        ("(http://evil.example)", NONE),
        ("ht\u200btps://evil.example", NONE),
        ("ht<b>tps://evil.example", "ht"),
        ("see www.evil.example", "see"),
        ("see evil.example/pay", "see"),
        ("see evil.example", "see evil. example"),
        ("see evil\uff0eexample", "see evil. example"),
        ("ask me@evil.example", "ask"),
        ("mailto:me tel:0900 javascript:alert(1)", NONE),
        ("<a href='x'>Garden</a>", "Garden"),
        ("[Garden](https://evil.example)", "Garden"),
        ("`{ -x }`", "-x"),
        ("Gar\u2066den\u2800\ufe0f\uffa0 Notes", "Garden Notes"),
        ("\ufffd \u2800", NONE),
        ("(left out)", NONE),
        ("", NONE),
    ],
)
def test_a_name_is_plain_words(told, said):
    assert quoted(told) == said


def test_a_name_of_any_length_is_quoted_in_part():
    assert quoted("A" * 3_000) == "A" * (MOST - 1) + "…"
    assert quoted("A" * MOST) == "A" * MOST


@given(st.text(max_size=200))
def test_no_name_can_be_followed(told):
    said = quoted(told)
    assert len(said) <= MOST
    assert not set("<>[]{}`@\n\r") & set(said)
    assert "//" not in said


@given(st.sampled_from(["https://e.example", "www.e.example", "a@e.example", "e.example/x"]))
def test_no_address_comes_through_between_other_signs(address):
    for before in ("", "(", "x:", "»", "<b>", "\u200b", "ä,"):
        assert "e.example" not in quoted(f"a {before}{address}) b")


@pytest.mark.parametrize(
    "told", ["0808 157 0100", "+49 (89) 123-456", "089/123456", "+1 212.555.0100", "12345"]
)
def test_a_telephone_number_is_quoted(told):
    assert phone(told) == told


@pytest.mark.parametrize(
    "told",
    [
        "0900 666\nor https://evil.example/ <a href=x>",
        *("or https://evil.example/", "09", "", "none", "1" * 50, "٠٨٠٨١٥٧٠١٠٠"),
        *("(left out)", "+" * 9, "12345 please", "- - - - - - - -", "1" + " . " * 90 + "23456"),
    ],
)
def test_what_is_no_telephone_number_is_not(told):
    assert phone(told) == NONE


def test_hours_are_short_or_not_told():
    assert hours("Mon-Fri from 9 to 6") == "Mon-Fri from 9 to 6"
    assert hours("from 9 to 6, " * 9) == NONE


def test_a_reply_to_a_report_that_lies_about_its_card():
    """Nothing proves the `trust: card` of a report: it is what the report says of itself."""
    support = Support(
        "Shop <b>evil.example</b>\n\nhttps://evil.example/pay", "1 or see www.x.example"
    )
    order = Order(Trust.CARD, name="A" * 3_000 + " https://evil.example", support=support)
    for cause in Cause:
        found = Verdict((Finding(cause, Likelihood.LIKELY, ()),), Case(step=Getting(order, "")))
        told = reply(found, WORDS.text)
        both = f"{told.subject}\n{told.body}"
        assert not any(sign in both for sign in ("evil.example", "://", "www", "<", ">"))
        assert "\n" not in told.subject
        assert len(told.subject) <= MOST + 30
        assert "or call" not in told.body
