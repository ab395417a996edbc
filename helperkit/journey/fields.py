"""Whether a field may leave the computer is said where the field is defined.

Closed types (enums, booleans) tell nothing of a person and need no word. A text or a number
without a declaration is private: `helperkit.diagnostics` leaves it out. A name that helps only
to see what is the same leaves as a pseudonym, such as "file-1.pdf": see `Pseudonym`.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from helperkit.journey.shapes import Shape


class Pseudonym(StrEnum):
    """What a name is of, and so what stands in its place. Numbers go by first appearance."""

    FILE = "file"  # "file-1.pdf": the ending stays, where it is well known
    FOLDER = "folder"  # "folder-1", for the whole of its path
    PATH = "path"  # "folder-1/file-1.pdf"
    LINK = "link"  # "https://host-1/link-1.zip"
    HOST = "host"  # "host-1"
    PERSON = "person"  # "person-1"
    PROGRAM = "program"  # "program-1"
    SOURCE = "source"  # a link, a path or any text: whichever it is
    TITLE = "title"  # as a file's, but a title that a card gives stays


def pseudonym(of: Pseudonym, *, measured: bool = False) -> msgspec.Meta:
    """Return a declaration: it leaves under a pseudonym.

    `measured`: the name's length and depth may leave too, as numbers.
    """
    return msgspec.Meta(extra={"privacy": "pseudonym", "pseudonym": of.value, "measured": measured})


def shaped(shape: Shape, privacy: str = "shareable") -> msgspec.Meta:
    """Return a declaration: it leaves if it looks as a text of ours, or of the card's, does."""
    return msgspec.Meta(extra={"privacy": privacy, "shape": shape.value})


SHAREABLE = msgspec.Meta(extra={"privacy": "shareable"})
PRIVATE = msgspec.Meta(extra={"privacy": "private"})

Shared = Annotated[str, SHAREABLE]  # any text of the program's own, where no journal gives it
# What a seller's card tells: of an order that is not to be trusted it stays here.
Published = Annotated[str, shaped(Shape.CARD, "published")]  # how the seller can be reached
OfCard = Annotated[str, shaped(Shape.CARD)]  # the product's name, and its files'
Private = Annotated[str, PRIVATE]  # a password, words of a person's own: stays on the computer
Count = Annotated[int, SHAREABLE]  # bytes, seconds, attempts, positions
Maybe = Annotated[int | None, SHAREABLE]  # the same, where it is not always known

NamedFile = Annotated[str, pseudonym(Pseudonym.FILE, measured=True)]
NamedFolder = Annotated[str, pseudonym(Pseudonym.FOLDER, measured=True)]
NamedPath = Annotated[str, pseudonym(Pseudonym.PATH, measured=True)]
NamedLink = Annotated[str, pseudonym(Pseudonym.LINK)]
NamedHost = Annotated[str, pseudonym(Pseudonym.HOST)]
NamedPerson = Annotated[str, pseudonym(Pseudonym.PERSON)]
NamedProgram = Annotated[str, pseudonym(Pseudonym.PROGRAM)]
NamedSource = Annotated[str, pseudonym(Pseudonym.SOURCE)]
NamedTitle = Annotated[str, pseudonym(Pseudonym.TITLE)]

# Texts of the program's own, each of its shape: whatever else stands there is left out.
Code = Annotated[str, shaped(Shape.CODE)]
OwnNote = Annotated[str, shaped(Shape.NOTE)]
Where = Annotated[str, shaped(Shape.WHERE)]
ErrorClass = Annotated[str, shaped(Shape.ERROR)]
Issuer = Annotated[str, shaped(Shape.ISSUER)]
OrderKind = Annotated[str, shaped(Shape.ORDER_KIND)]
PasswordWay = Annotated[str, shaped(Shape.PASSWORD_BY)]
Encoding = Annotated[str, shaped(Shape.ENCODING)]
KnownProgram = Annotated[str, shaped(Shape.PROGRAM)]
FreeName = Annotated[str, shaped(Shape.FREE_PROGRAM)]
Maker = Annotated[str, shaped(Shape.MAKER)]
Packing = Annotated[str, shaped(Shape.PACKING)]
PlanWarning = Annotated[str, shaped(Shape.WARNING)]
Ending = Annotated[str, shaped(Shape.ENDING)]
Why = Annotated[str, shaped(Shape.WHY)]
LineName = Annotated[str, shaped(Shape.LINE)]
FactName = Annotated[str, shaped(Shape.FACT)]
Module = Annotated[str, shaped(Shape.MODULE)]
Version = Annotated[str, shaped(Shape.VERSION)]
Digest = Annotated[str, shaped(Shape.DIGEST)]
NoteNumber = Annotated[str, shaped(Shape.NUMBER)]
Edition = Annotated[str, shaped(Shape.EDITION)]
Processor = Annotated[str, shaped(Shape.PROCESSOR)]
FileSystem = Annotated[str, shaped(Shape.FILE_SYSTEM)]
Tongue = Annotated[str, shaped(Shape.LANGUAGE)]
