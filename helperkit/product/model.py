"""The model of a product card, format 1. The schema in `assets/schemas` is made from it."""

from datetime import date
from typing import Annotated, Literal

import msgspec

FORMAT = 1
PIECE = 4 << 20  # bytes

Sha256 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$", description="64 hex digits")]
Words = Annotated[str, msgspec.Meta(min_length=1, max_length=120)]
Address = Annotated[str, msgspec.Meta(pattern="^https?://[^/\\s]+", max_length=4096)]
Bytes = Annotated[int, msgspec.Meta(ge=0, description="bytes")]


ReportAddress = Annotated[
    str,
    msgspec.Meta(
        pattern="^(https?://[^/\\s]+.*)?$",
        max_length=2048,
        description="takes reports by the tus protocol 1.0; https, but for practice on loopback",
    ),
]
PublicKey = Annotated[
    str, msgspec.Meta(pattern="^age1[02-9ac-hj-np-z]{58}$", description="of age, X25519")
]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A table of the card: a key that the format does not know is a clear refusal."""


class Seller(_Table, frozen=True):
    """Who sold it, and how support is reached."""

    name: Words
    phone: Annotated[str, msgspec.Meta(max_length=40)] = ""
    hours: Annotated[str, msgspec.Meta(max_length=60)] = ""
    email: Annotated[str, msgspec.Meta(max_length=254)] = ""
    reports: ReportAddress = ""
    recipients: Annotated[
        tuple[PublicKey, ...],
        msgspec.Meta(max_length=20, description="who may read reports; they are sealed for these"),
    ] = ()


class Delivery(_Table, frozen=True):
    """One file to receive. The first address is tried first."""

    urls: Annotated[tuple[Address, ...], msgspec.Meta(min_length=1)]
    file: Words
    size: Bytes | None = None
    sha256: Sha256 | None = None
    pieces: Annotated[
        tuple[Sha256, ...], msgspec.Meta(description="of each 4 MiB, in their order")
    ] = ()
    unpacked_size: Bytes | None = None  # of all that is in it
    password_by: Literal["email", "letter", "account"] | None = None


class Content(_Table, frozen=True):
    """A friendly title for one file of the delivery; `start` marks the one to open first."""

    path: Words
    title: Words
    start: bool = False


class Note(_Table, frozen=True):
    """What an agent should know, such as a known problem and its way out; never for customers."""

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=300)]
    screen: Annotated[
        str,
        msgspec.Meta(
            max_length=60,
            description="the screen that it helps with, such as problem_password; empty: any",
        ),
    ] = ""


class Card(_Table, frozen=True):
    """A product card."""

    format: Annotated[int, msgspec.Meta(ge=1)]
    number: Annotated[int, msgspec.Meta(ge=1, le=1023, description="spoken in the phone code")]
    name: Words
    kind: Literal["book", "course", "music", "program", "pattern", "file"]
    issued: date
    expires: date
    seller: Seller
    delivery: Annotated[tuple[Delivery, ...], msgspec.Meta(min_length=1)]
    contents: tuple[Content, ...] = ()
    notes: Annotated[tuple[Note, ...], msgspec.Meta(max_length=50)] = ()
    practice: bool = False
