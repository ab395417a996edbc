"""The contents that a PDF tells of itself: titles, how deep they stand, and their pages.

Read with pypdf and with bounds. QPdfBookmarkModel takes the program along where a title is its
own child, and is busy for seconds where there are very many (PySide6 6.12).
"""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST = 2000  # titles
DEEPEST = 6
MOST_LETTERS = 200  # of a title
SECONDS = 5.0
KIDS = 40  # how deep the tree of pages may be


class Title(msgspec.Struct, frozen=True):
    """A line of the contents. `page` counts from 0."""

    text: str
    depth: int
    page: int


def read_outline(path: Path, password: str = "") -> list[Title]:
    """Return the contents, as far as they are sound; empty where there are none.

    May take seconds: call it in a thread. Raises whatever pypdf raises for a damaged file.
    """
    from pypdf import PdfReader

    until = time.monotonic() + SECONDS
    with path.open("rb") as file:
        reader = PdfReader(file)
        if reader.is_encrypted:
            reader.decrypt(password)
        root = reader.root_object.get("/Outlines")
        if root is None:
            return []
        numbers = _page_numbers(reader, until)
        return _walk(reader, root.get_object(), numbers, until)


def _page_numbers(reader: "PdfReader", until: float) -> dict[int, int]:
    """Return the number of each page by the number of its object."""
    numbers: dict[int, int] = {}
    pages: Any = reader.root_object["/Pages"]
    waiting = [(pages, 0)]
    seen: set[int] = set()
    while waiting and time.monotonic() < until:
        node, depth = waiting.pop()
        number = getattr(node, "idnum", 0) or getattr(node.indirect_reference, "idnum", 0)
        if number in seen or depth > KIDS:
            continue
        seen.add(number)
        kids = node.get_object().get("/Kids")
        if kids is None:
            numbers[number] = len(numbers)
        else:
            waiting += [(kid, depth + 1) for kid in reversed(kids.get_object())]
    return numbers


def _walk(reader: "PdfReader", root: Any, numbers: dict[int, int], until: float) -> list[Title]:
    found: list[Title] = []
    seen: set[int] = set()
    waiting: list[tuple[Any, int]] = [(root.get("/First"), 0)]
    while waiting and len(found) < MOST and time.monotonic() < until:
        node, depth = waiting.pop()
        if node is None:
            continue
        node = node.get_object()
        number = getattr(node.indirect_reference, "idnum", 0)
        if number in seen:
            continue
        seen.add(number)
        page = _page_of(reader, node, numbers)
        title = " ".join(str(node.get("/Title", "")).split())[:MOST_LETTERS]
        if title and page is not None:
            found.append(Title(title, depth, page))
        # What is above lies on top: children come before the next of the same depth.
        waiting.append((node.get("/Next"), depth))
        if depth < DEEPEST:
            waiting.append((node.get("/First"), depth + 1))
    return found


def _page_of(reader: "PdfReader", node: Any, numbers: dict[int, int]) -> int | None:
    """Return the page of a title: a place, a named place, or an action that goes to one."""
    target: Any = node.get("/Dest")
    action: Any = node.get("/A")
    if target is None and action is not None:
        action = action.get_object()
        target = action.get("/D") if action.get("/S") == "/GoTo" else None
    target = target.get_object() if target is not None else None
    if isinstance(target, str):
        named = reader.named_destinations.get(target)
        page: Any = named.get("/Page") if named is not None else None
        return numbers.get(getattr(page, "idnum", -1))
    if isinstance(target, list) and target:
        return numbers.get(getattr(target[0], "idnum", -1))
    return None
