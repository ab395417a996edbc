"""Puts finished files where they belong: whole at once, and over nothing but their older selves."""

import errno
import json
import os
import re
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from helperkit.diagnostics.seal import SUFFIX
from helperkit.files import make_private, move_to_free_name, numbered, sync_folder

MOST_NUMBERS = 1000
LONGEST_LIST = 4 << 20  # bytes of a list of pseudonyms
KEPT = 50  # lists of pseudonyms; older ones are removed
STALE_SECONDS = 60.0  # more than any file here takes to be written
_BEFORE, _AFTER = ".report-", ".part"
_OURS = re.compile(r"[0-9a-f]{16}\.json")  # the folder may be a link to another


def sealed_beside(report: Path) -> Path:
    """Return where the sealed one of a report lies."""
    return report.with_name(report.name + SUFFIX)


def appear(content: bytes, wanted: Path) -> Path:
    """Write a file that only its owner can read, and return where it is.

    A taken name gets " (2)". Raises OSError when it cannot be written; then nothing is left.
    """
    with _part(content, wanted.parent) as part:
        target = _to_free_name(part, wanted)
    sync_folder(wanted.parent)
    return target


def replace(content: bytes, path: Path) -> None:
    """Write a file that only its owner can read, in place of the one that is there.

    Raises OSError; then the old one is still there.
    """
    with _part(content, path.parent) as part:
        part.replace(path)
    sync_folder(path.parent)


def replace_both(content: bytes, path: Path, closed: bytes, sealed: Path) -> str:
    """Write a report anew, and with `closed` its sealed one; return where that is, or "".

    Whoever is killed in between has no sealed one: never one that is not the report beside it.
    Raises OSError; where the disk is full, both old ones are still there.
    """
    with _part(content, path.parent) as part, _part(closed, path.parent) as closed_part:
        sealed.unlink(missing_ok=True)
        sync_folder(path.parent)  # before all else, also where the power fails
        part.replace(path)
        made = str(_to_free_name(closed_part, sealed)) if closed else ""
    sync_folder(path.parent)
    return made


@contextmanager
def _part(content: bytes, folder: Path) -> Iterator[Path]:
    """Give a file that only its owner can read, with the content safely on the disk.

    Those that a killed program left are removed: a line may be in them that was taken out.
    """
    with suppress(OSError):
        for old in folder.glob(f"{_BEFORE}*{_AFTER}"):
            if old.stat().st_mtime < time.time() - STALE_SECONDS:
                old.unlink()
    handle, name = tempfile.mkstemp(dir=folder, prefix=_BEFORE, suffix=_AFTER)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield part
    finally:
        part.unlink(missing_ok=True)


def _to_free_name(part: Path, wanted: Path) -> Path:
    for number in range(1, MOST_NUMBERS):
        target = wanted.with_name(numbered(wanted.name, number))
        # What is sealed beside a report is that report: an older one is nobody else's either.
        if os.path.lexists(sealed_beside(target)):
            continue
        try:
            move_to_free_name(part, target)
        except FileExistsError:
            continue
        return target
    raise FileExistsError(errno.EEXIST, "no free name")


def keep_names(meant: Mapping[str, str], number: str, home: Path) -> Path | None:
    """Write which pseudonym means what into the folder `home`, for its owner alone.

    It stays on this computer. Returns where it is; None where it could not be written, which
    must not cost the report.
    """
    folder = home / "reports"
    try:
        make_private(folder)
        # Names of files may hold bytes that are no letters: `json` escapes those.
        kept = folder / f"{number}.json"
        replace(json.dumps(meant, indent=1).encode(), kept)
    except OSError:
        return None
    with suppress(OSError):
        ours = (path for path in folder.glob("*.json") if _OURS.fullmatch(path.name))
        times = {path: path.lstat().st_mtime_ns for path in ours}
        for old in sorted(times, key=times.__getitem__)[:-KEPT]:
            old.unlink(missing_ok=True)
    return kept


def kept_names(number: str, home: Path) -> dict[str, str]:
    """Return which pseudonym means what in the report of this number; empty where nobody knows."""
    path = home / "reports" / f"{number}.json"
    if not _OURS.fullmatch(path.name) or not path.is_file():
        return {}
    try:
        with path.open("rb") as file:
            meant = json.loads(file.read(LONGEST_LIST))
    except (OSError, ValueError, RecursionError):
        return {}
    return {str(name): str(value) for name, value in meant.items()} if type(meant) is dict else {}
