"""Planted secrets: how many of them are found in reports, and what the rules find without the wall.

    python -m tests.hostile.secrets [--count 20000] [--computers 10] [--rules] [--each 60]

Plants so many in reports of the program's own functions and of the real command on planted
computers; `--rules`: only the rules alone, on both halves of the sentences. Prints what was found,
by kind. Exit status 1 where a secret left, or the rules found too few or took too much.
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.hostile.secrets import rules_alone
from tests.hostile.secrets.computers import on_a_computer
from tests.hostile.secrets.looking import Leak
from tests.hostile.secrets.planting import every_text_field
from tests.hostile.secrets.reports import (
    EVENTS,
    FACTS,
    STEPS,
    TELLING,
    Planted,
    planted,
    shared,
    trusted,
    untrusted,
    walled,
)

RECALL, KEPT = 0.97, 0.98


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a bar was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--computers", type=int, default=10)
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--each", type=int, default=60)
    options = parser.parse_args(arguments)
    wrong = rules(options.each)
    if not options.rules:
        with tempfile.TemporaryDirectory() as folder:
            wrong += wall(options.count, options.computers, Path(folder))
    return int(wrong > 0)


def wall(count: int, computers: int, folder: Path) -> int:
    """Plant so many, print it, and return how many secrets left, or could not be looked for."""
    fields = every_text_field((*EVENTS, *STEPS, *FACTS))
    print(f"text fields of events, steps and facts: {len(fields)}")
    ways = {
        "private and pseudonym fields": lambda n: planted(n, folder, walled),
        "shared fields, telling kinds": lambda n: planted(n, folder, shared, TELLING),
        "beside what a trusted card says": lambda n: trusted(n, folder),
        "cards that cannot be trusted": lambda n: untrusted(n, folder),
    }
    shares = (0.5, 0.2, 0.1, 0.05)
    planted_in_all = left = 0
    told = [on_a_computer(n, folder) for n in range(computers)]
    planted_in_all += said("whole computers, the real command", told)
    left += sum(len(one.leaks) + len(one.missing) for one in told)
    rest = count - planted_in_all
    whole = sum(shares)
    for (name, way), share in zip(ways.items(), shares, strict=True):
        told, given = [], 0
        while given < rest * share / whole:
            told.append(way(len(told)))
            given += len(told[-1].source.given)
        planted_in_all += said(name, told)
        left += sum(len(one.leaks) + len(one.missing) for one in told)
    print(f"planted {planted_in_all}, found {left}")
    told = [planted(n, folder, shared) for n in range(10)]
    print("of no bar, for what a rule cannot know:")
    said("shared fields, bare kinds too", told)
    return left


def said(name: str, told: list[Planted]) -> int:
    """Print one line, and what was found; return how many were planted."""
    given = sum(len(one.source.given) for one in told)
    found: list[Leak] = [leak for one in told for leak in one.leaks]
    lost = Counter(what for one in told for what in one.missing)
    print(f"{name}: {len(told)} reports, {given} planted, {len(found)} found {dict(lost) or ''}")
    for kind, count in Counter(leak.kind for leak in found).most_common():
        print(f"    {kind}: {count}, such as {next(x for x in found if x.kind == kind)}")
    return given


def rules(each: int) -> int:
    """Print what the rules find alone, and return how many bars were missed."""
    wrong = 0
    for half, apart in (("shown", False), ("held apart", True)):
        got = rules_alone.recall(each, apart=apart)
        spoilt, count = rules_alone.spoilt(apart=apart)
        kept = 1 - len(spoilt) / count
        few = {kind: f"{a}/{b}" for kind, (a, b) in got.found.items() if a < b}
        print(f"{half}: recall {got.all:.4f}, worst kind {got.worst:.3f}; less than all: {few}")
        print(f"{half}: technical words kept {count - len(spoilt)}/{count} = {kept:.4f}")
        if not apart:
            for missed in got.missed:
                print(f"    {missed.kind}: {missed.sentence!r} -> {missed.left!r}")
            for one in spoilt:
                print(f"    {one}")
        wrong += (got.all < RECALL) + (kept < KEPT)
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
