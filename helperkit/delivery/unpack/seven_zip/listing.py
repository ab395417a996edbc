"""What 7-Zip's program tells of an archive's members, read strictly.

It writes "Key = value" lines and an empty line behind each member, and turns what would end a
line inside a name into "_". What a hostile archive could still make it say does no harm: the
sizes and checksums must fit the bytes that come, and names are judged like all others.
"""

import functools
import time
from collections.abc import Iterable, Iterator

import msgspec
from msgspec.structs import replace

from helperkit.delivery.unpack.plan import LIMITS, refuse
from helperkit.delivery.unpack.reader import Form, Member
from helperkit.journey.problems import ProblemName

_PROMPT = "Enter password:"
_MOST_BLOCK = 1 << 20  # characters about one member
_MOST_SIZE = 1 << 60  # more is no size, and sums of sizes stay sane
_KINDS = {"l": Form.LINK, "d": Form.FOLDER, "-": Form.FILE}


class Listed(msgspec.Struct, frozen=True):
    """One member, and how its bytes lie in what the program gives."""

    member: Member
    length: int  # bytes that come for it
    crc: int | None  # None where the archive has none for these bytes
    block: str = ""  # members with the same one are packed together
    same_as: str = ""  # the name of an earlier member whose bytes these are, too
    same: int | None = None  # its place
    torn: bool = False  # a part of it lies in a volume that is not there
    bare: bool = False  # nothing tells whether it is an empty file or a folder


def parse(told: Iterable[bytes]) -> tuple[Listed, ...]:
    """Return the members from what the program says, piece by piece.

    Raises DAMAGED for what it would not say, TOO_BIG_INSIDE.
    """
    listed: list[Listed] = []
    for block in _blocks(told):
        try:
            fields = dict(line.split(" = ", 1) for line in block.split("\n"))
        except ValueError as error:  # a line without a sign
            raise refuse(ProblemName.DAMAGED, "listing") from error
        if not block.startswith("Path = ") or len(fields) <= block.count("\n"):
            raise refuse(ProblemName.DAMAGED, "listing")
        listed.append(_listed(fields, len(listed)))
        if len(listed) > LIMITS.entries:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "entries")
    return _linked(_with_folders(listed))


def _with_folders(listed: list[Listed]) -> list[Listed]:
    """Make folders of bare members that have others in them: 7z may keep no attributes."""
    if not any(item.bare for item in listed):
        return listed
    folders: set[str] = set()
    for item in listed:
        folder = item.member.name.replace("\\", "/").rstrip("/").rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return [
        replace(item, member=replace(item.member, form=Form.FOLDER))
        if item.bare and item.member.name.replace("\\", "/") in folders
        else item
        for item in listed
    ]


def _blocks(told: Iterable[bytes]) -> Iterator[str]:
    """Yield what stands between empty lines."""
    rest = b""
    for piece in told:
        text = rest + piece.replace(b"\r", b"")
        if b"\n\n" not in text and len(text) > _MOST_BLOCK:
            raise refuse(ProblemName.DAMAGED, "listing")
        whole, _, rest = text.rpartition(b"\n\n")
        yield from map(_plain, filter(None, whole.decode(errors="replace").split("\n\n")))
    if rest and _plain(rest.decode(errors="replace")):
        raise refuse(ProblemName.DAMAGED, "listing")


def _plain(block: str) -> str:
    return block.lstrip("\n").removeprefix(_PROMPT).lstrip("\n")


def _linked(listed: list[Listed]) -> tuple[Listed, ...]:
    """Find the earlier members whose bytes later ones share."""
    files: dict[str, int] = {}
    for number, item in enumerate(listed):
        if item.same_as:
            place = files.get(item.same_as)
            if place is None:
                member = replace(item.member, form=Form.LINK, size=0)
                listed[number] = replace(item, member=member)
                continue
            member = replace(item.member, size=listed[place].member.size)
            listed[number] = replace(item, member=member, same=place)
            files[item.member.name] = place
        elif item.member.form is Form.FILE:
            files[item.member.name] = number
    return tuple(listed)


def _listed(fields: dict[str, str], number: int) -> Listed:
    attributes, _, mode = fields.get("Attributes", "").partition(" ")
    mode = mode or fields.get("Mode", "")
    form = _form(fields, attributes, mode)
    size = 0 if form is Form.FOLDER else _number(fields, "Size", 10)
    crc = _number(fields, "CRC", 16) if fields.get("CRC") else None
    hard, copied = fields.get("Hard Link", ""), fields.get("Copy Link", "")
    # In RAR 5 a link has no bytes, whatever its size says; elsewhere they say where it leads.
    no_bytes = bool(hard) or ("Copy Link" in fields and form is Form.LINK)
    return Listed(
        Member(
            name=fields["Path"],
            size=size,
            form=form,
            encrypted=fields.get("Encrypted") == "+",
            runnable="x" in mode,
            modified=_modified(fields.get("Modified", "")),
            method=fields.get("Method", ""),
        ),
        length=0 if no_bytes else size,
        crc=None if hard or copied or no_bytes or form is Form.FOLDER else crc,
        block=_block(fields, number),
        same_as=hard,
        torn="+" in (fields.get("Split Before"), fields.get("Split After")),
        bare=form is Form.FILE and not size and crc is None and not attributes and not mode,
    )


def _form(fields: dict[str, str], attributes: str, mode: str) -> Form:
    if fields.get("Symbolic Link") or "L" in attributes or mode.startswith("l"):
        return Form.LINK
    if fields.get("Folder") == "+" or "D" in attributes:
        return Form.FOLDER
    return _KINDS.get(mode[:1] or "-", Form.DEVICE)


def _block(fields: dict[str, str], number: int) -> str:
    """Return the name of what is unpacked together; a solid RAR member belongs to all before."""
    if "Block" in fields:
        return fields["Block"]
    return "" if fields.get("Solid") == "+" else str(number)


def _number(fields: dict[str, str], key: str, base: int) -> int:
    text = fields.get(key) or "0"
    try:
        number = int(text, base)
    except ValueError as error:
        raise refuse(ProblemName.DAMAGED, "listing") from error
    if not text.isalnum() or number > _MOST_SIZE:
        raise refuse(ProblemName.DAMAGED, "listing")
    return number


def _modified(stamp: str) -> float | None:
    """Return seconds since 1970 of a local time such as "2026-11-22 06:30:50.8858031"."""
    seconds = _seconds(stamp[:19])
    return seconds if seconds is None or not stamp[19:] else seconds + _part(stamp[19:])


def _part(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


@functools.lru_cache(maxsize=4096)
def _seconds(stamp: str) -> float | None:
    try:
        day = int(stamp[:4]), int(stamp[5:7]), int(stamp[8:10])
        clock = int(stamp[11:13]), int(stamp[14:16]), int(stamp[17:19])
        return time.mktime((*day, *clock, 0, 0, -1))
    except (OverflowError, ValueError):
        return None
