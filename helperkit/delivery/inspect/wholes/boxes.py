"""MP4, QuickTime and HEIF: boxes in boxes (ISO/IEC 14496-12, 23008-12)."""

from collections.abc import Iterator

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.holes import Range, joined, without_holes
from helperkit.delivery.inspect.looking import Look, Torn
from helperkit.delivery.inspect.wholes.samples import no_sample_is_lost

_MOST_BOXES = 100_000
_PARENTS = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl", b"mvex"})
_LOCKED = frozenset({b"encv", b"enca", b"drms", b"drmi", b"p608"})
_CODECS = {
    **dict.fromkeys((b"avc1", b"avc3"), "h264"),
    **dict.fromkeys((b"hvc1", b"hev1"), "hevc"),
    **{b"av01": "av1", b"vp09": "vp9", b"mp4v": "mpeg4", b"mp4a": "aac", b"Opus": "opus"},
    **{b"ac-3": "ac3", b"ec-3": "eac3", b"alac": "alac", b".mp3": "mp3", b"fLaC": "flac"},
    **{b"s263": "h263", b"samr": "amr", b"jpeg": "mjpeg", b"apch": "prores", b"apcn": "prores"},
    **{b"sowt": "pcm", b"twos": "pcm", b"lpcm": "pcm", b"ap4h": "prores", b"apcs": "prores"},
}
Box = tuple[bytes, int, int]  # its name, where its content begins, where it ends


def walk(look: Look, at: int, end: int) -> Iterator[Box]:
    """Yield the boxes from a place on. Raises Torn for one that leads out of its parent."""
    for _ in range(_MOST_BOXES):
        if at + 8 > end:
            if look.read(at, end - at).strip(b"\0"):
                raise Torn
            return
        header = look.exactly(at, 8)
        length, start = int.from_bytes(header[:4], "big"), at + 8
        if length == 1:
            length, start = look.number(start, 8), start + 8
        if length == 0:
            length = end - at
        if length < start - at or at + length > end:
            raise Torn
        yield header[4:8], start, at + length
        at += length
    raise Torn


def film(look: Look) -> Seen:
    """All boxes, all samples within the file, the duration and the codecs."""
    boxes = list(walk(look, 0, look.size))
    names = {name for name, _, _ in boxes}
    moov = next(((start, end) for name, start, end in boxes if name == b"moov"), None)
    if moov is None:
        return Seen(whole=False)
    tracks = _Tracks(look)
    tracks.walk(*moov)
    split = b"moof" in names
    seconds = tracks.seconds or (_fragments(look, boxes, tracks.scale) if split else None)
    inside = tracks.last <= look.size and (split or b"mdat" in names or not tracks.last)
    return Seen(
        whole=no_sample_is_lost(look, moov, walk) if inside else False,
        seconds=seconds,
        codecs=tuple(dict.fromkeys(tracks.codecs)),
        protected=tracks.locked,
        note="drm" if tracks.locked else "",
    )


class _Tracks:
    """What the tracks of a film say."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.seconds: float | None = None
        self.scale = 0
        self.codecs: list[str] = []
        self.locked = False
        self._pictures = False  # the track that is looked at shows something
        self.last = 0  # where the last chunk begins, or ends where that is known

    def walk(self, at: int, end: int, depth: int = 0) -> None:
        """Go through the boxes of a film's description."""
        for name, start, stop in walk(self._look, at, end):
            if name in _PARENTS and depth < 8:
                self.walk(start, stop, depth + 1)
            elif name in {b"mvhd", b"mdhd"}:
                self._duration(name, start)
            elif name == b"hdlr":
                self._pictures = self._look.read(start + 8, 4) == b"vide"
            elif name == b"stsd":
                self._codec(start, stop)
            elif name in {b"stco", b"co64"}:
                self._chunks(start, stop, 4 if name == b"stco" else 8)

    def _duration(self, name: bytes, at: int) -> None:
        wide = self._look.number(at, 1) == 1
        place = at + (20 if wide else 12)
        scale, units = self._look.number(place, 4), self._look.number(place + 4, 8 if wide else 4)
        if name == b"mvhd" and scale and 0 < units < (1 << (63 if wide else 31)):
            self.seconds = units / scale
        elif name == b"mdhd":
            self.scale = self.scale or scale

    def _codec(self, at: int, end: int) -> None:
        for name, _, _ in walk(self._look, at + 8, end):
            self.locked = self.locked or name in _LOCKED
            if name in _CODECS:
                self.codecs.append(_CODECS[name])
            elif self._pictures:
                self.codecs.append("video")  # none that is known, but no sound

    def _chunks(self, at: int, end: int, size: int) -> None:
        count = self._look.number(at + 4, 4)
        if at + 8 + count * size > end:
            raise Torn
        if count:
            self.last = max(self.last, self._look.number(at + 8 + (count - 1) * size, size) + 1)


def _fragments(look: Look, boxes: list[Box], scale: int) -> float | None:
    """Return the length by the segments' index, where there is one (sidx)."""
    total = 0.0
    for name, start, _ in boxes:
        if name == b"sidx":
            wide = look.number(start, 1) == 1
            unit = look.number(start + 8, 4) or scale
            at = start + (32 if wide else 24)
            for place in range(look.number(at - 2, 2)):
                total += look.number(at + 12 * place + 4, 4) / max(1, unit)
    return total or None


def picture(look: Look) -> Seen:
    """All boxes, and every extent of every item within the file."""
    boxes = list(walk(look, 0, look.size))
    meta = next(((start, end) for name, start, end in boxes if name == b"meta"), None)
    if meta is None:
        return film(look) if any(name == b"moov" for name, _, _ in boxes) else Seen(whole=False)
    start, end = meta
    inner = {name: (a, b) for name, a, b in walk(look, start + 4, end)}
    if b"iloc" not in inner:
        return Seen(whole=False)
    extents = _extents(look, inner[b"iloc"][0])
    if max((stop for _, stop in extents), default=0) > look.size:
        return Seen(whole=False)
    packed = any(sign in look.read(start, end - start) for sign in (b"hvcC", b"av1C"))
    starts = sorted(begin for begin, _ in extents)
    return Seen(whole=without_holes(look, joined(extents), starts) if packed else True)


def _extents(look: Look, at: int) -> list[Range]:
    """Return where every item's bytes lie, as far as they lie in the file itself."""
    found: list[Range] = []
    version = look.number(at, 1)
    sizes = look.exactly(at + 4, 2)
    offset, length = sizes[0] >> 4, sizes[0] & 15
    base, index = sizes[1] >> 4, sizes[1] & 15 if version else 0
    wide = 4 if version == 2 else 2
    count, at = look.number(at + 6, wide), at + 6 + wide
    if not count:
        raise Torn
    for _ in range(min(count, _MOST_BOXES)):
        at += wide
        method = look.number(at, 2) & 15 if version else 0
        at += (2 if version else 0) + 2
        begin, at = look.number(at, base) if base else 0, at + base
        extents, at = look.number(at, 2), at + 2
        for _ in range(extents):
            at += index
            place = begin + (look.number(at, offset) if offset else 0)
            size = look.number(at + offset, length) if length else 0
            at += offset + length
            if method == 0:
                found.append((place, place + size))
    return found


def jxl(look: Look) -> Seen:
    """The boxes around a JPEG XL stream; the bare stream tells nothing."""
    if look.head.startswith(b"\xff\x0a"):
        return Seen(whole=None)
    names = [name for name, _, _ in walk(look, 0, look.size)]
    return Seen(whole=b"jxlc" in names or b"jxlp" in names)


def jp2(look: Look) -> Seen:
    """The boxes, then the end mark of the codestream (ITU T.800, A.4.4 and annex I)."""
    if look.head.startswith(b"\0\0\0\x0c"):
        places = [(a, b) for name, a, b in walk(look, 0, look.size) if name == b"jp2c"]
        return Seen(whole=bool(places) and look.read(places[0][1] - 2, 2) == b"\xff\xd9")
    return Seen(whole=look.tail(2) == b"\xff\xd9")
