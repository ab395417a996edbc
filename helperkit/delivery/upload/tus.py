"""What is said and heard in the tus protocol 1.0, read strictly. Pure: values in, values out.

Source: https://tus.io/protocols/resumable-upload (core protocol, and the extension "creation").
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from urllib.parse import SplitResult, urljoin, urlsplit

VERSION = "1.0.0"
LONGEST_PLACE = 2048  # characters of an upload's own address
RECEIPT = "Report-Receipt"  # ours: the number that a person can name; optional
_NUMBER = re.compile(r"\d{1,15}", re.ASCII)
# Letters, digits and what stands between them: it is shown to people, and read out.
_RECEIPT = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ./_-]{0,38}[A-Za-z0-9])?", re.ASCII)


class Untrue(ValueError):
    """An answer that cannot be: `note` says which part of it."""

    def __init__(self, note: str) -> None:
        super().__init__(note)
        self.note = note


def to_create(size: int, about: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of a request for a new upload of so many bytes."""
    told = (f"{key} {b64encode(value.encode()).decode()}" for key, value in about.items())
    return {"Tus-Resumable": VERSION, "Upload-Length": str(size), "Upload-Metadata": ",".join(told)}


def to_ask() -> dict[str, str]:
    """Return the fields of the question how much is there."""
    return {"Tus-Resumable": VERSION}


def to_add(offset: int) -> dict[str, str]:
    """Return the fields of a request that brings the bytes from there on."""
    return {
        "Tus-Resumable": VERSION,
        "Upload-Offset": str(offset),
        "Content-Type": "application/offset+octet-stream",
    }


def speaks(fields: Mapping[str, str]) -> bool:
    """Return whether an answer is one of this protocol, and not some page's."""
    return fields.get("Tus-Resumable", "").strip() == VERSION


def number(fields: Mapping[str, str], name: str) -> int | None:
    """Return a number of the answer; None where it does not stand there. Raises `Untrue`."""
    text = fields.get(name)
    if text is None:
        return None
    if _NUMBER.fullmatch(text.strip(" \t")) is None:
        raise Untrue(name.lower())
    return int(text)


def place_of(address: str, location: str) -> str:
    """Return the address of a new upload. Raises `Untrue` for one on another server.

    The protocol would allow that; but a report goes only where the card says.
    """
    try:
        place = urljoin(address, location.strip())
        ours, theirs = urlsplit(address), urlsplit(place)
        same = origin(ours) == origin(theirs)
    except ValueError as error:
        raise Untrue("location") from error
    if not location or len(place) > LONGEST_PLACE or any(not 32 < ord(s) < 127 for s in place):
        raise Untrue("location")
    if not same or theirs.username is not None or theirs.password is not None:
        raise Untrue("elsewhere")
    return place


def origin(parts: SplitResult) -> tuple[str, str, int | None]:
    """Return what makes two addresses ones of the same server (RFC 6454, section 4)."""
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, (parts.hostname or "").rstrip("."), parts.port or usual


def receipt_of(fields: Mapping[str, str]) -> str:
    """Return the number of a receipt; "" where there is none that can be shown."""
    text = fields.get(RECEIPT, "").strip()
    return text if _RECEIPT.fullmatch(text) else ""
