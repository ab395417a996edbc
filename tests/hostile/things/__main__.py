"""The corpus of real files: what our inspection says of each and of its damaged twins.

    python -m tests.hostile.things [PART OF A NAME] [--seed N] [--peers]

prints what was wrong, then the figures; `--seed`: which bits of the twins are turned; `--peers`:
also what other recognisers know.
"""

import argparse
import resource
import sys
import tempfile
from pathlib import Path

from helperkit.journey.kinds import Kind
from tests.hostile.things.bench import Bench
from tests.hostile.things.goods import lay
from tests.hostile.things.judging import Figures, judge
from tests.hostile.things.things import THINGS, makeable
from tests.hostile.things.twins import twins


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a bar was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", default="")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--made", type=Path, help="where things are kept from one run to the next")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    here = [thing for thing in makeable(slow=True) if options.part in thing.name]
    figures = Figures()
    honest: list[tuple[Kind, Path]] = []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder, "goods"))
        bench.goods.mkdir()
        lay(bench.goods)
        for number, thing in enumerate(here):
            place = Path(folder, str(number))
            made = (options.made or place) / "made" / thing.name
            made.parent.mkdir(parents=True, exist_ok=True)
            try:
                if not made.exists():
                    thing.make(bench, made)
            except (RuntimeError, StopIteration, OSError) as error:
                print(f"{thing.name}: NOT MADE: {error}")
                continue
            honest.append((thing.kind, made))
            for twin in twins(thing, made, place, options.seed):
                figures = judge(twin, figures)
        if options.peers:
            from tests.hostile.things.peers import compare

            bare = Path(folder, "bare")
            bare.mkdir()
            compare(honest, bare)
    for wrong in figures.wrong:
        print(wrong)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(honest)} files made of {len(THINGS)}; {figures.all} looked at with their twins")
    print(f"kind right {figures.kinds}/{figures.all} = {figures.kinds / figures.all:.2%}")
    print(f"whole right {figures.wholes}/{figures.judged} = {figures.wholes / figures.judged:.2%}")
    print(f"crashes {figures.crashes}; slowest {figures.slowest:.2f} s; memory {memory} MiB")
    return 0 if figures.meets_bars(memory) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
