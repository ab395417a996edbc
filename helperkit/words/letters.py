"""The letters that a seller sends, filled in with what the product card says.

The card alone is the source: what it does not say (a price, a refund, how long something takes) no
letter promises. What only the shop knows at that moment, such as the link of one order, is a gap in
square brackets, and is listed for the seller.
"""

import re
from enum import StrEnum

import msgspec

from helperkit.product.model import Card, Content
from helperkit.words.load import Words
from helperkit.words.texts import Value

_GAP = re.compile(r"\[[^\[\]\n]+\]")
_ENDING = re.compile(r"\.(\w{1,5})\Z")
# What is said of a file by the last letters of its name. All others are called a file.
_COMES_AS = {"zip": "zip", "7z": "parcel", "rar": "parcel", "pdf": "pdf"}


class LetterName(StrEnum):
    """The letters, in the order in which a customer meets them."""

    THANK_YOU = "thank-you"  # a page
    ORDER = "order"
    REPLY = "auto-reply"
    NEW_LINK = "new-link"
    FOLLOW_UP = "follow-up"
    TERMS = "terms"  # a page


PAGES = frozenset({LetterName.THANK_YOU, LetterName.TERMS})


class Letter(msgspec.Struct, frozen=True):
    """A letter or page. `gaps` is what the shop fills in, each once, as it stands in the text."""

    name: LetterName
    subject: str  # of a page: its heading
    paragraphs: tuple[str, ...]
    gaps: tuple[str, ...]

    @property
    def body(self) -> str:
        """The whole text below the subject, with an empty line between paragraphs."""
        return "\n\n".join(self.paragraphs) + "\n"


def letters(card: Card, words: Words) -> tuple[Letter, ...]:
    """Return all letters for the product, in the language of the words."""
    return tuple(letter(name, card, words) for name in LetterName)


def letter(name: LetterName, card: Card, words: Words) -> Letter:
    """Return one letter for the product, in the language of the words."""
    values = _values(card, words)
    message = f"letter-{name.value}"
    subject = words.text(f"{message}.subject", **values)
    body = words.text(f"{message}.body", **values)
    paragraphs = tuple(part.strip() for part in re.split(r"\n\s*\n", body) if part.strip())
    gaps = dict.fromkeys(_GAP.findall("\n".join((subject, *paragraphs))))
    held = _held_by_card(card)
    return Letter(name, subject, paragraphs, tuple(gap for gap in gaps if gap not in held))


def _values(card: Card, words: Words) -> dict[str, Value]:
    """Return what the texts may ask for; "none" for what the card does not say."""
    sizes = [delivery.size for delivery in card.delivery]
    known = [size for size in sizes if size is not None]
    ways = {delivery.password_by for delivery in card.delivery if delivery.password_by}
    first = card.delivery[0]
    values: dict[str, Value] = {
        "product": line(card.name),
        "kind": card.kind,
        "seller": line(card.seller.name),
        "files": len(card.delivery),
        "size": words.size(sum(known)) if len(known) == len(sizes) else "none",
        "password": ways.pop() if len(ways) == 1 else "several" if ways else "none",
        "comes": _comes_as(first.file),
        "titles": len(card.contents),
        "inside": "\n".join(f"- {line(content.title)}" for content in card.contents) or "none",
        "start": line(_start(card).title) if card.contents else "none",
    }
    for name in ("phone", "hours", "email"):
        values[name] = line(getattr(card.seller, name)) or "none"
    values["noun"] = words.text("kind-noun", **values)
    return values


def _start(card: Card) -> Content:
    return next((content for content in card.contents if content.start), card.contents[0])


def _comes_as(file: str) -> str:
    ending = _ENDING.search(file)
    return _COMES_AS.get(ending[1].lower(), "file") if ending else "file"


def _held_by_card(card: Card) -> set[str]:
    """Return what stands in brackets on the card itself: no gap, but a part of a name."""
    names = (card.name, card.seller.name, card.seller.hours, *(c.title for c in card.contents))
    return {found for name in names for found in _GAP.findall(line(name))}


def line(told: str) -> str:
    """Return what a card says as one line, without signs that cannot be seen.

    A break in a name would begin another line of a mail's head (RFC 5322, section 2.2).
    """
    return " ".join("".join(sign if sign.isprintable() else " " for sign in told).split())
