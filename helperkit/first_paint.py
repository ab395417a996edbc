"""What makes the way to the window's first paint shorter, and is taken back after it."""

import gc
import sys
import typing

_BACKPORTS = "typing_extensions"


def hurry() -> None:
    """Leave out what only costs time at a start.

    All that a start makes is made to stay, so nobody looks for garbage among it. And msgspec and
    Fluent ask typing_extensions for what `typing` itself has since Python 3.11: it is not loaded,
    nor is all that it loads.
    """
    gc.disable()
    sys.modules.setdefault(_BACKPORTS, typing)


def done() -> None:
    """Take that back: now, or when the start has failed."""
    gc.enable()
    if sys.modules.get(_BACKPORTS) is typing:
        del sys.modules[_BACKPORTS]
