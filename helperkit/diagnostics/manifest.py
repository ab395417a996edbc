"""The first page of a report: what is in it and why, and what is not."""

import msgspec

from helperkit.diagnostics.allow import LeftOut, Replaced
from helperkit.diagnostics.names import Measure
from helperkit.journey.fields import Count, Shared
from helperkit.journey.model import State

SCHEMA = 1


class Item(msgspec.Struct, frozen=True):
    """One file of the report. `why` names a text in `assets/words`; size in bytes."""

    name: Shared
    why: Shared
    size: Count
    sha256: Shared


class Failed(msgspec.Struct, frozen=True):
    """A file that could not be made, with the name of the exception's class."""

    name: Shared
    error: Shared


class JournalFate(msgspec.Struct, frozen=True):
    """What became of the journal's lines. `lines` counts the whole ones that were there."""

    lines: Count = 0
    kept: Count = 0
    unreadable: Count = 0
    dropped: Count = 0  # the oldest ones, to keep the report small
    torn: bool = False  # the last line was not whole
    taken_out: Count = 0  # by the customer
    unplayed: Count = 0  # the newest ones, where they do not fit the journey


class Manifest(msgspec.Struct, frozen=True):
    """What is in a report. `made` is a local time with its distance from UTC, as ISO 8601."""

    schema: Count
    program: Shared  # the version that wrote the report
    made: Shared
    items: tuple[Item, ...]
    journal: JournalFate
    left_out: tuple[LeftOut, ...] = ()
    failed: tuple[Failed, ...] = ()
    id: Shared = ""  # the report's number, chosen by chance
    taken_out: tuple[Shared, ...] = ()  # ids of what the customer did not want in it


class Receipt(msgspec.Struct, frozen=True):
    """What was replaced, in which field, by which rule and how often; never the value.

    Rules that begin with "declared-" are the fields' own declarations. `lengths` are those of
    names that stand under a pseudonym.
    """

    schema: Count
    replaced: tuple[Replaced, ...] = ()
    lengths: tuple[Measure, ...] = ()


class States(msgspec.Struct, frozen=True):
    """The state before the report's first journal line, and after the last that could be played.

    Playing the report's journal from `first` gives `last`.
    """

    schema: Count
    first: State
    last: State
