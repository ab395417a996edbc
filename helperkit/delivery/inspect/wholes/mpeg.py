"""MP3 and AAC: a chain of frames without any length over all, but for what some writers add."""

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.holes import LONG, holes
from helperkit.delivery.inspect.looking import Look

_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_BITS = {
    (3, 1): (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (3, 2): (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (2, 1): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_MOST_FRAMES = 40_000
_FAR = 1 << 14  # bytes in which the next frame is looked for
_TAGS = frozenset({b"TAG", b"APE", b"LYR", b"ID3"})  # what may stand behind the last frame
_ADTS_RATES = (96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000)


def mp3(look: Look) -> Seen:
    """Walk the frames to the end; a Xing or Info frame says how many bytes there must be."""
    at = _behind_tags(look)
    first = _frame(look.read(at, 4))
    if first is None:
        return Seen(whole=None)
    said = _said(look.read(at, 200))
    start, frames, samples = at, 0, 0
    content = b""
    base = at
    while frames < _MOST_FRAMES:
        if at + 4 > base + len(content):
            content, base = look.read(at, 1 << 20), at
        frame = _frame(content[at - base : at - base + 4])
        if frame is None:
            break
        at += frame[0]
        samples += frame[1]
        frames += 1
    seconds = samples / first[2]
    if said is not None:
        there = start + said <= look.size and frames > 1
        full = there and next(holes(look, [(start, start + said)]), None) is None
        if frames == _MOST_FRAMES:
            seconds = (look.size - start) / (at - start) * seconds
        return Seen(whole=full, seconds=seconds, codecs=("mp3",))
    if frames == _MOST_FRAMES:
        seconds = (look.size - start) / (at - start) * seconds
        return Seen(whole=None, seconds=seconds)
    if at > look.size:
        return Seen(whole=False, seconds=seconds, codecs=("mp3",))
    tail = look.read(at, 1 << 20)
    ends_well = not tail or tail[:3] in _TAGS or (len(tail) < LONG and not any(tail))
    whole = True if ends_well and frames > 1 else _goes_on(tail)
    return Seen(whole=whole, seconds=seconds, codecs=("mp3",))


def _goes_on(tail: bytes) -> bool | None:
    """Return False where zeros stand between two frames; None where nobody can tell."""
    behind = tail.lstrip(b"\0")
    if len(tail) - len(behind) < LONG:
        return None
    if behind[:3] in _TAGS:
        return None
    for place in range(min(len(behind), _FAR)):
        frame = _frame(behind[place : place + 4])
        if frame and _frame(behind[place + frame[0] : place + frame[0] + 4]):
            return False
    return None


def _behind_tags(look: Look) -> int:
    at = 0
    while look.read(at, 3) == b"ID3":
        head = look.exactly(at, 10)
        size = sum((head[6 + n] & 0x7F) << 7 * (3 - n) for n in range(4))
        at += 10 + size + (10 if head[5] & 0x10 else 0)
    piece = look.read(at, 1 << 16)
    start = next((n for n in range(len(piece) - 3) if _frame(piece[n : n + 4])), 0)
    return at + start


def _frame(head: bytes) -> tuple[int, int, int] | None:
    """Return a frame's bytes, samples and rate; None where none begins."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return None
    version, layer = head[1] >> 3 & 3, 4 - (head[1] >> 1 & 3)
    bits, rate = head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or layer not in {2, 3} or bits in {0, 15} or rate == 3:
        return None
    kilobits = _BITS[(3, 1 if layer == 3 else 2) if version == 3 else (2, 1)][bits - 1]
    hertz = _RATES[version][rate]
    samples = 576 if layer == 3 and version != 3 else 1152
    return samples // 8 * kilobits * 1000 // hertz + (head[2] >> 1 & 1), samples, hertz


def _said(frame: bytes) -> int | None:
    for sign in (b"Xing", b"Info"):
        at = frame.find(sign)
        if at > 0:
            flags = int.from_bytes(frame[at + 4 : at + 8], "big")
            place = at + 8 + (4 if flags & 1 else 0)
            return int.from_bytes(frame[place : place + 4], "big") if flags & 2 else None
    return None


def aac(look: Look) -> Seen:
    """Walk the ADTS frames (ISO/IEC 13818-7, 6.2)."""
    at, frames = 0, 0
    rate = _ADTS_RATES[min(11, look.exactly(2, 1)[0] >> 2 & 15)]
    while at < look.size and frames < _MOST_FRAMES:
        head = look.read(at, 7)
        if len(head) < 7 or head[0] != 0xFF or head[1] & 0xF0 != 0xF0:
            return Seen(whole=False if frames < 2 or len(head) < 7 else None, codecs=("aac",))
        length = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
        if length < 7:
            return Seen(whole=False)
        at += length
        frames += 1
    whole = at == look.size if frames < _MOST_FRAMES else None
    return Seen(whole=whole, seconds=frames * 1024 / rate, codecs=("aac",))
