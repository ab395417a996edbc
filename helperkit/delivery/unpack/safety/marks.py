"""What a customer should know of a file before it is opened, by its name alone."""

from functools import lru_cache

from helperkit.delivery.endings import KIND_OF_ENDING, MAC_FOLDERS, ending_of, has_false_ending
from helperkit.journey.kinds import MARKED, Kind

_WORDS = {
    Kind.PROGRAM_WINDOWS: "program",
    Kind.PROGRAM_MAC: "program",
    Kind.PROGRAM_LINUX: "program",
    Kind.PROGRAM_PHONE: "program",
    Kind.SCRIPT: "script",
    Kind.SHORTCUT: "shortcut",
    Kind.ZIP: "archive",
    Kind.SEVEN_ZIP: "archive",
    Kind.TAR: "archive",
    Kind.COMPRESSED: "archive",
    Kind.OTHER_ARCHIVE: "archive",
}
# Office Open XML with macros, templates and add-ins; and the formats of Access.
_MACRO_ENDINGS = "docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam sldm accdb accde mdb mde"
_MACROS = frozenset(_MACRO_ENDINGS.split())
# Images of disks: Windows opens them like folders, and may forget where they came from.
_IMAGES = frozenset({"img", "vhd", "vhdx"})
# Folders that a Mac shows as one file, and runs.
_MAC_PROGRAMS = tuple(f".{ending}" for ending in sorted(MAC_FOLDERS))


def marks_of(path: str, *, runnable: bool = False) -> tuple[str, ...]:
    """Return the marks of a file by its path, "/" between folders: the code's own fixed words.

    program, script, shortcut, archive, macros, hidden; and disguised for what runs and has a
    harmless ending before its real one. `runnable`: the archive says that it is a program.
    """
    folder, _, name = path.rpartition("/")
    marks, may_be_false = _marks_of_ending(ending_of(name), runnable)
    if may_be_false and has_false_ending(name):
        marks = (marks[0], "disguised", *marks[1:])
    if name.startswith("."):
        marks += ("hidden",)
    if folder and (around := _marks_of_folder(folder)):
        marks += tuple(mark for mark in around if mark not in marks)
    return marks


@lru_cache(1024)  # most files of a parcel have one of few endings
def _marks_of_ending(ending: str, runnable: bool) -> tuple[tuple[str, ...], bool]:
    """Return the marks, and whether a harmless ending before this one is a disguise."""
    kind = KIND_OF_ENDING.get(ending)
    marks: tuple[str, ...] = ()
    if kind in _WORDS:
        marks = (_WORDS[kind],)
    elif ending in _IMAGES:
        marks = ("archive",)
    # Systems without that bit give it to every file, so it says nothing about a picture.
    elif runnable and kind is None:
        marks = ("program",)
    if ending in _MACROS:
        marks += ("macros",)
    return marks, kind in _WORDS and kind in MARKED


@lru_cache(1024)
def _marks_of_folder(path: str) -> tuple[str, ...]:
    """Return what a folder, or one around it, says of all that is in it."""
    marks = []
    parts = path.lower().split("/")
    if any(part.endswith(_MAC_PROGRAMS) for part in parts):
        marks.append("program")
    if any(part.startswith(".") for part in parts):
        marks.append("hidden")
    return tuple(marks)
