"""What the system says when it cannot write, named; and moving a file to its final name."""

import errno
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from helperkit.delivery.work import Watch
from helperkit.files import move_to_free_name, numbered, sync_folder
from helperkit.journey.problems import Evidence, Problem, ProblemName

HELD_SECONDS = 60.0  # an antivirus program may hold a new file for a while
ASK_AGAIN_SECONDS = 0.25
MOST_NUMBERS = 1000

_FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}  # EFBIG: a FAT disk takes no 4 GiB in one file
# Also where something of another kind stands under a name of ours: a folder, a link, a pipe.
_NOT_ALLOWED = {
    *(errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST),
    *(errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG),
}
_HELD = {errno.EBUSY, errno.ETXTBSY}
_HELD_WINDOWS = {5, 32, 33}  # access denied, sharing violation, lock violation
_FULL_WINDOWS = {39, 112}


def disk_problem(error: OSError) -> Problem:
    """Return the problem behind an error of the file system. ENOENT means that a folder went."""
    windows = getattr(error, "winerror", None)
    if error.errno in _FULL or windows in _FULL_WINDOWS:
        name = ProblemName.DISK_FULL
    elif error.errno in _HELD or windows in {32, 33}:
        name = ProblemName.FILE_BUSY
    elif error.errno in _NOT_ALLOWED:
        name = ProblemName.FOLDER_NOT_ALLOWED
    elif error.errno in {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ESTALE}:
        name = ProblemName.FOLDER_GONE
    else:
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


def require_room(folder: Path, wanted: int) -> None:
    """Raise `Problem` DISK_FULL unless that many more bytes fit."""
    with on_disk():
        free = shutil.disk_usage(folder).free
    if free < wanted:
        raise Problem(
            ProblemName.DISK_FULL,
            Evidence(where="download", got_bytes=free, wanted_bytes=wanted, note="before"),
        )


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
