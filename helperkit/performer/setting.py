"""What the performer has to know of the world it works in."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from helperkit.journey.presses import Sight

if TYPE_CHECKING:
    from helperkit.diagnostics.draft import Draft


class Setting(msgspec.Struct, frozen=True):
    """What the performer has to know of the world it works in."""

    home: Path  # the program's own folder
    folder_name: str  # what a new folder for orders is called
    journal: str = ""  # the name of the journey's journal
    place: str = ""  # a folder that was wished for on the command line
    practice: bool = False
    sha256: str = ""  # asked for on the command line
    patience: float = 20.0  # seconds without a byte that are a stall
    limit: int | None = None  # bytes a second
    encoding: str = ""  # of a parcel's names, as asked for on the command line
    # The proxies to try for a link, see `Ways`; None for those of the environment. May block.
    proxies: Callable[[str], tuple[str, ...]] | None = None
    hurry: Callable[[], None] = lambda: None  # of the practice shop
    # What a customer's own words mean: the likeliest sight first, and whether that is sure.
    understand: Callable[[str], tuple[tuple[Sight, ...], bool]] | None = None
    text: Callable[..., str] = lambda name, **_values: name  # words by their name
    language: Callable[[], str] = lambda: ""  # the one that is spoken now; "" for the source
    draft_report: "Callable[[], Draft] | None" = None  # of the journey as it stands
    mail_text: Callable[[str], tuple[str, str]] | None = None  # product → subject and body
