"""One row of the corpus, and the bench on which its archive is made."""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import msgspec

from helperkit.journey.problems import ProblemName
from tests.hostile.corpus.goods import GOODS, at, sums

PASSWORD = "Rose 42"
_SURROUNDINGS = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}


class Row(msgspec.Struct, frozen=True):
    """One archive: who makes it and how, and what must come of it."""

    name: str
    make: Callable[["Bench"], Path]
    needs: str = ""  # the program that makes it
    goods: str = "plain"
    tree: Mapping[str, int | None] | None = None  # CRC-32 by path, where it is not the goods' own
    password: str = ""
    problems: frozenset[ProblemName] = frozenset()  # instead of a tree
    folders: bool = True  # whether the maker keeps empty folders

    @property
    def wanted(self) -> Mapping[str, int | None]:
        """What must lie in the folder in the end."""
        if self.tree is not None:
            return self.tree
        tree = sums(GOODS[self.goods])
        return tree if self.folders else {n: crc for n, crc in tree.items() if crc is not None}


class Bench(msgspec.Struct, frozen=True):
    """Where one archive is made: `goods` to pack, `place` to lay it, empty before."""

    goods: Path
    place: Path

    def run(self, *command: object, cwd: Path | None = None, stdin: bytes | None = None) -> bytes:
        """Run a program among the goods; return what it gave. Raises where it fails."""
        done = subprocess.run(
            [os.fspath(word) if isinstance(word, Path) else str(word) for word in command],
            cwd=cwd or self.goods,
            env=_SURROUNDINGS,
            input=stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            words = done.stderr.decode(errors="replace")[-500:]
            raise RuntimeError(f"{command[0]} ended with {done.returncode}: {words}")
        return done.stdout

    def new(self, name: str, content: bytes = b"") -> Path:
        """Return the place of a file, with a content where one is given."""
        path = self.place / name
        if content:
            path.write_bytes(content)
        return path

    def names(self) -> list[str]:
        """Return the files among the goods."""
        files = (path for path in self.goods.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.goods).as_posix() for path in files)

    def tree(self) -> dict[str, bytes]:
        """Return the contents of the files among the goods."""
        return {name: (self.goods / name).read_bytes() for name in self.names()}


@cache
def has(program: str) -> bool:
    """Whether a program is here."""
    return not program or shutil.which(program) is not None


def made(row: Row, folder: Path, common: Path) -> Path:
    """Make a row's archive in a new folder; `common` holds the goods of all rows."""
    place = folder / "made"
    place.mkdir(parents=True)
    return row.make(Bench(at(common, row.goods), place))
