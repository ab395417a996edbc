"""What other recognisers know of the same files: the ending that they give, read as our kind."""

import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from helperkit.delivery.endings import KIND_OF_ENDING
from helperkit.delivery.inspect import kind_of
from helperkit.journey.kinds import Kind

_MIMES = {
    "audio": Kind.SOUND,
    "video": Kind.VIDEO,
    "image": Kind.PICTURE,
    "font": Kind.FONT,
}


def _puremagic(path: Path) -> Kind | None:
    import puremagic

    try:
        return KIND_OF_ENDING.get(puremagic.from_file(str(path)).lstrip("."))
    except (puremagic.PureError, ValueError):
        return None


def _filetype(path: Path) -> Kind | None:
    import filetype

    found = filetype.guess_extension(str(path))
    return KIND_OF_ENDING.get(found) if found else None


def _file(path: Path) -> Kind | None:
    """Return what file(1) says: its list of endings, else the family of its media type."""
    told = _said("--extension", path)
    for ending in told.split("/"):
        if ending in KIND_OF_ENDING:
            return KIND_OF_ENDING[ending]
    mime = _said("--mime-type", path)
    return _MIMES.get(mime.partition("/")[0]) or KIND_OF_ENDING.get(mime.rpartition("/")[2])


def _said(option: str, path: Path) -> str:
    done = subprocess.run(["file", "-b", option, path], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def peers() -> dict[str, Callable[[Path], Kind | None]]:
    """Return the recognisers that are here."""
    from importlib.util import find_spec

    found: dict[str, Callable[[Path], Kind | None]] = {"ours": kind_of}
    for name, ask in (("puremagic", _puremagic), ("filetype", _filetype)):
        if find_spec(name):
            found[name] = ask
    return found | ({"file(1)": _file} if shutil.which("file") else {})


def compare(honest: Sequence[tuple[Kind, Path]], bare: Path) -> None:
    """Print how many kinds each gets right: with the name, and without any."""
    for peer, ask in peers().items():
        named = sum(ask(path) is kind for kind, path in honest)
        right = 0
        for number, (kind, path) in enumerate(honest):
            copy = bare / str(number)
            shutil.copy(path, copy)
            right += ask(copy) is kind
        print(f"{peer}: {named}/{len(honest)} with the name, {right} without")
