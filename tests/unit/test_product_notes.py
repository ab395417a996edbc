"""What stands beside a script of the product: from the card, and only where it helps."""

import pytest

from helperkit.product.load import CardError, parse
from helperkit.words.load import Words
from helperkit.words.product_notes import notes_of
from tests.screens.gallery import gallery
from tests.unit.test_cards import GOOD

WORDS = Words()
NOTED = GOOD.replace("size = 1200", 'size = 1200\npassword_by = "letter"') + (
    '\n[[contents]]\npath = "song.mp3"\ntitle = "The song"\n'
    '\n[[notes]]\ntext = "The password has a zero, no O."\nscreen = "problem_password"\n'
    '\n[[notes]]\ntext = "Version 2 came in May."\n'
)
KNOWN, EVERYWHERE = "The password has a zero, no O.", "Version 2 came in May."
LETTER = "The password came by letter."


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        ("getting", (EVERYWHERE,)),
        ("locked", (EVERYWHERE, LETTER)),
        ("problem_password", (KNOWN, EVERYWHERE, LETTER)),
        ("problem_password_of_file", (KNOWN, EVERYWHERE, LETTER)),
        ("problem_proxy_sign_in", (EVERYWHERE,)),
        (
            "choose",
            (
                EVERYWHERE,
                "It comes as one file: notes.zip.",
                "There are 2 parts: The book, The song.",
                "The part to start with is “The book”.",
            ),
        ),
    ],
)
def test_the_notes_of_a_screen(name, notes):
    assert notes_of(parse(NOTED), gallery()[name], WORDS) == notes


def test_a_card_without_notes_says_nothing_that_it_does_not_know():
    card = parse(GOOD)
    assert notes_of(card, gallery()["locked"], WORDS) == ()
    assert notes_of(card, gallery()["getting"], WORDS) == ()


def test_a_note_without_words_is_refused_with_its_line():
    with pytest.raises(CardError) as caught:
        parse(GOOD + '\n[[notes]]\ntext = ""\n')
    assert caught.value.line == 24


def test_a_note_is_one_line_of_plain_signs() -> None:
    odd = "{ $x } <b>b</b> %s\\n.attr = 1 \u202eabc \\u0007"
    card = parse(GOOD + f'\n[[notes]]\ntext = "{odd}"\n')
    assert notes_of(card, gallery()["getting"], WORDS) == ("{ $x } <b>b</b> %s .attr = 1 abc",)
