"""Opening what must be a file: a pipe or a device would block whoever reads it."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

# A pipe that takes the file's place after the look would block even the opening: O_NONBLOCK.
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


class NotRegular(Exception):
    """A pipe, a socket or a device stands under the name of a file."""


def open_regular(path: Path) -> BinaryIO:
    """Open a file for reading, never waiting. Raises NotRegular, and OSError as `open` does."""
    require_regular(path.stat().st_mode)
    fd = os.open(path, _FLAGS)
    try:
        require_regular(os.fstat(fd).st_mode)
        return os.fdopen(fd, "rb")  # fails for a folder, and leaves it open
    except (NotRegular, OSError):
        os.close(fd)
        raise


def require_regular(mode: int) -> None:
    """Raise NotRegular for the mode of anything but a file; a folder fails by itself."""
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise NotRegular
