"""Which programs of this computer could open a file."""

import sys
from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from helperkit.delivery.endings import ending_of
from helperkit.delivery.opening.program import Program

_MOST = 4


def programs_for(path: Path) -> tuple[Program, ...] | None:
    """Return the programs that could open a file, the usual one first.

    None where nobody can tell: a file whose name says nothing may still be opened by something.
    """
    if sys.platform == "win32":
        from helperkit.delivery.opening.registry import registry_programs
        from helperkit.delivery.opening.windows import friendly_name

        ending = ending_of(path.name)
        if not ending.isalnum():
            return None
        found = registry_programs(ending, _registry)
        return tuple(replace(one, name=friendly_name(one.called) or one.name) for one in found)
    if sys.platform == "darwin":
        from helperkit.delivery.opening.mac import mac_programs

        return mac_programs(path)
    from helperkit.delivery.opening.desktop import desktop_programs

    return desktop_programs(path.name)


def has_program(path: Path) -> bool:
    """Whether the system has a program for a file, or may have one."""
    return programs_for(path) != ()


def others_for(path: Path, tried: str = "") -> tuple[Program, ...]:
    """Return at most four programs that a customer may try by name.

    What was tried comes last: the usual one, or one by the system's own name for it.
    """
    named: dict[str, Program] = {}
    for one in programs_for(path) or ():
        if one.name and _can_start(one, path):
            named.setdefault(one.name, one)
    return tuple(sorted(named.values(), key=lambda one: one.usual or one.called == tried))[:_MOST]


def _can_start(program: Program, path: Path) -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    from helperkit.delivery.opening.desktop import desktop_command

    return bool(desktop_command(program.called, path))


def _registry(key: str) -> Mapping[str, str] | None:
    """Return the texts in a key of the registry; None where there is no such key."""
    if sys.platform != "win32":
        return None
    import winreg

    root, _, name = key.partition("\\")
    top = winreg.HKEY_CLASSES_ROOT if root == "HKCR" else winreg.HKEY_CURRENT_USER
    try:
        with winreg.OpenKey(top, name) as opened:
            rows = [winreg.EnumValue(opened, n) for n in range(winreg.QueryInfoKey(opened)[1])]
    except OSError:
        return None
    return {label: value if isinstance(value, str) else "" for label, value, _ in rows}
