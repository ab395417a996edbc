"""The ZIP itself: not one at all, cut off, with false ends, with ways out, with bombs."""

import io
import random
import stat
import struct
import zipfile
import zlib

from helperkit.diagnostics.read.bundle import Odd, Refusal
from tests.hostile.bundles.base import good, json, manifest, packed, report
from tests.hostile.bundles.rows import row
from tests.hostile.zip_maker import Item, device, link, zipped

_END = struct.Struct("<4s4H2LH")


def ended(**changes):
    """Return a good report whose end record tells something else."""
    content = report()
    fields = dict(
        zip(
            ("sign", "disk", "first", "here", "count", "size", "start", "comment"),
            _END.unpack(content[-_END.size :]),
            strict=True,
        )
    )
    for name, change in changes.items():
        fields[name] = change(fields[name]) if callable(change) else change
    return content[: -_END.size] + _END.pack(*fields.values())


def plus(number):
    return lambda value: value + number


def document():
    room = io.BytesIO()
    with zipfile.ZipFile(room, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
        archive.writestr("[Content_Types].xml", "<t/>")
    return room.getvalue()


def zip64():
    content = report()
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 2**40, 2**40, 2**50, 2**60)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(content) - 22, 1)
    end = _END.pack(b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return content[:-22] + record + locator + end


def extra_entry(*items, **options):
    """Return a good report with more entries in it."""
    told = {"manifest.json": json(manifest(good())), **good()}
    own = [Item(name, content, deflated=True) for name, content in told.items()]
    return zipped(*own, *items, **options)


def overlapping():
    """Every entry's bytes are those of one kernel. Source: Fifield 2019, "A better zip bomb"."""
    told = {"manifest.json": json(manifest(good())), **good()}
    first = Item("journal.jsonl", told["journal.jsonl"])
    others = [Item(f"a{n}.json", told["journal.jsonl"]) for n in range(20)]
    return zipped(first, *others, offsets=[0] * 21)


def quoting():
    """The second entry lies within the first."""
    inner = Item("facts.json", b"{}" * 50)
    body = inner.local()
    outer = Item("journal.jsonl", body)
    start = 30 + len("journal.jsonl")
    return zipped(outer, inner, offsets=[0, start])


def unpacks_to_itself():
    """Return a report with a deflated item that comes out as the very bytes that went in.

    Source: R. Cox, "Zip Files All The Way Down", 2010. Its stream has no last block.
    """
    nothing, print_4 = bytes.fromhex("000000ffff"), bytes.fromhex("001400ebff")
    repeat_4 = bytes.fromhex("428821c400")
    quine = (nothing * 3 + print_4) * 2 + (repeat_4 + print_4) * 4 + nothing * 4
    assert zlib.decompressobj(-zlib.MAX_WBITS).decompress(quine) == quine
    told = {"deflated": False, "method": 8}
    return report({"summary.txt": quine}, {"summary.txt": told})


def itself():
    """An entry that says to be the whole file, itself and the directory within it."""
    content = packed({"manifest.json": b"x" * 300}, {"manifest.json": {"deflated": False}})
    size = len(content)
    lie = {"packed": size, "size": size}
    return zipped(Item("manifest.json", b"x" * 300, **lie))


def nested(levels):
    content = report()
    for _ in range(levels):
        content = packed({"report.zip": content})
    return content


def bomb(size, name="journal.jsonl"):
    return report({name: b" " * size})


def wide():
    """Sixty entries that would be a gigabyte."""
    kernel = b"0" * 1000
    return zipped(
        *(Item(f"a{n}.json", kernel, size=16 << 20, deflated=True) for n in range(60)),
    )


def many_middling():
    """Sixty entries, none of them large or far too dense: together they are 22 MB."""
    kernel = random.Random(7).randbytes(1000)
    items = (Item(f"a{n}.json", kernel, size=380_000, deflated=True) for n in range(60))
    return zipped(*items, Item("facts.json", b"{}"))


class Padded(Item):
    """An entry with something hidden behind the end of its Deflate stream."""

    @property
    def packed(self):
        """The stream, and what is behind it."""
        return super().packed + b"hidden"


def padded():
    told = {"manifest.json": json(manifest(good())), **good()}
    return zipped(*(Padded(name, content, deflated=True) for name, content in told.items()))


row("good", report)
row("empty", lambda: b"", Refusal.EMPTY)
row("one byte", lambda: b"P", Refusal.NOT_A_REPORT)
row("a text", lambda: b"please help me\n" * 40, Refusal.NOT_A_REPORT)
row("a page", lambda: b"<!doctype html><p>Sign in</p>", Refusal.NOT_A_REPORT)
row("a PDF", lambda: b"%PDF-1.7\n%%EOF", Refusal.NOT_A_REPORT)
row("gzip", lambda: zlib.compress(report(), wbits=31), Refusal.NOT_A_REPORT)
row("7z", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(60), Refusal.NOT_A_REPORT)
row("NUL", lambda: bytes(4096), Refusal.NOT_A_REPORT)
row("PK alone", lambda: b"PK", Refusal.BROKEN)
row("PK and noise", lambda: b"PK\3\4" + bytes(range(256)) * 20, Refusal.BROKEN)
row("cut in half", lambda: report()[: len(report()) // 2], Refusal.BROKEN)
row("cut by a byte", lambda: report()[:-1], Refusal.BROKEN)
row("cut before its end", lambda: report()[:-22], Refusal.BROKEN)
row("the end alone", lambda: report()[-22:], Refusal.BROKEN)
row("without its beginning", lambda: report()[100:], Refusal.NOT_A_REPORT)
row("a hole in the middle", lambda: report()[:600] + report()[700:], Refusal.BROKEN)
row("no entries", zipped, Refusal.NOT_A_REPORT)
row("a document", document, Refusal.NOT_A_REPORT)
row("a report in a ZIP", lambda: nested(1), Refusal.NOT_A_REPORT)
row("a report in ten ZIPs", lambda: nested(10), Refusal.NOT_A_REPORT)
row("a MiB too large", lambda: b"PK" + bytes(1 << 20), Refusal.TOO_LARGE)
row("100 MiB", lambda: b"PK" * (50 << 20), Refusal.TOO_LARGE)
row("something behind", lambda: report() + b"\r\n\r\n-- sent by mail")
row("something before", lambda: b"MZ" + report(prefix=b"MZ"), Refusal.NOT_A_REPORT)
row("a comment", lambda: report(comment=b"hello" * 100))
row("the longest comment", lambda: report(comment=b"x" * 65535))
row("an end in the comment", lambda: report(comment=report()[-22:]), Refusal.BROKEN)
row("two ends", lambda: report() + report()[-22:], Refusal.BROKEN)
row("more entries told", lambda: ended(here=plus(1), count=plus(1)), Refusal.BROKEN)
row("fewer entries told", lambda: ended(here=plus(-1), count=plus(-1)), Refusal.BROKEN)
row("counts differ", lambda: ended(here=plus(-1)), Refusal.BROKEN)
row("directory too long", lambda: ended(size=plus(1)), Refusal.BROKEN)
row("directory elsewhere", lambda: ended(start=plus(-40)), Refusal.BROKEN)
row("directory beyond", lambda: ended(start=1 << 30), Refusal.BROKEN)
row("directory moved", lambda: ended(start=plus(46), size=plus(-46)), Refusal.BROKEN)
row("another disk", lambda: ended(disk=1), Refusal.BROKEN)
row("began on another disk", lambda: ended(first=3), Refusal.BROKEN)
row("a comment that is not there", lambda: ended(comment=500), Refusal.BROKEN)
row("ZIP64 end", zip64, Refusal.UNSAFE)
row("ZIP64 marks alone", lambda: ended(size=0xFFFFFFFF, start=0xFFFFFFFF), Refusal.UNSAFE)
row("65 entries", lambda: extra_entry(*(Item(f"a{n}", b"") for n in range(59))), Refusal.TOO_MUCH)
row("64 entries", lambda: extra_entry(*(Item(f"a{n}", b"") for n in range(58))), Odd.ITEM_UNKNOWN)
row("5,000 entries", lambda: zipped(*(Item(f"a{n}") for n in range(5_000))), Refusal.TOO_MUCH)
row("an entry on another disk", lambda: extra_entry(Item("a", disk=2)), Refusal.BROKEN)
row("overlapping", overlapping, Refusal.UNSAFE)
row("one within another", quoting, Refusal.UNSAFE)
row("itself within itself", itself, Refusal.BROKEN)
row("an item that unpacks to itself", unpacks_to_itself, Odd.ITEM_UNREADABLE)
row("a bomb of 8 MB", lambda: bomb(8_000_000), Refusal.TOO_MUCH)
row("a bomb of 15 MB", lambda: bomb(15 << 20, "summary.txt"), Refusal.TOO_MUCH)
row("a bomb of 40 MB", lambda: bomb(40 << 20), Refusal.TOO_MUCH)
row("a bomb that nobody knows", lambda: bomb(12 << 20, "more.bin"), Refusal.TOO_MUCH)
row("sixty times 16 MB", wide, Refusal.TOO_MUCH)
row("sixty times 380 kB", many_middling, Refusal.TOO_MUCH)
row("something hidden behind streams", padded, Odd.ITEM_UNREADABLE)
row("a link", lambda: extra_entry(link("a", "/etc/passwd")), Refusal.UNSAFE)
row(
    "a link as an item",
    lambda: report(lies={"facts.json": {"mode": stat.S_IFLNK | 0o777}}),
    Refusal.UNSAFE,
)
row("a device", lambda: extra_entry(device("a", stat.S_IFCHR)), Refusal.UNSAFE)
row("a pipe", lambda: extra_entry(device("a", stat.S_IFIFO)), Refusal.UNSAFE)
