"""What every room that writes files needs: free names, moves that overwrite nothing, locks."""

import errno
import os
import re
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

LONGEST_ENDING = 16
_HERE = -100  # AT_FDCWD of fcntl.h
_NO_REPLACE = 1  # RENAME_NOREPLACE of linux/fs.h
_EXCLUDE = 4  # RENAME_EXCL of sys/stdio.h
_DOUBLE = re.compile(r"\.tar\.[a-z0-9]{1,5}", re.I)

# FAT, and some network folders, know no hard links.
_NO_LINKS = frozenset(
    {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}
)


def split_ending(name: str) -> tuple[str, str]:
    """Split "x.tar.gz" into "x" and ".tar.gz"; a name without an ending keeps its whole."""
    stem, dot, last = name.rpartition(".")
    if not (stem and dot and last) or len(last) >= LONGEST_ENDING or " " in last:
        return name, ""
    double = _DOUBLE.search(name)
    if double and double.end() == len(name) and double.start() > 0:
        return name[: double.start()], double[0]
    return stem, "." + last


def numbered(name: str, number: int) -> str:
    """Return "book (2).zip" for number 2; number 1 is the name itself."""
    if number <= 1:
        return name
    stem, ending = split_ending(name)
    return f"{stem} ({number}){ending}"


def make_shared(folder: Path) -> None:
    """Make a folder that others may make, and tidy away when it is empty, at the same moment.

    Raises OSError.
    """
    while True:
        try:
            folder.mkdir(exist_ok=True)
        except FileExistsError:  # either another thing, or it was tidied away since
            with suppress(FileNotFoundError):
                mode = folder.lstat().st_mode  # one look: between two it may go
                if not stat.S_ISDIR(mode):
                    raise
        else:
            return


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can look into, with all that is in it already.

    What lies behind links is left alone. Raises OSError when the folder cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # On Windows a person's own folders are closed to others as they are.
    if os.name != "posix" or folder.is_symlink():
        return
    with suppress(OSError):  # a stick may know no owners
        _close(folder)
        for inside in folder.iterdir():
            _close(inside)


def _close(path: Path) -> None:
    mode = path.lstat().st_mode
    if stat.S_IMODE(mode) & 0o077 and (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        path.chmod(stat.S_IMODE(mode) & 0o700)


def move_to_free_name(part: Path, target: Path) -> None:
    """Move a file, at once and whole. Raises FileExistsError for a taken name, and OSError."""
    if sys.platform == "win32":
        part.rename(target)  # refuses a taken name by itself
        return
    try:
        os.link(part, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _rename_to_free_name(part, target)
    else:
        part.unlink()


def _rename_to_free_name(part: Path, target: Path) -> None:
    """Rename where there are no hard links: by the system's own call that replaces nothing."""
    import ctypes

    names = os.fsencode(part), os.fsencode(target)
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        status = library.renameat2(_HERE, names[0], _HERE, names[1], _NO_REPLACE)
    elif sys.platform == "darwin" and hasattr(library, "renamex_np"):
        status = library.renamex_np(*names, _EXCLUDE)
    else:
        status = -1
    if status == 0:
        return
    code = ctypes.get_errno()
    if code == errno.EEXIST:
        raise FileExistsError(code, "taken", str(target))
    # Not even that. To take the name with an empty file first would let nobody come in between,
    # but whoever is killed there, or whose stick is pulled out, has an empty file that looks whole.
    # So it is looked for: what could be lost is a file made between these two calls, no older one.
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, "taken", str(target))
    part.replace(target)


def sync_folder(folder: Path) -> None:
    """Make new and moved names in a folder outlive a power cut, where the system can do that."""
    if sys.platform == "win32":
        return
    with suppress(OSError):  # some network folders cannot; the files themselves are synced
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


_LOCK_AT = 1 << 60  # Windows locks regions, and lets nobody else read them: one no file reaches

if sys.platform == "win32":
    import msvcrt

    def try_lock(file: BinaryIO | int) -> bool:
        """Lock an open file for this process alone; False when another has it.

        The lock is the system's own: it ends with the process, however that ends.
        """
        number = file if isinstance(file, int) else file.fileno()
        position = os.lseek(number, 0, os.SEEK_CUR)
        os.lseek(number, _LOCK_AT, os.SEEK_SET)
        try:
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(number, position, os.SEEK_SET)
        return True

else:
    import fcntl

    def try_lock(file: BinaryIO | int) -> bool:
        """Lock an open file for this process alone; False when another has it.

        The lock is the system's own: it ends with the process, however that ends.
        """
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a network folder without locks: one program at a time is the rule there
        return True
