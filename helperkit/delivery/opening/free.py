"""The one free program for a kind of file, from a short signed list that we carry.

Nothing is ever downloaded for it: its maker's page is opened, and only at a press.
"""

import tomllib
from typing import Annotated

import msgspec

from helperkit.assets import asset
from helperkit.delivery.opening.here import own_system
from helperkit.delivery.opening.signature import is_signed
from helperkit.journey.kinds import Kind
from helperkit.journey.order import System

PUBLIC_KEY = "a9fbddc1eea6ecd1437235305fd4ca2740f4639c7db65e8f2aa49951d7ae437f"
PURPOSE = "free programs 1"
FOLDER, LIST, SIGNATURE = "free_programs", "programs.toml", "programs.sig"
_FORMAT = 1

Words = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]


class FreeProgram(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One program of the list. With `endings`, only for files of those."""

    name: Words
    maker: Words
    address: Annotated[str, msgspec.Meta(pattern="^https://[a-z0-9.-]+/[a-z0-9/_-]*$")]
    why: str
    kinds: Annotated[tuple[Kind, ...], msgspec.Meta(min_length=1)]
    systems: Annotated[tuple[System, ...], msgspec.Meta(min_length=1)]
    endings: tuple[str, ...] = ()


class _List(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    program: tuple[FreeProgram, ...]


class ListRefused(ValueError):
    """The list is not ours, or is not well formed."""


def free_program(kind: Kind, ending: str, system: System | None = None) -> FreeProgram | None:
    """Return the program for a kind of file on a system, on this one by default; None for none."""
    system = system or own_system()
    try:
        programs = read_list(*carried())
    except (ListRefused, OSError):
        return None  # rather no name than one of which nobody knows who wrote it
    fitting = [one for one in programs if kind in one.kinds and system in one.systems]
    named = [one for one in fitting if ending in one.endings]
    return next(iter((*named, *(one for one in fitting if not one.endings))), None)


def carried() -> tuple[bytes, str]:
    """Return the list and its signature as they came with the program. Raises OSError."""
    folder = asset(FOLDER)
    return (folder / LIST).read_bytes(), (folder / SIGNATURE).read_text(encoding="ascii")


def read_list(text: bytes, signature: str, public_key: str = PUBLIC_KEY) -> tuple[FreeProgram, ...]:
    """Return the programs of a list that the key's owner signed. Raises `ListRefused`."""
    if not is_signed(text, PURPOSE, signature, public_key):
        raise ListRefused("the signature does not fit")
    try:
        found = msgspec.convert(tomllib.loads(text.decode()), _List)
    except (ValueError, msgspec.ValidationError) as error:
        raise ListRefused(str(error)) from error
    if found.format != _FORMAT:
        raise ListRefused(f"format {found.format}")
    return found.program
