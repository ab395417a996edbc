"""Files for machines at home: embroidery, 3-D printing, cutting."""

import re

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look, Torn

_LINE = re.compile(rb"\s*\Z")


def dst(look: Look) -> Seen:
    """As many stitches as the header counts, and the mark that ends them (Tajima)."""
    head = look.exactly(0, 512)
    said = re.search(rb"ST: *(\d+)", head)
    ends = b"\0\0\xf3" in look.tail(64)
    enough = said is None or look.size >= 512 + 3 * int(said[1])
    return Seen(whole=ends and enough)


def pes(look: Look) -> Seen:
    """The PEC part, which the machine reads: its stitches by their length, then its pictures."""
    start = look.number(8, 4, "little")
    return Seen(whole=_pec(look, start) if start else None)


def pec(look: Look) -> Seen:
    """The same without what stands before it."""
    return Seen(whole=_pec(look, 8))


def _pec(look: Look, at: int) -> bool:
    colours = look.number(at + 48, 1) + 1
    length = look.number(at + 514, 3, "little")
    pictures = 38 * 6 * (colours % 256 + 1)
    if look.read(at + 512 + length - 1, 1) != b"\xff":
        return False
    return at + 512 + length + pictures <= look.size


def jef(look: Look) -> Seen:
    """The mark that ends the stitches (Janome)."""
    start = look.number(0, 4, "little")
    return Seen(whole=look.size > start and b"\x80\x10" in look.tail(8))


def exp(_: Look) -> Seen:
    """Nothing but stitches: no length, no mark that every writer sets."""
    return Seen(whole=None)


def vp3(look: Look) -> Seen:
    """The length after the producer's words is that of the rest (Viking)."""
    words = look.number(6, 2)
    at = 8 + words
    return Seen(whole=at + 7 + look.number(at + 3, 4) <= look.size)


def hus(look: Look) -> Seen:
    """Three packed parts by their places; the last goes to the end (Viking)."""
    places = [look.number(at, 4, "little") for at in (20, 24, 28)]
    count = look.number(4, 4, "little")
    inside = all(p < look.size for p in places) and places == sorted(places)
    return Seen(whole=None if inside and count else False)


def stl(look: Look) -> Seen:
    """As many triangles as it counts; in letters its last word."""
    count = look.number(80, 4, "little")
    if look.head.startswith(b"solid") and b"\0" not in look.head[:1024]:
        return Seen(whole=b"endsolid" in look.tail(512))
    return Seen(whole=84 + 50 * count <= look.size)


def ply(look: Look) -> Seen:
    """As many bytes or lines at least as the elements need (Stanford)."""
    end = look.head.find(b"end_header")
    if end < 0:
        return Seen(whole=False)
    at = look.head.find(b"\n", end) + 1
    words = look.head[:end].decode("latin-1").split("\n")
    sizes = {"char": 1, "uchar": 1, "int8": 1, "uint8": 1, "short": 2, "ushort": 2, "int16": 2}
    sizes |= {"uint16": 2, "int": 4, "uint": 4, "float": 4, "int32": 4, "uint32": 4, "float32": 4}
    sizes |= {"double": 8, "float64": 8}
    lines = total = count = 0
    for word in (line.split() for line in words):
        if word[:1] == ["element"]:
            count = int(word[2])
            lines += count
        elif word[:1] == ["property"]:
            total += count * (
                sizes.get(word[2], 1) + 1 if word[1] == "list" else sizes.get(word[1], 1)
            )
    if "format ascii" in look.head[:200].decode("latin-1"):
        rest = look.read(at, 16 << 20)
        return Seen(whole=rest.rstrip().count(b"\n") + 1 >= lines)
    return Seen(whole=at + total <= look.size)


def gltf(look: Look) -> Seen:
    """The length in the header (glTF 2.0, 4.4)."""
    return Seen(whole=look.number(8, 4, "little") <= look.size)


def blend(look: Look) -> Seen:
    """Blender's last block."""
    return Seen(whole=b"ENDB" in look.tail(4096))


def dxf(look: Look) -> Seen:
    """The word that ends it."""
    if look.head.startswith(b"AutoCAD Binary"):
        return Seen(whole=b"\0EOF" in look.tail(16) or b"EOF\0" in look.tail(16))
    return Seen(whole=re.search(rb"(?m)^\s*EOF\s*\Z", look.tail(256)) is not None)


def step(look: Look) -> Seen:
    """The words that end it (ISO 10303-21)."""
    return Seen(whole=b"END-ISO-10303-21" in look.tail(256))


def obj(look: Look) -> Seen:
    """A face must not name a point that is not there; else only whole lines say anything."""
    tail = look.tail(4096)
    if not tail.endswith(b"\n"):
        return Seen(whole=None)
    if look.size > 4 << 20:
        return Seen(whole=None)
    text = look.read(0, 4 << 20)
    points = len(re.findall(rb"(?m)^v\s", text))
    named = [int(n) for line in re.findall(rb"(?m)^f\s+(.*)$", text) for n in _corners(line)]
    return Seen(whole=None if not named else max(named) <= points)


def _corners(line: bytes) -> list[bytes]:
    return [word.split(b"/")[0] for word in line.split() if word.split(b"/")[0].isdigit()]


def lut(look: Look) -> Seen:
    """As many lines of numbers as the size asks for (Adobe's Cube LUT 1.0)."""
    text = look.read(0, 16 << 20)
    said = re.search(rb"(?m)^\s*LUT_([13])D_SIZE\s+(\d+)", text)
    if said is None:
        raise Torn
    wanted = int(said[2]) ** (3 if said[1] == b"3" else 1)
    lines = len(
        re.findall(rb"(?m)^\s*[-+.\d][\d.eE+-]*\s+[-+.\d][\d.eE+-]*\s+[-+.\d][\d.eE+-]*\s*$", text)
    )
    return Seen(whole=lines >= wanted)


def abr(look: Look) -> Seen:
    """Since version 6 blocks with their lengths; before, brushes with theirs (Adobe)."""
    version, at = look.number(0, 2), 4
    if version in {1, 2}:
        for _ in range(look.number(2, 2)):
            at += 6 + look.number(at + 2, 4)
        return Seen(whole=at <= look.size)
    while at + 12 <= look.size:
        if look.exactly(at, 4) != b"8BIM":
            raise Torn
        length = look.number(at + 8, 4)
        at += 12 + length + (-length % 4)
    return Seen(whole=at - 3 <= look.size)


def gbr(look: Look) -> Seen:
    """The picture of one brush of GIMP (its own paper)."""
    header, _, width, height, deep = (look.number(n, 4) for n in (0, 4, 8, 12, 16))
    return Seen(whole=header + width * height * deep <= look.size)


def swatches(look: Look) -> Seen:
    """Blocks with their lengths (Adobe Swatch Exchange)."""
    at = 12
    for _ in range(min(look.number(8, 4), 100_000)):
        at += 6 + look.number(at + 2, 4)
    return Seen(whole=at <= look.size)


def profile(look: Look) -> Seen:
    """A profile of colours says its length first (ICC.1, 7.2.2)."""
    return Seen(whole=look.number(0, 4) <= look.size)
