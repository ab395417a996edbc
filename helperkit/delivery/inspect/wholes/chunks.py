"""RIFF, AIFF and others of named chunks with a length before each."""

from collections.abc import Iterator

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look, Torn

_MOST_CHUNKS = 200_000
_LIVE = (0, 0xFFFFFFFF)  # recorded live: nobody came back to write the length
_WAVES = {1: "pcm", 2: "adpcm", 3: "pcm", 6: "alaw", 7: "mulaw", 0x11: "adpcm", 0x55: "mp3"}
_FOURS = {
    **{b"H264": "h264", b"h264": "h264", b"avc1": "h264", b"XVID": "mpeg4", b"DIVX": "mpeg4"},
    **{b"FMP4": "mpeg4", b"DX50": "mpeg4", b"MJPG": "mjpeg", b"xvid": "mpeg4", b"divx": "mpeg4"},
}


def chunks(look: Look, at: int, end: int, order: str) -> Iterator[tuple[bytes, int, int]]:
    """Yield name, start and length of each. Raises Torn for one that leads out."""
    for _ in range(_MOST_CHUNKS):
        if at + 8 > end:
            return
        name, length = look.exactly(at, 4), look.number(at + 4, 4, order)
        if at + 8 + length > end:
            raise Torn
        yield name, at + 8, length
        at += 8 + length + length % 2
    raise Torn


def riff(look: Look) -> Seen:
    """The whole length; for sound and film how long they are and the codecs."""
    order = "big" if look.head.startswith(b"RIFX") else "little"
    said = look.number(4, 4, order)
    kind = look.head[8:12]
    if look.head.startswith(b"RF64") or said in _LIVE:
        return Seen(whole=None)
    if said + 8 > look.size + 1:  # some writers forget the last padding byte
        return Seen(whole=False)
    end = min(look.size, said + 8)
    if kind == b"WEBP":
        names = [name for name, _, _ in chunks(look, 12, end + 1 if said % 2 else end, order)]
        return Seen(whole=any(name in {b"VP8 ", b"VP8L", b"ANMF"} for name in names))
    if kind == b"AVI ":
        return _avi(look)
    if kind == b"WAVE":
        return _wave(look, end, order)
    names = [name for name, _, _ in chunks(look, 12, end, order)]
    return Seen(whole=bool(names))


def _wave(look: Look, end: int, order: str) -> Seen:
    rate = 0
    codecs: tuple[str, ...] = ()
    for name, start, length in chunks(look, 12, end, order):
        if name == b"fmt " and length >= 16:
            codecs = (_WAVES.get(look.number(start, 2, order), "pcm"),)
            rate = look.number(start + 8, 4, order)
        elif name == b"data":
            return Seen(whole=True, codecs=codecs, seconds=length / rate if rate else None)
    return Seen(whole=False)


def _avi(look: Look) -> Seen:
    """The header list says how many frames there are, and how long one lasts (AVI RIFF)."""
    head = look.read(0, 1 << 16)
    at = head.find(b"avih")
    micro = int.from_bytes(head[at + 8 : at + 12], "little") if at > 0 else 0
    frames = int.from_bytes(head[at + 24 : at + 28], "little") if at > 0 else 0
    codecs: list[str] = []
    at = head.find(b"strh")
    while at > 0 and len(codecs) < 8:
        kind, four = head[at + 8 : at + 12], head[at + 12 : at + 16]
        if kind == b"vids":
            codecs.append(_FOURS.get(four, "mpeg4"))
        elif kind == b"auds":
            form = head.find(b"strf", at)
            codecs.append(_WAVES.get(int.from_bytes(head[form + 8 : form + 10], "little"), "pcm"))
        at = head.find(b"strh", at + 4)
    return Seen(whole=True, codecs=tuple(codecs), seconds=micro * frames / 1e6 or None)


def aiff(look: Look) -> Seen:
    """The whole length, and how long it is (Apple's Audio Interchange File Format)."""
    said = look.number(4, 4)
    if said + 8 > look.size + 1:
        return Seen(whole=False)
    seconds = None
    sound = False
    for name, start, _ in chunks(look, 12, min(look.size, said + 8), "big"):
        sound = sound or name == b"SSND"
        if name == b"COMM":
            power = look.number(start + 8, 2) & 0x7FFF
            rate = look.number(start + 10, 8) / (1 << 63) * 2.0 ** (power - 16383)
            seconds = look.number(start + 2, 4) / rate if rate else None
    return Seen(whole=sound, codecs=("pcm",), seconds=seconds)


def au(look: Look) -> Seen:
    """A header with the length, or without."""
    start, length = look.number(4, 4), look.number(8, 4)
    return Seen(whole=None if length == 0xFFFFFFFF else start + length <= look.size)


def caf(look: Look) -> Seen:
    """Chunks with lengths of eight bytes; the last may go to the end (Apple's Core Audio)."""
    at, seen = 8, False
    while at + 12 <= look.size:
        name, length = look.exactly(at, 4), look.number(at + 4, 8)
        seen = seen or name == b"data"
        if length == 0xFFFFFFFFFFFFFFFF:
            return Seen(whole=None)
        at += 12 + length
    return Seen(whole=seen and at == look.size)


def midi(look: Look) -> Seen:
    """As many tracks as the header says, each to its own end (MIDI 1.0 file, RP-001)."""
    if look.head.startswith(b"RIFF"):
        return riff(look)
    at, wanted, found = 8 + look.number(4, 4), look.number(10, 2), 0
    for name, start, length in _tracks(look, at):
        found += name == b"MTrk" and look.read(start + length - 3, 3) == b"\xff\x2f\0"
    return Seen(whole=found >= wanted > 0)


def _tracks(look: Look, at: int) -> Iterator[tuple[bytes, int, int]]:
    while at + 8 <= look.size:
        name, length = look.exactly(at, 4), look.number(at + 4, 4)
        if at + 8 + length > look.size:
            raise Torn
        yield name, at + 8, length
        at += 8 + length


def djvu(look: Look) -> Seen:
    """RIFF-like boxes of DjVu: one length over all (AT&TFORM)."""
    return Seen(whole=12 + look.number(8, 4) <= look.size + 1)
