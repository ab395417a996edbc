"""The three standard streams, made so that nothing written or typed makes the program fail."""

import errno
import io
import os
import sys
from typing import TextIO

_missing: set[str] = set()  # streams that were closed when the program began


def settle() -> None:
    """Replace missing streams, and let characters that a stream does not know become "?"."""
    # In this order: the number of a closed stream goes to the next file that is opened, and
    # that must not be the journal, where a library's warning would land.
    _missing.update(name for name in ("stdin", "stdout", "stderr") if getattr(sys, name) is None)
    sys.stdin = _settled(sys.stdin, os.O_RDONLY)
    sys.stdout = _settled(sys.stdout, os.O_WRONLY)
    sys.stderr = _settled(sys.stderr, os.O_WRONLY)


def input_bytes(most: int) -> bytes:
    """Return what was sent to standard input, so many bytes at most.

    Raises OSError where there is none: it is closed, or nothing can be read from it.
    """
    if "stdin" in _missing:
        raise OSError(errno.EBADF, "closed")
    return sys.stdin.buffer.read(most)


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
