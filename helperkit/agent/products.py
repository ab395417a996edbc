"""The products that agents know: the cards in a folder, by the number that a caller's words say."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from helperkit.journey.order import Order
from helperkit.performer.orders import ENDING, order_told
from helperkit.product.load import CardError, load
from helperkit.product.model import Card

FOLDER = "products"  # in the program's own folder
MOST = 2000  # cards


class Product(msgspec.Struct, frozen=True):
    """A card, and the order that a caller who has it sees."""

    card: Card
    order: Order


Known = Callable[[int], Product | None]  # by the number on its card


def products(home: Path) -> dict[int, Product]:
    """Return all products whose cards lie in HOME/products, by number. A bad card is left out.

    They are the agent's own: whether a caller's program trusts such a card, the six words say.
    """
    found: dict[int, Product] = {}
    for path in sorted((home / FOLDER).glob(f"*{ENDING}"))[:MOST]:
        try:
            card = load(path)
        except (OSError, CardError):
            continue
        found.setdefault(card.number, Product(card, order_told(card)))
    return found
