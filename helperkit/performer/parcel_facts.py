"""What became of the file that was bought, as it lies on the disk now."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from helperkit.diagnostics.collect.clouds import only_in_cloud
from helperkit.diagnostics.facts import Contents, Counted, KeptBytes, Listed, Mark, Received, Tag
from helperkit.journey.order import Order, Parcel
from helperkit.journey.problems import Problem

if TYPE_CHECKING:
    from helperkit.delivery.unpack.reader import Member

MOST_LISTED = 30  # files of a parcel that are told one by one
ANOTHER = "another"
_ZONE = re.compile(rb"^ZoneId=(\d)\s*$", re.MULTILINE)
_MARKS = {b"3": Mark.ZONE_INTERNET, b"4": Mark.ZONE_RESTRICTED}

# The ways of packing that ZIP, 7z, RAR and the single streams name, in small letters.
_METHODS_TOLD = (
    "store copy shrink implode deflate deflate64 bzip2 lzma lzma2 zstandard zstd xz ppmd gzip lz4"
    " aes-256 7zaes zipcrypto bcj bcj2 arm64 delta mszip lzx quantum tar rar1 rar2 rar3 rar5"
)
_METHODS = frozenset(_METHODS_TOLD.split())


def received(parcel: Parcel) -> Received:
    """Return how the received file lies there now. Raises OSError but for one that is gone."""
    path = Path(parcel.path)
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return Received()
    told = Received(
        there=True,
        size=size,
        as_received=size == parcel.size,
        online_only=only_in_cloud(path),
        mark=_mark(path),
    )
    if told.online_only or not path.is_file():  # reading would bring it here
        return told
    try:
        with path.open("rb") as file:
            file.read(1)
    except OSError:
        return replace(told, readable=False)
    return replace(told, readable=True)


def _mark(path: Path) -> Mark:
    from helperkit.delivery.unpack.writing.origin_mark import read_mark

    found = read_mark(path)
    content: bytes | None = getattr(found, "content", None)
    return Mark.NONE if content is None else mark_of(content)


def mark_of(content: bytes) -> Mark:
    """Return what a mark says: the stream of Windows (MS-FSCC 5.6.1), else a Mac's quarantine."""
    if b"ZoneTransfer" not in content:
        return Mark.QUARANTINE
    zone = _ZONE.search(content)
    return _MARKS.get(zone.group(1), Mark.ZONE_OWN) if zone else Mark.UNREADABLE


def kept_bytes(order: Order, place: Path) -> KeptBytes:
    """Return what an unfinished download left. Raises OSError."""
    room = place / ".helperkit"
    if not room.is_dir():  # before the download's own rooms are loaded, which takes time
        return KeptBytes()
    from helperkit.delivery.download.keeping.part_journal import read_journal
    from helperkit.delivery.download.keeping.spans import count
    from helperkit.delivery.download.wanted import Wanted

    key = Wanted(url=order.urls[0], sha256=order.sha256, kept_as=order.kept_as).key()
    parts = sorted(room.glob(f"{key}*.part"), key=lambda path: path.stat().st_size)
    if not parts:
        return KeptBytes()
    journal = read_journal(parts[-1].with_suffix(".json"))
    kept = journal.kept
    tag = Tag.NONE if not kept.etag else Tag.WEAK if kept.etag.startswith("W/") else Tag.STRONG
    return KeptBytes(
        there=True,
        durable=kept.durable,
        ahead=count(kept.ahead),
        total=kept.total,
        on_disk=parts[-1].stat().st_size,
        tag=tag,
        dated=bool(kept.last_modified),
        placing=bool(journal.placing),
    )


def contents(parcel: Parcel, place: Path | None) -> Contents:
    """Return what the parcel's list says. A problem with it is told as well. Raises OSError."""
    from helperkit.delivery.unpack.formats import open_reader
    from helperkit.delivery.unpack.unpacking import planned
    from helperkit.delivery.unpack.zip.volumes import size_of

    path, told = Path(parcel.path), Contents(kind=parcel.kind)
    try:
        with open_reader(path, "") as reader:
            told = replace(_listed(reader.members, place), kind=reader.kind, locked=reader.locked)
            told = replace(told, warnings=planned(reader, size_of(path)).warnings)
    except Problem as problem:
        return replace(told, problem=problem.name, note=problem.evidence.note)
    return told


def _listed(members: "Sequence[Member]", place: Path | None) -> Contents:
    from helperkit.delivery.endings import KIND_OF_ENDING, ending_of
    from helperkit.delivery.unpack.reader import Form

    files = [member for member in members if member.form is Form.FILE]
    names = [member.name.replace("\\", "/") for member in members]
    longest = max((len(name.strip("/")) for name in names), default=0)
    endings = (ending_of(member.name.rpartition("/")[2]) for member in files)
    return Contents(
        files=len(files),
        folders=sum(member.form is Form.FOLDER for member in members),
        links=sum(member.form is Form.LINK for member in members),
        devices=sum(member.form is Form.DEVICE for member in members),
        encrypted=sum(member.encrypted for member in files),
        runnable=sum(member.runnable for member in files),
        total=sum(member.size for member in files),
        largest=max((member.size for member in files), default=0),
        depth=max((name.strip("/").count("/") for name in names), default=0),
        longest_name=longest,
        longest_here=None if place is None else len(str(place)) + 1 + longest,
        clashes=len(names) - len({name.casefold() for name in names}),
        methods=_counted(method for member in files for method in methods_of(member.method)),
        endings=_counted(end if end in KIND_OF_ENDING else ANOTHER for end in endings),
        listed=tuple(
            Listed(
                path=member.name.replace("\\", "/"),
                size=member.size,
                method="+".join(methods_of(member.method)),
                encrypted=member.encrypted,
            )
            for member in files[:MOST_LISTED]
        ),
    )


def methods_of(told: str) -> tuple[str, ...]:
    """Return the ways of packing of a member, without their settings: "LZMA2:24 7zAES:19"."""
    words = [re.split(r"[:\s]", word)[0].lower() for word in told.split()]
    return tuple(word if word in _METHODS else ANOTHER for word in words)


def _counted(names: Iterable[str]) -> tuple[Counted, ...]:
    return tuple(Counted(name, count) for name, count in Counter(names).most_common())
