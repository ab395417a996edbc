"""From bytes to letters: which encoding a text is in, and its lines made fit to be shown."""

import codecs
import re
from collections.abc import Iterator

from helperkit.delivery.unpack.names.encodings import guess, system_language
from helperkit.gui.viewers.text_leaf import MOST_LETTERS, Leaf

MOST_BYTES = 32 << 20  # read of one text
LONGEST_LINE = 4_000  # letters; a line without an end would keep the window waiting
_SLICE = 1 << 18  # letters in one go: one search holds up all other threads
_SAMPLE = 60_000  # bytes that are guessed from
_MOST_OF_LINE = 2_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Dashes, quotes, prices and the like of Western Windows: a text with nothing else beyond ASCII.
_SIGNS = frozenset(
    b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb\xbc\xbd\xbe\xd7"
)
_BREAKS = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
# No letters, and Qt would lay them out for seconds or turn the text around.
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff\ufffc]")
_DRAWN = re.compile(r"\S {3,}\S|[\u2500-\u259f]|\|.*\|")
_ENOUGH_DRAWN = 0.2  # of the lines with letters


def read_letters(content: bytes) -> str:
    """Return a text, in whatever encoding it is: a mark, UTF-16 by its zeros, UTF-8, or a guess."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    if wide := _wide_encoding(content[:_SAMPLE]):
        return content.decode(wide, errors="replace")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        if error.start > len(content) - 4 and error.reason == "unexpected end of data":
            return content[: error.start].decode()
    return content.decode(encoding_of(content), errors="replace")


def _wide_encoding(sample: bytes) -> str:
    """Return UTF-16 in one of its orders, where Latin letters leave every second byte empty."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 5 <= len(sample) or min(even, odd) * 5 > max(even, odd):
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def encoding_of(content: bytes) -> str:
    """Return the likeliest encoding of a text that is not UTF-8, by all its strange lines."""
    lines: list[bytes] = []
    room = _SAMPLE
    for line in content.splitlines():
        if not line.isascii():
            lines.append(line[:_MOST_OF_LINE])
            room -= len(lines[-1])
            if room <= 0:
                break
    if all(byte < 128 or byte in _SIGNS for line in lines for byte in line):
        return "cp1252"
    return guess(lines, system_language()).encoding


def leaves_of(text: str) -> tuple[Leaf, ...]:
    """Return a text in leaves, each at a line's end; endless lines are broken."""
    drawn = is_drawn(_seen(text[:_SAMPLE]))
    leaves: list[Leaf] = []
    lines: list[str] = []
    size = 0
    for line in _lines(text):
        for piece in _broken(line):
            if size + len(piece) > MOST_LETTERS and lines:
                leaves.append(Leaf("", "\n".join(lines), is_plain=True, is_drawn=drawn))
                lines, size = [], 0
            lines.append(piece)
            size += len(piece) + 1
    leaves.append(Leaf("", "\n".join(lines).rstrip(), is_plain=True, is_drawn=drawn))
    return tuple(leaves)


def _lines(text: str) -> Iterator[str]:
    """Yield the lines, without what is not seen."""
    at, begun = 0, ""
    while at < len(text):
        end = at + _SLICE
        end += text.startswith("\n", end)  # the two signs of one break stay together
        *lines, begun = _BREAKS.split(begun + _seen(text[at:end]))
        yield from lines
        if len(begun) > LONGEST_LINE:  # it would be cut anyway
            cut = begun.rfind(" ") + 1 or len(begun)
            yield begun[:cut]
            begun = begun[cut:]
        at = end
    yield begun


def _seen(text: str) -> str:
    return _UNSEEN.sub("", text).replace("\u00ad", "")


def is_drawn(text: str) -> bool:
    """Return whether spaces or strokes draw something, so that all letters must be of one width."""
    lines = [line for line in text[:_SAMPLE].splitlines() if line.strip()]
    drawn = sum(bool(_DRAWN.search(line[:400])) for line in lines)
    return drawn > _ENOUGH_DRAWN * len(lines)


def _broken(line: str) -> list[str]:
    if len(line) <= LONGEST_LINE:
        return [line]
    pieces = []
    at = 0
    while len(line) - at > LONGEST_LINE:
        space = line.rfind(" ", at, at + LONGEST_LINE)
        after = space + 1 if space > at + LONGEST_LINE // 2 else at + LONGEST_LINE
        pieces.append(line[at:after])
        at = after
    return [*pieces, line[at:]]
