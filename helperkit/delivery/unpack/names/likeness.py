"""How much a text is like the names that people of one language give to their files.

A cost in nats: the negative logarithm of how often such a letter stands there, and of how odd its
neighbours are. Every byte of a name is paid for under every guess, so costs can be compared.
"""

import math
import re
import unicodedata
from collections.abc import Mapping
from enum import Enum

from helperkit.delivery.unpack.names import common, letters

_ASCII = 3.0  # the same for all, or an encoding that swallows letters would be cheaper
_FOREIGN = 8.5  # a letter of the right script that the language does not have
_ELSEWHERE = 11.0  # a letter of another script
_SIGN = 6.5
_SYMBOL = 12.0
_NOTHING = 20.0  # control characters, private use
_CAPITAL = 5.0  # a capital is so many times rarer

_CAPITAL_INSIDE = 5.0
_SMALL_AMONG_CAPITALS = 3.0
_CAPITAL_AGAIN = -1.4  # all in capitals: only the first one is a surprise
_SIGN_BESIDE_LETTER = 2.0
_ALPHABETS_MEET = 3.0
_IDEOGRAPH_BESIDE_ASCII = 1.5
_LOOSE_MARK = 6.0

_FULL_WIDTH_SIGNS = "\u3000、。「」『』（）！？～・【】《》〈〉：；＋－＆…—．，〜·“”‘’"
_KANA_WEIGHT = {"ー": 4.4, "ン": 4.4, "の": 4.0, "ス": 4.6, "ト": 4.6, "ル": 4.6}
_WORDS = re.compile(r"[^\W\d_]")


class _Script(Enum):
    LATIN = "latin"
    ALPHABET = "alphabet"
    IDEOGRAPHS = "ideographs"


class _Kind(Enum):
    """What matters of a character for its neighbours."""

    ASCII = "ascii"
    ASCII_CAPITAL = "ascii capital"
    SMALL = "small"
    CAPITAL = "capital"
    LETTER = "letter"  # of a script without capitals
    MARK = "mark"  # belongs onto the letter before
    SIGN = "sign"
    APART = "apart"  # digits, spaces, points


_IN_ASCII = frozenset({_Kind.ASCII, _Kind.ASCII_CAPITAL})
_LETTERS = _IN_ASCII | {_Kind.SMALL, _Kind.CAPITAL, _Kind.LETTER, _Kind.MARK}


class _Language(dict[str, tuple[float, _Kind]]):
    """What each character costs in one language, worked out when it is first met."""

    def __init__(self, name: str) -> None:
        super().__init__()
        if name in letters.LATIN:
            self.script = _Script.LATIN
        elif name in letters.CYRILLIC or name in letters.OTHER:
            self.script = _Script.ALPHABET
        else:
            self.script = _Script.IDEOGRAPHS
        self._name = name
        table = {**letters.LATIN, **letters.CYRILLIC, **letters.OTHER}.get(name, "")
        self._weights = {item[0]: int(item[1:]) for item in table.split()}
        self._sum = sum(self._weights.values())

    def __missing__(self, letter: str) -> tuple[float, _Kind]:
        known = self[letter] = (self._cost(letter), _kind(letter))
        return known

    def _cost(self, letter: str) -> float:
        if letter < "\x80":
            return _ASCII if letter >= " " and letter != "\x7f" else _NOTHING
        if letter in self._weights:
            return math.log(self._sum / self._weights[letter]) + 1
        small = letter.lower()
        if small in self._weights:
            return math.log(self._sum * _CAPITAL / self._weights[small]) + 1
        category = unicodedata.category(letter)
        if category[0] == "C":
            return _NOTHING
        if self.script is _Script.IDEOGRAPHS:
            cost = _ideograph(self._name, letter)
            if cost:
                return cost
        if letter in letters.SIGNS:
            return _SIGN
        if category[0] not in "LM":
            return _SYMBOL
        latin = "LATIN" in unicodedata.name(letter, "")
        return _FOREIGN if latin and self.script is _Script.LATIN else _ELSEWHERE


def _kind(letter: str) -> _Kind:
    category = unicodedata.category(letter)
    if letter < "\x80":
        if not letter.isalpha():
            return _Kind.APART
        return _Kind.ASCII if letter.islower() else _Kind.ASCII_CAPITAL
    if category == "Lu":
        return _Kind.CAPITAL
    if category == "Ll":
        return _Kind.SMALL
    if category[0] == "L":
        return _Kind.LETTER
    if category[0] == "M" and letter != "็":
        return _Kind.MARK
    return _Kind.SIGN if category[0] in "SCP" and letter not in _FULL_WIDTH_SIGNS else _Kind.APART


def _ideograph(language: str, letter: str) -> float:
    """Return the cost of a character in a language written with thousands; 0 for a foreign one."""
    if letter in _FULL_WIDTH_SIGNS:
        return 5.5
    if "\uff01" <= letter <= "\uff5e":
        return 6.5
    if "\u3041" <= letter <= "\u30fe":
        return _KANA_WEIGHT.get(letter, 5.3) if language == "ja" else _ELSEWHERE
    if "\uff61" <= letter <= "\uff9f":
        return 7.0
    table, encoding, first, second = _INVENTORIES[language]
    if letter in table:
        return 6.3
    try:
        lead = letter.encode(encoding)[0]
    except UnicodeEncodeError:
        return 14.0
    if first[0] <= lead <= first[1]:
        return 9.6
    return 12.5 if second[0] <= lead <= second[1] else 0.0


# The common ones; then where the standard keeps the usual (level 1) and the seldom (level 2) ones.
_INVENTORIES = {
    "zh": (frozenset(common.SIMPLIFIED), "gb2312", (0xB0, 0xD7), (0xD8, 0xF7)),
    "zh_TW": (frozenset(common.TRADITIONAL), "big5", (0xA4, 0xC6), (0xC9, 0xF9)),
    "ja": (frozenset(common.KANJI), "shift_jis", (0x88, 0x97), (0x98, 0xEA)),
    "ko": (frozenset(common.HANGUL), "euc_kr", (0xB0, 0xC8), (0xCA, 0xFD)),
}
_LANGUAGES: Mapping[str, _Language] = {
    name: _Language(name) for names in letters.PAGES.values() for name in names
}


def cost(text: str, language: str) -> float:
    """Return how unlike the language's names a text is, in nats."""
    known = _LANGUAGES[language]
    script = known.script
    total = 0.0
    before = _Kind.APART
    for letter in text:
        price, kind = known[letter]
        total += price
        if kind is not _Kind.APART or before is _Kind.SIGN:
            total += _beside(before, kind, script)
        before = kind
    return total


def _beside(before: _Kind, kind: _Kind, script: _Script) -> float:
    if kind is _Kind.MARK:
        return 0.0 if before in _LETTERS and before not in _IN_ASCII else _LOOSE_MARK
    if kind is _Kind.SIGN or before is _Kind.SIGN:
        return _SIGN_BESIDE_LETTER if kind in _LETTERS or before in _LETTERS else 0.0
    if before not in _LETTERS:
        return 0.0
    total = _CASES.get((before, kind), 0.0)
    if (kind in _IN_ASCII) is not (before in _IN_ASCII):
        if script is _Script.ALPHABET:
            total += _ALPHABETS_MEET
        elif script is _Script.IDEOGRAPHS:
            total += _IDEOGRAPH_BESIDE_ASCII
    return total


_CASES = {
    (_Kind.SMALL, _Kind.CAPITAL): _CAPITAL_INSIDE,
    (_Kind.ASCII, _Kind.CAPITAL): _CAPITAL_INSIDE / 2,
    (_Kind.CAPITAL, _Kind.CAPITAL): _CAPITAL_AGAIN,
    (_Kind.SMALL, _Kind.ASCII_CAPITAL): _SMALL_AMONG_CAPITALS,
}
