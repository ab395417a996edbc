"""Notes of unforeseen errors, kept on the customer's own computer.

Two files a note: `NUMBER.txt` with everything, for whoever sits at this computer, and `NUMBER.json`
with what a report may tell: the exception's class and where in our own code it came up.
"""

import os
import re
import time
import traceback
from pathlib import Path
from typing import Any

from helperkit import __version__
from helperkit.files import make_private

KEPT = 20  # notes; older ones are removed
_OURS = "helperkit"
_MOST_FRAMES = 40
_NUMBER = re.compile(r"[0-9a-f]{9,16}")  # the folder may be a link to one of the customer's


def note_crash(home: Path, error: BaseException) -> str:
    """Write what happened into a file of its own and return its number; "" if that fails too."""
    import json  # not before the first paint

    folder = home / "crashes"
    try:
        make_private(folder)
        text = "".join(traceback.format_exception(error))
        number = _written(folder, text)
        _write_new(folder / f"{number}.json", json.dumps(_told(error)))
        for ending in ("txt", "json"):
            ours = (path for path in folder.glob(f"*.{ending}") if _NUMBER.fullmatch(path.stem))
            for old in sorted(ours)[:-KEPT]:
                old.unlink(missing_ok=True)
    except OSError:
        return ""
    return number


def _written(folder: Path, text: str) -> str:
    """Write the whole text under a number of its own, by the moment, and return that."""
    moment = time.time_ns() // 1_000_000
    while True:
        number = f"{moment:x}"
        try:
            _write_new(folder / f"{number}.txt", text)
        except FileExistsError:  # another slip in the same millisecond
            moment += 1
        else:
            return number


def _write_new(path: Path, text: str) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    # Half a letter, as odd file names give it, must not cost the note.
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(text)


def _told(error: BaseException) -> dict[str, Any]:
    frames = [
        (frame.f_globals.get("__name__", ""), frame.f_code.co_name, line)
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    ours = [frame for frame in frames if str(frame[0]).partition(".")[0] == _OURS]
    return {
        "error": type(error).__name__,
        "frames": ours[-_MOST_FRAMES:],
        "at": int(time.time()),
        "version": __version__,
    }
