"""Makes texts from a report harmless to show: done to the JSON as a whole, before it is read."""

import re
from collections.abc import Iterator
from itertools import accumulate

LONGEST_TEXT = 4_000  # characters; the program writes at most 500
DEEPEST = 64  # levels of brackets; a state has about 12
LONGEST_NAME = 80

# Controls but newline and tab; what turns the direction of writing; what cannot be seen: all that
# Unicode calls "default ignorable" (DerivedCoreProperties.txt), and the empty pattern of Braille.
_HIDDEN_SIGNS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# The same as escapes of JSON, but for halves of a pair, which a reader of JSON refuses by itself.
_HIDDEN_ESCAPES = re.compile(
    r"\\(?:[bfr]|u(?:00(?:[01][0-9a-f]|7f|[89][0-9a-f]|ad)|034f|061c|11(?:5f|60)|17b[45]|180[b-f]"
    r"|2(?:0(?:0[b-f]|2[89a-e]|6[0-9a-f])|800)|3164|fe(?:0[0-9a-f]|ff)|ff(?:a0|f[0-9ab])"
    r"|d82f\\udca[0-3]|d834\\udd7[3-9a]|db4[0-3]\\ud[c-f][0-9a-f]{2}))",
    re.IGNORECASE,
)
MOST_REPLACED = 100_000  # signs of one text; a text with more of them is no text
# Of no use to anyone, and too much for whoever divides them.
_HUGE_NUMBER = re.compile(r"([:,\[]\s*+-?)\d{16,}+(?=\s*+[,}\]])")
_LARGEST = 2**53 - 1
_INSTEAD = "\ufffd"
_PLAIN = bytes(sign for sign in range(0x20, 0x7F) if sign != ord("\\"))
_MANY_DIGITS = re.compile(r"[0-9]{16}")
_ALL_DIGITS_ALIKE = bytes.maketrans(b"123456789", b"000000000")
# None of these tries anything twice, so a hostile text costs no more than a good one of its size.
_SIGN = r'(?:[^"\\\n]|\\(?:u[0-9a-fA-F]{4}|[^\n]))'  # of a string, none cut within its escape
_STRING = re.compile(
    r'"[^"\\\n]*+(?:\\[^\n][^"\\\n]*+)*+("?)'
)  # to the end of its line, if need be
_BEFORE_LONG = re.compile(rf'(?:[^"]++|"{_SIGN}{{0,{LONGEST_TEXT}}}+")*+')
_BEGINNING = re.compile(rf"{_SIGN}{{0,{LONGEST_TEXT - 1}}}+")
_NO_BRACKETS = re.compile(rf"{_STRING.pattern}|[^\"\[\]{{}}]++")
_LEVELS = {"[": 1, "{": 1, "]": -1, "}": -1}


def shown(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text as it can be shown: hidden signs replaced, at most so many characters."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return _HIDDEN_SIGNS.sub(_INSTEAD, cut)


def name_of(text: str) -> str:
    """Return a name from a report for a note: one line, at most 80 characters."""
    return " ".join(shown(text, LONGEST_NAME).split())


def is_clean(content: bytes) -> bool:
    """Return whether a text is surely harmless as it stands: most are, and this costs little."""
    if len(content) > LONGEST_TEXT or content.translate(None, _PLAIN):
        return False
    return b"0" * 16 not in content.translate(_ALL_DIGITS_ALIKE)


class Cleaned:
    """A JSON text whose strings are harmless.

    Raises ValueError for bytes that are not UTF-8, or for what is no text at all.
    """

    def __init__(self, content: bytes) -> None:
        self.replaced = self.cut = 0
        text = content.decode("utf-8").replace("\r\n", "\n")
        text = self._without(_HIDDEN_SIGNS, _INSTEAD, text)
        if "\\" in text:
            # What is left of the backslashes without their pairs begins an escape. NUL is free.
            single = text.replace("\\\\", "\0")
            single = self._without(_HIDDEN_ESCAPES, _INSTEAD, single)
            text = single.replace("\0", "\\\\")
        if _MANY_DIGITS.search(text):
            text = self._without(_HUGE_NUMBER, rf"\g<1>{_LARGEST}", text)
        if any(len(line) > LONGEST_TEXT for line in text.split("\n")):
            text = "".join(self._shorter(text))
        self.text = text

    def _without(self, pattern: re.Pattern[str], instead: str, text: str) -> str:
        cleaned, count = pattern.subn(instead, text, MOST_REPLACED)
        if count == MOST_REPLACED:
            raise ValueError(count)
        self.replaced += count
        return cleaned

    def _shorter(self, text: str) -> Iterator[str]:
        """Yield the text in pieces, each string of it cut. Raises ValueError for an open one."""
        at = 0
        while piece := _BEFORE_LONG.match(text, at):
            yield piece[0]
            long = _STRING.match(text, piece.end())
            if long is None:
                return
            if not long[1]:
                raise ValueError(at)
            self.cut += 1
            begun = _BEGINNING.match(text, piece.end() + 1)
            yield f'"{begun[0] if begun else ""}…"'
            at = long.end()


def too_deep(text: str, deepest: int = DEEPEST) -> bool:
    """Return whether the brackets of a JSON text are nested deeper than that."""
    brackets = _NO_BRACKETS.sub("", text)
    return max(accumulate(map(_LEVELS.__getitem__, brackets)), default=0) > deepest
