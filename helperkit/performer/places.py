"""Finds a folder on this computer to keep the file in."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from helperkit.journey.problems import Evidence, Problem, ProblemName


def propose_place(
    folder_name: str,
    wished: str,
    refused: str,
    needed: int | None = None,
    taken: Callable[[Path], int] = lambda _place: 0,
) -> tuple[Path, int | None]:
    """Return a folder that can be written to, and its free bytes where they are known.

    The folder need not exist yet. One that was wished for is proposed untried: it is not for us
    to put a file elsewhere in silence. The first with the bytes that are `needed` is the best,
    else the first of all. Bytes that are `taken` there for this very order count as free. Raises
    `Problem` FOLDER_NOT_ALLOWED when there is none.
    """
    second: tuple[Path, int | None] | None = None
    for place in _candidates(folder_name, wished):
        if str(place) == refused:
            continue
        base = next((p for p in (place, *place.parents) if _is_folder(p)), None)
        if wished and place == _whole(wished):
            return place, None if base is None else _free(base, taken(place))
        if base is not None and _writable(base):
            free = _free(base, taken(place))
            if free is None or free >= (needed or 0):
                return place, free
            second = second or (place, free)
    if second is not None:
        return second
    raise Problem(ProblemName.FOLDER_NOT_ALLOWED, Evidence(where="place", note="none"))


def _candidates(folder_name: str, wished: str) -> Iterator[Path]:
    import platformdirs

    if wished:
        yield _whole(wished)
    for ask in (platformdirs.user_desktop_path, platformdirs.user_documents_path):
        base = ask()
        if base.is_dir():
            yield base / folder_name
    yield Path.home() / folder_name


def _whole(wished: str) -> Path:
    return Path(wished).expanduser().absolute()


def _is_folder(path: Path) -> bool:
    """Return whether a folder is there; no folder can have a name that is too long."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _writable(folder: Path) -> bool:
    """Return whether a file can be made there; only trying tells, on Windows above all."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _free(folder: Path, taken: int) -> int | None:
    try:
        return shutil.disk_usage(folder).free + taken
    except OSError:
        return None
