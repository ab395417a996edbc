"""Hostile reports, read one by one, each with its time and memory.

    python -m tests.hostile.bundles [HOW MANY] [--name PART]

All kinds made by hand, then seeded changes up to that number. Each is read in a process of its
own. 1 where one was not refused or read as it must be, took over 2 s, or over 200 MB.
Seconds are those of the processor, so that other work on the machine does not count.
"""

import argparse
import os
import resource
import sys
import time
import traceback

from tests.hostile.bundles.changes import changed
from tests.hostile.bundles.looking import fault, looked
from tests.hostile.bundles.rows import Row, all_rows

MOST_SECONDS, MOST_MEGABYTES = 2.0, 200


def main(arguments):
    """Read them all, print the worst, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=500)
    parser.add_argument("--name", default="")
    options = parser.parse_args(arguments)
    rows = [row for row in all_rows().values() if options.name in row.name]
    by_hand = len(rows)
    if not options.name:
        seeds = range(max(0, options.count - by_hand))
        rows += [Row(f"change {seed}", lambda seed=seed: changed(seed), None) for seed in seeds]
    told = [(row.name, *alone(row, checked=n < by_hand)) for n, row in enumerate(rows)]
    wrong = [one for one in told if one[1]]
    for name, said, seconds, megabytes in wrong:
        print(f"{name}: {said} ({seconds:.2f} s, {megabytes:.0f} MB)")
    slowest = max(told, key=lambda one: one[2])
    largest = max(told, key=lambda one: one[3])
    print(f"{len(rows)} reports, {by_hand} kinds by hand; wrong: {len(wrong)}")
    print(f"slowest {slowest[2]:.2f} s: {slowest[0]}; largest {largest[3]:.0f} MB: {largest[0]}")
    return bool(wrong)


def alone(row, *, checked):
    """Return what is wrong with a row, its seconds and its megabytes."""
    content = row.make()
    here, there = os.pipe()
    child = os.fork()
    if not child:
        os.close(here)
        os.write(there, told_by(row, content, checked).encode()[:60_000])
        os._exit(0)
    os.close(there)
    with os.fdopen(here) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    what, _, figures = said.rpartition("|")
    seconds, megabytes = map(float, figures.split()) if figures else (0.0, 0.0)
    if not figures:
        what = "the process ended"
    elif seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES:
        what += " too slow or too large"
    return what, seconds, megabytes


def told_by(row, content, checked):
    begun = time.process_time()
    try:
        came = looked(content)
        said = fault(row, came) if checked else ""
    except BaseException:  # noqa: BLE001 - whatever it is, it must not be
        said = traceback.format_exc().replace("|", "/")
    seconds = time.process_time() - begun
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{said}|{seconds} {megabytes}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
