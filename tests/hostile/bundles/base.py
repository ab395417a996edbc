"""A good report, item by item, and the means to pack it with any lie."""

import hashlib

import msgspec

from helperkit import __version__
from helperkit.journey.events import (
    DownloadProgressed,
    FileReceived,
    LinkFound,
    LinkPasted,
    OrderRead,
    PlaceProposed,
    ProgramStarted,
    Retried,
    WentOn,
    WorkFailed,
)
from helperkit.journey.journal import encode, replay
from helperkit.journey.kinds import Kind
from helperkit.journey.model import START, State
from helperkit.journey.order import Order, Parcel, System, Trust
from helperkit.journey.problems import Evidence, ProblemName
from tests.hostile.zip_maker import Item, zipped

LEFT_OUT = "(left out)"
BEGAN = 1_790_000_000  # Unix seconds
ORDER = Order(Trust.CARD, name="Garden Notes", urls=(LEFT_OUT,), size=5_000_000)
PARCEL = Parcel(LEFT_OUT, LEFT_OUT, LEFT_OUT, Kind.ZIP, 5_000_000)
EVENTS = (
    ProgramStarted(System.LINUX),
    WentOn(),
    WentOn(),
    LinkFound(),
    LinkPasted(LEFT_OUT),
    OrderRead(1, ORDER),
    WentOn(),
    PlaceProposed(2, LEFT_OUT, 9_000_000_000),
    WentOn(),
    DownloadProgressed(3, 1_000_000, 5_000_000),
    WorkFailed(3, ProblemName.OFFLINE, Evidence("download", error="ConnectionError")),
    Retried(),
    FileReceived(4, PARCEL),
)
ITEMS = ("journal.jsonl", "state.json", "facts.json", "redactions.json", "summary.txt")


def json(value):
    return msgspec.json.encode(value)


def journal(events=EVENTS, every=30):
    return b"".join(encode(e, BEGAN + every * n) for n, e in enumerate(events))


def state(last=None, first=START):
    if last is None:
        *_, last = replay(EVENTS, first)
    return {"schema": 1, "first": msgspec.to_builtins(first), "last": msgspec.to_builtins(last)}


def facts():
    room = {"fact": "room", "why": "w", "of": "place", "free": 9_000_000_000, "total": 10**11}
    system = {"fact": "system", "why": "w", "family": "linux", "version": "12"}
    return {"schema": 1, "facts": [room, system]}


def good():
    """Return the items of a good report, but for the manifest."""
    return {
        "journal.jsonl": journal(),
        "state.json": json(state()),
        "facts.json": json(facts()),
        "redactions.json": json({"replaced": [{"rule": "path", "field": "A.b", "count": 2}]}),
        "summary.txt": b"What happened\nNothing much.\n",
    }


def manifest(items, /, **changes):
    listed = [
        {
            "name": name,
            "why": "report-why",
            "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
        }
        for name, content in items.items()
    ]
    fate = {"lines": len(EVENTS), "kept": len(EVENTS)}
    told = {
        "schema": 1,
        "program": __version__,
        "made": "2026-09-21T16:20:00+02:00",
        "items": listed,
        "journal": fate,
        "left_out": [],
        "failed": [],
    }
    return {key: value for key, value in (told | changes).items() if value is not ...}


def packed(items, lies=None, **options):
    """Return the ZIP of items; `lies` are for the entries of those names."""
    entries = []
    for name, content in items.items():
        told = {"deflated": True} | (lies or {}).get(name, {})
        entries.append(Item(told.pop("name", name), content, **told))
    return zipped(*entries, **options)


def report(changes=None, lies=None, told=None, **options):
    """Return a report. `changes` by item (None: not there), `told` of the manifest's fields.

    The manifest fits the changed items, as if they had been written so.
    """
    items = {**good(), **(changes or {})}
    items = {name: content for name, content in items.items() if content is not None}
    first = {"manifest.json": json(manifest(items, **(told or {})))}
    if "manifest.json" in items:
        first = {"manifest.json": items.pop("manifest.json")}
    return packed({**first, **items}, lies, **options)


def without(name):
    return report({name: None})


def with_state(**changes):
    return report({"state.json": json(state() | changes)})


def with_step(step, **changes):
    """Return a report whose last state has this step."""
    last = {"step": step, "attempt": 5, "system": "linux"} | changes
    return with_state(last=last)


def with_lines(*lines, before=True):
    """Return a report whose journal goes on with these lines of JSON, or bytes."""
    told = [line if isinstance(line, bytes) else json(line) for line in lines]
    begun = journal() if before else b""
    return report({"journal.jsonl": begun + b"".join(line + b"\n" for line in told)})


HELLO = msgspec.to_builtins(State())["step"]
