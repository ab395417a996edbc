"""Small reports that mean much work, or much memory, for a reader that is not careful."""

import random

from helperkit.diagnostics.read.bundle import Odd
from tests.hostile.bundles.base import json, report, with_step
from tests.hostile.bundles.rows import ROWS, row
from tests.hostile.bundles.states import box

JOURNAL, STATE = (6 << 20) - 40_000, (1 << 20) - 8_000  # bytes that a reader takes, with room left
PACKED = 12 / 4_000  # of noise to each byte: what packs better than that is refused unread


def journal(line):
    """Return a report whose journal has this line as often as a journal may be long."""
    return lines(line * (JOURNAL // len(line)))


def one_line(begin, part, end=b"]}"):
    """Return a report with one line of a journal, of as many parts as there may be."""
    return lines(begin + part * ((JOURNAL - 100) // len(part)) + b"0" + end + b"\n")


def lines(body):
    noise = b"".join(
        b'{"type":"WentOn","x":"%s"}\n' % hexed(n, 3_000)
        for n in range(int(len(body) * PACKED) // 1_500)
    )
    return report({"journal.jsonl": body + noise})


def item(begin, part, name="state.json", size=STATE):
    """Return a report with an item of as many parts as there may be. It has no end."""
    return report({name: begin + part * (size // len(part)) + hexed(1, 6_000)})


def hexed(seed, size):
    return random.Random(seed).randbytes(size // 2).hex().encode()


def event(kind, **told):
    return json({"type": kind, "attempt": 1} | told) + b"\n"


def cost(name, make, expects=Odd.EVENT_UNREADABLE):
    row(f"cost: {name}", make, expects)


def costs():
    """Return these kinds alone."""
    return {name: one for name, one in ROWS.items() if name.startswith("cost: ")}


NOPE = b'{"type":"Nope","x":['
TITLES = {"trust": "card", "titles": [0] * 9_990}
THINGS = [{}] * 9_990
WORDS = [{"path": "p", "title": "t", "kind": "moon"}] * 9_990
PASTED = b'{"type":"LinkPasted","text":"%s"}\n'

for quotes in (60_000, 500_000):
    cost(
        f"an open string of {quotes:,} quotes",
        lambda quotes=quotes: item(b'["', b'\\"', size=2 * quotes),
        Odd.ITEM_UNREADABLE,
    )
cost("an open string in each line", lambda: item(b"[", b'"\n'), Odd.ITEM_UNREADABLE)
cost("backslashes alone", lambda: item(b'["', b"\\"), Odd.ITEM_UNREADABLE)
cost("brackets side by side", lambda: item(b"[", b"[],{},"), Odd.ITEM_UNREADABLE)
cost("values in state.json", lambda: item(b'{"x":[', b'{"":0},'), Odd.ITEM_UNREADABLE)
cost("lines of 3,990 signs", lambda: journal(PASTED % (b"a" * 3_990)), Odd.REPLAY_DIFFERS)
cost("lines of backslashes", lambda: journal(PASTED % (b"\\\\" * 1_950)), Odd.REPLAY_DIFFERS)
cost(
    "one line of backslashes",
    lambda: one_line(b'{"type":"LinkPasted","text":"', b"\\\\", b'"}'),
    Odd.TEXT_CUT,
)
cost(
    "one line of quotes",
    lambda: one_line(b'{"type":"LinkPasted","text":"', b'\\"', b'"}'),
    Odd.TEXT_CUT,
)
cost("one line of open quotes", lambda: one_line(b'{"x":', b'"\\"', b'"}'))
cost(
    "strings of 4,001 signs",
    lambda: one_line(NOPE, b'"' + b"\\u0041" * 4_001 + b'",'),
    Odd.TEXT_CUT,
)
cost("strings of no signs", lambda: one_line(NOPE, b'"",'))
cost("9,990 titles that are numbers", lambda: journal(event("OrderRead", order=TITLES)))
cost(
    "9,990 files that are nothing",
    lambda: journal(event("ParcelUnpacked", folder="f", things=THINGS)),
)
cost(
    "9,990 kinds that nobody knows",
    lambda: journal(event("ParcelUnpacked", folder="f", things=WORDS)),
)
cost("a line of values", lambda: one_line(NOPE, b'{"":0},'))
cost("a line of empty values", lambda: one_line(NOPE, b"{},"))
cost("a line of lists", lambda: one_line(NOPE, b"[],"))
cost("a line of numbers", lambda: one_line(NOPE, b"1234567890123456,"))
cost("hidden signs in a line", lambda: one_line(NOPE, b"ab\0"))
cost("hidden escapes in a line", lambda: one_line(NOPE, b"ab\\b"))
cost("hidden signs in all lines", lambda: journal(PASTED % b"ab\0"), Odd.TEXT_CLEANED)
cost("hidden signs in long lines", lambda: journal(PASTED % (b"ab\\b" * 900)), Odd.TEXT_CLEANED)
cost("wide signs in a line", lambda: one_line(NOPE, "a\U0001f600".encode()))
cost("blank lines", lambda: lines(b"\n" * JOURNAL), Odd.EVENTS_TOO_MANY)
cost(
    "20,000 files that are nothing in a box",
    lambda: with_step({"type": "Ready", "box": box(20_000, {}), "chosen": 0}),
    Odd.VALUE_UNKNOWN,
)
