"""What the file system says, named; the room that it has; moving a file to its final name."""

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from helperkit.delivery.disk_errors import named
from helperkit.delivery.work import Watch
from helperkit.files import move_to_free_name, numbered, sync_folder
from helperkit.journey.problems import Evidence, Problem, ProblemName

HELD_SECONDS = 60.0  # an antivirus program may hold a new file for a while
ASK_AGAIN_SECONDS = 0.25
MOST_NUMBERS = 1000  # of free names that are tried

_HELD = {errno.EBUSY, errno.ETXTBSY}
_HELD_WINDOWS = {5, 32, 33}  # access denied, sharing violation, lock violation
_FULL_WINDOWS = {39, 112}
_KEEP_SIZE = 1  # FALLOC_FL_KEEP_SIZE of linux/falloc.h

BROUGHT_OUT = 1024 * 1024  # bytes
# Bytes handed to the system at once: Linux looks for one piece of memory for each, and large ones
# can cost more than all the rest.
WRITE = 128 * 1024


def disk_problem(error: OSError) -> Problem:
    """Return the problem behind an error of the file system; raise one that nobody foresaw."""
    name = named(error)
    if name is None:
        raise error
    return Problem(name, Evidence(where="download", error=type(error).__name__, errno=error.errno))


@contextmanager
def on_disk() -> Iterator[None]:
    """Turn errors of the file system within the block into problems."""
    try:
        yield
    except OSError as error:
        raise disk_problem(error) from error


def prepare_folder(folder: Path) -> None:
    """Make the folder if only it is missing; raise `Problem` where there is nowhere to put it."""
    with on_disk():
        if folder.is_dir():
            return
        folder.mkdir()  # never its parents: a missing disk must not become a folder


def require_room(folder: Path, wanted: int, held: int = 0) -> None:
    """Raise `Problem` DISK_FULL unless the folder's disk has room for so many bytes.

    `held` of them are there already.
    """
    with on_disk():
        free = shutil.disk_usage(folder).free
    if free < wanted - held:
        raise Problem(
            ProblemName.DISK_FULL,
            Evidence(where="download", got_bytes=free, wanted_bytes=wanted - held, note="before"),
        )


def room_of(status: os.stat_result) -> int:
    """Return the bytes of the disk that a file has, those set aside for it included."""
    blocks = getattr(status, "st_blocks", 0)  # of 512 bytes; none on Windows
    return max(status.st_size, 512 * int(blocks))


def bring_out(fd: int, start: int, end: int) -> None:
    """Begin to bring bytes to the disk where the system can: the sync to come waits for less.

    The system may forget what is on the disk by then, so only long spans, of a fast line.
    """
    if end - start >= BROUGHT_OUT and hasattr(os, "posix_fadvise"):
        with suppress(OSError):  # the sync will tell what is wrong
            os.posix_fadvise(fd, start, end - start, os.POSIX_FADV_DONTNEED)


def reserve(fd: int, size: int) -> None:
    """Ask the file system to set so many bytes aside for an open file, whose length stays.

    Where it cannot (FAT, network folders, older systems) nothing happens. Raises OSError where
    there is no room.
    """
    if size <= 0:
        return
    with suppress(_CannotReserve):
        if sys.platform == "win32":
            _reserve_windows(fd, size)
        elif sys.platform == "darwin":
            _reserve_macos(fd, size)
        elif sys.platform == "linux":
            _reserve_linux(fd, size)


class _CannotReserve(Exception):
    """The file system sets nothing aside."""


def _reserve_linux(fd: int, size: int) -> None:
    """fallocate(2) with FALLOC_FL_KEEP_SIZE; os.posix_fallocate would make the file longer."""
    import ctypes

    try:
        fallocate = ctypes.CDLL(None, use_errno=True).fallocate
    except (OSError, AttributeError) as error:  # a C library without it
        raise _CannotReserve from error
    number = ctypes.c_longlong
    if fallocate(fd, _KEEP_SIZE, number(0), number(size)) == 0:
        return
    code = ctypes.get_errno()
    if code == errno.ENOSPC:
        raise OSError(code, "reserve")
    raise _CannotReserve


if sys.platform == "darwin":

    def _reserve_macos(fd: int, size: int) -> None:
        """fcntl(2) F_PREALLOCATE: all of it, in one piece or several, from the file's end."""
        import fcntl
        import struct

        wish = struct.pack("Iiqqq", 4, 3, 0, size, 0)  # F_ALLOCATEALL, F_PEOFPOSMODE
        try:
            fcntl.fcntl(fd, 42, wish)  # F_PREALLOCATE of sys/fcntl.h
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise
            raise _CannotReserve from error


if sys.platform == "win32":

    def _reserve_windows(fd: int, size: int) -> None:
        """SetFileInformationByHandle with FileAllocationInfo (5)."""
        import ctypes
        import msvcrt

        handle = ctypes.c_void_p(msvcrt.get_osfhandle(fd))
        wish = ctypes.c_longlong(size)
        done = ctypes.windll.kernel32.SetFileInformationByHandle(handle, 5, ctypes.byref(wish), 8)
        if done:
            return
        if ctypes.GetLastError() in _FULL_WINDOWS:
            raise OSError(errno.ENOSPC, "reserve")
        raise _CannotReserve


def place(
    part: Path, folder: Path, name: str, announce: Callable[[str], None], watch: Watch
) -> Path:
    """Move the finished file to its name, or the first free "name (2)"; never over anything.

    `announce` hears each name before it is tried. A file that another program holds is tried
    again for a minute, then `Problem` FILE_BUSY.
    """
    waited = 0.0
    number = 1
    while number < MOST_NUMBERS:
        target = folder / numbered(name, number)
        try:
            announce(target.name)
            move_to_free_name(part, target)
        except FileExistsError:
            number += 1
        except OSError as error:
            if not _is_held(error):
                raise disk_problem(error) from error
            if waited >= HELD_SECONDS:
                raise Problem(
                    ProblemName.FILE_BUSY,
                    Evidence(where="download", error=type(error).__name__, errno=error.errno),
                ) from error
            watch.wait(ASK_AGAIN_SECONDS)
            waited += ASK_AGAIN_SECONDS
        else:
            sync_folder(folder)
            return target
    raise Problem(ProblemName.FILE_BUSY, Evidence(where="download", note="no_free_name"))


def _is_held(error: OSError) -> bool:
    if sys.platform == "win32":
        return error.winerror in _HELD_WINDOWS
    return error.errno in _HELD
