"""Texts of a known form: what closes them must be there. Of plain words nobody can tell."""

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.holes import is_doubtful
from helperkit.delivery.inspect.looking import Look

_CLOSED_BY = {
    "svg": b"svg",
    "musicxml": b"score",
    "musescore": b"musescore",
    "fictionbook": b"fictionbook",
    "xmp": b"xmpmeta",
    "acsm": b"fulfillmenttoken",
    "amf": b"amf",
}


def closed(form: str, look: Look) -> Seen:
    """The element that opened the file closes it."""
    tail = look.tail(1024).lower()
    at = tail.rfind(b"</")
    last = tail[at + 2 :]
    empty = look.size < 1024 and tail.rstrip().endswith(b"/>")
    right = at >= 0 and _CLOSED_BY[form] in last.rsplit(b":", 1)[0] + last and b">" in last
    return Seen(whole=right or empty)


def text(look: Look) -> Seen:
    """Nothing says how long a text is, but no text has a gap of nothing."""
    return Seen(whole=False if is_doubtful(look) else None)


def xml(look: Look) -> Seen:
    """Any element closes what another opened."""
    last = look.tail(512).rstrip()
    tag = last[last.rfind(b"<") :]
    alone = tag.endswith(b"/>") and look.size < 512
    return Seen(whole=alone or (tag.startswith(b"</") and tag.endswith(b">")))


def html(look: Look) -> Seen:
    """A page need not end with its mark, so its lack says nothing."""
    return Seen(whole=True if b"</html" in look.tail(4096).lower() else None)


def rtf(look: Look) -> Seen:
    """The outermost brace is closed (RTF 1.9.1)."""
    if b"\\bin" in look.head or look.size > 32 << 20:
        return Seen(whole=look.tail(64).rstrip(b"\0\r\n\t ").endswith(b"}"))
    depth = 0
    for at in range(0, look.size, 1 << 20):
        piece = look.read(at, 1 << 20).replace(b"\\\\", b"").replace(b"\\{", b"")
        piece = piece.replace(b"\\}", b"")
        depth += piece.count(b"{") - piece.count(b"}")
    return Seen(whole=depth == 0 and look.tail(64).rstrip(b"\0\r\n\t ").endswith(b"}"))


def postscript(look: Look) -> Seen:
    """The comment that ends a well-behaved one (Adobe 5001, 4.4)."""
    if look.head.startswith(b"\xc5\xd0\xd3\xc6"):
        pairs = [
            (look.number(n, 4, "little"), look.number(n + 4, 4, "little")) for n in (4, 12, 20)
        ]
        return Seen(whole=all(start + length <= look.size for start, length in pairs))
    well = look.tail(128).rstrip(b"\4\0\r\n\t ").endswith(b"%%EOF")
    behaved = look.head.startswith(b"%!PS-Adobe")
    return Seen(whole=True if well else False if behaved else None)


def licence(look: Look) -> Seen:
    """The line that ends the block, with as many dashes as the first."""
    dashes = len(look.head) - len(look.head.lstrip(b"-"))
    last = look.tail(512).rstrip()
    return Seen(whole=b"END " in last.upper() and last.endswith(b"-" * max(3, dashes)))


def lightroom(look: Look) -> Seen:
    """A table in braces to its end."""
    text = look.read(0, 4 << 20)
    return Seen(whole=text.count(b"{") == text.count(b"}"))
