"""The letters of a seller: whole for every card, plain, and true to the card."""

import functools
import itertools
import re

import msgspec
import pytest

from helperkit.product.load import parse
from helperkit.product.model import Content, Seller
from helperkit.words.letters import PAGES, LetterName, letter, letters
from helperkit.words.load import Words
from tests.unit.test_cards import GOOD
from tests.unit.test_wording import JARGON, MOST_IN_SENTENCE, PROMISES, grade, sentences, words_of

WORDS = Words()
CARD = parse(GOOD)
SHOP = "Green Leaf Books"
CONTACTS = list(
    itertools.product(("", "0808 157 0192"), ("", "from 9 to 6"), ("", "help@x.example"))
)
KINDS = ("book", "course", "music", "program", "pattern", "file")
PASSWORDS = (None, "email", "letter", "account")
TITLES = ((), ("The book",), ("The book", "A map", "Birdsong"))


def changed(card=CARD, *, seller=None, delivery=None, **values):
    if seller is not None:
        values["seller"] = msgspec.structs.replace(card.seller, **seller)
    if delivery is not None:
        values["delivery"] = tuple(
            msgspec.structs.replace(card.delivery[0], **each) for each in delivery
        )
    return msgspec.structs.replace(card, **values)


def cards():
    for phone, hours, email in CONTACTS:
        yield changed(seller={"phone": phone, "hours": hours, "email": email})
    for kind, password, titles in itertools.product(KINDS, PASSWORDS, TITLES):
        contents = tuple(Content(f"{title}.pdf", title) for title in titles)
        yield changed(kind=kind, contents=contents, delivery=[{"password_by": password}])
    for file in ("notes.zip", "notes.7z", "notes.pdf", "notes.exe", "notes", "Notes."):
        for size in (None, 12_000_000):
            yield changed(delivery=[{"file": file, "size": size}])
    yield changed(delivery=[{"password_by": "email"}, {"password_by": "letter"}])
    yield changed(delivery=[{"size": 5}, {"size": None}])


@functools.cache
def every():
    return [(card, each) for card in cards() for each in letters(card, WORDS)]


def body_of(card, name):
    return letter(name, card, WORDS).body


def test_there_is_each_letter_in_its_order():
    assert [each.name for each in letters(CARD, WORDS)] == list(LetterName)
    assert set(LetterName) > PAGES


def test_every_sentence_is_short_and_plain():
    for card, each in every():
        for paragraph in (each.subject, *each.paragraphs):
            ours = paragraph.replace(card.seller.hours or "\0", "").replace("-", " ")
            for sentence in itertools.chain.from_iterable(map(sentences, ours.split("\n"))):
                assert len(words_of(sentence)) <= MOST_IN_SENTENCE + 2, sentence
            assert JARGON.search(ours) is None, ours
            assert PROMISES.search(ours) is None, ours


def test_letters_are_easy_to_read():
    for _card, each in every():
        assert grade(" ".join(each.paragraphs)) <= 4, each.body


def test_nothing_is_left_open():
    for _card, each in every():
        whole = f"{each.subject}\n{each.body}"
        assert not re.search(r"\bnone\b|[{}$]| {2}|\n{3}", whole), whole
        assert not re.search(r"[ \t]$", whole, re.M), whole
        assert all(paragraph.strip() for paragraph in each.paragraphs)


def test_what_the_shop_fills_in_is_listed():
    for _card, each in every():
        assert list(each.gaps) == list(dict.fromkeys(re.findall(r"\[[^\]]+\]", each.body)))
    assert letter(LetterName.ORDER, CARD, WORDS).gaps[0] == "[LINK TO THE FILE]"


def test_brackets_of_the_card_are_no_gaps():
    named = changed(name="Garden Notes [second edition]")
    found = letter(LetterName.ORDER, named, WORDS)
    assert "[second edition]" in found.body
    assert "[second edition]" not in found.gaps
    assert "[LINK TO THE FILE]" in found.gaps


@pytest.mark.parametrize(("phone", "hours", "email"), CONTACTS)
def test_the_shop_is_reached_as_the_card_says(phone, hours, email):
    card = changed(seller={"phone": phone, "hours": hours, "email": email})
    for each in letters(card, WORDS):
        assert SHOP in each.body or each.name is LetterName.TERMS
        numbers = re.findall(r"\d[\d ]{6,}\d", each.body)
        assert set(numbers) <= {phone}
        assert ("We are there" in each.body) <= bool(phone and hours)
    for name in (LetterName.ORDER, LetterName.NEW_LINK):
        assert phone in body_of(card, name)
        assert "Just answer this email" in body_of(card, name)
    for name in PAGES:
        assert phone in body_of(card, name)
        assert email in body_of(card, name)
        assert "this email" not in body_of(card, name)  # a page cannot be answered


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("email", "Here it is: [PASSWORD]"),
        ("letter", "comes to you in a letter"),
        ("account", "on your own page at our shop"),
        (None, None),
    ],
)
def test_the_password_comes_as_the_card_says(password, said):
    body = body_of(changed(delivery=[{"password_by": password}]), LetterName.ORDER)
    assert (said in body) if said else ("password" not in body)


def test_passwords_that_come_in_two_ways():
    card = changed(delivery=[{"password_by": "email"}, {"password_by": "letter"}])
    assert "The files have passwords." in body_of(card, LetterName.ORDER)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("notes.zip", "comes as a ZIP file"),
        ("NOTES.ZIP", "comes as a ZIP file"),
        ("notes.7z", "like a parcel"),
        ("notes.pdf", "comes as a PDF"),
        ("notes.mp3", "It comes as a file."),
        ("notes", "It comes as a file."),
    ],
)
def test_what_it_comes_as(file, said):
    for name in (LetterName.ORDER, LetterName.TERMS):
        assert said in body_of(changed(delivery=[{"file": file}]), name)


def test_sizes_are_of_all_files_or_of_none():
    two = body_of(changed(delivery=[{"size": 3_000_000}, {"size": 4_000_000}]), LetterName.ORDER)
    assert "There are 2 files. Together they are 7 MB big." in two.replace("\u00a0", " ")
    part = body_of(changed(delivery=[{"size": 3_000_000}, {"size": None}]), LetterName.ORDER)
    assert "There are 2 files." in part
    assert "MB" not in part


def test_what_is_in_it_is_told_where_it_is_more_than_one_thing():
    contents = tuple(
        Content(f"{title}.pdf", title, start=title == "A map") for title in ("The book", "A map")
    )
    body = body_of(changed(contents=contents), LetterName.ORDER)
    assert "Start with “A map”.\n- The book\n- A map\n" in body
    assert "This is in it" not in body_of(CARD, LetterName.ORDER)


def test_no_name_begins_a_line_of_its_own():
    """A break in a subject would begin another line of a mail's head: RFC 5322, section 2.2."""
    broken = changed(
        name="Notes\r\nBcc: all@x.example",
        seller={"name": "Shop\u2028\x00 & Sons", "phone": "1\n2"},
    )
    for each in letters(broken, WORDS):
        assert "\n" not in each.subject
        assert "\r" not in each.subject
        assert not re.search(r"^Bcc", each.body, re.M)
        assert "Shop & Sons" in each.body or each.name is LetterName.TERMS


def test_the_buttons_that_a_letter_names_are_there():
    said = body_of(CARD, LetterName.REPLY) + body_of(CARD, LetterName.NEW_LINK)
    for name in ("choice-report", "choice-have-new-link"):
        assert f"“{WORDS.text(name)}”" in said


def test_a_seller_without_anything_else():
    bare = changed(seller={"phone": ""}, contents=(), delivery=[{"size": None}])
    assert Seller(SHOP) == bare.seller
    assert "Just answer this email." in body_of(bare, LetterName.ORDER)
