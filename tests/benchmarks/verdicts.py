"""How long a verdict takes beside the reading of the report it is about: a ratio, interleaved.

The peer is `read_bundle` of the same report. The journal is made long by a customer who asks for
help by phone and goes back, again and again. Run: python -m tests.benchmarks.verdicts
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from helperkit.diagnostics.bundle import write_report
from helperkit.diagnostics.read import read_bundle
from helperkit.diagnostics.verdict import Cause, signature, verdict
from helperkit.diagnostics.verdict.reply import reply
from helperkit.journey.events import HelpAsked, WentBack
from helperkit.journey.journal import encode
from tests.end_to_end.causes.makers import Scene
from tests.end_to_end.causes.travel import WORDS

ROUNDS = 31
PAIRS = (0, 500, 4_990)


def taken(work: Callable[[], object]) -> float:
    """Return the seconds that it takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def main() -> None:
    """Measure, and print a line for each length of journal."""
    with (
        tempfile.TemporaryDirectory() as folder,
        ExitStack() as stack,
        pytest.MonkeyPatch.context() as environ,
    ):
        told = Scene(Path(folder), stack, environ).practise("link_expired")
        for pairs in PAIRS:
            written = write_report(
                told.journal + (encode(HelpAsked()) + encode(WentBack())) * pairs,
                Path(folder),
                text=WORDS.text,
            )
            content = written.read_bytes()
            bundle = read_bundle(content)
            found = verdict(bundle)
            assert found.cause is Cause.LINK_EXPIRED

            def answer(bundle=bundle):  # type: ignore[no-untyped-def]  # bound for this round
                found = verdict(bundle)
                return signature(bundle, found), reply(found, WORDS.text)

            reads, answers = [], []
            for _ in range(ROUNDS):
                reads.append(taken(lambda content=content: read_bundle(content)))  # type: ignore[misc]  # bound
                answers.append(taken(answer))
            read, said = statistics.median(reads), statistics.median(answers)
            events = len(bundle.history.events)
            print(
                f"{events:6} events, {len(content):7} bytes: reading {read * 1e3:7.1f} ms, verdict,"
                f" signature and reply {said * 1e3:6.1f} ms, {said / read:.2f} of it"
            )


if __name__ == "__main__":
    main()
