"""A product card is read, and a bad one is refused in clear words, by line."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import msgspec
import pytest

from helperkit.assets import asset
from helperkit.journey.order import Trust
from helperkit.journey.problems import Problem, ProblemName
from helperkit.performer.orders import read_order
from helperkit.product.load import LONGEST, CardError, expired, load, parse
from helperkit.product.model import Card

GOOD = """\
format = 1
number = 7
name = "Garden Notes"
kind = "book"
issued = 2026-01-01
expires = 2099-01-01
practice = true

[seller]
name = "Green Leaf Books"
phone = "0808 157 0192"

[[delivery]]
urls = ["https://shop.example/notes.zip"]
file = "notes.zip"
size = 1200

[[contents]]
path = "Notes.pdf"
title = "The book"
start = true
"""


def test_a_good_card() -> None:
    card = parse(GOOD)
    assert (card.number, card.name, card.seller.phone) == (7, "Garden Notes", "0808 157 0192")
    assert card.delivery[0].size == 1200
    assert card.contents[0].start


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("size = 1200", "size = -1", 16, ">= 0"),
        ("size = 1200", "sise = 1200", 16, "no “sise”"),
        ("[seller]", "[seler]", 9, "no “seler”"),
        ('file = "notes.zip"\n', "", 13, "“file” is missing"),
        ("number = 7", "number = 1024", 2, "<= 1023"),
        ("number = 7", "number = 0", 2, ">= 1"),
        ("number = 7", 'number = "seven"', 2, "int"),
        ('kind = "book"', 'kind = "boat"', 4, "boat"),
        ("format = 1", "format = 2", 1, "format 1"),
        ("issued = 2026-01-01", "issued = 2026-13-01", 5, "Expected"),
        ("expires = 2099-01-01", "expires = 2020-01-01", 6, "before"),
        ("https://", "ftp://", 14, "http"),
        ("start = true", 'start = "yes"', 21, "bool"),
        ('[seller]\nname = "Green Leaf Books"\nphone = "0808 157 0192"\n', "", 1, "seller"),
        ('name = "Green Leaf Books"', "", 9, "name"),
        ("size = 1200", 'size = 1200\nsha256 = "xyz"', 17, "hex"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(old: str, new: str, line: int, reason: str) -> None:
    assert old in GOOD
    with pytest.raises(CardError) as caught:
        parse(GOOD.replace(old, new, 1))
    assert caught.value.line == line
    assert reason in str(caught.value)


def with_pieces(count: int, *, size: int = 9 << 20, sha256: bool = True) -> str:
    """Return a good card with so many pieces, for a file of so many bytes."""
    pieces = ",\n".join(f'  "{number:064x}"' for number in range(count))
    whole = f'\nsha256 = "{"ab" * 32}"' if sha256 else ""
    return GOOD.replace("size = 1200", f"size = {size}{whole}\npieces = [\n{pieces}\n]")


@pytest.mark.parametrize(
    ("size", "count"), [(1, 1), (4 << 20, 1), ((4 << 20) + 1, 2), (9 << 20, 3), (8 << 30, 2048)]
)
def test_pieces_that_fit_the_size_reach_the_order(size: int, count: int, tmp_path: Path) -> None:
    path = tmp_path / "x.helpercard"
    path.write_text(with_pieces(count, size=size))
    for practice in (True, False):
        order = read_order(str(path), practice=practice)
        assert order.pieces == "".join(f"{number:064x}" for number in range(count))


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (with_pieces(2), 18, "9437184 bytes are 3 pieces of 4 MiB, and here are 2"),
        (with_pieces(4), 18, "here are 4"),
        (with_pieces(1, size=0), 18, "0 bytes are 0 pieces"),
        (with_pieces(3, sha256=False), 17, "beside the size and the sha256"),
        (with_pieces(3).replace(f"size = {9 << 20}\n", ""), 17, "beside the size"),
        (with_pieces(3).replace('"000', '"00g', 1), 18, "64 hex digits"),
    ],
)
def test_pieces_that_cannot_be_are_refused(text: str, line: int, reason: str) -> None:
    with pytest.raises(CardError, match=reason) as caught:
        parse(text)
    assert caught.value.line == line


def test_what_unpacking_needs_reaches_the_order(tmp_path: Path) -> None:
    path = tmp_path / "x.helpercard"
    path.write_text(GOOD.replace("size = 1200", "size = 1200\nunpacked_size = 5000"))
    assert read_order(str(path)).room_after == 5000


def test_a_file_that_is_no_card(tmp_path: Path) -> None:
    path = tmp_path / "x.helpercard"
    path.write_bytes(b'format = 1\nname = "\xff"\n')
    with pytest.raises(CardError, match="line 2"):
        load(path)
    path.write_bytes(b"#" * (LONGEST + 1))
    with pytest.raises(CardError, match="at most"):
        load(path)


@pytest.mark.parametrize(
    "text",
    [
        "a=" + "[" * 100_000,
        "#" * 9_000,
        "a=" + "[" * 8_000,
        "a=" + "{a=" * 2_500,
        "a=" + "9" * 5_000,
        "format=0x" + "f" * 8_000,
        "".join(f"{letter}{'.a' * 4_000}=1\n" for letter in "abcdefgh"),
        "".join(f"{letter}{'.aa' * 40}=1\n" for letter in "abcdefgh"),
        'x={"a"' + ' . "b"' * 1_000 + "=1}",
    ],
    ids=["long", "comment", "nested", "tables", "digits", "hex", "dotted", "few dots", "quoted"],
)
def test_a_card_without_an_end_is_refused(text: str) -> None:
    with pytest.raises(CardError, match=r"too long|at most|fewer than"):
        parse(text)


def test_many_dots_in_a_value_are_fine() -> None:
    dotted = "https://shop.example/" + "v1." * 60 + "zip"
    assert parse(GOOD.replace("https://shop.example/notes.zip", dotted)).delivery[0].urls == (
        dotted,
    )


@pytest.mark.skipif(os.name != "posix", reason="pipes with names")
def test_what_is_no_file_is_no_card(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.helpercard")
    for path in (tmp_path, tmp_path / "x.helpercard", Path(os.devnull)):
        with pytest.raises(CardError, match="not a file"):
            load(path)


def test_a_card_has_its_day() -> None:
    card = parse(GOOD)
    assert not expired(card, date(2099, 1, 1))
    assert expired(card, date(2099, 1, 2))


def test_the_schema_in_assets_is_that_of_the_model() -> None:
    kept = json.loads(asset("schemas/product-card-1.json").read_text(encoding="utf-8"))
    made = json.loads(msgspec.json.encode(msgspec.json.schema(Card)))
    assert {key: value for key, value in kept.items() if key in made} == made


def test_only_practice_trusts_an_unsigned_card(tmp_path: Path) -> None:
    path = tmp_path / "x.helpercard"
    path.write_text(GOOD)
    trusted = read_order(str(path), practice=True)
    assert (trusted.trust, trusted.name) == (Trust.PRACTICE, "Garden Notes")
    plain = read_order(str(path))
    assert plain.trust is Trust.UNTRUSTED_CARD
    assert plain.urls == trusted.urls
    assert "Green Leaf" not in msgspec.json.encode(plain).decode()
    assert "0808" not in msgspec.json.encode(plain).decode()


def test_an_old_card_is_a_named_problem(tmp_path: Path) -> None:
    path = tmp_path / "x.helpercard"
    path.write_text(GOOD.replace("2099", "2026"))
    with pytest.raises(Problem) as caught:
        read_order(str(path), practice=True)
    assert caught.value.name is ProblemName.CARD_UNREADABLE
    assert caught.value.evidence.note == "expired"


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://shop.example/x.zip", "https://shop.example/x.zip"),
        ("  <https://shop.example/x.zip>. ", "https://shop.example/x.zip"),
        ("Here it is: https://shop.example/x?a=1&b=2, enjoy", "https://shop.example/x?a=1&b=2"),
        ("shop.example/x.zip", "https://shop.example/x.zip"),
        ("helperkit:https://shop.example/x.zip", "https://shop.example/x.zip"),
        ("HTTP://SHOP.EXAMPLE/x", "HTTP://SHOP.EXAMPLE/x"),
        ("http://127.0.0.1:80/Garden Notes.pdf", "http://127.0.0.1:80/Garden%20Notes.pdf"),
        ("https://shop.example/my own notes.zip", "https://shop.example/my%20own%20notes.zip"),
        ("https://s.example/get?f=My Notes.pdf", "https://s.example/get?f=My%20Notes.pdf"),
        ("https://s.example/My Notes.pdf?k=1", "https://s.example/My%20Notes.pdf?k=1"),
        (
            "Your book: https://s.example/Garden Notes (2).pdf. Have fun",
            "https://s.example/Garden%20Notes%20(2).pdf",
        ),
        ("https://s.example/abc please read it", "https://s.example/abc"),
        ("Get https://s.example/abc and open book.pdf", "https://s.example/abc"),
        ("https://s.example/abc. Then open Book.pdf", "https://s.example/abc"),
        ("https://s.example/x.zip holds Notes.pdf", "https://s.example/x.zip"),
        ("https://s.example/ and then book.pdf", "https://s.example/"),
        ("https://s.example/abc\nGarden Notes.pdf", "https://s.example/abc"),
    ],
)
def test_links_as_people_give_them(text: str, link: str) -> None:
    order = read_order(text)
    assert (order.trust, order.urls) == (Trust.LINK, (link,))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "hello",
        "ftp://shop.example/x",
        "https://",
        "https://:80/",
        "https://x:99999/",
        "javascript:alert(1)",
        "https://[::1",
        "\0",
        "x" * 100_000,
    ],
)
def test_what_is_no_link_is_a_named_problem(text: str) -> None:
    with pytest.raises(Problem) as caught:
        read_order(text)
    assert caught.value.name is ProblemName.LINK_UNREADABLE


@pytest.mark.parametrize(
    "text",
    [
        "book.zip",
        "/no/such/book.zip",
        "file:///no/such/file",
        "C:\\Users\\x\\book.zip",
        "./x",
        "~/x",
    ],
)
def test_a_file_that_is_not_there_is_no_broken_link(text: str) -> None:
    with pytest.raises(Problem) as caught:
        read_order(text)
    assert caught.value.name is ProblemName.FILE_GONE


def test_a_file_that_is_here(tmp_path: Path) -> None:
    path = tmp_path / "my book #1.zip"
    path.write_bytes(b"PK")
    for given in (str(path), f'"{path}"', path.as_uri()):
        order = read_order(given)
        assert (order.trust, order.file) == (Trust.OWN_FILE, str(path))


def test_the_model_touches_nothing_at_import() -> None:
    """The window reads cards before its first paint is long past: keep this import light."""
    code = "import sys, helperkit.product.load; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not re.search(r"\b(requests|PySide6|pypdf|py7zr)\b", done.stdout)


@pytest.mark.parametrize("name", ["   ", "\u00a0", "\u200b\u200d", "\u3164", "\u202e", "\u0301"])
@pytest.mark.parametrize(
    ("old", "line"), [("Garden Notes", 3), ("Green Leaf Books", 10), ("The book", 20)]
)
def test_a_name_in_which_nothing_can_be_seen_is_refused(name: str, old: str, line: int) -> None:
    with pytest.raises(CardError, match="can be seen") as error:
        parse(GOOD.replace(f'"{old}"', f'"{name}"'))
    assert GOOD.split("\n")[line - 1].endswith(f'"{old}"')
    assert error.value.line == line


@pytest.mark.parametrize("name", ["{ $x } {1", "ספר שלום", "★", "日本語", "a  b", "é" * 120])
def test_any_name_that_can_be_seen_is_a_name(name: str) -> None:
    assert parse(GOOD.replace("Garden Notes", name)).name == name
