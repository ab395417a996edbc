"""Notes of unforeseen errors, kept on the customer's own computer."""

import time
import traceback
from pathlib import Path

KEPT = 20  # notes; older ones are removed


def note_crash(home: Path, error: BaseException) -> str:
    """Write what happened into a file of its own and return its number; "" if that fails too."""
    number = f"{time.time_ns() // 1_000_000:x}"
    folder = home / "crashes"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text = "".join(traceback.format_exception(error))
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        for old in sorted(folder.glob("*.txt"))[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return ""
    return number
