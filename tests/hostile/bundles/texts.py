"""The JSON of the small items, and their texts: deep, huge, hidden, of other days."""

import random

from helperkit.diagnostics.read.bundle import Odd, Refusal
from tests.hostile.bundles.base import facts, good, json, manifest, packed, report, without
from tests.hostile.bundles.rows import row

JSON_ITEMS = ("manifest.json", "state.json", "facts.json", "redactions.json")
HIDDEN = (
    "\u202e",
    "\u2066",
    "\u200b",
    "\u200f",
    "\ufeff",
    "\u00ad",
    "\u0085",
    "\u2028",
    "\U000e0041",
    "\u2800",
    "\ufe0f",
    "\uffa0",
    "\U000e0100",
)
ESCAPES = (
    r"\u0000",
    r"\u001b[31m",
    r"\b",
    r"\u202E",
    r"\u009b",
    r"\u2069",
    r"\uDB40\uDC41",
    r"\r",
    r"\u2800",
)


def item(name, content):
    return report({name: content})


def told(**changes):
    return report(told=changes)


def with_facts(*more):
    content = facts()
    return item("facts.json", json(content | {"facts": [*content["facts"], *more]}))


def deep(levels, sign=b"["):
    close = b"]" if sign == b"[" else b"}"
    opened = sign if sign == b"[" else b'{"a":'
    return opened * levels + (b"" if sign == b"[" else b"1") + close * levels


def long_text(size):
    changed = manifest(good(), program="9" * size)
    return item("manifest.json", json(changed))


def without_manifest():
    return packed(good())


def only(name):
    return packed({name: good()[name]})


def gone(name):
    """Return a report whose manifest names an item that is not there."""
    full = json(manifest(good()))
    return report({"manifest.json": full, name: None})


def changed(name):
    """Return a report with an item that is not the one of the manifest."""
    full = json(manifest(good()))
    return report({"manifest.json": full, name: good()[name].replace(b"1", b"2")})


def outward():
    named = {"why": "", "size": 3, "sha256": "0" * 64}
    return [{"name": name, **named} for name in ("../../etc/passwd", "/dev/zero", "C:\\", "a\0b")]


def many_items(count):
    return [{"name": f"a{n}", "why": "", "size": 1, "sha256": ""} for n in range(count)]


def unknown_reason():
    return {"field": "A.b", "reason": "because", "count": 2}


def beos():
    return {"fact": "system", "family": "beos"}


def strange_facts(count):
    return [{"fact": f"strange-{n}", "text": "x" * 40} for n in range(count)]


def hexed(size):
    return random.Random(size).randbytes(size // 2).hex().encode()


def escapes(count):
    signs = "".join(f"\\\\\\\\\\u{ord(sign):04x}" for sign in hexed(count).decode())
    return item("manifest.json", f'{{"schema":1,"program":"{signs}"}}'.encode())


EXTENSION = b'{"manifest_version":3,"name":"Tabs","version":"1.0","permissions":["tabs"]}'
UNREADABLE = {
    "nothing": b"",
    "no JSON": b"hello",
    "half of it": b'{"schema": 1, "fa',
    "a BOM": b"\xef\xbb\xbf{}",
    "UTF-16": '{"schema": 1}'.encode("utf-16"),
    "no UTF-8": b'{"schema": "\xff\xfe\xed\xa0\x80"}',
    "two values": b"{} {}",
    "NaN": b'{"schema": NaN}',
    "500 deep": deep(500),
    "5,000 deep": deep(5_000),
    "30,000 deep": deep(30_000),
    "objects 5,000 deep": deep(5_000, b"{"),
    "open brackets": b"[" * 60_000,
    "half a pair": b'{"schema": "\\ud800"}',
    "a raw NUL": b'{"schema": "a\0b"}'.replace(b"\0", b"\\u00"),
}
for what, content in UNREADABLE.items():
    for name in JSON_ITEMS:
        row(
            f"{name}: {what}",
            lambda name=name, content=content: item(name, content),
            Refusal.NOT_A_REPORT if name == "manifest.json" else Odd.ITEM_UNREADABLE,
        )
for name in ("state.json", "facts.json", "redactions.json"):
    for value in (
        ([1, 2], 7, None, "text", True) if name != "redactions.json" else (7, "text", True)
    ):
        row(
            f"{name}: {value!r} instead",
            lambda name=name, value=value: item(name, json(value)),
            Odd.ITEM_UNREADABLE,
        )
for value in ([], 7, None, "text"):
    row(
        f"manifest.json: {value!r} instead",
        lambda value=value: item("manifest.json", json(value)),
        Refusal.NOT_A_REPORT,
    )
for name in ("manifest.json", "facts.json", "redactions.json", "state.json", "summary.txt"):
    row(
        f"{name}: over its size",
        lambda name=name: report({name: random.Random(name).randbytes(1_040_000)[:900_000]}),
        Odd.ITEM_TOO_LARGE if name != "state.json" else Odd.ITEM_UNREADABLE,
    )

row("no manifest", without_manifest, Refusal.NOT_A_REPORT)
row("an empty manifest", lambda: item("manifest.json", b"{}"), Refusal.NOT_A_REPORT)
for missing in good():
    row(f"without {missing}", lambda missing=missing: gone(missing), Odd.ITEM_MISSING)
    row(f"without {missing}, and not named", lambda missing=missing: without(missing))
row("nothing but a summary", lambda: only("summary.txt"), Refusal.NOT_A_REPORT)
row("nothing but a journal", lambda: only("journal.jsonl"), Refusal.NOT_A_REPORT)
row("nothing but facts", lambda: only("facts.json"), Refusal.NOT_A_REPORT)
row(
    "the manifest of something else", lambda: item("manifest.json", EXTENSION), Refusal.NOT_A_REPORT
)
row("schema 0", lambda: told(schema=0), Refusal.NOT_A_REPORT)
row("schema 2", lambda: told(schema=2), Odd.SCHEMA_NEWER)
row("schema -1", lambda: told(schema=-1), Refusal.NOT_A_REPORT)
row("schema without end", lambda: told(schema=10**18), Odd.SCHEMA_NEWER)
row("schema '1'", lambda: told(schema="1"), Refusal.NOT_A_REPORT)
row("schema 1.5", lambda: told(schema=1.5), Refusal.NOT_A_REPORT)
row("schema null", lambda: told(schema=None), Refusal.NOT_A_REPORT)
row("no schema", lambda: told(schema=...), Refusal.NOT_A_REPORT)
row("no program", lambda: told(program=...), Odd.PROGRAM_DIFFERS)
row("no time", lambda: told(made=...))
row("a time that is none", lambda: told(made="yesterday"))
row("a time in no zone", lambda: told(made="2026-09-21T16:20:00"))
row("a zone of 40 hours", lambda: told(made="2026-09-21T16:20:00+40:00"))
row("the year 9999", lambda: told(made="9999-12-31T23:59:59-23:59"))
row("another program", lambda: told(program="99.0"), Odd.PROGRAM_DIFFERS)
row("items of a wrong type", lambda: told(items={"a": 1}), Odd.VALUE_UNKNOWN)
row("an item of a wrong type", lambda: told(items=[7, None, "x"]), Odd.VALUE_UNKNOWN)
row("items that point outward", lambda: told(items=outward()), Odd.ITEM_MISSING)
row("5,000 items", lambda: told(items=many_items(1_000)), Odd.ITEM_MISSING)
row("a new field in the manifest", lambda: told(more={"a": [1, 2, 3]}))
row("counts of a wrong type", lambda: told(journal={"lines": "many"}), Odd.VALUE_UNKNOWN)
row("a reason that nobody knows", lambda: told(left_out=[unknown_reason()]), Odd.VALUE_UNKNOWN)
row(
    "400 digits", lambda: item("manifest.json", b'{"schema":' + b"9" * 400 + b"}"), Odd.SCHEMA_NEWER
)
row("a text of 100,000", lambda: long_text(100_000), Odd.TEXT_CUT)
row("a text of 300,000", lambda: long_text(300_000), Odd.ITEM_TOO_LARGE)
row("a long text of escapes", lambda: escapes(20_000), Odd.TEXT_CUT)
row("a fact that nobody knows", lambda: with_facts({"fact": "moon", "phase": 3}), Odd.FACT_UNKNOWN)
row("facts that are none", lambda: with_facts(7, None, [], "x", {}), Odd.FACT_UNKNOWN)
row("a fact of wrong types", lambda: with_facts({"fact": "room", "free": "all"}), Odd.VALUE_UNKNOWN)
row("a fact with a new field", lambda: with_facts({"fact": "display", "there": True, "x": 1}))
row("a family that nobody knows", lambda: with_facts(beos()), Odd.VALUE_UNKNOWN)
row("10,000 facts", lambda: with_facts(*[{"fact": "display"}] * 10_000), Odd.ITEM_TOO_LARGE)
row("5,000 unknown facts", lambda: with_facts(*strange_facts(900)), Odd.FACT_UNKNOWN)
row(
    "a fact of huge numbers", lambda: with_facts({"fact": "room", "free": 10**18}), Odd.TEXT_CLEANED
)
row("a changed item", lambda: changed("facts.json"), Odd.ITEM_CHANGED)
row("a changed journal", lambda: changed("journal.jsonl"), Odd.ITEM_CHANGED)
row("keys twice", lambda: item("facts.json", b'{"facts": 1, "facts": []}'))
row(
    "a receipt of wrong types",
    lambda: item("redactions.json", b'{"replaced":[1,{}]}'),
    Odd.VALUE_UNKNOWN,
)
row("a receipt that is a list", lambda: item("redactions.json", b"[]"))
row("a summary of noise", lambda: item("summary.txt", bytes(range(256)) * 9), Odd.TEXT_CLEANED)
row("a summary without end", lambda: item("summary.txt", hexed(60_000)), Odd.TEXT_CUT)
for sign in HIDDEN:
    row(
        f"hidden sign {sign!a}",
        lambda sign=sign: told(program=f"1{sign}0"),
        Odd.TEXT_CLEANED,
    )
for escape in ESCAPES:
    content = '{"schema":1,"program":"a' + escape + r'b\\u0000"}'
    row(
        f"hidden escape {escape}",
        lambda content=content: item("manifest.json", content.encode()),
        Odd.TEXT_CLEANED,
    )
