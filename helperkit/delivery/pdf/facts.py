"""What is known of a PDF after looking into it."""

from enum import StrEnum

import msgspec


class Lock(StrEnum):
    """Who needs a password."""

    NONE = ""
    OWNER = "owner"  # it opens; printing or changing it is locked
    USER = "user"  # it does not open without one
    CERTIFICATE = "certificate"  # it opens for those whose certificates are named in it


class Damage(StrEnum):
    """The first thing that is not as it should be."""

    NONE = ""
    HEADER = "header"
    END = "end"  # it was cut off, or what comes last was not written
    XREF = "xref"  # the table that says where everything lies
    PAGES = "pages"  # a page is missing, or the tree of pages does not hold together
    STREAMS = "streams"  # packed contents, such as a page's text or a picture, do not unpack


class PdfFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was found. `whole` is None when it could not be told in time or without a password."""

    whole: bool | None
    pages: int | None = None
    title: str = ""
    note: str = ""  # "encrypted", "too-long", "too-big", or ""
    lock: Lock = Lock.NONE
    damage: Damage = Damage.NONE
    mendable: bool = False  # not whole, but all pages are there: readers mend such a one in silence
    there: int | None = None  # percent of the bytes that should be there, where the file tells
    # Of these two, None: not all of it was looked through, so nobody knows.
    scripts: bool | None = None  # programs in JavaScript
    launches: bool | None = None  # would start another program, or lead to one
    embedded: bool = False  # other files inside
    right_to_left: bool = False
