"""How a text of our own looks. What looks otherwise is somebody else's, and stays here."""

import re
from collections.abc import Callable
from enum import StrEnum

from helperkit.journey import fixed_words as words

LONGEST_OF_CARD = 200  # characters; a card's own texts are far shorter


class Shape(StrEnum):
    """What kind of text a field holds: one of a closed list, or of a narrow form."""

    CODE = "code"  # a name in a program's text: a function
    NOTE = "note"
    WHERE = "where"
    ERROR = "error"  # an exception's class, or a signal
    ISSUER = "issuer"
    ORDER_KIND = "order_kind"
    PASSWORD_BY = "password_by"
    ENCODING = "encoding"
    PROGRAM = "program"
    FREE_PROGRAM = "free_program"
    MAKER = "maker"
    PACKING = "packing"  # a way of packing, or an ending
    WARNING = "warning"
    ENDING = "ending"
    WHY = "why"  # the name of a text that says why something is there
    LINE = "line"  # the name of a report's line
    FACT = "fact"
    MODULE = "module"
    VERSION = "version"
    DIGEST = "digest"
    NUMBER = "number"  # of a crash note
    EDITION = "edition"
    PROCESSOR = "processor"
    FILE_SYSTEM = "file_system"
    LANGUAGE = "language"
    CARD = "card"  # a text of the seller's card


Fits = Callable[[str], bool]

# Compiled when they are first used, and kept then: the window starts without them.
_CODE = r"<?[A-Za-z_][A-Za-z0-9_]{0,60}>?"
_ERROR = r"(?a:_?(?:[A-Za-z]\w{0,50})?(?:Error|Exception|Warning)|[a-z]{0,8}error)"
_MODULE = r"helperkit(?:\.[a-z_][a-z0-9_]{0,40}){0,6}"
_VERSION = r"\d{1,8}(?:\.\d{1,6}){0,5}(?:[.+-]?(?:a|b|rc|dev|post)\d{1,4}){0,2}"
_DIGEST = r"[0-9a-f]{64}"
_NUMBER = r"(?:e-)?[0-9a-f]{1,16}"
_LANGUAGE = r"[a-z]{2,3}(?:_[A-Z]{2})?"
# A card's own texts are no links, no paths and no drives.
_LINK_OR_PATH = r"(?i)://|\\|%2f|%5c|^[/~]|(?<![a-z0-9])[a-z]:/|/(?:users|home)/"
_FILES = frozenset({"journal", "state", "summary", "facts"})


def _packing(text: str) -> bool:
    return text in words.ENDINGS or all(part in words.METHODS for part in text.split("+"))


def _line(text: str) -> bool:
    file, colon, fact = text.partition(":")
    return file in _FILES and (not colon or _fact(fact))


def _why(text: str) -> bool:
    of = text.removeprefix("report-why-").replace("-", "_")
    return text.startswith("report-why-") and (of in words.FACTS or of in _FILES)


def _fact(text: str) -> bool:
    """A collector's name is a fact's, with what it is of: "room_temp"."""
    if text in words.FACTS:
        return True
    ends = (text.removeprefix(f"{fact}_") for fact in words.FACTS if text.startswith(f"{fact}_"))
    return any(of in words.PLACES or of in words.KINDS for of in ends)


def of_card(text: str) -> bool:
    """Return whether a text may stand on a card as a name, and leads nowhere."""
    return len(text) <= LONGEST_OF_CARD and re.search(_LINK_OR_PATH, text) is None


def _error(text: str) -> bool:
    return re.fullmatch(_ERROR, text) is not None or text.lstrip("_") in words.ODD_ERRORS


def _by(pattern: str) -> Fits:
    return lambda text: re.fullmatch(pattern, text) is not None


# Those of which the whole list is known. The rules do not look at them: a computer that is called
# "room" would have our own word taken for its name.
LISTED: dict[Shape, Fits] = {
    Shape.NOTE: words.NOTES.__contains__,
    Shape.WHERE: words.WHERES.__contains__,
    Shape.ISSUER: words.ISSUERS.__contains__,
    Shape.ORDER_KIND: words.ORDER_KINDS.__contains__,
    Shape.PASSWORD_BY: words.PASSWORD_WAYS.__contains__,
    Shape.ENCODING: words.ENCODINGS.__contains__,
    Shape.PROGRAM: words.PROGRAMS.__contains__,
    Shape.FREE_PROGRAM: words.FREE_PROGRAMS.__contains__,
    Shape.MAKER: words.MAKERS.__contains__,
    Shape.PACKING: _packing,
    Shape.WARNING: words.WARNINGS.__contains__,
    Shape.ENDING: words.ENDINGS.__contains__,
    Shape.WHY: _why,
    Shape.LINE: _line,
    Shape.FACT: _fact,
    Shape.EDITION: words.EDITIONS.__contains__,
    Shape.PROCESSOR: words.PROCESSORS.__contains__,
    Shape.FILE_SYSTEM: words.FILE_SYSTEMS.__contains__,
}
FORMED: dict[Shape, Fits] = {
    Shape.CODE: _by(_CODE),
    Shape.ERROR: _error,
    Shape.MODULE: _by(_MODULE),
    Shape.VERSION: _by(_VERSION),
    Shape.DIGEST: _by(_DIGEST),
    Shape.NUMBER: _by(_NUMBER),
    Shape.LANGUAGE: _by(_LANGUAGE),
    Shape.CARD: of_card,
}


def fits(shape: Shape, text: str) -> bool:
    """Return whether a text looks as those of its kind do."""
    return (LISTED.get(shape) or FORMED[shape])(text)
