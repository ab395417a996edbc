"""Lets the window draw while threads beside it work in Python."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

# Seconds that a thread may keep Python while the window waits for it. To draw one row of a list,
# the window may have to wait several times.
USUAL, SHORT = sys.getswitchinterval(), 0.0005
_lock = Lock()
_under_way: list[None] = []  # one for each work


@contextmanager
def short_turns() -> Iterator[None]:
    """Let no thread keep Python long, until the last work that asked for it has ended."""
    with _lock:
        _under_way.append(None)
        sys.setswitchinterval(SHORT)
    try:
        yield
    finally:
        with _lock:
            _under_way.pop()
            if not _under_way:
                sys.setswitchinterval(USUAL)
