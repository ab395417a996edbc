"""Random fault schedules: what a shop does wrong, one answer after the other, from a seed.

A schedule is drawn whole before it runs, so its seed brings it back; only the timing may differ.
Nothing is drawn that nobody could see: without a known hash, a shop that swaps a file for one
that differs in a few bytes must at least say so by its tag or its date.
"""

import random
from email.utils import formatdate

import msgspec

from tests.hostile.outcome import OVERLAP
from tests.hostile.parcels import new_parcel, one_byte_changed

KIB = 1024
OLD_DAYS = 1_500_000_000  # seconds since 1970; versions are days apart
DAY = 86_400
MOST_FAULTS = 6

STATUSES = {
    "401 Unauthorized": "login_page",
    "511 Network Authentication Required": "login_page",
    "403 Forbidden": "link_expired",
    "404 Not Found": "file_gone",
    "410 Gone": "file_gone",
    "408 Request Timeout": "server_busy",
    "429 Too Many Requests": "server_busy",
    "500 Internal Server Error": "server_busy",
    "502 Bad Gateway": "server_busy",
    "503 Service Unavailable": "server_busy",
}
JUNK = (
    b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nPK\3\4",
    b"HTTP/1.1 200 OK\r\nContent-Length: 1_0\r\n\r\n0123456789",
    b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n012345",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nPK\3\4",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nPK\3\4",
    b"HTTP/1.1 20\r\n\r\nPK\3\4",
    b"PK\3\4 and no headers at all\r\n\r\n",
    b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 150 + b"\r\nPK\3\4",
)


class Version(msgspec.Struct, frozen=True):
    """The file as the shop had it at one time."""

    content: bytes
    etag: str = ""
    modified: str = ""


class Fault(msgspec.Struct, frozen=True):
    """One answer. `cut`: after how many bytes of the whole answer, headers included, it `ends`."""

    kind: str = "file"  # or page, status, junk, again (a redirect), jumbled
    version: int = 0
    line: str = ""
    retry_after: str = ""
    junk: int = 0
    ranges: str = "yes"  # no, careless, shifted, misnamed, unnamed, refused
    framing: str = "length"  # chunked, close, gzip, labelled, too_long, too_short
    tagged: bool = True
    ends: str = ""  # close, reset, stall, cancel
    place: str = "body"  # where it ends: start, head, body, overlap, last, after
    at: float = 0.0  # within that place

    @property
    def harmless(self) -> bool:
        """Whether it brings nothing that could be the file, so that nothing may change."""
        return self.kind in {"page", "status", "again"} or (
            self.ends != "" and self.place in {"start", "head"}
        )


class Schedule(msgspec.Struct, frozen=True):
    """All that happens to one download."""

    seed: int
    versions: tuple[Version, ...]
    faults: tuple[Fault, ...]
    known: str  # nothing, size, hash: of the last version
    change: str
    tags: str
    young: bool = False  # the shop's date is that of the file
    between: tuple[str, ...] = ()  # what happens to the staging folder after each call
    disk: int | None = None  # no file grows beyond this in the first call
    mirrors: bool = False
    pace: int | None = None  # bytes a second: slow enough for extra connections

    def told(self) -> str:
        """Return it in a few lines, for whoever hunts a fault."""
        sizes = [len(version.content) for version in self.versions]
        lines = [
            f"seed {self.seed}: sizes {sizes}, change {self.change}, tags {self.tags},"
            f" known {self.known}, between {self.between}, disk {self.disk},"
            f" mirrors {self.mirrors}, pace {self.pace}"
        ]
        plain = Fault()
        for fault in self.faults:
            shown = {
                name: getattr(fault, name)
                for name in Fault.__struct_fields__
                if getattr(fault, name) != getattr(plain, name)
            }
            lines.append(f"  {shown}")
        return "\n".join(lines)


def draw(seed: int, *, slow: bool = False) -> Schedule:
    """Return the schedule of a seed; `slow`: on a line that makes extra connections worth it."""
    chance = random.Random(seed)
    known = chance.choice(("nothing", "nothing", "nothing", "size", "hash", "hash"))
    tags = chance.choice(("strong", "strong", "strong", "weak", "none", "date", "young", "lying"))
    if slow:
        tags = chance.choice(("strong", "lying", "lying", "date"))
    if known == "hash":
        change = chance.choice(("other", "near"))
    elif tags == "lying":
        change = chance.choice(("other", "resized"))  # only the bytes or their number can tell
    else:
        change = chance.choice(("other", "near", "near", "resized"))
    plain = chance.random() < 0.5
    contents = _contents(chance, change, times=6 if slow else 1, plain=plain)
    versions = _named(contents, tags)
    framings = _framings(known, change, plain=plain)
    faults = tuple(_faults(chance, len(versions), known, framings))
    between = tuple(
        chance.choice(("", "", "", "garbage", "torn", "new")) for _ in range(MOST_FAULTS + 1)
    )
    size = len(versions[0].content)
    full = not slow and chance.random() < 0.02 and chance.randrange(4096, size + 4096)
    return Schedule(
        seed,
        versions,
        faults,
        known,
        change,
        tags,
        young=tags == "young",
        between=between,
        disk=full or None,
        mirrors=chance.random() < 0.25,
        pace=chance.randrange(200 * KIB, 500 * KIB) if slow else None,
    )


def _contents(chance: random.Random, change: str, *, times: int, plain: bool) -> list[bytes]:
    edge = chance.choice((5 * KIB, OVERLAP, OVERLAP + 1, 2 * OVERLAP, 64 * KIB))
    size = edge if chance.random() < 0.15 else chance.randrange(20 * KIB, 200 * KIB)
    size *= times
    made, grows = [new_parcel(size, chance, plain=plain)], chance.choice((1, -1))
    for _ in range(chance.choice((0, 1, 1, 2))):
        before = made[-1]
        if change == "near":
            made.append(one_byte_changed(before, chance.randrange(60, len(before) // 2)))
        elif change == "resized":
            changed = one_byte_changed(before, chance.randrange(60, len(before) // 2))
            more = grows * chance.choice((1, 9, 900))  # no two may have one size
            made.append((changed + chance.randbytes(max(0, more)))[: len(changed) + more])
        else:
            other = size if chance.random() < 0.5 else chance.randrange(20 * KIB, 200 * KIB)
            made.append(new_parcel(other, chance, plain=plain))
    return made


def _named(contents: list[bytes], tags: str) -> tuple[Version, ...]:
    made = []
    for number, content in enumerate(contents):
        tag = {"strong": f'"v{number}"', "weak": 'W/"v"', "lying": '"v"'}.get(tags, "")
        named = 0 if tags in {"young", "lying"} else number
        date = formatdate(OLD_DAYS + named * DAY, usegmt=True)
        made.append(Version(content, tag, "" if tags == "none" else date))
    return tuple(made)


def _framings(known: str, change: str, *, plain: bool) -> list[str]:
    """Return how bodies may be framed so that their end, or another version, can be seen."""
    if change == "resized":
        return ["length"]  # the total alone may tell
    framings = ["length"] * 8 + ["chunked"] * 3 + ["gzip", "labelled", "too_long"]
    if known != "nothing":
        return [*framings, "close", "too_short"]
    return framings if plain else [*framings, "close"]


def _faults(chance: random.Random, versions: int, known: str, framings: list[str]) -> list[Fault]:
    made = []
    version = 0
    for _ in range(chance.randrange(MOST_FAULTS + 1)):
        if chance.random() < 0.25:
            version = chance.randrange(versions)
        made.append(_fault(chance, version, known, framings))
    return made


def _fault(chance: random.Random, version: int, known: str, framings: list[str]) -> Fault:
    kind = chance.choices(
        ("file", "page", "status", "junk", "again", "jumbled"),
        (70, 7, 10, 4, 3, 6 if known == "hash" else 0),
    )[0]
    if kind == "status":
        later = ("", "", "0", "soon", "3600", "Mon, 06 Jan 2020 10:00:00 GMT")
        return Fault(kind, line=chance.choice(tuple(STATUSES)), retry_after=chance.choice(later))
    if kind == "junk":
        return Fault(kind, junk=chance.randrange(len(JUNK)))
    ranges = ["yes"] * 7 + ["careless"] * 2 + ["no", "shifted", "misnamed", "unnamed", "refused"]
    ends = ("", "close", "close", "close", "reset", "cancel")
    places = ("start", "head", "body", "body", "body", "body", "overlap", "last", "after")
    framing, place = chance.choice(framings), chance.choice(places)
    if framing == "close" and place in {"overlap", "last"}:
        place = "body"  # cut at one byte twice, nothing could tell it from a short file
    return Fault(
        kind,
        version,
        ranges=chance.choice(ranges),
        framing=framing,
        tagged=chance.random() < 0.9,
        ends="stall" if chance.random() < 0.05 else chance.choice(ends),
        place=place,
        at=chance.random(),
    )
