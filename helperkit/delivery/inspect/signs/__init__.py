"""What a file is, by signs in its content: a format's short name, and the kind it belongs to."""

import re
from collections import deque
from pathlib import Path
from typing import BinaryIO

from helperkit.delivery.endings import ending_of
from helperkit.delivery.inspect.signs.boxes import format_of_zip, format_of_zip_head
from helperkit.delivery.inspect.signs.heads import format_of_head
from helperkit.delivery.inspect.signs.markup import is_text
from helperkit.delivery.inspect.signs.ole import OLE, format_of_ole
from helperkit.delivery.inspect.signs.starts import HEAD
from helperkit.delivery.inspect.signs.tails import format_of_rest
from helperkit.delivery.unpack.zip.directory import read_directory
from helperkit.delivery.unpack.zip.source import Source
from helperkit.delivery.unpack.zip.starts import each_start
from helperkit.journey.problems import Problem

_MOST_LOOK = 1 << 20  # bytes in which names are looked for
_LOCAL = re.compile(rb"PK\x03\x04.{22}(..)..(?=(.{1,200}))", re.DOTALL)


def format_of(file: BinaryIO, path: Path) -> str:
    """Return a file's format by its content, from `formats.py`; "" when the content says nothing.

    Reads the first 4 KiB, a ZIP's directory, and where those are mute some places far behind.
    """
    file.seek(0)
    head = file.read(HEAD)
    if head.startswith(OLE):
        return format_of_ole(file, head)
    found = format_of_head(head)
    if found == "zip":
        return format_of_zip_head(head) or _format_of_box(file, ending_of(path.name))
    if found == "mobi":
        return _format_of_book(file, head)
    return found or format_of_rest(file, head) or ("text" if _is_text(head) else "")


def _is_text(head: bytes) -> bool:
    """Whether it is a text, or the greater part of one with nothing in place of the rest."""
    kept = head.rstrip(b"\0")
    return is_text(head) or (len(kept) * 2 > len(head) and is_text(kept))


def _format_of_book(file: BinaryIO, head: bytes) -> str:
    """Version 8 is AZW3, which also lies behind a MOBI for older devices."""
    start = int.from_bytes(head[78:82], "big")
    file.seek(start + 36)
    return "azw3" if file.read(4) == b"\0\0\0\x08" else "mobi"


def _format_of_box(file: BinaryIO, ending: str) -> str:
    """A box that lost its directory is known by the names that stand before its members."""
    try:
        records = read_directory(file)
        if records is not None:
            found = format_of_zip({record.raw_name for record in records}, ending)
            if found == "zip":
                deque(each_start(Source(file), records), maxlen=0)
            return found
    except Problem:
        pass
    file.seek(0)
    names = set(_LOCAL.findall(file.read(_MOST_LOOK)))
    found = format_of_zip(
        {name[: int.from_bytes(length, "little")] for length, name in names}, ending
    )
    return "zip-torn" if found == "zip" else found
