"""One thing of the corpus, and the bench on which real programs make it."""

import os
import shutil
import subprocess
from collections.abc import Callable
from enum import Enum
from pathlib import Path

import msgspec

from helperkit.journey.kinds import Kind

_SURROUNDINGS = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}


class Tells(Enum):
    """What a format lets anybody tell of a file that was harmed, by its own structure."""

    ALL = "all"  # every changed bit: there are sums
    CUTS = "cuts"  # that the end is missing
    NOTHING = "nothing"


class Thing(msgspec.Struct, frozen=True):
    """One file: who makes it and how, and what it truly is."""

    name: str
    make: Callable[["Bench", Path], None]
    kind: Kind
    tells: Tells = Tells.CUTS
    needs: tuple[str, ...] = ()  # programs that make it
    is_slow: bool = False  # only in the whole corpus


class Bench(msgspec.Struct, frozen=True):
    """Where things are made: what they are made of lies in `goods`."""

    goods: Path

    def run(self, *command: object, cwd: Path | None = None) -> None:
        """Run a program. Raises where it fails."""
        done = subprocess.run(
            [os.fspath(word) if isinstance(word, Path) else str(word) for word in command],
            cwd=cwd or self.goods,
            env={**_SURROUNDINGS, "HOME": str(self.goods)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            words = (done.stderr + done.stdout).decode(errors="replace")[-500:]
            raise RuntimeError(f"{command[0]} ended with {done.returncode}: {words}")


def has(needs: tuple[str, ...]) -> bool:
    """Whether all these programs are here."""
    return all(shutil.which(name) for name in needs)
