"""Realistic products, and the examples of all screens told of them, as a caller and an agent."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from helperkit.journey.kinds import Kind
from helperkit.journey.model import State, order_of, trusts
from helperkit.journey.order import Box, Order, System, Thing, Title
from helperkit.performer.orders import order_told
from helperkit.product.model import Card, Content, Delivery, Seller
from tests.screens.examples import LINK
from tests.screens.gallery import states

KINDS = {
    "pdf": Kind.PDF,
    "png": Kind.PICTURE,
    "wav": Kind.SOUND,
    "mp3": Kind.SOUND,
    "mp4": Kind.VIDEO,
    "txt": Kind.TEXT,
    "exe": Kind.PROGRAM_WINDOWS,
}
SELLER = Seller("The Practice Shop", "0808 157 0100", "9 to 6", "help@practice.example")
KEY = "age19vp9txydgqrf7jz8uun5r6l6nyglhuye64kq9dxywl4vzurlf9dqpll24c"


def card(
    number: int, name: str, kind: Any, delivery: Delivery, files: dict[str, str], **parts: Any
) -> Card:
    contents = tuple(
        Content(path, title, start=at == 0) for at, (path, title) in enumerate(files.items())
    )
    days = (date(2026, 1, 1), date(2099, 1, 1))
    return Card(1, number, name, kind, *days, parts.pop("seller", SELLER), (delivery,), contents)


def delivered(file: str, size: int, **parts: Any) -> Delivery:
    return Delivery((f"https://shop.example/{file}",), file, size, sha256="ab" * 32, **parts)


BOOK = replace(
    card(
        1,
        "Garden Notes",
        "book",
        delivered("garden-notes.zip", 12_400_000),
        {
            "Garden Notes.pdf": "Garden Notes, the book",
            "A bee on lavender.png": "A bee on lavender",
            "Birdsong.wav": "Birdsong in the morning",
            "Read me first.txt": "Read me first",
        },
    ),
    practice=True,
)
COURSE = card(
    214,
    "Pruning in ten lessons",
    "course",
    delivered("pruning.zip", 1_400_000_000, unpacked_size=1_600_000_000, password_by="email"),
    {f"Lesson {n}.mp4": f"Lesson {n}" for n in range(1, 11)} | {"Plan.pdf": "The plan"},
    seller=Seller(
        "Green Leaf School",
        "0808 157 0192",
        "Monday to Friday, 9 to 17",
        "help@school.example",
        "https://school.example/reports",
        (KEY,),
    ),
)
MUSIC = card(
    77,
    "Evening Songs",
    "music",
    delivered("evening-songs.zip", 96_000_000),
    {f"{n:02} Song.mp3": f"Song number {n}" for n in range(1, 8)},
    seller=Seller("Small Records", hours="afternoons", email="songs@records.example"),
)
PROGRAM = card(
    1023,
    "Planner",
    "program",
    delivered("planner-setup.zip", 48_000_000),
    {"Planner Setup.exe": "Planner"},
    seller=Seller("Tidy Tools", "0808 157 0155"),
)
CARDS = {"book": BOOK, "course": COURSE, "music": MUSIC, "program": PROGRAM}


class Told(NamedTuple):
    """A caller's state, and what the agent has of its product."""

    name: str
    product: str
    state: State
    known: Order | None


def told(systems: tuple[System, ...] = tuple(System)) -> Iterator[Told]:
    """Yield every example of a screen with every product on every system.

    "plain" is the gallery's own card, which names no file; "unknown" the same where the agent has
    no such card; "none" a link without a card.
    """
    orders = {name: order_told(one) for name, one in CARDS.items()}
    for name, state in states().items():
        for product in ("plain", "unknown", "none", *orders):
            order = LINK if product == "none" else orders.get(product)
            step = state.step if order is None else _of(state.step, order)
            found = order_of(step)
            known = found if found is not None and trusts(found) else None
            for system in systems:
                caller = replace(state, step=step, system=system)
                yield Told(name, product, caller, None if product == "unknown" else known)


def _of(value: Any, order: Order) -> Any:
    """Return the value with this order in place of each that a card told of."""
    if isinstance(value, tuple):
        return tuple(_of(one, order) for one in value)
    if not isinstance(value, msgspec.Struct):
        return value
    if isinstance(value, Order):
        if not trusts(value):
            return value
        return replace(order, spoilt=value.spoilt and _of(value.spoilt, order))
    parts = {name: _of(getattr(value, name), order) for name in value.__struct_fields__}
    if isinstance(value, Box) and trusts(value.order) and order.titles:
        parts["things"] = _things(value, order.titles)
        many = len(value.things) > 1
        parts["start"] = 0 if many else value.start
    box = parts.get("box")
    if isinstance(box, Box) and "chosen" in parts:
        parts["chosen"] %= len(box.things) or 1
    return type(value)(**parts)


def _things(box: Box, titles: tuple[Title, ...]) -> tuple[Thing, ...]:
    """Return the card's files where there were several, else the one with the card's name."""
    if len(box.things) > 1:
        return tuple(
            Thing(f"{box.folder}/{one.path}", one.title, KINDS[one.path.rpartition(".")[2]], 90_000)
            for one in titles
        )
    return tuple(replace(thing, title=titles[0].title) for thing in box.things)
