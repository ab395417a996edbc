"""The entries: their names, their locks, their sizes and checksums, their places."""

from helperkit.diagnostics.read.bundle import Odd, Refusal
from tests.hostile.bundles.base import ITEMS, good, report
from tests.hostile.bundles.containers import extra_entry
from tests.hostile.bundles.rows import row
from tests.hostile.zip_maker import Item, zipped


def named(name, expects, **lies):
    shown = name if isinstance(name, str) else repr(name)
    make = lambda: extra_entry(Item(name, b"hello", **lies))  # noqa: E731 - one for each name
    row(f"name {shown[:40]!r}", make, expects)


for outward in (
    "../evil",
    "a/../../evil",
    "/etc/passwd",
    "C:\\evil",
    "..\\evil",
    "a\\..\\b",
    "c:x",
):
    named(outward, Refusal.UNSAFE)
named("..", Refusal.UNSAFE)
named("a\0b", Refusal.UNSAFE)
for odd in (
    "__MACOSX/._a",
    "folder/",
    "./a",
    "a b",
    " a",
    "a ",
    "CON.",
    "é.json",
    "a\u202enosj.exe",
):
    named(odd, Odd.NAME_NOT_PLAIN)
named("", Odd.NAME_NOT_PLAIN)
named("x" * 60_000, Odd.NAME_NOT_PLAIN)
named(b"\xff\xfe\xfd", Odd.NAME_NOT_PLAIN)
named("manifest.json/", Odd.NAME_NOT_PLAIN)
named("desktop.ini", Odd.ITEM_UNKNOWN)
named("more.json", Odd.ITEM_UNKNOWN)
named("manifest.json", Refusal.UNSAFE)  # a second one
named("MANIFEST.JSON", Refusal.UNSAFE)
named("Journal.jsonl", Refusal.UNSAFE)


def lying(name, expects, item="journal.jsonl", **lies):
    row(name, lambda: report(lies={item: lies}), expects)


lying("locked", Refusal.LOCKED, flags=0x801)
lying("locked strongly", Refusal.LOCKED, flags=0x841)
lying("masked headers", Refusal.LOCKED, flags=0x2801)
lying("locked with AES", Refusal.LOCKED, flags=0x801, method=99)
lying("locked in its own header alone", Refusal.UNSAFE, local={"flags": 0x801})
lying("another name in its own header", Refusal.UNSAFE, local_name=b"another.json")
lying("another method in its own header", Refusal.UNSAFE, local={"method": 0})
lying("another size in its own header", Refusal.UNSAFE, local={"size": 5})
lying("another packed size in its own header", Refusal.UNSAFE, local={"packed": 5})
lying("another checksum in its own header", Refusal.UNSAFE, local={"crc": 5})
lying("sizes behind it", None, descriptor="signed")
lying("sizes behind it, without a mark", None, descriptor="unsigned")
lying("ZIP64 sizes", Refusal.UNSAFE, size=0xFFFFFFFF, packed=0xFFFFFFFF)
lying(
    "ZIP64 by its extra field", Refusal.UNSAFE, size=0xFFFFFFFF, extra=b"\1\0\x10\0" + b"\xff" * 16
)
lying("says to be larger", Odd.ITEM_UNREADABLE, size=60_000)
lying("says to be 15 MB", Refusal.TOO_MUCH, size=15 << 20)
lying("says to be 4 GB", Refusal.TOO_MUCH, size=0xFFFFFFFE)
lying("says to be smaller", Odd.ITEM_UNREADABLE, size=10)
lying("says to be empty", Odd.ITEM_UNREADABLE, size=0)
lying("says to be longer packed", Refusal.BROKEN, packed=1 << 20, item="summary.txt")
lying("says to be shorter packed", Odd.ITEM_UNREADABLE, packed=4)
lying("packed with nothing", Odd.ITEM_UNREADABLE, packed=0)
for method in (1, 6, 9, 12, 14, 93, 95, 98, 0xFFFF):
    lying(f"method {method}", Odd.ITEM_UNREADABLE, method=method)
lying("stored, says deflated", Odd.ITEM_UNREADABLE, deflated=False, method=8)
lying("deflated, says stored", Odd.ITEM_UNREADABLE, method=0)
for each in ("manifest.json", *ITEMS):
    lying(f"checksum of {each}", Odd.ITEM_UNREADABLE, item=each, crc=0xDEADBEEF)
lying("an extra field", None, extra=b"UT\5\0\3abcd", local={"extra": b"UT\5\0\3abcd"})
lying("a broken extra field", None, extra=b"\xff" * 300)
lying("made by nobody", None, made=0xFFFF, attributes=0xFFFFFFFF)
lying("a time that never was", None, time=0xFFFF, date=0xFFFF)


def noisy(name):
    """A Deflate stream with noise in the middle; its headers do not say so."""
    content = bytearray(report())
    start = content.index(good()[name][:20]) if name == "stored" else 200
    content[start : start + 40] = bytes(range(40, 80))
    return bytes(content)


def with_offset(*offsets):
    names = list(good())[: len(offsets)]
    return zipped(*(Item(name, good()[name], deflated=True) for name in names), offsets=offsets)


row("noise in the manifest", lambda: noisy("manifest"), Odd.ITEM_UNREADABLE)
row("an entry beyond the end", lambda: with_offset(1 << 20), Refusal.BROKEN)
row("an entry at the end", lambda: with_offset(0xFFFFFFF0), Refusal.BROKEN)
row("an entry in the middle of nothing", lambda: with_offset(5), Refusal.BROKEN)
row("all entries at one place", lambda: with_offset(0, 0, 0), Refusal.UNSAFE)
