"""Where each member goes: junk left out, one top folder lifted, clashes numbered."""

from collections.abc import Sequence

from helperkit.delivery.endings import BIDI
from helperkit.delivery.unpack.plan import LIMITS, Entry, Limits, refuse
from helperkit.delivery.unpack.reader import Form, Member
from helperkit.delivery.unpack.safety.marks import marks_of
from helperkit.delivery.unpack.safety.names import fitted, fold, is_junk, safe_parts, units
from helperkit.files import numbered
from helperkit.journey.problems import ProblemName

_Placed = tuple[int, Member, tuple[str, ...]]

# Units of UTF-16 of a whole path in the product's folder. Windows ends at 260 with the folder that
# the customer chose, and Explorer and most programs still do so.
LONGEST_PATH = 180
_ROOM_FOR_FILE = 60
_LEAST_FOR_FILE = 20
_LEAST_FOR_FOLDER = 3

_RUNS = frozenset({"program", "script", "shortcut"})

# A folder that its system shows as one thing: lifting its contents would break it.
_BUNDLES = (
    ".app",
    ".bundle",
    ".framework",
    ".plugin",
    ".component",
    ".vst",
    ".vst3",
    ".pkg",
    ".mpkg",
    ".rtfd",
    ".pages",
    ".numbers",
    ".key",
    ".epub",
    ".logicx",
    ".band",
)


def lay_out(
    members: Sequence[Member], limits: Limits = LIMITS
) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Return the entries to write and the warnings. Raises UNSAFE_PARCEL, TOO_BIG_INSIDE.

    Links are left out, because each system follows them elsewhere; a file that was to be
    written through one lands in a plain folder instead.
    """
    if len(members) > limits.entries:
        raise refuse(ProblemName.TOO_BIG_INSIDE, "entries")
    warnings: set[str] = set()
    kept: list[_Placed] = []
    for number, member in enumerate(members):
        parts, changed = safe_parts(member.name)
        _check(member, parts, limits)
        if member.form is Form.LINK:
            warnings.add("link-left-out")
            continue
        if not parts or is_junk(parts):
            continue
        if changed:
            warnings.add("renamed")
        kept.append((number, member, parts))
    lifted = _lifted(kept)
    places = _Places(lifted)
    entries = [entry for item in lifted if (entry := places.entry(item)) is not None]
    if places.renamed:
        warnings.add("renamed")
    return tuple(entries), tuple(sorted(warnings))


def _check(member: Member, parts: tuple[str, ...], limits: Limits) -> None:
    if member.form is Form.DEVICE:
        raise refuse(ProblemName.UNSAFE_PARCEL, "device")
    if member.form is not Form.FOLDER and not parts:
        raise refuse(ProblemName.UNSAFE_PARCEL, "no-name")
    if len(parts) > limits.depth:
        raise refuse(ProblemName.UNSAFE_PARCEL, "depth")
    if member.size < 0:
        raise refuse(ProblemName.DAMAGED, "size")


def _lifted(kept: list[_Placed]) -> list[_Placed]:
    """Take the contents out of a single top folder, so that nobody opens two drawers."""
    tops = {fold(parts[0]) for _, _, parts in kept}
    if len(tops) != 1 or next(iter(tops)).endswith(_BUNDLES):
        return kept
    if any(len(parts) == 1 and member.form is not Form.FOLDER for _, member, parts in kept):
        return kept
    return [(n, member, parts[1:]) for n, member, parts in kept if len(parts) > 1]


class _Places:
    """Gives every member a path of its own, on systems that fold case and Unicode forms too."""

    def __init__(self, placed: Sequence[_Placed]) -> None:
        self.renamed = False
        self._folders: dict[tuple[str, ...], str] = {}  # as in the archive → path to write
        self._folded: dict[str, str] = {}  # the same, folded
        self._used: set[str] = set()  # folded paths to write
        self._next: dict[str, int] = {}
        self._narrow, self._folder_room = _narrow(placed)

    def entry(self, item: _Placed) -> Entry | None:
        """Return what to write; None for a folder that is there already."""
        number, member, parts = item
        if member.form is Form.FOLDER:
            known = len(self._folded)
            path = self._folder(parts)
            if len(self._folded) == known:
                return None
            return Entry(path=path, size=0, member=number, is_folder=True, marks=marks_of(path))
        folder = self._folder(parts[:-1]) if len(parts) > 1 else ""
        name = parts[-1]
        if len(folder) + len(name) > LONGEST_PATH // 2:  # some letters count twice
            room = LONGEST_PATH - (units(folder) + 1 if folder else 0)
            name = self._fitted(name, max(_LEAST_FOR_FILE, room))
        path = self._free(folder, name)
        marks = marks_of(path, runnable=member.runnable)
        if marks and _RUNS.intersection(marks) and BIDI.search(member.name):
            marks = tuple(dict.fromkeys((*marks, "disguised")))
        return Entry(
            path=path,
            size=member.size,
            member=number,
            encrypted=member.encrypted,
            runnable=member.runnable,
            modified=member.modified,
            marks=marks,
        )

    def _folder(self, parts: tuple[str, ...]) -> str:
        known = self._folders.get(parts)
        if known is not None:
            return known
        key = ""
        path = ""
        for part in parts:
            key += "/" + fold(part)
            if key not in self._folded:
                narrow = key in self._narrow
                name = self._fitted(part, self._folder_room) if narrow else part
                self._folded[key] = self._free(path, name)
            path = self._folded[key]
        self._folders[parts] = path
        return path

    def _fitted(self, name: str, room: int) -> str:
        short = fitted(name, room)
        self.renamed = self.renamed or short != name
        return short

    def _free(self, folder: str, name: str) -> str:
        start = f"{folder}/" if folder else ""
        path = start + name
        key = fold(path)
        if key not in self._used:
            self._used.add(key)
            return path
        self.renamed = True
        first = key
        number = self._next.get(first, 2)
        while key in self._used:
            path = start + numbered(name, number)
            key = fold(path)
            number += 1
        self._next[first] = number
        self._used.add(key)
        return path


def _narrow(placed: Sequence[_Placed]) -> tuple[frozenset[str], int]:
    """Return the folders (folded) whose names must be short, and how many units each may have."""
    too_long = [
        parts
        for _, _, parts in placed
        if sum(map(len, parts)) > LONGEST_PATH // 4 and units("/".join(parts)) > LONGEST_PATH
    ]
    deepest = max((len(parts) - 1 for parts in too_long), default=0)
    if deepest == 0:
        return frozenset(), 0
    keys: set[str] = set()
    for parts in too_long:
        key = ""
        for part in parts:
            key += "/" + fold(part)
            keys.add(key)
    return frozenset(keys), max(_LEAST_FOR_FOLDER, (LONGEST_PATH - _ROOM_FOR_FILE) // deepest - 1)
