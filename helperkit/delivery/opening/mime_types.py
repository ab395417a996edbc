"""The media type of a file by its name, as a Linux desktop knows it.

Source: freedesktop.org, Shared MIME-info Database 0.22, sections 2.3 to 2.13.
"""

import fnmatch
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

_MOST = 4 << 20  # bytes of one of its files
_ANYTHING = "application/octet-stream"


class MimeTypes(msgspec.Struct, frozen=True):
    """What the databases of a user and of the system say, the user's first."""

    globs: Mapping[str, tuple[int, str]]  # pattern → its weight and its type
    parents: Mapping[str, tuple[str, ...]]
    aliases: Mapping[str, str]

    def of(self, name: str) -> tuple[str, ...]:
        """Return the types of a file of this name, the closest first; none where it has none."""
        small = name.lower()
        found: list[tuple[int, int, str]] = []
        for start in range(len(small)):
            if small[start] == "." and (known := self.globs.get(f"*{small[start:]}")):
                found.append((known[0], len(small) - start, known[1]))
        if not found:
            odd = (p for p in self.globs if not p.startswith("*.") or set(p[2:]) & set("*?["))
            found = [
                (self.globs[p][0], len(p), self.globs[p][1])
                for p in odd
                if fnmatch.fnmatchcase(small, p)
            ]
        return self.with_parents(max(found)[2]) if found else ()

    def with_parents(self, mime: str) -> tuple[str, ...]:
        """Return a type and all that it is a kind of, such as text/markdown and text/plain."""
        known = {self.aliases.get(mime, mime): None, mime: None}
        for one in list(known):
            for parent in self.parents.get(one, ()):
                if parent not in known:
                    known |= dict.fromkeys(self.with_parents(parent))
            if one.startswith("text/"):
                known["text/plain"] = None
        return tuple(mime for mime in known if mime != _ANYTHING)


def mime_types(folders: tuple[Path, ...]) -> MimeTypes:
    """Read the databases in `mime` of these folders; what cannot be read is passed over."""
    globs: dict[str, tuple[int, str]] = {}
    parents: dict[str, tuple[str, ...]] = {}
    aliases: dict[str, str] = {}
    for folder in reversed(folders):
        for line in _lines(folder / "mime/globs2"):
            weight, mime, pattern, *_ = [*line.split(":"), "", ""]
            if weight.isdigit() and pattern and pattern != "__NOGLOBS__":
                best = globs.get(pattern.lower(), (0, ""))[0]
                if int(weight) >= best:
                    globs[pattern.lower()] = (int(weight), mime)
        for line in _lines(folder / "mime/subclasses"):
            child, _, parent = line.partition(" ")
            parents[child] = (*parents.get(child, ()), parent)
        for line in _lines(folder / "mime/aliases"):
            alias, _, mime = line.partition(" ")
            aliases[alias] = mime
    return MimeTypes(globs, parents, aliases)


def base_folders() -> tuple[Path, ...]:
    """Return where a user and the system keep such things (XDG Base Directory 0.8)."""
    own = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local/share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return tuple(Path(one) for one in (own, *shared.split(":")) if one.startswith("/"))


def _lines(path: Path) -> Iterator[str]:
    try:
        with path.open("rb") as file:
            text = file.read(_MOST).decode(errors="replace")
    except OSError:
        return
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line
