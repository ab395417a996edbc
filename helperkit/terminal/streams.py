"""The three standard streams, made so that nothing written or typed makes the program fail."""

import io
import os
import sys
from typing import TextIO


def settle() -> None:
    """Replace missing streams, and let characters that a stream does not know become "?"."""
    # In this order: the number of a closed stream goes to the next file that is opened, and
    # that must not be the journal, where a library's warning would land.
    sys.stdin = _settled(sys.stdin, os.O_RDONLY)
    sys.stdout = _settled(sys.stdout, os.O_WRONLY)
    sys.stderr = _settled(sys.stderr, os.O_WRONLY)


def _settled(stream: TextIO | None, way: int) -> TextIO:
    if stream is None:  # closed by whoever started the program, or a program without a console
        number = os.open(os.devnull, way)
        # Not to be closed: it lasts as long as the program.
        if way == os.O_RDONLY:
            return open(number, encoding="utf-8", closefd=False)
        return open(number, "w", encoding="utf-8", closefd=False)
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    return stream
