"""The customer's word on names that could be read in several ways."""

from collections.abc import Sequence

from msgspec.structs import replace

from helperkit.delivery.unpack.names.encodings import (
    Preview,
    decoded,
    guess,
    previews,
    system_language,
)
from helperkit.delivery.unpack.reader import Member


def in_letters(members: Sequence[Member], encoding: str = "") -> tuple[Sequence[Member], bool]:
    """Return the members with their doubtful names read; tell whether there is no doubt left.

    `encoding`: the customer's choice; without one it is guessed from all names together.
    """
    raw_names = [member.raw_name for member in members if member.raw_name]
    if not raw_names:
        return members, True
    if encoding:
        return _read_in(members, encoding), True
    guessed = guess(raw_names, system_language())
    return _read_in(members, guessed.encoding), guessed.clear


def ways_to_read(members: Sequence[Member]) -> tuple[Preview, ...]:
    """Return how doubtful names would read, likeliest first; empty where none is in doubt."""
    raw_names = [member.raw_name for member in members if member.raw_name]
    return previews(raw_names, language=system_language())


def _read_in(members: Sequence[Member], encoding: str) -> tuple[Member, ...]:
    return tuple(
        replace(member, name=decoded(member.raw_name, encoding)) if member.raw_name else member
        for member in members
    )
