"""What the rules find without the wall, by kind, and what they cost.

`python -m tests.benchmarks.redaction [EACH] [ROUNDS]` gives the rules so many sentences of each
kind, of both halves, and the technical ones; prints recall by kind and how many technical words
were kept; then their time over all of these sentences, in turn with a peer: one expression of the
standard library that looks for e-mail addresses. Exit status 1 where recall is under 0.97 or under
0.98 of the technical words were kept. Their time has no bar here: see `report` for the whole.
"""

import re
import statistics
import sys
import time
from collections.abc import Callable

from helperkit.diagnostics.redact.clean import clean
from tests.hostile.secrets import rules_alone
from tests.hostile.secrets.people import Chance, person

EACH, ROUNDS = 200, 15
RECALL, KEPT = 0.97, 0.98
PEER = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def found(each: int) -> tuple[bool, list[str]]:
    """Print what is found and kept; return whether the bars hold, and all sentences."""
    well, sentences = True, []
    for apart in (False, True):
        got = rules_alone.recall(each, apart=apart)
        taken, count = rules_alone.spoilt(apart=apart)
        kept = 1 - len(taken) / count
        print(f"{'held apart' if apart else 'shown'}: recall {got.all:.4f}, kept {kept:.4f}")
        for kind, (hits, of) in sorted(got.found.items(), key=lambda one: one[1][0] / one[1][1]):
            print(f"    {kind:22} {hits / of:.3f}  ({hits}/{of})")
        well &= got.all >= RECALL and kept >= KEPT
        sentences += rules_alone.sentences_of(each, apart=apart)
    return well, sentences


def race(sentences: list[str], rounds: int) -> None:
    """Print how much longer the rules take than the peer."""
    known = person(Chance("race")).known

    def ours() -> None:
        for sentence in sentences:
            clean(sentence, known)

    def peer() -> None:
        for sentence in sentences:
            PEER.sub("address", sentence)

    ratios = [_timed(ours) / _timed(peer) for _ in range(rounds)]
    print(f"{len(sentences)} sentences, {sum(map(len, sentences))} characters")
    print(f"ratio to the peer, median of {rounds}: {statistics.median(ratios):.1f}")


def _timed(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> int:
    """Run both, and return the exit status."""
    each = int(sys.argv[1]) if len(sys.argv) > 1 else EACH
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    well, sentences = found(each)
    race(sentences, rounds)
    return int(not well)


if __name__ == "__main__":
    sys.exit(main())
