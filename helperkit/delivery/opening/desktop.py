"""Which programs of a Linux desktop could open a file, and which one usually does.

Source: freedesktop.org, Desktop Entry 1.5 and Association between MIME types and applications
1.0.1.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from helperkit.delivery.opening.desktop_command import command_of, words_of
from helperkit.delivery.opening.mime_types import base_folders, mime_types
from helperkit.delivery.opening.program import Program

_MOST = 1 << 20  # bytes of one entry or list
_FLATPAK = Path("/.flatpak-info")
_ENTRY = "Desktop Entry"
Sections = dict[str, dict[str, str]]


def desktop_programs(name: str) -> tuple[Program, ...] | None:
    """Return the programs for a file of this name, the usual one first.

    None where nobody can tell: the desktop knows no such type, there is no desktop at all, or we
    are in a box from which its programs cannot be seen, and the portal opens the file.
    """
    folders = base_folders()
    types = mime_types(folders).of(name)
    entries, hidden = _entries(folders)
    if not types or not (entries or hidden) or _in_a_box():
        return None
    lists = [_sections(path) for path in _lists(folders)]
    usual = _usual(types, lists, entries)
    added = _listed(types, lists, "Added Associations")
    removed = _listed(types, lists, "Removed Associations") - added
    own = {called for called, entry in entries.items() if set(types) & _types(entry)}
    able = [called for called in entries if called in (own | added) - removed]
    if usual is not None:
        able = [usual, *(called for called in able if called != usual)]
    return tuple(Program(one, entries[one].get("Name", ""), one == usual) for one in able)


def desktop_command(called: str, path: Path) -> list[str]:
    """Return the command that opens a file with a program of the desktop; [] for none such."""
    entry = _entries(base_folders())[0].get(called)
    return [] if entry is None else command_of(entry, path)


def _usual(
    types: tuple[str, ...], lists: list[Sections], entries: dict[str, dict[str, str]]
) -> str | None:
    """Return the first program that is named for the closest type, and is there."""
    for mime in types:
        for sections in lists:
            for called in _names(sections.get("Default Applications", {}).get(mime, "")):
                if called in entries:
                    return called
    return None


def _listed(types: tuple[str, ...], lists: list[Sections], section: str) -> set[str]:
    return {
        called
        for sections in lists
        for mime in types
        for called in _names(sections.get(section, {}).get(mime, ""))
    }


def _in_a_box() -> bool:
    """Whether this runs inside Flatpak or Snap, whose xdg-open asks the portal."""
    return "SNAP" in os.environ or _FLATPAK.exists()


def _entries(folders: tuple[Path, ...]) -> tuple[dict[str, dict[str, str]], set[str]]:
    """Return the entries of programs that are there, by their names, and the other names.

    A user's entry hides one of the system of the same name.
    """
    found: dict[str, dict[str, str]] = {}
    hidden: set[str] = set()
    for folder in folders:
        top = folder / "applications"
        for path in sorted(top.rglob("*.desktop")):
            called = "-".join(path.relative_to(top).parts)
            if called in found or called in hidden:
                continue
            entry = _sections(path).get(_ENTRY, {})
            if _is_program(entry):
                found[called] = entry
            else:
                hidden.add(called)
    return found, hidden


def _is_program(entry: dict[str, str]) -> bool:
    """Whether it starts something that is on this computer."""
    if entry.get("Type") != "Application" or entry.get("Hidden") == "true":
        return False
    if entry.get("Terminal") == "true":
        return False  # nobody reads a book there
    command = words_of(entry)
    needed = [*command[:1], *filter(None, [entry.get("TryExec")])]
    return bool(command) and all(shutil.which(program) for program in needed)


def _types(entry: dict[str, str]) -> set[str]:
    return set(_names(entry.get("MimeType", "")))


def _lists(folders: tuple[Path, ...]) -> Iterator[Path]:
    """Yield the lists of associations, the most important first."""
    own = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    shared = os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    places = [Path(one) for one in (own, *shared.split(":")) if one.startswith("/")]
    desktops = os.environ.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
    for place in (*places, *(folder / "applications" for folder in folders)):
        for desktop in filter(None, desktops):
            if "/" not in desktop:
                yield place / f"{desktop}-mimeapps.list"
        yield place / "mimeapps.list"
    for folder in folders:  # what older programs still write
        yield folder / "applications/defaults.list"


def _sections(path: Path) -> Sections:
    """Return an entry or a list; the first of two equal keys counts."""
    found: Sections = {}
    inside: dict[str, str] = {}
    try:
        with path.open("rb") as file:
            text = file.read(_MOST).decode(errors="replace")
    except OSError:
        return {}
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            inside = found.setdefault(line[1:-1], {})
        elif "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            inside.setdefault(key.strip(), value.strip())
    return found


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(";") if name.strip()]
