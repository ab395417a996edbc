"""What the messages of 7-Zip's program mean."""

from helperkit.delivery.unpack.plan import refuse
from helperkit.journey.problems import Problem, ProblemName

_STOPPED = 255  # as when it asks for a password and gets none
_NO_MEMORY = 8

_MEANINGS = (
    ("Missing volume", ProblemName.UNKNOWN_PARCEL, "split"),
    ("allocate", ProblemName.TOO_BIG_INSIDE, "memory"),
    ("Unsupported Method", ProblemName.UNKNOWN_PARCEL, "method"),
    ("Wrong password", ProblemName.DAMAGED, "bytes"),  # whether it is one is asked for elsewhere
    ("Unexpected end", ProblemName.DAMAGED, "truncated"),
    ("CRC Failed", ProblemName.DAMAGED, "crc"),
    ("Data Error", ProblemName.DAMAGED, "bytes"),
    ("Header", ProblemName.DAMAGED, "header"),
    ("Is not archive", ProblemName.DAMAGED, "header"),
)


def is_locked(said: str, status: int) -> bool:
    """Whether the list is locked, and did not open."""
    return "Cannot open encrypted archive" in said or (
        status == _STOPPED and "Break signaled" in said
    )


def problem_of(said: str, status: int, *, split: bool = False) -> Problem:
    """Return the problem that the messages name; `split`: the archive is one of several parts."""
    if status == _NO_MEMORY:
        return refuse(ProblemName.TOO_BIG_INSIDE, "memory")
    for words, name, note in _MEANINGS:
        if words in said:
            if split and note == "truncated":
                return refuse(ProblemName.UNKNOWN_PARCEL, "split")
            return refuse(name, note)
    return refuse(ProblemName.DAMAGED, "program")
