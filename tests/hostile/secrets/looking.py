"""Looks for secrets in a report: in every file of it, its names, its very bytes, its own name."""

import base64
import io
import json
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

import msgspec

from tests.hostile.secrets.secret import Secret

_GRAM = 5  # bytes: what is looked for begins with such a piece


class Leak(msgspec.Struct, frozen=True):
    """A secret that was found, and in which file."""

    kind: str
    mark: str
    where: str


def dressings(mark: str) -> frozenset[bytes]:
    """Return what a text looks like written in the ways that programs write it."""
    texts = {mark, unicodedata.normalize("NFD", mark), unicodedata.normalize("NFC", mark)}
    for text in tuple(texts):
        texts |= {
            quote(text),
            quote(text, safe=""),
            quote_plus(text),
            json.dumps(text)[1:-1],
            json.dumps(text, ensure_ascii=False)[1:-1],
            text.replace("\\", "\\\\"),
            text.replace("/", "\\/"),
            text.encode("unicode_escape").decode(),
        }
        texts.add(text.replace("\\", "/"))
    lower = {text.lower() for text in texts}
    made = {text.encode("utf-8", "surrogatepass") for text in (*texts, *lower)}
    raw = mark.encode("utf-8", "surrogatepass")
    made |= {raw.hex().encode(), mark.encode("utf-16-le", "surrogatepass")}
    made.add(mark.encode("utf-16-be", "surrogatepass"))
    made |= set(_in_base64(raw)) | set(_in_base64(mark.encode("utf-16-le", "surrogatepass")))
    return frozenset(one for one in made if len(one) >= _GRAM)


def _in_base64(raw: bytes) -> Iterator[bytes]:
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + raw).rstrip(b"=")
        inside = coded[(0, 2, 3)[before] : -1]  # what its neighbours cannot change
        if len(inside) >= 8:
            yield inside
            yield inside.replace(b"+", b"-").replace(b"/", b"_")


class Haystack:
    """One file's bytes, and the same in small letters, to be searched often."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        small = content.decode("utf-8", "surrogateescape").lower()
        self._contents = {content, small.encode("utf-8", "surrogateescape")}
        self._grams = {
            one[at : at + _GRAM] for one in self._contents for at in range(len(one) - _GRAM + 1)
        }

    def holds(self, needle: bytes) -> bool:
        """Return whether it is in there."""
        return needle[:_GRAM] in self._grams and any(needle in one for one in self._contents)


def haystacks(report: Path) -> list[Haystack]:
    """Return all of a report that can be looked at."""
    content = report.read_bytes()
    found = [Haystack("its bytes", content), Haystack("its name", report.name.encode())]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        around = archive.comment
        for one in archive.infolist():
            around += b"\n" + one.filename.encode() + b"\n" + one.comment + b"\n" + one.extra
            found.append(Haystack(one.filename, archive.read(one)))
    return [*found, Haystack("names and comments", around)]


def leaks(secrets: Iterable[Secret], within: Iterable[Haystack]) -> list[Leak]:
    """Return every part of a secret that is in one of them."""
    stacks = list(within)
    found = []
    for one in secrets:
        for mark in one.marks:
            needles = dressings(mark)
            for stack in stacks:
                if any(stack.holds(needle) for needle in needles):
                    found.append(Leak(one.kind, mark, stack.name))
    return found
