"""Changed PDFs and EPUBs, opened and drawn in our own windows: no crash, none stands still.

`python -m tests.hostile.viewer_fuzz [COUNT] [SEED]` makes as many of each (500) from books of many
kinds and opens them, fifty in each process, whose end would be seen. Prints what came of them and
the longest time that a window did not answer. Exit status 1 where a process ended, or it was long.
"""

import random
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from helperkit.assets import asset
from tests.hostile.pdf_maker import book, locked
from tests.hostile.test_books_changed import changed, epub
from tests.screens.reading_samples import book_members, packed

PROGRAM = Path(__file__).with_name("viewer_attacks.py")
LONGEST = 2000  # milliseconds that a window may not answer; the machine does other things too
IN_ONE = 50  # files for each process
MOST_SECONDS = 300  # for one process


def changed_pdfs(count: int, chance: random.Random) -> list[bytes]:
    """Return changed books: small ones, locked ones, and that of the practice."""
    practice = next(asset("practice").rglob("*.pdf")).read_bytes()
    seeds = (book(), book(12), locked("", "owner", "AES-256"), practice)
    return [changed(chance.choice(seeds), chance) for _ in range(count)]


def changed_epubs(count: int, chance: random.Random) -> list[bytes]:
    """Return changed books: every second one with members changed and packed well."""
    more = '<p><img src="../pictures/rose.png"/></p><table><tr><td>a</td></tr></table>'
    books = [book_members(more=more), book_members(12, version=2, more=more)]
    made = []
    for number in range(count):
        members = dict(chance.choice(books))
        if number % 2:
            made.append(changed(chance.choice([packed(members), epub()]), chance))
            continue
        inner = [name for name in members if "/text/" in name or "pictures" in name]
        described = ["OEBPS/book.opf"] if number % 8 == 0 else []
        for name in [*chance.sample(inner, 3), *described]:
            members[name] = changed(members[name], chance)
        made.append(packed(members))
    return made


def opened(folder: Path) -> dict[str, tuple[str, int]]:
    """Open every file of a folder in a process of its own; its end is an answer too."""
    ended = subprocess.run(
        [sys.executable, str(PROGRAM), str(folder)],
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS,
        check=False,
    )
    assert ended.returncode == 0, f"{ended.returncode} after {ended.stdout}: {ended.stderr[-2000:]}"
    rows = (line.split("\t") for line in ended.stdout.splitlines())
    return {name: (said, int(longest)) for name, said, longest in rows}


def opened_changed(count: int, seed: int, folder: Path) -> dict[str, tuple[str, int]]:
    """Open so many changed PDFs and as many EPUBs; return what came of each, and how long."""
    chance = random.Random(seed)
    contents = {f"{n:04}.pdf": made for n, made in enumerate(changed_pdfs(count, chance))}
    contents |= {f"{n:04}.epub": made for n, made in enumerate(changed_epubs(count, chance))}
    names, found = sorted(contents), dict[str, tuple[str, int]]()
    for begin in range(0, len(names), IN_ONE):
        part = folder / f"part {begin}"
        part.mkdir()
        for name in names[begin : begin + IN_ONE]:
            (part / name).write_bytes(contents[name])
        found |= opened(part)
    return found


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        found = opened_changed(count, seed, Path(folder))
    for ending in (".pdf", ".epub"):
        said = Counter(said for name, (said, _) in found.items() if name.endswith(ending))
        print(ending, dict(said))
    longest = max(longest for _, longest in found.values())
    slow = [(name, ms) for name, (_, ms) in found.items() if ms >= LONGEST]
    print(f"{len(found)} books, longest {longest} ms, over {LONGEST} ms: {slow}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
