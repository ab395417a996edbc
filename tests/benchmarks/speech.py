"""The six words, read out by synthetic voices over a telephone, and heard by a recogniser.

    python -m tests.benchmarks.speech [--calls 50] [--words 400] [--speeds N…] [--jobs 2]

Needs espeak-ng (Debian) and the dependency group `speech`; quicker with OPENBLAS_NUM_THREADS=1.
Each of the 128 words in eight voices, at three speeds, over three lines, each heard by itself; then
calls of six words that are heard like that, with the agent's own program asking. PocketSphinx may
hear any name that is accepted. Its model knows no telephone; it learns each line from other voices
that say other words. Bars: at most 15 % of the words wrong; at least 97 % of calls right after at
most one question.

It shows how words and decoder stand against a weak listener. What people hear it does not show.
"""

import argparse
import json
import multiprocessing
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from helperkit.phone.words import WORDS
from installers import system_packages
from tests.speech import voices
from tests.speech.apart import closest
from tests.speech.calls import OUTCOMES, RIGHT_AFTER_ONE
from tests.speech.features import Widening
from tests.speech.hearing import NEARBY, Recogniser, learnt
from tests.speech.line import LINES
from tests.speech.measure import Dialogue, Item, dialogues, items
from tests.speech.voices import SPEEDS, VOICES

MOST_WRONG, LEAST_RIGHT = 0.15, 0.97
UNLEARNT, LIST_ONLY = "clean, not learnt", "clean, 128 names"
BESIDE = (NEARBY, UNLEARNT, LIST_ONLY)  # where words get lost: of each fourth word, at one speed
SOME = 4
NORMAL = SPEEDS[1]
_recognisers: dict[str, Recogniser] = {}  # made before the processes part


def prepared(wide: dict[str, Widening]) -> dict[str, Recogniser]:
    """Return a recogniser for each line, and for what shows where words get lost."""
    return {
        **{line: Recogniser(line, wide[line]) for line in LINES},
        NEARBY: Recogniser(NEARBY, None),
        UNLEARNT: Recogniser("clean", None),
        LIST_ONLY: Recogniser("clean", wide["clean"], WORDS),
    }


def tasks(speeds: Sequence[int]) -> list[tuple[str, str, int]]:
    """Return what is to be said: over which line, in which voice, how fast."""
    whole = [(line, voice, speed) for speed in speeds for line in LINES for voice in VOICES]
    return whole + [(line, voice, NORMAL) for line in BESIDE for voice in VOICES]


def heard(task: tuple[str, str, int]) -> list[Item]:
    """Return what is heard in one voice over one line at one speed."""
    line, voice, speed = task
    words = WORDS if line in LINES else WORDS[::SOME]
    return items(_recognisers[line], line, voice, speed, words)


def show_items(found: Sequence[Item]) -> None:
    """Print the share of words that were not heard right, by what may matter."""
    print(f"\nwords heard wrong, in % (bar: at most {100 * MOST_WRONG:.0f})\n")
    lines = (*BESIDE, *LINES)
    print(f"{'':18}" + "".join(f"{line:>20}" for line in lines))
    rows: list[tuple[str, Callable[[Item], bool]]] = [("all", lambda item: True)]
    rows += [(voice, lambda item, voice=voice: item.voice == voice) for voice in VOICES]
    rows += [(f"{n} a minute", lambda item, n=n: item.speed == n) for n in SPEEDS]
    for name, fits in rows:
        shares = (_wrong(i for i in found if i.line == line and fits(i)) for line in lines)
        print(f"{name:18}" + "".join(f"{share:>20}" for share in shares))


def show_worst(found: Sequence[Item], count: int = 15) -> None:
    """Print the words that were heard wrong most often over all lines, and as what."""
    print("\nworst words over the three lines, and what they are taken for\n")
    of_lines = [item for item in found if item.line in LINES]
    said = Counter(item.word for item in of_lines)
    lost = Counter(item.word for item in of_lines if not item.right)
    for word, times in lost.most_common(count):
        taken = Counter(i.heard for i in of_lines if i.word == word and not i.right)
        names = ", ".join(f"{name} {n}" for name, n in taken.most_common(4))
        print(f"{word:14}{100 * times / said[word]:5.0f} %   {names}")
    print(f"words never heard wrong: {len(said.keys() - lost.keys())}")


def show_calls(found: Sequence[Dialogue]) -> None:
    """Print how calls went over each line."""
    print(f"\ncalls, in % (bar: right after at most one question in {100 * LEAST_RIGHT:.0f})\n")
    print(f"{'line':10}{'calls':>6}" + "".join(f"{name:>24}" for name in OUTCOMES) + f"{'<= 1':>8}")
    for line in LINES:
        count = Counter(call.outcome for call in found if call.line == line)
        all_of_them = count.total()
        shares = "".join(f"{100 * count[name] / all_of_them:24.1f}" for name in OUTCOMES)
        right = sum(count[name] for name in RIGHT_AFTER_ONE) / all_of_them
        print(f"{line:10}{all_of_them:6}{shares}{100 * right:8.1f}")


def show_apart() -> None:
    """Print the words that espeak-ng's own phonemes bring nearest to each other."""
    print("\nsmallest distances by espeak-ng's phonemes\n")
    for voice in ("en-us", "en-gb"):
        pairs = ", ".join(f"{one} and {other} {far:.2f}" for far, one, other in closest(voice, 6))
        print(f"{voice}: {pairs}")


def _wrong(some: Iterable[Item]) -> str:
    right = [item.right for item in some]
    return f"{100 * (1 - sum(right) / len(right)):.1f}" if right else ""


def main() -> None:
    """Measure, and print it all."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--calls", type=int, default=50, help="for each voice, speed and line")
    arguments.add_argument("--words", type=int, default=400, help="from which a line is learnt")
    arguments.add_argument("--jobs", type=int, default=2)
    arguments.add_argument("--keep", type=Path, help="a file for all that was heard (JSON)")
    arguments.add_argument("--speeds", type=int, nargs="+", default=SPEEDS, choices=SPEEDS)
    asked = arguments.parse_args()
    if not voices.there():
        system_packages.install([system_packages.BENCHMARK_PROGRAMS[voices.PROGRAM]], must=True)
    show_apart()
    said: list[Item] = []
    several = multiprocessing.get_context("fork")
    with several.Pool(asked.jobs) as pool:
        wide = pool.starmap(learnt, [(line, asked.words) for line in LINES])
    _recognisers.update(prepared(dict(zip(LINES, wide, strict=True))))
    with several.Pool(asked.jobs) as pool:
        for part in pool.imap_unordered(heard, tasks(asked.speeds)):
            said += part
            if asked.keep:
                asked.keep.write_text(json.dumps(said), "utf-8")
    called = dialogues(said, asked.calls)
    show_items(said)
    show_worst(said)
    show_calls(called)


if __name__ == "__main__":
    main()
