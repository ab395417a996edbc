"""Archives by many programs, unpacked by ours and by others: who opens what right.

    python -m tests.hostile.corpus [PART OF A NAME] [--all]

prints the rows on which the programs differ (`--all`: every row), and counts.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.hostile.corpus.bench import has, made
from tests.hostile.corpus.peers import opened_right, peers
from tests.hostile.corpus.rows import ROWS, ours


def main(arguments):
    """Print the matrix; 1 where another program opens what ours does not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", default="")
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args(arguments)
    rows = [row for row in ROWS.values() if options.part in row.name]
    here = [row for row in rows if has(row.needs)]
    others = peers()
    counts = dict.fromkeys(["ours", *others], 0)
    named, behind, with_tree = 0, [], 0
    with tempfile.TemporaryDirectory() as folder:
        for number, row in enumerate(here):
            place = Path(folder, str(number))
            archive = made(row, place, Path(folder, "goods"))
            mine = ours(row, archive, place / "ours")
            named += mine.problem is not None
            wanted = {name: crc for name, crc in row.wanted.items() if crc is not None}
            opened = {"ours": mine.problem is None and mine.is_right(row)}
            for peer_number, peer in enumerate(others):
                into = place / f"peer{peer_number}"
                opened[peer] = opened_right(peer, archive, wanted, row.password, into)
            for peer, is_right in opened.items():
                counts[peer] += is_right
            with_tree += not row.problems
            if any(opened.values()) and not opened["ours"]:
                behind.append(row.name)
            if options.all or len(set(opened.values())) > 1 or not mine.is_right(row):
                marks = " ".join(
                    f"{peer}:{'yes' if right else '-'}" for peer, right in opened.items()
                )
                words = "" if mine.problem is None else f" ({mine.problem.name.value}, "
                words += "" if mine.problem is None else f"{mine.problem.evidence.note})"
                print(f"{row.name}: {marks}{words}")
    print(f"{len(here)} archives ({len(rows) - len(here)} more need programs that are not here)")
    print(f"{with_tree} are to open; {named} got a named problem from ours")
    for peer, count in counts.items():
        print(f"{peer} opens {count} right")
    print(f"another opens and ours does not: {', '.join(behind) or 'none'}")
    return 1 if behind else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
