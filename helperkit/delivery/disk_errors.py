"""What the file system's refusals mean, translated once."""

import errno

from helperkit.journey.problems import ProblemName

_MEANINGS = {
    # EFBIG: a FAT disk takes no 4 GiB in one file.
    ProblemName.DISK_FULL: (errno.ENOSPC, errno.EDQUOT, errno.EFBIG),
    ProblemName.FILE_BUSY: (errno.EBUSY, errno.ETXTBSY),
    # Also where something of another kind stands under a name of ours: a folder, a link, a pipe;
    # or where the folder lies too deep.
    ProblemName.FOLDER_NOT_ALLOWED: (
        *(errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST),
        *(errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG),
    ),
    # A folder went, a stick was pulled out, or the network that a disk lies in does not answer.
    ProblemName.FOLDER_GONE: (
        *(errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ESTALE),
        *(errno.ENOTCONN, errno.ETIMEDOUT, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETUNREACH),
    ),
}
# Windows' own numbers (System Error Codes), where errno says too little.
_MEANINGS_WINDOWS = {
    ProblemName.DISK_FULL: (39, 112),  # ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
    ProblemName.FILE_BUSY: (32, 33),  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
    ProblemName.ANTIVIRUS: (225, 226),  # ERROR_VIRUS_INFECTED, ERROR_VIRUS_DELETED
}
_NAMES = {code: name for name, codes in _MEANINGS.items() for code in codes}
_NAMES_WINDOWS = {code: name for name, codes in _MEANINGS_WINDOWS.items() for code in codes}


def named(error: OSError) -> ProblemName | None:
    """Return the problem that an error of the file system is; None for an unforeseen one."""
    windows: int | None = getattr(error, "winerror", None)
    return _NAMES_WINDOWS.get(windows or 0) or _NAMES.get(error.errno or 0)
