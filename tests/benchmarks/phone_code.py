"""What the arithmetic of the phone code finds and mends, on 40,000 random codes.

`python -m tests.benchmarks.phone_code [--codes N]` prints the figures that the design asks for.
Exit status 1 where one of them is below its bar.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from time import perf_counter

from helperkit.phone.arithmetic import PLACES, fits, wanted_at
from helperkit.phone.decode import Ask, Sure, judge, understood
from helperkit.phone.encode import encode
from helperkit.phone.field128 import SIZE
from helperkit.phone.fields import Code
from helperkit.phone.nearest import Heard
from helperkit.phone.numbers import FREE_SCREENS, SCREENS, STEP_OF

SEED = 7
QUESTIONS = 2000  # of the codes: a slip in each is asked about until it is mended


def codes(count: int, chance: random.Random) -> Iterator[Code]:
    """Yield codes that a program could say."""
    screens, steps = list(SCREENS.values()), list(STEP_OF)
    for _ in range(count):
        parts = (chance.choice(screens), chance.randrange(1024), chance.choice(steps))
        rest = (chance.randrange(4), chance.randrange(4), chance.randrange(16))
        yield Code(*parts, *rest, chance.randint(1, 4), by_phone=chance.random() < 0.5)


def other(word: int, chance: random.Random) -> int:
    return (word + chance.randrange(1, SIZE)) % SIZE


def one_wrong() -> tuple[int, int]:
    """Return how many of all single slips are found: the check is linear, one code is for all."""
    words = encode(Code(0))
    slips = [
        (*words[:place], wrong, *words[place + 1 :])
        for place in range(PLACES)
        for wrong in range(SIZE)
        if wrong != words[place]
    ]
    return sum(not fits(slip) for slip in slips), len(slips)


def asked(words: tuple[int, ...], place: int, wrong: int) -> int:
    """Return how many questions a slip costs until it is mended; 0 where it never is."""
    heard = [Heard(wrong if at == place else word) for at, word in enumerate(words)]
    refused: frozenset[tuple[int, int]] = frozenset()
    count = 0
    while isinstance(found := judge(heard, refused), Ask):
        count += 1
        if found.word == words[found.place] and found.place == place:
            return count
        refused |= {(found.place, found.word)}
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--codes", type=int, default=40_000)
    count = parser.parse_args().codes
    begun, chance = perf_counter(), random.Random(SEED)
    some = [(code, encode(code)) for code in codes(count, chance)]
    swapped = swaps = two = sense = unheard = 0
    for code, words in some:
        for place in range(PLACES - 1):
            one, next_one = words[place : place + 2]
            if one != next_one:
                swaps += 1
                swapped += not fits((*words[:place], next_one, one, *words[place + 2 :]))
        first, second = chance.sample(range(PLACES), 2)
        changed = list(words)
        changed[first], changed[second] = other(words[first], chance), other(words[second], chance)
        two += not fits(changed)
        sense += understood(changed) is None
        place = chance.randrange(PLACES)
        holed = [*words[:place], 0, *words[place + 1 :]]
        unheard += wanted_at(holed, place) == words[place]
        assert understood(words) == code
    found, slips = one_wrong()
    counts = []
    for _code, words in some[:QUESTIONS]:
        place = chance.randrange(PLACES)
        counts.append(asked(words, place, other(words[place], chance)))
    holes = sum(
        judge([Heard(), *(Heard(word) for word in words[1:])]) == Sure(code, words, 0)
        for code, words in some[:QUESTIONS]
    )
    rows = (
        ("one wrong word, found (all of them)", found, slips, 1.0),
        ("two neighbours swapped, found", swapped, swaps, 0.99),
        ("two wrong words, found by the check", two, count, 0.99),
        ("two wrong words, found by check and sense", sense, count, 0.99),
        ("one word not heard, worked out", unheard, count, 1.0),
        ("the first word not heard, decoded", holes, min(count, QUESTIONS), 1.0),
        ("one wrong word, mended by questions", sum(map(bool, counts)), len(counts), 1.0),
    )
    for name, good, of, _least in rows:
        print(f"{name:44} {good:7} of {of:7} = {100 * good / of:8.4f} %")
    mean = sum(counts) / len(counts)
    print(f"questions for a slip that sounds like nothing: {mean:.1f}, at most {max(counts)}")
    print(
        f"screen numbers: {len(SCREENS)} given, {FREE_SCREENS} free; {perf_counter() - begun:.0f} s"
    )
    return int(any(good < least * of for _name, good, of, least in rows))


if __name__ == "__main__":
    sys.exit(main())
