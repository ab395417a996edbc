"""Reads what another version wrote: fields that are missing, fields and words that are new.

What fits its type as it stands is never touched. Of what does not, only what is in the way goes:
a word of a closed list that this version does not know becomes its "unknown" or "other", else the
field's default stands; an entry of a list that fits in no way is left out. Each value that is
looked at costs something of the report's budget.
"""

from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any

import msgspec
from msgspec import inspect

from helperkit.diagnostics.read.budget import Budget, Spent
from helperkit.diagnostics.read.cleaning import name_of

LONGEST_LIST = 10_000  # entries that are looked at one by one
_AS_CHEAP = 8  # so many kinds of a union are passed over as quickly as one value is mended


class Unfit(Exception):
    """A value that fits its type in no way, and what it is."""


class Mender:
    """Fits JSON values to types; `tell` gets the name of each field that was in the way."""

    def __init__(self, tell: Callable[[str], None], budget: Budget) -> None:
        self._tell = tell
        self._budget = budget

    def fit(self, value: Any, kind: Any) -> Any:
        """Return the value as its type, or one of a union's, mended where it has to be.

        Raises `Unfit`, also where the budget is spent.
        """
        try:
            return msgspec.convert(value, kind)
        except (msgspec.ValidationError, RecursionError):
            pass
        try:
            mended = self._mend(value, _type_of(kind), getattr(kind, "__name__", ""))
        except Spent as error:
            raise Unfit("budget") from error
        try:
            return msgspec.convert(mended, kind)
        except (msgspec.ValidationError, RecursionError) as error:
            raise Unfit(str(error)) from error

    def _mend(self, value: Any, kind: inspect.Type, field: str) -> Any:
        self._budget.spend()
        match kind:
            case inspect.StructType():
                return self._struct(value, kind)
            case inspect.EnumType(cls=cls):
                return self._word(value, cls, field)
            case inspect.VarTupleType(item_type=item) | inspect.ListType(item_type=item):
                return self._list(value, item, field)
            case inspect.UnionType(types=types):
                return self._one_of(value, types, field)
            case inspect.Metadata(type=inner):
                return self._mend(value, inner, field)
            case _ if _is_scalar(value, kind):
                return value
            case _:
                raise Unfit(field)

    def _struct(self, value: Any, kind: inspect.StructType) -> Any:
        if not isinstance(value, dict):
            raise Unfit(kind.cls.__name__)
        self._budget.spend(len(kind.fields))
        kept = {kind.tag_field: kind.tag} if kind.tag_field else {}
        for field in kind.fields:
            told = f"{kind.cls.__name__}.{field.encode_name}"
            if field.encode_name not in value:
                if field.required:
                    raise Unfit(told)
                continue
            try:
                kept[field.encode_name] = self._mend(value[field.encode_name], field.type, told)
            except Unfit:
                if field.required:
                    raise
                self._tell(told)
        return kept

    def _word(self, value: Any, cls: type[Enum], field: str) -> Any:
        if isinstance(value, str | int) and value in _words(cls):
            return value
        self._tell(f"{field}: {name_of(str(value))}" if isinstance(value, str) else field)
        for name in ("UNKNOWN", "OTHER"):
            if name in cls.__members__:
                return cls[name].value
        raise Unfit(field)

    def _list(self, value: Any, item: inspect.Type, field: str) -> list[Any]:
        if not isinstance(value, list):
            raise Unfit(field)
        kept = []
        for entry in value[:LONGEST_LIST]:
            try:
                kept.append(self._mend(entry, item, field))
            except Unfit:
                self._tell(field)
        return kept

    def _one_of(self, value: Any, types: tuple[inspect.Type, ...], field: str) -> Any:
        self._budget.spend(len(types) // _AS_CHEAP)
        for kind in types:
            if isinstance(kind, inspect.StructType):
                tagged = isinstance(value, dict) and kind.tag_field
                if tagged and value.get(kind.tag_field) != kind.tag:
                    continue
            elif isinstance(value, dict):
                continue
            try:
                return self._mend(value, kind, field)
            except Unfit:
                if isinstance(kind, inspect.StructType) and kind.tag_field:
                    raise
        raise Unfit(field)


@cache
def _type_of(kind: Any) -> inspect.Type:
    return inspect.type_info(kind)


@cache
def _words(cls: type[Enum]) -> frozenset[Any]:
    return frozenset(member.value for member in cls)


def _is_scalar(value: Any, kind: inspect.Type) -> bool:
    match kind:
        case inspect.StrType():
            return isinstance(value, str)
        case inspect.BoolType():
            return isinstance(value, bool)
        case inspect.IntType():
            return isinstance(value, int) and not isinstance(value, bool)
        case inspect.FloatType():
            return isinstance(value, int | float) and not isinstance(value, bool)
        case inspect.NoneType():
            return value is None
        case _:
            return False
