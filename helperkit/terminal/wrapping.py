"""Lines for people, broken between words where the terminal ends."""

import re
import shutil
import textwrap
from collections.abc import Iterable, Iterator

NARROWEST = 30  # columns
LEAST = 2  # columns by which a line that goes on is set in
# What the lines below are set in by: blanks, a point or a time, and what stands before a text.
_INDENT = re.compile(r" *(?:(?:•|[0-9:]{1,6}) +)?")


def wrapped(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines, none longer than the terminal is wide; all as they are where there is none.

    What goes on in the next line is set in as far as the text began, and always a little: of a
    stranger's words, none can stand where ours begin.
    """
    columns = shutil.get_terminal_size((0, 0)).columns
    width = max(NARROWEST, columns - 1)
    for line in lines:
        if not columns or len(line) <= width:
            yield line
            continue
        begun = _INDENT.match(line)
        indent = " " * min(max(LEAST, len(begun[0]) if begun else 0), width // 2)
        # A word that is too long stays whole: it may be a link or a number to copy.
        yield from textwrap.wrap(
            line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
        )
