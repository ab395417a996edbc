r"""Which programs of Windows could open a file, as the registry tells.

Source: Microsoft, "How to include an application in the Open With dialog box", "Programmatic
identifiers", and Explorer's own notes of what a user chose (`Explorer\FileExts`).
"""

from collections.abc import Callable, Mapping

from helperkit.delivery.opening.program import Program

# The values of a key by their names ("" for the key's own); None where there is no such key. A
# path begins with "HKCR" or "HKCU".
Read = Callable[[str], Mapping[str, str] | None]

_CHOSEN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts"
_NOBODY = frozenset({"Unknown", "AppXMissing"})  # what stands there for no program at all


def registry_programs(ending: str, read: Read) -> tuple[Program, ...]:
    """Return the programs for an ending (without its dot), the usual one first."""
    choice = (read(rf"{_CHOSEN}\.{ending}\UserChoice") or {}).get("ProgId", "")
    own = (read(rf"HKCR\.{ending}") or {}).get("", "")
    others = [
        name
        for key in (rf"HKCR\.{ending}\OpenWithProgids", rf"{_CHOSEN}\.{ending}\OpenWithProgids")
        for name in read(key) or {}
    ]
    able = [name for name in dict.fromkeys((choice, own, *others)) if _opens(name, read)]
    return tuple(
        Program(name, _name(name, read), number == 0 and name in {choice, own})
        for number, name in enumerate(able)
    )


def _opens(called: str, read: Read) -> bool:
    """Whether it names something that can be started: a command, or a program of the Store."""
    if not called or called in _NOBODY:
        return False
    command = read(rf"HKCR\{called}\shell\open\command")
    return command is not None and bool(command.get("") or command.get("DelegateExecute"))


def _name(called: str, read: Read) -> str:
    """Return the program's name for people; names that point into a library are left out."""
    for key, value in ((rf"HKCR\{called}\Application", "ApplicationName"), (rf"HKCR\{called}", "")):
        name = (read(key) or {}).get(value, "")
        if name and not name.startswith("@"):
            return name
    return ""
