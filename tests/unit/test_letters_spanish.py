"""The Spanish letters of a seller: as short and as whole as the English ones."""

import functools
import itertools
import re

import pytest

from helperkit.words.check.sources.tongue import is_other
from helperkit.words.letters import PAGES, LetterName, letter, letters
from helperkit.words.load import Words
from tests.unit.test_letters import CARD, CONTACTS, SHOP, cards, changed
from tests.unit.test_spanish import FAMILIAR, MOST_IN_SENTENCE, TRADE, ease
from tests.unit.test_wording import sentences

WORDS = Words("es")
EASY = 75  # of the scale of `ease`: a letter with long names in it


@functools.cache
def every():
    return [(card, each) for card in cards() for each in letters(card, WORDS)]


def body_of(card, name):
    return letter(name, card, WORDS).body


def test_every_sentence_is_short_and_plain():
    for card, each in every():
        for paragraph in (each.subject, *each.paragraphs):
            ours = paragraph.replace(card.seller.hours or "\0", "")
            for sentence in itertools.chain.from_iterable(map(sentences, ours.split("\n"))):
                assert len(re.findall(r"\w+", sentence)) <= MOST_IN_SENTENCE + 2, sentence
            assert not TRADE.search(ours), ours
            assert not FAMILIAR.search(ours), ours
            assert ours.count("¿") == ours.count("?"), ours


def test_letters_are_easy_to_read():
    for card, each in every():
        seller = card.seller
        ours = " ".join(each.paragraphs)
        for name in (card.name, seller.name, seller.hours, seller.email, seller.phone, *each.gaps):
            ours = ours.replace(name or "\0", "Ana")  # the shop's own words, of whatever length
        assert ease(ours) >= EASY, each.body


def test_nothing_is_left_open():
    for _card, each in every():
        whole = f"{each.subject}\n{each.body}"
        assert not re.search(r"\bnone\b|[{}$]| {2}|\n{3}", whole), whole
        assert not re.search(r"[ \t]$", whole, re.M), whole
        assert list(each.gaps) == list(dict.fromkeys(re.findall(r"\[[^\]]+\]", each.body)))


def test_no_word_of_english_is_left():
    english = {text for name in LetterName for text in letter(name, CARD, Words()).paragraphs}
    for name in LetterName:
        ours = set(letter(name, CARD, WORDS).paragraphs) - {SHOP}
        assert not ours & english, ours & english


@pytest.mark.parametrize(("phone", "hours", "email"), CONTACTS)
def test_the_shop_is_reached_as_the_card_says(phone, hours, email):
    card = changed(seller={"phone": phone, "hours": hours, "email": email})
    for each in letters(card, WORDS):
        assert set(re.findall(r"\d[\d ]{6,}\d", each.body)) <= {phone}
        assert ("Nuestro horario" in each.body) <= bool(phone and hours)
    for name in (LetterName.ORDER, LetterName.NEW_LINK):
        assert phone in body_of(card, name)
        assert "Responda a este correo" in body_of(card, name)
    for name in PAGES:
        assert phone in body_of(card, name)
        assert email in body_of(card, name)
        assert "este correo" not in body_of(card, name)  # a page cannot be answered


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("email", "Es esta: [CONTRASEÑA]"),
        ("letter", "Le llega en una carta"),
        ("account", "en su propia página de nuestra tienda"),
        (None, None),
    ],
)
def test_the_password_comes_as_the_card_says(password, said):
    body = body_of(changed(delivery=[{"password_by": password}]), LetterName.ORDER)
    assert (said in body) if said else ("contraseña" not in body)


def test_the_buttons_that_a_letter_names_are_there():
    said = body_of(CARD, LetterName.REPLY) + body_of(CARD, LetterName.NEW_LINK)
    for name in ("choice-report", "choice-have-new-link"):
        assert f"«{WORDS.text(name)}»" in said


def test_the_wording_check_knows_that_they_are_not_english():
    assert [each.name for _, each in every() if not is_other(each.body)] == []
    assert [each.name for each in letters(CARD, Words()) if is_other(each.body)] == []
