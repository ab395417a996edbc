"""Opens a thing with the system's own program, beside the journey."""

from pathlib import Path

from helperkit.journey.problems import Problem, ProblemName
from helperkit.performer.crash import note_crash


def open_outside(path: Path, home: Path) -> ProblemName | None:
    """Open a file with the system's own program for it; return what was in the way.

    May take seconds: call it in a thread.
    """
    from helperkit.delivery.open import open_file

    try:
        open_file(path)
    except Problem as problem:
        return problem.name
    except Exception as error:  # noqa: BLE001 - in a thread, no exception may be lost
        note_crash(home, error)
        return ProblemName.UNKNOWN
    return None
