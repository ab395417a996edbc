"""The steps of a journey: one frozen value for each, holding just what is known there."""

import msgspec

from helperkit.journey.fields import (
    Count,
    Encoding,
    Maybe,
    NamedFolder,
    NamedPath,
    NamedProgram,
    NamedSource,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Amount, Box, NamesRead, Order, Parcel, Thing
from helperkit.journey.presses import Sight


class BaseStep(msgspec.Struct, frozen=True, tag=True):
    """A place on the way."""


# Finding out what was bought


class Hello(BaseStep, frozen=True):
    """The greeting. `given` is a card or link that came with the start; "" for none."""

    given: NamedSource = ""


class Comfort(BaseStep, frozen=True):
    """Is the text big enough?"""

    given: NamedSource = ""


class FindOrder(BaseStep, frozen=True):
    """Where is the e-mail with the link?"""


class PasteLink(BaseStep, frozen=True):
    """A link is to be given. `order` is there when it is a new link for a known order."""

    order: Order | None = None
    place: NamedFolder = ""
    came_from: NamedFolder = ""


class PickFile(BaseStep, frozen=True):
    """A file that is already here is to be picked. `order` is the known one that it belongs to."""

    order: Order | None = None
    place: NamedFolder = ""
    came_from: NamedFolder = ""


class AskToLook(BaseStep, frozen=True):
    """May the program look through recent downloads?"""


class Looking(BaseStep, frozen=True):
    """The program looks through recent downloads."""

    attempt: Count = 0


class Found(BaseStep, frozen=True):
    """Recent downloads that fit; none when `files` is empty."""

    files: tuple[Thing, ...]


class Reading(BaseStep, frozen=True):
    """A card or link is being understood. `order` is the known one that it belongs to.

    `kind`: what a file was found to be, where it was looked at before.
    """

    text: NamedSource
    attempt: Count = 0
    order: Order | None = None
    place: NamedFolder = ""
    came_from: NamedFolder = ""
    kind: Kind = Kind.UNKNOWN


class Restate(BaseStep, frozen=True):
    """The program says what it understood, and asks if that is right."""

    order: Order
    kind: Kind = Kind.UNKNOWN  # of a file that was looked at before


# Getting it. `came_from` is another folder, where bytes that were received before still lie.


class ProposingPlace(BaseStep, frozen=True):
    """A folder is looked for. `refused` did not do; a `parcel` is here already."""

    order: Order
    parcel: Parcel | None = None
    refused: NamedFolder = ""
    attempt: Count = 0
    came_from: NamedFolder = ""


class ChoosePlace(BaseStep, frozen=True):
    """The program proposes where the file, or what is in the parcel, will be kept."""

    order: Order
    place: NamedFolder
    parcel: Parcel | None = None
    free: Maybe = None
    came_from: NamedFolder = ""


class Getting(BaseStep, frozen=True):
    """The file is being received."""

    order: Order
    place: NamedFolder
    attempt: Count = 0
    amount: Amount = Amount()
    came_from: NamedFolder = ""


class Pausing(BaseStep, frozen=True):
    """The customer paused; everything received is kept. `later` when put off to another day."""

    order: Order
    place: NamedFolder
    amount: Amount = Amount()
    later: bool = False
    came_from: NamedFolder = ""


class CheckingFile(BaseStep, frozen=True):
    """A file that the customer had already is looked at.

    `picked` is the file where it belongs to an order that was known before, else it is the order's.
    With a `box` it is the chosen thing there, once more: of it the customer told a `sight`.
    """

    order: Order
    attempt: Count = 0
    picked: NamedPath = ""
    place: NamedFolder = ""
    came_from: NamedFolder = ""
    box: Box | None = None
    chosen: Count = 0
    sight: Sight = Sight.BROKEN


class Got(BaseStep, frozen=True):
    """The file is here and whole. `place` is where its contents will go; "" is not chosen yet."""

    order: Order
    parcel: Parcel
    place: NamedFolder = ""


# Unpacking and opening


class Packed(BaseStep, frozen=True):
    """The file is a parcel; it will be unpacked at a press."""

    order: Order
    place: NamedFolder
    parcel: Parcel


class Unpacking(BaseStep, frozen=True):
    """The parcel is being unpacked. `tries` counts the passwords that were given for it."""

    order: Order
    place: NamedFolder
    parcel: Parcel
    attempt: Count = 0
    amount: Amount = Amount()
    encoding: Encoding = ""  # of its names, where the customer chose one
    tries: Count = 0


class Locked(BaseStep, frozen=True):
    """The parcel wants a password."""

    order: Order
    place: NamedFolder
    parcel: Parcel
    encoding: Encoding = ""


class ChooseNames(BaseStep, frozen=True):
    """The names in the parcel can be read in several ways, the likeliest first."""

    order: Order
    place: NamedFolder
    parcel: Parcel
    ways: tuple[NamesRead, ...]


class Saved(BaseStep, frozen=True):
    """What was whole of a damaged parcel is here; the rest is missing."""

    box: Box


class Choose(BaseStep, frozen=True):
    """Here is what was in the parcel, with the one to start with. `every` lists them all."""

    box: Box
    every: bool = False


class Ready(BaseStep, frozen=True):
    """The chosen file can be opened."""

    box: Box
    chosen: Count


class StartProgram(BaseStep, frozen=True):
    """How the customer starts the chosen program themselves: we never do. `part` is of three."""

    box: Box
    chosen: Count
    part: Count = 0


class Opening(BaseStep, frozen=True):
    """The file is being handed to its viewer, or to the one program that was chosen for it."""

    box: Box
    chosen: Count
    attempt: Count = 0
    program: NamedProgram = ""  # the system's own name for it; "" for the usual way


class FindingPrograms(BaseStep, frozen=True):
    """The usual program does not show the file. Which others could, is being found out."""

    box: Box
    chosen: Count
    attempt: Count = 0
