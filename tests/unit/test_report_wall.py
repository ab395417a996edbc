"""The wall of the report: nothing passes that does not say that it may."""

from enum import StrEnum
from typing import Annotated, Any, Union

import msgspec
import pytest

from helperkit.diagnostics.allow import LEFT_OUT, LONGEST_TEXT, Ledger, Reason, allow
from helperkit.journey.fields import PRIVATE, SHAREABLE, Count, Maybe, Private, Shared

SECRET = "/home/waltraud/Steuer 2026.pdf"


class Colour(StrEnum):
    RED = "red"


class Bare(msgspec.Struct, frozen=True):
    """Somebody added fields and forgot to say of them."""

    text: str = SECRET
    number: int = 4711
    share: float = 47.11
    raw: bytes = SECRET.encode()
    anything: Any = SECRET
    many: tuple[str, ...] = (SECRET,)
    maybe: str | None = SECRET
    colour: Colour = Colour.RED
    ready: bool = True
    nothing: None = None


def passed(value, ledger=None):
    ledger = ledger or Ledger()
    kept = allow(value, ledger)
    return kept, {(left.field, left.reason): left.count for left in ledger.left_out()}


def test_a_field_without_a_declaration_cannot_leave():
    kept, left = passed(Bare())
    undeclared = ["text", "number", "share", "raw", "anything", "many", "maybe"]
    assert left == {(f"Bare.{name}", Reason.UNDECLARED): 1 for name in undeclared}
    assert kept == {
        "text": LEFT_OUT,
        "number": {"left_out": "undeclared"},
        "share": {"left_out": "undeclared"},
        "raw": {"left_out": "undeclared"},
        "anything": LEFT_OUT,
        "many": [LEFT_OUT],
        "maybe": LEFT_OUT,
        "colour": "red",
        "ready": True,
        "nothing": None,
    }


def test_a_private_field_cannot_leave():
    class Kept(msgspec.Struct):
        text: Private
        colour: Annotated[Colour, PRIVATE]
        many: Annotated[tuple[Shared, ...], PRIVATE]
        both: Annotated[Shared, PRIVATE]
        either: Annotated[Annotated[str, PRIVATE], SHAREABLE]
        some: tuple[Private, ...]
        size: Annotated[int | None, PRIVATE]

    kept, left = passed(Kept(SECRET, Colour.RED, (SECRET,), SECRET, SECRET, (SECRET, ""), 4711))
    assert kept == {
        "text": LEFT_OUT,
        "colour": {"left_out": "private"},
        "many": {"left_out": "private"},
        "both": LEFT_OUT,
        "either": LEFT_OUT,
        "some": [LEFT_OUT, ""],
        "size": {"left_out": "private"},
    }
    names = ["text", "colour", "many", "both", "either", "some", "size"]
    assert left == {(f"Kept.{name}", Reason.PRIVATE): 1 for name in names}


def test_what_is_declared_leaves():
    class Told(msgspec.Struct):
        text: Shared
        count: Count
        maybe: Maybe
        share: Annotated[float, SHAREABLE]
        some: tuple[Shared, ...]
        pair: tuple[Count, ...] | None
        by_name: dict[Shared, Count]
        by_colour: dict[Colour, bool]

    kept, left = passed(
        Told("crc", 7, None, 0.5, ("a", "b"), None, {"x": 1}, {Colour.RED: True}),
    )
    assert left == {}
    assert kept == {
        "text": "crc",
        "count": 7,
        "maybe": None,
        "share": 0.5,
        "some": ["a", "b"],
        "pair": None,
        "by_name": {"x": 1},
        "by_colour": {"red": True},
    }


def test_a_word_on_a_list_is_not_a_word_on_what_is_in_it():
    class Told(msgspec.Struct):
        many: Annotated[tuple[str, ...], SHAREABLE]
        table: Annotated[dict[str, Shared], SHAREABLE]

    kept, left = passed(Told((SECRET,), {SECRET: "x"}))
    assert kept == {"many": [LEFT_OUT], "table": {}}
    assert left == {
        ("Told.many", Reason.UNDECLARED): 1,
        ("Told.table", Reason.UNDECLARED): 1,
    }


class Leaf(msgspec.Struct, frozen=True, tag=True):
    name: Private = SECRET


class Branch(msgspec.Struct, frozen=True, tag=True):
    below: "Tree"
    leaves: tuple[Leaf, ...] = ()


Tree = Union[Leaf, Branch]  # noqa: UP007 - Branch speaks of it before it is there


def test_trees_are_walked_to_their_leaves_with_their_tags():
    kept, left = passed(Branch(Branch(Leaf()), (Leaf(), Leaf(""))))
    assert kept == {
        "type": "Branch",
        "below": {
            "type": "Branch",
            "below": {"type": "Leaf", "name": LEFT_OUT},
            "leaves": [],
        },
        "leaves": [{"type": "Leaf", "name": LEFT_OUT}, {"type": "Leaf", "name": ""}],
    }
    assert left == {("Leaf.name", Reason.PRIVATE): 2}


class Sly(Leaf, frozen=True):
    more: Shared = "more"


class Named(StrEnum):
    OTHER = SECRET


@pytest.mark.parametrize(
    ("value", "in_its_place"),
    [
        (SECRET, LEFT_OUT),
        (4711, {"left_out": "unexpected"}),
        (Named.OTHER, {"left_out": "unexpected"}),
        ([SECRET], {"left_out": "unexpected"}),
        ({SECRET: SECRET}, {"left_out": "unexpected"}),
        (Sly(), {"left_out": "unexpected"}),
    ],
)
def test_a_value_that_is_not_of_its_fields_type_does_not_leave(value, in_its_place):
    """Nothing checks a Struct that the program itself makes, so the wall does."""

    class Trusting(msgspec.Struct):
        colour: Colour
        leaf: Leaf | None
        ready: bool

    kept, left = passed(Trusting(value, value, value))
    assert kept == {"colour": in_its_place, "leaf": in_its_place, "ready": in_its_place}
    assert set(left) == {
        (f"Trusting.{name}", Reason.UNEXPECTED) for name in ("colour", "leaf", "ready")
    }


def test_a_text_of_great_length_does_not_leave():
    class Told(msgspec.Struct):
        text: Shared

    assert passed(Told("x" * LONGEST_TEXT))[1] == {}
    kept, left = passed(Told("x" * (LONGEST_TEXT + 1)))
    assert kept == {"text": LEFT_OUT}
    assert left == {("Told.text", Reason.TOO_LONG): 1}


def test_long_lists_are_cut_and_the_rest_is_counted():
    class Told(msgspec.Struct):
        many: tuple[Count, ...]
        table: dict[Shared, Count]

    kept, left = passed(Told((1, 2, 3, 4, 5), {"a": 1, "b": 2, "c": 3}), Ledger(longest=2))
    assert kept == {"many": [1, 2], "table": {"a": 1, "b": 2}}
    assert left == {("Told.many", Reason.TOO_MANY): 3, ("Told.table", Reason.TOO_MANY): 1}
