"""The keys of a shop that open sealed reports, in a file as age-keygen writes it."""

import re
from pathlib import Path

MOST_KEY_BYTES = 1 << 16
_KEY = re.compile(r"AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}", re.IGNORECASE)


def keys_of(file: Path | None) -> tuple[str, ...]:
    """Return the keys of a file: one a line; other lines are none. Raises OSError."""
    if file is None:
        return ()
    if not file.is_file():  # a pipe may never end
        raise FileNotFoundError(str(file))
    with file.open("rb") as opened:
        text = opened.read(MOST_KEY_BYTES).decode("utf-8", "replace")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if _KEY.fullmatch(line))
