"""JPEG: segments, and the scans between them (ITU T.81, annex B)."""

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.holes import holes
from helperkit.delivery.inspect.looking import Look, Torn

_PIECE = 1 << 20
_BY_CODES = frozenset({0xC0, 0xC1, 0xC2})  # frames by Huffman codes: baseline to progressive
_NO_FRAMES = frozenset({0xC4, 0xC8, 0xCC})


def jpeg(look: Look) -> Seen:
    """Walk the segments, and the entropy-coded bytes of each scan, to the end mark."""
    at, frame, scans = 2, 0, 0
    codes: dict[int, int] = {}
    whole: bool | None = True
    while True:
        mark = look.exactly(at, 2)
        if mark[0] != 0xFF:
            raise Torn
        if mark[1] == 0xFF:  # fill bytes
            at += 1
            continue
        if mark[1] == 0xD9:
            return Seen(whole=whole if frame and scans else False)
        if mark[1] in {0x01, *range(0xD0, 0xD8)}:
            at += 2
            continue
        length = look.number(at + 2, 2)
        if length < 2:
            raise Torn
        segment, at = look.exactly(at + 4, length - 2), at + 2 + length
        if mark[1] == 0xC4:
            codes |= _first_codes(segment)
        elif mark[1] == 0xDA:
            scans += 1
            begun, at = at, _behind_scan(look, at)
            if next(holes(look, [(begun, at)]), None) is not None:
                if frame in _BY_CODES and not _may_be_zeros(segment, codes):
                    return Seen(whole=False)
                whole = None
        elif 0xC0 <= mark[1] <= 0xCF and mark[1] not in _NO_FRAMES:
            frame = mark[1]


def _behind_scan(look: Look, at: int) -> int:
    """Return where the next real mark stands: not FF 00, and no restart."""
    while True:
        piece = look.read(at, _PIECE)
        place = piece.find(b"\xff")
        while place >= 0 and place + 1 < len(piece):
            if piece[place + 1] not in {0x00, 0xFF} and not 0xD0 <= piece[place + 1] <= 0xD7:
                return at + place
            place = piece.find(b"\xff", place + 1)
        if len(piece) < 2:
            raise Torn
        at += len(piece) - (1 if place >= 0 else 0)
        if place < 0 and len(piece) < _PIECE:
            raise Torn


def _first_codes(segment: bytes) -> dict[int, int]:
    """Return what the code of zeros only means, by each table's class and number (B.2.4.2)."""
    found, at = {}, 0
    while at + 18 <= len(segment):
        found[segment[at]] = segment[at + 17]
        at += 17 + sum(segment[at + 1 : at + 17])
    return found


def _may_be_zeros(scan: bytes, codes: dict[int, int]) -> bool:
    """Whether zeros, on and on, are a picture of one colour by a scan's own codes.

    So it is where they say "as before" of every part: "no difference", then "the block ends".
    """
    parts = [scan[2 + 2 * n] for n in range(scan[0])]
    start, _, planes = scan[-3:]
    if start == 0 and planes >> 4:
        return True  # bits as they are, without a code
    level = all(codes.get(part >> 4, 0) == 0 for part in parts)
    ends = all(codes.get(0x10 | part & 15, 0) & 15 == 0 for part in parts)
    return (level or start > 0) and (ends or scan[-2] == 0)
