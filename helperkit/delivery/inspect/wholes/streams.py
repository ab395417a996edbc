"""Sound and film that come as a stream of frames or pages."""

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look, Torn
from helperkit.delivery.inspect.wholes.crc import crc8, crc16, ogg_crc

_PIECE = 1 << 18
_OGG = ((b"\x01vorbis", "vorbis"), (b"OpusHead", "opus"), (b"\x80theora", "theora"))


def ogg(look: Look) -> Seen:
    """Every page's CRC, and an end mark for every stream (RFC 3533, 6)."""
    at = 0
    codecs: list[str] = []
    rates: dict[int, int] = {}
    last: dict[int, int] = {}
    ended: set[int] = set()
    while at < look.size:
        head = look.exactly(at, 27)
        if head[:4] != b"OggS":
            raise Torn
        table = look.exactly(at + 27, head[26])
        body = look.exactly(at + 27 + len(table), sum(table))
        page = head[:22] + b"\0\0\0\0" + head[26:] + table + body
        if ogg_crc(page) != int.from_bytes(head[22:26], "little"):
            return Seen(whole=False)
        stream = int.from_bytes(head[14:18], "little")
        if head[5] & 2:
            codecs += [name for sign, name in _OGG if body.startswith(sign)]
            rates[stream] = _rate(body)
        granule = int.from_bytes(head[6:14], "little", signed=True)
        last[stream] = max(granule, last.get(stream, 0))
        if head[5] & 4:
            ended.add(stream)
        at += len(page)
    lengths = [last[n] / rate for n, rate in rates.items() if rate]
    whole = bool(rates) and ended >= set(rates)
    return Seen(whole=whole, codecs=tuple(codecs), seconds=max(lengths, default=None))


def _rate(body: bytes) -> int:
    if body.startswith(b"\x01vorbis"):
        return int.from_bytes(body[12:16], "little")
    return 48_000 if body.startswith(b"OpusHead") else 0


def flac(look: Look) -> Seen:
    """The metadata, then every frame: its header's CRC-8 and its own CRC-16 (RFC 9639)."""
    at, samples, rate = 4, 0, 0
    while True:
        head = look.exactly(at, 4)
        length = int.from_bytes(head[1:], "big")
        if head[0] & 0x7F == 0:
            info = look.exactly(at + 4, 34)
            rate = int.from_bytes(info[10:13], "big") >> 4
            samples = int.from_bytes(info[13:18], "big") & 0xFFFFFFFFF
        at += 4 + length
        if at > look.size:
            raise Torn
        if head[0] & 0x80:
            break
    seconds = samples / rate if rate and samples else None
    return Seen(whole=_frames(look, at, samples), codecs=("flac",), seconds=seconds)


def _frames(look: Look, at: int, samples: int) -> bool | None:
    """Whether every frame's sums are right and all samples came; None where nothing says."""
    content, start = b"", at
    counted, begin = 0, 0
    enough = look.left / 2  # sums byte by byte are slow: later frames are only counted
    while True:
        piece = look.read(start + len(content), _PIECE)
        content += piece
        place = content.find(b"\xff", begin + 2)
        while place >= 0:
            block = _frame_at(content, place)
            if block and (look.left < enough or _is_right(content[begin:place])):
                counted += _frame_at(content, begin)
                begin = place
            place = content.find(b"\xff", place + 1)
            if len(content) - begin > 4 * _PIECE:
                return False
        if not piece:
            break
        content, start, begin = content[begin:], start + begin, 0
    counted += _frame_at(content, 0)
    return _is_right(content) and (samples == 0 or counted >= samples)


def _is_right(frame: bytes) -> bool:
    return crc16(frame[:-2]) == int.from_bytes(frame[-2:], "big")


_BLOCKS = {
    1: 192,
    **{n: 576 << (n - 2) for n in range(2, 6)},
    **{n: 256 << (n - 8) for n in range(8, 16)},
}


def _frame_at(content: bytes, at: int) -> int:
    """Return how many samples a frame's header tells of; 0 where there is none."""
    head = content[at : at + 16]
    if len(head) < 6 or head[0] != 0xFF or head[1] & 0xFE != 0xF8:
        return 0
    size, rate = head[2] >> 4, head[2] & 15
    lead = head[4]
    extra = 0 if lead < 0x80 else 8 - (lead ^ 0xFF).bit_length() - 1
    end = 5 + extra
    block = _BLOCKS.get(size, 0)
    if size in {6, 7}:
        block = int.from_bytes(head[end : end + size - 5], "big") + 1
        end += size - 5
    end += {12: 1, 13: 2, 14: 2}.get(rate, 0)
    return block if len(head) > end and crc8(head[:end]) == head[end] else 0


def flv(look: Look) -> Seen:
    """Walk the tags; each says its length again behind itself (Adobe's FLV 10.1, annex E)."""
    at, seconds, tags = look.number(5, 4) + 4, 0.0, 0
    codecs: dict[str, None] = {}
    while at < look.size:
        tag = look.exactly(at, 12)
        length = int.from_bytes(tag[1:4], "big")
        if look.number(at + 11 + length, 4) != 11 + length:
            return Seen(whole=False)
        seconds = max(seconds, int.from_bytes(tag[7:8] + tag[4:7], "big") / 1000)
        if tag[0] == 9:
            codecs[{7: "h264", 2: "h263"}.get(tag[11] & 15, "vp6")] = None
        elif tag[0] == 8:
            codecs[{10: "aac", 2: "mp3"}.get(tag[11] >> 4, "pcm")] = None
        at += 15 + length
        tags += 1
    return Seen(whole=tags > 0, seconds=seconds or None, codecs=tuple(codecs))


def transport(look: Look) -> Seen:
    """Packets of 188 bytes, each with its mark (ISO/IEC 13818-1, 2.4.3); nothing says how many."""
    step = 192 if look.head[4:5] == b"G" and look.head[196:197] == b"G" else 188
    first = 4 if step == 192 else 0
    if (look.size - first) % step and (look.size % step):
        return Seen(whole=False)
    for at in range(first, look.size, max(step, look.size // 2000 // step * step)):
        if look.exactly(at, 1) != b"G":
            return Seen(whole=False)
    return Seen(whole=None)


def program_stream(look: Look) -> Seen:
    """An end code closes a stream (ISO/IEC 13818-1, 2.5.3.2); not every writer adds it."""
    return Seen(
        whole=True if b"\0\0\1\xb9" in look.tail(4096) or b"\0\0\1\xb7" in look.tail(4096) else None
    )


# The objects of content encryption, extended and advanced (ASF 3.15, 3.16, 3.17).
_LOCKS = tuple(
    bytes.fromhex(name)
    for name in (
        "fbb3112223bdd211b4b700a0c955fc6e",
        "14e68a292226174cb935dae07ee9289c",
        "b69b077aa4da124ea5ca91d38dc11a8d",
    )
)


def asf(look: Look) -> Seen:
    """The header's own account of length, packets and locks (Microsoft's ASF, 3.2 and 3.3)."""
    length = look.number(16, 8, "little")
    header = look.exactly(0, min(length, 1 << 20))
    if length > look.size:
        return Seen(whole=False)
    at = header.find(bytes.fromhex("a1dcab8c47a9cf118ee400c00c205365"))
    locked = any(lock in header for lock in _LOCKS)
    if at < 0:
        return Seen(whole=False)
    said = int.from_bytes(header[at + 40 : at + 48], "little")
    ticks = int.from_bytes(header[at + 64 : at + 72], "little")
    early = int.from_bytes(header[at + 80 : at + 88], "little")
    live = header[at + 88] & 1
    seconds = max(0.0, ticks / 1e7 - early / 1e3) or None
    return Seen(
        whole=None if live else said <= look.size,
        seconds=seconds,
        note="drm" if locked else "",
        protected=locked,
    )


def amr(look: Look) -> Seen:
    """Walk the frames, whose length follows from their first byte (RFC 4867, 5.3)."""
    wide = look.head.startswith(b"#!AMR-WB\n")
    at = 9 if wide else 6
    narrow = (12, 13, 15, 17, 19, 20, 26, 31, 5, 0, 0, 0, 0, 0, 0, 0)
    broad = (17, 23, 32, 36, 40, 46, 50, 58, 60, 5, 0, 0, 0, 0, 0, 0)
    content, place, frames = look.read(at, 8 << 20), 0, 0
    while place < len(content):
        place += 1 + (broad if wide else narrow)[content[place] >> 3 & 15]
        frames += 1
    return Seen(whole=frames > 0 and place == len(content), seconds=frames / 50, codecs=("amr",))
