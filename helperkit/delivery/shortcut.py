"""Puts a shortcut to a file on the desktop, never over anything that is there."""

import errno
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from helperkit.delivery.disk_errors import named
from helperkit.files import move_to_free_name, numbered
from helperkit.journey.problems import Evidence, Problem, ProblemName

MOST_NUMBERS = 100
# FAT, and some network folders, know no links; without the right to make one it is EPERM too.
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


def make_shortcut(target: Path, desktop: Path | None = None) -> Path:
    """Return the shortcut on the desktop that leads to a file: a new one, or the one of before.

    A file that lies on the desktop needs none: it is returned itself. Raises `Problem`: FILE_GONE,
    FOLDER_GONE where there is no desktop, FOLDER_NOT_ALLOWED, DISK_FULL.
    """
    if desktop is None:
        import platformdirs

        desktop = platformdirs.user_desktop_path()
    try:
        return _led_to(target.absolute(), desktop)
    except OSError as error:
        name = named(error) or ProblemName.FOLDER_NOT_ALLOWED
        evidence = Evidence(where="shortcut", error=type(error).__name__, errno=error.errno)
        raise Problem(name, evidence) from error


def _led_to(target: Path, desktop: Path) -> Path:
    if not target.exists():
        raise Problem(ProblemName.FILE_GONE, Evidence(where="shortcut", note="missing"))
    if not desktop.is_dir():
        raise Problem(ProblemName.FOLDER_GONE, Evidence(where="shortcut", note="no-desktop"))
    return target if desktop.samefile(target.parent) else _made(target, desktop)


def _made(target: Path, desktop: Path) -> Path:
    if sys.platform == "win32":
        from helperkit.delivery.shortcut_windows import write_link

        return _placed(desktop, f"{target.stem}.lnk", lambda part: write_link(part, target))
    for number in range(1, MOST_NUMBERS):
        link = desktop / numbered(target.name, number)
        try:
            link.symlink_to(target)
        except FileExistsError:
            if link.is_symlink() and link.readlink() == target:
                return link  # made before
            continue
        except OSError as error:
            if error.errno not in _NO_LINKS or sys.platform == "darwin":
                raise
            return _placed(desktop, f"{target.stem}.desktop", _entry_writer(target))
        return link
    raise FileExistsError(errno.EEXIST, "no free name")


def desktop_entry(target: Path) -> str:
    """Return a link as desktops of Linux read it (freedesktop.org, Desktop Entry 1.5).

    The address is percent-encoded: no name can add a line of its own.
    """
    name = "".join(sign if sign.isprintable() else " " for sign in target.stem)
    name = name.replace("\\", "\\\\")
    lines = ("[Desktop Entry]", "Type=Link", f"Name={name}", f"URL={target.as_uri()}")
    return "\n".join(lines) + "\n"


def _entry_writer(target: Path) -> Callable[[Path], object]:
    text = desktop_entry(target)
    return lambda part: part.write_text(text, encoding="utf-8", newline="\n")


def _placed(desktop: Path, name: str, write: Callable[[Path], object]) -> Path:
    """Write a file beside its place, and move it to the first name that is free."""
    with tempfile.TemporaryDirectory(dir=desktop, prefix=".helperkit-") as folder:
        part = Path(folder) / name
        write(part)
        for number in range(1, MOST_NUMBERS):
            place = desktop / numbered(name, number)
            if place.is_file() and place.read_bytes() == part.read_bytes():
                return place  # made before
            try:
                move_to_free_name(part, place)
            except FileExistsError:
                continue
            return place
    raise FileExistsError(errno.EEXIST, "no free name")
