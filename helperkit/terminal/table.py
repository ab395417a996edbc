"""Tables in a terminal: columns side by side where they fit, else what is in them line by line."""

import shutil
import unicodedata
from collections.abc import Iterator, Sequence

from helperkit.terminal.plain import one_line

NARROWEST = 24  # of the first column, in cells
_GAP = "  "


def table_lines(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table. The first column gives way where the terminal is narrow.

    Where that is not enough, each row is a paragraph with the names of the columns in it.
    """
    every = [[one_line(cell) for cell in row] for row in (columns, *rows)]
    widths = [max(_cells(row[at]) for row in every) for at in range(len(columns))]
    room = shutil.get_terminal_size((110, 24)).columns - 1
    others = sum(widths[1:]) + len(_GAP) * (len(widths) - 1)
    if room < NARROWEST + others:
        yield from _paragraphs(*every)
        return
    widths[0] = min(widths[0], room - others)
    for number, row in enumerate(every):
        cells = [_padded(cell, width) for cell, width in zip(row, widths, strict=True)]
        yield _GAP.join(cells).rstrip()
        if not number:
            yield _GAP.join("─" * width for width in widths)


def _paragraphs(columns: Sequence[str], *rows: Sequence[str]) -> Iterator[str]:
    for first, *others in rows:
        yield first
        yield from (f"   {name}: {cell}" for name, cell in zip(columns[1:], others, strict=True))


def _padded(text: str, width: int) -> str:
    if _cells(text) > width:
        kept = ""
        for sign in text:
            if _cells(kept + sign) > width - 1:
                break
            kept += sign
        text = f"{kept}…"
    return text + " " * (width - _cells(text))


def _cells(text: str) -> int:
    """Return how many cells a terminal needs for it."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )
