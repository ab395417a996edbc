"""The fault matrix as a table: what a server does, and what must come of it.

Each row names a fault of the design's list (`FAULTS`), the answers that the server gives in turn,
and the end that must come: the right file, or a named problem with what was kept. Every row runs
with several sizes and, where it makes sense, with nothing, the size or the hash known.
"""

from collections.abc import Iterator

import msgspec

from helperkit.journey.problems import ProblemName
from tests.hostile.fault_answers import (
    TAG,
    YOUNG,
    Place,
    Step,
    careless,
    chunked,
    claims,
    cut,
    honest,
    to_close,
    torn_head,
    torn_redirect,
    unconditional,
)
from tests.hostile.fault_slow import endless_headers, stalls, trickles

KIB = 1024
SIZES = (5 * KIB, 300 * KIB, 3 * KIB * KIB)
AND_THE_EDGE = (5 * KIB, 8 * KIB, 8 * KIB + 1, 300 * KIB, 3 * KIB * KIB)
RESUMED = (40 * KIB, 300 * KIB, 3 * KIB * KIB)  # half of each is more than the overlap
KNOWN = ("nothing", "size", "hash")
FEW = ("nothing", "hash")
ONCE = 1.0  # of the bytes, over the wire, beside the overlaps
TWICE = 2.0
ANY = 0.0  # not counted: what was sent into a closed connection tells nothing


class Want(msgspec.Struct, frozen=True):
    """What must come: a file, or a problem and how much is kept (None: whatever came)."""

    file: str = ""  # which of the scene's
    problem: ProblemName | None = None
    notes: tuple[str, ...] = ()  # any of these; () is not looked at
    keeps: Place | None = None
    name: str = "book.zip"


class Row(msgspec.Struct, frozen=True):
    """One fault, in one form."""

    group: str
    fault: str  # as the design names it
    how: str
    steps: tuple[Step, ...]
    want: Want
    known: tuple[str, ...] = KNOWN
    sizes: tuple[int, ...] = SIZES
    wire: float = ONCE
    patience: float = 0.5
    path: str = "/book.zip"
    around: str = ""  # what surrounds the download: see the test
    plain: bool = False  # no ZIP, but a file whose own structure proves nothing
    secure: bool = False
    shows: str = "good"  # the certificate of the first connection
    starts: tuple[Place, ...] = ()  # what each request goes on from, where no hash is known

    @property
    def id(self) -> str:
        return f"{self.group}: {self.fault}: {self.how}".replace(": :", ":").strip(": ")


RIGHT = Want("content")
BUSY = ProblemName.SERVER_BUSY


def stopped(name: ProblemName, *notes: str, keeps: Place | None = None) -> Want:
    """A named problem; with `keeps`, exactly so much is kept."""
    return Want(problem=name, notes=notes, keeps=keeps)


def _cuts() -> Iterator[Row]:
    def row(fault: str, how: str, *steps: Step, want: Want = RIGHT, **more: object) -> Row:
        return Row("cut", fault, how, steps, want, **more)  # type: ignore[arg-type]  # of Row

    edges = {"sizes": AND_THE_EDGE}
    yield row("dropped twice", "", cut(0.3), cut(0.3), honest(), **edges)
    yield row("dropped twice", "at once, before any byte", cut(0), cut(0), honest(), **edges)
    yield row("dropped twice", "at the last byte", cut(-1), cut(-1), honest(), **edges)
    yield row(
        "dropped twice", "at the edge of the overlap", cut(8192), cut(8193), honest(), **edges
    )
    headers = (torn_head("ETag"), torn_head("Content-Length: "), torn_head("HTTP/1.1 2"))
    yield row("dropped twice", "in the headers", *headers, honest(), **edges)
    yield row("dropped twice", "in the headers, midway", cut(0.5), *headers, honest())
    yield row("dropped twice", "in a redirect's headers", torn_redirect, torn_redirect, honest())
    yield row("reset twice", "", cut(0.3, reset=True), cut(0.3, reset=True), honest(), **edges)
    yield row("reset twice", "before any byte", cut(0, reset=True), cut(0, reset=True), honest())
    every = {"sizes": (*RESUMED[1:], 5 * KIB * KIB), "wire": 1.05}
    yield row("reset every 300 KiB", "", cut(300 * KIB, reset=True), **every)
    yield row("reset every 300 KiB", "dropped", cut(300 * KIB), **every)
    yield row(
        "reset every 300 KiB",
        "a tenth",
        cut(0.1, reset=True),
        sizes=(1024 * KIB, 2048 * KIB, 3072 * KIB),
    )
    yield row(
        *("reset every 300 KiB", "no tag, an old date", cut(300 * KIB, etag="")),
        **every,
    )
    yield row(
        *("reset every 300 KiB", "no ranges", cut(0.4, ranges=False)),
        want=stopped(ProblemName.SLOW),
        wire=ANY,
    )
    whole = honest()
    yield row("chunked body cut", "in a chunk", chunked(0.4, torn=b"fff\r\n", begun=2), whole)
    yield row("chunked body cut", "between chunks", chunked(0.4, ends=False), whole)
    yield row("chunked body cut", "in a size", chunked(0.4, torn=b"ff"), whole)
    yield row("chunked body cut", "before the last end", chunked(torn=b"0\r\n"), whole, wire=TWICE)
    yield row("chunked body cut", "no chunk at all", chunked(0, ends=False), whole)
    yield row("chunked body cut", "a size that is none", chunked(0.4, torn=b"zz\r\nPK"), whole)
    yield row("no length and cut", "", to_close(0.4), whole, wire=TWICE)
    yield row("no length and cut", "with a tag", to_close(0.4, "content", f"ETag: {TAG}"), whole)
    yield row("no length and cut", "at the last byte", to_close(-1), whole, wire=TWICE)
    yield row("no length and cut", "before any byte", to_close(0), whole)
    yield row("no length and cut", "not at all", to_close(), wire=TWICE)
    long = claims(lambda size: (str(size + 9),), f"ETag: {TAG}")
    short = claims(lambda size: (str(size - 9),), f"ETag: {TAG}")
    yield row("length too long", "", long, whole, wire=TWICE)
    yield row("length too short", "", short, whole, wire=TWICE)
    damaged = {"want": stopped(ProblemName.DAMAGED, keeps=0), "known": ("size", "hash")}
    yield row("length too short", "for ever", short, wire=ANY, **damaged)


def _slow() -> Iterator[Row]:
    def row(
        fault: str,
        how: str,
        *steps: Step,
        starts: tuple[Place, ...] = (0, 0),
        patience: float = 0.2,
    ) -> Row:
        known = FEW if how == "half" else ("nothing",)  # each takes its time
        return Row("slow", fault, how, steps, RIGHT, known, patience=patience, starts=starts)

    yield row("stall", "half", stalls(0.5), honest(), starts=(0, 0.5))
    yield row("stall", "before any byte", stalls(0), honest())
    yield row("stall", "at the last byte", stalls(-1), honest(), starts=(0, -1))
    slow = stopped(ProblemName.SLOW, "stall")
    yield Row("slow", "stall", "for ever", (stalls(0),), slow, ("nothing",), patience=0.2)
    # Reads of a quarter second tell a trickle from a start only after some of them.
    yield row("one byte a second", "", trickles, honest(), patience=1.0)
    yield row("headers never end", "", endless_headers, honest())
    yield row("headers never end", "silent in the middle", stalls(0.5, headers=False), honest())
    yield row("headers never end", "none at all", stalls(0, headers=False), honest())
    half = (cut(0.5), endless_headers, honest())
    yield row("headers never end", "when going on", *half, starts=(0, 0.5, 0.5))


def _identity() -> Iterator[Row]:
    def row(fault: str, how: str, *steps: Step, **more: object) -> Row:
        settings: dict[str, object] = {"sizes": AND_THE_EDGE, "wire": TWICE, "plain": True, **more}
        return Row("identity", fault, how, steps, RIGHT, **settings)  # type: ignore[arg-type]  # of Row

    before = cut(0.5, "other", etag='"v0"')
    changes = "ETag changes (with and without If-Range)"
    yield row(changes, "with", before, honest())
    yield row(changes, "without: a server that knows it not", before, careless("content", TAG))
    yield row(changes, "in the bytes only, the tag stays", cut(0.5, "other"), honest())
    yield row(changes, "one byte only", cut(0.5, "near", etag='"v0"'), careless("content", TAG))
    yield row(
        changes, "one byte only, the new has no tag", cut(0.5, "near"), careless("content", "")
    )
    none = {"etag": "", "modified": ""}
    anew = {"starts": (0, 0)}
    yield row("no validator", "", cut(0.5, **none), honest(**none), **anew)
    hashed = {"known": ("hash",), "wire": ONCE}
    yield row("no validator", "but a hash will judge", cut(0.5, **none), honest(**none), **hashed)
    yield row(
        "no validator", "one byte changed", cut(0.5, "near", **none), honest(**none), wire=ANY
    )
    dated = {"etag": "", "extra": (YOUNG,)}
    yield row(
        "no validator", "a date too young", cut(0.5, "near", **dated), honest(**dated), wire=ANY
    )
    other_day = {"etag": "", "modified": "Mon, 06 Jan 2019 10:00:00 GMT"}
    yield row("no validator", "another old date", cut(0.5, "near", **other_day), honest(etag=""))
    ignorant = (cut(0.5, "near", **other_day), careless("content", ""))
    yield row("no validator", "another old date, and If-Range is ignored", *ignorant, wire=ANY)
    weak = {"etag": 'W/"v1"'}
    yield row("weak tag", "", cut(0.5, **weak), honest(**weak), **anew)
    yield row("weak tag", "one byte changed", cut(0.5, "near", **weak), honest(**weak), wire=ANY)
    same = "server that answers 200 to If-Range with the same tag"
    plain = {"wire": ANY, "starts": (0, 0.5, 0.5), "sizes": RESUMED}
    yield row(same, "but knows plain ranges", cut(0.5), unconditional, **plain)
    yield row(same, "and knows no ranges", cut(0.5), honest(ranges=False), wire=ANY)
    yield row(
        same, "though the bytes are others", cut(0.5, "other"), honest(ranges=False), wire=ANY
    )


LINE_ROWS = (
    *_cuts(),
    *_slow(),
    *_identity(),
)
