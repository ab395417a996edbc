"""Builds values of any type of the journey with secrets in every text they have.

It walks the types themselves, so that a field that is new is planted as well.
"""

import types
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import msgspec

from helperkit.journey.kinds import Kind
from helperkit.journey.order import Trust
from tests.hostile.secrets.making import Source

DEEPEST = 4  # steps stand in steps: so many, then the smallest that there is
T = TypeVar("T", bound=msgspec.Struct)
# A field: its class and name, and how it is declared.
Where = tuple[str, str]


# What a card says to everybody: it may leave where the card is trusted.
CARD_SAYS = frozenset(
    {
        *("Order.name", "Title.title", "Title.path", "Report.product"),
        *("Support.seller", "Support.phone", "Support.hours", "Support.email"),
    }
)


class Planter:
    """Plants the texts of one source; `wanted` says which fields, by name and declaration.

    `card`: another source, for what a card says. `trusts`: how far the orders are trusted.
    `kinds`, which can be changed: of which kinds the files are.
    """

    def __init__(
        self,
        source: Source,
        wanted: Callable[[str, str], bool],
        *,
        card: Source | None = None,
        trusts: tuple[Trust, ...] = tuple(Trust),
    ) -> None:
        self.source = source
        self._wanted = wanted
        self._card = card
        self._trusts = trusts
        self.kinds: tuple[Kind, ...] = tuple(Kind)
        self.planted: dict[str, list[Where]] = {}  # by text: where it stands, and how declared

    def build(self, kind: type[T], deep: int = 0, **fixed: Any) -> T:
        """Return a value of that class, with secrets in its texts."""
        values = dict(fixed)
        for field in msgspec.structs.fields(kind):
            if field.name not in values:
                name = f"{kind.__name__}.{field.name}"
                values[field.name] = self._value(name, field.type, "undeclared", deep)
                if values[field.name] == "" and field.default is not msgspec.NODEFAULT:
                    values[field.name] = field.default  # not wanted
        return kind(**values)

    def _value(self, field: str, hint: Any, declared: str, deep: int) -> Any:
        chance = self.source.chance
        hint, declared = _unwrapped(hint, declared)
        if hint is str:
            return self._text(field, declared)
        if hint is bool:
            return chance.random() < 0.5
        if hint is int:
            return chance.randint(0, 1)  # also a position in the lists, which have two entries
        if hint is type(None):
            return None
        origin, inside = get_origin(hint), get_args(hint)
        if origin in (types.UnionType, Union):
            return self._one_of(field, inside, declared, deep)
        if origin is tuple:
            of = [inside[0]] * 2 if inside[-1] is ... else inside
            return tuple(self._value(field, one, declared, deep) for one in of)
        if hint is Trust:
            return chance.choice(self._trusts)
        if hint is Kind:
            return chance.choice(self.kinds)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return chance.choice(list(hint))
        if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
            return self.build(hint, deep + 1)
        raise TypeError(f"{field}: how is {hint} planted?")

    def _one_of(self, field: str, choices: tuple[Any, ...], declared: str, deep: int) -> Any:
        full = [one for one in choices if one is not type(None)]
        if deep >= DEEPEST:
            smallest = [one for one in full if not _holds_steps(one)] or full
            full = [min(smallest, key=lambda one: len(getattr(one, "__struct_fields__", ())))]
        return self._value(field, self.source.chance.choice(full), declared, deep)

    def _text(self, field: str, declared: str) -> str:
        if self._card is not None and field in CARD_SAYS:
            return self._card.text()
        if not self._wanted(field, declared):
            return ""
        made = self.source.text()
        self.planted.setdefault(made, []).append((field, declared))
        return made


def _unwrapped(hint: Any, declared: str) -> tuple[Any, str]:
    while get_origin(hint) is Annotated:
        hint, *metas = get_args(hint)
        for meta in metas:
            declared = (getattr(meta, "extra", None) or {}).get("privacy", declared)
    return hint, declared


@cache
def _holds_steps(kind: Any) -> bool:
    fields = msgspec.structs.fields(kind) if hasattr(kind, "__struct_fields__") else ()
    return any(field.name == "before" for field in fields)


@cache
def every_text_field(kinds: tuple[type[msgspec.Struct], ...]) -> frozenset[Where]:
    """Return all text fields that can be reached from these classes, with how they are declared."""
    found: set[Where] = set()
    seen: set[Any] = set()

    def walk(field: str, hint: Any, declared: str) -> None:
        hint, declared = _unwrapped(hint, declared)
        if hint is str:
            found.add((field, declared))
        elif isinstance(hint, type) and issubclass(hint, msgspec.Struct):
            if hint not in seen:
                seen.add(hint)
                for one in msgspec.structs.fields(hint):
                    walk(f"{hint.__name__}.{one.name}", one.type, "undeclared")
        else:
            for one in get_args(hint):
                walk(field, one, declared)

    for kind in kinds:
        walk("", kind, "")
    return frozenset(found)
