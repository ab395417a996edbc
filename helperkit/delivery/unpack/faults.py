"""What the operating system's refusals mean, translated once."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from helperkit.delivery.regular import NotRegular
from helperkit.journey.problems import Evidence, Problem, ProblemName

_NAMES = {
    errno.ENOSPC: ProblemName.DISK_FULL,
    errno.EDQUOT: ProblemName.DISK_FULL,
    errno.EFBIG: ProblemName.DISK_FULL,  # more than a FAT32 disk holds in one file
    errno.EACCES: ProblemName.FOLDER_NOT_ALLOWED,
    errno.EPERM: ProblemName.FOLDER_NOT_ALLOWED,
    errno.EROFS: ProblemName.FOLDER_NOT_ALLOWED,
    # Something of another kind stands under a name of ours, or the folder lies too deep.
    errno.EEXIST: ProblemName.FOLDER_NOT_ALLOWED,
    errno.EISDIR: ProblemName.FOLDER_NOT_ALLOWED,
    errno.ELOOP: ProblemName.FOLDER_NOT_ALLOWED,
    errno.ENAMETOOLONG: ProblemName.FOLDER_NOT_ALLOWED,
    errno.ENOENT: ProblemName.FOLDER_GONE,
    errno.ENOTDIR: ProblemName.FOLDER_GONE,
    errno.ESTALE: ProblemName.FOLDER_GONE,
}
# Windows' own numbers (System Error Codes), where errno says too little.
_WINDOWS_NAMES = {
    32: ProblemName.FILE_BUSY,  # ERROR_SHARING_VIOLATION
    33: ProblemName.FILE_BUSY,  # ERROR_LOCK_VIOLATION
    112: ProblemName.DISK_FULL,  # ERROR_DISK_FULL
    225: ProblemName.ANTIVIRUS,  # ERROR_VIRUS_INFECTED
    226: ProblemName.ANTIVIRUS,  # ERROR_VIRUS_DELETED
}


def named(error: OSError) -> ProblemName | None:
    """Return the problem that an error of the operating system is; None for an unforeseen one."""
    code: int | None = getattr(error, "winerror", None)
    if code in _WINDOWS_NAMES:
        return _WINDOWS_NAMES[code]
    return _NAMES.get(error.errno or 0)


_NO_SUCH_FILE = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.ESTALE, errno.ELOOP, errno.ENAMETOOLONG}
)


@contextmanager
def reading_named(where: str) -> Iterator[None]:
    """Within the block, turn errors over a file that is only read into problems.

    A name that no file can have is FILE_GONE; a pipe or a device is UNKNOWN_PARCEL.
    """
    try:
        with os_errors_named(where):
            yield
    except NotRegular as error:
        raise Problem(ProblemName.UNKNOWN_PARCEL, Evidence(where=where, note="no-file")) from error
    except Problem as problem:
        if problem.evidence.errno in _NO_SUCH_FILE and problem.evidence.where == where:
            raise Problem(ProblemName.FILE_GONE, problem.evidence) from problem.__cause__
        raise


@contextmanager
def os_errors_named(where: str, wanted_bytes: int | None = None) -> Iterator[None]:
    """Within the block, turn the operating system's errors into problems.

    `wanted_bytes` goes into the evidence.
    """
    try:
        yield
    except OSError as error:
        name = named(error)
        if name is None:
            raise
        evidence = Evidence(
            where=where,
            error=type(error).__name__,
            errno=error.errno,
            wanted_bytes=wanted_bytes,
        )
        raise Problem(name, evidence) from error
