"""The extended header of a tar member (POSIX.1-2017, pax, "pax Extended Header")."""

from helperkit.delivery.unpack.plan import refuse
from helperkit.journey.problems import ProblemName

_KEPT = frozenset({b"path", b"linkpath", b"size", b"mtime"})
_SPARSE = b"GNU.sparse."


def records(content: bytes) -> list[tuple[bytes, bytes]]:
    """Return the keys and values that matter here, in order. Raises DAMAGED."""
    found = []
    at = 0
    while at < len(content):
        if content[at] == 0:  # some programs fill up with zeros
            break
        space = content.find(b" ", at, at + 20)
        digits = content[at:space]
        if space < 0 or not digits.isdigit():
            raise refuse(ProblemName.DAMAGED, "pax")
        end = at + int(digits)
        key, equals, value = content[space + 1 : end - 1].partition(b"=")
        if end > len(content) or not equals or content[end - 1 : end] != b"\n":
            raise refuse(ProblemName.DAMAGED, "pax")
        if key in _KEPT or key.startswith(_SPARSE):
            found.append((key, value))
        at = end
    return found


def whole_number(value: bytes) -> int:
    """Return a number that is not negative. Raises DAMAGED."""
    if not value.isdigit() or len(value) > 20:
        raise refuse(ProblemName.DAMAGED, "pax")
    return int(value)


def seconds(value: bytes) -> float | None:
    """Return a time, None for what is none."""
    if len(value) > 40 or value.strip(b"-.0123456789"):
        return None
    try:
        return float(value)
    except ValueError:
        return None
