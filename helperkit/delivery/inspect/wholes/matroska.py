"""Matroska and WebM: elements in elements (RFC 8794, RFC 9559)."""

import struct

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look, Torn

_SEGMENT, _INFO, _TRACKS, _CLUSTER = 0x18538067, 0x1549A966, 0x1654AE6B, 0x1F43B675
_SCALE, _DURATION, _ENTRY, _CODEC, _ENCODINGS = 0x2AD7B1, 0x4489, 0xAE, 0x86, 0x6D80
_CODECS = {
    b"V_MPEG4/ISO/AVC": "h264",
    b"V_MPEGH/ISO/HEVC": "hevc",
    b"V_VP8": "vp8",
    b"V_VP9": "vp9",
    b"V_AV1": "av1",
    b"A_OPUS": "opus",
    b"A_VORBIS": "vorbis",
    b"A_FLAC": "flac",
    b"A_AC3": "ac3",
    b"A_MPEG/L3": "mp3",
}
_MOST = 100_000


def matroska(look: Look) -> Seen:
    """Walk the outer elements to the end, and read the duration and the codecs."""
    _, start, length = _element(look, 0)
    name, start, length = _element(look, start + length)
    if name != _SEGMENT:
        raise Torn
    live = length < 0
    end = look.size if live else start + length
    if end > look.size:
        return _with_facts(look, start, look.size, whole=False)
    return _with_facts(look, start, end, whole=None if live else True)


def _with_facts(look: Look, at: int, end: int, *, whole: bool | None) -> Seen:
    seconds: float | None = None
    codecs: tuple[str, ...] = ()
    clusters = 0
    for _ in range(_MOST):
        if at >= end:
            break
        try:
            name, start, length = _element(look, at)
        except Torn:
            return Seen(whole=False, seconds=seconds, codecs=codecs)
        if name == _INFO:
            seconds = _seconds(look, start, start + length)
        elif name == _TRACKS:
            codecs = _codecs(look, start, start + length)
        clusters += name == _CLUSTER
        if length < 0:
            return Seen(whole=whole, seconds=seconds, codecs=codecs)
        at = start + length
    whole = False if at > end or not clusters else whole
    return Seen(whole=whole, seconds=seconds, codecs=codecs)


def _element(look: Look, at: int) -> tuple[int, int, int]:
    """Return an element's name, where its content begins and its length; -1 for no length."""
    head = look.read(at, 12)
    if len(head) < 2 or not head[0] or head[0] < 0x10:
        raise Torn
    name = 9 - head[0].bit_length()
    rest = head[name:]
    if not rest or not rest[0]:
        raise Torn
    size = 9 - rest[0].bit_length()
    length = int.from_bytes(rest[:size], "big") & (1 << 7 * size) - 1
    unknown = length == (1 << 7 * size) - 1
    return int.from_bytes(head[:name], "big"), at + name + size, -1 if unknown else length


def _children(look: Look, at: int, end: int) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    while at < min(end, look.size) and len(found) < 1000:
        element = _element(look, at)
        found.append(element)
        if element[2] < 0:
            break
        at = element[1] + element[2]
    return found


def _seconds(look: Look, at: int, end: int) -> float | None:
    scale, units = 1_000_000, 0.0
    for name, start, length in _children(look, at, end):
        if name == _SCALE:
            scale = look.number(start, min(length, 8))
        elif name == _DURATION and length in {4, 8}:
            (units,) = struct.unpack(">f" if length == 4 else ">d", look.exactly(start, length))
    return units * scale / 1e9 if 0 < units < 1e12 else None


def _codecs(look: Look, at: int, end: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for name, start, length in _children(look, at, end):
        if name == _ENTRY:
            for inner, place, size in _children(look, start, start + length):
                if inner == _CODEC:
                    codec = look.exactly(place, min(size, 64)).rstrip(b"\0")
                    known = next((word for sign, word in _CODECS.items() if codec == sign), "")
                    aac = "aac" if codec.startswith(b"A_AAC") else ""
                    pcm = "pcm" if codec.startswith(b"A_PCM") else ""
                    # None that is known, but no sound.
                    shown = "video" if codec.startswith(b"V_") else ""
                    if word := known or aac or pcm or shown:
                        found[word] = None
    return tuple(found)
