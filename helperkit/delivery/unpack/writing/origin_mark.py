"""The mark "this came from the internet", carried from an archive onto every file out of it.

Windows keeps it in the stream Zone.Identifier (MS-FSCC 5.6.1), macOS in the extended attribute
com.apple.quarantine. Without it, SmartScreen and Gatekeeper would not look at what was inside.
Linux has no such mark.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec

if TYPE_CHECKING:
    import ctypes

_STREAM = ":Zone.Identifier"
_ATTRIBUTE = b"com.apple.quarantine"
_MOST = 64 << 10


class OriginMark(Protocol):
    """A mark that was read and can be put on other files."""

    def put(self, path: Path) -> None:
        """Mark one file. Raises OSError."""


class _Stream(msgspec.Struct, frozen=True):
    content: bytes

    def put(self, path: Path) -> None:
        Path(f"{path}{_STREAM}").write_bytes(self.content)


class _Quarantine(msgspec.Struct, frozen=True):
    content: bytes

    def put(self, path: Path) -> None:
        import ctypes

        system = _system()
        if system.setxattr(os.fsencode(path), _ATTRIBUTE, self.content, len(self.content), 0, 0):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(path))


def read_mark(archive: Path) -> OriginMark | None:
    """Return the archive's mark; None where it has none or the system knows none."""
    if sys.platform == "win32":
        return _read_stream(archive)
    if sys.platform == "darwin":
        return _read_quarantine(archive)
    return None


def _read_stream(archive: Path) -> OriginMark | None:
    try:
        with Path(f"{archive}{_STREAM}").open("rb") as stream:
            return _Stream(stream.read(_MOST))
    except OSError:  # no such stream, or a file system without streams
        return None


def _read_quarantine(archive: Path) -> OriginMark | None:
    import ctypes

    buffer = ctypes.create_string_buffer(_MOST)
    length = _system().getxattr(os.fsencode(archive), _ATTRIBUTE, buffer, _MOST, 0, 0)
    return _Quarantine(buffer.raw[:length]) if length > 0 else None


def _system() -> "ctypes.CDLL":
    import ctypes

    system = ctypes.CDLL(None, use_errno=True)
    system.getxattr.restype = ctypes.c_ssize_t
    system.getxattr.argtypes = (
        ctypes.c_char_p,
        ctypes.c_char_p,
        ctypes.c_void_p,
        ctypes.c_size_t,
        ctypes.c_uint32,
        ctypes.c_int,
    )
    system.setxattr.restype = ctypes.c_int
    system.setxattr.argtypes = system.getxattr.argtypes
    return system
