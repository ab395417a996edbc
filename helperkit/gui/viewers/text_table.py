"""Tables kept as text (CSV, RFC 4180; with tabs or semicolons too), as tables to look at."""

import csv
from html import escape
from itertools import islice

from helperkit.gui.viewers.text_leaf import Leaf

_MOST_ROWS = 20_000
_MOST_COLUMNS = 40
_MOST_CELLS = 2_000  # of one leaf: Qt needs a tenth of a second for so many
_MOST_IN_CELL = 500  # letters
_SAMPLE = 20_000


def table_leaves(text: str) -> tuple[Leaf, ...] | None:
    """Return the leaves of a table; None where the text is none that can be read as one."""
    separator = separator_of(text)
    if not separator:
        return None
    reader = csv.reader(text.splitlines(), delimiter=separator)
    try:
        rows = [row[:_MOST_COLUMNS] for row in islice(reader, _MOST_ROWS) if row]
    except csv.Error:
        return None
    if reader.line_num < len(text.splitlines()):
        return None  # too long for a table: it is shown as a text, and nothing is left out
    wide = max(map(len, rows))
    step = max(1, _MOST_CELLS // wide)
    head = _row(rows[0], wide, "th")
    body = rows[1:] or [[]]
    return tuple(
        Leaf(
            f'<table border="1" cellspacing="0" cellpadding="6">{head}'
            f"{''.join(_row(row, wide, 'td') for row in body[at : at + step] if row)}</table>",
            "\n".join("\n".join(row) for row in [rows[0], *body[at : at + step]]),
            is_wide=True,
        )
        for at in range(0, len(body), step)
    )


def separator_of(text: str) -> str:
    """Return what stands between the cells; "" where most lines do not agree on it."""
    lines = [line for line in text[:_SAMPLE].splitlines()[:50] if line.strip()]
    if len(text) > _SAMPLE:
        lines = lines[:-1] or lines
    best, most = "", 0
    for separator in "\t;,|":
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=separator)]
        except csv.Error:
            continue
        if not widths:
            return ""
        usual = max(set(widths), key=widths.count)
        if usual > max(1, most) and widths.count(usual) * 10 >= len(widths) * 8:
            best, most = separator, usual
    return best


def _row(row: list[str], wide: int, name: str) -> str:
    cells = [*row, *[""] * (wide - len(row))]
    inside = "".join(f"<{name}>{escape(cell[:_MOST_IN_CELL])}</{name}>" for cell in cells)
    return f"<tr>{inside}</tr>"
