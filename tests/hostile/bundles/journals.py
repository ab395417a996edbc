"""The journal: too many lines, too long ones, of other versions, in no order, at no time."""

from helperkit.diagnostics.read.bundle import Odd, Refusal
from tests.hostile.bundles.base import BEGAN, journal, json, report, with_lines
from tests.hostile.bundles.rows import row
from tests.hostile.bundles.states import ORDER, PARCEL, THING

ON = {"type": "WentOn"}


def text(content):
    return report({"journal.jsonl": content})


def noise(seed, size):
    import random

    return random.Random(seed).randbytes(size)


def unpacked(things, attempt=7, **changes):
    told = {"type": "ParcelUnpacked", "attempt": attempt, "folder": "f", "things": things}
    return told | changes


def failed(problem="offline", attempt=7, **changes):
    return {"type": "WorkFailed", "attempt": attempt, "problem": problem} | changes


def journey(*lines):
    """Return a whole journey to an open parcel, and then these lines."""
    begun = [
        {"type": "ProgramStarted", "system": "linux", "given": "x"},
        *[ON] * 2,
        {"type": "OrderRead", "attempt": 1, "order": ORDER},
        ON,
        {"type": "PlaceProposed", "attempt": 2, "place": "p"},
        ON,
        {"type": "FileReceived", "attempt": 3, "parcel": PARCEL},
        *[ON] * 2,
    ]
    return with_lines(*begun, *lines, before=False)


def large_then_to_and_fro(things, turns):
    """A long list that is drawn again and again: the work of drawing is the attack."""
    lines = [unpacked([THING] * things, attempt=4), *[ON, {"type": "WentBack"}] * turns]
    return journey(*lines)


def names(count):
    ways = [{"encoding": "cp932", "names": [f"{n * 7919 % 1009:x}" for n in range(count)]}]
    return {"type": "NamesDoubted", "attempt": 4, "ways": ways}


def at(*times):
    return with_lines(*({"type": "BiggerTextAsked", "at": time} for time in times))


def line(content):
    return lambda: with_lines(content)


row("an empty journal", lambda: text(b""))
row("blank lines", lambda: text(b"\n" * 500), Odd.EVENT_UNREADABLE)
row("a torn last line", lambda: text(journal()[:-20]))
row("no end of lines", lambda: text(journal().replace(b"\n", b" ")))
row("ends of lines of Windows", lambda: text(journal().replace(b"\n", b"\r\n")))
row("a journal of noise", lambda: text(noise(1, 200_000)), Odd.ITEM_UNREADABLE)
row("a journal in UTF-16", lambda: text(journal().decode().encode("utf-16")), Odd.ITEM_UNREADABLE)
row("NUL after every line", lambda: text(journal().replace(b"\n", b"\0\n")), Odd.EVENT_UNREADABLE)
row("NUL within", lambda: text(b"\0" * 9_000 + journal()), Odd.TEXT_CLEANED)
row("an event that nobody knows", line({"type": "Flew", "to": "moon"}), Odd.EVENT_UNKNOWN)
row("an event without a kind", line({"attempt": 3}), Odd.EVENT_UNREADABLE)
row("a kind that is a list", line({"type": ["WentOn"]}), Odd.EVENT_UNREADABLE)
row("a line that is a list", line([1, 2, 3]), Odd.EVENT_UNREADABLE)
row("a line that is a number", line(b"5"), Odd.EVENT_UNREADABLE)
row("half a line", line(b'{"type":"WentO'), Odd.EVENT_UNREADABLE)
row("a new field", line(ON | {"mood": "calm"}))
row("a missing field", line({"type": "FileReceived", "attempt": 3}), Odd.EVENT_UNREADABLE)
row("a problem that nobody knows in a line", line(failed("moon")), Odd.VALUE_UNKNOWN)
row("evidence that nobody knows", line(failed(evidence={"where": 7})), Odd.VALUE_UNKNOWN)
row("an attempt of text", line(failed(attempt="3")), Odd.EVENT_UNREADABLE)
row("an attempt that is huge", line(failed(attempt=10**30)), Odd.TEXT_CLEANED)
row("left out where a number was", line(failed(missing={"left_out": "private"})), Odd.VALUE_UNKNOWN)
row("deep in a field", line(b'{"type":"WentOn","x":' + b"[" * 300 + b"]" * 300 + b"}"))
row(
    "far too deep in a field",
    line(b'{"type":"WentOn","x":' + b"[" * 50_000 + b"]" * 50_000 + b"}"),
    Odd.EVENT_UNREADABLE,
)
row("hidden signs in a line", line(ON | {"x": "\u202e"}), Odd.TEXT_CLEANED)
row("a title that turns", lambda: journey(unpacked([THING | {"title": "\u202efdp.exe"}], 4)))
row("a text of 5,000 in a line", line({"type": "LinkPasted", "text": "x" * 5_000}), Odd.TEXT_CUT)
row(
    "a text of 3 MB in a line",
    line({"type": "LinkPasted", "text": "x" * 3_000_000}),
    Refusal.TOO_MUCH,
)
row("20,000 lines", lambda: with_lines(*[ON] * 19_000, before=True), None)
row("50,000 lines", lambda: with_lines(*different(50_000)), Odd.EVENTS_TOO_MANY)
row("19,000 unknown lines", lambda: with_lines(*unknown(19_000)), Odd.EVENT_UNKNOWN)
row("5,000 problems", lambda: with_lines(*problems(5_000)))
row("started 5,000 times", lambda: with_lines(*[{"type": "ProgramStarted", "again": True}] * 5_000))
row("a list of 5,000 files to and fro", lambda: large_then_to_and_fro(5_000, 4_000))
row("a list of 50,000 files", lambda: journey(unpacked([THING] * 50_000, 4)))
row("300,000 names", lambda: journey(names(300_000)))
row("no files", lambda: journey(unpacked([], 4)))
row("the first of no files", lambda: journey(unpacked([], 4, start=3), ON, ON, ON))
row("a first file that is not there", lambda: journey(unpacked([THING], 4, start=10**9), ON, ON))
row("a first file below zero", lambda: journey(unpacked([THING] * 3, 4, start=-9), ON, ON))
row("a choice that is not there", lambda: journey(unpacked([THING] * 3, 4), chosen(99), ON))
row("a choice below zero", lambda: journey(unpacked([THING] * 3, 4), chosen(-1), ON))
row("files below zero", lambda: journey(unpacked([THING], 4, saved=-4, missing=-9), ON))
row("more than all", lambda: with_lines({"type": "DownloadProgressed", "attempt": 4, "done": 9**9}))
row("times that go back", lambda: at(BEGAN + 900, BEGAN - 90_000, BEGAN + 10**6))
row("times below zero", lambda: at(-1, -(10**12), 0))
row("times without end", lambda: at(10**12, 2**53, 10**15 - 1))
row("times beyond all", lambda: at(10**40), Odd.TEXT_CLEANED)
row("times that are texts", lambda: at("noon", None, [1], 1.5, True))
row("times at the end of all calendars", lambda: at(253_402_300_799, 253_402_214_399))
row("half a pair in a line", line(b'{"type":"LinkPasted","text":"\\ud83d"}'), Odd.EVENT_UNREADABLE)
row("a journal of its own journal", lambda: with_lines(*[journal().strip()] * 200))


def different(count):
    return [json(ON | {"x": number * 7919 % 10_007}) for number in range(count)]


def unknown(count):
    return [json({"type": f"Flew{n % 977}", "n": n * 7919 % 10_007}) for n in range(count)]


def problems(count):
    return [
        json(failed(attempt=4 + n // 2) if n % 2 else {"type": "Retried"}) for n in range(count)
    ]


def chosen(number):
    return {"type": "ThingChosen", "number": number}
