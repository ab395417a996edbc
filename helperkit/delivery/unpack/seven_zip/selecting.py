"""Naming some members to 7-Zip's program: by a list in a file, as it reads no other."""

import contextlib
import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path


def selectable(names: Iterable[str]) -> frozenset[str]:
    """Return the names that mean one member and no other, to the program too."""
    counts = Counter(names)
    return frozenset(
        name
        for name, count in counts.items()
        if count == 1 and name.isprintable() and name == name.strip() and '"' not in name
    )


@contextlib.contextmanager
def selection(names: Sequence[str] | None) -> Iterator[tuple[str, ...]]:
    """Within the block, the options with which the program reads these members alone.

    None means all.
    """
    if names is None:
        yield ()
        return
    file, path = tempfile.mkstemp(prefix="helperkit-", suffix=".txt")
    try:
        with os.fdopen(file, "wb") as out:
            out.write("".join(f"{name}\n" for name in names).encode(errors="replace"))
        yield (f"-i@{path}",)
    finally:
        Path(path).unlink()
