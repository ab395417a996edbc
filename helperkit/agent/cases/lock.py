"""One window at a time changes the cases: a lock of the system's own, which ends with its process.

SQLite has locks too, and keeps them. This one is around them for two reasons: a list that is put
aside must not be written to in that moment; and many SQLite libraries (3.7.0 to 3.51.2) can lose
a commit where one process empties the log while another begins to copy it.
Source: https://sqlite.org/wal.html#walresetbug
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from helperkit.agent.cases.refusal import CasesRefused, Refusal
from helperkit.files import try_lock

ASK_AGAIN_SECONDS = 0.002
PATIENCE_SECONDS = 10.0


@contextmanager
def alone(path: Path, patience: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Within the block nobody else holds this lock. Raises `CasesRefused` (BUSY) and OSError."""
    until = time.monotonic() + patience
    with path.open("ab") as file:
        while not try_lock(file):
            if time.monotonic() >= until:
                raise CasesRefused(Refusal.BUSY)
            time.sleep(ASK_AGAIN_SECONDS)
        yield
