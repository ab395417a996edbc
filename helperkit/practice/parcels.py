"""What the practice shop sells: the parcel of Garden Notes, and parcels with something wrong."""

import hashlib
import io
import struct
import sys
import zipfile
from pathlib import Path

import msgspec

from helperkit.assets import asset
from helperkit.journey.problems import ProblemName
from helperkit.practice.locked import locked_zip

PASSWORD = "tulip7"
BOOK = "Garden Notes.pdf"
_FIXED_TIME = (2026, 1, 1, 0, 0, 0)
_FIRST_ODD_BYTES = 64 * 1024

TITLES = {
    BOOK: "Garden Notes, the book",
    "A bee on lavender.png": "A picture of a bee",
    "Birdsong.wav": "A little birdsong",
    "Read me first.txt": "A short note from us",
}


class Content(msgspec.Struct, frozen=True):
    """One line of the card's contents."""

    path: str
    title: str
    start: bool = False


class Parcel(msgspec.Struct, frozen=True):
    """One delivery: its file name, its bytes, and what the card says is inside."""

    file: str
    body: bytes
    contents: tuple[Content, ...]
    kind: str = "book"


def product_files() -> dict[str, bytes]:
    """Return the four files of Garden Notes by name, the book first."""
    folder = asset("practice/garden_notes")
    return {name: (folder / name).read_bytes() for name in TITLES}


def zip_of(files: dict[str, bytes]) -> bytes:
    """Return a ZIP of `files`; the same bytes every time, so that a download can be resumed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        for name, content in files.items():
            entry = entry_of(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(entry, content, compresslevel=9)
    return packed.getvalue()


def entry_of(name: str) -> zipfile.ZipInfo:
    """Return a ZIP entry that says the same on every system and at every time."""
    entry = zipfile.ZipInfo(name, _FIXED_TIME)
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    return entry


def parcel_for(problem: str) -> Parcel:
    """Return the parcel that the shop sends, which has the problem in it where it is one's own."""
    files = product_files()
    whole = tuple(Content(name, title, name == BOOK) for name, title in TITLES.items())
    match problem:
        case ProblemName.PASSWORD:
            return Parcel("garden-notes.zip", locked_zip(files, PASSWORD), whole)
        case ProblemName.UNSAFE_PARCEL:
            # The way out is written in an entry's name, as in a real attack.
            files = {**files, "../../Not in the parcel.txt": b"This must not be written.\r\n"}
            return Parcel("garden-notes.zip", zip_of(files), whole)
        case ProblemName.TOO_BIG_INSIDE:
            few = {name: files[name] for name in (BOOK, "Read me first.txt")}
            return Parcel("garden-notes.zip", _bomb(few), whole)
        case ProblemName.UNKNOWN_PARCEL:
            body = b"\x22\x80-lh5-" + odd_bytes("lzh", _FIRST_ODD_BYTES)
            return Parcel("garden-notes.lzh", body, whole)
        case ProblemName.NOT_EXPECTED:
            return Parcel("garden-notes.zip", zip_of(_another_product()), whole)
        case ProblemName.UNSAFE_FILE:
            return _start_with(f"{BOOK}.exe", _windows_program(), files, "book")
        case ProblemName.NO_PROGRAM:
            strange = b"GNX1\x00\x00\x00\x02" + odd_bytes("gnx", _FIRST_ODD_BYTES)
            return _start_with("Garden Notes.gnx", strange, files, "book")
        case ProblemName.WRONG_SYSTEM if sys.platform == "win32":
            return _start_with("Garden Planner for Mac", _mac_program(), files, "program")
        case ProblemName.WRONG_SYSTEM:
            name = "Garden Planner for Windows.exe"
            return _start_with(name, _windows_program(), files, "program")
        case _:
            return Parcel("garden-notes.zip", zip_of(files), whole)


def odd_bytes(seed: str, count: int) -> bytes:
    """Return bytes that no packer makes smaller, the same for the same seed."""
    return hashlib.shake_128(seed.encode()).digest(count)


def build_big(path: Path, size: int) -> None:
    """Write a ZIP of at least `size` bytes: the product and films that are not packed smaller.

    It takes about as long as the disk needs for `size` bytes.
    """
    block = odd_bytes("film", 1 << 20)
    # Boxes of a film: its kind, an empty index, and a body that reaches to the end.
    head = b"\0\0\0\x18ftypisom\0\0\2\0isomiso2\0\0\0\x08moov\0\0\0\0mdat"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as out:
        for name, content in product_files().items():
            out.writestr(entry_of(name), content)
        left, number = size, 0
        while left > 0:
            number += 1
            part = min(left, 256 << 20)
            with out.open(entry_of(f"Garden film {number}.mp4"), "w") as film:
                film.write(head)
                for at in range(0, part, len(block)):
                    film.write(block[: part - at])
            left -= part


def _start_with(name: str, body: bytes, files: dict[str, bytes], kind: str) -> Parcel:
    note = "Read me first.txt"
    contents = (Content(name, "Garden Notes", True), Content(note, TITLES[note]))
    return Parcel("garden-notes.zip", zip_of({name: body, note: files[note]}), contents, kind)


def _another_product() -> dict[str, bytes]:
    soup = "Leek soup\n\nTwo leeks, one potato, a spoon of butter. Simmer for half an hour.\n"
    bread = "Plain bread\n\nFlour, water, salt, a little yeast. Wait, then bake.\n"
    return {"Kitchen Notes/Soup.txt": soup.encode(), "Kitchen Notes/Bread.txt": bread.encode()}


def _bomb(files: dict[str, bytes]) -> bytes:
    """A third of a megabyte that would grow eight hundredfold. All of it is zeros."""
    packed = io.BytesIO(zip_of(files))
    zeros = bytes(1 << 20)
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        entry = entry_of("Garden film.mp4")
        entry.compress_type = zipfile.ZIP_DEFLATED
        with out.open(entry, "w") as film:
            for _ in range(256):
                film.write(zeros)
    return packed.getvalue()


def _windows_program() -> bytes:
    """A Windows program of one section, without a place to start at: known as one, does nothing."""
    dos = b"MZ" + bytes(58) + struct.pack("<I", 64)
    coff = b"PE\0\0" + struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, 240, 0x0022)
    head = dos + coff + struct.pack("<H", 0x20B) + bytes(238)
    size, begin = 4096, 512
    section = struct.pack("<8s6I2HI", b".rdata", size, size, size, begin, 0, 0, 0, 0, 0x40000040)
    return (head + section).ljust(begin, b"\0") + odd_bytes("exe", size)


def _mac_program() -> bytes:
    """The head of a Mac program with nothing behind it."""
    return struct.pack("<8I", 0xFEEDFACF, 0x0100000C, 0, 2, 0, 0, 0, 0) + odd_bytes("mac", 4096)
