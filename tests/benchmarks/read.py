"""From the file of a report to its verdict, beside a peer that only unpacks it and parses its JSON.

    python -m tests.benchmarks.read [ROUNDS]

Interleaved; medians and the 99th of a hundred, and the ratio. The largest journey is one of 10,000
events. Imports count once, before.
"""

import io
import json
import statistics
import sys
import time
import zipfile

from helperkit.diagnostics.read import read_bundle
from helperkit.diagnostics.verdict import verdict
from helperkit.journey.events import Retried, WorkFailed
from helperkit.journey.journal import replay
from helperkit.journey.problems import ProblemName
from tests.hostile.bundles.base import EVENTS, journal, report, state
from tests.hostile.bundles.base import json as encoded


def ours(content):
    return verdict(read_bundle(content))


def peer(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode()
            for line in text.splitlines() if name.endswith("l") else [text]:
                if not name.endswith("txt"):
                    json.loads(line)


def long_report(events):
    turns = [
        event
        for number in range(events // 2)
        for event in (WorkFailed(3 + number, ProblemName.OFFLINE), Retried())
    ]
    told = [*EVENTS[:9], *turns]
    last = [*replay(told)][-1]
    return report({"journal.jsonl": journal(told), "state.json": encoded(state(last))})


def main(rounds):
    """Print the figures."""
    for name, content in (("a short journey", report()), ("10,000 events", long_report(10_000))):
        times = {ours: [], peer: []}
        for _ in range(rounds):
            for reader, taken in times.items():
                begun = time.perf_counter()
                reader(content)
                taken.append(1000 * (time.perf_counter() - begun))
        middle = {reader: statistics.median(taken) for reader, taken in times.items()}
        high = statistics.quantiles(times[ours], n=100)[98]
        ratio = middle[ours] / middle[peer]
        print(f"{name}: {len(content)} bytes, {len(read_bundle(content).history.events)} events")
        print(f"  median {middle[ours]:.1f} ms, p99 {high:.1f} ms; {ratio:.1f} times the peer")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 200)
