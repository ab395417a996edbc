"""What a card says is shown as it is written: no sign turns a line round, or makes another one."""

import pytest

from helperkit.product.load import Card, parse
from tests.unit.test_cards import GOOD

SHOWN = ("Garden Notes", "Green Leaf Books", "0808 157 0192", "The book")


def shown(card: Card) -> str:
    """Return all that people read of a card."""
    seller = card.seller
    titles = (one.title for one in card.contents)
    return "|".join((card.name, seller.name, seller.phone, *titles))


@pytest.mark.parametrize(
    ("sign", "plain"),
    [
        *((sign, "") for sign in ("\\u202e", "\\u2067", "\\u001b", "\\u0000", "\\u0090")),
        *((sign, " ") for sign in ("\\n", "\\r\\n", "\\t", "\\u2028", "\\u0085")),
    ],
)
def test_hidden_signs_of_a_card_are_not_shown(sign: str, plain: str) -> None:
    written, wanted = GOOD, shown(parse(GOOD))
    for text in SHOWN:
        written = written.replace(f'"{text}"', f'"{text[:2]}{sign}{text[2:]}"')
        wanted = wanted.replace(text, f"{text[:2]}{plain}{text[2:]}")
    assert shown(parse(written)) == wanted
