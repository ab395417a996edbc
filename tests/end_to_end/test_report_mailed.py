"""The e-mail about a report, as a mail program gets it: every sign, and nothing private."""

import shutil
import sys
from collections.abc import Callable
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from helperkit.journey.effects import MailReport
from helperkit.journey.order import Support
from helperkit.journey.report import Report
from helperkit.performer.deeds import do
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting
from helperkit.words.load import Words
from tests.end_to_end.own_desktop import associate, desk, entry

__all__ = ["desk"]
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("xdg-open") is None, reason="Linux's own opener"
)
WORDS = Words()
LONGEST = 2_000  # signs of an address that all mail programs take; Windows takes 2,083
SHOP = "hilfe+berichte@shop.example"

Letter = Callable[[str, str], tuple[str, str, str]]


@pytest.fixture
def letter(desk: Path) -> Letter:
    """Gives what the mail program was told, for a product and a file: to whom, subject, body."""
    told = desk / "told"
    program = desk / "mail program"
    program.write_text(f'#!/bin/sh\nprintf "%s\\0" "$@" > "{told}"\n')
    program.chmod(0o755)
    linked = desk / "mail"
    linked.symlink_to(program)  # an entry's command has no blanks here
    entry(desk, "mail.desktop", "x-scheme-handler/mailto", command=f"{linked} %u")
    associate(desk, "[Default Applications]\nx-scheme-handler/mailto=mail.desktop\n")

    def write(product: str, file: str) -> tuple[str, str, str]:
        path = desk / "Anna Groß" / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"PK")
        setting = Setting(desk / "home", "My Orders", text=WORDS.text)
        report = Report(str(path), support=Support(email=SHOP), product=product)
        posted: list[object] = []
        do(MailReport(report), setting, Reports(setting), posted.append)
        assert posted == []  # it was not told by hand
        (address,) = told.read_bytes().removesuffix(b"\0").split(b"\0")
        assert len(address) < LONGEST
        assert str(path.parent).encode() not in address
        parts = urlsplit(address.decode("ascii"))
        assert parts.scheme == "mailto"
        fields = parse_qs(parts.query, strict_parsing=True)
        assert set(fields) == {"subject", "body"}
        return unquote(parts.path), *fields["subject"], *fields["body"]

    return write


@pytest.mark.parametrize(
    "product",
    [
        "",
        "Gartenbüchlein für Anfänger",
        "كتاب الحديقة",
        "ספר הגן",
        "A & B = C? 100% #1 + \"x\" 'y' $(id) `id` ; \\ | <b>",
        "庭の本 🌱",
        "ü" * 200,
    ],
)
def test_a_mail_program_gets_every_sign(letter: Letter, product: str) -> None:
    file = "Helper Kit report 2026-05-14 10.00.helperreport"
    to, subject, body = letter(product, file)
    assert parseaddr(to)[1] == SHOP
    assert subject == WORDS.text("report-mail-subject", product=product or "none")
    assert file in body
    assert "\u2068" not in subject + body  # marks of direction are nothing for a letter
    assert "Anna" not in subject + body


def test_a_product_that_is_too_long_for_an_address_is_cut_and_the_file_is_named(
    letter: Letter,
) -> None:
    file = "Helper Kit report 2026-05-14 10.00.helperreport"
    _, subject, body = letter("🌱" * 400, file)
    assert 50 < subject.count("🌱") < 400
    assert file in body


def test_no_line_of_a_product_becomes_a_header(letter: Letter) -> None:
    to, subject, _ = letter("Book\r\nBcc: me@evil.example", "a.helperreport")
    assert to == SHOP
    assert "\n" not in subject
    assert "\r" not in subject
