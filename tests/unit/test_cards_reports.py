"""A card says where reports may go and who may read them; a bad way is refused by line."""

from pathlib import Path

import pytest

from helperkit.journey.order import Trust
from helperkit.performer.orders import read_order
from helperkit.product.load import CardError, parse
from tests.unit.test_cards import GOOD

KEY = "age19vp9txydgqrf7jz8uun5r6l6nyglhuye64kq9dxywl4vzurlf9dqpll24c"
REPORTS = f'phone = "0808 157 0192"\nreports = "https://shop.example/in"\nrecipients = ["{KEY}"]'


def test_a_card_says_where_reports_go_and_who_may_read_them() -> None:
    seller = parse(GOOD.replace('phone = "0808 157 0192"', REPORTS)).seller
    assert (seller.reports, seller.recipients) == ("https://shop.example/in", (KEY,))


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("https://shop.example/in", "http://shop.example/in", 12, "https alone"),
        ("https://shop.example/in", "https://me:secret@shop.example/in", 12, "https alone"),
        ("https://shop.example/in", "https://shop.example/in#a", 12, "https alone"),
        ("https://shop.example/in", "ftp://shop.example/in", 12, "link"),
        ("https://shop.example/in", "http://127.0.0.1.evil.example/in", 12, "https alone"),
        (KEY, KEY[:-1], 13, "58 more"),
        (KEY, KEY[:-1] + "q", 13, "no whole public key"),
        (KEY, "AGE-SECRET-KEY-1QQ", 13, "58 more"),
    ],
)
def test_a_bad_way_for_reports_is_refused_by_line(
    old: str, new: str, line: int, reason: str
) -> None:
    text = GOOD.replace('phone = "0808 157 0192"', REPORTS).replace(old, new)
    with pytest.raises(CardError, match=reason) as caught:
        parse(text)
    assert caught.value.line == line


def test_only_a_practice_may_take_reports_on_this_computer() -> None:
    text = GOOD.replace('phone = "0808 157 0192"', REPORTS)
    text = text.replace("https://shop.example/in", "http://127.0.0.1:8000/reports")
    assert parse(text).seller.reports
    with pytest.raises(CardError, match="https alone"):
        parse(text.replace("practice = true", "practice = false"))


def test_a_stranger_s_card_gets_no_report(tmp_path: Path) -> None:
    card = tmp_path / "a.helpercard"
    text = GOOD.replace('phone = "0808 157 0192"', REPORTS)
    card.write_text(text, encoding="utf-8")
    assert read_order(str(card), practice=True).support.recipients == (KEY,)
    stranger = read_order(str(card))
    assert stranger.trust is Trust.UNTRUSTED_CARD
    assert (stranger.support.reports, stranger.support.recipients) == ("", ())
