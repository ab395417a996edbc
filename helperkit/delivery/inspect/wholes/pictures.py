"""Pictures: their structure walked to its end, checksums where there are any. Nothing is drawn."""

import zlib

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look, Torn

_PIECE = 1 << 20
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_ADAM7 = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)


def png(look: Look) -> Seen:
    """Every chunk's CRC, then as many unpacked bytes as the size asks for (W3C PNG, 5 and 10)."""
    at, counter, wanted = 8, zlib.decompressobj(), -1
    got = 0
    while True:
        length, name = look.number(at, 4), look.exactly(at + 4, 4)
        if at + 12 + length > look.size:
            raise Torn
        crc, done = zlib.crc32(name), 0
        while done < length:
            piece = look.exactly(at + 8 + done, min(_PIECE, length - done))
            crc = zlib.crc32(piece, crc)
            if name == b"IHDR":
                wanted = _png_bytes(piece)
            elif name == b"IDAT":
                got += _unpacked(counter, piece, look)
            done += len(piece)
        if crc != look.number(at + 8 + length, 4):
            return Seen(whole=False)
        if name == b"IEND":
            return Seen(whole=got >= wanted >= 0)
        at += 12 + length


def _unpacked(counter: "zlib._Decompress", piece: bytes, look: Look) -> int:
    got = 0
    while piece and not counter.eof:
        look.check()
        got += len(counter.decompress(piece, _PIECE))
        piece = counter.unconsumed_tail
    return got


def _png_bytes(header: bytes) -> int:
    if len(header) < 13 or header[9] not in _CHANNELS:
        return -1
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    bits = header[8] * _CHANNELS[header[9]]
    passes = _ADAM7 if header[12] else ((0, 0, 1, 1),)
    total = 0
    for left, top, right, down in passes:
        columns, rows = -(-(width - left) // right), -(-(height - top) // down)
        if columns > 0 and rows > 0:
            total += rows * (1 + -(-columns * bits // 8))
    return total


def gif(look: Look) -> Seen:
    """Walk all blocks to the trailer (GIF89a, 12 to 27)."""
    at = 13 + _table(look.exactly(10, 1)[0])
    images = 0
    while True:
        sign = look.exactly(at, 1)
        if sign == b";":
            return Seen(whole=images > 0)
        if sign == b"!":
            at = _behind_blocks(look, at + 2)
        elif sign == b",":
            images += 1
            at = _behind_blocks(look, at + 11 + _table(look.exactly(at + 9, 1)[0]))
        elif sign == b"\0":
            at += 1
        else:
            raise Torn


def _table(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _behind_blocks(look: Look, at: int) -> int:
    piece, start = look.read(at, _PIECE), at
    while True:
        place = at - start
        if place >= len(piece):
            piece, start, place = look.exactly(at, 1) + look.read(at + 1, _PIECE), at, 0
        if not piece[place]:
            return at + 1
        at += 1 + piece[place]


def bmp(look: Look) -> Seen:
    """The length and where the points begin, as the header says, and as the size asks for."""
    said, start = look.number(2, 4, "little"), look.number(10, 4, "little")
    header = look.number(14, 4, "little")
    if header == 12:
        return Seen(whole=start <= look.size and said <= look.size)
    width = look.number(18, 4, "little")
    height = int.from_bytes(look.exactly(22, 4), "little", signed=True)
    bits, packed = look.number(28, 2, "little"), look.number(30, 4, "little")
    rows = (width * bits + 31) // 32 * 4 * abs(height) if packed in {0, 3, 6} else 0
    return Seen(whole=start + rows <= look.size and (said <= look.size or said == 0))


def psd(look: Look) -> Seen:
    """Walk the four sections to the picture itself (Adobe's paper on the format)."""
    wide = look.number(4, 2) == 2
    at = 26
    for length in (4, 4, 8 if wide else 4):
        at += length + look.number(at, length)
    channels, height, width, depth = (
        look.number(place, size) for place, size in ((12, 2), (14, 4), (18, 4), (22, 2))
    )
    packing = look.number(at, 2)
    rows = channels * height
    if packing == 0:
        return Seen(whole=at + 2 + rows * ((width * depth + 7) // 8) <= look.size)
    if packing != 1 or rows > 4_000_000:
        return Seen(whole=at + 2 < look.size)
    size = 4 if wide else 2
    table = look.exactly(at + 2, rows * size)
    sizes = (int.from_bytes(table[n : n + size], "big") for n in range(0, len(table), size))
    return Seen(whole=at + 2 + len(table) + sum(sizes) <= look.size)


def ico(look: Look) -> Seen:
    """All images of the directory lie within the file."""
    count = look.number(4, 2, "little")
    for number in range(count):
        entry = look.exactly(6 + 16 * number, 16)
        length, start = int.from_bytes(entry[8:12], "little"), int.from_bytes(entry[12:], "little")
        if not length or start + length > look.size:
            return Seen(whole=False)
    return Seen(whole=count > 0)


def jp2(look: Look) -> Seen:
    """A JPEG 2000 codestream ends with its own mark (ITU T.800, A.4.4)."""
    return Seen(whole=b"\xff\xd9" in look.tail(16))


def pcx(look: Look) -> Seen:
    """Nothing tells but the runs themselves, which are too long a walk for what is rare."""
    return Seen(whole=None if look.size > 128 else False)


def xcf(look: Look) -> Seen:
    """All layers lie within the file; GIMP writes nothing behind the last."""
    wide = look.head[9:13] >= b"v011"
    size, at = (8 if wide else 4), 26 + (4 if look.head[9:13] >= b"v004" else 0)
    for _ in range(10_000):
        kind, length = look.number(at, 4), look.number(at + 4, 4)
        at += 8 + length
        if kind == 0:
            break
    ends = []
    for _ in range(10_000):
        pointer = look.number(at, size)
        at += size
        if pointer == 0:
            break
        ends.append(pointer)
    return Seen(whole=bool(ends) and max(ends) + 16 < look.size and _xcf_layers(look, ends, size))


def _xcf_layers(look: Look, layers: list[int], size: int) -> bool:
    for layer in layers:
        at = layer + 12
        at += 4 + look.number(at, 4)
        for _ in range(1000):
            kind, length = look.number(at, 4), look.number(at + 4, 4)
            at += 8 + length
            if kind == 0:
                break
        level = look.number(look.number(at, size) + 12, size)
        tiles = level + 8
        last = 0
        for _ in range(1_000_000):
            tile = look.number(tiles, size)
            tiles += size
            if tile == 0:
                break
            last = tile
        if last >= look.size:
            return False
    return True
