"""What the callers of a practice have bought: the seller's own products, where there are any."""

from collections.abc import Iterable

from helperkit.agent.practice.goods import examples, of_card
from helperkit.agent.products import Product
from helperkit.journey.order import Order
from helperkit.words.load import Words

KINDS = ("book", "program", "music", "pattern")


def orders_to_practise(sold: Iterable[Product], words: Words) -> tuple[Order, ...]:
    """Return the orders of the cards that the agent has; else some of a shop that is made up."""
    known = tuple(of_card(product.order) for product in sold)
    named = ((kind, words.text(f"agent-practice-product-{kind}")) for kind in KINDS)
    return known or examples(named, words.text("agent-practice-seller"))
