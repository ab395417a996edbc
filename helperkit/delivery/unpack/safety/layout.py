"""Where each member goes: junk left out, one top folder lifted, clashes numbered."""

from collections.abc import Sequence

from helperkit.delivery.unpack.plan import LIMITS, Entry, Limits, refuse
from helperkit.delivery.unpack.reader import Form, Member
from helperkit.delivery.unpack.safety.names import fold, is_junk, safe_parts
from helperkit.files import numbered
from helperkit.journey.problems import ProblemName

_Placed = tuple[int, Member, tuple[str, ...]]

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
    places = _Places()
    entries = [entry for item in _lifted(kept) if (entry := places.entry(item)) is not None]
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

    def __init__(self) -> None:
        self.renamed = False
        self._folders: dict[str, str] = {}  # folded path in the archive → path to write
        self._used: set[str] = set()  # folded paths to write
        self._next: dict[str, int] = {}

    def entry(self, item: _Placed) -> Entry | None:
        """Return what to write; None for a folder that is there already."""
        number, member, parts = item
        if member.form is Form.FOLDER:
            known = len(self._folders)
            path = self._folder(parts)
            if len(self._folders) == known:
                return None
            return Entry(path=path, size=0, member=number, is_folder=True)
        return Entry(
            path=self._free(self._folder(parts[:-1]), parts[-1]),
            size=member.size,
            member=number,
            encrypted=member.encrypted,
            runnable=member.runnable,
            modified=member.modified,
        )

    def _folder(self, parts: tuple[str, ...]) -> str:
        key = ""
        path = ""
        for part in parts:
            key += "/" + fold(part)
            if key not in self._folders:
                self._folders[key] = self._free(path, part)
            path = self._folders[key]
        return path

    def _free(self, folder: str, name: str) -> str:
        start = f"{folder}/" if folder else ""
        path = start + name
        key = fold(path)
        number = self._next.get(key, 2)
        while fold(path) in self._used:
            self.renamed = True
            path = start + numbered(name, number)
            number += 1
        self._next[key] = number
        self._used.add(fold(path))
        return path
