"""Opens a thing with the system's own program, beside the journey."""

import threading
from collections.abc import Callable
from pathlib import Path

from helperkit.journey.problems import Problem, ProblemName
from helperkit.performer.crash import note_crash


def open_outside(path: Path, home: Path, told: Callable[[ProblemName | None], None]) -> None:
    """Open a file with the system's own program for it. Returns at once.

    `told` hears, in a thread of its own, what was in the way, or None where all went well.
    """

    def work() -> None:
        from helperkit.delivery.open import open_file

        try:
            open_file(path)
        except Problem as problem:
            told(problem.name)
        except Exception as error:  # noqa: BLE001 - in a thread, no exception may be lost
            note_crash(home, error)
            told(ProblemName.UNKNOWN)
        else:
            told(None)

    threading.Thread(target=work, daemon=True, name="outside").start()
