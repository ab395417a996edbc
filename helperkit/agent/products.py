"""The products that agents know: the cards in a folder, by the number that a caller's words say."""

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from helperkit.diagnostics.placing import appear
from helperkit.journey.order import Order
from helperkit.performer.orders import ENDING, order_told
from helperkit.product.load import LONGEST, CardError, load
from helperkit.product.model import Card

FOLDER = "products"  # in the program's own folder
MOST = 2000  # cards


class Product(msgspec.Struct, frozen=True):
    """A card, the order that a caller who has it sees, and the name of the card's file."""

    card: Card
    order: Order
    file: str = ""


class Unread(msgspec.Struct, frozen=True):
    """A file that is no card, and why; "" where it could not be opened."""

    file: str
    why: str = ""


Known = Callable[[int], Product | None]  # by the number on its card
Looked = Product | Unread


class Sold:
    """All products, by number. Of two cards with one number, that of the later issue counts."""

    def __init__(self) -> None:
        self._by_number: dict[int, list[Product]] = {}
        self.unread: tuple[str, ...] = ()  # names of files

    def put(self, some: Iterable[Looked]) -> None:
        """Take more of them."""
        for one in some:
            if isinstance(one, Unread):
                self.unread = (*self.unread, one.file)
                continue
            alike = [p for p in self._by_number.get(one.card.number, ()) if p.file != one.file]
            alike.append(one)
            self._by_number[one.card.number] = sorted(
                alike, key=lambda p: (-p.card.issued.toordinal(), p.file)
            )

    def get(self, number: int) -> Product | None:
        """Return the product of a number; None where no card has it."""
        alike = self._by_number.get(number)
        return alike[0] if alike else None

    def every(self) -> tuple[Product, ...]:
        """Return all products, one for each number."""
        return tuple(alike[0] for alike in self._by_number.values())

    def doubled(self) -> tuple[tuple[Product, ...], ...]:
        """Return the products that share a number; the first of them is the one that counts."""
        return tuple(tuple(alike) for alike in self._by_number.values() if len(alike) > 1)


def cards_in(home: Path) -> list[Path]:
    """Return the files in HOME/products that are called like cards, `MOST` at most."""
    return sorted((home / FOLDER).glob(f"*{ENDING}"))[:MOST]


def looked_at(path: Path) -> Looked:
    """Return the product of a card, or why there is none.

    It is the agent's own: whether a caller's program trusts such a card, the six words say.
    """
    try:
        card = load(path)
    except CardError as error:
        return Unread(path.name, str(error))
    except OSError:
        return Unread(path.name)
    return Product(card, order_told(card), path.name)


def kept(path: Path, home: Path) -> Looked:
    """Copy a card into HOME/products, and return its product; nothing is copied that is none.

    A name that is taken gets a number; the very same card is there once. Raises OSError.
    """
    found = looked_at(path)
    if isinstance(found, Unread):
        return found
    with path.open("rb") as file:
        content = file.read(LONGEST)
    folder = home / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    same = (there for there in cards_in(home) if _holds(there, content))
    return looked_at(next(same, None) or appear(content, folder / f"{path.stem}{ENDING}"))


def _holds(path: Path, content: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(LONGEST + 1) == content
    except OSError:
        return False
