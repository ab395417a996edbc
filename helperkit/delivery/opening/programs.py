"""Which programs of this computer could open a file."""

import sys
from collections.abc import Mapping
from pathlib import Path

from helperkit.delivery.endings import ending_of
from helperkit.delivery.opening.program import Program


def programs_for(path: Path) -> tuple[Program, ...] | None:
    """Return the programs that could open a file, the usual one first.

    None where nobody can tell: macOS answers only when it is asked to open, and a file whose name
    says nothing may still be opened by something.
    """
    if sys.platform == "win32":
        from helperkit.delivery.opening.registry import registry_programs

        ending = ending_of(path.name)
        return registry_programs(ending, _registry) if ending.isalnum() else None
    if sys.platform == "darwin":
        return None
    from helperkit.delivery.opening.desktop import desktop_programs

    return desktop_programs(path.name)


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
