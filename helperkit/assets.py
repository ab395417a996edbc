"""Find the files that the program carries: from source, from a wheel, and frozen."""

import sys
from pathlib import Path


def _root() -> Path:
    package = Path(__file__).parent
    places = [package / "_assets"]  # a wheel carries them inside the package
    if getattr(sys, "frozen", False):
        beside = Path(sys.executable).parent  # an installer lays them beside the program
        places = [Path(getattr(sys, "_MEIPASS", beside)) / "assets", *places]
    places.append(package.parent / "assets")  # the source tree
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError("assets")


def asset(name: str) -> Path:
    """Return where a carried file or folder is, such as `asset("practice/garden_notes")`.

    `name` is relative to `assets/`, with slashes. Raises FileNotFoundError when it is not there.
    """
    path = _root() / name
    if not path.exists():
        raise FileNotFoundError(name)
    return path
