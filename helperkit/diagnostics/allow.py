"""The wall: what is written in a report leaves only where its field says that it may.

The declarations are those of `helperkit.journey.fields`. Enums, booleans and None always pass: they
come from closed lists. A text or a number passes only where it is declared shareable, and a value
that is not of its field's type never does. What is left out is counted by field and reason.

A text that is declared shareable has a shape (`journey.shapes`): what is not on its closed list, or
not of its form, is left out. What has no closed list goes through the rules as well (`redact`). A
text of a seller's card leaves only where the order's word can be relied on. One that is declared
a pseudonym leaves as that (`names`).

In place of a text that is left out stands `LEFT_OUT`, and an empty text stays empty, so that a
journal that went through the wall can still be played: it gives the same screens. In place of
anything else stands `{"left_out": reason}`.
"""

from collections.abc import Callable
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from helperkit.diagnostics.ledger import (
    LONGEST_LIST,
    MOST_SIGNS,
    Cleaned,
    Entry,
    Ledger,
    LeftOut,
    Reason,
    Replaced,
)
from helperkit.journey.fields import Pseudonym
from helperkit.journey.model import trusts
from helperkit.journey.order import Order
from helperkit.journey.shapes import LISTED, Shape, fits

__all__ = [
    "LEFT_OUT",
    "LONGEST_LIST",
    "LONGEST_TEXT",
    "MOST_SIGNS",
    "Cleaned",
    "Entry",
    "Ledger",
    "LeftOut",
    "Reason",
    "Replaced",
    "allow",
]

LEFT_OUT = "(left out)"
LONGEST_TEXT = 500  # characters; what a card or the program itself says is far shorter

Gate = Callable[[Any, Ledger], Any]
# By a value's very own type: how it passes, or why it does not.
Table = dict[type, Gate | Reason]


class _Door(msgspec.Struct, frozen=True):
    """How the values of one field pass. `otherwise` is for a type that is not in the table."""

    field: str
    table: Table
    otherwise: Reason

    def let(self, value: Any, ledger: Ledger) -> Any:
        """Return the value as plain JSON, or what stands in its place."""
        gate = self.gate(value)
        return self.leave(value, gate, ledger) if isinstance(gate, Reason) else gate(value, ledger)

    def gate(self, value: Any) -> Gate | Reason:
        """Return how a value passes, or why it does not."""
        return self.table.get(type(value), self.otherwise)

    def leave(self, value: Any, reason: Reason, ledger: Ledger) -> Any:
        """Count the value, and return what stands in its place."""
        if isinstance(value, str) and not isinstance(value, Enum):
            if not value:
                return ""
            ledger.enter(self.field, reason)
            return LEFT_OUT
        ledger.enter(self.field, reason)
        return {"left_out": reason.value}


def allow(value: msgspec.Struct, ledger: Ledger) -> dict[str, Any]:
    """Return what may leave of a value, as plain JSON, with its tag; the rest is in the ledger."""
    config = value.__struct_config__
    kept: dict[str, Any] = {config.tag_field: config.tag} if config.tag_field else {}
    before = ledger.trusting
    if isinstance(value, Order):
        ledger.trusting = trusts(value)
    for name, written, door in _doors(type(value)):
        kept[written] = door.let(getattr(value, name), ledger)
    ledger.trusting = before
    return kept


@cache
def _doors(kind: type[msgspec.Struct]) -> tuple[tuple[str, str, _Door], ...]:
    hints = get_type_hints(kind, include_extras=True)
    names = zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True)
    return tuple((name, w, _door(f"{kind.__name__}.{name}", hints[name])) for name, w in names)


# Where a field says several, the strictest word holds.
_STRICTEST = ("private", "pseudonym", "shareable", "published")


class _Word(msgspec.Struct, frozen=True):
    """What a field declares: its privacy, its shape, of a pseudonym which and if it is measured."""

    privacy: str = ""
    shape: Shape | None = None
    of: Pseudonym | None = None
    measured: bool = False


_SILENT = _Word()


def _word(meta: object) -> _Word:
    extra = (meta.extra or {}) if isinstance(meta, msgspec.Meta) else {}
    of, shape = extra.get("pseudonym"), extra.get("shape")
    return _Word(
        extra.get("privacy", ""),
        None if shape is None else Shape(shape),
        None if of is None else Pseudonym(of),
        bool(extra.get("measured")),
    )


def _door(field: str, hint: Any, declared: _Word = _SILENT) -> _Door:
    if get_origin(hint) is Annotated:
        hint, *metadata = get_args(hint)
        said = {word.privacy: word for word in (declared, *map(_word, metadata))}
        declared = next((said[word] for word in _STRICTEST if word in said), _SILENT)
    if declared.privacy == "private":
        return _Door(field, {NoneType: _as_it_is}, Reason.PRIVATE)
    table = _table(field, hint, declared)
    return _Door(field, table, Reason.UNEXPECTED if table else Reason.UNDECLARED)


def _table(field: str, hint: Any, declared: _Word) -> Table:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return {
            kind: gate
            for argument in arguments
            for kind, gate in _door(field, argument, declared).table.items()
        }
    # A word on a list is not a word on what is in it: each entry needs its own.
    if origin in {tuple, list, set, frozenset}:
        if len(arguments) == 1 or arguments[1:] == (Ellipsis,):
            return {origin: _listed(field, _door(field, arguments[0]))}
        return {}
    if origin is dict:
        return {dict: _mapped(field, *(_door(field, argument) for argument in arguments))}
    if hint in {None, NoneType, bool}:
        return {NoneType if hint is None else hint: _as_it_is}
    if hint in {str, int, float}:
        return _scalar(field, hint, declared)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return {hint: allow}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {hint: lambda value, _: value.value}
    return {}


def _scalar(field: str, hint: type, declared: _Word) -> Table:
    if hint is str and declared.of is not None:
        return {str: _pseudonym(field, declared.of, declared.measured)}
    if declared.privacy not in {"shareable", "published"}:
        return {hint: Reason.UNDECLARED}
    if hint is str:
        return {str: _text(_Door(field, {}, Reason.TOO_LONG), declared)}
    return {int: _as_it_is} if hint is int else {int: _as_it_is, float: _as_it_is}


def _as_it_is(value: Any, _: Ledger) -> Any:
    return value


def _text(door: _Door, declared: _Word) -> Gate:
    shape, published = declared.shape, declared.privacy == "published"

    def gate(value: str, ledger: Ledger) -> str:
        if not value:
            return value
        reason = Reason.TOO_LONG if len(value) > LONGEST_TEXT else _misfit(shape, value, ledger)
        if reason is not None:
            return str(door.leave(value, reason, ledger))
        if shape in LISTED:
            return value
        shown = ledger.clean(door.field, value, published=published)
        return str(door.leave(value, Reason.TOO_MANY, ledger)) if shown is None else shown

    return gate


def _misfit(shape: Shape | None, value: str, ledger: Ledger) -> Reason | None:
    """Return why a text is none of its field's; None where it is."""
    if shape is Shape.CARD and not ledger.trusting:
        return Reason.UNTRUSTED
    return None if shape is None or fits(shape, value) else Reason.NOT_OURS


def _pseudonym(field: str, of: Pseudonym, measured: bool) -> Gate:
    def gate(value: str, ledger: Ledger) -> str:
        if not value:
            return value
        shown = ledger.names.stand_in(of, value, ledger.own, measured=measured)
        if shown != value:
            ledger.enter(field, f"declared-{of.value}")
        return shown

    return gate


def _listed(field: str, each: _Door) -> Gate:
    def gate(values: Any, ledger: Ledger) -> list[Any]:
        kept = [each.let(value, ledger) for value in list(values)[: ledger.longest]]
        if len(values) > len(kept):
            ledger.enter(field, Reason.TOO_MANY, len(values) - len(kept))
        return kept

    return gate


def _mapped(field: str, keys: _Door, each: _Door) -> Gate:
    def gate(values: dict[Any, Any], ledger: Ledger) -> dict[Any, Any]:
        kept: dict[Any, Any] = {}
        for key, value in list(values.items())[: ledger.longest]:
            reason = keys.gate(key)
            if isinstance(reason, Reason):
                ledger.enter(field, reason)  # with its key, an entry goes as a whole
            else:
                kept[reason(key, ledger)] = each.let(value, ledger)
        if len(values) > ledger.longest:
            ledger.enter(field, Reason.TOO_MANY, len(values) - ledger.longest)
        return kept

    return gate
