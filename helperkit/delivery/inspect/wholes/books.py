"""Books for reading devices: MOBI and AZW3 (as the MobileRead wiki has it), and SQLite files."""

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look, Torn

_END = b"\xe9\x8e\x0d\x0a"


def mobi(look: Look) -> Seen:
    """All records lie within the file in order; the first says whether a lock is on it."""
    count = look.number(76, 2)
    places = [look.number(78 + 8 * n, 4) for n in range(count)]
    if not count or places != sorted(places) or places[-1] > look.size:
        raise Torn
    first = look.exactly(places[0], min(256, look.size - places[0]))
    locked = int.from_bytes(first[12:14], "big") != 0
    texts = int.from_bytes(first[8:10], "big")
    whole = texts < count and places[-1] < look.size
    last = look.read(places[-1], 4)
    # Books by Amazon's own programs end with a record of four bytes; others need not.
    if whole and last[:1] == _END[:1] and last != _END:
        whole = False
    return Seen(
        whole=whole if last == _END or not whole else _by_lengths(look, places),
        note="drm" if locked else "",
        protected=locked,
        title=_title(look, places[0], first),
    )


def _by_lengths(look: Look, places: list[int]) -> bool | None:
    """Pictures among the records end with their own marks; nothing tells of the others."""
    body = look.read(places[-1], look.size - places[-1])
    if body.startswith(b"\xff\xd8\xff"):
        return body.rstrip(b"\0").endswith(b"\xff\xd9")
    return None


def _title(look: Look, at: int, first: bytes) -> str:
    if len(first) < 92 or first[16:20] != b"MOBI":
        return ""
    start, length = int.from_bytes(first[84:88], "big"), int.from_bytes(first[88:92], "big")
    raw = look.read(at + start, min(length, 400))
    text = raw.decode(errors="replace")
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:120]


def topaz(_: Look) -> Seen:
    """Amazon's older form is always locked to a device."""
    return Seen(whole=None, note="drm", protected=True)


def kfx(look: Look) -> Seen:
    """Amazon's newest; one sign means that a lock is on it."""
    locked = look.head.startswith(b"\xeaDRMION")
    return Seen(whole=None, note="drm" if locked else "", protected=locked)


def ticket(look: Look) -> Seen:
    """A small file that the shop's own program turns into the book."""
    whole = look.tail(64).lower().rstrip().endswith(b"fulfillmenttoken>")
    return Seen(whole=whole, note="drm", protected=True)


def sqlite(look: Look) -> Seen:
    """As many pages as the header counts (SQLite's file format, 1.3)."""
    page = look.number(16, 2) or 1
    page = 65_536 if page == 1 else page
    pages = look.number(28, 4)
    return Seen(whole=None if not pages else page * pages <= look.size)


def shortcut(look: Look) -> Seen:
    """A shortcut of Windows: its header's length (MS-SHLLINK 2.1)."""
    return Seen(whole=None if look.size >= 76 else False)
