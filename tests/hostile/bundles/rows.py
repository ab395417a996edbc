"""All kinds of hostile reports, each with what a reader has to say of it."""

from collections.abc import Callable
from typing import NamedTuple

from helperkit.diagnostics.read.bundle import Odd, Refusal


class Row(NamedTuple):
    """One kind. `expects`: the refusal, or a note that must be there, or None: it reads well."""

    name: str
    make: Callable[[], bytes]
    expects: Refusal | Odd | None


ROWS: dict[str, Row] = {}


def row(name, make, expects=None):
    assert name not in ROWS, name
    ROWS[name] = Row(name, make, expects)


def all_rows():
    """Return every kind, by name."""
    from tests.hostile.bundles import (  # they enter themselves
        containers,
        costs,
        entries,
        journals,
        seals,
        states,
        texts,
    )

    assert all((containers, costs, entries, journals, seals, states, texts))
    return ROWS
