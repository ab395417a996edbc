"""Reads a product card, and says plainly what is wrong with a bad one, and in which line."""

import re
import stat
import tomllib
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import category

import msgspec
from msgspec.structs import replace

from helperkit.product.addresses import may_take_reports
from helperkit.product.keys import is_public_key
from helperkit.product.model import FORMAT, PIECE, Card, Delivery

LONGEST = 256 * 1024  # bytes; a page of text, and the pieces of a file of some 15 GB
LONGEST_LINE = 8 * 1024  # characters: room for a few addresses
DEEPEST = 32  # parts of a key: a thousand take a TOML reader seconds, and no card has three

_TABLE = re.compile(r"^\s*\[\[?\s*([\w.-]+)\s*\]\]?")
_KEY = re.compile(r"^\s*([\w-]+)\s*=")
_STRING = re.compile(r"\"[^\"]*\"|'[^']*'")
_DEEP = re.compile(r"(?:\.\s*[\w\"-]+\s*)" f"{{{DEEPEST}}}")
_UNSEEN = re.compile("[\u115f\u1160\u2800\u3164\uffa0]")  # letters that are shown as nothing
# They make lines of their own, or turn the rest of a line round: "fdp.exe" is read "exe.pdf".
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_UNKNOWN = re.compile(r".* unknown field `([^`]*)`")
_MISSING = re.compile(r".* required field `([^`]*)`")
_STEP = re.compile(r"\.(\w+)|\[(\d+|\.\.\.)\]")


class CardError(ValueError):
    """The card cannot be used. `line` is where, counted from 1; None when it is no one line."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason if line is None else f"line {line}: {reason}")
        self.reason = reason
        self.line = line


class FormatUnknown(CardError):
    """The card is of another format, which a newer program may read."""


def load(path: Path) -> Card:
    """Return the card in a file. Raises `CardError`, and OSError when it cannot be read."""
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe or a device may never end
        raise CardError("this is not a file")
    with path.open("rb") as file:
        raw = file.read(LONGEST + 1)
    if len(raw) > LONGEST:
        raise CardError(f"a card is at most {LONGEST} bytes long")
    try:
        return parse(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CardError("this is not UTF-8 text", line) from error


def parse(text: str) -> Card:
    """Return the card in a text. Raises `CardError`."""
    _refuse_endless(text)
    try:
        return _card(text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"^(.*?) \(at line (\d+)", str(error))
        if found is None:
            raise CardError(str(error)) from error
        raise CardError(found.group(1), int(found.group(2))) from error
    except CardError:
        raise
    except (ValueError, RecursionError, OverflowError) as error:  # numbers and nests without end
        raise CardError("this is too long or too deep for a card") from error


def _refuse_endless(text: str) -> None:
    """Raise `CardError` for lines that would keep the reader of TOML busy for long."""
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            raise CardError(f"a line is at most {LONGEST_LINE} characters long", number)
        if _DEEP.search(_STRING.sub('""', line)):
            raise CardError(f"a key has fewer than {DEEPEST} parts", number)


def _card(text: str, tables: dict[str, Any]) -> Card:
    version = tables.get("format")
    if isinstance(version, int) and version != FORMAT:
        reason = f"this program reads format {FORMAT}, and the card is of format {version}"
        raise FormatUnknown(reason, line_of(text, "$.format"))
    try:
        card = msgspec.convert(tables, Card)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `")
        path = path.rstrip("`") or "$"
        if field := _UNKNOWN.fullmatch(reason):
            path = f"{path}.{field.group(1)}"
        raise CardError(_plainly(reason), line_of(text, path)) from error
    if card.expires < card.issued:
        raise CardError("it expires before it is issued", line_of(text, "$.expires"))
    _check_names(card, text)
    _check_reports(card, text)
    for number, delivery in enumerate(card.delivery):
        _check_pieces(delivery, text, f"$.delivery[{number}].pieces")
    return _shown(card)


def _check_names(card: Card, text: str) -> None:
    """Raise `CardError` for a name in which nothing can be seen: letters would name nothing."""
    named = {"$.name": card.name, "$.seller.name": card.seller.name}
    named |= {f"$.contents[{n}].title": one.title for n, one in enumerate(card.contents)}
    for path, name in named.items():
        if not any(category(sign)[0] not in "CZM" for sign in _UNSEEN.sub("", name)):
            raise CardError("a name needs letters that can be seen", line_of(text, path))


def _shown(card: Card) -> Card:
    """Return the card as customers see it: what is one line stays one, and is read as written."""
    seller = card.seller
    plain = {key: _line(getattr(seller, key)) for key in ("name", "phone", "hours", "email")}
    contents = tuple(replace(one, title=_line(one.title)) for one in card.contents)
    name, seller = _line(card.name), replace(seller, **plain)
    return replace(card, name=name, seller=seller, contents=contents)


def _line(text: str) -> str:
    if not _HIDDEN.search(text):
        return text
    return " ".join(_HIDDEN.sub(lambda sign: " " if sign[0].isspace() else "", text).split())


def _check_reports(card: Card, text: str) -> None:
    """Raise `CardError` for a way of reports that others could read, or a key that is not whole."""
    address = card.seller.reports
    if address and not may_take_reports(address, practice=card.practice):
        reason = "reports are sent over https alone, to an address without a name and password"
        raise CardError(reason, line_of(text, "$.seller.reports"))
    for key in card.seller.recipients:
        if not is_public_key(key):
            reason = f"{key[:12]} is no whole public key of age"
            raise CardError(reason, line_of(text, "$.seller.recipients"))


def _check_pieces(delivery: Delivery, text: str, path: str) -> None:
    if not delivery.pieces:
        return
    if delivery.size is None or delivery.sha256 is None:
        reason = "pieces are of use only beside the size and the sha256 of the whole"
        raise CardError(reason, line_of(text, path))
    due = -(-delivery.size // PIECE)
    if len(delivery.pieces) != due:
        reason = f"{delivery.size} bytes are {due} pieces of 4 MiB, and here are "
        raise CardError(f"{reason}{len(delivery.pieces)}", line_of(text, path))


def _plainly(reason: str) -> str:
    """Return a reason without what only programmers read."""
    if field := _UNKNOWN.fullmatch(reason):
        return f"a card has no “{field.group(1)}” here"
    if field := _MISSING.fullmatch(reason):
        return f"“{field.group(1)}” is missing here"
    if "matching regex" not in reason:
        return reason
    if "age1" in reason:
        return "a public key of age is needed: age1 and 58 more letters and digits"
    return "64 hex digits are needed" if "0-9a-f" in reason else "an http or https link is needed"


def expired(card: Card, today: date) -> bool:
    """Return whether the card's time is over."""
    return today > card.expires


def line_of(text: str, path: str) -> int | None:
    """Return the line of a value, by its path as msgspec writes it (`$.delivery[0].size`).

    For a key that is missing, the line of the table that should hold it.
    """
    keys = [name or number for name, number in _STEP.findall(path)]
    best: int | None = 1 if path else None
    longest = 0
    table: list[str] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if head := _TABLE.match(line):
            name = head.group(1)
            table = name.split(".")
            if line.lstrip().startswith("[["):
                seen[name] = seen.get(name, -1) + 1
                table = [*table, str(seen[name])]
            here = table
        elif key := _KEY.match(line):
            here = [*table, key.group(1)]
        else:
            continue
        if len(here) > longest and keys[: len(here)] == here:
            best, longest = number, len(here)
    return best
