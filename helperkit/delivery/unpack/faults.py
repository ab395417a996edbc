"""What the operating system's refusals mean, translated once."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from helperkit.delivery.disk_errors import named
from helperkit.delivery.regular import NotRegular
from helperkit.journey.problems import Evidence, Problem, ProblemName

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
